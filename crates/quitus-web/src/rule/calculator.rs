//! The calculator of a rule: its facts as fields, its answer on the same page, what is wrong beside its field.

use super::said;
use super::view::{shown, unknown, word};
use crate::look::{self, Field};
use maud::{Markup, html};
use quitus_core::kernel::{Args, Day};
use quitus_core::law::{FactError, Facts, Input, InputKind, Problem, Rule, Value};
use quitus_words::{Lang, Words};

/// The field of the day, beside those of the facts.
const ON: &str = "on";

/// The most fields a calculator reads.
const FIELDS: usize = 40;

/// What was found of the facts typed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Answer {
    /// Nothing was asked yet.
    Silent,
    /// A ruling.
    Ruled(Value),
    /// The rule says nothing: why, in stable words.
    Unknown(&'static str),
    /// What is wrong, field by field.
    Wrong(Vec<FactError>),
}

/// The facts of a query as typed, names beside values; `None` when nothing was asked.
pub(super) fn asked(query: &str) -> Option<Vec<(String, String)>> {
    let pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .take(FIELDS)
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        })
        .collect();
    (!pairs.is_empty()).then_some(pairs)
}

/// A name or a value of a query: `+` is a space, `%C3%A9` is `é`; what is no text is read as well as it can be.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut read = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let pair = text.get(at + 1..at + 3).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (byte, pair) {
            (b'%', Some(code)) => {
                read.push(code);
                at += 3;
                continue;
            }
            (b'+', _) => read.push(b' '),
            _ => read.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&read).into_owned()
}

pub(super) fn view(rule: &Rule, asked: Option<&[(String, String)]>, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let example = example(rule);
    let typed = asked.unwrap_or(&example);
    let answer = asked.map_or(Answer::Silent, |typed| answer(rule, typed));
    let wrong: &[FactError] = if let Answer::Wrong(errors) = &answer { errors } else { &[] };
    let fault =
        |name: &str| wrong.iter().find(|error| error.fact == name).map(|error| told(rule, error, lang));
    html! {
        h2 id="calculator" { (words.word("rule-calculator")) }
        (answered(rule, &answer, lang))
        form class="calculator" method="get" action="#calculator" {
            (look::field(&Field {
                name: ON.to_owned(),
                label: words.word("rule-day"),
                kind: "date",
                value: value_of(typed, ON),
                wrong: fault(ON),
                required: true,
                ..Field::default()
            }))
            @for input in rule.inputs { (one(input, &value_of(typed, input.name), fault(input.name), lang)) }
            (look::main_button(&words.word("rule-calculate")))
        }
    }
}

/// The facts of the first case of the rule, so that the calculator opens with something true.
fn example(rule: &Rule) -> Vec<(String, String)> {
    let Some(case) = rule.cases().unwrap_or_default().into_iter().next() else { return Vec::new() };
    let facts = case.facts.iter().filter(|(_, value)| *value != Value::Null);
    let mut typed: Vec<(String, String)> =
        facts.map(|(name, value)| (name.clone(), value.to_string())).collect();
    typed.push((ON.to_owned(), case.on.to_string()));
    typed
}

fn answer(rule: &Rule, typed: &[(String, String)]) -> Answer {
    let mut wrong = Vec::new();
    let on: Option<Day> = value_of(typed, ON).trim().parse().ok();
    if on.is_none() {
        wrong.push(FactError { fact: ON.to_owned(), problem: Problem::Expected("a day such as 2023-03-29") });
    }
    let mut facts = Vec::new();
    for input in rule.inputs {
        match input.read(&value_of(typed, input.name)) {
            Ok(Some(value)) => facts.push((input.name.to_owned(), value)),
            Ok(None) if input.required && !is_list(input.kind) => {
                wrong.push(FactError { fact: input.name.to_owned(), problem: Problem::Missing });
            }
            // A list left empty is a list of nothing.
            Ok(None) if input.required => facts.push((input.name.to_owned(), Value::List(Vec::new()))),
            Ok(None) => {}
            Err(error) => wrong.push(error),
        }
    }
    let (Some(on), true) = (on, wrong.is_empty()) else { return Answer::Wrong(wrong) };
    match rule.rule_on(&Facts::new(&facts), on) {
        Ok(Ok(ruling)) => Answer::Ruled(ruling),
        Ok(Err(unknown)) => Answer::Unknown(unknown.why()),
        Err(error) => Answer::Wrong(vec![error]),
    }
}

fn is_list(kind: InputKind) -> bool {
    matches!(
        kind,
        InputKind::EurosList
            | InputKind::Counts
            | InputKind::Words(_)
            | InputKind::Days
            | InputKind::Lines(_)
    )
}

fn answered(rule: &Rule, answer: &Answer, lang: Lang) -> Markup {
    let words = Words::of(lang);
    match answer {
        Answer::Silent => html! { p class="muted" { (words.word("rule-calculator-said")) } },
        Answer::Ruled(value) => html! {
            div class="answer" role="status" {
                p class="small muted" { (words.word("rule-answer")) }
                div class="value" { (shown(value, lang)) }
                p class="small" { (rule.article) }
            }
        },
        Answer::Unknown(why) => html! {
            div class="answer" role="status" {
                p class="small muted" { (words.word("rule-answer")) }
                p class="value" { (words.word("rule-unknown")) }
                p { (unknown(why, words)) }
            }
        },
        Answer::Wrong(errors) => html! {
            section class="refusal" role="alert" {
                h2 { (words.say("rule-wrong", &Args::none().with("count", errors.len()))) }
                ul { @for error in errors { li {
                    a href=(format!("#{}", error.fact)) { (label(rule, &error.fact, lang)) } " – " (told(rule, error, lang))
                } } }
            }
        },
    }
}

fn one(input: &Input, value: &str, wrong: Option<String>, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let free = if input.required { String::new() } else { format!(" ({})", words.word("rule-optional")) };
    let label = format!("{}{free}", said(input.label, lang));
    match input.kind {
        InputKind::Flag => {
            let options = [
                ("", words.word("rule-not-known")),
                ("true", words.word("rule-yes")),
                ("false", words.word("rule-no")),
            ];
            choice(input, &label, &options.map(|(word, said)| (word.to_owned(), said)), value, wrong)
        }
        InputKind::Word(list) => {
            let mut options = vec![(String::new(), words.word("rule-not-known"))];
            options.extend(list.iter().map(|&stable| (stable.to_owned(), word(stable, lang))));
            choice(input, &label, &options, value, wrong)
        }
        _ => look::field(&Field {
            name: input.name.to_owned(),
            label,
            kind: if matches!(input.kind, InputKind::Day) { "date" } else { "text" },
            value: value.to_owned(),
            hint: hint(input.kind, lang),
            wrong,
            required: false,
            ..Field::default()
        }),
    }
}

fn choice(
    input: &Input,
    label: &str,
    options: &[(String, String)],
    value: &str,
    wrong: Option<String>,
) -> Markup {
    let described = wrong.as_ref().map(|_| format!("{}-wrong", input.name));
    html! {
        div class="field" {
            label for=(input.name) { (label) }
            select id=(input.name) name=(input.name) aria-describedby=[described.as_deref()]
                aria-invalid=[wrong.as_ref().map(|_| "true")] {
                @for (stable, said) in options { option value=(stable) selected[stable == value] { (said) } }
            }
            @if let Some(text) = &wrong { p class="wrong" id=[described.as_deref()] { (text) } }
        }
    }
}

/// How a field is filled, where its label does not say.
fn hint(kind: InputKind, lang: Lang) -> Option<String> {
    let words = Words::of(lang);
    Some(match kind {
        InputKind::Count => words.word("rule-hint-count"),
        InputKind::Cents => words.word("rule-hint-cents"),
        InputKind::Euros => words.word("rule-hint-euros"),
        InputKind::EurosList | InputKind::Counts => words.word("rule-hint-list"),
        InputKind::Days => words.word("rule-hint-days"),
        InputKind::Hour => words.word("rule-hint-hour"),
        InputKind::Words(list) => {
            let said = list.iter().map(|&stable| stable.to_owned()).collect::<Vec<_>>();
            words.say("rule-hint-words", &Args::none().with("words", said))
        }
        InputKind::Lines(what) => words.say("rule-hint-lines", &Args::none().with("what", what)),
        InputKind::Day | InputKind::Flag | InputKind::Word(_) => return None,
    })
}

/// What is wrong with a fact, and how to put it right.
fn told(rule: &Rule, error: &FactError, lang: Lang) -> String {
    let words = Words::of(lang);
    match &error.problem {
        Problem::Missing => words.word("rule-fault-missing"),
        Problem::Expected(_) => kind_of(rule, &error.fact).and_then(|kind| hint(kind, lang)).map_or_else(
            || words.word("rule-fault-day"),
            |hint| words.say("rule-fault-expected", &Args::none().with("hint", hint)),
        ),
        Problem::NoSuchWord(list) => {
            let said: Vec<String> = list.iter().map(|&stable| word(stable, lang)).collect();
            words.say("rule-fault-word", &Args::none().with("words", said))
        }
        Problem::OutOfBounds(least, most) => words.say(
            "rule-fault-bounds",
            &Args::none().with("least", least.as_str()).with("most", most.as_str()),
        ),
        Problem::Contradicts(other) => {
            words.say("rule-fault-contradicts", &Args::none().with("other", label(rule, other, lang)))
        }
    }
}

fn kind_of(rule: &Rule, name: &str) -> Option<InputKind> {
    rule.inputs.iter().find(|input| input.name == name).map(|input| input.kind)
}

/// The label of a fact, its stable name when the rule does not take it.
pub(super) fn label(rule: &Rule, name: &str, lang: Lang) -> String {
    if name == ON {
        return Words::of(lang).word("rule-day");
    }
    let own = rule.inputs.iter().find(|input| input.name == name);
    own.map_or_else(|| word(name, lang), |input| said(input.label, lang))
}

fn value_of(typed: &[(String, String)], name: &str) -> String {
    let found = typed.iter().find(|(known, _)| known == name);
    found.map(|(_, value)| value.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use quitus_core::law::{RULES, rule};

    fn typed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn every_case_of_every_rule_is_answered_by_its_calculator() {
        for rule in RULES {
            for case in rule.cases().expect(rule.id) {
                // A fact known to be nothing, or one that the calculator has no field for, cannot be typed.
                let typable = |(name, value): &(String, Value)| {
                    *value != Value::Null && rule.inputs.iter().any(|input| input.name == *name)
                };
                if !case.facts.iter().all(typable) {
                    continue;
                }
                let mut facts: Vec<(String, String)> =
                    case.facts.iter().map(|(name, value)| (name.clone(), value.to_string())).collect();
                facts.push((ON.to_owned(), case.on.to_string()));
                match (&case.ruling, answer(rule, &facts)) {
                    (Ok(expected), Answer::Ruled(ruling)) => assert_eq!(*expected, ruling, "{}", rule.id),
                    (Err(why), Answer::Unknown(said)) => assert_eq!(why, said, "{}", rule.id),
                    (expected, other) => panic!("{}: {expected:?} but {other:?}", rule.id),
                }
            }
        }
    }

    #[test]
    fn what_is_wrong_is_told_beside_its_field() {
        let quorum = rule("quorum").expect("the rule");
        let facts = typed(&[("on", "hier"), ("in_office", "beaucoup"), ("kind", "senate")]);
        for lang in Lang::ALL {
            let text = view(quorum, Some(&facts), lang).into_string();
            assert_eq!(text.matches("aria-invalid=\"true\"").count(), 2, "{text}");
            assert!(text.contains("role=\"alert\"") && !text.contains('⟦'), "{text}");
        }
        let facts = typed(&[("on", "2023-03-29"), ("in_office", "71")]);
        assert_eq!(answer(quorum, &facts), Answer::Ruled(Value::Int(36)));
        let early = typed(&[("on", "1990-01-01"), ("in_office", "71")]);
        assert!(matches!(answer(quorum, &early), Answer::Unknown(_)));
    }

    #[test]
    fn a_query_is_read_as_typed() {
        assert_eq!(asked(""), None);
        assert_eq!(asked("a=%C3%A9+b&c=%ZZ&d"), Some(typed(&[("a", "é b"), ("c", "%ZZ"), ("d", "")])));
    }

    #[test]
    fn every_page_of_every_rule_has_its_words() {
        for rule in RULES {
            for lang in Lang::ALL {
                let text = super::super::view::view(rule, None, lang).into_string();
                assert!(!text.contains('⟦') && text.len() < 90_000, "{}: {}", rule.id, text.len());
            }
        }
    }
}
