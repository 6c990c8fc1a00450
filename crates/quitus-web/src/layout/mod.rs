//! The shell of every page: landmarks, sections, search, language, day of the story, margin, foot.

use crate::{assets, look};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use quitus_core::kernel::{Args, Day};
use quitus_words::{Lang, Words};

/// What surrounds a page.
#[derive(Clone, Debug, Default)]
pub struct PageShell {
    /// Its language.
    pub lang: Lang,
    /// Its title, as the browser shows it before "Quitus"; the page has its own `h1`.
    pub title: String,
    /// The authority it speaks of.
    pub authority: Option<String>,
    /// The day of the story, when the home runs at one.
    pub story: Option<Story>,
    /// The page of the trial that this page belongs to.
    pub trial: Option<String>,
    /// The sections of the house.
    pub nav: Vec<NavItem>,
    /// The sections on the desk of whoever signed in, by their rights.
    pub desk: Vec<NavItem>,
    /// The way here from the home page, the page itself last.
    pub crumbs: Vec<Crumb>,
    /// The same page in the other language.
    pub other_lang: String,
    /// Where the home link goes.
    pub home: String,
    /// Where the search form goes (GET, field `q`); none hides it.
    pub search: Option<Search>,
    /// Who is signed in; none on a page that does not know.
    pub who: Option<Who>,
}

/// Who is signed in, as the bar at the top shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody: where to sign in.
    Stranger {
        /// The page of signing in, which leads back here.
        sign_in: String,
    },
    /// Someone.
    SignedIn {
        /// Their name.
        name: String,
        /// Their own page.
        account: String,
        /// Where the form that signs out is posted.
        sign_out: String,
        /// What they look after in the home itself.
        links: Vec<NavItem>,
    },
}

/// A home that runs at a day of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The day.
    pub day: Day,
    /// Where the form that moves it is posted (fields `day` and `back`).
    pub action: String,
    /// The page to come back to.
    pub back: String,
}

/// A section of the house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    /// Where it goes.
    pub href: String,
    /// Its name.
    pub label: String,
    /// Whether this page belongs to it.
    pub current: bool,
}

/// A step of the way here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its name.
    pub label: String,
    /// Where it goes; none for the page itself.
    pub href: Option<String>,
}

/// The search form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// Where it goes.
    pub action: String,
    /// What was searched, to be shown again.
    pub query: String,
}

/// A whole page: `main` is what is said, `margin` what explains it.
///
/// With a margin, `main` is the left column. Without one, `main` has the whole leaf, and each part may carry its own
/// note with [`look::beside`].
pub fn page(shell: &PageShell, main: Markup, margin: Option<Markup>) -> Markup {
    let words = Words::of(shell.lang);
    html! {
        (DOCTYPE)
        html lang=(shell.lang.code()) {
            (head(shell))
            body {
                a class="skip" href="#main" { (words.word("frame-skip")) }
                (masthead(shell, words))
                main id="main" tabindex="-1" {
                    (look::breadcrumbs(&shell.crumbs, shell.lang))
                    @match margin {
                        Some(margin) => {
                            div class="leaf" {
                                div class="text" { (main) }
                                div class="margin" {
                                    h2 class="quiet" { (words.word("frame-margin")) }
                                    (margin)
                                }
                            }
                        }
                        None => { (main) }
                    }
                }
                (foot(words))
            }
        }
    }
}

fn head(shell: &PageShell) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (shell.title) " · Quitus" }
            link rel="stylesheet" href=(assets::address("quitus.css"));
            link rel="stylesheet" href=(assets::address("desk.css"));
            link rel="stylesheet" media="print" href=(assets::address("paper.css"));
            link rel="icon" type="image/svg+xml" href=(assets::address("quitus.svg"));
            script type="module" src=(assets::address("quitus.js")) {}
        }
    }
}

fn masthead(shell: &PageShell, words: Words) -> Markup {
    let other = Words::of(shell.lang.other());
    html! {
        header {
            div class="masthead" {
                a class="brand" href=(shell.home) { (PreEscaped(quitus_pictures::logo(9))) "Quitus" }
                @if let Some(authority) = &shell.authority { span class="house" { (authority) } }
                div class="tools" {
                    @if let Some(search) = &shell.search { (search_form(search, words)) }
                    a href=(shell.other_lang) hreflang=(other.lang().code()) lang=(other.lang().code()) rel="alternate" {
                        (other.word("frame-read-this"))
                    }
                    @if let Some(who) = &shell.who { (who_is_here(who, words)) }
                }
            }
            (sections("sections", "frame-nav", &shell.nav, words))
            (sections("sections desk", "frame-desk", &shell.desk, words))
            @if let Some(trial) = &shell.trial { (trial_banner(trial, words)) }
            @if let Some(story) = &shell.story { (story_banner(story, words)) }
        }
    }
}

/// Every page of a trial says so.
fn trial_banner(trial: &str, words: Words) -> Markup {
    html! {
        p class="trial" {
            strong { (words.word("frame-trial")) } " " (words.word("frame-trial-said")) " "
            a href=(trial) { (words.word("frame-trial-end")) }
        }
    }
}

/// The name opens a menu, without a script; nobody's name is a way to sign in.
fn who_is_here(who: &Who, words: Words) -> Markup {
    match who {
        Who::Stranger { sign_in } => {
            html! { a href=(sign_in) rel="nofollow" { (words.word("frame-sign-in")) } }
        }
        Who::SignedIn { name, account, sign_out, links } => html! {
            details class="who" {
                summary { span class="quiet" { (words.word("frame-signed-in")) " " } (name) }
                ul {
                    li { a href=(account) { (words.word("frame-account")) } }
                    @for link in links { li { a href=(link.href) { (link.label) } } }
                    li { form method="post" action=(sign_out) { (look::button(&words.word("frame-sign-out"))) } }
                }
            }
        },
    }
}

fn sections(class: &str, name: &str, items: &[NavItem], words: Words) -> Markup {
    html! {
        @if !items.is_empty() {
            nav class=(class) aria-label=(words.word(name)) {
                ul { @for item in items {
                    li { a href=(item.href) aria-current=[item.current.then_some("true")] { (item.label) } }
                } }
            }
        }
    }
}

fn search_form(search: &Search, words: Words) -> Markup {
    html! {
        form class="find" role="search" method="get" action=(search.action) {
            label class="quiet" for="search" { (words.word("frame-search")) }
            input id="search" name="q" type="search" value=(search.query) placeholder=(words.word("frame-search"))
                aria-keyshortcuts="/";
            button type="submit" { (words.word("frame-search-button")) }
        }
    }
}

fn story_banner(story: &Story, words: Words) -> Markup {
    html! {
        div class="story" {
            p { (words.say("frame-story", &Args::none().with("day", story.day))) }
            form method="post" action=(story.action) aria-label=(words.word("frame-story-label")) {
                label for="story-day" { (words.word("frame-story-day")) }
                input id="story-day" name="day" type="date" required value=(story.day);
                input type="hidden" name="back" value=(story.back);
                button type="submit" { (words.word("frame-story-button")) }
            }
        }
    }
}

fn foot(words: Words) -> Markup {
    html! {
        footer class="foot" {
            p { (words.word("frame-purpose")) }
            p { (words.word("frame-advice")) }
            details id="keys" {
                summary aria-keyshortcuts="?" { (words.word("frame-keys")) }
                dl class="facts" {
                    dt { kbd { "/" } } dd { (words.word("frame-key-search")) }
                    dt { kbd { "?" } } dd { (words.word("frame-key-help")) }
                    dt { kbd { "Tab" } } dd { (words.word("frame-key-next")) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(lang: Lang) -> PageShell {
        PageShell {
            lang,
            title: "L’acte <2023.00168>".to_owned(),
            authority: Some("Métropole (fictif)".to_owned()),
            trial: None,
            story: "2023-05-15".parse().ok().map(|day| Story {
                day,
                action: "/story".to_owned(),
                back: "/acts/2023.00168".to_owned(),
            }),
            nav: vec![NavItem { href: "/acts".to_owned(), label: "Actes".to_owned(), current: true }],
            desk: vec![NavItem { href: "/drafts".to_owned(), label: "Projets".to_owned(), current: false }],
            crumbs: vec![Crumb { label: "Actes".to_owned(), href: None }],
            other_lang: "/acts?lang=en".to_owned(),
            home: "/".to_owned(),
            search: Some(Search { action: "/search".to_owned(), query: "\"><script>".to_owned() }),
            who: Some(Who::Stranger { sign_in: "/sign-in".to_owned() }),
        }
    }

    #[test]
    fn a_page_has_its_landmarks_once_and_nothing_inline() {
        for lang in Lang::ALL {
            let text =
                page(&shell(lang), html! { h1 { "Acte" } }, Some(html! { p { "Pourquoi" } })).into_string();
            for once in
                ["<main ", "<header>", "<footer ", "<h1>", "role=\"search\"", "id=\"main\"", "class=\"skip\""]
            {
                assert_eq!(text.matches(once).count(), 1, "{once}");
            }
            for never in ["style=", "<script>", "onclick", "javascript:", "http://example"] {
                assert!(!text.contains(never), "{never}");
            }
            assert!(text.contains(&format!("<html lang=\"{}\">", lang.code())) && !text.contains('⟦'));
        }
    }

    #[test]
    fn the_day_of_the_story_and_the_other_language_are_on_the_page() {
        let text = page(&shell(Lang::Fr), html! {}, None).into_string();
        assert!(text.contains("nous sommes le 15 mai 2023."), "{text}");
        assert!(text.contains("lang=\"en\" rel=\"alternate\">Read in English</a>"));
        assert!(!text.contains("class=\"margin\""));
    }
}
