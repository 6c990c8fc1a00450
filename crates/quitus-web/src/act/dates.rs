//! When it binds: the days of the act on a line of time, each with its article.

use super::{ActPage, why};
use crate::look;
use maud::{Markup, html};
use quitus_core::kernel::{Args, Day};
use quitus_core::law::{appeal_last_day, enforceable_from, publication, referral_last_day, transmission_due};
use quitus_pictures::{Heading, Moment, Picture, Shape, State, Timeline};
use quitus_words::typography::day;

pub(super) fn view(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    let moments = moments(page);
    let known = moments.iter().filter(|moment| moment.day.is_some()).count();
    let said = html! {
        h2 id="dates" { (words.word("act-dates")) }
        (look::picture_pair(&drawn(page, &moments, Shape::Wide), &drawn(page, &moments, Shape::Narrow), page.lang))
        @if page.file.silent() && known < moments.len() { p { (words.word("act-dates-silent")) } }
        @if let Some(wording) = page.dates().receipt.and_then(|receipt| receipt.wording) {
            p { (words.word("act-stamp")) " « " span lang="fr" { (wording) } " »." }
        }
    };
    let note = html! {
        @for rule in [&enforceable_from::RULE, &transmission_due::RULE, &publication::RULE, &appeal_last_day::RULE,
            &referral_last_day::RULE] { (why(rule, page.lang)) }
        (page.beside(&["D-", "A-"]))
    };
    look::beside(said, note)
}

fn drawn(page: &ActPage<'_>, moments: &[Moment], shape: Shape) -> Picture {
    let words = page.words();
    let prefix = if shape == Shape::Wide { "time" } else { "time-narrow" };
    let apart = Timeline::distances(moments);
    let line = Timeline {
        heading: Heading {
            prefix: prefix.to_owned(),
            title: words.word("act-line-of-time"),
            description: words.word("act-line-of-time-said"),
            caption: words.word("act-line-of-time"),
        },
        headers: [words.word("act-step"), words.word("act-day"), words.word("act-state")],
        moments: moments.to_vec(),
        apart: apart
            .into_iter()
            .map(|days| (days, words.say("act-days-apart", &Args::none().with("days", days))))
            .collect(),
    };
    line.draw(shape)
}

fn moments(page: &ActPage<'_>) -> Vec<Moment> {
    let (dates, computed, sitting) = (page.dates(), page.computed(), &page.file.sitting);
    let received = dates.receipt.as_ref().and_then(|receipt| receipt.received_on);
    let mut steps = vec![
        ("act-step-convened", sitting.convoked_on),
        ("act-step-voted", Some(sitting.day)),
        ("act-step-sent", dates.transmitted_on),
        ("act-step-received", received),
        ("act-step-published", dates.published_on),
    ];
    if dates.notified_on.is_some() {
        steps.push(("act-step-notified", dates.notified_on));
    }
    steps.push(("act-step-force", computed.enforceable_from));
    steps.push(("act-step-appeal", computed.appeal_last_day));
    steps.into_iter().map(|(key, on)| moment(page, key, on)).collect()
}

/// A day known is held once it has come; one not known is unknown where the record is silent, still ahead elsewhere.
fn moment(page: &ActPage<'_>, key: &str, on: Option<Day>) -> Moment {
    let words = page.words();
    let state = match on {
        Some(known) if known <= page.on => State::Held,
        Some(known) if page.on.days_until(known) <= 15 => State::DueSoon,
        Some(_) => State::ToDo,
        None if page.file.silent() => State::Unknown,
        None => State::ToDo,
    };
    let state_word = words.word(&format!("state-{}", state.word()));
    let day_word = on.map_or_else(|| state_word.clone(), |known| day(known, page.lang));
    Moment { label: words.word(key), day: on, day_word, state, state_word }
}
