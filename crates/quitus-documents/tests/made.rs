//! Every document, made from its sample: whole, lawful, the same everywhere, and never in the way of a decision.

use quitus_documents::*;
use serde::de::DeserializeOwned;
use std::process::Command;

fn sample<I: DeserializeOwned>(name: &str) -> I {
    let path = format!("{}/tests/samples/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn every_document() -> Vec<Document> {
    let made = vec![
        make(&sample::<ExtractInput>("extract")),
        make(&sample::<ExtractInput>("extract-with-receipt")),
        make(&sample::<ConvocationInput>("convocation")),
        make(&sample::<AgendaInput>("agenda")),
        make(&sample::<AttendanceSheetInput>("attendance-sheet")),
        make(&sample::<DeliberationListInput>("deliberation-list")),
        make(&sample::<MinutesInput>("minutes")),
        make(&sample::<RegisterSheetInput>("register-sheet")),
        make(&sample::<ClosingSheetInput>("closing-sheet")),
        make(&sample::<DelegatedDecisionInput>("delegated-decision")),
        make(&sample::<BureauReportInput>("bureau-report")),
        make(&sample::<RegisterYearInput>("register-year")),
        make(&sample::<PaperListInput>("paper-list")),
    ];
    made.into_iter().map(|document| document.unwrap_or_else(|e| panic!("{e}"))).collect()
}

/// The words of a PDF, spaces and line ends made one: `pdftotext` where it is installed, else our own reader.
fn words(document: &Document) -> String {
    let file = tempfile::NamedTempFile::with_suffix(".pdf").expect("a file");
    std::fs::write(file.path(), &document.pdf).expect("written");
    let read = Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file.path()).arg("-").output();
    let text = match read {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).into_owned(),
        _ => {
            println!("pdftotext is not installed: the words are read by lopdf");
            signed::text_of(&document.pdf).expect("readable")
        }
    };
    squeezed(&text)
}

fn squeezed(text: &str) -> String {
    text.replace(['\u{202f}', '\u{a0}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_document_is_an_archive_and_accessible() {
    for document in every_document() {
        let bytes = String::from_utf8_lossy(&document.pdf);
        for mark in ["pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "<dc:language><rdf:Bag><rdf:li>fr"]
        {
            assert!(bytes.contains(mark), "{}: no {mark}", document.kind);
        }
        assert!(document.pages > 0 && document.replaced.is_empty(), "{}", document.kind);
        assert_eq!(document.sha256, sha256_hex(&document.pdf));
        let file = tempfile::NamedTempFile::with_suffix(".pdf").expect("a file");
        std::fs::write(file.path(), &document.pdf).expect("written");
        match Command::new("qpdf").arg("--check").arg(file.path()).output() {
            Ok(output) => assert!(output.status.success(), "{}: qpdf finds a fault", document.kind),
            Err(_) => println!("qpdf is not installed: {} is not checked by it", document.kind),
        }
    }
}

#[test]
fn every_page_bears_the_mark_of_its_input() {
    for document in every_document() {
        let text = words(&document);
        let mark = &document.input_sha256[..16];
        assert_eq!(text.matches(mark).count(), document.pages, "{}", document.kind);
        let last = format!("page {0}/{0}", document.pages);
        assert!(text.contains(&last), "{}: {last}", document.kind);
    }
}

#[test]
fn the_extract_carries_all_that_the_seed_carries() {
    let input: ExtractInput = sample("extract");
    let text = words(&make(&input).expect("made"));
    let roll = &input.sitting.roll;
    let present = &roll.present.as_ref().expect("known").names;
    let excused = &roll.excused.as_ref().expect("known").names;
    let proxies = roll.proxies.as_ref().expect("known");
    assert_eq!((present.len(), proxies.len(), excused.len()), (51, 10, 10));
    for name in present.iter().chain(excused) {
        assert!(text.contains(name.as_str()), "{name}");
    }
    for proxy in proxies {
        let line = format!("{} donne pouvoir à {}", proxy.giver, proxy.holder);
        assert!(text.contains(&line), "{line}");
    }
    for said in [
        "registre des délibérations",
        "Délibération n° 2023.00168",
        "a été convoqué le 22 mars 2023",
        "71",
        "51",
        "61",
        "120 malles",
        "118 étudiants",
        "418 élèves de 9",
        "36 actions",
        "580",
        "34 élèves",
        "18 ateliers",
        "10 907",
        "600 participants",
        "1350",
        "1063",
        "15 en 2021",
        "9500",
        "4 vidéos",
        "8543",
        "100 000 €",
        "60 000 €",
        "20 000 €",
        "octobre 2033",
        "204-SUFLI",
        "effet rebond",
        "Ce dossier a été adopté à l’unanimité.",
        "Pour extrait,",
        "Le secrétaire de séance,",
        "Le Premier Vice-Président,",
        "date non connue",
    ] {
        assert!(text.contains(said), "{said}");
    }
    assert!(!text.contains("affaire n°"), "an unknown order is silent");
}

#[test]
fn what_the_law_wants_is_in_the_minutes_or_said_unknown() {
    let mut input: MinutesInput = sample("minutes");
    let text = words(&make(&input).expect("made"));
    for said in
        ["18 h 34", "20 h 12", "quorum est de 36", "Présidente de séance", "Secrétaire de séance", "Débat"]
    {
        assert!(text.contains(said), "{said}");
    }
    input.sitting.hour = None;
    input.sitting.quorum = None;
    input.closed_at = None;
    input.items[0].debate = None;
    let unknown = words(&make(&input).expect("made"));
    assert_eq!(unknown.matches("non connu").count(), text.matches("non connu").count() + 4);
}

#[test]
fn the_register_of_a_year_leads_from_its_tables_to_its_sheets() {
    let input: RegisterYearInput = sample("register-year");
    let document = make(&input).expect("made");
    let text = words(&document);
    for said in ["Feuillet n° 1", "Feuillet de clôture de la séance", "Table par date", "Table par objet"]
    {
        assert!(text.contains(said), "{said}");
    }
    assert!(text.contains(&format!("Il compte {} feuillets.", document.pages)), "{text}");
    for line in &input.by_date {
        let told = text.matches(&squeezed(&line.title)).count();
        assert!(told >= 3, "its sheet and both tables: {told} {}", line.title);
    }
    assert_eq!(make(&input).expect("made").sha256, document.sha256);
}

#[test]
fn unknown_is_silent_in_an_extract_and_nothing_is_not_unknown() {
    let mut input: ExtractInput = sample("extract");
    input.sitting.roll.proxies = Some(vec![]);
    input.sitting.roll.excused = None;
    let text = words(&make(&input).expect("made"));
    assert!(text.contains("néant") && !text.contains("absents excusés"));
}

#[test]
fn the_same_bytes_here_in_another_process_and_in_another_place() {
    if let Ok(out) = std::env::var("QUITUS_TEST_DIGESTS") {
        let digests: Vec<String> = every_document().into_iter().map(|d| d.sha256).collect();
        std::fs::write(out, digests.join("\n")).expect("written");
        return;
    }
    let here: Vec<String> = every_document().into_iter().map(|d| d.sha256).collect();
    assert_eq!(here, every_document().into_iter().map(|d| d.sha256).collect::<Vec<_>>());
    let me = std::env::current_exe().expect("this test");
    for (zone, locale) in [("Pacific/Kiritimati", "fr_FR.UTF-8"), ("America/Los_Angeles", "C")] {
        let out = tempfile::NamedTempFile::new().expect("a file");
        let status = Command::new(&me)
            .args(["--exact", "the_same_bytes_here_in_another_process_and_in_another_place"])
            .envs([("TZ", zone), ("LC_ALL", locale), ("LANG", locale)])
            .env("QUITUS_TEST_DIGESTS", out.path())
            .output()
            .expect("a process")
            .status;
        assert!(status.success());
        let there = std::fs::read_to_string(out.path()).expect("digests");
        assert_eq!(there.lines().collect::<Vec<_>>(), here, "{zone} {locale}");
    }
}

#[test]
fn many_at_once_are_the_same_as_one_by_one() {
    let inputs: Vec<CanonicalInput> = (1..=6)
        .map(|order| {
            let mut input: ExtractInput = sample("extract");
            input.act.order = Some(order.to_string());
            CanonicalInput::of(&input).expect("canonical")
        })
        .collect();
    let template = Template::current(Kind::Extract);
    let jobs: Vec<_> = inputs.iter().map(|input| (template, input)).collect();
    let together = render_many(&jobs, 2);
    for (input, made) in inputs.iter().zip(together) {
        assert_eq!(made, render(template, input));
    }
    assert!(render_many(&[], 4).is_empty());
}

#[test]
fn yesterdays_act_is_made_again_with_yesterdays_template() {
    let today = make(&sample::<ExtractInput>("extract")).expect("made");
    let mut older = String::from_utf8(today.template.clone()).expect("text");
    older = older.replace("Extrait du registre des délibérations", "Extrait du registre");
    let older = Template::from_kept(Kind::Extract, older.as_bytes()).expect("a template");
    let input = CanonicalInput::from_kept(Kind::Extract, &today.input).expect("kept");
    let then = render(&older, &input).expect("made");
    assert_ne!(then.sha256, today.sha256);
    assert_ne!(then.template_sha256, today.template_sha256);
    let kept = Template::from_kept(Kind::Extract, &today.template).expect("a template");
    assert_eq!(render(&kept, &input), Ok(today));
}

#[test]
fn odd_characters_are_replaced_and_told() {
    let mut input: ExtractInput = sample("extract");
    input.act.title = "Fête 🎉 de la 漢字\u{202e}, \u{0}\u{e000}e\u{301}té".into();
    input.act.body.push(Block::paragraph("\u{301}👩‍👩‍👧‍👦 \u{fdfd} #strong[x] $a$ \\ @cite <b> \u{7f}\u{1f1eb}"));
    let document = make(&input).expect("made all the same");
    assert!(document.replaced.iter().any(|r| r.character == '🎉' && r.path == "act.title" && r.by == "□"));
    let text = words(&document);
    assert!(text.contains("Fête □ de la □□, □été"), "{text}");
    assert!(text.contains("#strong[x] $a$ \\ @cite <b>"), "what is typed is never run");
}

#[test]
fn a_title_of_three_thousand_lines_is_laid_out() {
    let mut input: ExtractInput = sample("extract");
    input.act.title = "Une ligne d’un titre qui n’en finit pas\n".repeat(3000);
    let document = make(&input).expect("made");
    assert!(document.pages > 20, "{}", document.pages);
    input.act.title = "x".repeat(3000);
    make(&input).expect("made");
    input.act.title = String::new();
    make(&input).expect("made without a title");
}

#[test]
fn odd_inputs_never_panic() {
    let mut input: ExtractInput = sample("extract");
    input.head.legal_date = LegalDate { year: 2023, month: 2, day: 30 };
    let refused = make(&input);
    assert!(matches!(refused, Err(DocumentError::Template { line: Some(_), .. })), "{refused:?}");
    let mut input: ExtractInput = sample("extract");
    input.act.enacting.clear();
    input.act.votes.clear();
    input.signatures.clear();
    input.sitting.counts.clear();
    make(&input).expect("made with little");
    let mut deep = Block::paragraph("au fond");
    for _ in 0..200 {
        deep = Block::List { numbered: false, entries: vec![ListEntry { blocks: vec![deep] }] };
    }
    input.act.body.push(deep);
    assert!(make(&input).is_err(), "too deep, and said so");
    let mut list: ClosingSheetInput = sample("closing-sheet");
    list.affairs.clear();
    make(&list).expect("a sitting without affairs");
}

#[test]
fn a_fault_in_a_template_is_told_with_its_line() {
    let input = CanonicalInput::of(&sample::<ExtractInput>("extract")).expect("canonical");
    for (source, line) in
        [("a\n#nothing()", 2), ("#while true {}", 1), ("#json(\"/etc/passwd\")", 1), ("#(1 +", 1)]
    {
        let template = Template::from_kept(Kind::Extract, source.as_bytes()).expect("read");
        match render(&template, &input) {
            Err(DocumentError::Template { line: Some(found), .. }) => assert_eq!(found, line, "{source}"),
            other => panic!("{source}: {other:?}"),
        }
    }
    let other = Template::current(Kind::Minutes);
    assert!(matches!(render(other, &input), Err(DocumentError::OtherKind { .. })));
    assert!(Template::from_kept(Kind::Extract, b"\xff\xfe").is_err());
}

#[test]
fn a_letterhead_is_part_of_the_input_and_its_logo_is_drawn() {
    let pixel = include_bytes!("samples/logo.png");
    let name = quitus_documents::sha256_hex(pixel);
    let letterhead = Letterhead { lines: vec!["Service des assemblées".to_owned()], logo: Some(name) };
    let plain = CanonicalInput::of(&sample::<ConvocationInput>("convocation")).expect("canonical");
    let logo = std::sync::Arc::new(pixel.to_vec());
    let under = plain.clone().under(&letterhead, Some(logo.clone())).expect("under it");
    assert_eq!((plain.letterhead(), under.letterhead()), (None, Some(letterhead.clone())));
    assert_ne!(plain.sha256(), under.sha256());
    let template = Template::current(under.kind());
    let (one, two) = (render(template, &under).expect("made"), render(template, &under).expect("made again"));
    assert_eq!(one.sha256, two.sha256);
    assert!(one.pdf.windows(6).any(|bytes| bytes == b"/Image"), "no picture in it");
    let other = std::sync::Arc::new(b"another".to_vec());
    assert!(
        plain.clone().under(&letterhead, Some(other)).is_err()
            && plain.clone().under(&letterhead, None).is_err()
    );
    assert!(
        render(template, &CanonicalInput::from_kept(under.kind(), under.bytes()).expect("kept")).is_err(),
        "without its logo"
    );
    assert!(quitus_documents::logo_is_drawn(pixel) && !quitus_documents::logo_is_drawn(&pixel[..40]));
}
