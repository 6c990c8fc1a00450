//! The site and a visit to it: who reads, in which language, on which day.

use crate::errors::Problem;
use crate::layout::{NavItem, PageShell, Who};
use crate::look::RuleLink;
use crate::running::Running;
use crate::visitor::{OpenSession, Visitor};
use crate::ways;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, HOST};
use axum::http::{HeaderMap, Uri, request::Parts};
use maud::Markup;
use quitus_app::{Acting, AppResult, Knock, Quitus, Reader};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, TRIAL_CODES};
use quitus_core::kernel::{Day, Instant, Refusal};
use quitus_words::{Lang, Words};
use std::sync::Arc;

/// An instant and the civil day it falls on where the site is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Now.
    pub now: Instant,
    /// Today.
    pub today: Day,
}

/// What the pages stand on: the records, the clock, and what a visitor may see.
#[derive(Clone)]
pub struct Site {
    /// The records.
    pub quitus: Quitus,
    /// The clock, asked once a visit.
    pub clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    /// The dice: a new id at each call.
    pub ids: Arc<dyn Fn() -> String + Send + Sync>,
    /// The source of secrets: 32 random bytes at each call.
    pub secrets: Arc<dyn Fn() -> [u8; 32] + Send + Sync>,
    /// How the site is run.
    pub running: Running,
}

/// One visit: the site, the language, the parts of the address, the moment.
///
/// An extractor: an address whose `{lang}` is no language is nowhere; one without it is read as `Accept-Language` asks.
#[derive(Clone)]
pub struct Visit {
    /// The site.
    pub site: Site,
    /// The language of the answer.
    pub lang: Lang,
    /// When it is.
    pub moment: Moment,
    visitor: Visitor,
    uri: Uri,
    headers: HeaderMap,
    params: Vec<(String, String)>,
}

impl FromRequestParts<Site> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let raw = RawPathParams::from_request_parts(parts, site).await.map_err(|_| Problem::nowhere())?;
        let params: Vec<(String, String)> =
            raw.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let lang = match params.iter().find(|(name, _)| name == "lang") {
            Some((_, code)) => Lang::from_code(code).ok_or_else(Problem::nowhere)?,
            None => accepted(&parts.headers),
        };
        let visit = Visit {
            site: site.clone(),
            lang,
            moment: (site.clock)(),
            visitor: parts.extensions.get::<Visitor>().cloned().unwrap_or_default(),
            uri: parts.uri.clone(),
            headers: parts.headers.clone(),
            params,
        };
        let trial = Some(visit.param("authority").to_owned()).filter(|code| !code.is_empty());
        visit.knows(trial.or_else(|| visit.query("authority"))).await?;
        Ok(visit)
    }
}

impl Visit {
    /// The words of the visitor.
    pub fn words(&self) -> Words {
        Words::of(self.lang)
    }

    /// Who reads.
    pub fn reader(&self) -> &Reader {
        &self.visitor.reader
    }

    /// Whoever acts by this visit, now.
    pub fn acting(&self) -> Acting {
        let actor = match self.reader() {
            Reader::Person(person) => person.email.clone(),
            Reader::Public | Reader::Keeper => "local".to_owned(),
        };
        Acting { who: self.reader().clone(), actor, now: self.moment.now, today: self.moment.today }
    }

    /// The session of whoever signed in by a page; none for strangers and for the bearer of a token.
    pub fn session(&self) -> Option<&OpenSession> {
        self.visitor.session.as_ref()
    }

    /// This visit at the door: when, from where, with a new id and a new secret.
    pub fn knock(&self) -> Knock {
        Knock {
            now: self.moment.now,
            today: self.moment.today,
            from: self.visitor.from.clone(),
            id: (self.site.ids)(),
            secret: (self.site.secrets)(),
        }
    }

    /// Where the visitor met the site: its public address, or the one that was asked.
    pub fn origin(&self) -> String {
        match &self.site.running.public_url {
            Some(address) => address.clone(),
            None => format!("http://{}", self.host()),
        }
    }

    /// The host that was asked, with its port.
    pub fn host(&self) -> &str {
        self.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost")
    }

    /// The dice, for acts that make records.
    pub fn dice(&self) -> impl FnMut() -> String + Send + use<> {
        let ids = self.site.ids.clone();
        move || ids()
    }

    /// A part of the address by its name in the table of routes; empty when the route has none of that name.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// A trial is for those who prepare sittings: whoever else asks for one is told that there is none.
    async fn knows(&self, code: Option<String>) -> Result<(), Problem> {
        let Some(code) = code.filter(|code| code.starts_with(TRIAL_CODES)) else { return Ok(()) };
        let trial = self.ask(move |quitus| quitus.authority(&code)).await?;
        match self.reader().may(&trial.id, Right::ReadPapers) {
            true => Ok(()),
            false => Err(Problem::refused(vec![Refusal::new("no-such-authority").with("code", trial.code)])),
        }
    }

    /// Asks the house, away from the threads that answer visitors.
    pub async fn ask<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&Quitus) -> AppResult<T> + Send + 'static,
    {
        let quitus = self.site.quitus.clone();
        match tokio::task::spawn_blocking(move || work(&quitus)).await {
            Ok(answer) => Ok(answer?),
            Err(broken) => Err(Problem::fault(&broken)),
        }
    }

    /// The day an authority is read on: the day of its story, moved by the visitor or not, else today.
    pub fn reading_day(&self, authority: &Authority) -> Day {
        match authority.story_day {
            Some(day) => self.chosen_day(&authority.code).unwrap_or(day),
            None => self.moment.today,
        }
    }

    /// The address of a page of the house in the visitor's language: `/fr` then `tail`.
    pub fn at(&self, tail: &str) -> String {
        format!("/{}{tail}", self.lang.code())
    }

    /// A value that follows the `?`, without the spaces around it; `None` when it is empty or cannot be read.
    pub fn query(&self, name: &str) -> Option<String> {
        let asked = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&self.uri).ok()?;
        let found = asked.0.into_iter().find(|(known, _)| known == name)?;
        Some(found.1.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// This address, with what follows the `?`.
    pub fn here(&self) -> String {
        self.uri.path_and_query().map_or_else(|| self.uri.path().to_owned(), ToString::to_string)
    }

    /// The address of the page of a rule, for cards of findings.
    pub fn rule_link(&self) -> RuleLink {
        ways::rule_link(self.lang)
    }

    /// What surrounds a page that speaks of no authority.
    pub fn shell(&self, title: impl Into<String>) -> PageShell {
        PageShell {
            lang: self.lang,
            title: title.into(),
            other_lang: in_other_language(&self.here(), self.lang),
            home: self.at(""),
            who: Some(self.who()),
            ..PageShell::default()
        }
    }

    /// Who is signed in, for the bar at the top; strangers are led to signing in and back here.
    fn who(&self) -> Who {
        let back = crate::ways::segment(&self.here());
        match self.reader().person() {
            Some(person) => Who::SignedIn {
                name: person.name.clone(),
                account: self.at("/account"),
                sign_out: self.at("/sign-out"),
                links: self.links_of_home(),
            },
            None => Who::Stranger { sign_in: format!("{}?back={back}", self.at("/sign-in")) },
        }
    }

    fn links_of_home(&self) -> Vec<NavItem> {
        let link = |right: Right, tail: &str, word: &str| {
            let label = self.words().word(word);
            let item = NavItem { href: self.at(tail), label, current: false };
            self.reader().demand_at_home(right).is_ok().then_some(item)
        };
        let accounts = link(Right::ManageAccounts, "/accounts", "account-home-accounts");
        let journal = link(Right::ReadJournal, "/journal", "journal-home");
        accounts.into_iter().chain(journal).collect()
    }

    /// The cookie of that name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        cookie(&self.headers, name)
    }

    fn chosen_day(&self, code: &str) -> Option<Day> {
        self.cookie(&crate::story::cookie_name(code))?.parse().ok()
    }
}

/// A page as an answer.
pub fn html_page(markup: Markup) -> axum::response::Html<String> {
    axum::response::Html(markup.into_string())
}

/// The same address in the other language; an address without a language is kept.
pub fn in_other_language(here: &str, lang: Lang) -> String {
    let head = format!("/{}", lang.code());
    match here.strip_prefix(&head) {
        Some(rest) => format!("/{}{rest}", lang.other().code()),
        None => format!("/{}", lang.other().code()),
    }
}

/// The first language of `Accept-Language` that the house speaks; French when none is.
pub fn accepted(headers: &HeaderMap) -> Lang {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut ranked: Vec<(u32, Lang)> = asked.split(',').filter_map(ranked_language).collect();
    ranked.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    ranked.first().map_or(Lang::Fr, |(_, lang)| *lang)
}

/// `en-GB;q=0.8` as its weight in thousandths and its language; nothing for one the house does not speak.
fn ranked_language(text: &str) -> Option<(u32, Lang)> {
    let (tag, weight) = text.split_once(';').unwrap_or((text, ""));
    let primary = tag.trim().split('-').next()?.to_ascii_lowercase();
    let lang = Lang::from_code(&primary)?;
    let weight = match weight.trim().strip_prefix("q=") {
        Some(share) => thousandths(share)?,
        None => 1_000,
    };
    (weight > 0).then_some((weight, lang))
}

/// `0.8` as 800: at most three decimals, at most one.
fn thousandths(share: &str) -> Option<u32> {
    let (whole, rest) = share.split_once('.').unwrap_or((share, ""));
    let decimals = format!("{rest:0<3}");
    let weight = whole.parse::<u32>().ok()?.checked_mul(1_000)? + decimals.get(..3)?.parse::<u32>().ok()?;
    (weight <= 1_000).then_some(weight)
}

pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let sent = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    sent.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: axum::http::HeaderName, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().expect("a value"));
        headers
    }

    #[test]
    fn the_language_is_the_first_one_asked_that_is_spoken() {
        for (asked, lang) in [
            ("fr-FR,fr;q=0.9,en;q=0.8", Lang::Fr),
            ("en-GB,en;q=0.9", Lang::En),
            ("de,en;q=0.3,fr;q=0.7", Lang::Fr),
            ("fr;q=0,en;q=0.1", Lang::En),
            ("de", Lang::Fr),
            ("en;q=9,,;", Lang::Fr),
        ] {
            assert_eq!(accepted(&headers(ACCEPT_LANGUAGE, asked)), lang, "{asked}");
        }
        assert_eq!(accepted(&HeaderMap::new()), Lang::Fr);
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let sent = headers(COOKIE, "a=1; story-day-demo=2023-05-15; b=2");
        assert_eq!(cookie(&sent, "story-day-demo"), Some("2023-05-15"));
        assert_eq!(cookie(&sent, "story-day"), None);
    }

    #[test]
    fn addresses_change_language_whole() {
        assert_eq!(in_other_language("/fr/a/acts?q=x", Lang::Fr), "/en/a/acts?q=x");
        assert_eq!(in_other_language("/api/v1", Lang::En), "/fr");
    }
}
