//! Sittings in preparation: planned, their agenda put in order, answers, what may be expected.

pub mod answers;
pub mod board;
mod drafts;
pub mod head;
pub mod item;
pub mod own;
pub mod what_if;

use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::{Crumb, PageShell};
use crate::place::{Answer, Inside, Section};
use maud::Markup;
use quitus_app::PreparedSitting;
use quitus_core::assembly::Member;
use quitus_core::kernel::{MemberId, Refusal};
use quitus_words::typography;

/// `2026-12-09/bureau`, from the address.
pub(super) fn text_of(inside: &Inside) -> String {
    format!("{}/{}", inside.param("date"), inside.param("assembly"))
}

/// The address of the board of a sitting, then `tail`.
pub(super) fn board_of(inside: &Inside, tail: &str) -> String {
    let date = inside.param("date");
    format!("{}/prepare{tail}", inside.ways().to(&["sittings", date, inside.param("assembly")]))
}

/// The sitting of the address, in preparation.
pub(super) async fn prepared(inside: &Inside) -> Result<PreparedSitting, Problem> {
    let (reader, text, today) = (inside.reader().clone(), text_of(inside), inside.today);
    inside.ask_here(move |quitus, code| quitus.prepared_sitting(&reader, code, &text, today)).await
}

/// What surrounds a page about a sitting in preparation; the last crumb is the page itself.
pub(super) fn shell(inside: &Inside, prepared: &PreparedSitting, key: &str) -> PageShell {
    let words = inside.words();
    let day = typography::day(prepared.file.sitting.day, inside.lang);
    let sitting = inside.ways().sitting(prepared.file.sitting.day, &prepared.file.assembly.key);
    let title = words.word(key);
    let mut crumbs =
        vec![Crumb { label: format!("{}, {day}", prepared.file.assembly.name), href: Some(sitting) }];
    if key != "prepare-title" {
        let label = words.word("prepare-title");
        crumbs.push(Crumb { label, href: Some(board_of(inside, "")) });
    }
    crumbs.push(Crumb { label: title.clone(), href: None });
    inside.shell(Section::Sittings, title, crumbs)
}

/// Leads on when the act was done; draws the page again, whole, with all that was wrong.
pub(super) async fn acted<T, F>(done: Result<T, Problem>, on: String, again: F) -> Answer
where
    F: AsyncFnOnce(Vec<Refusal>) -> Answer,
{
    match done {
        Ok(_) => Ok(then_go(on)),
        Err(problem) => {
            let refusals = mendable(problem)?;
            Ok(offered_again(again(refusals).await?))
        }
    }
}

/// Members in office of a sitting, by name.
pub(super) fn office(prepared: &PreparedSitting) -> Vec<&Member> {
    let office: Vec<&MemberId> = prepared.file.in_office();
    let mut members: Vec<&Member> =
        prepared.file.members.iter().filter(|member| office.contains(&&member.id)).collect();
    members.sort_by_key(|member| member.name.sort_key());
    members
}

/// Choices among members, the first one empty.
pub(super) fn choices<'m>(
    empty: &str,
    members: impl IntoIterator<Item = &'m Member>,
) -> Vec<(String, String)> {
    let of = |member: &Member| (member.key.clone(), format!("{} {}", member.name.family, member.name.given));
    std::iter::once((String::new(), empty.to_owned())).chain(members.into_iter().map(of)).collect()
}

/// `18:00` for a field of a form.
pub(super) fn clock(minutes: Option<u16>) -> String {
    minutes.map(|minutes| format!("{:02}:{:02}", minutes / 60, minutes % 60)).unwrap_or_default()
}

/// The version a form was read at; 0 when it says none.
pub(super) fn version(form: &Filled) -> i64 {
    form.get("version").parse().unwrap_or_default()
}

/// A page drawn from its parts.
pub(super) fn page(inside: &Inside, prepared: &PreparedSitting, key: &str, main: Markup) -> Answer {
    inside.page(&shell(inside, prepared, key), main, None)
}
