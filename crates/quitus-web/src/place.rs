//! Inside an authority: its record, its reading day, its sections.

use crate::errors::Problem;
use crate::layout::{Crumb, NavItem, PageShell, Search, Story, page};
use crate::site::{Site, Visit, html_page};
use crate::ways::{self, Ways};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use quitus_app::{Acting, AppResult, Quitus};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::Day;
use quitus_words::Words;
use std::ops::Deref;

/// What a handler gives back: a page, a file, or what went wrong.
pub type Answer = Result<Response, Problem>;

/// A visit to a page of an authority: the `{authority}` of the address, looked up; nowhere when there is none.
///
/// It is a [`Visit`] and more: `inside.param("number")`, `inside.ask(…)`.
#[derive(Clone)]
pub struct Inside {
    visit: Visit,
    /// The authority.
    pub authority: Authority,
    /// The day it is read on.
    pub today: Day,
}

/// A section of the house, as the bar at the top shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The year as a ring.
    Year,
    /// Assemblies.
    Assemblies,
    /// Drafts.
    Drafts,
    /// Sittings.
    Sittings,
    /// Acts.
    Acts,
    /// Programmes.
    Programmes,
    /// Rules of law.
    Rules,
    /// The member's own page.
    Own,
    /// Members and their mandates.
    People,
    /// Settings and the first hour.
    Settings,
    /// Accounts and their roles.
    Accounts,
    /// The journal.
    Journal,
    /// The morning page.
    Today,
    /// Deadlines.
    Deadlines,
    /// Decisions taken by delegation.
    Decisions,
    /// What carried decisions out.
    Fulfilment,
    /// Copies to councillors of the communes.
    Copies,
}

impl Section {
    const ALL: &[Section] = &[
        Section::Year,
        Section::Assemblies,
        Section::Today,
        Section::Drafts,
        Section::Sittings,
        Section::Acts,
        Section::Programmes,
        Section::Rules,
        Section::Own,
        Section::People,
        Section::Settings,
        Section::Accounts,
        Section::Journal,
        Section::Deadlines,
        Section::Decisions,
        Section::Fulfilment,
        Section::Copies,
    ];

    /// Its name.
    pub fn name(self, words: Words) -> String {
        match self {
            Section::Year => words.word("site-year"),
            Section::Assemblies => words.word("site-assemblies"),
            Section::Drafts => words.word("site-drafts"),
            Section::Sittings => words.word("site-sittings"),
            Section::Acts => words.word("site-acts"),
            Section::Programmes => words.word("site-programmes"),
            Section::Rules => words.word("site-rules"),
            Section::Own => words.word("own-title"),
            Section::People => words.word("people-title"),
            Section::Settings => words.word("people-settings"),
            Section::Accounts => words.word("account-list-title"),
            Section::Journal => words.word("journal-title"),
            Section::Today => words.word("site-today"),
            Section::Deadlines => words.word("site-deadlines"),
            Section::Decisions => words.word("site-decisions"),
            Section::Fulfilment => words.word("site-fulfilment"),
            Section::Copies => words.word("site-copies"),
        }
    }

    /// Whose desk it stands on: the right it needs; `None` for a section anyone may read.
    fn right(self) -> Option<Right> {
        match self {
            Section::Year
            | Section::Assemblies
            | Section::Sittings
            | Section::Acts
            | Section::Programmes
            | Section::Rules => None,
            Section::Drafts => Some(Right::ReviewDrafts),
            Section::Own => Some(Right::AnswerNotices),
            Section::People => Some(Right::ManagePeople),
            Section::Settings => Some(Right::Configure),
            Section::Accounts => Some(Right::ManageAccounts),
            Section::Journal => Some(Right::ReadJournal),
            Section::Today | Section::Deadlines | Section::Fulfilment => Some(Right::ReadPapers),
            Section::Decisions => Some(Right::ReadPapers),
            Section::Copies => Some(Right::KeepDeadlines),
        }
    }

    fn tail(self) -> &'static str {
        match self {
            Section::Year | Section::Rules => "",
            Section::Assemblies => "/assemblies",
            Section::Drafts => "/drafts",
            Section::Sittings => "/sittings",
            Section::Acts => "/acts",
            Section::Programmes => "/programmes",
            Section::Own => "/me",
            Section::People => "/people",
            Section::Settings => "/setup",
            Section::Accounts => "/accounts",
            Section::Journal => "/journal",
            Section::Today => "/today",
            Section::Deadlines => "/deadlines",
            Section::Decisions => "/decisions",
            Section::Fulfilment => "/fulfilment",
            Section::Copies => "/copies",
        }
    }
}

impl FromRequestParts<Site> for Inside {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Problem> {
        let visit = Visit::from_request_parts(parts, site).await?;
        let code = visit.param("authority").to_owned();
        let authority = visit.ask(move |quitus| quitus.authority(&code)).await?;
        let today = visit.reading_day(&authority);
        Ok(Inside { visit, authority, today })
    }
}

impl Deref for Inside {
    type Target = Visit;

    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Inside {
    /// Asks the house about this authority: the work is given its code.
    pub async fn ask_here<T, F>(&self, work: F) -> Result<T, Problem>
    where
        T: Send + 'static,
        F: FnOnce(&Quitus, &str) -> AppResult<T> + Send + 'static,
    {
        let code = self.authority.code.clone();
        self.visit.ask(move |quitus| work(quitus, &code)).await
    }

    /// Whether the visitor may do that here.
    pub fn may(&self, right: Right) -> bool {
        self.reader().may(&self.authority.id, right)
    }

    /// Whoever acts by this visit, on the day this authority is read on.
    pub fn acting(&self) -> Acting {
        Acting { today: self.today, ..self.visit.acting() }
    }

    /// The addresses of this authority in the visitor's language.
    pub fn ways(&self) -> Ways<'_> {
        Ways { lang: self.visit.lang, authority: &self.authority.code }
    }

    /// The address of a page of this authority: `href("/acts")`.
    pub fn href(&self, tail: &str) -> String {
        format!("{}{tail}", self.ways().home())
    }

    /// The address of a section.
    pub fn section(&self, section: Section) -> String {
        match section {
            Section::Rules => ways::rules(self.lang),
            other => self.href(other.tail()),
        }
    }

    /// What surrounds a page of a section; `crumbs` lead from the section to the page, the page itself last, without
    /// an address. On the first page of a section they are empty.
    pub fn shell(&self, section: Section, title: impl Into<String>, crumbs: Vec<Crumb>) -> PageShell {
        let words = self.words();
        let item = |other: Section| NavItem {
            href: self.section(other),
            label: other.name(words),
            current: other == section,
        };
        // A morning is for whoever holds any role here: what it tells follows their rights.
        let at_work = self.reader().person().is_some_and(|person| person.is_of(&self.authority.id));
        let desk = |other: &Section| match other {
            Section::Today => at_work,
            other => other.right().is_some_and(|right| self.may(right)),
        };
        PageShell {
            authority: Some(self.authority.name.clone()),
            story: self.authority.story_day.map(|_| Story {
                day: self.today,
                action: self.href("/story"),
                back: self.here(),
            }),
            trial: (self.authority.standing == Standing::Trial).then(|| self.href("/trial")),
            nav: Section::ALL.iter().copied().filter(|other| other.right().is_none()).map(item).collect(),
            desk: Section::ALL.iter().copied().filter(desk).map(item).collect(),
            crumbs: self.way(section, crumbs),
            search: Some(Search { action: self.href("/acts"), query: String::new() }),
            ..self.visit.shell(title)
        }
    }

    /// A page of this authority; with a margin, `main` is the left column.
    pub fn page(&self, shell: &PageShell, main: Markup, margin: Option<Markup>) -> Answer {
        Ok(html_page(page(shell, main, margin)).into_response())
    }

    fn way(&self, section: Section, crumbs: Vec<Crumb>) -> Vec<Crumb> {
        if section == Section::Year {
            return Vec::new();
        }
        let link = |label: String, href: String| Crumb { label, href: Some(href) };
        let mut way = vec![link(self.authority.name.clone(), self.href(""))];
        let name = section.name(self.words());
        if crumbs.is_empty() {
            way.push(Crumb { label: name, href: None });
        } else {
            way.push(link(name, self.section(section)));
            way.extend(crumbs);
        }
        way
    }
}
