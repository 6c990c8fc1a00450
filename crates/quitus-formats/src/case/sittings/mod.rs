//! `sittings/DATE-ASSEMBLY.toml`: a sitting, its roll, its items and their votes.

mod roll;
mod votes;

use super::emit::{Row, Toml};
use super::fault::code;
use super::records::Records;
use super::table::{Table, read_root};
use super::zone::Zone;
use quitus_core::kernel::{AssemblyId, Day, ItemId, MemberId, Refusal, SittingId};
use quitus_core::sitting::{AgendaItem, BallotRequests, Interest, Officer, Sitting, SittingPapers};

/// Name of the folder of sittings.
pub(super) const SITTINGS: &str = "sittings";

/// A sitting with the name by which acts refer to it.
#[derive(Debug)]
pub(super) struct NamedSitting {
    pub(super) stem: String,
    pub(super) sitting: Sitting,
}

/// What writing a sitting needs to know of other records.
pub(super) struct Names<'a> {
    pub(super) zone: &'a Zone,
    pub(super) member: &'a dyn Fn(&MemberId) -> String,
    pub(super) assembly: &'a dyn Fn(&AssemblyId) -> String,
    pub(super) in_office: usize,
}

/// Reads the sittings; the flag says whether every file could be read.
pub(super) fn read_sittings(records: &Records<'_>) -> (Vec<NamedSitting>, bool) {
    let mut sittings = Vec::new();
    let mut complete = true;
    for sheet in records.folder(SITTINGS, ".toml") {
        let read = read_root(sheet, records.faults, |root| read_sitting(records, root));
        match read.flatten() {
            Some(sitting) => sittings.push(NamedSitting { stem: sheet.stem().to_owned(), sitting }),
            None => complete = false,
        }
    }
    (sittings, complete)
}

fn read_sitting(records: &Records<'_>, root: &Table<'_>) -> Option<Sitting> {
    let id = SittingId::new(records.id());
    let assembly = records.assemblies.need(root, "assembly").map(AssemblyId::new);
    let day = root.need_day("day");
    let state = root.need_word("state");
    let on = day.unwrap_or(Day::constant(2000, 1, 1));
    let items = root.tables("items");
    let mut sitting = Sitting {
        id,
        assembly: assembly.clone().unwrap_or_else(|| AssemblyId::new("")),
        day: on,
        state: state.unwrap_or(quitus_core::sitting::SittingState::Planned),
        convoked_on: root.day("convoked_on"),
        urgency: root.word("urgency"),
        second_of: root.day("second_of"),
        place: root.text("place"),
        opened_at: records.instant(root, "opened_at", on),
        closed_at: records.instant(root, "closed_at", on),
        chair: root.table("chair").and_then(|table| read_officer(records, &table)),
        secretaries: read_officers(records, root),
        attendance: Vec::new(),
        proxies: roll::read_proxies(records, root, on),
        interests: read_interests(records, root),
        items: read_items(records, &items, on),
        papers: root.table("papers").map(|table| read_papers(&table)).unwrap_or_default(),
        remark: root.text("remark"),
    };
    tell_order(root, &sitting, assembly.is_some() && day.is_some());
    sitting.attendance = roll::read_attendance(records, root, &sitting);
    tell_stranger_items(root, &sitting);
    if assembly.is_none() || day.is_none() || state.is_none() {
        return None;
    }
    for (item, table) in sitting.items.iter().zip(&items) {
        votes::check(records, table, &sitting, item);
    }
    Some(sitting)
}

fn read_papers(table: &Table<'_>) -> SittingPapers {
    SittingPapers {
        list_published_on: table.day("list_published_on"),
        list_copied_on: table.day("list_copied_on"),
        minutes_adopted_on: table.day("minutes_adopted_on"),
        minutes_published_on: table.day("minutes_published_on"),
    }
}

fn tell_order(root: &Table<'_>, sitting: &Sitting, known: bool) {
    if let (Some(from), Some(until)) = (sitting.opened_at, sitting.closed_at)
        && until < from
    {
        root.fault("closed_at", ends_before(root, "opened_at", "closed_at"));
    }
    if let Some(convoked) = sitting.convoked_on
        && known
        && convoked > sitting.day
    {
        let refusal = Refusal::new(code::ENDS_BEFORE).with("from", convoked).with("until", sitting.day);
        root.fault("convoked_on", refusal);
    }
}

/// An end before its beginning, both hours as they are written.
fn ends_before(table: &Table<'_>, from: &'static str, until: &'static str) -> Refusal {
    let written = |key| table.text(key).unwrap_or_default();
    Refusal::new(code::ENDS_BEFORE).with("from", written(from)).with("until", written(until))
}

fn read_officer(records: &Records<'_>, table: &Table<'_>) -> Option<Officer> {
    let member = records.members.need(table, "member").map(MemberId::new);
    let capacity = table.need_text("capacity");
    member.map(|member| Officer { member, capacity })
}

fn read_officers(records: &Records<'_>, root: &Table<'_>) -> Vec<Officer> {
    root.tables("secretaries").iter().filter_map(|table| read_officer(records, table)).collect()
}

fn read_interests(records: &Records<'_>, root: &Table<'_>) -> Vec<Interest> {
    let mut interests = Vec::new();
    for table in root.tables("interests") {
        let member = records.members.need(&table, "member").map(MemberId::new);
        let item = table.need("item", table.count("item", 1));
        let kind = table.need_word("kind");
        let organisation = table.need_text("organisation");
        let left_room = table.need("left_room", table.flag("left_room"));
        if let (Some(member), Some(item), Some(kind), Some(left_room)) = (member, item, kind, left_room) {
            interests.push(Interest { member, item, kind, organisation, left_room });
        }
    }
    interests
}

fn tell_stranger_items(root: &Table<'_>, sitting: &Sitting) {
    for (interest, table) in sitting.interests.iter().zip(root.tables("interests")) {
        table.names();
        if sitting.item(interest.item).is_none() {
            let refusal = Refusal::new(code::UNKNOWN_RECORD).with("kind", "item");
            table.fault("item", refusal.with("value", interest.item.to_string()));
        }
    }
}

fn read_items(records: &Records<'_>, tables: &[Table<'_>], day: Day) -> Vec<AgendaItem> {
    let mut items: Vec<AgendaItem> = Vec::new();
    for table in tables {
        let order = table.need("order", table.count("order", 1)).unwrap_or_default();
        if items.iter().any(|item| item.order == order) && order != 0 {
            let refusal = Refusal::new(code::TWICE).with("kind", "item").with("value", order.to_string());
            table.fault("order", refusal);
        }
        let texts = |key: &str| table.texts(key).into_iter().map(|(text, _)| text).collect::<Vec<String>>();
        items.push(AgendaItem {
            id: ItemId::new(records.id()),
            order,
            order_known: table.flag("order_known").unwrap_or(true),
            title: table.need_text("title"),
            rapporteur: records.members.named(table, "rapporteur").map(MemberId::new),
            note_sent_on: table.day("note_sent_on"),
            note: texts("note"),
            opened_at: records.instant(table, "opened_at", day),
            fate: table.need_word("fate").unwrap_or(quitus_core::sitting::Fate::Pending),
            act: None,
            debate: texts("debate"),
            requests: read_requests(table),
            votes: votes::read_votes(records, table),
        });
    }
    items
}

fn read_requests(item: &Table<'_>) -> BallotRequests {
    BallotRequests {
        public: item.count("asked_for_public_ballot", 1),
        secret: item.count("asked_for_secret_ballot", 1),
    }
}

/// Writes a sitting.
pub(super) fn write_sitting(sitting: &Sitting, names: &Names<'_>) -> Vec<u8> {
    let mut toml = Toml::default();
    let hour = |at: Option<_>| at.map(|at| names.zone.write(at, sitting.day));
    toml.text("assembly", &(names.assembly)(&sitting.assembly));
    toml.maybe_day("day", Some(sitting.day));
    toml.word("state", sitting.state);
    toml.maybe_day("convoked_on", sitting.convoked_on);
    if let Some(urgency) = sitting.urgency {
        toml.word("urgency", urgency);
    }
    toml.maybe_day("second_of", sitting.second_of);
    toml.maybe_text("place", sitting.place.as_deref());
    toml.maybe_text("opened_at", hour(sitting.opened_at).as_deref());
    toml.maybe_text("closed_at", hour(sitting.closed_at).as_deref());
    let officer = |officer: &Officer| {
        Row::new().text("member", &(names.member)(&officer.member)).text("capacity", &officer.capacity)
    };
    if let Some(chair) = &sitting.chair {
        toml.row("chair", officer(chair));
    }
    toml.rows("secretaries", sitting.secretaries.iter().map(officer));
    if sitting.papers != SittingPapers::default() {
        let papers = &sitting.papers;
        let row = Row::new().maybe_day("list_published_on", papers.list_published_on);
        let row = row.maybe_day("list_copied_on", papers.list_copied_on);
        let row = row.maybe_day("minutes_adopted_on", papers.minutes_adopted_on);
        toml.row("papers", row.maybe_day("minutes_published_on", papers.minutes_published_on));
    }
    toml.maybe_text("remark", sitting.remark.as_deref());
    roll::write_roll(&mut toml, sitting, names);
    let interests = sitting.interests.iter().map(|interest| {
        let row = Row::new().text("member", &(names.member)(&interest.member));
        let row = row.integer("item", interest.item).text("kind", interest.kind.word());
        row.text("organisation", &interest.organisation).flag("left_room", interest.left_room)
    });
    toml.rows("interests", interests);
    for item in &sitting.items {
        write_item(&mut toml, item, sitting.day, names);
    }
    toml.into_bytes()
}

fn write_item(toml: &mut Toml, item: &AgendaItem, day: Day, names: &Names<'_>) {
    toml.element("items");
    toml.integer("order", item.order);
    if !item.order_known {
        toml.flag("order_known", false);
    }
    toml.text("title", &item.title);
    toml.maybe_text("rapporteur", item.rapporteur.as_ref().map(names.member).as_deref());
    toml.maybe_day("note_sent_on", item.note_sent_on);
    toml.texts("note", item.note.iter().map(String::as_str));
    toml.maybe_text("opened_at", item.opened_at.map(|at| names.zone.write(at, day)).as_deref());
    toml.word("fate", item.fate);
    toml.texts("debate", item.debate.iter().map(String::as_str));
    let asked = [("public", item.requests.public), ("secret", item.requests.secret)];
    for (ballot, members) in asked {
        if let Some(members) = members {
            toml.integer(&format!("asked_for_{ballot}_ballot"), members);
        }
    }
    for vote in &item.votes {
        votes::write_vote(toml, vote, names);
    }
}
