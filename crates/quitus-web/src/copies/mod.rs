//! Copies to councillors of the communes: their list, what was sent of each sitting, the proof of each copy.

use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use crate::ways::segment;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{CopiesShown, CopyLetter, CouncillorsImported, PaperCopied, SittingCopied};
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::kernel::{Args, Refusal};
use quitus_core::legality::copies::{CopiedPaper, CopyWay};
use quitus_pictures::Column;
use quitus_words::typography::day;
use quitus_words::{Lang, Words};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Most lines of a proof shown on a page.
const SHOWN: usize = 200;

/// What may follow the `?`.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    sitting: Option<String>,
    paper: Option<String>,
}

/// The list of councillors and the papers of the last year's sittings.
pub async fn show(inside: Inside) -> Answer {
    drawn(&inside, &Filled::default(), None).await
}

async fn drawn(inside: &Inside, form: &Filled, tried: Option<&CouncillorsImported>) -> Answer {
    let (reader, on) = (inside.reader().clone(), inside.today);
    let shown = inside.ask_here(move |quitus, code| quitus.copies(&reader, code, on)).await?;
    let words = inside.words();
    let shell = inside.shell(Section::Copies, words.word("copies-title"), Vec::new());
    let main = html! {
        h1 { (words.word("copies-title")) }
        p class="lead" { (words.word("copies-lede")) " " a href=((inside.rule_link())("councillors_copy_due")) lang="fr" { "CGCT, art. L5211-40-2" } }
        (form.summary(inside.lang))
        @if let Some(tried) = tried { (outcome(inside, tried)) }
        @if !shown.councillors.is_empty() {
            @for sitting in &shown.sittings { (papers(inside, sitting)) }
        }
        (list(inside, &shown))
        @if may(inside) { (import(inside)) }
    };
    inside.page(&shell, main, None)
}

fn papers(inside: &Inside, sitting: &SittingCopied) -> Markup {
    let words = inside.words();
    let at = format!("{}/{}", sitting.day, sitting.assembly_key);
    let number = |count: usize| html! { (count) };
    let row = |paper: &PaperCopied| {
        let proof =
            inside.href(&format!("/copies/proof?sitting={}&paper={}", segment(&at), paper.paper.word()));
        vec![
            html! { a href=(proof) { (words.word(&format!("copies-paper-{}", paper.paper.word()))) } },
            number(paper.sent),
            number(paper.waiting),
            number(paper.failed),
            number(paper.on_paper),
            number(paper.missing),
            html! { @if may(inside) && paper.missing > 0 { (send_form(inside, &at, paper.paper)) } },
        ]
    };
    let title = words.say(
        "copies-of-sitting",
        &Args::none().with("name", sitting.assembly.as_str()).with("day", day(sitting.day, inside.lang)),
    );
    let mut columns = vec![Column::text(words.word("copies-paper"))];
    columns.extend(
        ["copies-sent", "copies-waiting", "copies-failed", "copies-on-paper", "copies-missing"]
            .map(|key| Column::number(words.word(key))),
    );
    columns.push(Column::text(words.word("deadline-act")));
    html! {
        div class="wide" {
            (look::ruled_table(&RuledTable { caption: title, columns, rows: sitting.papers.iter().map(row).collect(), total: None }))
        }
    }
}

fn send_form(inside: &Inside, at: &str, paper: CopiedPaper) -> Markup {
    let words = inside.words();
    let id = format!("on_paper-{}-{}", at.replace('/', "-"), paper.word());
    html! {
        form method="post" action=(inside.href("/copies/send")) {
            (look::hidden("sitting", at))
            (look::hidden("paper", paper.word()))
            div class="check" {
                input type="checkbox" id=(id) name="on_paper" value="yes";
                label for=(id) { (words.word("copies-by-post")) }
            }
            button type="submit" aria-label=(format!("{} – {at}, {}", words.word("copies-send"), words.word(&format!("copies-paper-{}", paper.word())))) {
                (words.word("copies-send"))
            }
        }
    }
}

/// Councillors by commune: how many, how many with an address.
fn list(inside: &Inside, shown: &CopiesShown) -> Markup {
    let words = inside.words();
    let mut communes: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for one in &shown.councillors {
        let counts = communes.entry(&one.commune).or_default();
        counts.0 += 1;
        counts.1 += usize::from(one.email.is_some());
    }
    let rows = communes.iter().map(|(commune, (all, mail))| {
        vec![html! { span lang="fr" { (commune) } }, html! { (all) }, html! { (mail) }]
    });
    html! {
        h2 { (words.say("copies-councillors", &Args::none().with("count", shown.councillors.len()))) }
        @if shown.councillors.is_empty() { p { (words.word("copies-none")) } }
        @else {
            (look::ruled_table(&RuledTable {
                caption: words.word("copies-by-commune"),
                columns: vec![
                    Column::text(words.word("copies-commune")),
                    Column::number(words.word("copies-names")),
                    Column::number(words.word("copies-with-address")),
                ],
                rows: rows.collect(),
                total: None,
            }))
        }
    }
}

fn import(inside: &Inside) -> Markup {
    let words = inside.words();
    html! {
        h2 { (words.word("copies-import")) }
        form method="post" enctype="multipart/form-data" action=(inside.href("/copies/import")) {
            div class="field" {
                label for="file" { (words.word("copies-file")) }
                p class="hint" id="file-hint" { (words.word("copies-file.hint")) }
                input type="file" id="file" name="file" aria-describedby="file-hint" accept=".csv,.xlsx,.ods" required;
            }
            (look::check("dry_run", "yes", &words.word("copies-dry-run"), true))
            (look::main_button(&words.word("copies-import")))
        }
    }
}

/// What an import did, or would do.
fn outcome(inside: &Inside, tried: &CouncillorsImported) -> Markup {
    let words = inside.words();
    let args = Args::none()
        .with("added", tried.added)
        .with("changed", tried.changed)
        .with("known", tried.already_known)
        .with("left", tried.left);
    html! {
        div class="answer" role="status" {
            p { (words.word("copies-tried")) " " (words.say("copies-outcome", &args)) }
            @if !tried.rejected.is_empty() {
                ul {
                    @for (line, why) in tried.rejected.iter().take(100) {
                        li { (words.say("copies-line", &Args::none().with("line", i64::from(*line)))) " " (quitus_words::refusal(why, inside.lang).message) }
                    }
                }
            }
        }
    }
}

/// Takes a list; a dry run only tells what it would do.
pub async fn bring(inside: Inside, sent: FilledWithFiles) -> Answer {
    let Some(file) = sent.files.into_iter().find(|file| file.field == "file") else {
        let form = sent.form.refused(vec![Refusal::new("field-missing").about("file")]);
        return Ok(offered_again(drawn(&inside, &form, None).await?));
    };
    let (acting, mut dice, dry_run) = (inside.acting(), inside.dice(), sent.form.has("dry_run"));
    let done = inside
        .ask_here(move |quitus, code| {
            quitus.import_councillors(&acting, &mut dice, code, &file.bytes, dry_run)
        })
        .await;
    match done {
        Ok(_) if !dry_run => Ok(then_go(inside.href("/copies"))),
        Ok(tried) => drawn(&inside, &sent.form, Some(&tried)).await,
        Err(problem) => {
            let form = sent.form.refused(mendable(problem)?);
            Ok(offered_again(drawn(&inside, &form, None).await?))
        }
    }
}

/// Sends a paper to every councillor it did not leave for yet.
pub async fn send(inside: Inside, form: Filled) -> Answer {
    let paper = read_paper(form.get("paper"))?;
    let at = form.get("sitting").to_owned();
    let letter = letter(&inside, paper, &at);
    let (acting, mut dice, on_paper) = (inside.acting(), inside.dice(), form.has("on_paper"));
    inside
        .ask_here(move |quitus, code| {
            quitus.send_copies(&acting, &mut dice, (code, &at, paper), &letter, on_paper)
        })
        .await?;
    Ok(then_go(inside.href("/copies")))
}

/// The letter that carries a copy, in French as papers are.
fn letter(inside: &Inside, paper: CopiedPaper, at: &str) -> CopyLetter {
    copy_letter(&inside.authority.name, paper, at)
}

/// The letter that carries a copy of a paper of a sitting (`DATE/ASSEMBLY`), in French as papers are.
pub fn copy_letter(authority: &str, paper: CopiedPaper, at: &str) -> CopyLetter {
    let words = Words::of(Lang::Fr);
    let held = at.split('/').next().and_then(|text| text.parse().ok()).map(|on| day(on, Lang::Fr));
    let args = Args::none()
        .with("paper", words.word(&format!("copies-paper-{}", paper.word())))
        .with("day", held.unwrap_or_default())
        .with("name", authority);
    CopyLetter {
        subject: words.say("copies-letter-subject", &args),
        body: words.say("copies-letter-body", &args),
    }
}

/// The paper that a word names.
pub(crate) fn read_paper(word: &str) -> Result<CopiedPaper, Problem> {
    let unknown = || Problem::refused(vec![Refusal::new("unknown-choice").with("text", word).about("paper")]);
    CopiedPaper::from_word(word).ok_or_else(unknown)
}

/// The proof of each copy of a paper of a sitting.
pub async fn proof(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let (Some(at), Some(word)) = (asked.sitting, asked.paper) else { return show(inside).await };
    let paper = read_paper(&word)?;
    let (reader, text) = (inside.reader().clone(), at.clone());
    let copies = inside.ask_here(move |quitus, code| quitus.copies_of(&reader, code, &text, paper)).await?;
    let words = inside.words();
    let title = words.word(&format!("copies-paper-{}", paper.word()));
    let held = at.split('/').next().and_then(|text| text.parse().ok()).map(|on| day(on, inside.lang));
    let held = held.unwrap_or_else(|| at.clone());
    let crumbs = vec![Crumb { label: format!("{title}, {held}"), href: None }];
    let shell = inside.shell(Section::Copies, title.clone(), crumbs);
    let left = |one: &quitus_app::CopyProof| -> Markup {
        html! {
            @match (&one.copy, &one.letter) {
                (None, _) => { (words.word("copies-nothing-left")) }
                (Some(copy), _) if copy.way == CopyWay::Paper => { (words.word("copies-on-paper")) }
                (Some(_), Some((state, answer))) => {
                    (words.word(&format!("letter-state-{}", state.word())))
                    @if let Some(answer) = answer { br; span class="muted" { (answer) } }
                }
                (Some(_), None) => { (words.word("copies-waiting")) }
            }
        }
    };
    let row = |one: &quitus_app::CopyProof| {
        vec![
            html! { span lang="fr" { (one.councillor.name) } },
            html! { span lang="fr" { (one.councillor.commune) } },
            html! { @if let Some(copy) = &one.copy { (day(copy.sent_on, inside.lang)) } @else { "–" } },
            html! { @if let Some(copy) = &one.copy { (copy.address) } @else { (one.councillor.email.as_deref().unwrap_or("–")) } },
            left(one),
        ]
    };
    let main = html! {
        h1 { (title) }
        p class="lead" { (held) }
        div class="stacked" { (look::ruled_table(&RuledTable {
            caption: words.word("copies-proof"),
            columns: ["copies-name", "copies-commune", "copies-day", "copies-address", "deadline-state"]
                .map(|key| Column::text(words.word(key))).to_vec(),
            rows: copies.iter().take(SHOWN).map(row).collect(),
            total: None,
        })) }
        @if copies.len() > SHOWN { p { (words.say("copies-more", &Args::none().with("count", copies.len() - SHOWN))) } }
    };
    inside.page(&shell, main, None)
}

fn may(inside: &Inside) -> bool {
    inside.may(Right::KeepDeadlines) && inside.authority.standing != Standing::Published
}
