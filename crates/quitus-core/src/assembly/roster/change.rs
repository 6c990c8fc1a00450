//! What a row changes in a member that is known.

use super::{Changed, Entry, Known};
use crate::assembly::Contact;
use crate::kernel::Day;

/// What a row changes in a member; `None` when it says what the records say.
pub(super) fn change(from: Day, member: &Known, entry: &Entry) -> Option<Changed> {
    let held = member.membership.as_ref();
    let keeps = held.is_some_and(|(_, held)| {
        let same_text = |said: &Option<String>, kept: &Option<String>| said.is_none() || said == kept;
        same_text(&entry.capacity, &held.capacity)
            && same_text(&entry.group, &held.group)
            && (entry.table_order.is_none() || entry.table_order == held.table_order)
            && held.from.is_none_or(|first| first <= from)
    });
    let civility = entry.name.civility.filter(|civility| member.name.civility != Some(*civility));
    let was = member.contact.clone().unwrap_or_default();
    let told = reached(&was, entry);
    let contact = (told != was).then_some(told);
    if keeps && civility.is_none() && contact.is_none() {
        return None;
    }
    let mut entry = entry.clone();
    if let Some((_, held)) = held {
        entry.capacity = entry.capacity.or_else(|| held.capacity.clone());
        entry.group = entry.group.or_else(|| held.group.clone());
        entry.table_order = entry.table_order.or(held.table_order);
    }
    let former = held.filter(|_| !keeps).cloned();
    Some(Changed { member: member.id.clone(), entry, former, begins: !keeps, civility, contact })
}

/// How a member is reached once a row was read: what the row leaves blank stays.
fn reached(was: &Contact, entry: &Entry) -> Contact {
    Contact {
        email: entry.email.clone().or_else(|| was.email.clone()),
        prefers_paper: entry.prefers_paper.unwrap_or(was.prefers_paper),
        postal: if entry.postal.is_empty() { was.postal.clone() } else { entry.postal.clone() },
        telephone: entry.telephone.clone().or_else(|| was.telephone.clone()),
    }
}
