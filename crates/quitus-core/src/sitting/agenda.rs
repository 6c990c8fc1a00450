//! The agenda in the making: its order, and what kind of item stands on it.

use super::AgendaItem;
use crate::kernel::{Day, words};
use crate::law::BodyKind;
use crate::law::explanatory_note::{Note, explanatory_note};

/// What an item of the agenda asks of the assembly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// A deliberation to be voted (délibération).
    Deliberation,
    /// A communication heard without a vote (information).
    Information,
    /// A nomination or an election (désignation, élection).
    Election,
}

words!(ItemKind: Deliberation = "deliberation", Information = "information", Election = "election");

/// What an item still lacks before the notice may leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MissingStep {
    /// Nobody reports on it.
    Rapporteur,
    /// It has no explanatory note where the law asks one (L2121-12).
    Note,
}

words!(MissingStep: Rapporteur = "rapporteur", Note = "note");

/// What an item still lacks, the first step first. The note is asked where the law asks it on that day.
pub fn missing_steps(item: &AgendaItem, kind: ItemKind, body: BodyKind, on: Day) -> Vec<MissingStep> {
    let mut missing = Vec::new();
    if item.rapporteur.is_none() && kind == ItemKind::Deliberation {
        missing.push(MissingStep::Rapporteur);
    }
    let asked = explanatory_note(body, false, None, on, on) == Ok(Note::Missing);
    if asked && item.note.is_empty() {
        missing.push(MissingStep::Note);
    }
    missing
}

/// Why an agenda would not take a new order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderFault {
    /// There is no item of that rank.
    NoItem(u32),
    /// There is no such place.
    NoPlace(u32),
}

/// The ranks of an agenda after the item of rank `from` is moved to rank `to`, both from 1: each item with its new
/// rank, in the new order; the others keep their order.
pub fn reordered(items: &[AgendaItem], from: u32, to: u32) -> Result<Vec<(&AgendaItem, u32)>, OrderFault> {
    let mut line: Vec<&AgendaItem> = items.iter().collect();
    line.sort_by_key(|item| item.order);
    let place = line.iter().position(|item| item.order == from).ok_or(OrderFault::NoItem(from))?;
    let wanted = usize::try_from(to).ok().and_then(|to| to.checked_sub(1)).filter(|to| *to < line.len());
    let wanted = wanted.ok_or(OrderFault::NoPlace(to))?;
    let moved = line.remove(place);
    line.insert(wanted, moved);
    Ok(line.into_iter().zip(1..).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::ItemId;
    use crate::sitting::Fate;
    use proptest::prelude::*;

    fn agenda(length: u32) -> Vec<AgendaItem> {
        let item = |order| AgendaItem {
            id: ItemId::new(format!("i{order}")),
            order,
            order_known: true,
            title: format!("Point {order}"),
            rapporteur: None,
            note_sent_on: None,
            note: Vec::new(),
            opened_at: None,
            fate: Fate::Pending,
            act: None,
            debate: Vec::new(),
            requests: crate::sitting::BallotRequests::default(),
            votes: Vec::new(),
        };
        (1..=length).map(item).collect()
    }

    #[test]
    fn an_item_goes_to_its_place_and_nowhere_else() {
        let items = agenda(4);
        let order = |from, to| {
            reordered(&items, from, to)
                .map(|line| line.iter().map(|(item, _)| item.order).collect::<Vec<_>>())
        };
        assert_eq!(order(4, 2), Ok(vec![1, 4, 2, 3]));
        assert_eq!(order(1, 4), Ok(vec![2, 3, 4, 1]));
        assert_eq!(order(3, 3), Ok(vec![1, 2, 3, 4]));
        assert_eq!(order(5, 1), Err(OrderFault::NoItem(5)));
        assert_eq!(order(1, 0), Err(OrderFault::NoPlace(0)));
        assert_eq!(order(1, 5), Err(OrderFault::NoPlace(5)));
    }

    #[test]
    fn an_item_says_what_it_lacks() {
        let (bare, on) = (agenda(1).remove(0), Day::constant(2026, 12, 9));
        let whole = AgendaItem {
            rapporteur: Some(crate::kernel::MemberId::new("m")),
            note: vec!["Une note.".to_owned()],
            ..bare.clone()
        };
        let (note, rapporteur) = (MissingStep::Note, MissingStep::Rapporteur);
        for (item, kind, body, wanted) in [
            (&bare, ItemKind::Deliberation, BodyKind::EpciCouncil, vec![rapporteur, note]),
            (&bare, ItemKind::Election, BodyKind::EpciCouncil, vec![note]),
            (&bare, ItemKind::Information, BodyKind::EpciCouncil, vec![note]),
            (&bare, ItemKind::Deliberation, BodyKind::CommuneUnder3500, vec![rapporteur]),
            (&whole, ItemKind::Deliberation, BodyKind::EpciCouncil, vec![]),
        ] {
            assert_eq!(missing_steps(item, kind, body, on), wanted, "{kind:?} {body:?}");
        }
    }

    proptest! {
        #[test]
        fn reordering_keeps_every_item_once(
            (length, from, to) in (1u32..60).prop_flat_map(|n| (Just(n), 1..=n, 1..=n)),
        ) {
            let items = agenda(length);
            let line = reordered(&items, from, to).expect("an order");
            let ranks: Vec<u32> = line.iter().map(|(_, rank)| *rank).collect();
            prop_assert_eq!(ranks, (1..=length).collect::<Vec<_>>());
            let mut kept: Vec<u32> = line.iter().map(|(item, _)| item.order).collect();
            prop_assert_eq!(line.iter().position(|(item, _)| item.order == from), Some(to as usize - 1));
            kept.retain(|order| *order != from);
            prop_assert!(kept.is_sorted(), "the others keep their order");
            prop_assert_eq!(kept.len() + 1, items.len());
        }
    }
}
