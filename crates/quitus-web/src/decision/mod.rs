//! Decisions taken by delegation: the list, the form, each one; the report of the bureau's work.

mod enter;
mod report;

pub use enter::{enter, offer};
pub(crate) use report::council_of;
pub use report::item as report_item;
pub use report::{report, report_sent};

use crate::filled::then_go;
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::DecisionFile;
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::deliberation::Paragraph;
use quitus_core::review::printed_money;
use quitus_pictures::Column;
use quitus_words::typography::day;

/// The decisions of an authority, the newest first.
pub async fn list(inside: Inside) -> Answer {
    let reader = inside.reader().clone();
    let decisions = inside.ask_here(move |quitus, code| quitus.decisions(&reader, code)).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Decisions, words.word("decision-title"), Vec::new());
    let new = inside.href("/decisions/new");
    let first = may_enter(&inside).then(|| (new.clone(), words.word("decision-enter")));
    let row = |(entry, title): &(quitus_core::register::DelegatedDecision, String)| {
        vec![
            html! { a href=(inside.ways().to(&["decisions", &entry.number])) { (entry.number) } },
            html! { (day(entry.decided_on, inside.lang)) },
            html! { span lang="fr" { (title) } },
            html! { span lang="fr" { (entry.capacity) } },
        ]
    };
    let main = html! {
        h1 { (words.word("decision-title")) }
        p class="lead" { (words.word("decision-lede")) }
        @if decisions.is_empty() {
            (look::empty_state(&words.word("decision-none"), &words.word("decision-none.said"),
                first.as_ref().map(|(href, label)| (href.as_str(), label.as_str()))))
        } @else {
            @if let Some((href, label)) = &first { p { (look::button_link(href, label, true)) } }
            (look::ruled_table(&RuledTable {
                caption: words.word("decision-title"),
                columns: ["decision-number", "decision-day", "decision-object", "decision-by"]
                    .map(|key| Column::text(words.word(key))).to_vec(),
                rows: decisions.iter().map(row).collect(),
                total: None,
            }))
        }
        @if inside.may(Right::PrepareSittings) {
            p { a href=(inside.href("/report-of-bureau")) { (words.word("decision-report")) } }
        }
    };
    inside.page(&shell, main, None)
}

/// A decision, whole.
pub async fn show(inside: Inside) -> Answer {
    let (reader, number) = (inside.reader().clone(), inside.param("decision").to_owned());
    let found = inside.ask_here(move |quitus, code| quitus.decision(&reader, code, &number)).await?;
    let words = inside.words();
    let crumbs = vec![Crumb { label: found.entry.number.clone(), href: None }];
    let shell = inside.shell(Section::Decisions, found.act.title.clone(), crumbs);
    let main = html! {
        p class="eyebrow" { (words.word("decision-one")) " " (found.entry.number) }
        h1 class="long-title" lang="fr" { (found.act.title) }
        (facts(&inside, &found))
        @if !found.act.recitals.is_empty() {
            h2 { (words.word("decision-recitals")) }
            (text(&found, &found.act.recitals))
        }
        h2 { (words.word("decision-enacting")) }
        (text(&found, &found.act.enacting))
        ul class="inline" {
            li { a href=(inside.href(&format!("/fulfilment?number={}", crate::ways::segment(&found.entry.number)))) { (words.word("decision-fulfilment")) } }
            li { a href=(inside.href("/deadlines")) { (words.word("deadline-title")) } }
        }
        @if may_enter(&inside) {
            form method="post" action=(inside.ways().to(&["decisions", &found.entry.number, "sheet"])) {
                (look::main_button(&words.word("decision-print")))
            }
        }
    };
    inside.page(&shell, main, None)
}

fn facts(inside: &Inside, found: &DecisionFile) -> Markup {
    let words = inside.words();
    let (entry, act) = (&found.entry, &found.act);
    let mut facts = vec![(words.word("decision-day"), html! { (day(entry.decided_on, inside.lang)) })];
    if let Some(given) = &found.delegation {
        let cap = given.cap.map(printed_money);
        facts.push((
            words.word("decision-delegation"),
            html! { span lang="fr" { "n° " (given.act_number) " – " (given.scope) @if let Some(cap) = cap { " (" (cap) ")" } } },
        ));
    }
    if let Some(total) = act.stated_total {
        facts.push((words.word("decision-amount"), html! { (printed_money(total)) }));
    }
    let name = found.signatory.as_ref().map(|member| member.name.formal());
    facts.push((
        words.word("decision-signed"),
        html! {
            span lang="fr" { (name.unwrap_or_default()) ", " (entry.capacity) }
            @if entry.as_representative { " (" (words.word("decision-as-representative")) ")" }
        },
    ));
    if let Some(reason) = &entry.out_of_order_reason {
        facts.push((words.word("decision-out-of-order"), html! { (reason) }));
    }
    look::facts(&facts)
}

fn text(found: &DecisionFile, part: &[Paragraph]) -> Markup {
    use quitus_core::deliberation::Reference;
    let total = found.act.stated_total.map(printed_money);
    let resolve = |reference: &Reference| match reference {
        Reference::Amount(_) => total.clone().unwrap_or_default(),
        Reference::Figure(key) => key.clone(),
    };
    html! {
        div lang="fr" {
            @for paragraph in part {
                @let printed = quitus_words::typography::french(&paragraph.print(&resolve).text);
                @if paragraph.kind.is_list() { p class="entry" { (printed) } } @else { p { (printed) } }
            }
        }
    }
}

/// Makes the sheets of a decision and leads to them.
pub async fn make_sheet(inside: Inside) -> Answer {
    let (acting, number) = (inside.acting(), inside.param("decision").to_owned());
    let asked = number.clone();
    inside.ask_here(move |quitus, code| quitus.decision_sheet(&acting, code, &asked)).await?;
    Ok(then_go(inside.ways().to(&["decisions", &number, "sheet.pdf"])))
}

/// The sheets of a decision, as they were last made.
pub async fn sheet(inside: Inside) -> Answer {
    let (reader, number) = (inside.reader().clone(), inside.param("decision").to_owned());
    let bytes =
        inside.ask_here(move |quitus, code| quitus.kept_decision_sheet(&reader, code, &number)).await?;
    Ok(([(CONTENT_TYPE, "application/pdf")], bytes).into_response())
}

fn may_enter(inside: &Inside) -> bool {
    inside.may(Right::RecordSittings) && inside.authority.standing != Standing::Published
}
