//! People and settings: the first hour, members and their mandates, spreadsheets brought in, a new term.

mod asks;
mod import;
mod letterhead;
mod members;
mod settings;
mod setup;
mod term;
mod trial;

pub use import::{bring, decide, import, map, rejects};
pub use letterhead::{letterhead, logo, set_letterhead};
pub use members::{add, leave, leaving, list, mandate, member, mend, new, void};
pub use settings::{
    assemblies, delegations, keep_assembly, keep_delegation, keep_register, orders, profile, registers,
    set_orders, set_profile,
};
pub use setup::{found, set_aside, setup, start};
pub use term::{chair, new_term, term};
pub use trial::{begin_trial, end_trial, trials};

use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::Crumb;
use crate::place::{Answer, Inside, Section};
use maud::Markup;
use quitus_core::assembly::Assembly;

/// A page of the settings or of the people, under its section.
fn shown(inside: &Inside, section: Section, title: &'static str, main: Markup) -> Answer {
    let title = inside.words().word(title);
    let crumbs = vec![Crumb { label: title.clone(), href: None }];
    let shell = inside.shell(section, title, crumbs);
    inside.page(&shell, main, None)
}

/// What follows a form: the next page when it acted, the form again with all that was wrong otherwise.
async fn after<T, F, Fut>(done: Result<T, Problem>, form: Filled, next: String, again: F) -> Answer
where
    F: FnOnce(Filled) -> Fut,
    Fut: Future<Output = Answer>,
{
    match done {
        Ok(_) => Ok(then_go(next)),
        Err(problem) => {
            let refusals = mendable(problem)?;
            Ok(offered_again(again(form.refused(refusals)).await?))
        }
    }
}

/// Assemblies to choose from.
fn choices(assemblies: &[Assembly]) -> Vec<(String, String)> {
    assemblies.iter().map(|one| (one.key.clone(), one.name.clone())).collect()
}
