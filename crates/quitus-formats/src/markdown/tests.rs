use super::*;
use proptest::prelude::*;
use quitus_core::deliberation::{ParagraphKind, Reference, Run, Style};

fn kinds(source: &str) -> Vec<(ParagraphKind, String)> {
    read(source).paragraphs.iter().map(|one| (one.kind, one.source())).collect()
}

fn faults(source: &str) -> Vec<(u32, &'static str)> {
    read(source).faults.iter().map(|fault| (fault.line, fault.what.word())).collect()
}

#[test]
fn the_subset_is_read_with_the_references_of_the_house() {
    let source = "# I. Bilan\n\nLe **bilan** de *2023* : {figure:malles-2022} malles\nen {plain:3|trois axes} axes.\n\n\
        - un\n  - deux {amount:total}\n- trois\n\n1. décide\n2. autorise\n\n| Axe | Montant |\n| --- | ---: |\n\
        | A | {amount:A} |\n";
    let told = read(source);
    assert_eq!(told.faults, vec![]);
    assert_eq!(told.lines, [1, 3, 6, 7, 8, 10, 11, 13, 15]);
    let body = "Le **bilan** de *2023* : {figure:malles-2022} malles en {plain:3|trois axes} axes.";
    assert_eq!(
        kinds(source),
        vec![
            (ParagraphKind::Heading(1), "I. Bilan".to_owned()),
            (ParagraphKind::Body, body.to_owned()),
            (ParagraphKind::Bullet(1), "un".to_owned()),
            (ParagraphKind::Bullet(2), "deux {amount:total}".to_owned()),
            (ParagraphKind::Bullet(1), "trois".to_owned()),
            (ParagraphKind::Numbered(1), "décide".to_owned()),
            (ParagraphKind::Numbered(1), "autorise".to_owned()),
            (ParagraphKind::Row { head: true }, "Axe|Montant".to_owned()),
            (ParagraphKind::Row { head: false }, "A|{amount:A}".to_owned()),
        ]
    );
}

#[test]
fn what_an_act_does_not_hold_is_told_with_its_line() {
    for (source, told) in [
        ("un\n\n![plan](plan.png)", vec![(3, "image")]),
        ("voir [le site](https://exemple.fr)", vec![(1, "link")]),
        ("[a]: https://exemple.fr\n\nvoir [a]", vec![(1, "link"), (3, "link")]),
        ("a <b>c</b>", vec![(1, "html"), (1, "html")]),
        ("<div>\nx\n</div>", vec![(1, "html"), (2, "html"), (3, "html")]),
        ("a `code`", vec![(1, "code")]),
        ("```\ncode\n```", vec![(1, "code")]),
        ("> cité", vec![(1, "quote")]),
        ("a\n\n---\n\nb", vec![(3, "rule")]),
        ("###### six", vec![(1, "deep-heading")]),
        ("3. trois", vec![(1, "list-start")]),
        ("- a\n\n  # titre", vec![(3, "inside-list")]),
        ("| a |\n| - |\n| b | c |", vec![(3, "extra-cells")]),
        ("il y a {figure:\net {chart:a}", vec![(1, "reference"), (2, "reference")]),
        ("a {plain:3} b", vec![(1, "reference")]),
        ("a\u{7}b", vec![(1, "character")]),
        ("rien \\{à\\} dire", vec![]),
    ] {
        assert_eq!(faults(source), told, "{source}");
    }
}

#[test]
fn words_outside_the_subset_are_kept_where_they_have_some() {
    for (source, body) in [
        ("voir [le site](https://exemple.fr)", "voir le site"),
        ("a `code` b", "a code b"),
        ("> cité", "cité"),
        ("il y a {figure:", "il y a \\{figure:"),
    ] {
        assert_eq!(kinds(source), vec![(ParagraphKind::Body, body.to_owned())], "{source}");
    }
}

#[test]
fn a_second_paragraph_of_an_entry_stays_in_it() {
    let told = kinds("- un\n\n  suite\n\n- deux");
    assert_eq!(told[0], (ParagraphKind::Bullet(1), "un\nsuite".to_owned()));
    assert_eq!(told.len(), 2);
}

#[test]
fn what_marks_would_change_is_guarded() {
    for (kind, notation) in [
        (ParagraphKind::Body, "# pas un titre"),
        (ParagraphKind::Body, "12. pas une liste"),
        (ParagraphKind::Body, "- ni celle-ci"),
        (ParagraphKind::Body, "**fort.**suite"),
        (ParagraphKind::Body, "avant**« fort »**après"),
        (ParagraphKind::Body, "** fort **"),
        (ParagraphKind::Body, "**fort***doux*"),
        (ParagraphKind::Body, "*doux***fort**"),
        (ParagraphKind::Body, "**{amount:total}**"),
        (ParagraphKind::Body, "**a**{amount:total}*b*"),
        (ParagraphKind::Body, "<b> & [a](b) `c` _d_ ~e~ a \\| b"),
        (ParagraphKind::Heading(2), "titre #"),
        (ParagraphKind::Body, "une ligne\n# une autre\n    une dernière"),
        (ParagraphKind::Bullet(1), "une ligne\n- une autre"),
    ] {
        let paragraph = Paragraph::parse(kind, notation).expect("a paragraph");
        let written = write(std::slice::from_ref(&paragraph));
        let told = read(&written);
        let merged: Vec<Paragraph> = vec![settled(paragraph)];
        assert_eq!((told.paragraphs, told.faults), (merged, vec![]), "{written}");
    }
}

/// Runs of one style that touch are one.
fn settled(paragraph: Paragraph) -> Paragraph {
    let mut runs: Vec<Run> = Vec::new();
    for run in paragraph.runs {
        match (run, runs.last_mut()) {
            (Run::Words { text, .. }, _) if text.is_empty() => {}
            (Run::Words { text, style }, Some(Run::Words { text: known, style: before }))
                if *before == style =>
            {
                known.push_str(&text);
            }
            (run, _) => runs.push(run),
        }
    }
    Paragraph { kind: paragraph.kind, runs }
}

fn run() -> impl Strategy<Value = Run> {
    let words =
        prop_oneof!["[a-zé1 .,;:!#*_{}|\\\\`<>&~=+()\\[\\]\u{a0}\u{202f}«»’-]{1,8}", "[a-z \n\t]{1,6}",];
    let style = prop_oneof![Just(Style::Plain), Just(Style::Strong), Just(Style::Emphasis)];
    prop_oneof![
        6 => (words, style).prop_map(|(text, style)| Run::Words { text, style }),
        1 => "[a-z*_|}-]{1,6}".prop_map(|key| Run::Reference(Reference::Figure(key))),
        1 => ("[0-9*|]{1,4}", "[a-z_}]{1,6}").prop_map(|(text, reason)| Run::Plain { text, reason }),
    ]
}

/// Paragraphs as the house keeps them: entries no deeper than one under the one before, rows of three cells.
fn paragraphs() -> impl Strategy<Value = Vec<Paragraph>> {
    let one = (0u8..6, 1u8..=4, prop::collection::vec(run(), 1..5), prop::collection::vec(run(), 2));
    prop::collection::vec(one, 1..7).prop_map(|raw| {
        let mut depth = 0;
        let mut table = false;
        let mut told = Vec::new();
        for (kind, level, mut runs, more) in raw {
            let kind = match kind {
                0 => ParagraphKind::Heading(level),
                1 => ParagraphKind::Body,
                2 => ParagraphKind::Bullet(level.min(depth + 1)),
                3 => ParagraphKind::Numbered(level.min(depth + 1)),
                rank => ParagraphKind::Row { head: rank == 4 && !table },
            };
            depth = match kind {
                ParagraphKind::Bullet(own) | ParagraphKind::Numbered(own) => own,
                _ => 0,
            };
            table = kind.is_row();
            if kind.is_row() {
                let mut cells = more.into_iter();
                runs.truncate(1);
                runs.push(Run::NextCell);
                runs.extend(cells.next());
                runs.push(Run::NextCell);
                runs.extend(cells.next());
            }
            told.push(settled(Paragraph { kind, runs }));
        }
        told
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back(paragraphs in paragraphs()) {
        let written = write(&paragraphs);
        let told = read(&written);
        prop_assert_eq!(&told.paragraphs, &paragraphs, "{}", written);
        prop_assert_eq!(told.faults, vec![], "{}", written);
    }

    #[test]
    fn nothing_typed_stops_the_reader(source in "[-a1 .#*_{}|\\\\:`<>\\[\\]!&;\n\t]{0,60}") {
        let told = read(&source);
        prop_assert_eq!(told.paragraphs.len(), told.lines.len());
        for paragraph in &told.paragraphs {
            prop_assert_eq!(
                Paragraph::parse(paragraph.kind, &paragraph.source()).map(|one| one.source()),
                Ok(paragraph.source())
            );
        }
    }
}
