//! People, settings and the first hour.

use super::{Route, file, form, page};
use crate::people;
use quitus_core::account::Right;

/// The lines of this file.
#[rustfmt::skip]
pub fn table() -> Vec<Route> {
    vec![
        page("/{lang}/start", people::start).home(Right::Configure),
        form("/{lang}/start", people::found).home(Right::Configure),
        page("/{lang}/{authority}/setup", people::setup).right(Right::Configure),
        form("/{lang}/{authority}/setup", people::set_aside).right(Right::Configure),
        page("/{lang}/{authority}/settings/profile", people::profile).right(Right::Configure),
        form("/{lang}/{authority}/settings/profile", people::set_profile).right(Right::Configure),
        page("/{lang}/{authority}/settings/letterhead", people::letterhead).right(Right::Configure),
        form("/{lang}/{authority}/settings/letterhead", people::set_letterhead).right(Right::Configure),
        file("/{lang}/{authority}/settings/logo", people::logo),
        page("/{lang}/{authority}/settings/orders", people::orders).right(Right::Configure),
        form("/{lang}/{authority}/settings/orders", people::set_orders).right(Right::Configure),
        page("/{lang}/{authority}/settings/assemblies", people::assemblies).right(Right::Configure),
        form("/{lang}/{authority}/settings/assemblies", people::keep_assembly).right(Right::Configure),
        page("/{lang}/{authority}/settings/delegations", people::delegations).right(Right::Configure),
        form("/{lang}/{authority}/settings/delegations", people::keep_delegation).right(Right::Configure),
        page("/{lang}/{authority}/settings/registers", people::registers).right(Right::Configure),
        form("/{lang}/{authority}/settings/registers", people::keep_register).right(Right::Configure),
        page("/{lang}/{authority}/trial", people::trials).right(Right::PrepareSittings),
        form("/{lang}/{authority}/trial", people::begin_trial).right(Right::PrepareSittings),
        form("/{lang}/{authority}/trial/end", people::end_trial).right(Right::PrepareSittings),
        page("/{lang}/{authority}/people", people::list).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/new", people::new).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/new", people::add).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/import", people::import).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/import", people::bring).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/import/map", people::map).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/import/decide", people::decide).right(Right::ManagePeople),
        file("/{lang}/{authority}/people/import/rejects.csv", people::rejects).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/{member}", people::member).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}", people::mend).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}/mandate", people::mandate).right(Right::ManagePeople),
        page("/{lang}/{authority}/people/{member}/leave", people::leaving).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}/leave", people::leave).right(Right::ManagePeople),
        form("/{lang}/{authority}/people/{member}/void", people::void).right(Right::ManagePeople),
        page("/{lang}/{authority}/new-term", people::new_term).right(Right::ManagePeople),
        form("/{lang}/{authority}/new-term", people::term).right(Right::ManagePeople),
        form("/{lang}/{authority}/new-term/chair", people::chair).right(Right::ManagePeople),
    ]
}
