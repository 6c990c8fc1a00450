//! A new term: the mandates of the old one end, and someone chairs the first sitting.

use super::asks::{Ask, drawn, said};
use super::{after, choices, shown};
use crate::filled::{Filled, FilledWithFiles};
use crate::place::{Answer, Inside, Section};
use maud::html;
use quitus_words::typography;

/// The page of a new term.
pub async fn new_term(inside: Inside) -> Answer {
    offer(&inside, &Filled::default()).await
}

/// Ends the mandates of an assembly.
pub async fn term(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &["assembly", "last_day"]), inside.acting());
    let done = inside.ask_here(move |quitus, code| quitus.new_term(&acting, code, &said)).await;
    let next = inside.href("/new-term");
    after(done, sent.form, next, |form| async move { offer(&inside, &form).await }).await
}

/// Names who chairs the first sitting.
pub async fn chair(inside: Inside, sent: FilledWithFiles) -> Answer {
    let (said, acting) = (said(&sent.form, &["assembly", "member", "capacity"]), inside.acting());
    let done = inside.ask_here(move |quitus, code| quitus.name_first_chair(&acting, code, &said)).await;
    let next = inside.href("/new-term");
    after(done, sent.form, next, |form| async move { offer(&inside, &form).await }).await
}

async fn offer(inside: &Inside, form: &Filled) -> Answer {
    let words = inside.words();
    let reader = inside.reader().clone();
    let (people, terms) =
        inside.ask_here(move |quitus, code| Ok((quitus.people(&reader, code)?, quitus.terms(code)?))).await?;
    let last = terms.last();
    let new: Vec<(String, String)> = people
        .members
        .iter()
        .filter(|one| {
            last.is_some_and(|term| {
                one.memberships.iter().any(|(_, held)| {
                    held.assembly == term.assembly && held.until.is_none_or(|until| term.began_on <= until)
                })
            })
        })
        .map(|one| (one.member.key.clone(), one.member.name.formal()))
        .collect();
    let ending = [
        Ask::choice("assembly", "people-assembly", choices(&people.assemblies)),
        Ask::of("last_day", "people-term-last-day", "date").needed(),
    ];
    let of_term: Vec<_> = people
        .assemblies
        .iter()
        .filter(|one| last.is_some_and(|term| term.assembly == one.id))
        .cloned()
        .collect();
    let naming = [
        Ask::choice("assembly", "people-assembly", choices(&of_term)),
        Ask::choice("member", "people-first-chair", new.clone()),
        Ask::line("capacity", "people-capacity").needed(),
    ];
    let main = html! {
        h1 { (words.word("people-term-title")) }
        p class="lead prose" { (words.word("people-term-lead")) }
        @if let Some(term) = last {
            p { (words.word("people-term-began")) " " (typography::day(term.began_on, inside.lang)) ". "
                a href=(inside.href("/people/import")) { (words.word("people-step-members-do")) } }
        }
        @if new.is_empty() {
            (drawn(form, inside.lang, &inside.href("/new-term"), &ending, &html! {}, &words.word("people-term-do")))
        } @else {
            (drawn(form, inside.lang, &inside.href("/new-term/chair"), &naming, &html! {}, &words.word("people-chair-do")))
        }
    };
    shown(inside, Section::People, "people-term-title", main)
}
