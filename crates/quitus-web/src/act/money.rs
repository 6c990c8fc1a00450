//! The money decided: axis by axis, from which line, under which agreement.

use super::{ActPage, why};
use crate::look::{self, RuledTable};
use crate::ways::segment;
use maud::{Markup, html};
use quitus_core::agreement::Agreement;
use quitus_core::funding::BudgetLine;
use quitus_core::kernel::{Args, Cents};
use quitus_core::law::agreement_required;
use quitus_pictures::{Column, Flow, FlowNode, Heading, MoneyThreads, Picture};
use quitus_words::typography::money;

pub(super) fn view(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    let said = html! {
        h2 id="money" { (words.word("act-money")) }
        @if page.file.deliberation.amounts.is_empty() && page.file.amount("total").is_none_or(|total| total.get() == 0) {
            p { (words.word("act-no-money-said")) }
        } @else if page.file.deliberation.amounts.is_empty() {
            p class="value" id="amount-total" { @if let Some(total) = page.file.amount("total") { (money(total, page.lang)) } }
            p { (programme_link(page)) }
        } @else {
            (table(page))
            @if let Some(picture) = threads(page) { (look::picture(&picture, page.lang)) }
        }
    };
    let note = html! {
        @for line in &page.file.budget_lines { (budget_line(page, line)) }
        @for agreement in &page.file.agreements { (agreement_note(page, agreement)) }
        @if page.file.agreements.iter().any(|agreement| agreement.decided_here) { (why(&agreement_required::RULE, page.lang)) }
        (page.beside(&["B-", "G-", "K-"]))
    };
    look::beside(said, note)
}

fn table(page: &ActPage<'_>) -> Markup {
    let (file, words) = (page.file, page.words());
    let rows = file.deliberation.amounts.iter().map(|line| {
        let title = file.programme.as_ref().and_then(|p| p.axes.iter().find(|axis| axis.code == line.axis));
        vec![
            html! { span id=(format!("amount-{}", segment(&line.axis))) { (line.axis) } },
            html! { @if let Some(axis) = title { span lang="fr" { (axis.title) } } },
            html! { (money(line.amount, page.lang)) },
        ]
    });
    let total = file.amount("total").map(|total| {
        let label = html! { span id="amount-total" { (words.word("act-total")) } };
        vec![label, html! { (programme_link(page)) }, html! { (money(total, page.lang)) }]
    });
    look::ruled_table(&RuledTable {
        caption: words.word("act-amounts"),
        columns: vec![
            Column::text(words.word("act-axis")),
            Column::text(words.word("act-axis-title")),
            Column::number(words.word("act-amount")),
        ],
        rows: rows.collect(),
        total,
    })
}

fn programme_link(page: &ActPage<'_>) -> Markup {
    html! {
        @if let Some(programme) = &page.file.programme {
            a href=(page.ways().programme(&programme.key)) { (page.words().word("act-see-programme")) }
        }
    }
}

/// Threads from the one budget line to the axes; with several lines nobody says which pays for which.
fn threads(page: &ActPage<'_>) -> Option<Picture> {
    let (file, words) = (page.file, page.words());
    let [line] = file.budget_lines.as_slice() else { return None };
    let amounts = &file.deliberation.amounts;
    let total = file.deliberation.total().ok().filter(|total| total.get() > 0 && amounts.len() > 1)?;
    let say = |amount: Cents| money(amount, page.lang);
    let axis = |code: &str| words.say("act-axis-of", &Args::none().with("axis", code));
    let source = FlowNode {
        key: "line".to_owned(),
        label: line.as_written.clone(),
        amount: total,
        amount_word: say(total),
    };
    let ends = amounts.iter().map(|one| FlowNode {
        key: format!("axis-{}", one.axis),
        label: axis(&one.axis),
        amount: one.amount,
        amount_word: say(one.amount),
    });
    let flows = amounts.iter().map(|one| Flow {
        from: "line".to_owned(),
        to: format!("axis-{}", one.axis),
        amount: one.amount,
        amount_word: say(one.amount),
    });
    let picture = MoneyThreads {
        heading: Heading {
            prefix: "threads".to_owned(),
            title: words.word("act-threads"),
            description: words.say("act-threads-said", &Args::none().with("line", line.as_written.as_str())),
            caption: words.word("act-threads"),
        },
        headers: [words.word("act-from"), words.word("act-to"), words.word("act-amount")],
        columns: vec![vec![source], ends.collect()],
        flows: flows.collect(),
    };
    Some(picture.draw())
}

fn budget_line(page: &ActPage<'_>, line: &BudgetLine) -> Markup {
    let words = page.words();
    html! {
        p {
            (words.word("act-budget-line")) br;
            b lang="fr" { (line.as_written) }
            @if let Some(section) = line.section { ", " (words.word(&format!("act-section-{}", section.word()))) }
        }
        @if let Some(remark) = page.remark(line.remark.as_deref()) { p class="muted" lang="fr" { (remark) } }
    }
}

fn agreement_note(page: &ActPage<'_>, agreement: &Agreement) -> Markup {
    let words = page.words();
    let role = if agreement.decided_here { "act-agreement-approved" } else { "act-agreement-named" };
    html! {
        p {
            (words.word(role)) br;
            b lang="fr" { (agreement.title) }
            @if let Some(on) = agreement.signed_on.filter(|day| *day <= page.on) {
                br; (words.say("act-signed-on", &Args::none().with("day", on)))
            } @else if agreement.decided_here && page.file.silent() {
                br; (words.word("act-signature-unknown"))
            }
        }
    }
}
