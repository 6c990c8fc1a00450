//! Before sending: who would receive what, how, with how many clear days, and what is in the way.

use super::notice_of;
use crate::filled::{Filled, made_once};
use crate::look::{self, Field, RuledTable};
use crate::place::Inside;
use maud::{Markup, html};
use quitus_app::{NoticePlan, PlanLine};
use quitus_core::account::Right;
use quitus_core::kernel::Args;
use quitus_core::law::notice::NoticeOutcome;
use quitus_core::law::{self, Rule};
use quitus_core::sitting::Sending;
use quitus_pictures::Column;
use quitus_words::typography::{day, french, hour};

pub(super) fn view(inside: &Inside, form: &Filled, plan: &NoticePlan) -> Markup {
    let words = inside.words();
    let papers = plan.lines.iter().filter(|line| line.sending == Sending::Paper).count();
    let said = html! {
        h1 { (words.word("notice-title")) " " span class="muted" lang="fr" { (plan.file.assembly.name) } }
        (form.summary(inside.lang))
        (look::facts(&facts(inside, plan)))
        (unmailed(inside, plan))
        @if form.refusals().is_empty() { (look::refusal_box(&plan.barred, inside.lang, inside.rule_link())) }
        @if inside.may(Right::PrepareSittings) && plan.barred.is_empty() { (sending(inside, form, plan)) }
    };
    html! {
        (look::beside(said, why(inside, plan)))
        div class="wide" {
            p { (words.say("notice-count", &Args::none().with("emails", plan.lines.len() - papers).with("papers", papers))) }
            (look::ruled_table(&table(inside, plan)))
        }
    }
}

/// A convocation after the first: another agenda, with the whole term again.
pub(super) fn again(inside: &Inside, form: &Filled, plan: &NoticePlan) -> Markup {
    let words = inside.words();
    let open = plan.barred.is_empty() && inside.may(Right::PrepareSittings);
    html! {
        @if open {
            @let said = html! {
                details open[!form.refusals().is_empty() && form.has("id")] {
                    summary { (words.word("notice-again")) }
                    p { (words.word("notice-again-said")) }
                    (look::facts(&facts(inside, plan)))
                    (sending(inside, form, plan))
                }
            };
            (look::beside(said, html! {}))
        }
    }
}

fn facts(inside: &Inside, plan: &NoticePlan) -> Vec<(String, Markup)> {
    let (words, lang, file) = (inside.words(), inside.lang, &plan.file);
    let at = plan.begins_at.and_then(|minutes| hour(minutes, lang));
    let clear = words.say("notice-clear", &Args::none().with("count", plan.term.clear.max(0)));
    let latest = plan.term.latest.map(|latest| day(latest, lang));
    let mut facts = vec![
        (words.word("sitting-day"), html! { (day(file.sitting.day, lang)) }),
        (words.word("notice-hour"), look::known(at.as_deref(), lang)),
        (words.word("notice-sent-today"), html! { (day(plan.sent_on, lang)) }),
        (words.word("notice-left"), html! { strong { (clear) } }),
        (words.word("notice-latest"), look::known(latest.as_deref(), lang)),
    ];
    if let Some(by_orders) = plan.term.latest_by_orders {
        facts.push((words.word("notice-latest-by-orders"), html! { (day(by_orders, lang)) }));
    }
    facts
}

/// Members whose convocation goes on paper without their asking (N2), and items without note (N3).
fn unmailed(inside: &Inside, plan: &NoticePlan) -> Markup {
    let words = inside.words();
    let without = plan.lines.iter().filter(|line| line.sending == Sending::Paper && !line.asks_paper).count();
    html! {
        @if without > 0 { p { (words.say("notice-without-email", &Args::none().with("count", without))) } }
        @if !plan.without_note.is_empty() {
            p { (words.say("notice-note-missing", &Args::none().with("count", plan.without_note.len()))) }
            ul lang="fr" { @for title in &plan.without_note { li { (french(title)) } } }
        }
    }
}

fn sending(inside: &Inside, form: &Filled, plan: &NoticePlan) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let short = plan.term.outcome == Some(NoticeOutcome::TooShort);
    let urgent = Field {
        hint: Some(words.word("notice-urgent-hint")),
        ..form.field(lang, "urgent", "text", words.word("notice-urgent"))
    };
    let correction =
        Field { required: true, ..form.field(lang, "correction", "text", words.word("notice-correction")) };
    html! {
        form method="post" action=(notice_of(inside, "")) {
            (made_once(form, &mut inside.dice()))
            @if plan.round > 1 { (look::field(&correction)) }
            @if short { (look::field(&urgent)) }
            @if let (true, Some(latest)) = (plan.term.short_of_orders, plan.term.latest_by_orders) {
                @let hint = words.say("notice-late-by-orders-hint", &Args::none().with("day", day(latest, lang)));
                (look::field(&Field {
                    hint: Some(hint),
                    required: true,
                    ..form.field(lang, "late_by_orders", "text", words.word("notice-late-by-orders"))
                }))
            }
            @if !plan.without_note.is_empty() {
                (look::check("without_notes", "yes", &words.word("notice-without-notes"), form.has("without_notes")))
            }
            @let send = words.say("notice-send", &Args::none().with("count", plan.lines.len()));
            @if plan.round > 1 { (look::button(&send)) } @else { (look::main_button(&send)) }
        }
        p class="small muted" { (words.word("notice-send-said")) }
    }
}

fn why(inside: &Inside, plan: &NoticePlan) -> Markup {
    let words = inside.words();
    let article = |rule: &'static Rule| {
        html! { p { a href=(inside.rule_link()(rule.id)) { (rule.article) } } }
    };
    html! {
        h2 { (words.word("notice-why")) }
        @match plan.term.required {
            Some(required) => { p { (words.say("notice-required", &Args::none().with("count", i64::from(required)))) } }
            None => { p { (words.word("sitting-rule-unknown")) } }
        }
        @if let Some(rule) = plan.term.citation.rule { p { a href=(inside.rule_link()(rule)) { (plan.term.citation.article) } } }
        @if plan.extra_days > 0 { p { (words.say("notice-extra", &Args::none().with("count", i64::from(plan.extra_days)))) } }
        p { (words.word("notice-form-why")) }
        (article(&law::convocation_form::RULE))
        p { (words.word("notice-note-why")) }
        (article(&law::explanatory_note::RULE))
    }
}

fn table(inside: &Inside, plan: &NoticePlan) -> RuledTable {
    let words = inside.words();
    let row = |line: &PlanLine| {
        let how = words.word(&format!("notice-sending-{}", line.sending.word()));
        let note =
            (line.sending == Sending::Paper && !line.asks_paper).then(|| words.word("notice-no-email"));
        vec![
            html! { span lang="fr" { (line.name) } },
            html! { (how) @if let Some(note) = note { " " span class="muted" { (note) } } },
            html! { @match (&line.email, line.postal.is_empty()) {
                (Some(email), _) => { (email) }
                (None, false) => { span lang="fr" { (line.postal.join(", ")) } }
                (None, true) => { (look::known(None, inside.lang)) }
            } },
        ]
    };
    RuledTable {
        caption: words.word("notice-who"),
        columns: vec![
            Column::text(words.word("notice-member")),
            Column::text(words.word("notice-how")),
            Column::text(words.word("notice-where")),
        ],
        rows: plan.lines.iter().map(row).collect(),
        total: None,
    }
}
