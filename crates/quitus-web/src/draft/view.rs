//! A draft as it would be printed, and what is found on it.

use crate::look;
use crate::place::Inside;
use maud::{Markup, html};
use quitus_app::{DraftPreview, PartFault};
use quitus_core::deliberation::{Paragraph, ParagraphKind, Run, Style};
use quitus_core::kernel::{Args, Part};
use quitus_core::review::ActFile;
use quitus_words::typography::french;
use quitus_words::{Lang, Words};

/// The printed page, then its findings.
pub(super) fn preview(inside: &Inside, preview: &DraftPreview) -> Markup {
    let words = inside.words();
    let draft = &preview.draft;
    html! {
        div class="draft-page" lang="fr" {
            p class="draft-head" { (preview.file.authority.name) }
            p class="draft-object" { (french(&draft.title)) }
            @for part in [Part::Citations, Part::Recitals, Part::Enacting] {
                @if let Some(text) = draft.part(part) {
                    @if !text.paragraphs.is_empty() { div class=(format!("draft-{}", part.word())) { (blocks(&preview.file, &text.paragraphs)) } }
                }
            }
        }
        div class="draft-findings" {
            h3 { (words.word("draft-findings")) }
            @if preview.faults.is_empty() && preview.findings.is_empty() { p { "✓ " (words.word("draft-no-finding")) } }
            @for fault in &preview.faults { (told(inside, fault)) }
            (look::finding_cards(&preview.findings, inside.lang, inside.rule_link()))
        }
    }
}

fn told(inside: &Inside, fault: &PartFault) -> Markup {
    let words = inside.words();
    let place = words.say(
        "draft-fault-place",
        &Args::none()
            .with("part", words.word(&format!("act-part-{}", fault.part.word())))
            .with("line", i64::from(fault.fault.line)),
    );
    html! {
        section class="finding error" {
            p class="head" { strong { (place) } }
            p { (words.word(&format!("draft-fault-{}", fault.fault.what.word()))) }
            p { code { (fault.fault.excerpt) } }
        }
    }
}

/// Paragraphs as a page: entries that follow each other are a list, rows a table.
fn blocks(file: &ActFile, paragraphs: &[Paragraph]) -> Markup {
    let mut at = 0;
    let mut pieces = Vec::new();
    while at < paragraphs.len() {
        let kind = paragraphs[at].kind;
        let same = |next: &&Paragraph| match kind {
            ParagraphKind::Bullet(_) => matches!(next.kind, ParagraphKind::Bullet(_)),
            ParagraphKind::Numbered(_) => matches!(next.kind, ParagraphKind::Numbered(_)),
            ParagraphKind::Row { .. } => next.kind.is_row(),
            ParagraphKind::Heading(_) | ParagraphKind::Body => false,
        };
        let end = at + 1 + paragraphs[at + 1..].iter().take_while(same).count();
        pieces.push(block(file, kind, &paragraphs[at..end]));
        at = end;
    }
    html! { @for piece in pieces { (piece) } }
}

fn block(file: &ActFile, kind: ParagraphKind, group: &[Paragraph]) -> Markup {
    let depth = |kind: ParagraphKind| format!("depth-{}", kind.word().1.min(3));
    html! {
        @match kind {
            ParagraphKind::Heading(_) => { p class="draft-heading" { strong { (inline(file, &group[0].runs)) } } }
            ParagraphKind::Body => { p { (inline(file, &group[0].runs)) } }
            ParagraphKind::Bullet(_) => { ul { @for one in group { li class=(depth(one.kind)) { (inline(file, &one.runs)) } } } }
            ParagraphKind::Numbered(_) => { ol { @for one in group { li class=(depth(one.kind)) { (inline(file, &one.runs)) } } } }
            ParagraphKind::Row { .. } => {
                table class="ruled" {
                    caption class="quiet" { (Words::of(Lang::Fr).word("act-text-table")) }
                    @for row in group {
                        tr { @for cell in row.cells() {
                            @if row.kind == (ParagraphKind::Row { head: true }) { th scope="col" { (inline(file, cell)) } }
                            @else { td { (inline(file, cell)) } }
                        } }
                    }
                }
            }
        }
    }
}

fn inline(file: &ActFile, runs: &[Run]) -> Markup {
    html! {
        @for run in runs {
            @match run {
                Run::Words { text, style: Style::Strong } => { strong { (french(text)) } }
                Run::Words { text, style: Style::Emphasis } => { em { (french(text)) } }
                Run::Words { text, .. } | Run::Plain { text, .. } => { (french(text)) }
                Run::Reference(reference) => { span class="figure" { (file.printed_reference(reference)) } }
                Run::NextCell => {}
            }
        }
    }
}
