//! Every rule runs its own table, names its article and can be found; its invariants hold for any facts.

use proptest::prelude::*;
use quitus_core::kernel::{Cents, Day};
use quitus_core::law::outcome::{ChairVote, Verdict, outcome};
use quitus_core::law::quorum_met::{Attendance, quorum_met};
use quitus_core::law::{self, BodyKind, FactError, Facts, Force, Problem, RULES, Rule, Unknown, Value};
use std::collections::BTreeSet;
use std::path::Path;

const SITTING: Day = Day::constant(2023, 3, 29);

fn entries(text: &[(&str, Value)]) -> Vec<(String, Value)> {
    text.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn ask(id: &str, facts: &[(&str, Value)]) -> Result<Result<Value, Unknown>, FactError> {
    let rule = law::rule(id).expect(id);
    rule.rule_on(&Facts::new(&entries(facts)), SITTING)
}

#[test]
fn every_table_of_cases_holds() {
    let mut failures = Vec::new();
    for rule in RULES {
        for case in rule.cases().expect(rule.id) {
            let ruling = rule.rule_on(&Facts::new(&case.facts), case.on);
            let told = ruling.clone().map(|ruling| ruling.map_err(|unknown| unknown.why().to_owned()));
            if told != Ok(case.ruling.clone()) {
                failures.push(format!("{} on {}: {:?}\n  {ruling:?}", rule.id, case.on, case));
            }
            assert_eq!(rule.ignored(&case.facts), Vec::<&str>::new(), "{}", rule.id);
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_is_cited_dated_and_explained() {
    let mut ids = BTreeSet::new();
    for rule in RULES {
        let id = rule.id;
        assert!(ids.insert(id), "{id} twice");
        for text in [rule.article, rule.point, rule.title.fr, rule.title.en, rule.sense.fr, rule.sense.en] {
            assert!(!text.trim().is_empty(), "{id}");
        }
        assert!(rule.valid.iter().all(|period| period.from.is_some()) && !rule.valid.is_empty(), "{id}");
        assert!(!rule.inputs.is_empty(), "{id}");
        assert!(!rule.manual().is_empty(), "{id}");
        for doubt in rule.unverified {
            assert!(!doubt.words.fr.is_empty() && !doubt.words.en.is_empty(), "{id}");
        }
        if let Force::Overridable(roles) = rule.force {
            assert!(!roles.is_empty(), "{id}");
        }
    }
}

#[test]
fn every_table_has_rulings_and_the_day_before_the_rule() {
    for rule in RULES {
        let cases = rule.cases().expect(rule.id);
        let rulings = cases.iter().filter(|case| case.ruling.is_ok()).count();
        assert!(rulings >= 2 && cases.len() >= 3, "{}: {} cases", rule.id, cases.len());
        let outside = cases.iter().any(|case| rule.held(case.on).is_err());
        assert!(outside, "{}: no case before its first day", rule.id);
    }
}

#[test]
fn every_file_that_holds_a_rule_is_listed_under_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law");
    let mut held = BTreeSet::new();
    for entry in std::fs::read_dir(folder).expect("the folder of the law") {
        let path = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&path).expect("a source");
        if text.contains("pub static RULE: Rule") {
            held.insert(path.file_stem().expect("a name").to_string_lossy().into_owned());
        }
    }
    let listed: BTreeSet<String> = RULES.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(held, listed);
}

#[test]
fn only_sums_counts_ceilings_and_integrity_are_refused_outright() {
    let refusing: Vec<&str> =
        RULES.iter().filter(|rule| rule.force == Force::Refuses).map(|rule| rule.id).collect();
    let expected = [
        "votes_available",
        "vote_sum",
        "outcome",
        "nomination",
        "register_number",
        "delegation_ceiling",
        "de_minimis",
        "split",
    ];
    assert_eq!(refusing, expected);
}

#[test]
fn a_rule_without_its_facts_names_the_one_that_is_missing() {
    for rule in RULES {
        let inside = rule.valid[0].from.expect("a first day");
        let required: Vec<&str> = rule.inputs.iter().filter(|i| i.required).map(|i| i.name).collect();
        let answer = rule.rule_on(&Facts::new(&[]), inside);
        match answer {
            Err(error) => {
                assert!(rule.inputs.iter().any(|i| i.name == error.fact), "{}: {error}", rule.id);
                assert!(error.to_string().contains(&error.fact));
            }
            Ok(_) => assert!(required.is_empty() || required == ["kind"], "{}", rule.id),
        }
    }
}

#[test]
fn no_fact_of_the_wrong_type_or_size_is_taken() {
    let wrong = [
        Value::Int(-1),
        Value::Int(i64::MAX),
        Value::Int(i64::MIN),
        Value::Text("0001-01-01".into()),
        Value::Text("9999-12-31".into()),
        Value::Text("nothing".into()),
        Value::List(vec![Value::Int(-1)]),
        Value::Map(Vec::new()),
    ];
    for rule in RULES {
        let case = rule.cases().expect(rule.id).into_iter().find(|case| case.ruling.is_ok()).expect(rule.id);
        for (index, (name, _)) in case.facts.iter().enumerate() {
            for value in &wrong {
                let mut facts = case.facts.clone();
                facts[index].1 = value.clone();
                let answer = rule.rule_on(&Facts::new(&facts), case.on);
                assert!(answer.is_err(), "{}: {name} = {value} gave {answer:?}", rule.id);
            }
        }
    }
}

#[test]
fn a_roll_that_cannot_be_is_refused() {
    let facts = [("in_office", Value::Int(10)), ("present", Value::Int(11))];
    let error = ask("quorum_met", &facts).expect_err("more present than in office");
    assert_eq!(error, FactError { fact: "present".into(), problem: Problem::Contradicts("in_office") });
}

#[test]
fn kinds_are_spelled_as_on_the_wire() {
    for (kind, word) in BodyKind::ALL.iter().zip(BodyKind::WORDS) {
        assert_eq!(kind.word(), *word);
        assert_eq!(BodyKind::from_word(word), Some(*kind));
    }
    let facts = [("in_office", Value::Int(71)), ("kind", Value::Text("metropole".into()))];
    assert!(ask("quorum", &facts).is_err());
}

fn any_kind() -> impl Strategy<Value = BodyKind> {
    prop::sample::select(BodyKind::DELIBERATING)
}

fn any_chair() -> impl Strategy<Value = ChairVote> {
    prop::sample::select(vec![ChairVote::For, ChairVote::Against, ChairVote::Neither])
}

fn any_rule() -> impl Strategy<Value = &'static Rule> {
    prop::sample::select(RULES)
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        (0i64..200).prop_map(Value::Int),
        "[0-9]{4}-[01][0-9]-[0-3][0-9]".prop_map(Value::Text),
        ".{0,12}".prop_map(Value::Text),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            prop::collection::vec(("[a-z_]{1,8}", inner), 0..3).prop_map(Value::Map),
        ]
    })
}

proptest! {
    #[test]
    fn an_abstention_changes_no_outcome(
        yes in 0i64..200, no in 0i64..200, abstentions in 0i64..200, more in 0i64..200,
        chair in prop::sample::select(vec!["for", "against", "abstention"]), secret: bool,
    ) {
        let with = |abstentions: i64| ask("outcome", &[
            ("for", yes.into()), ("against", no.into()), ("abstentions", abstentions.into()),
            ("chair", chair.into()), ("secret", secret.into()),
        ]);
        prop_assert_eq!(with(abstentions), with(abstentions + more));
    }

    #[test]
    fn an_outcome_turns_round_with_its_votes_except_in_a_tie(
        yes in 0u32..200, no in 0u32..200, chair in any_chair(), secret: bool, kind in any_kind(),
    ) {
        prop_assume!(yes != no);
        let one = outcome(yes, no, chair, secret, kind, SITTING).map(|o| o.verdict);
        let other = outcome(no, yes, chair, secret, kind, SITTING).map(|o| o.verdict);
        prop_assert!(matches!(
            (one, other),
            (Ok(Verdict::Adopted), Ok(Verdict::Rejected)) | (Ok(Verdict::Rejected), Ok(Verdict::Adopted))
        ));
    }

    #[test]
    fn a_proxy_never_changes_a_quorum(in_office in 1i64..200, present in 0i64..200, proxies in 0i64..50) {
        prop_assume!(present <= in_office);
        let with = |proxies: i64| ask("quorum_met", &[
            ("in_office", in_office.into()), ("present", present.into()), ("proxies", proxies.into()),
        ]);
        prop_assert_eq!(with(0), with(proxies));
    }

    #[test]
    fn one_more_member_in_the_room_never_undoes_a_quorum(
        in_office in 1u32..200, present in 0u32..200, kind in any_kind(),
    ) {
        prop_assume!(present < in_office);
        let met = |present| quorum_met(Attendance { in_office, present, ..Attendance::default() }, kind, SITTING)
            .map(|ruling| ruling.met);
        prop_assert!(met(present) == Ok(false) || met(present + 1) == Ok(true));
    }

    #[test]
    fn amortised_years_sum_to_the_amount(cents in 0i64..1_000_000_000, years in 1u32..41, days in 0i64..4000) {
        let from = SITTING.plus_days(days);
        let rows = law::amortisation::amortisation(Cents::new(cents), years, from, SITTING).expect("held");
        prop_assert_eq!(Cents::sum(rows.iter().map(|row| row.1)), Ok(Cents::new(cents)));
        prop_assert!(rows.len() <= years as usize + 1);
    }

    #[test]
    fn no_facts_and_no_day_make_a_rule_panic(
        rule in any_rule(),
        values in prop::collection::vec(any_value(), 12),
        on in -200_000i64..200_000,
    ) {
        let facts: Vec<_> = rule.inputs.iter().map(|i| i.name.to_owned()).zip(values).collect();
        let day = SITTING.plus_days(on);
        if let Ok(Ok(ruling)) = rule.rule_on(&Facts::new(&facts), day) {
            prop_assert!(rule.held(day).is_ok(), "{}: {ruling}", rule.id);
        }
    }
}
