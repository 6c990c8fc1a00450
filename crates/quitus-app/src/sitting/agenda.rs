//! The agenda in the making: items put on, carried over, changed, taken off, set in order; interests declared.

use super::faults::{Faults, paragraphs};
use super::{Open, open};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus};
use quitus_core::assembly::Member;
use quitus_core::kernel::{ItemId, MemberId, Refusal};
use quitus_core::sitting::{
    AgendaItem, Fate, Interest, InterestKind, ItemKind, OrderFault, Sitting, reordered,
};
use quitus_store::sitting::NewItem;
use quitus_store::{Tx, assembly, journal, sitting};

/// An item as it is asked for, in the words of whoever asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemAsked {
    /// Its id, drawn when the form was offered: sent twice, it makes one item.
    pub id: String,
    /// `deliberation`, `information` or `election`; empty for a deliberation.
    pub kind: String,
    /// Title.
    pub title: String,
    /// Key of the rapporteur; empty when not known yet.
    pub rapporteur: String,
    /// The explanatory note: paragraphs parted by empty lines.
    pub note: String,
}

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// To that rank, from 1.
    To(u32),
}

/// An interest as it is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterestAsked {
    /// Key of the member.
    pub member: String,
    /// `personal` or `by_law`.
    pub kind: String,
    /// The organisation, in words.
    pub organisation: String,
}

impl Quitus {
    /// Puts an item at the end of an agenda.
    pub fn add_item(&self, acting: &Acting, code: &str, text: &str, asked: &ItemAsked) -> AppResult<ItemId> {
        let (acting, code, text, asked) = (acting.clone(), code.to_owned(), text.to_owned(), asked.clone());
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            let id = ItemId::new(asked.id.as_str());
            if sitting::sitting_of_item(tx, &open.authority.id, &id)?.is_some() {
                return Ok(id);
            }
            let members = assembly::members(tx, &open.authority.id)?;
            let (kind, title, rapporteur) = read_item(&asked, &members)?;
            let item = NewItem {
                id: id.clone(),
                title,
                kind,
                rapporteur,
                note: paragraphs(&asked.note),
                carried_from: None,
            };
            put_on(tx, &acting, &open, &item)?;
            Ok(id)
        })
    }

    /// Takes an item of an earlier sitting up again: one that was adjourned, or that a lack of quorum left over.
    pub fn carry_item(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        id: &str,
        from: &str,
    ) -> AppResult<ItemId> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        let (id, from) = (ItemId::new(id), ItemId::new(from));
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            if sitting::sitting_of_item(tx, &open.authority.id, &id)?.is_some() {
                return Ok(id.clone());
            }
            let left = super::board::left_over(tx, &open.authority, &open.assembly, &open.sitting)?;
            let Some(old) = left.into_iter().find(|one| one.item.id == from) else {
                return Err(AppError::refused(Refusal::new("nothing-to-carry").about("from")));
            };
            let item = NewItem {
                id: id.clone(),
                title: old.item.title,
                kind: old.kind,
                rapporteur: old.item.rapporteur,
                note: old.item.note,
                carried_from: Some(from.clone()),
            };
            put_on(tx, &acting, &open, &item)?;
            crate::draft::carry(tx, &acting, &open.authority.id, &from, &id)?;
            Ok(id.clone())
        })
    }

    /// Changes the title, the rapporteur and the note of an item.
    pub fn change_item(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        asked: &ItemAsked,
        version: i64,
    ) -> AppResult<()> {
        let (acting, code, text, asked) = (acting.clone(), code.to_owned(), text.to_owned(), asked.clone());
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            let item = open.item(&asked.id)?.clone();
            let members = assembly::members(tx, &open.authority.id)?;
            let (_, title, rapporteur) = read_item(&asked, &members)?;
            open.step(tx, version)?;
            let note = paragraphs(&asked.note);
            sitting::set_item(tx, &open.authority.id, &item.id, &title, rapporteur.as_ref(), &note)?;
            let name = |id: &Option<MemberId>| named(&members, id.as_ref());
            let entry = acting
                .entry(&open.authority.id, "item.change", open.subject_of(&item))
                .change("title", Some(&item.title), Some(&title))
                .change("rapporteur", name(&item.rapporteur).as_deref(), name(&rapporteur).as_deref())
                .change("note", Some(&item.note.join(" ¶ ")), Some(&note.join(" ¶ ")));
            journal::append(tx, &entry)?;
            Ok(())
        })
    }

    /// Takes an item off the agenda; what stood after it moves up.
    pub fn remove_item(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        item: &str,
        version: i64,
    ) -> AppResult<()> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        let item = item.to_owned();
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            let item = open.item(&item)?.clone();
            if item.fate != Fate::Pending {
                return Err(AppError::refused(Refusal::new("item-dealt-with").with("title", item.title)));
            }
            open.step(tx, version)?;
            crate::draft::unplace(tx, &acting, &open.authority.id, &item.id)?;
            let ranks = ranks(&open.sitting);
            sitting::remove_item(tx, &open.authority.id, &open.sitting.id, &item.id, &ranks)?;
            let entry = acting.entry(&open.authority.id, "item.remove", open.subject_of(&item));
            journal::append(tx, &entry)?;
            Ok(())
        })
    }

    /// Moves an item of the agenda. At its end an item stays where it is: up from the first place changes nothing.
    pub fn order_agenda(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        item: &str,
        to: Move,
        version: i64,
    ) -> AppResult<()> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        let item = item.to_owned();
        self.store.write(move |tx| {
            let open = open(tx, &acting, &code, &text)?;
            let item = open.item(&item)?.clone();
            let last = u32::try_from(open.sitting.items.len()).unwrap_or(u32::MAX);
            let place = place_of(&open.sitting, &item);
            let wanted = match to {
                Move::Up => place.saturating_sub(1).max(1),
                Move::Down => place.saturating_add(1).min(last),
                Move::To(rank) => rank,
            };
            let line = reordered(&open.sitting.items, item.order, wanted).map_err(order_fault)?;
            open.step(tx, version)?;
            let order: Vec<(ItemId, u32, u32)> =
                line.iter().map(|(item, rank)| (item.id.clone(), item.order, *rank)).collect();
            sitting::set_order(tx, &open.authority.id, &open.sitting.id, &order)?;
            let entry = acting.entry(&open.authority.id, "agenda.order", open.subject_of(&item)).change(
                "rank",
                Some(&place.to_string()),
                Some(&wanted.to_string()),
            );
            journal::append(tx, &entry)?;
            Ok(())
        })
    }

    /// Writes down an interest that a member declares on an item (L2131-11, L1111-6).
    pub fn declare_interest(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        item: &str,
        asked: &InterestAsked,
    ) -> AppResult<()> {
        let (acting, code, text, asked) = (acting.clone(), code.to_owned(), text.to_owned(), asked.clone());
        let item = item.to_owned();
        self.store.write(move |tx| {
            let open = super::not_held(tx, &acting, &code, &text)?;
            let item = open.item(&item)?.clone();
            let members = assembly::members(tx, &open.authority.id)?;
            let interest = read_interest(&asked, &members, &open.sitting, &item)?;
            let name = named(&members, Some(&interest.member)).unwrap_or_default();
            if open.sitting.interests.contains(&interest) {
                return Ok(());
            }
            sitting::declare_interest(tx, &open.authority.id, &open.sitting.id, &interest)?;
            let entry = acting.entry(&open.authority.id, "interest.declare", open.subject_of(&item)).change(
                &name,
                None,
                Some(&interest.organisation),
            );
            journal::append(tx, &entry)?;
            Ok(())
        })
    }

    /// Takes back the interests of a member on an item.
    pub fn withdraw_interest(
        &self,
        acting: &Acting,
        code: &str,
        text: &str,
        item: &str,
        member: &str,
    ) -> AppResult<()> {
        let (acting, code, text) = (acting.clone(), code.to_owned(), text.to_owned());
        let (item, member) = (item.to_owned(), member.to_owned());
        self.store.write(move |tx| {
            let open = super::not_held(tx, &acting, &code, &text)?;
            let item = open.item(&item)?.clone();
            let members = assembly::members(tx, &open.authority.id)?;
            let member = find(&members, &member)?.clone();
            let (authority, id) = (&open.authority.id, &open.sitting.id);
            if sitting::undeclare_interest(tx, authority, id, &member.id, item.order)? {
                let entry = acting.entry(authority, "interest.withdraw", open.subject_of(&item)).change(
                    &member.name.plain(),
                    Some("–"),
                    None,
                );
                journal::append(tx, &entry)?;
            }
            Ok(())
        })
    }
}

/// Puts an item on an agenda, with its line of the journal. The version grows: whoever reordered by an older board is
/// told.
pub(crate) fn put_on(tx: &mut Tx<'_>, acting: &Acting, open: &Open, item: &NewItem) -> AppResult<()> {
    open.step(tx, open.plan.version)?;
    sitting::add_item(tx, &open.authority.id, &open.sitting.id, item)?;
    let subject = format!("{} « {} »", open.subject(), item.title);
    journal::append(tx, &acting.entry(&open.authority.id, "item.add", subject))?;
    Ok(())
}

/// The member of that key.
pub(super) fn find<'m>(members: &'m [Member], key: &str) -> AppResult<&'m Member> {
    let missing = || AppError::refused(Refusal::new("no-such-member").with("asked", key).about("member"));
    members.iter().find(|member| member.key == key).ok_or_else(missing)
}

fn named(members: &[Member], id: Option<&MemberId>) -> Option<String> {
    let id = id?;
    members.iter().find(|member| member.id == *id).map(|member| member.name.plain())
}

fn ranks(sitting: &Sitting) -> Vec<(ItemId, u32)> {
    sitting.items.iter().map(|item| (item.id.clone(), item.order)).collect()
}

/// The place of an item among those of its sitting, from 1.
fn place_of(sitting: &Sitting, item: &AgendaItem) -> u32 {
    let before = sitting.items.iter().filter(|other| other.order < item.order).count();
    u32::try_from(before + 1).unwrap_or(u32::MAX)
}

fn order_fault(fault: OrderFault) -> AppError {
    let (OrderFault::NoItem(rank) | OrderFault::NoPlace(rank)) = fault;
    AppError::refused(Refusal::new("no-such-place").with("place", i64::from(rank)).about("to"))
}

fn read_item(asked: &ItemAsked, members: &[Member]) -> AppResult<(ItemKind, String, Option<MemberId>)> {
    let mut faults = Faults::default();
    let kind = match asked.kind.trim() {
        "" => Some(ItemKind::Deliberation),
        word => ItemKind::from_word(word),
    };
    if kind.is_none() {
        faults.add(Refusal::new("no-such-choice").with("value", asked.kind.trim()).about("kind"));
    }
    let title = faults.filled(&asked.title, "title");
    let key = asked.rapporteur.trim();
    let rapporteur = members.iter().find(|member| member.key == key).map(|member| member.id.clone());
    if rapporteur.is_none() && !key.is_empty() {
        faults.add(Refusal::new("no-such-member").with("asked", key).about("rapporteur"));
    }
    faults.none()?;
    Ok((kind.unwrap_or(ItemKind::Deliberation), title.unwrap_or_default(), rapporteur))
}

fn read_interest(
    asked: &InterestAsked,
    members: &[Member],
    sitting: &Sitting,
    item: &AgendaItem,
) -> AppResult<Interest> {
    let mut faults = Faults::default();
    let member = faults.keep(find(members, asked.member.trim()).map(|member| member.id.clone()));
    let kind = InterestKind::from_word(asked.kind.trim());
    if kind.is_none() {
        faults.add(Refusal::new("no-such-choice").with("value", asked.kind.trim()).about("kind"));
    }
    let organisation = faults.filled(&asked.organisation, "organisation");
    let declared = |member: &MemberId| {
        sitting.interests.iter().any(|one| {
            one.item == item.order
                && one.member == *member
                && Some(&one.organisation) != organisation.as_ref()
        })
    };
    if member.as_ref().is_some_and(declared) {
        faults.add(Refusal::new("interest-twice").about("member"));
    }
    faults.none()?;
    Ok(Interest {
        member: member.unwrap_or_else(|| MemberId::new("")),
        item: item.order,
        kind: kind.unwrap_or(InterestKind::Personal),
        organisation: organisation.unwrap_or_default(),
        left_room: false,
    })
}
