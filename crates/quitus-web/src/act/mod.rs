//! The page of an act: on the left what is said, on the right why it may be said.

mod dates;
mod head;
mod money;
mod roll;
mod text;
mod vote;

use crate::layout::Crumb;
use crate::place::{Answer, Inside, Section};
use crate::ways::{Ways, rule_link};
use crate::{document, look};
use maud::{Markup, html};
use quitus_app::KeptDocument;
use quitus_core::account::Right;
use quitus_core::kernel::{Day, Finding};
use quitus_core::law::Rule;
use quitus_core::legality::{Computed, LegalDates, compute};
use quitus_core::review::ActFile;
use quitus_words::{Lang, Words};

/// What the page of an act shows.
#[derive(Clone, Copy, Debug)]
pub struct ActPage<'a> {
    /// The language of the page; the act itself stays as voted.
    pub lang: Lang,
    /// The act, whole.
    pub file: &'a ActFile,
    /// The day it is read on.
    pub on: Day,
    /// What was found, for those who keep the home; `None` for the public.
    pub findings: Option<&'a [Finding]>,
    /// What is kept of it.
    pub documents: &'a [KeptDocument],
}

/// The act of a number.
pub async fn show(inside: Inside) -> Answer {
    let (number, reader, on) = (inside.param("number").to_owned(), inside.reader().clone(), inside.today);
    let told = inside.may(Right::ReadFindings);
    let (file, findings, documents) = inside
        .ask_here(move |quitus, code| {
            let documents = quitus.documents_of_act(&reader, code, &number)?;
            if !told {
                return Ok((quitus.act(Some(code), &number)?, None, documents));
            }
            let checked = quitus.check_act(&reader, Some(code), &number, on)?;
            Ok((checked.file, Some(checked.findings), documents))
        })
        .await?;
    let number = &file.deliberation.number;
    let shell = inside.shell(
        Section::Acts,
        format!("{number} – {}", file.deliberation.title),
        vec![Crumb { label: number.clone(), href: None }],
    );
    let page =
        ActPage { lang: inside.lang, file: &file, on, findings: findings.as_deref(), documents: &documents };
    inside.page(&shell, view(&page), None)
}

/// The page, to be laid in its shell without a margin of its own.
pub fn view(page: &ActPage<'_>) -> Markup {
    html! {
        (text::view(page))
        (money::view(page))
        (vote::view(page))
        (documents(page))
        (dates::view(page))
    }
}

impl<'a> ActPage<'a> {
    /// Its words.
    fn words(&self) -> Words {
        Words::of(self.lang)
    }

    /// Its addresses.
    fn ways(&self) -> Ways<'a> {
        Ways { lang: self.lang, authority: &self.file.authority.code }
    }

    /// What was found, nothing for the public.
    fn found(&self) -> &'a [Finding] {
        self.findings.unwrap_or_default()
    }

    /// What is known on the day of the page: what was not done yet is left out.
    fn dates(&self) -> LegalDates {
        let known = |day: Option<Day>| day.filter(|day| *day <= self.on);
        let dates = &self.file.dates;
        let later =
            |receipt: &quitus_core::legality::Receipt| receipt.received_on.is_some_and(|day| day > self.on);
        LegalDates {
            transmitted_on: known(dates.transmitted_on),
            receipt: dates.receipt.clone().filter(|receipt| !later(receipt)),
            published_on: known(dates.published_on),
            notified_on: known(dates.notified_on),
            withdrawn_from_site_on: known(dates.withdrawn_from_site_on),
        }
    }

    /// The days computed on the day of the page.
    fn computed(&self) -> Computed {
        compute(&self.file.dates, self.on)
    }

    /// A remark of those who keep the records, for them only: it may tell what a finding tells.
    fn remark(&self, remark: Option<&'a str>) -> Option<&'a str> {
        remark.filter(|_| self.findings.is_some())
    }

    /// Findings that speak of no line, by the heads of their codes: `V-` stands beside the vote.
    fn beside(&self, heads: &[&str]) -> Markup {
        let of_section = |finding: &&Finding| {
            finding.place.is_none() && heads.iter().any(|head| finding.code.0.starts_with(head))
        };
        html! { @for finding in self.found().iter().filter(of_section) { (self.card(finding)) } }
    }

    /// The card of a finding, under an id that the head of the page leads to.
    fn card(&self, finding: &Finding) -> Markup {
        let rank = self.found().iter().position(|known| std::ptr::eq(known, finding)).unwrap_or_default();
        html! { div class="found" id=(finding_id(rank)) { (look::finding_card(finding, self.lang, rule_link(self.lang))) } }
    }
}

/// The id of the card of a finding, by its rank.
fn finding_id(rank: usize) -> String {
    format!("finding-{}", rank + 1)
}

/// Why something may be said: the name of a rule and its article, as a link to its page.
pub fn why(rule: &Rule, lang: Lang) -> Markup {
    html! { p class="why" { (crate::rule::said(rule.title, lang)) br; a href=(rule_link(lang)(rule.id)) { (rule.article) } } }
}

fn documents(page: &ActPage<'_>) -> Markup {
    let words = page.words();
    let said = html! {
        h2 id="documents" { (words.word("act-documents")) }
        (document::kept(page.documents, page.lang, &page.file.authority.code))
    };
    let note = html! {
        p { (words.word("act-documents-why")) }
        (why(&quitus_core::law::register_signature::RULE, page.lang))
        (page.beside(&["R-"]))
    };
    look::beside(said, note)
}
