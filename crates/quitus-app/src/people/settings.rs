//! What an authority settles once: standing orders, letterhead, assemblies, delegations, registers and their next number.

use super::delegation::delegation;
use super::logo::picture_kind;
use super::said::{Reading, Said};
use super::{free_key, key_of, unchanged};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Authority, Delegation, Letterhead, Settings};
use quitus_core::kernel::{AssemblyId, Day, Refusal};
use quitus_core::law::BodyKind;
use quitus_core::register::NumberPattern;
use quitus_store::{Tx, assembly, file, journal, register};

/// Everything an authority settled, with the version of each part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsShown {
    /// The authority.
    pub authority: Authority,
    /// Standing orders; their version is also that of the authority itself.
    pub settings: (u32, Settings),
    /// Letterhead.
    pub letterhead: (u32, Letterhead),
    /// Assemblies with their version and the seats filled today.
    pub assemblies: Vec<(u32, Assembly, usize)>,
    /// Delegations with their version.
    pub delegations: Vec<(u32, Delegation)>,
    /// Registers.
    pub registers: Vec<RegisterShown>,
}

/// A register with the number its next act takes this year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterShown {
    /// Its name.
    pub name: String,
    /// Pattern of its numbers.
    pub pattern: String,
    /// The year.
    pub year: i16,
    /// The rank of the next act.
    pub next_rank: u32,
    /// The number of the next act.
    pub next_number: Option<String>,
    /// Whether an act is entered in it: its pattern no longer changes.
    pub in_use: bool,
}

impl Quitus {
    /// What an authority settled, for whoever configures it or manages its people.
    pub fn settings_of(&self, reader: &Reader, code: &str, today: Day) -> AppResult<SettingsShown> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::Configure)?;
            let id = &authority.id;
            let memberships = assembly::memberships(tx, id)?;
            let mut assemblies = Vec::new();
            for one in assembly::assemblies(tx, id)? {
                let filled = quitus_core::assembly::in_office(&memberships, &one.id, today).len();
                assemblies.push((assembly::assembly_version(tx, id, &one.id)?, one, filled));
            }
            let mut delegations = Vec::new();
            for one in assembly::delegations(tx, id)? {
                delegations.push((assembly::delegation_version(tx, id, &one.key)?, one));
            }
            Ok::<_, AppError>(SettingsShown {
                settings: assembly::settings(tx, id)?,
                letterhead: assembly::letterhead(tx, id)?,
                assemblies,
                delegations,
                registers: registers(tx, &authority, today)?,
                authority,
            })
        })
    }

    /// Sets the standing orders. Fields: `version`, `deposit_days`, `extra_notice_days`, `sitting_at`,
    /// `sitting_place`, `sending_until`, `reply_to`.
    pub fn set_settings(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<()> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::Configure)?;
            let (version, was) = assembly::settings(tx, &authority.id)?;
            let mut read = Reading::of(&said);
            let settings = Settings {
                deposit_days: read.number("deposit_days", 0, 366).and_then(|days| u16::try_from(days).ok()),
                extra_notice_days: read
                    .number("extra_notice_days", 0, 60)
                    .and_then(|days| u8::try_from(days).ok()),
                sitting_minute: read.minute("sitting_at"),
                sitting_place: read.text("sitting_place"),
                sending_until_minute: read.minute("sending_until"),
                reply_to: read.email("reply_to"),
            };
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            read.done()?;
            unchanged(seen, version)?;
            assembly::set_settings(tx, &authority.id, &settings)?;
            let number = |n: Option<u32>| n.map(|n| n.to_string());
            let entry = acting
                .entry(&authority.id, "settings.set", authority.code.clone())
                .change(
                    "deposit_days",
                    number(was.deposit_days.map(u32::from)).as_deref(),
                    number(settings.deposit_days.map(u32::from)).as_deref(),
                )
                .change(
                    "extra_notice_days",
                    number(was.extra_notice_days.map(u32::from)).as_deref(),
                    number(settings.extra_notice_days.map(u32::from)).as_deref(),
                )
                .change("sitting_place", was.sitting_place.as_deref(), settings.sitting_place.as_deref())
                .change("reply_to", was.reply_to.as_deref(), settings.reply_to.as_deref());
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })
    }

    /// Sets the letterhead. Fields: `version`, `lines`, `no_logo`; `logo` is a PNG, a JPEG or an SVG without scripts,
    /// 300 kB at most; none keeps the one that is there.
    pub fn set_letterhead(
        &self,
        acting: &Acting,
        code: &str,
        said: &Said,
        logo: Option<&[u8]>,
    ) -> AppResult<()> {
        let (acting, code, said, logo) =
            (acting.clone(), code.to_owned(), said.clone(), logo.map(<[u8]>::to_vec));
        // Laid out before the transaction: nobody waits for a picture.
        let is_picture = |bytes: &&[u8]| picture_kind(bytes).is_ok();
        let is_drawn = logo.as_deref().filter(is_picture).is_none_or(quitus_documents::logo_is_drawn);
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::Configure)?;
            let (version, was) = assembly::letterhead(tx, &authority.id)?;
            let mut read = Reading::of(&said);
            let lines = read.lines("lines");
            let kind = match logo.as_deref().map(picture_kind) {
                Some(Err(refusal)) => {
                    read.refuse("logo", refusal);
                    None
                }
                Some(Ok(_)) if !is_drawn => {
                    read.refuse("logo", Refusal::new("logo-not-a-picture"));
                    None
                }
                Some(Ok(kind)) => Some(kind),
                None => None,
            };
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            let without = !read.raw("no_logo").is_empty();
            read.done()?;
            unchanged(seen, version)?;
            let kept = match (&logo, kind) {
                (Some(bytes), Some(kind)) => Some(file::keep(tx, &authority.id, kind, bytes)?),
                _ if without => None,
                _ => was.logo.clone(),
            };
            let letterhead = Letterhead { lines, logo: kept };
            assembly::set_letterhead(tx, &authority.id, &letterhead)?;
            let entry = acting
                .entry(&authority.id, "letterhead.set", authority.code.clone())
                .change("lines", Some(&was.lines.join(" / ")), Some(&letterhead.lines.join(" / ")))
                .change("logo", was.logo.as_deref(), letterhead.logo.as_deref());
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })
    }

    /// The logo of an authority with its kind, when it has one.
    pub fn logo(&self, code: &str) -> AppResult<Option<(String, Vec<u8>)>> {
        let code = code.to_owned();
        self.store.read(move |tx| {
            let authority = locate::authority(tx, &code)?;
            let (_, letterhead) = assembly::letterhead(tx, &authority.id)?;
            let Some(logo) = letterhead.logo else { return Ok::<_, AppError>(None) };
            let kept = file::load(tx, &authority.id, &logo)?;
            Ok(Some((kept.media_type, kept.bytes)))
        })
    }

    /// Adds an assembly, or mends the one of that `key`. Fields: `key` (none adds), `version`, `name`, `name_of`,
    /// `kind`, `legal_seats`. `id` is that of an assembly added: the same one twice adds it once. Answers its key.
    pub fn keep_assembly(&self, acting: &Acting, code: &str, id: &str, said: &Said) -> AppResult<String> {
        let (acting, code, said, id) = (acting.clone(), code.to_owned(), said.clone(), AssemblyId::new(id));
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::Configure)?;
            let known = assembly::assemblies(tx, &authority.id)?;
            if let Some(same) = known.iter().find(|one| one.id == id) {
                return Ok(same.key.clone());
            }
            let mut read = Reading::of(&said);
            let name = read.needed("name");
            let kind = read.word("kind", BodyKind::from_word).unwrap_or(BodyKind::EpciCouncil);
            let name_of = read.text("name_of").unwrap_or_else(|| format!("du {name}"));
            let legal_seats = read.number("legal_seats", 1, 9_999);
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            let wanted = read.raw("key").to_owned();
            read.done()?;
            let was = known.iter().find(|one| one.key == wanted);
            if !wanted.is_empty() && was.is_none() {
                return Err(AppError::refused(Refusal::new("no-such-assembly")));
            }
            let taken: Vec<String> = known.iter().map(|one| one.key.clone()).collect();
            let key = was.map_or_else(|| free_key(&key_of(&name), &taken), |one| one.key.clone());
            let id = was.map_or_else(|| id.clone(), |one| one.id.clone());
            let now = Assembly { id, key: key.clone(), name, name_of, kind, legal_seats };
            match was {
                None => assembly::insert_assembly(tx, &authority.id, &now)?,
                Some(_) if assembly::mend_assembly(tx, &authority.id, &now, seen)? => {}
                Some(_) => return Err(AppError::refused(Refusal::new("changed-meanwhile"))),
            }
            let seats = |seats: Option<u32>| seats.map(|seats| seats.to_string());
            let act = if was.is_some() { "assembly.mend" } else { "assembly.add" };
            let entry = acting
                .entry(&authority.id, act, key.clone())
                .change("name", was.map(|one| one.name.as_str()), Some(&now.name))
                .change("kind", was.map(|one| one.kind.word()), Some(now.kind.word()))
                .change(
                    "legal_seats",
                    seats(was.and_then(|one| one.legal_seats)).as_deref(),
                    seats(now.legal_seats).as_deref(),
                );
            journal::append(tx, &entry)?;
            Ok(key)
        })
    }

    /// Adds a delegation, or mends the one of that `key`. Fields: `key` (none adds), `version`, `giver`, `receiver`
    /// (none for the executive), `act_number`, `decided_on`, `until`, `scope`, `cap` in euros, `several_years`
    /// (`yes`, `no` or empty). Answers its key.
    pub fn keep_delegation(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<String> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let known = assembly::delegations(tx, &authority.id)?;
            let mut read = Reading::of(&said);
            let wanted = read.raw("key").to_owned();
            let was = known.iter().find(|one| one.key == wanted);
            let now = delegation(&mut read, &assemblies, was, &known);
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            read.done()?;
            let Some(now) = now else { return Err(AppError::refused(Refusal::new("field-missing"))) };
            match was {
                None => assembly::insert_delegation(tx, &authority.id, &now)?,
                Some(_) if assembly::mend_delegation(tx, &authority.id, &now, seen)? => {}
                Some(_) => return Err(AppError::refused(Refusal::new("changed-meanwhile"))),
            }
            let day = |day: Option<Day>| day.map(|day| day.to_string());
            let act = if was.is_some() { "delegation.mend" } else { "delegation.add" };
            let entry = acting
                .entry(&authority.id, act, now.key.clone())
                .change("scope", was.map(|one| one.scope.as_str()), Some(&now.scope))
                .change("act_number", was.map(|one| one.act_number.as_str()), Some(&now.act_number))
                .change("until", day(was.and_then(|one| one.until)).as_deref(), day(now.until).as_deref());
            journal::append(tx, &entry)?;
            Ok(now.key)
        })
    }

    /// Opens a register, mends its pattern, or says its next number of a year. Fields: `name`, `pattern`, `year`,
    /// `next_rank`. Refused: a pattern without a rank or a year, a number given already.
    pub fn keep_register(&self, acting: &Acting, code: &str, said: &Said) -> AppResult<()> {
        let (acting, code, said) = (acting.clone(), code.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::Configure)?;
            let known = registers(tx, &authority, acting.today)?;
            let mut read = Reading::of(&said);
            let name = read.text("name").map_or_else(|| "deliberations".to_owned(), |name| key_of(&name));
            let was = known.iter().find(|one| one.name == name);
            let pattern =
                read.text("pattern").or_else(|| was.map(|one| one.pattern.clone())).unwrap_or_default();
            if let Some(refusal) = wrong_pattern(&pattern, was) {
                read.refuse("pattern", refusal);
            }
            let year = read.number("year", 1_789, 9_999).and_then(|year| i16::try_from(year).ok());
            let next = read.number("next_rank", 1, 99_999_999);
            if let (Some(next), Some(year)) = (next, year) {
                let given = register::entries(tx, &authority.id)?;
                let last =
                    given.iter().filter(|e| e.register == name && e.year == year).map(|e| e.rank).max();
                if let Some(last) = last.filter(|last| next <= *last) {
                    let why = Refusal::new("number-would-repeat")
                        .with("text", i64::from(next))
                        .with("last", i64::from(last));
                    read.refuse("next_rank", why);
                }
            }
            read.done()?;
            let pattern = NumberPattern(pattern);
            match was {
                None => register::declare(tx, &authority.id, &name, &pattern)?,
                Some(was) if was.pattern != pattern.0 => {
                    register::mend_pattern(tx, &authority.id, &name, &pattern)?
                }
                Some(_) => {}
            }
            if let (Some(next), Some(year)) = (next, year) {
                register::set_start(tx, &authority.id, &name, year, next)?;
            }
            let rank = |rank: Option<u32>| rank.map(|rank| rank.to_string());
            let entry = acting
                .entry(&authority.id, "register.set", name)
                .change("pattern", was.map(|one| one.pattern.as_str()), Some(&pattern.0))
                .change("next_rank", rank(was.map(|one| one.next_rank)).as_deref(), rank(next).as_deref());
            journal::append(tx, &entry)?;
            Ok(())
        })
    }
}

fn registers(tx: &mut Tx<'_>, authority: &Authority, today: Day) -> AppResult<Vec<RegisterShown>> {
    let entries = register::entries(tx, &authority.id)?;
    let mut shown = Vec::new();
    for (name, pattern) in register::registers(tx, &authority.id)? {
        let next_rank = register::next_rank(tx, &authority.id, &name, today.year())?;
        shown.push(RegisterShown {
            next_number: pattern.number(today.year(), next_rank),
            in_use: entries.iter().any(|entry| entry.register == name),
            pattern: pattern.0,
            year: today.year(),
            next_rank,
            name,
        });
    }
    Ok(shown)
}

fn wrong_pattern(pattern: &str, was: Option<&RegisterShown>) -> Option<Refusal> {
    let read = NumberPattern(pattern.to_owned());
    let written = |year, rank| read.number(year, rank).filter(|number| !number.contains(['{', '}']));
    let tells_apart = match (written(2025, 7), written(2026, 7), written(2026, 8)) {
        (Some(one), Some(other), Some(next)) => one != other && other != next,
        _ => false,
    };
    if !tells_apart || pattern.chars().count() > 40 {
        return Some(Refusal::new("number-pattern-unreadable").with("text", pattern));
    }
    let used = was.filter(|was| was.in_use && was.pattern != pattern)?;
    Some(Refusal::new("number-pattern-in-use").with("text", used.pattern.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_tells_years_and_ranks_apart() {
        for (pattern, right) in [
            ("{year}.{rank:5}", true),
            ("D{year}-{rank}", true),
            ("{rank:5}", false),
            ("{year}", false),
            ("", false),
            ("{year}.{rank:5}.{x}", false),
        ] {
            assert_eq!(wrong_pattern(pattern, None).is_none(), right, "{pattern}");
        }
    }
}
