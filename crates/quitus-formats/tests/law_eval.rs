//! Questions to the law as JSON: the answers, and every way a file can be wrong.

use quitus_core::law::RULES;
use quitus_formats::law::{EvalProblem, eval, to_json};
use serde_json::{Value as Json, json};

fn answers(questions: &Json) -> Vec<Json> {
    let told = eval(&questions.to_string()).expect("questions that can be put");
    told.as_array().expect("an array").clone()
}

fn faults(text: &str) -> Vec<String> {
    eval(text).expect_err("a fault").iter().map(ToString::to_string).collect()
}

#[test]
fn the_answers_come_back_in_order_with_their_articles() {
    let told = answers(&json!([
        {"rule": "quorum", "on": "2023-03-29", "facts": {"in_office": 71}, "ruling": 12, "remark": "kept"},
        {"rule": "quorum", "on": "1889-05-06", "facts": {"in_office": 71}, "ruling": 12},
    ]));
    assert_eq!(
        told[0],
        json!({"rule": "quorum", "on": "2023-03-29", "facts": {"in_office": 71}, "remark": "kept",
               "ruling": 36, "article": "CGCT, art. L2121-17"})
    );
    assert_eq!(told[1]["unknown"], "not held for that day");
    assert_eq!(told[1].get("ruling"), None);
}

#[test]
fn every_case_of_every_table_reads_the_same_through_json() {
    for rule in RULES {
        for case in rule.cases().expect(rule.id) {
            let facts: Json = case.facts.iter().map(|(name, value)| (name.clone(), to_json(value))).collect();
            let told = answers(&json!([{"rule": rule.id, "on": case.on.to_string(), "facts": facts}]));
            match &case.ruling {
                Ok(ruling) => {
                    assert_eq!(told[0].get("ruling"), Some(&to_json(ruling)), "{} {case:?}", rule.id)
                }
                Err(why) => assert_eq!(told[0].get("unknown"), Some(&json!(why)), "{} {case:?}", rule.id),
            }
            assert_eq!(told[0]["article"], rule.article);
        }
    }
}

#[test]
fn a_fact_that_no_rule_takes_is_told_and_ignored() {
    let told =
        answers(&json!([{"rule": "majority", "on": "2023-03-29", "facts": {"votes_cast": 61, "kindd": 1}}]));
    assert_eq!(told[0]["ignored"], json!(["kindd"]));
    assert_eq!(told[0]["ruling"], 31);
}

#[test]
fn every_fault_is_told_at_once_with_its_question_its_rule_and_its_fact() {
    let file = json!([
        {"rule": "quorum", "on": "2023-03-29", "facts": {"in_office": 71}},
        {"rule": "quorum", "on": "2023-03-29", "facts": {}},
        {"rule": "quorumm", "on": "2023-03-29", "facts": {}},
        {"rule": "quorum", "on": "2023-02-30", "facts": {"in_office": 71}},
        {"rule": "quorum", "on": "2023-03-29", "facts": {"in_office": 71.5}},
        {"rule": "quorum", "on": "2023-03-29", "facts": {"in_office": -1}},
        {"rule": "quorum", "on": "2023-03-29", "facts": {"in_office": 1e30}},
        {"rule": "clear_days", "on": "2023-03-29", "facts": {"sent": "9999-12-31", "sitting": "2023-03-29"}},
        {"rule": "quorum", "on": "2023-03-29", "facts": [71]},
        "quorum",
        {"on": "2023-03-29", "facts": {}},
    ]);
    let errors = eval(&file.to_string()).expect_err("ten faults");
    assert_eq!(errors.iter().map(|e| e.index).collect::<Vec<_>>(), (1..=10).map(Some).collect::<Vec<_>>());
    assert_eq!(errors[0].to_string(), "question 1, rule `quorum`: the fact `in_office` is missing");
    assert_eq!(errors[1].problem, EvalProblem::NoSuchRule);
    assert_eq!(
        errors.iter().filter_map(|e| e.fact()).collect::<Vec<_>>(),
        ["in_office", "on", "in_office", "in_office", "in_office", "sent", "facts", "rule"]
    );
}

#[test]
fn a_file_that_is_no_array_of_json_is_told() {
    assert_eq!(faults("{}"), ["the file should be an array of questions"]);
    assert!(faults("[{\"rule\": ")[0].starts_with("the file is not JSON: "));
    assert!(faults("")[0].starts_with("the file is not JSON: "));
    assert_eq!(eval("\u{feff}[]"), Ok(json!([])));
    let deep = "[".repeat(100_000);
    assert!(faults(&deep)[0].starts_with("the file is not JSON: "));
}
