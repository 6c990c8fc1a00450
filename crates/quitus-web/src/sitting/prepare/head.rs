//! A sitting planned; its day, hour and place changed; cancelled with its reason.

use super::{acted, board_of, clock, page, prepared, text_of, version};
use crate::filled::{Filled, made_once};
use crate::layout::Crumb;
use crate::look::{self, Field};
use crate::place::{Answer, Inside, Section};
use maud::{Markup, html};
use quitus_app::{SittingAsked, SittingAt, SittingChange};
use quitus_core::assembly::Assembly;
use quitus_core::kernel::Args;
use quitus_words::typography;

/// The form that plans a sitting, at the usual hour and place.
pub async fn offer(inside: Inside) -> Answer {
    let reader = inside.reader().clone();
    let (at, place) = inside.ask_here(move |quitus, code| quitus.usual_sitting(&reader, code)).await?;
    let form = Filled::default().with("hour", clock(at)).with("place", place.unwrap_or_default());
    offered(&inside, form).await
}

/// Plans a sitting, then leads to its board.
pub async fn plan(inside: Inside, form: Filled) -> Answer {
    let asked = SittingAsked {
        id: form.get("id").to_owned(),
        assembly: form.get("assembly").to_owned(),
        day: form.get("day").to_owned(),
        hour: form.get("hour").to_owned(),
        place: form.get("place").to_owned(),
        second_of: form.get("second_of").to_owned(),
    };
    let acting = inside.acting();
    let done = inside.ask_here(move |quitus, code| quitus.plan_sitting(&acting, code, &asked)).await;
    let on = done.as_ref().map(|at| board(&inside, at)).unwrap_or_default();
    acted(done, on, async |refusals| offered(&inside, form.refused(refusals)).await).await
}

/// The form that changes the head of a sitting.
pub async fn edit(inside: Inside) -> Answer {
    edited(&inside, None).await
}

/// Changes the head of a sitting, then leads to its board, which may have a new address.
pub async fn change(inside: Inside, form: Filled) -> Answer {
    let change = SittingChange {
        version: version(&form),
        day: form.get("day").to_owned(),
        hour: form.get("hour").to_owned(),
        place: form.get("place").to_owned(),
    };
    let (acting, text) = (inside.acting(), text_of(&inside));
    let done =
        inside.ask_here(move |quitus, code| quitus.change_sitting(&acting, code, &text, &change)).await;
    let on = done.as_ref().map(|at| board(&inside, at)).unwrap_or_default();
    acted(done, on, async |refusals| edited(&inside, Some(form.refused(refusals))).await).await
}

/// The form that cancels a sitting.
pub async fn doubt(inside: Inside) -> Answer {
    doubted(&inside, Filled::default()).await
}

/// Cancels a sitting, then leads to the list.
pub async fn cancel(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let (reason, version) = (form.get("reason").to_owned(), version(&form));
    let done = inside
        .ask_here(move |quitus, code| quitus.cancel_sitting(&acting, code, &text, &reason, version))
        .await;
    let on = inside.section(Section::Sittings);
    acted(done, on, async |refusals| doubted(&inside, form.refused(refusals)).await).await
}

/// Opens the agenda of a convened sitting again.
pub async fn reopen(inside: Inside, _form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let done = inside.ask_here(move |quitus, code| quitus.reopen_agenda(&acting, code, &text)).await;
    let on = format!("{}#agenda", board_of(&inside, ""));
    acted(done, on, async |refusals| super::board::shown(&inside, refusals).await).await
}

/// Leaves an agenda that was opened again as it was convened.
pub async fn keep(inside: Inside, _form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let done = inside.ask_here(move |quitus, code| quitus.keep_agenda(&acting, code, &text)).await;
    let on = board_of(&inside, "");
    acted(done, on, async |refusals| super::board::shown(&inside, refusals).await).await
}

fn board(inside: &Inside, at: &SittingAt) -> String {
    format!("{}/prepare", inside.ways().sitting(at.day, &at.assembly))
}

async fn offered(inside: &Inside, form: Filled) -> Answer {
    let assemblies: Vec<Assembly> = inside
        .ask_here(|quitus, code| quitus.assemblies(code))
        .await?
        .into_iter()
        .map(|shown| shown.assembly)
        .collect();
    let (words, lang) = (inside.words(), inside.lang);
    let choices: Vec<(String, String)> =
        assemblies.iter().map(|assembly| (assembly.key.clone(), assembly.name.clone())).collect();
    let mut dice = inside.dice();
    let main = html! {
        h1 { (words.word("prepare-new")) }
        (form.summary(lang))
        form method="post" action=(inside.href("/sittings/new")) {
            (made_once(&form, &mut dice))
            (look::choice(&Field { required: true, ..form.field(lang, "assembly", "", words.word("sitting-assembly")) }, &choices))
            (head_fields(inside, &form))
            (look::field(&Field {
                hint: Some(words.word("prepare-second-hint")),
                ..form.field(lang, "second_of", "date", words.word("prepare-second"))
            }))
            (look::main_button(&words.word("prepare-plan")))
        }
    };
    let title = words.word("prepare-new");
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    inside.page(&inside.shell(Section::Sittings, title, crumbs), main, None)
}

fn head_fields(inside: &Inside, form: &Filled) -> Markup {
    let (words, lang) = (inside.words(), inside.lang);
    html! {
        (look::field(&Field { required: true, ..form.field(lang, "day", "date", words.word("sitting-day")) }))
        (look::field(&Field { required: true, ..form.field(lang, "hour", "time", words.word("prepare-hour")) }))
        (look::field(&Field { required: true, ..form.field(lang, "place", "", words.word("sitting-place")) }))
    }
}

async fn edited(inside: &Inside, form: Option<Filled>) -> Answer {
    let prepared = prepared(inside).await?;
    let words = inside.words();
    let form = form.unwrap_or_else(|| {
        Filled::default()
            .with("version", prepared.plan.version.to_string())
            .with("day", prepared.file.sitting.day.to_string())
            .with("hour", clock(prepared.plan.begins_at))
            .with("place", prepared.file.sitting.place.clone().unwrap_or_default())
    });
    let main = html! {
        h1 { (words.word("prepare-head")) }
        (form.summary(inside.lang))
        form method="post" action=(board_of(inside, "/head")) {
            (look::hidden("version", &prepared.plan.version.to_string()))
            (head_fields(inside, &form))
            (look::main_button(&words.word("prepare-save")))
        }
    };
    page(inside, &prepared, "prepare-head", main)
}

async fn doubted(inside: &Inside, form: Filled) -> Answer {
    let prepared = prepared(inside).await?;
    let words = inside.words();
    let day = typography::day(prepared.file.sitting.day, inside.lang);
    let main = html! {
        h1 { (words.word("prepare-cancel")) }
        p class="lead" { (words.say("prepare-cancel-said", &Args::none().with("day", day))) }
        (form.summary(inside.lang))
        form method="post" action=(board_of(inside, "/cancel")) {
            (look::hidden("version", &prepared.plan.version.to_string()))
            (look::textarea(&Field { required: true, ..form.field(inside.lang, "reason", "", words.word("prepare-reason")) }, 3))
            (look::main_button(&words.word("prepare-cancel-button")))
        }
    };
    page(inside, &prepared, "prepare-cancel", main)
}
