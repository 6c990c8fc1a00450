//! The law the house holds: the list of its rules, and a page for each with its article and a small calculator.

mod calculator;
mod view;

use crate::errors::Problem;
use crate::layout::{Crumb, PageShell, page};
use crate::look::{self, RuledTable};
use crate::place::Answer;
use crate::site::{Visit, html_page};
use crate::ways;
use axum::extract::RawQuery;
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_core::kernel::Refusal;
use quitus_core::law::{Force, RULES, Rule, rule};
use quitus_pictures::Column;
use quitus_words::typography::{apostrophes, french};
use quitus_words::{Lang, Words};

/// The matters, in the order of the rules, with the heads of the points they hold.
const MATTERS: &[(&str, &[&str])] = &[
    ("notice", &["N"]),
    ("quorum", &["Q"]),
    ("proxies", &["§3"]),
    ("vote", &["V"]),
    ("sitting", &["S"]),
    ("delegation", &["5bis"]),
    ("act", &["A"]),
    ("grants", &["G"]),
    ("budget", &["B"]),
];

/// Every rule, by matter.
pub async fn list(visit: Visit) -> Answer {
    let words = visit.words();
    let shell = shell(&visit, words.word("rule-list"), None);
    let main = html! {
        h1 { (words.word("rule-list")) }
        p class="lede prose" { (words.word("rule-list-said")) }
        @for (matter, heads) in MATTERS {
            @let rules: Vec<&Rule> = RULES.iter().copied().filter(|rule| heads.iter().any(|head| rule.point.starts_with(head))).collect();
            @if !rules.is_empty() { (matter_table(&words.word(&format!("rule-matter-{matter}")), &rules, visit.lang)) }
        }
    };
    Ok(html_page(page(&shell, main, None)).into_response())
}

/// A rule; when facts are asked, its answer stands on the same page.
pub async fn show(visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let id = visit.param("rule").to_owned();
    let known = rule(&id)
        .ok_or_else(|| Problem::refused(vec![Refusal::new("no-such-rule").with("rule", id.as_str())]))?;
    let asked = calculator::asked(query.as_deref().unwrap_or_default());
    let shell = shell(&visit, said(known.title, visit.lang), Some(known));
    let main = view::view(known, asked.as_deref(), visit.lang);
    Ok(html_page(page(&shell, main, None)).into_response())
}

/// The words of a rule in a language, with its typography.
pub fn said(words: quitus_core::law::Words, lang: Lang) -> String {
    match lang {
        Lang::Fr => french(&apostrophes(words.fr)),
        Lang::En => apostrophes(words.en),
    }
}

fn shell(visit: &Visit, title: String, rule: Option<&Rule>) -> PageShell {
    let words = visit.words();
    let mut crumbs = Vec::new();
    if let Some(rule) = rule {
        crumbs.push(Crumb { label: words.word("rule-list"), href: Some(ways::rules(visit.lang)) });
        crumbs.push(Crumb { label: said(rule.title, visit.lang), href: None });
    }
    PageShell { crumbs, ..visit.shell(title) }
}

fn matter_table(title: &str, rules: &[&Rule], lang: Lang) -> Markup {
    let words = Words::of(lang);
    let row = |rule: &&Rule| {
        vec![
            html! { a href=(ways::rule_link(lang)(rule.id)) { (said(rule.title, lang)) } },
            html! { (rule.article) },
            html! { (force(rule.force, lang)) },
        ]
    };
    look::ruled_table(&RuledTable {
        caption: title.to_owned(),
        columns: vec![
            Column::text(words.word("rule-name")),
            Column::text(words.word("rule-article")),
            Column::text(words.word("rule-force")),
        ],
        rows: rules.iter().map(row).collect(),
        total: None,
    })
}

/// What a rule does to someone who acts against it, in a few words.
fn force(force: Force, lang: Lang) -> String {
    Words::of(lang).word(match force {
        Force::Refuses => "rule-force-refuses",
        Force::Overridable(_) => "rule-force-overridable",
        Force::Informs => "rule-force-informs",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_stands_under_one_matter() {
        for rule in RULES {
            let under =
                MATTERS.iter().filter(|(_, heads)| heads.iter().any(|head| rule.point.starts_with(head)));
            assert_eq!(under.count(), 1, "{} ({})", rule.id, rule.point);
        }
    }
}
