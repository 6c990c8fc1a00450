//! A member leaves; the next of the list takes the seat.

use super::members::{MemberHeld, contact, held, name, one};
use super::said::{Reading, Said};
use super::{free_key, key_of, unchanged};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Contact, Member, Membership};
use quitus_core::kernel::{AuthorityId, Day, MemberId, Refusal};
use quitus_store::assembly::KeptMembership;
use quitus_store::{Tx, assembly, journal};

/// Who takes a seat, and how they are reached.
struct Next {
    member: Member,
    contact: Contact,
    capacity: Option<String>,
}

impl Quitus {
    /// Ends the open memberships of a member on a day, the last one, with a reason. Fields: `until`, `reason`,
    /// `version`; and, when the next of the list takes the seats the day after: `civility`, `given`, `family`, `email`,
    /// `prefers_paper`, `postal`, `telephone`, `capacity`. `id` is the new member's: the same one twice acts once.
    /// Answers the key of the new member.
    pub fn member_leaves(
        &self,
        acting: &Acting,
        code: &str,
        key: &str,
        id: &str,
        said: &Said,
    ) -> AppResult<Option<String>> {
        let (acting, code, key, said) = (acting.clone(), code.to_owned(), key.to_owned(), said.clone());
        let id = MemberId::new(id);
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let known = held(tx, &authority.id)?;
            if let Some(same) = known.iter().find(|one| one.member.id == id) {
                return Ok(Some(same.member.key.clone()));
            }
            let was = one(tx, &authority.id, &key)?;
            let mut read = Reading::of(&said);
            let until = read.needed_day("until");
            let reason = read.text("reason");
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            let open: Vec<&(u32, Membership)> =
                was.memberships.iter().filter(|(_, held)| held.until.is_none()).collect();
            if open.is_empty() {
                read.refuse("until", Refusal::new("member-left-already"));
            }
            if open.iter().any(|(_, held)| held.from.zip(until).is_some_and(|(from, until)| until < from)) {
                read.refuse("until", Refusal::new("days-out-of-order"));
            }
            let next = next(&mut read, &id, &known);
            read.done()?;
            unchanged(seen, was.version)?;
            let Some(until) = until else { return Ok(None) };
            for (nth, held) in &open {
                let membership = Membership { until: Some(until), ..held.clone() };
                assembly::mend_membership(tx, &authority.id, &KeptMembership { nth: *nth, membership })?;
            }
            assembly::set_member_contact(tx, &authority.id, &was.member.id, &was.contact)?;
            let mut entry = acting
                .entry(&authority.id, "member.leave", key.clone())
                .change("until", None, Some(&until.to_string()))
                .change("replaced_by", None, next.as_ref().map(|next| next.member.key.as_str()));
            entry.reason = reason;
            journal::append(tx, &entry)?;
            let Some(next) = next else { return Ok(None) };
            let seats: Vec<&Membership> = open.iter().map(|(_, held)| held).collect();
            seat(tx, &authority.id, &next, &seats, until.plus_days(1))?;
            let entry = acting.entry(&authority.id, "member.add", next.member.key.clone()).change(
                "name",
                None,
                Some(&next.member.name.plain()),
            );
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(Some(next.member.key))
        })
    }
}

/// Who is said to take the seat; `None` when nobody is.
fn next(read: &mut Reading<'_>, id: &MemberId, known: &[MemberHeld]) -> Option<Next> {
    let said = ["given", "family", "email", "capacity"].iter().any(|field| !read.raw(field).is_empty());
    if !said {
        return None;
    }
    let name = name(read);
    if let Some(twin) = known.iter().find(|one| one.member.name.sort_key() == name.sort_key()) {
        read.refuse("family", Refusal::new("member-exists").with("text", twin.member.name.formal()));
    }
    let taken: Vec<String> = known.iter().map(|one| one.member.key.clone()).collect();
    let key = free_key(&key_of(&format!("{} {}", name.family, name.given)), &taken);
    let member = Member { id: id.clone(), key, name, remark: None };
    Some(Next { member, contact: contact(read), capacity: read.text("capacity") })
}

/// The new member sits where the one who left sat, in the same group; the order of the table is for the clerk to say.
fn seat(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    next: &Next,
    seats: &[&Membership],
    from: Day,
) -> AppResult<()> {
    assembly::insert_member(tx, authority, &next.member)?;
    for left in seats {
        let membership = Membership {
            member: next.member.id.clone(),
            assembly: left.assembly.clone(),
            from: Some(from),
            until: None,
            capacity: next.capacity.clone(),
            group: left.group.clone(),
            table_order: None,
        };
        assembly::insert_membership(tx, authority, &membership)?;
    }
    Ok(assembly::set_member_contact(tx, authority, &next.member.id, &next.contact)?)
}
