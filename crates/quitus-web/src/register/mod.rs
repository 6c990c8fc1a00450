//! The register of an authority: every act, newest first, searched by words, year, subject and sitting.

pub mod year;

use crate::errors::Problem;
use crate::look;
use crate::place::{Answer, Inside, Section};
use crate::ways::{Ways, segment};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use maud::{Markup, html};
use quitus_app::{Found, Hit, SearchFor};
use quitus_core::kernel::Args;
use quitus_words::typography::day;
use quitus_words::{Lang, Words};
use serde::Deserialize;

/// Acts on a page.
const PAGE: u32 = 30;

/// What is asked of the register, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    year: String,
    subject: String,
    sitting: String,
    after: String,
}

/// What the page of the register shows.
#[derive(Clone, Copy, Debug)]
pub struct RegisterPage<'a> {
    /// Where.
    pub ways: Ways<'a>,
    /// What was asked.
    pub asked: &'a Asked,
    /// What was found; `None` when the year asked is no year.
    pub found: Option<&'a Found>,
}

/// The register, whole or searched.
pub async fn list(inside: Inside, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let Query(asked) = asked.map_err(|_| Problem::unreadable())?;
    let found = match search_for(&asked) {
        Some(search) => Some(inside.ask_here(move |quitus, code| quitus.search(code, &search)).await?),
        None => None,
    };
    let mut shell = inside.shell(Section::Acts, inside.words().word("register-title"), Vec::new());
    if let Some(search) = &mut shell.search {
        search.query.clone_from(&asked.q);
    }
    let page = RegisterPage { ways: inside.ways(), asked: &asked, found: found.as_ref() };
    let print = inside.may(quitus_core::account::Right::ReadPapers);
    let main = html! {
        (view(&page))
        @if print { p { a href=(inside.href("/register-of-year")) { (inside.words().word("register-print")) } } }
    };
    inside.page(&shell, main, None)
}

/// What the application is asked; `None` when the year is no year.
fn search_for(asked: &Asked) -> Option<SearchFor> {
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
    let year = match some(&asked.year) {
        Some(text) => Some(text.parse().ok().filter(|year| (1000..=9999).contains(year))?),
        None => None,
    };
    Some(SearchFor {
        text: asked.q.clone(),
        year,
        subject: some(&asked.subject),
        sitting: some(&asked.sitting),
        after: some(&asked.after),
        limit: PAGE,
    })
}

/// The page, to be laid in its shell without a margin of its own.
pub fn view(page: &RegisterPage<'_>) -> Markup {
    let words = Words::of(page.ways.lang);
    let note = html! {
        (crate::act::why(&quitus_core::law::register_number::RULE, page.ways.lang))
        (crate::act::why(&quitus_core::law::copies_open::RULE, page.ways.lang))
    };
    let said = html! {
        h1 { (words.word("register-title")) }
        (form(page, words))
        @if let Some(found) = page.found { p class="total" role="status" { (total(found, words)) } }
    };
    html! {
        (look::beside(said, note))
        @match page.found {
            Some(found) if found.acts.is_empty() => { (nothing(page, words)) }
            Some(found) => { (hits(found, page.ways)) (older(page, found, words)) }
            None => {}
        }
    }
}

fn form(page: &RegisterPage<'_>, words: Words) -> Markup {
    let asked = page.asked;
    let year = look::Field {
        name: "year".to_owned(),
        label: words.word("register-year"),
        value: asked.year.clone(),
        wrong: page.found.is_none().then(|| words.word("register-no-such-year")),
        ..look::Field::default()
    };
    let field = |name: &str, label: String, value: &str, hint: Option<String>| look::Field {
        name: name.to_owned(),
        label,
        value: value.to_owned(),
        hint,
        ..look::Field::default()
    };
    html! {
        form class="filters" method="get" action=(page.ways.acts()) {
            div class="field grow" {
                label for="register-q" { (words.word("register-words")) }
                input id="register-q" name="q" type="search" value=(asked.q);
            }
            (look::field(&year))
            (look::field(&field("subject", words.word("register-subject"), &asked.subject, None)))
            @if !asked.sitting.is_empty() {
                (look::field(&field("sitting", words.word("register-sitting"), &asked.sitting, None)))
            }
            (look::main_button(&words.word("register-search")))
        }
    }
}

fn total(found: &Found, words: Words) -> String {
    let total = Args::none().with("count", i64::from(found.total));
    words.say(if found.more { "register-more-than" } else { "register-total" }, &total)
}

fn hits(found: &Found, ways: Ways<'_>) -> Markup {
    html! { ol class="register" role="list" { @for hit in &found.acts { li { (one(hit, ways)) } } } }
}

fn one(hit: &Hit, ways: Ways<'_>) -> Markup {
    let (act, words) = (&hit.act, Words::of(ways.lang));
    html! {
        p class="number-of" { (act.number) }
        div {
            a class="title-of" lang="fr" href=(ways.act(&act.number)) { (act.title) }
            p class="small muted" {
                a href=(ways.sitting(act.day, &act.assembly_key)) { (day(act.day, ways.lang)) }
                " · " span lang="fr" { (act.assembly) }
                @if let Some(subject) = &hit.subject { " · " (words.word("register-subject")) " " (subject) }
                @if let Some(later) = &hit.superseded_by {
                    " · " a href=(ways.act(later)) { (words.say("register-superseded", &Args::none().with("number", later.as_str()))) }
                }
            }
        }
    }
}

fn nothing(page: &RegisterPage<'_>, words: Words) -> Markup {
    let whole = *page.asked == Asked::default();
    let (title, text) = if whole {
        ("register-empty", "register-empty-said")
    } else {
        ("register-none", "register-none-said")
    };
    let acts = page.ways.acts();
    let see_all = words.word("register-see-all");
    let first = (!whole).then_some((acts.as_str(), see_all.as_str()));
    look::empty_state(&words.word(title), &words.word(text), first)
}

/// The way to the older acts, and back to the newest.
fn older(page: &RegisterPage<'_>, found: &Found, words: Words) -> Markup {
    html! {
        @if found.next.is_some() || !page.asked.after.is_empty() {
            nav class="pages" aria-label=(words.word("frame-pages")) {
                ul {
                    @if !page.asked.after.is_empty() {
                        li { a href=(address(page, None)) { (words.word("register-newest")) } }
                    }
                    @if let Some(next) = &found.next {
                        li { a rel="next" href=(address(page, Some(next))) { (words.word("register-older")) } }
                    }
                }
            }
        }
    }
}

fn address(page: &RegisterPage<'_>, after: Option<&str>) -> String {
    let asked = page.asked;
    let pairs = [
        ("q", asked.q.as_str()),
        ("year", asked.year.as_str()),
        ("subject", asked.subject.as_str()),
        ("sitting", asked.sitting.as_str()),
        ("after", after.unwrap_or_default()),
    ];
    let query: Vec<String> = pairs
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={}", segment(value)))
        .collect();
    let acts = page.ways.acts();
    if query.is_empty() { acts } else { format!("{acts}?{}", query.join("&")) }
}

/// An act in a list of another page, with its number and its day.
pub fn act_line(number: &str, title: &str, on: quitus_core::kernel::Day, ways: Ways<'_>) -> Markup {
    let lang: Lang = ways.lang;
    html! { a href=(ways.act(number)) { (number) } ", " (day(on, lang)) " – " span lang="fr" { (title) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_that_is_none_is_told_and_an_empty_field_asks_nothing() {
        let asked = |year: &str| Asked { year: year.to_owned(), ..Asked::default() };
        assert_eq!(search_for(&asked(" ")).map(|search| search.year), Some(None));
        assert_eq!(search_for(&asked("2023")).and_then(|search| search.year), Some(2023));
        for wrong in ["23", "abc", "99999", "-2023"] {
            assert_eq!(search_for(&asked(wrong)), None, "{wrong}");
        }
    }

    #[test]
    fn more_than_the_store_counts_is_said_so() {
        let found = Found { acts: Vec::new(), next: None, total: 1000, more: true };
        assert_eq!(total(&found, Words::of(Lang::En)), "More than 1,000 acts");
        assert_eq!(total(&Found { more: false, total: 1, ..found }, Words::of(Lang::Fr)), "1 acte");
    }

    #[test]
    fn the_next_page_keeps_what_was_asked() {
        let ways = Ways { lang: Lang::Fr, authority: "a" };
        let asked = Asked { q: "été & science".to_owned(), ..Asked::default() };
        let page = RegisterPage { ways, asked: &asked, found: None };
        assert_eq!(address(&page, Some("1.2")), "/fr/a/acts?q=%C3%A9t%C3%A9%20%26%20science&after=1.2");
        assert!(view(&page).into_string().contains("aria-invalid"));
    }
}
