//! The board of deadlines: the worked examples of the law, day by day, and what holds whatever the facts.

use proptest::prelude::*;
use quitus_core::deliberation::ActNature;
use quitus_core::kernel::{ActId, Cents, Day, SittingId};
use quitus_core::law::BodyKind;
use quitus_core::legality::deadlines::{
    ActTerms, AssemblyTerms, BoardFacts, Deadline, DeadlineAction, DeadlineKind, DeadlineMark, DeadlineState,
    GrantTerms, SittingTerms, board,
};
use quitus_core::legality::{LegalDates, Receipt};
use quitus_core::sitting::{SittingPapers, SittingState};

fn day(text: &str) -> Day {
    text.parse().expect(text)
}

fn sitting(held_on: &str, state: SittingState) -> SittingTerms {
    SittingTerms {
        id: SittingId::new(format!("s-{held_on}")),
        assembly: "bureau".into(),
        day: day(held_on),
        state,
        convoked_on: None,
        urgent: false,
        second_of: None,
        papers: SittingPapers::default(),
    }
}

fn facts() -> BoardFacts {
    BoardFacts {
        groups_communes: true,
        assemblies: vec![AssemblyTerms {
            key: "bureau".into(),
            name: "Bureau (fictif)".into(),
            kind: BodyKind::EpciBureauDelegated,
        }],
        sittings: vec![sitting("2023-03-29", SittingState::Held)],
        ..BoardFacts::default()
    }
}

fn act(dates: LegalDates) -> ActTerms {
    ActTerms {
        id: ActId::new("a"),
        number: "2023.00001".into(),
        title: "Essai".into(),
        nature: ActNature::Deliberation,
        decided_on: day("2023-03-29"),
        of_sitting: true,
        individual: Some(true),
        dates,
    }
}

fn find(deadlines: &[Deadline], kind: DeadlineKind) -> Option<&Deadline> {
    deadlines.iter().find(|deadline| deadline.kind == kind)
}

fn due(deadlines: &[Deadline], kind: DeadlineKind) -> Option<Day> {
    find(deadlines, kind).and_then(|deadline| deadline.due)
}

/// S4: 29 March gives 5 April. S3: adopted 24 May, online by 31 May. N4: 29 April, 24 June.
#[test]
fn papers_of_a_sitting_are_due_on_the_days_of_the_worked_examples() {
    let mut known = facts();
    known.sittings[0].papers.minutes_adopted_on = Some(day("2023-05-24"));
    known.sittings.push(sitting("2023-05-24", SittingState::Held));
    let told = board(&known, day("2023-05-25"));
    let of_first: Vec<Deadline> =
        told.into_iter().filter(|one| one.subject.key() == "sitting:s-2023-03-29").collect();
    for (kind, on, article) in [
        (DeadlineKind::ListPublished, "2023-04-05", "CGCT, art. L2121-25"),
        (DeadlineKind::ListCopied, "2023-04-29", "CGCT, art. L5211-40-2"),
        (DeadlineKind::MinutesAdopted, "2023-05-24", "CGCT, art. L2121-15"),
        (DeadlineKind::MinutesPublished, "2023-05-31", "CGCT, art. L2121-15"),
        (DeadlineKind::MinutesCopied, "2023-06-24", "CGCT, art. L5211-40-2"),
    ] {
        let deadline = find(&of_first, kind).unwrap_or_else(|| panic!("{kind:?}"));
        assert_eq!(deadline.due, Some(day(on)), "{kind:?}");
        assert_eq!(deadline.citation.article, article, "{kind:?}");
        assert!(deadline.citation.rule.is_some(), "{kind:?}");
    }
}

#[test]
fn a_list_goes_from_to_do_to_overdue_and_a_late_one_keeps_its_days() {
    let mut known = facts();
    for (on, state, late) in [
        ("2023-03-29", DeadlineState::ToDo, 0),
        ("2023-04-01", DeadlineState::ToDo, 0),
        ("2023-04-02", DeadlineState::DueSoon, 0),
        ("2023-04-05", DeadlineState::DueSoon, 0),
        ("2023-04-06", DeadlineState::Overdue, 1),
    ] {
        let told = board(&known, day(on));
        let list = find(&told, DeadlineKind::ListPublished).expect("a list");
        assert_eq!((list.state, list.late), (state, late), "{on}");
        assert_eq!((list.last_hour, list.action), (Some((23, 59)), DeadlineAction::EnterDay));
    }
    known.sittings[0].papers.list_published_on = Some(day("2023-04-08"));
    let told = board(&known, day("2023-04-10"));
    let list = find(&told, DeadlineKind::ListPublished).expect("a list");
    assert_eq!((list.state, list.late), (DeadlineState::Done, 3));
    // What was done on the 8th was not done yet on the 6th.
    let before = board(&known, day("2023-04-06"));
    assert_eq!(find(&before, DeadlineKind::ListPublished).map(|one| one.state), Some(DeadlineState::Overdue));
}

/// N1: latest sending for 29 March 2023: 5 clear days, 23 March; 3, 25 March; urgency, 27 March.
#[test]
fn a_convocation_is_due_counted_back_from_its_sitting() {
    for (kind, urgent, latest) in [
        (BodyKind::EpciBureauDelegated, false, "2023-03-23"),
        (BodyKind::EpciBureauDelegated, true, "2023-03-27"),
        (BodyKind::CommuneUnder3500, false, "2023-03-25"),
        (BodyKind::Department, false, "2023-03-17"),
    ] {
        let mut known = facts();
        known.assemblies[0].kind = kind;
        known.sittings = vec![SittingTerms { urgent, ..sitting("2023-03-29", SittingState::Planned) }];
        assert_eq!(
            due(&board(&known, day("2023-03-01")), DeadlineKind::Notice),
            Some(day(latest)),
            "{kind:?}"
        );
    }
    // Q3: a second meeting on 2 April leaves three clear days after a notice of 29 March.
    let mut known = facts();
    known.sittings = vec![SittingTerms {
        second_of: Some(day("2023-03-29")),
        ..sitting("2023-04-02", SittingState::Planned)
    }];
    assert_eq!(due(&board(&known, day("2023-03-29")), DeadlineKind::Notice), Some(day("2023-03-29")));
}

#[test]
fn an_advisory_bureau_and_a_commune_owe_what_the_law_says_of_them() {
    let mut known = facts();
    known.assemblies[0].kind = BodyKind::EpciBureauAdvisory;
    known.sittings = vec![sitting("2023-03-29", SittingState::Planned)];
    let told = board(&known, day("2023-03-01"));
    assert_eq!(
        find(&told, DeadlineKind::Notice).map(|one| (one.due, one.state)),
        Some((None, DeadlineState::ToDo))
    );
    let mut commune = facts();
    commune.groups_communes = false;
    commune.assemblies[0].kind = BodyKind::CommuneFrom3500;
    let told = board(&commune, day("2023-04-01"));
    assert!(
        find(&told, DeadlineKind::ListCopied).is_none() && find(&told, DeadlineKind::ListPublished).is_some()
    );
}

/// A4: online 6 April, not before 6 June. A6: 6 April, last day 7 June. A7: received 4 April, 5 June.
#[test]
fn what_runs_after_publication_runs_by_itself() {
    let mut known = facts();
    known.sittings.clear();
    known.acts = vec![act(LegalDates {
        transmitted_on: Some(day("2023-04-04")),
        receipt: Some(Receipt {
            identifier: None,
            received_on: Some(day("2023-04-04")),
            received_at: None,
            wording: None,
        }),
        published_on: Some(day("2023-04-06")),
        ..LegalDates::default()
    })];
    let told = board(&known, day("2023-04-10"));
    for (kind, on) in [
        (DeadlineKind::OnlineUntil, "2023-06-06"),
        (DeadlineKind::Appeal, "2023-06-07"),
        (DeadlineKind::Referral, "2023-06-05"),
    ] {
        let one = find(&told, kind).unwrap_or_else(|| panic!("{kind:?}"));
        assert_eq!(
            (one.due, one.state, one.action),
            (Some(day(on)), DeadlineState::Running, DeadlineAction::Nothing)
        );
    }
    let after = board(&known, day("2023-06-08"));
    assert_eq!(find(&after, DeadlineKind::Appeal).map(|one| one.state), Some(DeadlineState::Over));
    // Not notified yet: no term, but to do.
    assert_eq!(
        find(&told, DeadlineKind::Notified).map(|one| (one.due, one.state)),
        Some((None, DeadlineState::ToDo))
    );
}

/// A2: an individual decision is transmitted within fifteen days of its signature; a deliberation has no term.
#[test]
fn only_an_individual_decision_has_a_term_of_transmission() {
    let mut known = facts();
    known.sittings.clear();
    known.acts = vec![act(LegalDates::default())];
    let told = board(&known, day("2023-04-01"));
    assert_eq!(due(&told, DeadlineKind::Transmitted), None);
    known.acts[0].nature = ActNature::IndividualOrder;
    let told = board(&known, day("2023-04-01"));
    assert_eq!(due(&told, DeadlineKind::Transmitted), Some(day("2023-04-13")));
}

/// G3: 31 December 2023 gives 30 June 2024. G5: signed 15 May, 15 August; from 23 000 € and 3 500 inhabitants.
#[test]
fn a_grant_owes_its_report_and_its_data() {
    let mut known = facts();
    known.sittings.clear();
    known.grants = vec![GrantTerms {
        key: "convention".into(),
        title: "Convention (fictif)".into(),
        signed_on: Some(day("2023-05-15")),
        funded: vec![(2023, Cents::new(10_000_000)), (2024, Cents::new(0))],
        population: Some(400_000),
    }];
    let told = board(&known, day("2024-07-01"));
    let report = find(&told, DeadlineKind::FinancialReport).expect("a report");
    assert_eq!((report.due, report.state), (Some(day("2024-06-30")), DeadlineState::Overdue));
    assert_eq!(due(&told, DeadlineKind::OpenData), Some(day("2023-08-15")));
    known.marks = vec![DeadlineMark {
        kind: DeadlineKind::FinancialReport,
        subject: "agreement:convention:2023".into(),
        done_on: Some(day("2024-06-20")),
        proof: None,
        reason: None,
    }];
    let told = board(&known, day("2024-07-01"));
    assert_eq!(find(&told, DeadlineKind::FinancialReport).map(|one| one.state), Some(DeadlineState::Done));
    // The mark is taken back.
    let back = DeadlineMark { done_on: None, reason: Some("erreur".into()), ..known.marks[0].clone() };
    known.marks.push(back);
    let told = board(&known, day("2024-07-01"));
    assert_eq!(find(&told, DeadlineKind::FinancialReport).map(|one| one.state), Some(DeadlineState::Overdue));
    known.grants[0].funded = vec![(2023, Cents::new(2_300_000))];
    assert!(find(&board(&known, day("2024-07-01")), DeadlineKind::OpenData).is_none());
}

/// N6: a council without a sitting this quarter must plan one before its last day.
#[test]
fn a_council_owes_a_sitting_each_quarter() {
    let mut known = facts();
    known.assemblies[0].kind = BodyKind::EpciCouncil;
    known.sittings = vec![sitting("2023-03-29", SittingState::Held)];
    assert!(find(&board(&known, day("2023-03-30")), DeadlineKind::QuarterlySitting).is_none());
    let told = board(&known, day("2023-06-28"));
    let quarter = find(&told, DeadlineKind::QuarterlySitting).expect("a quarter");
    assert_eq!((quarter.due, quarter.state), (Some(day("2023-06-30")), DeadlineState::DueSoon));
    assert_eq!(quarter.action, DeadlineAction::PlanSitting);
}

/// Of an authority shown as it published, silence is unknown: nothing is held against it.
#[test]
fn of_a_published_authority_silence_is_unknown() {
    let mut known = facts();
    known.silent = true;
    known.acts = vec![act(LegalDates::default())];
    let told = board(&known, day("2026-11-23"));
    assert!(!told.is_empty() && told.iter().all(|one| one.state == DeadlineState::Unknown && one.late == 0));
}

proptest! {
    /// The most pressing come first; what is done is never late by a negative count; open means not done.
    #[test]
    fn a_board_is_sorted_and_sound(held in 0i64..400, on in 0i64..600, published in prop::option::of(0i64..500)) {
        let start = day("2023-01-01");
        let mut known = facts();
        known.sittings[0].day = start.plus_days(held);
        known.sittings[0].papers.list_published_on = published.map(|days| start.plus_days(days));
        known.acts = vec![ActTerms {
            decided_on: start.plus_days(held),
            ..act(LegalDates { published_on: published.map(|days| start.plus_days(days)), ..LegalDates::default() })
        }];
        let on = start.plus_days(on);
        let told = board(&known, on);
        prop_assert!(told.windows(2).all(|pair| pair[0].state <= pair[1].state));
        for one in &told {
            prop_assert!(one.late >= 0);
            prop_assert!(!(one.is_open() && one.done_on.is_some()));
            prop_assert!(one.done_on.is_none_or(|done| done <= on));
            prop_assert_eq!(one.state == DeadlineState::Overdue, one.is_open() && one.late > 0);
        }
        let keys: std::collections::BTreeSet<(DeadlineKind, String)> =
            told.iter().map(|one| (one.kind, one.subject.key())).collect();
        prop_assert_eq!(keys.len(), told.len());
    }
}
