//! The editor: the text on the left, the printed page and what is found on the right.

use super::view;
use crate::filled::Filled;
use crate::look::{self, Field};
use crate::place::Inside;
use maud::{Markup, html};
use quitus_app::{DraftChoices, DraftFields, DraftPreview};
use quitus_core::assembly::Delegation;
use quitus_core::deliberation::{ActNature, DraftState};
use quitus_core::kernel::AssemblyId;
use quitus_core::review::printed_value;
use quitus_words::citation::delegation_citation;
use quitus_words::typography::french;

/// The parts of a text, as the form names them.
const PARTS: [(&str, u32); 3] = [("citations", 6), ("recitals", 14), ("enacting", 8)];
/// Lines for amounts that are offered beyond those that are filled.
const SPARE: usize = 2;

/// What a form gives of a draft.
pub(super) fn fields(sent: &Filled) -> DraftFields {
    let text = |name: &str| sent.get(name).to_owned();
    let listed = |name: &str| sent.all(name).into_iter().map(str::to_owned).collect();
    let amounts = (0..60).map(|rank| (text(&format!("axis-{rank}")), text(&format!("amount-{rank}"))));
    DraftFields {
        title: text("title"),
        nature: text("nature"),
        subject_code: text("subject_code"),
        rapporteur: text("rapporteur"),
        service: text("service"),
        assembly: text("assembly"),
        aimed_at: text("aimed_at"),
        citations: text("citations"),
        recitals: text("recitals"),
        enacting: text("enacting"),
        amounts: amounts.filter(|(axis, amount)| !axis.is_empty() || !amount.is_empty()).collect(),
        stated_total: text("stated_total"),
        programme: text("programme"),
        delegation: text("delegation"),
        budget_lines: listed("budget_lines"),
        agreements: listed("agreements"),
        note: text("note"),
    }
}

/// A form that holds these fields.
pub(super) fn filled(fields: &DraftFields) -> Filled {
    let mut form = Filled::default()
        .with("title", &fields.title)
        .with("nature", &fields.nature)
        .with("subject_code", &fields.subject_code)
        .with("rapporteur", &fields.rapporteur)
        .with("service", &fields.service)
        .with("assembly", &fields.assembly)
        .with("aimed_at", &fields.aimed_at)
        .with("citations", &fields.citations)
        .with("recitals", &fields.recitals)
        .with("enacting", &fields.enacting)
        .with("stated_total", &fields.stated_total)
        .with("programme", &fields.programme)
        .with("delegation", &fields.delegation)
        .with("note", &fields.note);
    for (rank, (axis, amount)) in fields.amounts.iter().enumerate() {
        form = form.with(&format!("axis-{rank}"), axis).with(&format!("amount-{rank}"), amount);
    }
    for key in &fields.budget_lines {
        form = form.with("budget_lines", key);
    }
    fields.agreements.iter().fold(form, |form, key| form.with("agreements", key))
}

/// The editor; `hidden` holds the id or the version.
pub(super) fn editor(
    inside: &Inside,
    choices: &DraftChoices,
    sent: &Filled,
    action: &str,
    hidden: &Markup,
    preview: &DraftPreview,
    save: &str,
) -> Markup {
    let words = inside.words();
    let out_of_hands = !matches!(preview.draft.state, DraftState::Writing);
    html! {
        form class="draft-editor wide" method="post" action=(action) data-preview=(inside.href("/drafts/preview")) {
            div class="draft-text" {
                (hidden)
                (look::textarea(&Field { required: true, ..sent.field(inside.lang, "title", "", words.word("draft-title")) }, 2))
                @for (part, rows) in PARTS {
                    (look::textarea(&sent.field(inside.lang, part, "", words.word(&format!("act-part-{part}"))), rows))
                    @if part == "citations" { (delegations(inside, choices, preview)) }
                }
                (references(inside, preview))
                (setting(inside, choices, sent))
                (money(inside, choices, sent))
                (look::textarea(&Field {
                    hint: Some(words.word("draft-note-hint")),
                    ..sent.field(inside.lang, "note", "", words.word("draft-note"))
                }, 5))
                @if out_of_hands {
                    (look::field(&Field {
                        hint: Some(words.word("draft-reason-hint")),
                        ..sent.field(inside.lang, "reason", "text", words.word("draft-reason"))
                    }))
                }
                p class="draft-actions" {
                    (look::main_button(&words.word(save)))
                    " "
                    button type="submit" name="look" value="1" { (words.word("draft-look")) }
                }
            }
            div class="draft-beside" {
                h2 { (words.word("draft-preview")) }
                div id="draft-preview" aria-live="polite" { (view::preview(inside, preview)) }
            }
        }
    }
}

/// What someone else saved meanwhile, part by part, beside what stays in the form.
pub(super) fn conflict(inside: &Inside, other: &DraftFields) -> Markup {
    let words = inside.words();
    let texts = [
        ("draft-title", &other.title),
        ("act-part-citations", &other.citations),
        ("act-part-recitals", &other.recitals),
        ("act-part-enacting", &other.enacting),
    ];
    html! {
        section class="finding warning" aria-labelledby="conflict" {
            h2 id="conflict" { (words.word("draft-conflict")) }
            p { (words.word("draft-conflict-said")) }
            @for (key, text) in texts {
                h3 { (words.word(key)) }
                pre lang="fr" tabindex="0" class="draft-other" { (text) }
            }
        }
    }
}

/// The form with the delegation whose button was pressed cited and chosen.
pub(super) fn cited(sent: &Filled, choices: &DraftChoices) -> Filled {
    let found = choices.delegations.iter().find(|one| one.key == sent.get("cite"));
    let Some(delegation) = found else { return sent.clone() };
    let (there, citation) = (sent.get("citations").to_owned(), citation(choices, delegation));
    let citations = match there.is_empty() {
        true => citation,
        false if there.contains(&citation) => there,
        false => format!("{there}\n\n{citation}"),
    };
    let sent = sent.clone().without("citations").without("delegation");
    sent.with("citations", citations).with("delegation", &delegation.key)
}

/// Delegations in force on the day aimed at, for the assembly that would decide: each is cited by a press.
fn delegations(inside: &Inside, choices: &DraftChoices, preview: &DraftPreview) -> Markup {
    let words = inside.words();
    let day = preview.draft.aimed_at.unwrap_or(inside.today);
    let assembly = preview.draft.assembly.as_ref();
    let offered: Vec<&Delegation> = choices
        .delegations
        .iter()
        .filter(|one| one.covers(day) && (assembly.is_none() || one.receiver.as_ref() == assembly))
        .collect();
    html! {
        @if !offered.is_empty() {
            details class="draft-delegations" open[preview.draft.delegation.is_none()] {
                summary { (words.word("draft-cite-delegation")) }
                ul { @for one in offered { li {
                    p lang="fr" { (french(&citation(choices, one))) }
                    button type="submit" name="cite" value=(one.key) data-citation=(citation(choices, one))
                        aria-label=(format!("{} {}", words.word("draft-cite"), one.act_number)) {
                        (words.word("draft-cite"))
                    }
                } } }
            }
        }
    }
}

fn citation(choices: &DraftChoices, delegation: &Delegation) -> String {
    let by_id = |id: &AssemblyId| choices.assemblies.iter().find(|one| one.id == *id);
    delegation_citation(delegation, by_id(&delegation.giver), delegation.receiver.as_ref().and_then(by_id))
}

/// Figures and amounts by name, to be typed or inserted where the text stands.
fn references(inside: &Inside, preview: &DraftPreview) -> Markup {
    let words = inside.words();
    let figures = preview.file.programme.iter().flat_map(|programme| &programme.figures);
    html! {
        details class="draft-references" {
            summary { (words.word("draft-references")) }
            p class="hint" { (words.word("draft-references-hint")) }
            ul {
                li { code { "{amount:total}" } " – " (words.word("draft-total")) }
                @for line in &preview.draft.amounts {
                    li { code { "{amount:" (line.axis) "}" } " – " (line.axis) }
                }
                @for figure in figures {
                    li {
                        code { "{figure:" (figure.key) "}" }
                        " – " span lang="fr" { (figure.label) } ", " (figure.year) " : "
                        (figure.value.map_or_else(|| words.word("draft-not-measured"), printed_value))
                    }
                }
                li { code { "{plain:3|axes}" } " – " (words.word("draft-plain")) }
            }
        }
    }
}

fn setting(inside: &Inside, choices: &DraftChoices, sent: &Filled) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let none = || (String::new(), words.word("draft-not-said"));
    let with_none = |more: Vec<(String, String)>| std::iter::once(none()).chain(more).collect::<Vec<_>>();
    let natures: Vec<_> = ActNature::ALL
        .iter()
        .map(|nature| (nature.word().to_owned(), words.word(&format!("act-nature-{}", nature.word()))))
        .collect();
    let assemblies =
        with_none(choices.assemblies.iter().map(|one| (one.key.clone(), one.name.clone())).collect());
    let members = with_none(choices.members.iter().map(|one| (one.key.clone(), one.name.formal())).collect());
    let programmes =
        with_none(choices.programmes.iter().map(|one| (one.key.clone(), one.title.clone())).collect());
    let delegations = with_none(
        choices
            .delegations
            .iter()
            .map(|one| (one.key.clone(), format!("{} – {}", one.act_number, one.scope)))
            .collect(),
    );
    html! {
        details open class="draft-setting" {
            summary { (words.word("draft-setting")) }
            (look::field(&sent.field(lang, "service", "text", words.word("draft-service"))))
            (look::choice(&sent.field(lang, "assembly", "", words.word("draft-assembly")), &assemblies))
            (look::field(&sent.field(lang, "aimed_at", "date", words.word("draft-sitting"))))
            (look::choice(&sent.field(lang, "rapporteur", "", words.word("draft-rapporteur")), &members))
            (look::choice(&sent.field(lang, "nature", "", words.word("draft-nature")), &natures))
            (look::field(&sent.field(lang, "subject_code", "text", words.word("draft-subject"))))
            (look::choice(&sent.field(lang, "programme", "", words.word("draft-programme")), &programmes))
            (look::choice(&sent.field(lang, "delegation", "", words.word("draft-delegation")), &delegations))
        }
    }
}

fn money(inside: &Inside, choices: &DraftChoices, sent: &Filled) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    let filled = (0..60).filter(|rank| sent.given(&format!("axis-{rank}")).is_some()).count();
    let ticked = |name: &str, key: &str| sent.all(name).contains(&key);
    html! {
        details open[filled > 0 || sent.given("stated_total").is_some()] class="draft-money" {
            summary { (words.word("draft-money")) }
            @for rank in 0..(filled + SPARE).min(60) {
                div class="draft-amount" {
                    (look::field(&sent.field(lang, &format!("axis-{rank}"), "text", format!("{} {}", words.word("draft-axis"), rank + 1))))
                    (look::field(&sent.field(lang, &format!("amount-{rank}"), "text", format!("{} {}", words.word("draft-amount"), rank + 1))))
                }
            }
            (look::field(&sent.field(lang, "stated_total", "text", words.word("draft-total"))))
            @if !choices.budget_lines.is_empty() {
                fieldset {
                    legend { (words.word("draft-budget-lines")) }
                    @for one in &choices.budget_lines {
                        (look::check("budget_lines", &one.key, &one.as_written, ticked("budget_lines", &one.key)))
                    }
                }
            }
            @if !choices.agreements.is_empty() {
                fieldset {
                    legend { (words.word("draft-agreements")) }
                    @for one in &choices.agreements {
                        (look::check("agreements", &one.key, &one.title, ticked("agreements", &one.key)))
                    }
                }
            }
        }
    }
}
