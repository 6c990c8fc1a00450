//! Members and their mandates, one by one.

use super::said::{Reading, Said};
use super::{free_key, key_of, unchanged};
use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Assembly, Contact, Member, Membership};
use quitus_core::kernel::{AuthorityId, Civility, Day, MemberId, PersonName, Refusal};
use quitus_store::assembly::{KeptMembership, Voiding};
use quitus_store::{Tx, assembly, journal};

/// The people of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleShown {
    /// Its assemblies.
    pub assemblies: Vec<Assembly>,
    /// Its members by name.
    pub members: Vec<MemberHeld>,
}

/// A member with everything kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberHeld {
    /// The member.
    pub member: Member,
    /// Memberships with their place among the records, oldest first.
    pub memberships: Vec<(u32, Membership)>,
    /// How it is reached.
    pub contact: Contact,
    /// Version of the sheet.
    pub version: u32,
}

impl Quitus {
    /// The people of an authority, with how they are reached.
    pub fn people(&self, reader: &Reader, code: &str) -> AppResult<PeopleShown> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let authority = locate::for_right(tx, &reader, &code, Right::ManagePeople)?;
            Ok::<_, AppError>(PeopleShown {
                assemblies: assembly::assemblies(tx, &authority.id)?,
                members: held(tx, &authority.id)?,
            })
        })
    }

    /// Adds a member with a membership. `id` is the member's: the same one twice adds it once. Fields: `civility`
    /// (`mister`, `madam` or empty), `given`, `family`, `email`, `prefers_paper`, `postal`, `telephone`, and those of
    /// a membership: `assembly`, `from`, `capacity`, `group`, `table_order`. Answers the key.
    pub fn add_member(&self, acting: &Acting, code: &str, id: &str, said: &Said) -> AppResult<String> {
        let (acting, code, said, id) = (acting.clone(), code.to_owned(), said.clone(), MemberId::new(id));
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let known = held(tx, &authority.id)?;
            if let Some(same) = known.iter().find(|one| one.member.id == id) {
                return Ok(same.member.key.clone());
            }
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let mut read = Reading::of(&said);
            let name = name(&mut read);
            let contact = contact(&mut read);
            let membership = membership(&mut read, &id, &assemblies);
            if let Some(twin) = known.iter().find(|one| one.member.name.sort_key() == name.sort_key()) {
                read.refuse("family", Refusal::new("member-exists").with("text", twin.member.name.formal()));
            }
            if let Some(membership) = &membership {
                full(&mut read, &known, &assemblies, membership);
            }
            read.done()?;
            let Some(membership) = membership else {
                return Err(AppError::refused(Refusal::new("field-missing")));
            };
            let taken: Vec<String> = known.iter().map(|one| one.member.key.clone()).collect();
            let key = free_key(&key_of(&format!("{} {}", name.family, name.given)), &taken);
            let member = Member { id: id.clone(), key: key.clone(), name, remark: None };
            assembly::insert_member(tx, &authority.id, &member)?;
            assembly::insert_membership(tx, &authority.id, &membership)?;
            assembly::set_member_contact(tx, &authority.id, &id, &contact)?;
            let entry = acting.entry(&authority.id, "member.add", key.clone()).change(
                "name",
                None,
                Some(&member.name.plain()),
            );
            journal::append(tx, &entry)?;
            Ok(key)
        })
    }

    /// Mends the name of a member and how it is reached. Fields as for [`Quitus::add_member`], and `version`.
    pub fn mend_member(&self, acting: &Acting, code: &str, key: &str, said: &Said) -> AppResult<()> {
        let (acting, code, key, said) = (acting.clone(), code.to_owned(), key.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let was = one(tx, &authority.id, &key)?;
            let mut read = Reading::of(&said);
            let now = Member { name: name(&mut read), ..was.member.clone() };
            let contact = contact(&mut read);
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            read.done()?;
            unchanged(seen, was.version)?;
            assembly::mend_member(tx, &authority.id, &now)?;
            assembly::set_member_contact(tx, &authority.id, &now.id, &contact)?;
            let said = |paper: bool| if paper { "yes" } else { "no" };
            let entry = acting
                .entry(&authority.id, "member.mend", key.clone())
                .change("name", Some(&was.member.name.formal()), Some(&now.name.formal()))
                .change("email", was.contact.email.as_deref(), contact.email.as_deref())
                .change(
                    "prefers_paper",
                    Some(said(was.contact.prefers_paper)),
                    Some(said(contact.prefers_paper)),
                )
                .change("postal", Some(&was.contact.postal.join(", ")), Some(&contact.postal.join(", ")))
                .change("telephone", was.contact.telephone.as_deref(), contact.telephone.as_deref());
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })
    }

    /// Gives a member a membership, or mends the one at place `nth`. Fields: `nth`, `assembly`, `from`, `until`,
    /// `capacity`, `group`, `table_order`, `version` of the member's sheet.
    pub fn keep_membership(&self, acting: &Acting, code: &str, key: &str, said: &Said) -> AppResult<()> {
        let (acting, code, key, said) = (acting.clone(), code.to_owned(), key.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let was = one(tx, &authority.id, &key)?;
            let assemblies = assembly::assemblies(tx, &authority.id)?;
            let mut read = Reading::of(&said);
            let now = membership(&mut read, &was.member.id, &assemblies);
            let nth = read.number("nth", 0, u32::MAX);
            let seen = read.number("version", 0, u32::MAX).unwrap_or(0);
            if let Some(now) = &now {
                let others = was
                    .memberships
                    .iter()
                    .filter(|(at, held)| Some(*at) != nth && held.assembly == now.assembly);
                if others.into_iter().any(|(_, held)| overlap(held, now)) {
                    read.refuse("from", Refusal::new("membership-overlaps"));
                }
            }
            read.done()?;
            unchanged(seen, was.version)?;
            let Some(now) = now else { return Err(AppError::refused(Refusal::new("field-missing"))) };
            let kept = nth.filter(|nth| was.memberships.iter().any(|(at, _)| at == nth));
            match kept {
                Some(nth) => {
                    assembly::mend_membership(
                        tx,
                        &authority.id,
                        &KeptMembership { nth, membership: now.clone() },
                    )?;
                }
                None => assembly::insert_membership(tx, &authority.id, &now)?,
            }
            assembly::set_member_contact(tx, &authority.id, &was.member.id, &was.contact)?;
            let before = kept
                .and_then(|nth| was.memberships.iter().find(|(at, _)| *at == nth))
                .map(|(_, held)| told(held));
            let entry = acting.entry(&authority.id, "membership.set", key.clone()).change(
                "membership",
                before.as_deref(),
                Some(&told(&now)),
            );
            journal::append(tx, &entry)?;
            Ok(())
        })
    }

    /// Sets aside a member entered by mistake, with its memberships; refused once a sitting rests on one. Field: `void_reason`.
    pub fn void_member(&self, acting: &Acting, code: &str, key: &str, said: &Said) -> AppResult<()> {
        let (acting, code, key, said) = (acting.clone(), code.to_owned(), key.to_owned(), said.clone());
        self.store.write(move |tx| {
            let authority = locate::to_write(tx, &acting, &code, Right::ManagePeople)?;
            let was = one(tx, &authority.id, &key)?;
            let mut read = Reading::of(&said);
            let reason = read.needed("void_reason");
            read.done()?;
            let voiding = Voiding { reason: reason.clone(), at: acting.now, by: acting.actor.clone() };
            for (nth, _) in &was.memberships {
                assembly::void_membership(tx, &authority.id, *nth, &voiding).map_err(in_use)?;
            }
            assembly::void_member(tx, &authority.id, &was.member.id, &voiding).map_err(in_use)?;
            let entry = acting.entry(&authority.id, "member.void", key.clone()).because(reason);
            journal::append(tx, &entry)?;
            Ok::<_, AppError>(())
        })
    }
}

/// The refusal of the database that a member is needed, in the words of the house.
pub(super) fn in_use(error: quitus_store::StoreError) -> AppError {
    match error.refusal_code() {
        Some("membership_used" | "member_used") => AppError::refused(Refusal::new("member-in-use")),
        _ => error.into(),
    }
}

/// Every member of an authority by name.
pub(super) fn held(tx: &mut Tx<'_>, authority: &AuthorityId) -> AppResult<Vec<MemberHeld>> {
    let memberships = assembly::kept_memberships(tx, authority)?;
    let contacts = assembly::member_contacts(tx, authority)?;
    let members = assembly::members_by_name(tx, authority)?;
    Ok(members
        .into_iter()
        .map(|member| {
            let of_it = memberships.iter().filter(|kept| kept.membership.member == member.id);
            let told = contacts.iter().find(|(id, _, _)| *id == member.id);
            MemberHeld {
                memberships: of_it.map(|kept| (kept.nth, kept.membership.clone())).collect(),
                contact: told.map(|(_, _, contact)| contact.clone()).unwrap_or_default(),
                version: told.map_or(0, |(_, version, _)| *version),
                member,
            }
        })
        .collect())
}

pub(super) fn one(tx: &mut Tx<'_>, authority: &AuthorityId, key: &str) -> AppResult<MemberHeld> {
    held(tx, authority)?
        .into_iter()
        .find(|one| one.member.key == key)
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-member").with("asked", key)))
}

pub(super) fn name(read: &mut Reading<'_>) -> PersonName {
    let civility = match read.raw("civility") {
        "" => None,
        "mister" => Some(Civility::Mister),
        "madam" => Some(Civility::Madam),
        other => {
            read.refuse("civility", Refusal::new("unknown-choice").with("text", other));
            None
        }
    };
    PersonName { civility, given: read.needed("given"), family: read.needed("family") }
}

pub(super) fn contact(read: &mut Reading<'_>) -> Contact {
    Contact {
        email: read.email("email"),
        prefers_paper: !read.raw("prefers_paper").is_empty(),
        postal: read.lines("postal"),
        telephone: read.text("telephone"),
    }
}

fn membership(read: &mut Reading<'_>, member: &MemberId, assemblies: &[Assembly]) -> Option<Membership> {
    let by_key = |key: &str| assemblies.iter().find(|one| one.key == key).map(|one| one.id.clone());
    let assembly = read.word("assembly", by_key);
    let from = read.needed_day("from");
    let until = read.day("until");
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        read.refuse("until", Refusal::new("days-out-of-order"));
    }
    let (capacity, group) = (read.text("capacity"), read.text("group"));
    let table_order = read.number("table_order", 1, 9_999);
    let (member, assembly) = (member.clone(), assembly?);
    Some(Membership { member, assembly, from, until, capacity, group, table_order })
}

/// More members than the law gives seats is refused.
fn full(read: &mut Reading<'_>, known: &[MemberHeld], assemblies: &[Assembly], new: &Membership) {
    let Some(day) = new.from else { return };
    let sits = |held: &(u32, Membership)| held.1.assembly == new.assembly && held.1.covers(day);
    let members = known.iter().filter(|one| one.memberships.iter().any(sits)).count() + 1;
    let seats = assemblies.iter().find(|one| one.id == new.assembly).and_then(|one| one.legal_seats);
    if let Some(seats) = seats.filter(|seats| members > *seats as usize) {
        let why =
            Refusal::new("roster-more-than-seats").with("members", members).with("seats", i64::from(seats));
        read.refuse("assembly", why);
    }
}

fn overlap(one: &Membership, other: &Membership) -> bool {
    let before =
        |until: Option<Day>, from: Option<Day>| until.zip(from).is_some_and(|(until, from)| until < from);
    !before(one.until, other.from) && !before(other.until, one.from)
}

fn told(held: &Membership) -> String {
    let day = |day: Option<Day>| day.map_or("–".to_owned(), |day| day.to_string());
    let order = held.table_order.map(|order| order.to_string());
    let more = [held.capacity.clone(), held.group.clone(), order];
    let more: Vec<String> = more.into_iter().flatten().collect();
    format!("{} … {} {}", day(held.from), day(held.until), more.join(", ")).trim().to_owned()
}
