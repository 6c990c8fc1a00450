//! The calendar of deadlines: its secret address, made and closed by its owner, read by their agenda.

use super::{deadline_subject, deadline_title};
use crate::account::{forgetting, shown_once, then_show_once};
use crate::errors::Problem;
use crate::filled::{Filled, then_go};
use crate::layout::Crumb;
use crate::look;
use crate::place::{Answer, Inside, Section};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::html;
use quitus_app::CalendarWords;
use quitus_core::kernel::Args;
use quitus_core::legality::deadlines::Deadline;
use quitus_words::{Lang, Words};

/// The page of the calendar; an address just made is shown this once.
pub async fn feed(inside: Inside) -> Answer {
    let page = shown(&inside, shown_once(&inside)).await?;
    Ok(forgetting(&inside, page))
}

/// Opens the calendar of whoever asks under a new address, and leads to the page that shows it this once; or closes it.
pub async fn open_or_close(inside: Inside, form: Filled) -> Answer {
    let acting = inside.acting();
    let back = inside.href("/deadlines/feed");
    if form.has("close") {
        inside.ask_here(move |quitus, code| quitus.close_feed(&acting, code)).await?;
        return Ok(then_go(back));
    }
    let secret = drawn_secret(&inside);
    let kept = secret.clone();
    inside.ask_here(move |quitus, code| quitus.open_feed(&acting, code, &kept)).await?;
    Ok(then_show_once(&inside, back, &secret))
}

/// A secret of 64 hexadecimal letters, drawn from the source of secrets of the site.
pub(crate) fn drawn_secret(inside: &Inside) -> String {
    (inside.site.secrets)().iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn shown(inside: &Inside, secret: Option<&str>) -> Answer {
    let words = inside.words();
    let reader = inside.reader().clone();
    let known = inside.ask_here(move |quitus, code| quitus.feed_shown(&reader, code)).await?;
    let title = words.word("deadline-feed-title");
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(Section::Deadlines, title.clone(), crumbs);
    let main = html! {
        h1 { (title) }
        p class="lead" { (words.word("deadline-feed-said")) }
        @if let Some(secret) = secret {
            h2 { (words.word("deadline-feed-address")) }
            p { code class="secret" { (inside.origin()) (inside.href(&format!("/deadlines/calendar/{secret}"))) } }
            p { (words.word("deadline-feed-once")) }
        } @else if known.since.is_some() { p { (words.word("deadline-feed-is-open")) } }
            form method="post" action=(inside.href("/deadlines/feed")) {
                @let open = if known.since.is_some() { "deadline-feed-again" } else { "deadline-feed-open" };
                (look::main_button(&words.word(open)))
                @if known.since.is_some() {
                    " " button type="submit" name="close" value="1" { (words.word("deadline-feed-close")) }
                }
            }
    };
    inside.page(&shell, main, None)
}

/// The calendar itself, by its secret address: no sign-in, nothing but deadlines, nothing written.
pub async fn calendar(inside: Inside) -> Answer {
    let (secret, lang) = (inside.param("secret").to_owned(), inside.lang);
    let moment = (inside.moment.today, inside.moment.now);
    let bytes = inside
        .ask_here(move |quitus, code| {
            let told = told(lang);
            quitus.feed(code, &secret, moment, &told.words())
        })
        .await
        .map_err(|_| Problem::nowhere())?;
    let head = [(CONTENT_TYPE, "text/calendar; charset=utf-8"), (CACHE_CONTROL, "private, no-store")];
    Ok((head, bytes).into_response())
}

/// Says a value in a language.
type Says<About, Said> = Box<dyn Fn(&About) -> Said + Send + Sync>;

/// The sentences of a calendar in a language.
pub(crate) struct Told {
    name: Says<str, String>,
    deadline: Says<Deadline, (String, String)>,
}

impl Told {
    pub(crate) fn words(&self) -> CalendarWords<'_> {
        CalendarWords { name: &*self.name, deadline: &*self.deadline, url: None }
    }
}

pub(crate) fn told(lang: Lang) -> Told {
    Told {
        name: Box::new(move |name| {
            Words::of(lang).say("deadline-calendar", &Args::none().with("name", name))
        }),
        deadline: Box::new(move |one| {
            let about = deadline_subject(one, lang);
            (format!("{} – {about}", deadline_title(one, lang)), one.citation.article.to_owned())
        }),
    }
}
