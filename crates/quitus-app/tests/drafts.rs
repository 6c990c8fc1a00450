//! Drafts on a real store: written by a service, sent from visa to visa by persons, placed, freed, carried over.

mod common;

use common::House;
use quitus_app::{
    Acting, AppError, AppResult, DraftFields, NewAccount, PreparedSitting, Reader, RoleAsked, SittingAsked,
    StepFields,
};
use quitus_core::account::{Grant, Person, Role};
use quitus_core::deliberation::{DraftState, StepState};
use quitus_core::kernel::{AccountId, Day};

const CODE: &str = "demonstration";
const BUREAU: &str = "2025-12-03/bureau";

fn codes<T: std::fmt::Debug>(answer: AppResult<T>) -> Vec<&'static str> {
    match answer {
        Err(AppError::Refused(refusals)) => refusals.iter().map(|refusal| refusal.code.0).collect(),
        other => panic!("{other:?}"),
    }
}

/// The invented authority, its bureau of 3 December planned.
fn house() -> House {
    let mut house = House::with("demonstration", 1);
    house.acting.today = Day::constant(2025, 11, 14);
    plan(&house, "planned", "2025-12-03");
    house
}

fn plan(house: &House, id: &str, day: &str) {
    let asked = SittingAsked {
        id: id.to_owned(),
        assembly: "bureau".to_owned(),
        day: day.to_owned(),
        hour: "18:30".to_owned(),
        place: "Salle (fictif)".to_owned(),
        second_of: String::new(),
    };
    house.quitus.plan_sitting(&house.acting, CODE, &asked).expect("planned");
}

fn fields(title: &str) -> DraftFields {
    DraftFields {
        title: title.to_owned(),
        service: "Culture".to_owned(),
        assembly: "bureau".to_owned(),
        aimed_at: "2025-12-03".to_owned(),
        enacting: "1. approuve la convention".to_owned(),
        ..DraftFields::default()
    }
}

/// An account of the authority with a role, as it signs in.
fn person(house: &House, role: Role, name: &str) -> Acting {
    let email = format!("{name}@example.org");
    let id = format!("account-{name}");
    let new = NewAccount {
        email: email.clone(),
        name: format!("{name} (fictif)"),
        role: Some(RoleAsked { role, member: None }),
    };
    let mut dice = || format!("grant-{name}");
    house.quitus.add_account(&house.acting, &id, &mut dice, Some(CODE), &new).expect("an account");
    let authority = house.quitus.authority(CODE).expect("the authority").id;
    let person = Person {
        account: AccountId::new(id.as_str()),
        email: email.clone(),
        name: new.name,
        grants: vec![Grant { authority: Some(authority), role, member: None }],
    };
    Acting { who: Reader::Person(person), actor: email, ..house.acting.clone() }
}

fn set_circuit(house: &House, steps: &[(&str, &str)]) {
    let steps: Vec<StepFields> = steps
        .iter()
        .map(|(kind, account)| StepFields {
            kind: (*kind).to_owned(),
            account: (*account).to_owned(),
            days_before: "2".to_owned(),
            ..StepFields::default()
        })
        .collect();
    house.quitus.set_circuit(&house.acting, CODE, 0, "3", &steps).expect("set");
}

fn prepared(house: &House, text: &str) -> PreparedSitting {
    house.quitus.prepared_sitting(&Reader::Keeper, CODE, text, house.acting.today).expect("prepared")
}

fn state(house: &House, draft: &str) -> DraftState {
    let shown = house.quitus.draft(&Reader::Keeper, CODE, draft, house.acting.today).expect("a draft");
    shown.preview.draft.state
}

#[test]
fn a_draft_goes_from_visa_to_visa_by_those_who_answer_for_each() {
    let house = house();
    let author = person(&house, Role::ServiceAuthor, "auteur");
    let lawyer = person(&house, Role::ServiceAuthor, "juriste");
    let director = person(&house, Role::GrantOfficer, "directrice");
    let finance = person(&house, Role::FinanceOfficer, "finances");
    let clerk = person(&house, Role::Clerk, "greffe");
    let auditor = person(&house, Role::Auditor, "controle");
    set_circuit(
        &house,
        &[("legal", "juriste@example.org"), ("director", "directrice@example.org"), ("clerk", "")],
    );
    let quitus = &house.quitus;
    quitus.begin_draft(&author, CODE, "d", &fields("Un soutien (fictif)")).expect("begun");
    assert_eq!(codes(quitus.begin_draft(&auditor, CODE, "x", &fields("Non"))), ["not-allowed"]);
    assert_eq!(codes(quitus.send_draft(&finance, CODE, "d", "v0")), ["not-allowed"]);
    quitus.send_draft(&author, CODE, "d", "v1").expect("sent");
    quitus.send_draft(&author, CODE, "d", "v1").expect("a double click");
    let out = quitus.save_draft(&author, CODE, "d", 1, &fields("Autre"), None);
    assert_eq!(codes(out), ["draft-out-of-hands"]);

    // Legal returns it with a comment; nobody else may, and a comment is due.
    assert_eq!(codes(quitus.give_visa(&director, CODE, "d", "v2", 0, None)), ["draft-not-yours"]);
    assert_eq!(codes(quitus.give_visa(&auditor, CODE, "d", "v2", 0, None)), ["not-allowed"]);
    assert_eq!(codes(quitus.return_draft(&lawyer, CODE, "d", "v2", 0, "  ")), ["draft-no-comment"]);
    quitus.return_draft(&lawyer, CODE, "d", "v2", 0, "Citez la délégation.").expect("returned");
    quitus.return_draft(&lawyer, CODE, "d", "v2", 0, "Citez la délégation.").expect("a double click");
    assert_eq!(state(&house, "d"), DraftState::Writing);

    quitus.save_draft(&author, CODE, "d", 1, &fields("Un soutien repris (fictif)"), None).expect("mended");
    quitus.send_draft(&author, CODE, "d", "v3").expect("sent again");
    quitus.delegate_visa(&lawyer, CODE, "d", "v4", 0, "finances@example.org").expect("handed over");
    quitus.delegate_visa(&lawyer, CODE, "d", "v4", 0, "finances@example.org").expect("a double click");
    assert_eq!(codes(quitus.give_visa(&lawyer, CODE, "d", "v5", 0, None)), ["draft-not-yours"]);
    quitus.give_visa(&finance, CODE, "d", "v5", 0, None).expect("given");
    assert_eq!(codes(quitus.give_visa(&clerk, CODE, "d", "v6", 2, None)), ["draft-step-not-asked"]);

    // The clerk may pass a step for someone who is away, and says why.
    assert_eq!(codes(quitus.give_visa(&clerk, CODE, "d", "v6", 1, None)), ["draft-no-reason"]);
    quitus.give_visa(&director, CODE, "d", "v6", 1, None).expect("given");
    assert_eq!(state(&house, "d"), DraftState::InCircuit);
    quitus.give_visa(&clerk, CODE, "d", "v7", 2, None).expect("given");
    assert_eq!(state(&house, "d"), DraftState::Ready);

    let shown = quitus.draft(&author.who, CODE, "d", house.acting.today).expect("shown");
    let acts: Vec<&str> = shown.visas.iter().map(|visa| visa.act.word()).collect();
    assert_eq!(acts, ["sent", "returned", "sent", "delegated", "given", "given", "given"]);
    assert!(shown.steps.iter().all(|now| now.state == StepState::Given));
    assert_eq!(codes(quitus.drafts(&Reader::Public, CODE, house.acting.today)), ["sign-in-needed"]);
}

#[test]
fn a_step_that_is_late_is_told_with_its_day_and_who_must_act() {
    let mut house = house();
    person(&house, Role::ServiceAuthor, "juriste");
    set_circuit(&house, &[("legal", "juriste@example.org")]);
    house.quitus.begin_draft(&house.acting, CODE, "d", &fields("Un soutien (fictif)")).expect("begun");
    house.quitus.send_draft(&house.acting, CODE, "d", "v1").expect("sent");
    let line = |today| {
        let board = house.quitus.drafts(&Reader::Keeper, CODE, today).expect("a board");
        board.lines.into_iter().next().expect("the draft")
    };
    // The bureau sits on 3 December: five clear days, so papers leave by 27 November; three days before, and two more.
    let soon = line(house.acting.today);
    assert_eq!(soon.deposit, Some(Day::constant(2025, 11, 24)));
    assert_eq!((soon.due, soon.late), (Some(Day::constant(2025, 11, 22)), false));
    assert_eq!(soon.holder.as_deref(), Some("juriste (fictif)"));
    assert!(line(Day::constant(2025, 11, 23)).late);
    house.acting.today = Day::constant(2025, 11, 23);
    let board = prepared(&house, BUREAU);
    assert!(board.waiting[0].standing.late, "it is meant for this sitting, and late");
}

#[test]
fn an_unfinished_draft_goes_on_the_agenda_with_a_reason_and_its_missing_visa_is_told() {
    let house = house();
    set_circuit(&house, &[("legal", "")]);
    let quitus = &house.quitus;
    quitus.begin_draft(&house.acting, CODE, "d", &fields("Un soutien (fictif)")).expect("begun");
    quitus.send_draft(&house.acting, CODE, "d", "v1").expect("sent");
    let add = |reason| quitus.add_draft_to_agenda(&house.acting, CODE, BUREAU, "i", "d", reason).map(|_| ());
    assert_eq!(codes(add(Some(" "))), ["draft-not-ready"]);
    add(Some("Le juriste est absent.")).expect("placed");
    let board = prepared(&house, BUREAU);
    let standing = board.items[0].draft.as_ref().expect("its draft");
    assert_eq!(standing.state, DraftState::OnAgenda);
    assert_eq!(standing.missing.as_ref().map(|now| now.step.kind.word()), Some("legal"));
    quitus.give_visa(&house.acting, CODE, "d", "v2", 0, None).expect("given on the agenda");
    assert!(prepared(&house, BUREAU).items[0].draft.as_ref().is_some_and(|one| one.missing.is_none()));
}

#[test]
fn a_sitting_that_is_cancelled_frees_its_drafts() {
    let house = house();
    let quitus = &house.quitus;
    quitus.begin_draft(&house.acting, CODE, "d", &fields("Un soutien (fictif)")).expect("begun");
    quitus.send_draft(&house.acting, CODE, "d", "v1").expect("ready");
    quitus.add_draft_to_agenda(&house.acting, CODE, BUREAU, "i", "d", None).expect("placed");
    assert_eq!(codes(quitus.withdraw_draft(&house.acting, CODE, "d", "Non")), ["draft-on-agenda"]);
    let version = prepared(&house, BUREAU).plan.version;
    quitus.cancel_sitting(&house.acting, CODE, BUREAU, "Salle fermée", version).expect("cancelled");
    assert_eq!(state(&house, "d"), DraftState::Ready);
    plan(&house, "other", "2025-12-17");
    quitus
        .add_draft_to_agenda(&house.acting, CODE, "2025-12-17/bureau", "j", "d", None)
        .expect("placed again");
    assert_eq!(state(&house, "d"), DraftState::OnAgenda);
}

#[test]
fn a_sheet_that_is_stale_keeps_both_texts_out_of_harm() {
    let house = house();
    let (quitus, id) = (&house.quitus, house.dice()());
    quitus.begin_draft(&house.acting, CODE, &id, &fields("Un")).expect("begun");
    quitus.save_draft(&house.acting, CODE, &id, 1, &fields("Deux"), None).expect("saved");
    let late = quitus.save_draft(&house.acting, CODE, &id, 1, &fields("Trois"), None);
    assert_eq!(codes(late), ["changed-meanwhile"]);
    let shown = quitus.draft(&Reader::Keeper, CODE, &id, house.acting.today).expect("shown");
    assert_eq!((shown.preview.draft.title.as_str(), shown.preview.draft.version), ("Deux", 2));
}
