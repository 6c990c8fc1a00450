//! A rule of law on the wire, in one language.

use crate::law::to_json;
use quitus_core::law::{Doubt, Force, Rule, Words};
use serde::Serialize;
use utoipa::ToSchema;

/// A rule in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RuleLine {
    /// Its name.
    pub rule: String,
    /// Its title.
    pub title: String,
    /// The article.
    pub article: String,
    /// When it is held.
    pub valid: Vec<PeriodShown>,
    /// `refuses`, `overridable` or `informs`.
    pub force: String,
}

/// A rule, whole.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct RuleShown {
    /// Its name.
    pub rule: String,
    /// Its title.
    pub title: String,
    /// The article.
    pub article: String,
    /// Other articles and rulings it rests on.
    pub also: Vec<String>,
    /// The sense of the article, in our words.
    pub sense: String,
    /// `verified`, `verified_2015`, `memory` or `inferred`.
    pub certainty: String,
    /// What is less sure.
    pub unverified: Vec<DoubtShown>,
    /// When it is held.
    pub valid: Vec<PeriodShown>,
    /// Whether it is held on the day asked; null without a day.
    pub held: Option<bool>,
    /// Day the sources were last read.
    pub last_read: String,
    /// `refuses`, `overridable` or `informs`.
    pub force: String,
    /// Roles that may go on with a reason.
    pub overridden_by: Vec<String>,
    /// The facts it takes.
    pub inputs: Vec<InputShown>,
    /// Worked cases, each run as a test.
    pub cases: Vec<CaseShown>,
}

/// A statement that is less sure than the rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DoubtShown {
    /// How sure it is.
    pub certainty: String,
    /// The statement.
    pub statement: String,
}

/// Days from one to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PeriodShown {
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
}

/// A fact that a rule takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct InputShown {
    /// Its name in the facts.
    pub name: String,
    /// Its label.
    pub label: String,
    /// Whether it must be given.
    pub required: bool,
}

/// A worked case.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct CaseShown {
    /// The day.
    pub on: String,
    /// The facts.
    #[schema(value_type = Object)]
    pub facts: serde_json::Value,
    /// What the rule says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<serde_json::Value>)]
    pub ruling: Option<serde_json::Value>,
    /// Why it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<String>,
}

impl RuleLine {
    /// A rule; `pick` chooses the language.
    pub fn new(rule: &Rule, pick: fn(Words) -> &'static str) -> Self {
        RuleLine {
            rule: rule.id.to_owned(),
            title: pick(rule.title).to_owned(),
            article: rule.article.to_owned(),
            valid: periods(rule),
            force: force_word(rule.force).to_owned(),
        }
    }
}

impl RuleShown {
    /// A rule, on a day if one is asked; `pick` chooses the language.
    pub fn new(rule: &Rule, on: Option<quitus_core::kernel::Day>, pick: fn(Words) -> &'static str) -> Self {
        RuleShown {
            rule: rule.id.to_owned(),
            title: pick(rule.title).to_owned(),
            article: rule.article.to_owned(),
            also: rule.also.iter().map(|&text| text.to_owned()).collect(),
            sense: pick(rule.sense).to_owned(),
            certainty: rule.certainty.word().to_owned(),
            unverified: rule.unverified.iter().map(|doubt| doubt_shown(doubt, pick)).collect(),
            valid: periods(rule),
            held: on.map(|day| rule.held(day).is_ok()),
            last_read: rule.last_read.to_string(),
            force: force_word(rule.force).to_owned(),
            overridden_by: overriders(rule.force),
            inputs: rule
                .inputs
                .iter()
                .map(|input| InputShown {
                    name: input.name.to_owned(),
                    label: pick(input.label).to_owned(),
                    required: input.required,
                })
                .collect(),
            cases: rule.cases().unwrap_or_default().iter().map(case_shown).collect(),
        }
    }
}

fn doubt_shown(doubt: &Doubt, pick: fn(Words) -> &'static str) -> DoubtShown {
    DoubtShown { certainty: doubt.certainty.word().to_owned(), statement: pick(doubt.words).to_owned() }
}

fn periods(rule: &Rule) -> Vec<PeriodShown> {
    let text = |day: Option<quitus_core::kernel::Day>| day.map(|day| day.to_string());
    rule.valid
        .iter()
        .map(|period| PeriodShown { from: text(period.from), until: text(period.until) })
        .collect()
}

fn force_word(force: Force) -> &'static str {
    match force {
        Force::Refuses => "refuses",
        Force::Overridable(_) => "overridable",
        Force::Informs => "informs",
    }
}

fn overriders(force: Force) -> Vec<String> {
    match force {
        Force::Overridable(roles) => roles.iter().map(|role| role.word().to_owned()).collect(),
        Force::Refuses | Force::Informs => Vec::new(),
    }
}

fn case_shown(case: &quitus_core::law::Case) -> CaseShown {
    let facts = case.facts.iter().map(|(name, value)| (name.clone(), to_json(value))).collect();
    CaseShown {
        on: case.on.to_string(),
        facts: serde_json::Value::Object(facts),
        ruling: case.ruling.as_ref().ok().map(to_json),
        unknown: case.ruling.as_ref().err().cloned(),
    }
}
