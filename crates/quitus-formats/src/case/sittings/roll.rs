//! The roll of a sitting in its file: who came, hours of arrival and departure, proxies, excused, absent.
//!
//! Every member in office stands on the roll once. Members who gave a proxy and never came are not listed
//! again among the absent. `in_office` repeats the count of the memberships, so that an error is seen.

use super::{Names, ends_before};
use crate::case::emit::{Row, Toml};
use crate::case::fault::code;
use crate::case::records::Records;
use crate::case::table::Table;
use quitus_core::assembly::in_office;
use quitus_core::kernel::{Day, MemberId, Refusal};
use quitus_core::sitting::{Attendance, Interval, Presence, Proxy, Sitting};

/// Reads the proxies, in the order of the register.
pub(super) fn read_proxies(records: &Records<'_>, root: &Table<'_>, day: Day) -> Vec<Proxy> {
    let mut proxies = Vec::new();
    for table in root.tables("proxies") {
        let giver = records.members.need(&table, "giver").map(MemberId::new);
        let holder = records.members.need(&table, "holder").map(MemberId::new);
        let given_at = records.instant(&table, "given_at", day);
        let revoked_at = records.instant(&table, "revoked_at", day);
        if let (Some(given), Some(revoked)) = (given_at, revoked_at)
            && revoked < given
        {
            table.fault("revoked_at", ends_before(&table, "given_at", "revoked_at"));
        }
        let earlier_sittings = table.count("earlier_sittings", 0);
        let illness = table.flag("illness").unwrap_or(false);
        let holder_as_written = table.text("holder_as_written");
        if let (Some(giver), Some(holder)) = (giver, holder) {
            if giver == holder {
                let refusal = Refusal::new(code::TWICE).with("kind", "member");
                table.fault("holder", refusal.with("value", table.text("holder").unwrap_or_default()));
            }
            proxies.push(Proxy {
                giver,
                holder,
                given_at,
                revoked_at,
                earlier_sittings,
                illness,
                holder_as_written,
            });
        }
    }
    proxies
}

/// Reads the attendance: present, represented, absent, excused; it must be the members in office, each once.
///
/// A file without any name leaves the roll unknown.
pub(super) fn read_attendance(records: &Records<'_>, root: &Table<'_>, sitting: &Sitting) -> Vec<Attendance> {
    let present = listed(records, root, "present");
    let absent = listed(records, root, "absent");
    let excused = listed(records, root, "excused");
    let stays = read_stays(records, root, sitting.day);
    let stated = root.count("in_office", 0);
    if present.is_empty() && absent.is_empty() && excused.is_empty() && stated.is_none() {
        return Vec::new();
    }
    let named = |member: &MemberId| {
        present.iter().chain(&absent).chain(&excused).any(|(listed, _, _)| listed == member)
    };
    let mut lines: Vec<(Attendance, String, u32)> = Vec::new();
    for (member, key, line) in &present {
        let presence = Presence::Present(stays_of(&stays, member));
        lines.push((Attendance { member: member.clone(), presence }, key.clone(), *line));
    }
    for proxy in sitting.proxies.iter().filter(|proxy| !named(&proxy.giver)) {
        if lines.iter().all(|(line, _, _)| line.member != proxy.giver) {
            let line = Attendance { member: proxy.giver.clone(), presence: Presence::Absent };
            let key = key_of(records, &proxy.giver);
            lines.push((line, key, root.line_of("proxies")));
        }
    }
    for (presence, members) in [(Presence::Absent, &absent), (Presence::Excused, &excused)] {
        for (member, key, line) in members {
            let attendance = Attendance { member: member.clone(), presence: presence.clone() };
            lines.push((attendance, key.clone(), *line));
        }
    }
    for (member, _, line) in stays.iter().filter(|(m, _, _)| present.iter().all(|(known, _, _)| known != m)) {
        root.fault_at(*line, Refusal::new(code::NOT_PRESENT).with("member", key_of(records, member)));
    }
    tell_roll(records, root, sitting, &lines, stated);
    lines.into_iter().map(|(line, _, _)| line).collect()
}

type Listed = Vec<(MemberId, String, u32)>;

fn listed(records: &Records<'_>, root: &Table<'_>, field: &str) -> Listed {
    let mut members = Vec::new();
    for (key, line) in root.texts(field) {
        if let Some(id) = records.members.checked(root, line, &key) {
            members.push((MemberId::new(id), key, line));
        }
    }
    members
}

fn read_stays(records: &Records<'_>, root: &Table<'_>, day: Day) -> Vec<(MemberId, Interval, u32)> {
    let mut stays = Vec::new();
    for table in root.tables("stays") {
        let member = records.members.need(&table, "member").map(MemberId::new);
        let from = records.instant(&table, "from", day);
        let until = records.instant(&table, "until", day);
        if let (Some(from), Some(until)) = (from, until)
            && until <= from
        {
            table.fault("until", ends_before(&table, "from", "until"));
        }
        if from.is_none() && until.is_none() && !table.has("from") && !table.has("until") {
            table.fault("member", Refusal::new(code::MISSING).with("key", "from"));
        }
        stays.extend(member.map(|member| (member, Interval { from, until }, table.line())));
    }
    stays
}

fn stays_of(stays: &[(MemberId, Interval, u32)], member: &MemberId) -> Vec<Interval> {
    let own: Vec<Interval> =
        stays.iter().filter(|(known, _, _)| known == member).map(|(_, stay, _)| *stay).collect();
    if own.is_empty() { vec![Interval::default()] } else { own }
}

fn tell_roll(
    records: &Records<'_>,
    root: &Table<'_>,
    sitting: &Sitting,
    lines: &[(Attendance, String, u32)],
    stated: Option<u32>,
) {
    for (rank, (attendance, key, line)) in lines.iter().enumerate() {
        if lines[..rank].iter().any(|(earlier, _, _)| earlier.member == attendance.member) {
            root.fault_at(*line, Refusal::new(code::ROLL_TWICE).with("member", key.as_str()));
        }
    }
    if !records.memberships_read || !records.members.complete() || sitting.assembly.as_str().is_empty() {
        return;
    }
    let office = in_office(&records.memberships, &sitting.assembly, sitting.day);
    for (_, key, line) in lines.iter().filter(|(line, _, _)| !office.contains(&&line.member)) {
        root.fault_at(*line, Refusal::new(code::ROLL_STRANGER).with("member", key.as_str()));
    }
    let missing: Vec<String> = office
        .iter()
        .filter(|member| lines.iter().all(|(line, _, _)| line.member != ***member))
        .map(|member| key_of(records, member))
        .collect();
    if !missing.is_empty() {
        root.fault("present", Refusal::new(code::ROLL_GAP).with("members", missing));
    }
    match stated {
        None => {
            root.need("in_office", None::<u32>);
        }
        Some(stated) if usize::try_from(stated) != Ok(office.len()) => {
            let refusal = Refusal::new(code::IN_OFFICE).with("stated", i64::from(stated));
            root.fault("in_office", refusal.with("counted", office.len()));
        }
        Some(_) => {}
    }
}

fn key_of(records: &Records<'_>, member: &MemberId) -> String {
    records.members.key_of(member.as_str()).unwrap_or_default().to_owned()
}

/// Writes the roll.
pub(super) fn write_roll(toml: &mut Toml, sitting: &Sitting, names: &Names<'_>) {
    let hour = |at: Option<_>| at.map(|at| names.zone.write(at, sitting.day));
    let keys = |wanted: &dyn Fn(&Attendance) -> bool| -> Vec<String> {
        sitting
            .attendance
            .iter()
            .filter(|line| wanted(line))
            .map(|line| (names.member)(&line.member))
            .collect()
    };
    let gave = |member: &MemberId| sitting.proxies.iter().any(|proxy| proxy.giver == *member);
    let present = keys(&|line| matches!(line.presence, Presence::Present(_)));
    let excused = keys(&|line| line.presence == Presence::Excused);
    let absent = keys(&|line| line.presence == Presence::Absent && !gave(&line.member));
    if !sitting.attendance.is_empty() {
        toml.integer("in_office", i64::try_from(names.in_office).unwrap_or(i64::MAX));
    }
    toml.texts("present", present.iter().map(String::as_str));
    let stays = sitting.attendance.iter().flat_map(|line| match &line.presence {
        Presence::Present(stays) => stays.iter().map(|stay| (&line.member, *stay)).collect::<Vec<_>>(),
        Presence::Excused | Presence::Absent => Vec::new(),
    });
    let bounded = stays.filter(|(_, stay)| *stay != Interval::default());
    let rows = bounded.map(|(member, stay)| {
        let row = Row::new().text("member", &(names.member)(member));
        row.maybe_text("from", hour(stay.from).as_deref()).maybe_text("until", hour(stay.until).as_deref())
    });
    toml.rows("stays", rows);
    let proxies = sitting.proxies.iter().map(|proxy| {
        let row = Row::new().text("giver", &(names.member)(&proxy.giver));
        let row = row.text("holder", &(names.member)(&proxy.holder));
        let row = row.maybe_text("given_at", hour(proxy.given_at).as_deref());
        let row = row.maybe_text("revoked_at", hour(proxy.revoked_at).as_deref());
        let row = row.maybe_integer("earlier_sittings", proxy.earlier_sittings);
        let row = row.flag_if("illness", proxy.illness);
        row.maybe_text("holder_as_written", proxy.holder_as_written.as_deref())
    });
    toml.rows("proxies", proxies);
    toml.texts("excused", excused.iter().map(String::as_str));
    toml.texts("absent", absent.iter().map(String::as_str));
}
