//! Questions to the law from a file: `[{"rule","on","facts"}]`, answered in the same order.

use super::json::{facts_from_json, to_json};
use quitus_core::kernel::Day;
use quitus_core::law::{FactError, Facts, Rule, rule};
use serde_json::{Map, Value as Json};
use std::fmt;

/// A question that could not be put to the law, or a file that holds none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvalError {
    /// Which question, from 0; none when the file itself is at fault.
    pub index: Option<usize>,
    /// The rule it named.
    pub rule: Option<String>,
    /// What is wrong.
    pub problem: EvalProblem,
}

/// What is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvalProblem {
    /// The file is no JSON: what the reader says, with line and column.
    NotJson(String),
    /// The file is no array.
    NotAnArray,
    /// The question is no object.
    NotAnObject,
    /// This key is missing or of another type: the key, and what it should be.
    Key(&'static str, &'static str),
    /// No such rule.
    NoSuchRule,
    /// A fact is missing or wrong.
    Fact(FactError),
}

/// Answers every question of a file, or tells everything that is wrong with it.
///
/// Each question comes back with `ruling` and `article`, or with `unknown` (why) and `article` when the rule does not
/// know the day. Other keys come back as they were. Facts a rule does not take are listed in `ignored`.
pub fn eval(text: &str) -> Result<Json, Vec<EvalError>> {
    let whole = |problem| vec![EvalError { index: None, rule: None, problem }];
    let read: Json = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| whole(EvalProblem::NotJson(error.to_string())))?;
    let Json::Array(questions) = read else { return Err(whole(EvalProblem::NotAnArray)) };
    let mut answers = Vec::with_capacity(questions.len());
    let mut errors = Vec::new();
    for (index, question) in questions.into_iter().enumerate() {
        let named = question.get("rule").and_then(Json::as_str).map(str::to_owned);
        match answer(question) {
            Ok(answered) => answers.push(Json::Object(answered)),
            Err(problem) => errors.push(EvalError { index: Some(index), rule: named, problem }),
        }
    }
    if errors.is_empty() { Ok(Json::Array(answers)) } else { Err(errors) }
}

fn answer(question: Json) -> Result<Map<String, Json>, EvalProblem> {
    let Json::Object(mut question) = question else { return Err(EvalProblem::NotAnObject) };
    let rule = rule_of(&question)?;
    let on: Day = match question.get("on").and_then(Json::as_str).map(str::parse) {
        Some(Ok(day)) => day,
        _ => return Err(EvalProblem::Key("on", "a day such as 2023-03-29")),
    };
    let Some(Json::Object(facts)) = question.get("facts") else {
        return Err(EvalProblem::Key("facts", "an object"));
    };
    let facts = facts_from_json(facts).map_err(EvalProblem::Fact)?;
    let ruling = rule.rule_on(&Facts::new(&facts), on).map_err(EvalProblem::Fact)?;
    for key in ["ruling", "unknown", "article", "ignored"] {
        question.shift_remove(key);
    }
    match ruling {
        Ok(ruling) => question.insert("ruling".to_owned(), to_json(&ruling)),
        Err(unknown) => question.insert("unknown".to_owned(), Json::from(unknown.why())),
    };
    question.insert("article".to_owned(), Json::from(rule.article));
    let ignored = rule.ignored(&facts);
    if !ignored.is_empty() {
        question.insert("ignored".to_owned(), Json::from(ignored));
    }
    Ok(question)
}

fn rule_of(question: &Map<String, Json>) -> Result<&'static Rule, EvalProblem> {
    let Some(Json::String(id)) = question.get("rule") else {
        return Err(EvalProblem::Key("rule", "the name of a rule"));
    };
    rule(id).ok_or(EvalProblem::NoSuchRule)
}

impl fmt::Display for EvalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(index) = self.index {
            write!(f, "question {index}")?;
        }
        if let Some(rule) = &self.rule {
            write!(f, ", rule `{rule}`")?;
        }
        if self.index.is_some() {
            f.write_str(": ")?;
        }
        self.problem.fmt(f)
    }
}

impl fmt::Display for EvalProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EvalProblem::NotJson(why) => write!(f, "the file is not JSON: {why}"),
            EvalProblem::NotAnArray => f.write_str("the file should be an array of questions"),
            EvalProblem::NotAnObject => f.write_str("a question should be an object"),
            EvalProblem::Key(key, what) => write!(f, "`{key}` should be {what}"),
            EvalProblem::NoSuchRule => f.write_str("no rule of that name is held"),
            EvalProblem::Fact(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for EvalError {}

impl EvalError {
    /// The name of the fact at fault, when one is.
    pub fn fact(&self) -> Option<&str> {
        match &self.problem {
            EvalProblem::Fact(error) => Some(&error.fact),
            EvalProblem::Key(key, _) => Some(key),
            _ => None,
        }
    }
}
