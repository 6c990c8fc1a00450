//! The list of deliberations of a sitting: what was examined, the day it was posted and put online, its file.

use super::minutes::{publication, published, shell};
use super::prepare::{acted, text_of};
use super::results::address;
use crate::filled::{Filled, then_go};
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside};
use maud::{Markup, html};
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::kernel::Args;
use quitus_core::law::deliberation_list_due::{self, deliberation_list_due as due};
use quitus_core::review::SittingFile;
use quitus_core::sitting::{AgendaItem, Fate};
use quitus_pictures::Column;

/// The list as it stands.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Filled::default()).await
}

/// Makes the file and leads to it.
pub async fn make(inside: Inside) -> Answer {
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let made =
        inside.ask_here(move |quitus, code| quitus.list_document(&acting, &mut dice, code, &text)).await?;
    Ok(then_go(inside.ways().file(&made.document.sha256)))
}

/// Enters the day on which it was posted and put online, then makes the file that says so.
pub async fn publish(inside: Inside, form: Filled) -> Answer {
    let published = published(&form, "list");
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let done = inside
        .ask_here(move |quitus, code| {
            let papers = quitus.publish_paper(&acting, code, &text, &published)?;
            quitus.list_document(&acting, &mut dice, code, &text)?;
            Ok(papers)
        })
        .await;
    acted(done, address(&inside, "/list"), async |refusals| shown(&inside, form.refused(refusals)).await)
        .await
}

async fn shown(inside: &Inside, form: Filled) -> Answer {
    let (reader, text, on) = (inside.reader().clone(), text_of(inside), inside.today);
    let (told, mut kept) = inside
        .ask_here(move |quitus, code| {
            let told = quitus.minutes(&reader, code, &text, on)?;
            Ok((told, quitus.documents_of_sitting(&reader, code, &text)?))
        })
        .await?;
    kept.retain(|one| one.kind == "deliberation-list");
    let words = inside.words();
    let writes = inside.authority.standing != Standing::Published && told.sealed;
    let found: Vec<_> = told.found.iter().filter(|one| one.code.0 == "D-LIST").cloned().collect();
    let said = html! {
        h1 { (words.word("list-title")) " " span class="muted" lang="fr" { (told.file.assembly.name) } }
        (form.summary(inside.lang))
        p class="lead" { (standing(inside, &told.file, told.sealed)) }
    };
    let margin = html! {
        @if !found.is_empty() { h2 class="quiet" { (words.word("frame-margin")) } }
        (look::finding_cards(&found, inside.lang, inside.rule_link()))
        p { (words.word("list-why")) }
        p { a href=(inside.rule_link()(deliberation_list_due::RULE.id)) { (deliberation_list_due::RULE.article) } }
    };
    let main = html! {
        (look::beside(said, margin))
        @if told.sealed { (look::ruled_table(&table(inside, &told.file))) }
        (crate::document::kept(&kept, inside.lang, &told.file.authority.code))
        @if writes && inside.may(Right::RecordSittings) {
            form method="post" action=(address(inside, "/list")) { (look::button(&words.word("list-make"))) }
        }
        @if writes && inside.may(Right::KeepDeadlines) {
            h2 { (words.word("list-publication")) }
            (publication(inside, &form, &address(inside, "/list/publication"), "list-published-on", "list-publish"))
        }
    };
    inside.page(&shell(inside, &told.file, "list-title"), main, None)
}

fn standing(inside: &Inside, file: &SittingFile, sealed: bool) -> String {
    let words = inside.words();
    match (sealed, file.sitting.papers.list_published_on, due(file.sitting.day, file.sitting.day)) {
        (false, ..) => words.word("minutes-not-closed"),
        (true, Some(on), _) => words.say("list-is-published", &Args::none().with("on", on)),
        (true, None, Ok(by)) => words.say("list-to-publish", &Args::none().with("by", by)),
        (true, None, Err(_)) => words.word("list-not-published"),
    }
}

fn table(inside: &Inside, file: &SittingFile) -> RuledTable {
    let words = inside.words();
    let row = |item: &AgendaItem| {
        let number = item.act.as_ref().and_then(|act| file.entry(act)).map(|line| line.entry.number.clone());
        vec![
            html! { @if item.order_known { (item.order) } @else { (look::known(None, inside.lang)) } },
            html! { @match number { Some(number) => { a href=(inside.ways().act(&number)) { (number) } } None => { "–" } } },
            html! { span lang="fr" { (item.title) } },
            fate(inside, item),
        ]
    };
    let examined = file.sitting.items.iter().filter(|item| item.fate != Fate::Pending);
    RuledTable {
        caption: words.say("list-caption", &Args::none().with("day", file.sitting.day)),
        columns: ["sitting-item", "sitting-act", "sitting-item-title", "sitting-result"]
            .map(|key| Column::text(words.word(key)))
            .to_vec(),
        rows: examined.map(row).collect(),
        total: None,
    }
}

fn fate(inside: &Inside, item: &AgendaItem) -> Markup {
    let words = inside.words();
    let last = item.votes.iter().rev().find(|vote| vote.about.is_none());
    html! {
        @match last {
            Some(vote) => {
                (words.word(&format!("act-verdict-{}", vote.verdict.word())))
                @if vote.unanimous { ", " (words.word("act-unanimously")) }
            }
            None => { (words.word(&format!("sitting-fate-{}", item.fate.word()))) }
        }
    }
}
