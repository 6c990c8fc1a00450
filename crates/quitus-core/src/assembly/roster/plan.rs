//! What an import would do: members added, changed, leaving, rows that wait with their reasons. Nothing is done here.

use super::change::change;
use super::{Column, Entry, read_row};
use crate::assembly::{Contact, Membership};
use crate::kernel::{Civility, Day, MemberId, PersonName, Refusal, fold};
use std::collections::BTreeMap;

/// A spreadsheet as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// What each column holds.
    pub columns: Vec<Option<Column>>,
    /// The rows with their line in the file, the headers left out.
    pub rows: Vec<(u32, Vec<String>)>,
    /// First day of the memberships.
    pub from: Day,
    /// Whether whoever is not in the file leaves on the day before.
    pub replaces_all: bool,
    /// Seats the law gives the assembly, when known.
    pub legal_seats: Option<u32>,
}

/// A member of the records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: MemberId,
    /// Its name.
    pub name: PersonName,
    /// How it is reached, when it was ever told.
    pub contact: Option<Contact>,
    /// Its membership of the assembly on the first day of the import, with its place among the records.
    pub membership: Option<(u32, Membership)>,
}

/// A member of the records whom the file says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Who.
    pub member: MemberId,
    /// What the file says.
    pub entry: Entry,
    /// The membership that ends the day before, or that is set aside when it begins on the day itself or later.
    pub former: Option<(u32, Membership)>,
    /// Whether a membership begins.
    pub begins: bool,
    /// The civility, when it was not known or was another.
    pub civility: Option<Civility>,
    /// How the member is reached from now on, when that changes.
    pub contact: Option<Contact>,
}

/// A member whom the file does not name and who leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Who.
    pub member: MemberId,
    /// The name.
    pub name: PersonName,
    /// The membership that ends.
    pub former: (u32, Membership),
}

/// A row that waits, with every reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// Its line in the file.
    pub line: u32,
    /// Its cells as they came.
    pub cells: Vec<String>,
    /// Why.
    pub reasons: Vec<Refusal>,
}

/// What an import would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Members that the records do not know.
    pub added: Vec<Entry>,
    /// Members that change.
    pub changed: Vec<Changed>,
    /// Lines that say what the records say.
    pub unchanged: Vec<u32>,
    /// Members who leave.
    pub leaving: Vec<Leaving>,
    /// Rows that wait.
    pub rejected: Vec<Rejected>,
    /// Why nothing can be confirmed as it stands.
    pub faults: Vec<Refusal>,
    /// Members in office once it is done.
    pub in_office: usize,
}

/// What an import would do to what is known.
pub fn plan(roster: &Roster, known: &[Known]) -> Plan {
    let mut plan = Plan { faults: faults_of_columns(&roster.columns), ..Plan::default() };
    let entries = readable(roster, known, &mut plan.rejected);
    let mut met = Vec::new();
    for entry in entries {
        match known.iter().find(|member| same(&member.name, &entry.name)) {
            None => plan.added.push(entry),
            Some(member) => {
                met.push(member.id.clone());
                match change(roster.from, member, &entry) {
                    Some(changed) => plan.changed.push(changed),
                    None => plan.unchanged.push(entry.line),
                }
            }
        }
    }
    let sitting = known.iter().filter(|member| member.membership.is_some());
    let absent: Vec<&Known> = sitting.clone().filter(|member| !met.contains(&member.id)).collect();
    let comes_in = |changed: &&Changed| changed.begins && changed.former.is_none();
    plan.in_office = sitting.count() + plan.added.len() + plan.changed.iter().filter(comes_in).count();
    if roster.replaces_all {
        plan.leaving = absent.into_iter().filter_map(leaving).collect();
        plan.in_office -= plan.leaving.len();
    }
    plan.rejected.sort_by_key(|rejected| rejected.line);
    plan.faults.extend(faults_of_the_whole(roster, &plan));
    plan
}

/// Whether a capacity is that of who presides the authority: `Président`, `Présidente de la Métropole`, `Maire`; not
/// that of a vice-president, of a deputy, of a group or of a committee.
pub fn is_head(capacity: &str) -> bool {
    let text = fold(capacity);
    let words: Vec<&str> =
        text.split(|letter: char| !letter.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let other =
        ["groupe", "commission", "comite", "delegue", "deleguee", "adjoint", "adjointe", "honoraire", "vice"];
    let leads = matches!(words.first(), Some(&("president" | "presidente" | "maire")));
    leads && !words.iter().any(|word| other.contains(word))
}

fn faults_of_columns(columns: &[Option<Column>]) -> Vec<Refusal> {
    let holds = |column: Column| columns.contains(&Some(column));
    let mut faults = Vec::new();
    let named = holds(Column::FullName) || (holds(Column::Given) && holds(Column::Family));
    if !named {
        faults.push(Refusal::new("roster-no-name-column"));
    }
    for column in Column::ALL.iter().filter(|column| **column != Column::Postal) {
        if columns.iter().filter(|holds| **holds == Some(*column)).count() > 1 {
            faults.push(Refusal::new("roster-column-twice").with("column", column.word()));
        }
    }
    faults
}

fn faults_of_the_whole(roster: &Roster, plan: &Plan) -> Vec<Refusal> {
    let mut faults = Vec::new();
    if roster.rows.is_empty() {
        faults.push(Refusal::new("roster-empty"));
    }
    if let Some(seats) = roster.legal_seats.filter(|seats| plan.in_office > *seats as usize) {
        faults.push(
            Refusal::new("roster-more-than-seats")
                .with("members", plan.in_office)
                .with("seats", i64::from(seats)),
        );
    }
    if roster.replaces_all && !plan.rejected.is_empty() {
        faults.push(Refusal::new("roster-replaces-with-rejects").with("count", plan.rejected.len()));
    }
    faults
}

/// The rows that can be read and agree with one another and with the records; the others wait.
fn readable(roster: &Roster, known: &[Known], rejected: &mut Vec<Rejected>) -> Vec<Entry> {
    let mut reasons: BTreeMap<u32, Vec<Refusal>> = BTreeMap::new();
    let mut entries = Vec::new();
    for (line, cells) in &roster.rows {
        match read_row(*line, &roster.columns, cells) {
            Ok(entry) => entries.push(entry),
            Err(told) => reasons.entry(*line).or_default().extend(told),
        }
    }
    for (line, reason) in disagreements(&entries).into_iter().chain(against(roster, known, &entries)) {
        reasons.entry(line).or_default().push(reason);
    }
    entries.retain(|entry| !reasons.contains_key(&entry.line));
    for (line, cells) in &roster.rows {
        if let Some(reasons) = reasons.remove(line) {
            rejected.push(Rejected { line: *line, cells: cells.clone(), reasons });
        }
    }
    entries
}

/// Rows that say the same of two people, or two things of one.
fn disagreements(entries: &[Entry]) -> Vec<(u32, Refusal)> {
    let mut told = Vec::new();
    let mut pair = |one: &Entry, other: &Entry, code: &'static str, what: String| {
        for (line, with) in [(one.line, other.line), (other.line, one.line)] {
            told.push((line, Refusal::new(code).with("other", i64::from(with)).with("text", what.clone())));
        }
    };
    for (at, one) in entries.iter().enumerate() {
        for other in entries.iter().skip(at + 1) {
            if same(&one.name, &other.name) {
                pair(one, other, "roster-person-twice", one.name.plain());
            }
            if one.table_order.is_some() && one.table_order == other.table_order {
                let place = one.table_order.map_or(String::new(), |order| order.to_string());
                pair(one, other, "roster-order-twice", place);
            }
            let head = |entry: &Entry| entry.capacity.as_deref().is_some_and(is_head);
            if head(one) && head(other) {
                pair(one, other, "roster-two-heads", one.capacity.clone().unwrap_or_default());
            }
        }
    }
    told
}

/// Rows that the records contradict.
fn against(roster: &Roster, known: &[Known], entries: &[Entry]) -> Vec<(u32, Refusal)> {
    let mut told = Vec::new();
    let named = |member: &Known| entries.iter().any(|entry| same(&entry.name, &member.name));
    let stays = |member: &&Known| member.membership.is_some() && !roster.replaces_all && !named(member);
    let capacity = |member: &Known| member.membership.as_ref().and_then(|(_, held)| held.capacity.clone());
    let order = |member: &Known| member.membership.as_ref().and_then(|(_, held)| held.table_order);
    for entry in entries {
        if known.iter().filter(|member| same(&member.name, &entry.name)).count() > 1 {
            told.push((entry.line, Refusal::new("roster-homonyms").with("text", entry.name.plain())));
        }
        for member in known.iter().filter(stays) {
            if entry.capacity.as_deref().is_some_and(is_head)
                && capacity(member).is_some_and(|text| is_head(&text))
            {
                told.push((
                    entry.line,
                    Refusal::new("roster-head-in-office").with("text", member.name.formal()),
                ));
            }
            if entry.table_order.is_some() && order(member) == entry.table_order {
                told.push((entry.line, Refusal::new("roster-order-held").with("text", member.name.formal())));
            }
        }
    }
    told
}

fn same(one: &PersonName, other: &PersonName) -> bool {
    one.sort_key() == other.sort_key()
}

fn leaving(member: &Known) -> Option<Leaving> {
    let former = member.membership.clone()?;
    Some(Leaving { member: member.id.clone(), name: member.name.clone(), former })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::AssemblyId;

    const COLUMNS: [Column; 5] =
        [Column::FullName, Column::Capacity, Column::TableOrder, Column::Email, Column::Group];

    fn roster(rows: &[&str]) -> Roster {
        let cells = |row: &&str| row.split(';').map(str::to_owned).collect();
        Roster {
            columns: COLUMNS.map(Some).to_vec(),
            rows: (2..).zip(rows.iter().map(cells)).collect(),
            from: "2026-03-23".parse().expect("a day"),
            replaces_all: false,
            legal_seats: Some(3),
        }
    }

    fn known(name: &str, capacity: &str, order: u32, from: &str) -> Known {
        let membership = Membership {
            member: MemberId::new(name),
            assembly: AssemblyId::new("council"),
            from: from.parse().ok(),
            until: None,
            capacity: Some(capacity.to_owned()),
            group: None,
            table_order: Some(order),
        };
        let name = super::super::read_name(name).expect("a name");
        Known { id: MemberId::new(name.plain()), name, contact: None, membership: Some((order, membership)) }
    }

    fn codes(plan: &Plan) -> Vec<(u32, Vec<&'static str>)> {
        let codes = |rejected: &Rejected| rejected.reasons.iter().map(|reason| reason.code.0).collect();
        plan.rejected.iter().map(|rejected| (rejected.line, codes(rejected))).collect()
    }

    #[test]
    fn rows_that_contradict_one_another_wait_and_the_others_come_in() {
        let plan = plan(
            &roster(&[
                "M. Jean UN;Président;1;;",
                "Mme Anne DEUX;Présidente de la Métropole;2;;",
                "Mme Zoé TROIS;Première Vice-Présidente;3;zoe@exemple.fr;",
                "Mme Zoe TROIS;;4;;",
                "M. Guy QUATRE;;5;;",
                "M. Luc CINQ;;5;;",
                "M. Max SIX;Président du groupe Avenir;6;personne;",
            ]),
            &[],
        );
        assert_eq!(
            codes(&plan),
            [
                (2, vec!["roster-two-heads"]),
                (3, vec!["roster-two-heads"]),
                (4, vec!["roster-person-twice"]),
                (5, vec!["roster-person-twice"]),
                (6, vec!["roster-order-twice"]),
                (7, vec!["roster-order-twice"]),
                (8, vec!["roster-email-unreadable"]),
            ]
        );
        assert_eq!((plan.added.len(), plan.in_office, plan.faults), (0, 0, Vec::new()));
    }

    #[test]
    fn what_the_records_say_already_is_left_alone() {
        let records = [
            known("M. Jean UN", "Président", 1, "2020-05-24"),
            known("M. Guy DEUX", "Membre", 2, "2020-05-24"),
        ];
        let plan = plan(
            &roster(&["Jean UN;;1;jean@exemple.fr;", "Guy DEUX;Deuxième Vice-Président;2;;", "A B;;3;;"]),
            &records,
        );
        assert_eq!(codes(&plan), []);
        assert_eq!((plan.added.len(), plan.changed.len(), plan.in_office), (1, 2, 3));
        let contact = plan.changed[0].contact.as_ref().and_then(|contact| contact.email.as_deref());
        assert_eq!((contact, plan.changed[0].begins), (Some("jean@exemple.fr"), false));
        assert!(plan.changed[1].begins && plan.changed[1].former.is_some());
        assert_eq!(super::plan(&roster(&["Guy DEUX;;2;;"]), &records).unchanged, [2]);
    }

    #[test]
    fn the_records_may_contradict_a_row() {
        let records = [known("M. Jean UN", "Maire", 1, "2020-05-24")];
        let mut file = roster(&["Guy DEUX;Maire;1;;"]);
        assert_eq!(codes(&plan(&file, &records)), [(2, vec!["roster-head-in-office", "roster-order-held"])]);
        file.replaces_all = true;
        let whole = plan(&file, &records);
        assert_eq!((whole.added.len(), whole.leaving.len(), whole.in_office), (1, 1, 1));
    }

    #[test]
    fn a_file_is_refused_whole_for_what_no_row_can_mend() {
        let mut file = roster(&["A B;;1;;", "C D;;2;;", "E F;;3;;", "G H;;4;;"]);
        let faults =
            |file: &Roster| plan(file, &[]).faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>();
        assert_eq!(faults(&file), ["roster-more-than-seats"]);
        file.rows[0].1[3] = "x".to_owned();
        file.replaces_all = true;
        assert_eq!(faults(&file), ["roster-replaces-with-rejects"]);
        file.columns = vec![Some(Column::Family), Some(Column::Family)];
        assert_eq!(faults(&file)[..2], ["roster-no-name-column", "roster-column-twice"]);
        file.rows.clear();
        assert!(faults(&file).contains(&"roster-empty"));
    }

    #[test]
    fn heads_are_told_from_others() {
        for (capacity, head) in [
            ("Président", true),
            ("Présidente de la Métropole", true),
            ("Maire", true),
            ("Maire de Saint-Exemple", true),
            ("Vice-Président", false),
            ("Premier Vice-Président", false),
            ("Maire-adjoint", false),
            ("Président de groupe", false),
            ("Présidente de la commission des finances", false),
            ("Conseiller", false),
        ] {
            assert_eq!(is_head(capacity), head, "{capacity}");
        }
    }
}
