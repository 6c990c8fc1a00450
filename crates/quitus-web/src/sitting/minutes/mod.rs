//! The minutes of a sitting: read, written, corrected, adopted, signed and published on one page.

mod after;
mod text;

pub(super) use after::publication;

use super::prepare::{acted, text_of};
use super::results::address;
use crate::errors::Problem;
use crate::filled::{Filled, FilledWithFiles, then_go};
use crate::layout::Crumb;
use crate::look;
use crate::place::{Answer, Inside, Section};
use maud::html;
use quitus_app::{
    AdoptionAsked, CorrectionAsked, MinutesShown, MinutesWritten, PaperPublished, SignedOutcome,
};
use quitus_core::account::Right;
use quitus_core::assembly::Standing;
use quitus_core::kernel::{Args, Refusal};
use quitus_core::law::minutes_mentions;
use quitus_words::typography::day;

/// The minutes as they stand.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, Filled::default()).await
}

/// Keeps what the clerk wrote.
pub async fn write(inside: Inside, form: Filled) -> Answer {
    let told = minutes(&inside).await?;
    let written = written(&told, &form);
    let (acting, text) = (inside.acting(), text_of(&inside));
    let done =
        inside.ask_here(move |quitus, code| quitus.write_minutes(&acting, code, &text, &written)).await;
    again(&inside, form, done.map(|_| ())).await
}

/// Keeps a correction that was asked, or says whether one is taken up.
pub async fn correct(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let answered =
        ["taken", "set-aside"].iter().find_map(|name| form.given(name).map(|id| (*name, id.to_owned())));
    let done = match answered {
        Some((name, id)) => {
            inside
                .ask_here(move |quitus, code| {
                    quitus.answer_correction(&acting, code, &text, &id, name == "taken")
                })
                .await
        }
        None => {
            let asked = correction(&form);
            inside.ask_here(move |quitus, code| quitus.ask_correction(&acting, code, &text, &asked)).await
        }
    };
    again(&inside, form, done.map(|_| ())).await
}

/// Records the adoption, with the correction asked there when one is written.
pub async fn adopt(inside: Inside, form: Filled) -> Answer {
    let asked = AdoptionAsked {
        version: form.get("version").parse().ok(),
        at: form.get("at").to_owned(),
        corrections: form.given("wording").map(|_| correction(&form)).into_iter().collect(),
    };
    let (acting, text) = (inside.acting(), text_of(&inside));
    let done = inside.ask_here(move |quitus, code| quitus.adopt_minutes(&acting, code, &text, &asked)).await;
    again(&inside, form, done.map(|_| ())).await
}

/// Makes the file and leads to it.
pub async fn make(inside: Inside) -> Answer {
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let made =
        inside.ask_here(move |quitus, code| quitus.minutes_document(&acting, &mut dice, code, &text)).await?;
    Ok(then_go(inside.ways().file(&made.document.sha256)))
}

/// Brings the signed minutes back.
pub async fn sign(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let files: Vec<(String, Vec<u8>)> =
        sent.files.iter().map(|file| (file.name.clone(), file.bytes.to_vec())).collect();
    let vouch = sent.form.given("vouch").map(str::to_owned);
    let told = inside
        .ask_here(move |quitus, code| {
            quitus.sign_minutes(&acting, &mut dice, code, &text, &files, vouch.as_deref())
        })
        .await;
    let done = told.and_then(|outcome| match outcome {
        SignedOutcome::Refused(why) => Err(Problem::refused(why)),
        _ => Ok(()),
    });
    again(&inside, sent.form, done).await
}

/// Makes the minutes as they stand, then enters the day on which they were put online.
pub async fn publish(inside: Inside, form: Filled) -> Answer {
    let published = published(&form, "minutes");
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let done = inside
        .ask_here(move |quitus, code| {
            let papers = quitus.publish_paper(&acting, code, &text, &published)?;
            quitus.minutes_document(&acting, &mut dice, code, &text)?;
            Ok(papers)
        })
        .await;
    again(&inside, form, done.map(|_| ())).await
}

/// A paper made public, as a form says it.
pub(super) fn published(form: &Filled, paper: &str) -> PaperPublished {
    PaperPublished {
        paper: paper.to_owned(),
        on: form.get("on").to_owned(),
        proof: form.given("proof").map(str::to_owned),
    }
}

async fn again(inside: &Inside, form: Filled, done: Result<(), Problem>) -> Answer {
    let on = address(inside, "/minutes");
    acted(done, on, async |refusals| shown(inside, form.refused(refusals)).await).await
}

fn correction(form: &Filled) -> CorrectionAsked {
    CorrectionAsked {
        id: form.get("id").to_owned(),
        member: form.get("member").to_owned(),
        item: form.given("item").map(|order| order.parse().unwrap_or(u32::MAX)),
        wording: form.get("wording").to_owned(),
        taken_up: match form.get("taken_up") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
    }
}

/// What the clerk wrote; items left blank are said silent when that is ticked.
fn written(told: &MinutesShown, form: &Filled) -> MinutesWritten {
    let silent = form.has("silent");
    let of_item = |order: u32| {
        let field = format!("debate-{order}");
        let texts = paragraphs(form.raw(&field));
        let nobody = quitus_words::Words::of(quitus_words::Lang::Fr).word("minutes-nobody");
        let texts = if texts.is_empty() && silent { vec![nobody] } else { texts };
        form.has(&field).then_some((order, texts))
    };
    MinutesWritten {
        version: form.get("version").parse().ok(),
        preamble: form.has("preamble").then(|| paragraphs(form.raw("preamble"))),
        debates: told.file.sitting.items.iter().filter_map(|item| of_item(item.order)).collect(),
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// The minutes of the sitting of the address.
async fn minutes(inside: &Inside) -> Result<MinutesShown, Problem> {
    let (reader, text, on) = (inside.reader().clone(), text_of(inside), inside.today);
    inside.ask_here(move |quitus, code| quitus.minutes(&reader, code, &text, on)).await
}

/// The page as it is drawn: what was typed stays when a form comes back.
pub(super) struct Page<'a> {
    pub(super) inside: &'a Inside,
    pub(super) told: &'a MinutesShown,
    pub(super) form: &'a Filled,
}

impl Page<'_> {
    /// Whether the reader may write here: someone who records sittings, in an authority that lives.
    fn writes(&self) -> bool {
        self.inside.may(Right::RecordSittings) && self.inside.authority.standing != Standing::Published
    }

    /// Whether the words may still change.
    fn open(&self) -> bool {
        self.writes() && self.told.sealed && self.told.adopted_on().is_none()
    }
}

async fn shown(inside: &Inside, form: Filled) -> Answer {
    let told = minutes(inside).await?;
    let words = inside.words();
    let page = Page { inside, told: &told, form: &form };
    let said = html! {
        h1 { (words.word("minutes-title")) " " span class="muted" lang="fr" { (told.file.assembly.name) } }
        (form.summary(inside.lang))
        p class="lead" { (standing(&page)) }
        @if !told.sealed && page.writes() {
            p { (look::button_link(&address(inside, "/results"), &words.word("results-open"), true)) }
        }
    };
    let margin = html! {
        @if !told.found.is_empty() { h2 class="quiet" { (words.word("frame-margin")) } }
        (look::finding_cards(&told.found, inside.lang, inside.rule_link()))
        p { (words.word("minutes-why")) }
        p { a href=(inside.rule_link()(minutes_mentions::RULE.id)) { (minutes_mentions::RULE.article) } }
    };
    let main = html! {
        (look::beside(said, margin))
        @if told.sealed {
            (text::view(&page))
            (after::view(&page))
        }
    };
    inside.page(&shell(inside, &told.file, "minutes-title"), main, None)
}

/// What surrounds a page about the papers of a sitting.
pub(super) fn shell(
    inside: &Inside,
    file: &quitus_core::review::SittingFile,
    key: &str,
) -> crate::layout::PageShell {
    let title = inside.words().word(key);
    let label = format!("{}, {}", file.assembly.name, day(file.sitting.day, inside.lang));
    let crumbs =
        vec![Crumb { label, href: Some(address(inside, "")) }, Crumb { label: title.clone(), href: None }];
    inside.shell(Section::Sittings, title, crumbs)
}

/// Where they stand, in a sentence.
fn standing(page: &Page<'_>) -> String {
    let (words, told) = (page.inside.words(), page.told);
    if !told.sealed {
        return words.word("minutes-not-closed");
    }
    let Some(adopted) = told.adopted_on() else { return words.word("minutes-to-adopt") };
    let args = Args::none().with("adopted", adopted);
    match (told.file.sitting.papers.minutes_published_on, told.publish_by) {
        (Some(on), _) => words.say("minutes-is-published", &args.with("on", on)),
        (None, Some(by)) => words.say("minutes-to-publish", &args.with("by", by)),
        (None, None) => words.say("minutes-is-adopted", &args),
    }
}

/// The refusals of a form of this page, when they are about one of its fields.
pub(super) fn wrong_of(form: &Filled, fields: &[&str]) -> Vec<Refusal> {
    let about = |refusal: &&Refusal| refusal.field.as_deref().is_some_and(|field| fields.contains(&field));
    form.refusals().iter().filter(about).cloned().collect()
}
