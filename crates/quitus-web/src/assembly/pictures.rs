//! The hemicycle of an assembly and its members over time.

use super::members;
use quitus_app::{AssemblyShown, MemberLine};
use quitus_core::assembly::Standing;
use quitus_core::kernel::{Args, Day};
use quitus_core::law::quorum::quorum;
use quitus_core::sitting::{Sitting, SittingState};
use quitus_pictures::{Heading, Hemicycle, MembersOverTime, Picture, Presence, Seat, SittingMark};
use quitus_words::{Lang, Words, typography};

/// One seat a member in office.
pub(super) fn hemicycle(shown: &AssemblyShown, seated: &[&MemberLine], day: Day, lang: Lang) -> Picture {
    let words = Words::of(lang);
    let about = Args::none().with("count", seated.len()).with("day", day);
    let seat = |line: &&MemberLine| Seat {
        name: line.member.name.plain(),
        presence: Presence::Present,
        presence_word: capacity(line, day).unwrap_or_else(|| words.word("assembly-seated")),
        position: None,
        position_word: String::new(),
    };
    let drawn = Hemicycle {
        heading: Heading {
            prefix: "seats".to_owned(),
            title: words.word("assembly-hemicycle"),
            description: words.say("assembly-lead", &about),
            caption: format!("{} – {}", words.word("assembly-hemicycle"), shown.assembly.name),
        },
        centre: [seated.len().to_string(), words.word("assembly-seated-many")],
        headers: ["assembly-member", "assembly-capacity", "assembly-vote", "assembly-proxy"]
            .map(|key| words.word(key)),
        seats: seated.iter().map(seat).collect(),
        ..Hemicycle::default()
    };
    let mut picture = drawn.draw();
    // No vote and no proxy is shown here: their columns would stand empty.
    picture.table.columns.truncate(2);
    picture.table.rows.iter_mut().for_each(|row| row.truncate(2));
    picture
}

/// Members in office between the first and the last day the records speak of; `None` when they speak of one day only.
pub(super) fn over_time(shown: &AssemblyShown, today: Day, lang: Lang) -> Option<Picture> {
    let words = Words::of(lang);
    let (from, until) = span(shown, today)?;
    let said = |day: Day| typography::day(day, lang);
    let counted = |day: Day| i64::try_from(members::in_office(shown, day).len()).unwrap_or(i64::MAX);
    let changes = changes(shown, from, until).into_iter().map(|day| (day, said(day), counted(day)));
    let held = shown
        .sittings
        .iter()
        .filter(|sitting| sitting.state != SittingState::Planned && sitting.day <= until);
    let drawn = MembersOverTime {
        heading: Heading {
            prefix: "members".to_owned(),
            title: words.word("assembly-over-time"),
            description: words
                .say("assembly-over-time-said", &Args::none().with("first", from).with("last", until)),
            caption: words.word("assembly-over-time"),
        },
        headers: ["assembly-day", "assembly-in-office", "assembly-present", "assembly-quorum"]
            .map(|key| words.word(key)),
        from: (from, said(from)),
        until: (until, said(until)),
        in_office: changes.collect(),
        sittings: held.map(|sitting| mark(shown, sitting, words)).collect(),
        legend: ["assembly-legend-office", "assembly-legend-present", "assembly-legend-quorum"]
            .map(|key| words.word(key)),
    };
    Some(drawn.draw())
}

/// From the first day of the year of the first sitting, or the first membership known, to the last day known: a
/// published authority is not continued past its last sitting, nor read before what its records say.
fn span(shown: &AssemblyShown, today: Day) -> Option<(Day, Day)> {
    let memberships = shown.members.iter().flat_map(|line| line.memberships.iter());
    let arrival = memberships.filter_map(|held| held.from).min();
    let sittings = || shown.sittings.iter().map(|sitting| sitting.day);
    let (first, last) = (sittings().min(), sittings().max());
    let year = first.and_then(|day| Day::new(day.year(), 1, 1).ok());
    let from = match (arrival, year) {
        (Some(arrival), Some(year)) => arrival.max(year),
        (Some(arrival), None) => arrival,
        (None, _) => first?,
    };
    let until = match shown.authority.standing {
        Standing::Published => last?,
        Standing::Live | Standing::Fictional | Standing::Trial => last.unwrap_or(today).max(today),
    };
    (from < until).then_some((from, until))
}

/// The first day, then each day on which someone comes in or has left.
fn changes(shown: &AssemblyShown, from: Day, until: Day) -> Vec<Day> {
    let memberships = || shown.members.iter().flat_map(|line| line.memberships.iter());
    let arrivals = memberships().filter_map(|held| held.from);
    let departures = memberships().filter_map(|held| held.until.map(|day| day.plus_days(1)));
    let mut days: Vec<Day> = arrivals.chain(departures).filter(|day| from < *day && *day <= until).collect();
    days.push(from);
    days.sort_unstable();
    days.dedup();
    days
}

/// A sitting held, with who came and the quorum of that day; one only convened has neither yet.
fn mark(shown: &AssemblyShown, sitting: &Sitting, words: Words) -> SittingMark {
    let held = matches!(sitting.state, SittingState::Held | SittingState::NoQuorum);
    let office = u32::try_from(members::in_office(shown, sitting.day).len()).unwrap_or(u32::MAX);
    SittingMark {
        day: sitting.day,
        day_word: typography::day(sitting.day, words.lang()),
        present: held.then(|| i64::try_from(sitting.present().count()).unwrap_or(i64::MAX)),
        quorum: quorum(office, shown.assembly.kind, sitting.day).ok().map(i64::from),
        unknown_word: words.word("frame-unknown"),
    }
}

fn capacity(line: &MemberLine, day: Day) -> Option<String> {
    line.memberships.iter().find(|held| held.covers(day)).and_then(|held| held.capacity.clone())
}
