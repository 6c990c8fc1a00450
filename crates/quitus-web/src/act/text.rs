//! The head and the text as voted: each figure and amount a link that opens its record, and
//! beside each line why it may be said.

use super::{ActPage, head, why};
use maud::{Markup, html};
use quitus_core::deliberation::{Paragraph, ParagraphKind, Reference, Run, Style};
use quitus_core::kernel::{Args, Finding, Part, Place};
use quitus_core::law::{BodyKind, bureau_delegation};
use quitus_core::programme::{Figure, Programme};
use quitus_words::typography::money;
use quitus_words::{Lang, Words};
use std::collections::BTreeSet;

const PARTS: [Part; 3] = [Part::Citations, Part::Recitals, Part::Enacting];

/// A line of the text: what is said and why.
struct Line {
    said: Markup,
    note: Option<Markup>,
    entry: Option<Entry>,
}

/// A line of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Entry {
    depth: u8,
    /// Its number, when the list has numbers.
    number: Option<usize>,
}

pub(super) fn view(page: &ActPage<'_>) -> Markup {
    let title = html! { h2 id="text" { (page.words().word("act-text-as-voted")) } };
    // The head shares the grid of the text: a long note beside it goes down along the first lines.
    let mut lines = vec![
        Line { said: head::said(page), note: Some(head::note(page)), entry: None },
        Line { said: title, note: None, entry: None },
    ];
    for part in PARTS {
        lines.extend(part_lines(page, part));
    }
    html! { div class="voted wide" { (laid(&lines)) } }
}

fn part_lines(page: &ActPage<'_>, part: Part) -> Vec<Line> {
    let paragraphs = page.file.deliberation.part(part);
    if paragraphs.is_empty() {
        return Vec::new();
    }
    let by_delegation = page.file.assembly.kind == BodyKind::EpciBureauDelegated;
    let title = page.words().word(&format!("act-part-{}", part.word()));
    let mut lines = vec![Line {
        said: html! { h3 class="part" { (title) } },
        note: (part == Part::Enacting && by_delegation).then(|| why(&bureau_delegation::RULE, page.lang)),
        entry: None,
    }];
    let mut counts = [0usize; 8];
    let mut rank = 0;
    while let Some(paragraph) = paragraphs.get(rank) {
        let rows = paragraphs[rank..].iter().take_while(|one| one.kind.is_row()).count();
        if rows > 0 {
            counts.fill(0);
            lines.push(table(page, part, rank, &paragraphs[rank..rank + rows]));
            rank += rows;
            continue;
        }
        let entry = entry(paragraph.kind, &mut counts);
        let words = printed(page, part, rank, paragraph);
        lines.push(Line {
            said: dressed(paragraph.kind, words),
            note: note(page, part, rank, paragraph),
            entry,
        });
        rank += 1;
    }
    lines
}

/// Rows that follow each other, the first of them at that rank of its part: one table, what explains it beside it.
fn table(page: &ActPage<'_>, part: Part, first: usize, rows: &[Paragraph]) -> Line {
    let ranked = || (first..).zip(rows);
    let notes: Vec<Markup> = ranked().filter_map(|(rank, row)| note(page, part, rank, row)).collect();
    let is_head = |row: &Paragraph| row.kind == (ParagraphKind::Row { head: true });
    let said = html! {
        table class="ruled" lang="fr" {
            caption class="quiet" { (Words::of(Lang::Fr).word("act-text-table")) }
            @for (rank, row) in ranked() { tr {
                @for cell in cells(page, part, rank, row) {
                    @if is_head(row) { th scope="col" { (cell) } } @else { td { (cell) } }
                }
            } }
        }
    };
    let note = (!notes.is_empty()).then(|| html! { @for note in notes { (note) } });
    Line { said, note, entry: None }
}

/// The place of a paragraph in its list; anything else begins the numbers again.
fn entry(kind: ParagraphKind, counts: &mut [usize; 8]) -> Option<Entry> {
    let at = |depth: u8| usize::from(depth).min(7);
    match kind {
        ParagraphKind::Bullet(depth) => Some(Entry { depth, number: None }),
        ParagraphKind::Numbered(depth) => {
            counts[at(depth)] += 1;
            counts[at(depth) + 1..].fill(0);
            Some(Entry { depth, number: Some(counts[at(depth)]) })
        }
        ParagraphKind::Heading(_) | ParagraphKind::Body | ParagraphKind::Row { .. } => {
            counts.fill(0);
            None
        }
    }
}

fn dressed(kind: ParagraphKind, words: Markup) -> Markup {
    match kind {
        ParagraphKind::Heading(1) => html! { h4 lang="fr" { (words) } },
        ParagraphKind::Heading(2) => html! { h5 lang="fr" { (words) } },
        ParagraphKind::Heading(_) => html! { h6 lang="fr" { (words) } },
        _ => html! { p lang="fr" { (words) } },
    }
}

/// Lines on one grid: a note takes the height of the lines down to the next note, so that it opens no hole in the text.
fn laid(lines: &[Line]) -> Markup {
    html! {
        @for (start, end) in runs(lines) {
            @match lines[start].entry {
                Some(entry) if entry.number.is_some() => {
                    ol role="list" { @for at in start..end { (listed(lines, at)) } }
                }
                Some(_) => { ul role="list" { @for at in start..end { (listed(lines, at)) } } }
                None => { @for at in start..end { div class="said" { (lines[at].said) } (noted(lines, at)) } }
            }
        }
    }
}

fn listed(lines: &[Line], at: usize) -> Markup {
    let (depth, number) = lines[at].entry.map_or((1, None), |entry| (entry.depth, entry.number));
    html! {
        li role="listitem" {
            div class=(format!("said entry depth-{}", depth.min(3))) {
                @if let Some(number) = number { span class="marker" { (number) "." } }
                (lines[at].said)
            }
            (noted(lines, at))
        }
    }
}

fn noted(lines: &[Line], at: usize) -> Markup {
    let rows = lines[at + 1..].iter().take_while(|line| line.note.is_none()).count() + 1;
    html! { @if let Some(note) = &lines[at].note { div class=(format!("note rows-{}", rows.min(12))) { (note) } } }
}

/// Stretches of lines of one list, or of no list.
fn runs(lines: &[Line]) -> Vec<(usize, usize)> {
    let same = |a: &Line, b: &Line| match (a.entry, b.entry) {
        (None, None) => true,
        (Some(a), Some(b)) => a.number.is_some() == b.number.is_some(),
        _ => false,
    };
    let mut found: Vec<(usize, usize)> = Vec::new();
    for at in 0..lines.len() {
        match found.last_mut() {
            Some((start, end)) if same(&lines[*start], &lines[at]) => *end = at + 1,
            _ => found.push((at, at + 1)),
        }
    }
    found
}

/// A paragraph as printed: references are links, what a finding speaks of is marked.
fn printed(page: &ActPage<'_>, part: Part, rank: usize, paragraph: &Paragraph) -> Markup {
    html! { @for cell in cells(page, part, rank, paragraph) { (cell) } }
}

/// The cells of a row as printed; any other paragraph is one.
fn cells(page: &ActPage<'_>, part: Part, rank: usize, paragraph: &Paragraph) -> Vec<Markup> {
    let printed = page.file.printed(paragraph);
    let letters: Vec<char> = printed.text.chars().collect();
    let marks: Vec<&Place> = places(page.found(), part, rank).collect();
    let mut cells: Vec<Vec<Markup>> = vec![Vec::new()];
    for span in &printed.spans {
        let run = &paragraph.runs[span.run];
        let cuts = cuts(span.from, span.to, &marks);
        let said = dressed_run(
            page,
            run,
            html! {
                @for pair in cuts.windows(2) {
                    @let piece = held_together(&letters[pair[0]..pair[1]]);
                    @if marks.iter().any(|mark| mark.from <= pair[0] && pair[1] <= mark.to) { mark { (piece) } }
                    @else { (piece) }
                }
            },
        );
        match (run, cells.last_mut()) {
            (Run::NextCell, _) | (_, None) => cells.push(Vec::new()),
            (_, Some(cell)) => cell.push(said),
        }
    }
    cells.into_iter().map(|cell| html! { @for said in cell { (said) } }).collect()
}

fn dressed_run(page: &ActPage<'_>, run: &Run, words: Markup) -> Markup {
    match run {
        Run::Words { style: Style::Strong, .. } => html! { strong { (words) } },
        Run::Words { style: Style::Emphasis, .. } => html! { em { (words) } },
        Run::Words { .. } | Run::Plain { .. } | Run::NextCell => words,
        Run::Reference(reference) => match address(page, reference) {
            Some(address) => html! { a class="figure" href=(address) { (words) } },
            None => words,
        },
    }
}

/// Where a reference leads: the record of its figure, or the line of its amount.
fn address(page: &ActPage<'_>, reference: &Reference) -> Option<String> {
    match reference {
        Reference::Figure(key) => {
            let programme = page.file.programme.as_ref()?;
            programme.figure(key).map(|_| page.ways().figure(&programme.key, key))
        }
        Reference::Amount(key) if key == "total" => Some("#amount-total".to_owned()),
        Reference::Amount(axis) => Some(format!("#amount-{}", crate::ways::segment(axis))),
    }
}

fn places(findings: &[Finding], part: Part, rank: usize) -> impl Iterator<Item = &Place> {
    findings
        .iter()
        .filter_map(|found| found.place.as_ref())
        .filter(move |at| at.part == part && at.paragraph == rank)
}

/// Where a span is cut by the marks that begin or end in it, its own ends included.
fn cuts(from: usize, to: usize, marks: &[&Place]) -> Vec<usize> {
    let ends = marks.iter().flat_map(|mark| [mark.from, mark.to]).filter(|at| (from..to).contains(at));
    let cuts: BTreeSet<usize> = ends.chain([from, to]).collect();
    cuts.into_iter().collect()
}

/// The same words with the spaces that French print never breaks: no word of the act is changed.
fn held_together(letters: &[char]) -> String {
    let mut text = String::with_capacity(letters.len() + 8);
    for (at, letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let held = match letters.get(at + 1) {
            Some(';' | '!' | '?') => '\u{202f}',
            Some(':' | '»' | '€') => '\u{a0}',
            _ if matches!(before, Some('«' | '°')) => '\u{a0}',
            _ => *letter,
        };
        text.push(if *letter == ' ' { held } else { *letter });
    }
    text
}

/// What stands beside a paragraph: findings on it, then where each of its numbers comes from.
fn note(page: &ActPage<'_>, part: Part, rank: usize, paragraph: &Paragraph) -> Option<Markup> {
    let findings: Vec<&Finding> = page
        .found()
        .iter()
        .filter(|found| found.place.as_ref().is_some_and(|at| at.part == part && at.paragraph == rank))
        .collect();
    let sources: Vec<Markup> = paragraph.runs.iter().filter_map(|run| source(page, run)).collect();
    (!findings.is_empty() || !sources.is_empty()).then(|| {
        html! {
            @for finding in findings { (page.card(finding)) }
            @if !sources.is_empty() { ul class="sources" { @for source in sources { li { (source) } } } }
        }
    })
}

/// Where a number comes from.
fn source(page: &ActPage<'_>, run: &Run) -> Option<Markup> {
    match run {
        Run::Words { .. } | Run::NextCell => None,
        Run::Plain { text, reason } => Some(html! { span lang="fr" { b { (text) } " – " (reason) } }),
        Run::Reference(Reference::Figure(key)) => {
            let programme = page.file.programme.as_ref()?;
            programme.figure(key).map(|figure| figure_source(page, programme, figure))
        }
        Run::Reference(reference @ Reference::Amount(key)) => {
            let amount = page.file.amount(key)?;
            Some(html! {
                @if let Some(address) = address(page, reference) { a href=(address) { (money(amount, page.lang)) } }
                " – " (amount_source(page, key))
            })
        }
    }
}

fn figure_source(page: &ActPage<'_>, programme: &Programme, figure: &Figure) -> Markup {
    let words = page.words();
    let value = page.file.printed_reference(&Reference::Figure(figure.key.clone()));
    let quality = words.word(&format!("figure-quality-{}", figure.quality.word()));
    html! {
        a href=(page.ways().figure(&programme.key, &figure.key)) { (value) " " span lang="fr" { (figure.unit) } }
        ", " (figure.year) " – " (quality)
    }
}

fn amount_source(page: &ActPage<'_>, key: &str) -> String {
    let words = page.words();
    if key != "total" {
        return words.say("act-of-axis", &Args::none().with("axis", key));
    }
    let axes: Vec<String> = page.file.deliberation.amounts.iter().map(|line| line.axis.clone()).collect();
    match axes.len() {
        0 => words.word("act-total-stated"),
        _ => words.say("act-total-of-axes", &Args::none().with("axes", axes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_cut_where_a_finding_begins_and_ends() {
        let place = Place { part: Part::Recitals, paragraph: 0, from: 4, to: 9 };
        assert_eq!(cuts(0, 12, &[&place]), [0, 4, 9, 12]);
        assert_eq!(cuts(4, 9, &[&place]), [4, 9]);
        assert_eq!(cuts(12, 12, &[&place]), [12]);
    }

    #[test]
    fn spaces_that_never_break_change_no_word() {
        let letters: Vec<char> = "suit : « axe » ; n° 12, 3 €".chars().collect();
        assert_eq!(held_together(&letters), "suit\u{a0}: «\u{a0}axe\u{a0}»\u{202f}; n°\u{a0}12, 3\u{a0}€");
    }

    #[test]
    fn numbers_of_a_list_begin_again_after_other_text() {
        let mut counts = [0; 8];
        let kinds = [ParagraphKind::Numbered(1), ParagraphKind::Numbered(2), ParagraphKind::Numbered(1)];
        let numbers: Vec<_> =
            kinds.map(|kind| entry(kind, &mut counts).and_then(|entry| entry.number)).into();
        assert_eq!(numbers, [Some(1), Some(1), Some(2)]);
        assert!(entry(ParagraphKind::Body, &mut counts).is_none());
        assert_eq!(entry(ParagraphKind::Numbered(1), &mut counts).and_then(|entry| entry.number), Some(1));
    }
}
