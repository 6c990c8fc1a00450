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
