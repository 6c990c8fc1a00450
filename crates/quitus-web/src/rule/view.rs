//! The page of a rule: its sense, its article, when it is held, how sure it is, its cases, its calculator.

use super::{calculator, force, said};
use crate::look::{self, RuledTable};
use maud::{Markup, html};
use quitus_core::kernel::Args;
use quitus_core::law::{Case, Period, Rule, Value};
use quitus_pictures::Column;
use quitus_words::typography::{count, day};
use quitus_words::{Lang, Words};

/// The page, to be laid in its shell without a margin of its own; `asked` are the facts typed, when some were.
pub(super) fn view(rule: &Rule, asked: Option<&[(String, String)]>, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let head = html! {
        p class="eyebrow" { (rule.article) }
        h1 { (said(rule.title, lang)) }
        p class="lede" { (said(rule.sense, lang)) }
        (calculator::view(rule, asked, lang))
    };
    let note = html! {
        (held(rule, lang))
        p class="provenance" { (words.word("rule-calculator-why")) }
    };
    html! {
        (look::beside(head, note))
        (look::beside(html! { h2 { (words.word("rule-cases")) } (cases(rule, lang)) }, html! { p { (words.word("rule-cases-why")) } }))
    }
}

/// In the margin: force, validity, certainty, and what is less sure.
fn held(rule: &Rule, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let roles: Vec<String> = rule.force.overridden_by().iter().map(|role| said(role.words(), lang)).collect();
    let mut facts = vec![(words.word("rule-force"), html! { (force(rule.force, lang)) })];
    if !roles.is_empty() {
        facts.push((words.word("rule-overridden-by"), html! { (quitus_words::listed(&roles, lang)) }));
    }
    facts.push((
        words.word("rule-held"),
        html! { @for (rank, period) in rule.valid.iter().enumerate() { @if rank > 0 { br; } (period_said(period, lang)) } },
    ));
    facts.push((words.word("rule-certainty"), html! { (said(rule.certainty.words(), lang)) }));
    facts.push((words.word("rule-last-read"), html! { (day(rule.last_read, lang)) }));
    html! {
        (look::facts(&facts))
        @if !rule.also.is_empty() {
            p { strong { (words.word("rule-also")) } br; (rule.also.join(" · ")) }
        }
        @if !rule.unverified.is_empty() {
            p { strong { (words.word("rule-less-sure")) } }
            ul { @for doubt in rule.unverified { li {
                (said(doubt.words, lang)) " (" (said(doubt.certainty.words(), lang)) ")"
            } } }
        }
    }
}

fn period_said(period: &Period, lang: Lang) -> String {
    let words = Words::of(lang);
    match (period.from, period.until) {
        (Some(from), Some(until)) => {
            words.say("rule-from-until", &Args::none().with("first", from).with("last", until))
        }
        (Some(from), None) => words.say("rule-since", &Args::none().with("first", from)),
        (None, Some(until)) => words.say("rule-until", &Args::none().with("last", until)),
        (None, None) => words.word("rule-always"),
    }
}

fn cases(rule: &Rule, lang: Lang) -> Markup {
    let words = Words::of(lang);
    let cases = rule.cases().unwrap_or_default();
    let row = |case: &Case| {
        vec![
            html! { span class="nowrap" { (case.on) } },
            html! { dl class="inline" { @for (name, value) in &case.facts {
                // The kind of assembly is named by its value alone.
                div { @if name != "kind" { dt { (calculator::label(rule, name, lang)) } } dd { (shown(value, lang)) } }
            } } },
            html! { b { @match &case.ruling { Ok(ruling) => { (shown(ruling, lang)) } Err(why) => { (unknown(why, words)) } } } },
        ]
    };
    look::ruled_table(&RuledTable {
        caption: words.word("rule-cases-caption"),
        columns: vec![
            Column::text(words.word("rule-day")),
            Column::text(words.word("rule-facts")),
            Column::text(words.word("rule-answer")),
        ],
        rows: cases.iter().map(row).collect(),
        total: None,
    })
}

/// Why a rule says nothing, from its stable words.
pub(super) fn unknown(why: &str, words: Words) -> String {
    match why {
        "left to the standing orders" => words.word("rule-unknown-orders"),
        "not held for that kind of assembly" => words.word("rule-unknown-kind"),
        _ => words.word("rule-unknown-day"),
    }
}

/// A value as people read it: days in words, yes or no, numbers in groups, names beside their values.
pub(super) fn shown(value: &Value, lang: Lang) -> Markup {
    let words = Words::of(lang);
    match value {
        Value::Null => html! { (words.word("rule-value-none")) },
        Value::Bool(true) => html! { (words.word("rule-yes")) },
        Value::Bool(false) => html! { (words.word("rule-no")) },
        Value::Int(number) => html! { (count(*number, lang)) },
        Value::Text(text) => html! { (text_shown(text, lang)) },
        Value::List(values) if values.is_empty() => html! { (words.word("rule-value-empty")) },
        Value::List(values) => html! {
            @for (rank, value) in values.iter().enumerate() { @if rank > 0 { "; " } (shown(value, lang)) }
        },
        Value::Map(entries) => html! {
            dl class="inline" { @for (name, value) in entries { div { dt { (word(name, lang)) } dd { (shown(value, lang)) } } } }
        },
    }
}

fn text_shown(text: &str, lang: Lang) -> String {
    match text.parse() {
        Ok(on) => day(on, lang),
        Err(_) => word(text, lang),
    }
}

/// A stable word of the law in a language; one that has no words of its own is shown as it stands on the wire.
pub(super) fn word(text: &str, lang: Lang) -> String {
    let (words, key) = (Words::of(lang), format!("law-{}", text.replace('_', "-")));
    let plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain && words.holds(&key) { words.word(&key) } else { text.replace('_', " ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quitus_core::law::{InputKind, RULES};
    use std::collections::BTreeSet;

    #[test]
    fn values_read_as_people_write_them() {
        let value = Value::map([("quorum", Value::Int(36)), ("met", Value::Bool(true))]);
        let text = shown(&value, Lang::Fr).into_string();
        assert!(text.contains("36") && text.contains("oui"), "{text}");
        assert_eq!(shown(&Value::Text("2023-03-29".to_owned()), Lang::En).into_string(), "29 March 2023");
        assert_eq!(shown(&Value::Null, Lang::Fr).into_string(), "rien, ou non connu");
    }

    #[test]
    fn every_word_a_rule_takes_or_says_is_said_in_both_languages() {
        let mut stable = BTreeSet::new();
        for rule in RULES {
            for input in rule.inputs {
                if let InputKind::Word(list) | InputKind::Words(list) = input.kind {
                    stable.extend(list.iter().map(|word| (*word).to_owned()));
                }
            }
            for case in rule.cases().expect(rule.id) {
                let facts = case.facts.iter().map(|(_, value)| value);
                facts.chain(case.ruling.as_ref().ok()).for_each(|value| gather(value, &mut stable));
            }
        }
        let unsaid: Vec<_> = Lang::ALL
            .into_iter()
            .flat_map(|lang| {
                let held =
                    move |word: &&String| !Words::of(lang).holds(&format!("law-{}", word.replace('_', "-")));
                stable.iter().filter(held)
            })
            .collect();
        assert!(unsaid.is_empty(), "{unsaid:?}");
    }

    fn of_word(byte: u8) -> bool {
        byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit()
    }

    fn gather(value: &Value, into: &mut BTreeSet<String>) {
        match value {
            Value::Text(text)
                if text.parse::<quitus_core::kernel::Day>().is_err() && text.bytes().all(of_word) =>
            {
                into.insert(text.clone());
            }
            Value::List(values) => values.iter().for_each(|value| gather(value, into)),
            Value::Map(entries) => {
                for (name, value) in entries {
                    into.insert(name.clone());
                    gather(value, into);
                }
            }
            _ => {}
        }
    }
}
