//! The clock and the dice: the only place of the house that asks what time it is or draws an id.

use quitus_app::{Acting, Knock, Reader};
use quitus_core::assembly::Authority;
use quitus_core::kernel::{Day, Instant};
use quitus_formats::case::Zone;
use std::time::{SystemTime, UNIX_EPOCH};

/// Now, in microseconds since 1970.
pub fn now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant(i64::try_from(since.as_micros()).unwrap_or(i64::MAX))
}

/// Today in Paris.
pub fn today() -> Day {
    Zone::paris().day_of(now()).unwrap_or(Day::constant(1970, 1, 1))
}

/// Minutes past midnight in Paris at an instant.
pub fn minutes_of_day(at: Instant) -> u32 {
    Zone::paris().minutes(at).map_or(0, u32::from)
}

/// How many bytes are free where a folder stands; unknown when the machine does not say.
pub fn free_bytes(dir: &std::path::Path) -> Option<u64> {
    let asked = std::process::Command::new("df").arg("-Pk").arg(dir).output().ok()?;
    let told = String::from_utf8(asked.stdout).ok()?;
    let free: u64 = told.lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()?;
    free.checked_mul(1024)
}

/// A new id: a lower-case UUIDv7.
pub fn id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// A new secret: 32 bytes that nobody can guess. Without a source of chance the program ends rather than guess.
pub fn secret() -> [u8; 32] {
    let mut bytes = [0; 32];
    if getrandom::fill(&mut bytes).is_err() {
        // A secret that could be guessed would open every door: nothing better can be done.
        std::process::abort();
    }
    bytes
}

/// Someone at the machine itself who opens a door for another: a new id, a new secret.
pub fn knock() -> Knock {
    Knock { now: now(), today: today(), from: String::new(), id: id(), secret: secret() }
}

/// Whoever acts, now.
pub fn acting(as_whom: Option<&str>) -> Acting {
    Acting { who: Reader::Keeper, actor: as_whom.unwrap_or("local").to_owned(), now: now(), today: today() }
}

/// The day on which an authority is read: its story day, or today in its own zone.
pub fn reading_day(authority: &Authority) -> Day {
    let zone = Zone::named(&authority.time_zone).unwrap_or_else(Zone::paris);
    authority.story_day.or_else(|| zone.day_of(now())).unwrap_or_else(today)
}
