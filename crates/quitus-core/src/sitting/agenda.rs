//! The agenda in the making: its order, and what kind of item stands on it.

use super::AgendaItem;
use crate::kernel::words;

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
