//! What an import would do, held by cases.

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
    let records =
        [known("M. Jean UN", "Président", 1, "2020-05-24"), known("M. Guy DEUX", "Membre", 2, "2020-05-24")];
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
    let faults = |file: &Roster| plan(file, &[]).faults.iter().map(|fault| fault.code.0).collect::<Vec<_>>();
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
