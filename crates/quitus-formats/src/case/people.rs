//! `members.csv` and `memberships.csv`: who sat, where, and from which day until which.

use super::emit::csv_bytes;
use super::fault::code;
use super::keys::Keys;
use super::records::Records;
use super::rows::{CsvRow, read_rows};
use super::table::clipped;
use quitus_core::assembly::{Member, Membership};
use quitus_core::kernel::{AssemblyId, Civility, Day, MemberId, PersonName, Refusal};

/// Name of the file of members.
pub(super) const MEMBERS: &str = "members.csv";
/// Name of the file of memberships.
pub(super) const MEMBERSHIPS: &str = "memberships.csv";

const MEMBER_COLUMNS: [&str; 5] = ["key", "civility", "given", "family", "remark"];
const MEMBERSHIP_COLUMNS: [&str; 7] =
    ["member", "assembly", "from", "until", "capacity", "group", "table_order"];

/// Reads the members.
pub(super) fn read_members(records: &mut Records<'_>) -> Vec<Member> {
    let mut members = Vec::new();
    let mut keys = Keys::new("member");
    let rows = records.need_sheet(MEMBERS).and_then(|s| read_rows(s, records.faults, &MEMBER_COLUMNS));
    match rows {
        None => keys.give_up(),
        Some(rows) => {
            for row in rows {
                let id = records.id();
                let key = row.need_slug("key");
                if let Err(refusal) = keys.add(&key, id.clone())
                    && !key.is_empty()
                {
                    row.fault(refusal);
                }
                let civility = read_civility(&row);
                let name =
                    PersonName { civility, given: row.need_text("given"), family: row.need_text("family") };
                members.push(Member { id: MemberId::new(id), key, name, remark: row.text("remark") });
            }
        }
    }
    records.members = keys;
    members
}

fn read_civility(row: &CsvRow<'_>) -> Option<Civility> {
    let text = row.text("civility")?;
    let civility = [Civility::Mister, Civility::Madam].into_iter().find(|c| c.short() == text);
    if civility.is_none() {
        let allowed = vec![Civility::Mister.short().to_owned(), Civility::Madam.short().to_owned()];
        let refusal = Refusal::new(code::UNKNOWN_WORD).with("key", "civility");
        row.fault(refusal.with("value", clipped(&text)).with("allowed", allowed));
    }
    civility
}

/// Writes `members.csv`.
pub(super) fn write_members(members: &[&Member]) -> Vec<u8> {
    let rows = members.iter().map(|member| {
        vec![
            member.key.clone(),
            member.name.civility.map(Civility::short).unwrap_or_default().to_owned(),
            member.name.given.clone(),
            member.name.family.clone(),
            member.remark.clone().unwrap_or_default(),
        ]
    });
    csv_bytes(&MEMBER_COLUMNS, rows)
}

/// Reads the memberships; two of one member in one assembly never share a day.
pub(super) fn read_memberships(records: &mut Records<'_>) -> Vec<Membership> {
    let rows =
        records.need_sheet(MEMBERSHIPS).and_then(|s| read_rows(s, records.faults, &MEMBERSHIP_COLUMNS));
    let Some(rows) = rows else {
        records.memberships_read = false;
        return Vec::new();
    };
    let mut memberships: Vec<Membership> = Vec::new();
    for row in rows {
        let member = found(&records.members, &row, "member");
        let assembly = found(&records.assemblies, &row, "assembly");
        let (from, until) = (row.day("from"), row.day("until"));
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            row.fault(Refusal::new(code::ENDS_BEFORE).with("from", from).with("until", until));
        }
        let (capacity, group) = (row.text("capacity"), row.text("group"));
        let table_order = row.rank("table_order");
        let (Some(member), Some(assembly)) = (member, assembly) else {
            continue;
        };
        let (member, assembly) = (MemberId::new(member), AssemblyId::new(assembly));
        let membership = Membership { member, assembly, from, until, capacity, group, table_order };
        if memberships.iter().any(|known| overlap(known, &membership)) {
            let refusal = Refusal::new(code::OVERLAP).with("member", row.need_text("member"));
            row.fault(refusal.with("assembly", row.need_text("assembly")));
        }
        memberships.push(membership);
    }
    records.memberships = memberships.clone();
    memberships
}

fn found(keys: &Keys, row: &CsvRow<'_>, field: &'static str) -> Option<String> {
    let key = row.need_text(field);
    if key.is_empty() {
        return None;
    }
    match keys.find(&key) {
        Ok(id) => id.map(str::to_owned),
        Err(refusal) => {
            row.fault(refusal);
            None
        }
    }
}

fn overlap(a: &Membership, b: &Membership) -> bool {
    let before = |end: Option<Day>, start: Option<Day>| matches!((end, start), (Some(e), Some(s)) if e < s);
    let apart = before(a.until, b.from) || before(b.until, a.from);
    a.member == b.member && a.assembly == b.assembly && !apart
}

/// Writes `memberships.csv`, from the keys of members and assemblies.
pub(super) fn write_memberships(
    memberships: &[Membership],
    member: &dyn Fn(&MemberId) -> String,
    assembly: &dyn Fn(&AssemblyId) -> String,
) -> Vec<u8> {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut rows: Vec<Vec<String>> = memberships
        .iter()
        .map(|line| {
            vec![
                member(&line.member),
                assembly(&line.assembly),
                day(line.from),
                day(line.until),
                line.capacity.clone().unwrap_or_default(),
                line.group.clone().unwrap_or_default(),
                line.table_order.map(|order| order.to_string()).unwrap_or_default(),
            ]
        })
        .collect();
    rows.sort_by(|a, b| (&a[1], &a[0], &a[2]).cmp(&(&b[1], &b[0], &b[2])));
    csv_bytes(&MEMBERSHIP_COLUMNS, rows)
}
