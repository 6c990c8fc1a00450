//! The roll of an assembly: each member with the memberships held.

use crate::look::{self, RuledTable};
use maud::{Markup, html};
use quitus_app::{AssemblyShown, MemberLine};
use quitus_core::assembly::Membership;
use quitus_core::kernel::Day;
use quitus_pictures::Column;
use quitus_words::{Lang, Words, typography};

/// Members in office on a day, in the order of names.
pub(super) fn in_office(shown: &AssemblyShown, day: Day) -> Vec<&MemberLine> {
    shown.members.iter().filter(|line| line.memberships.iter().any(|held| held.covers(day))).collect()
}

/// One row a membership: name, capacity, group, first and last day. Columns that nothing fills are left out.
pub(super) fn table(shown: &AssemblyShown, day: Day, lang: Lang) -> RuledTable {
    let words = Words::of(lang);
    let held = || shown.members.iter().flat_map(|line| line.memberships.iter().map(move |held| (line, held)));
    let capacities = held().any(|(_, held)| held.capacity.is_some());
    let groups = held().any(|(_, held)| held.group.is_some());
    let mut columns = vec![Column::text(words.word("assembly-member"))];
    if capacities {
        columns.push(Column::text(words.word("assembly-capacity")));
    }
    if groups {
        columns.push(Column::text(words.word("assembly-group")));
    }
    columns.push(Column::text(words.word("assembly-from")));
    columns.push(Column::text(words.word("assembly-until")));
    let row = |(line, membership): (&MemberLine, &Membership)| {
        let mut cells = vec![html! { (line.member.name.plain()) }];
        if capacities {
            cells.push(french(membership.capacity.as_deref()));
        }
        if groups {
            cells.push(french(membership.group.as_deref()));
        }
        let from = membership.from.map(typography::short_day);
        cells.push(look::known(from.as_deref(), lang));
        cells.push(until(membership, day, lang));
        cells
    };
    RuledTable {
        caption: words.word("assembly-members-caption"),
        columns,
        rows: held().map(row).collect(),
        total: None,
    }
}

/// The last day, or that the membership goes on as far as the record says.
fn until(membership: &Membership, day: Day, lang: Lang) -> Markup {
    match membership.until {
        Some(until) => html! { (typography::short_day(until)) },
        None if membership.covers(day) && membership.from.is_some() => {
            html! { (Words::of(lang).word("assembly-still")) }
        }
        None => look::known(None, lang),
    }
}

fn french(text: Option<&str>) -> Markup {
    html! { @if let Some(text) = text { span lang="fr" { (text) } } }
}
