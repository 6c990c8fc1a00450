//! Room of who may decide: authorities, assemblies, members, memberships, delegations.

mod delegation;
mod import;
mod settings;
mod trial;

pub use delegation::*;
pub use import::*;
pub use settings::*;
pub use trial::*;

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::assembly::{Assembly, Authority, Member, Membership, Standing};
use quitus_core::kernel::{AssemblyId, AuthorityId, Day, Instant, MemberId, PersonName};

statements! {
    INSERT_AUTHORITY = "INSERT INTO authority (id, code, name, kind, standing, siren, siret, population, department,
            seat, time_zone, story_day, remark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    AUTHORITIES = "SELECT id, code, name, kind,
            CASE WHEN EXISTS (SELECT 1 FROM trial t WHERE t.authority_id = authority.id) THEN 'trial' ELSE standing END,
            siren, siret, population, department, seat, time_zone,
            story_day, remark
        FROM authority ORDER BY code";
    AUTHORITY = "SELECT id, code, name, kind,
            CASE WHEN EXISTS (SELECT 1 FROM trial t WHERE t.authority_id = authority.id) THEN 'trial' ELSE standing END,
            siren, siret, population, department, seat, time_zone,
            story_day, remark
        FROM authority WHERE id = $1";
    AUTHORITY_BY_CODE = "SELECT id, code, name, kind,
            CASE WHEN EXISTS (SELECT 1 FROM trial t WHERE t.authority_id = authority.id) THEN 'trial' ELSE standing END,
            siren, siret, population, department, seat, time_zone,
            story_day, remark
        FROM authority WHERE code = $1 AND NOT EXISTS (SELECT 1 FROM trial t
            WHERE t.authority_id = authority.id AND t.ended_at IS NOT NULL)";
    MEND_AUTHORITY = "UPDATE authority SET name = $1, kind = $2, siren = $3, siret = $4, population = $5,
            department = $6, seat = $7, time_zone = $8, remark = $9
        WHERE id = $10";
    SET_STORY_DAY = "UPDATE authority SET story_day = $1 WHERE id = $2";
    INSERT_ASSEMBLY = "INSERT INTO assembly (authority_id, nth, id, key, name, name_of, kind, legal_seats)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM assembly WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7)";
    ASSEMBLIES = "SELECT id, key, name, name_of, kind, legal_seats
        FROM assembly WHERE authority_id = $1 ORDER BY nth";
    MEND_ASSEMBLY = "UPDATE assembly SET name = $1, name_of = $2, kind = $3, legal_seats = $4, version = version + 1
        WHERE authority_id = $5 AND id = $6 AND version = $7";
    ASSEMBLY_VERSION = "SELECT version FROM assembly WHERE authority_id = $1 AND id = $2";
    INSERT_MEMBER = "INSERT INTO member (authority_id, nth, id, key, civility, given, family, sort_key, remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM member WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8)";
    MEMBERS = "SELECT id, key, civility, given, family, remark
        FROM member m WHERE authority_id = $1 AND NOT EXISTS (SELECT 1 FROM member_void v
            WHERE v.authority_id = m.authority_id AND v.member_id = m.id)
        ORDER BY nth";
    MEMBERS_SORTED = "SELECT id, key, civility, given, family, remark
        FROM member m WHERE authority_id = $1 AND NOT EXISTS (SELECT 1 FROM member_void v
            WHERE v.authority_id = m.authority_id AND v.member_id = m.id)
        ORDER BY sort_key, key";
    MEND_MEMBER = "UPDATE member SET civility = $1, given = $2, family = $3, sort_key = $4, remark = $5
        WHERE authority_id = $6 AND id = $7";
    VOID_MEMBER = "INSERT INTO member_void (authority_id, member_id, reason, voided_at, voided_by)
        VALUES ($1, $2, $3, $4, $5)";
    FREE_MEMBER_KEY = "UPDATE member SET key = id WHERE authority_id = $1 AND id = $2";
    INSERT_MEMBERSHIP = "INSERT INTO membership (authority_id, nth, member_id, assembly_id, from_day, until_day,
            capacity, political_group, table_order)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM membership WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8)";
    MEMBERSHIPS = "SELECT nth, member_id, assembly_id, from_day, until_day, capacity, political_group, table_order
        FROM membership m WHERE authority_id = $1 AND NOT EXISTS (SELECT 1 FROM membership_void v
            WHERE v.authority_id = m.authority_id AND v.membership_nth = m.nth)
        ORDER BY nth";
    ANY_MEMBERSHIP = "SELECT nth, member_id, assembly_id, from_day, until_day, capacity, political_group, table_order
        FROM membership WHERE authority_id = $1 AND nth = $2";
    LAST_MEMBERSHIP = "SELECT MAX(nth) FROM membership WHERE authority_id = $1";
    MEND_MEMBERSHIP = "UPDATE membership SET from_day = $1, until_day = $2, capacity = $3, political_group = $4,
            table_order = $5
        WHERE authority_id = $6 AND nth = $7";
    VOID_MEMBERSHIP = "INSERT INTO membership_void (authority_id, membership_nth, reason, voided_at, voided_by)
        VALUES ($1, $2, $3, $4, $5)";
    END_MEMBERSHIPS = "UPDATE membership SET until_day = $1
        WHERE authority_id = $2 AND member_id = $3 AND assembly_id = $4 AND until_day IS NULL";
}

/// The statements of this room's files.
#[cfg(test)]
pub(crate) const MORE: &[&[crate::statements::Sql]] =
    &[delegation::STATEMENTS, import::STATEMENTS, settings::STATEMENTS, trial::STATEMENTS];

/// A membership with its place among those of the authority, by which it is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMembership {
    /// Its place, from 0.
    pub nth: u32,
    /// What is kept.
    pub membership: Membership,
}

/// Who sets a record aside, when and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voiding {
    /// Why.
    pub reason: String,
    /// When: the caller's clock.
    pub at: Instant,
    /// Who.
    pub by: String,
}

/// Adds an authority. Refused: `authority_code`.
pub fn insert_authority(tx: &mut Tx<'_>, authority: &Authority) -> StoreResult<()> {
    let values = values![
        authority.id,
        authority.code,
        authority.name,
        authority.kind,
        kept_standing(authority.standing),
        authority.siren,
        authority.siret,
        authority.population,
        authority.department,
        Lines(authority.seat.clone()),
        authority.time_zone,
        authority.story_day,
        authority.remark,
    ];
    tx.execute(INSERT_AUTHORITY, values).map(|_| ())
}

/// A trial is invented; that it is one stands in a table of its own.
fn kept_standing(standing: Standing) -> Standing {
    if standing == Standing::Trial { Standing::Fictional } else { standing }
}

/// Every authority of the home, by code; trials are nobody's business.
pub fn authorities(tx: &mut Tx<'_>) -> StoreResult<Vec<Authority>> {
    let mut all = every_authority(tx)?;
    all.retain(|authority| authority.standing != Standing::Trial);
    Ok(all)
}

/// The same with the trials, even those that have ended: to name what the journal speaks of.
pub fn every_authority(tx: &mut Tx<'_>) -> StoreResult<Vec<Authority>> {
    tx.list(AUTHORITIES, values![], read_authority)
}

/// An authority.
pub fn authority(tx: &mut Tx<'_>, id: &AuthorityId) -> StoreResult<Authority> {
    tx.one(AUTHORITY, values![id], "authority").and_then(read_authority)
}

/// The authority of that code, when there is one; a trial that has ended is there no more.
pub fn authority_by_code(tx: &mut Tx<'_>, code: &str) -> StoreResult<Option<Authority>> {
    tx.first(AUTHORITY_BY_CODE, values![code])?.map(read_authority).transpose()
}

/// Mends what is said of an authority; its code, its standing and its story day stay.
pub fn mend_authority(tx: &mut Tx<'_>, authority: &Authority) -> StoreResult<()> {
    let values = values![
        authority.name,
        authority.kind,
        authority.siren,
        authority.siret,
        authority.population,
        authority.department,
        Lines(authority.seat.clone()),
        authority.time_zone,
        authority.remark,
        authority.id,
    ];
    tx.execute_one(MEND_AUTHORITY, values, "authority")
}

/// Moves the day on which a demonstration stands still.
pub fn set_story_day(tx: &mut Tx<'_>, authority: &AuthorityId, day: Option<Day>) -> StoreResult<()> {
    tx.execute_one(SET_STORY_DAY, values![day, authority], "authority")
}

/// Adds an assembly. Refused: `assembly_key`.
pub fn insert_assembly(tx: &mut Tx<'_>, authority: &AuthorityId, assembly: &Assembly) -> StoreResult<()> {
    let values = values![
        authority,
        assembly.id,
        assembly.key,
        assembly.name,
        assembly.name_of,
        assembly.kind,
        assembly.legal_seats,
    ];
    tx.execute(INSERT_ASSEMBLY, values).map(|_| ())
}

/// The assemblies of an authority, in the order they came.
pub fn assemblies(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Assembly>> {
    tx.list(ASSEMBLIES, values![authority], |mut row| {
        Ok(Assembly {
            id: row.get()?,
            key: row.get()?,
            name: row.get()?,
            name_of: row.get()?,
            kind: row.get()?,
            legal_seats: row.get()?,
        })
    })
}

/// How often an assembly was mended.
pub fn assembly_version(tx: &mut Tx<'_>, authority: &AuthorityId, id: &AssemblyId) -> StoreResult<u32> {
    tx.one(ASSEMBLY_VERSION, values![authority, id], "assembly")?.get()
}

/// Mends an assembly that is still at that version; `false`, and nothing is done, when it is no longer.
pub fn mend_assembly(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    assembly: &Assembly,
    version: u32,
) -> StoreResult<bool> {
    let values = values![
        assembly.name,
        assembly.name_of,
        assembly.kind,
        assembly.legal_seats,
        authority,
        assembly.id,
        version,
    ];
    Ok(tx.execute(MEND_ASSEMBLY, values)? == 1)
}

/// Adds a member. Refused: `member_key`.
pub fn insert_member(tx: &mut Tx<'_>, authority: &AuthorityId, member: &Member) -> StoreResult<()> {
    let values = values![
        authority,
        member.id,
        member.key,
        member.name.civility,
        member.name.given,
        member.name.family,
        member.name.sort_key(),
        member.remark,
    ];
    tx.execute(INSERT_MEMBER, values).map(|_| ())
}

/// Mends the name of a member; the key stays.
pub fn mend_member(tx: &mut Tx<'_>, authority: &AuthorityId, member: &Member) -> StoreResult<()> {
    let values = values![
        member.name.civility,
        member.name.given,
        member.name.family,
        member.name.sort_key(),
        member.remark,
        authority,
        member.id,
    ];
    tx.execute_one(MEND_MEMBER, values, "member")
}

/// Sets aside a member who never was, and frees the key. Refused: `member_used` while a membership stands.
pub fn void_member(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    member: &MemberId,
    voiding: &Voiding,
) -> StoreResult<()> {
    tx.execute(VOID_MEMBER, values![authority, member, voiding.reason, voiding.at, voiding.by])?;
    tx.execute_one(FREE_MEMBER_KEY, values![authority, member], "member")
}

/// The members of an authority, in the order they came, without those set aside.
pub fn members(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Member>> {
    tx.list(MEMBERS, values![authority], read_member)
}

/// The members of an authority, by name.
pub fn members_by_name(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Member>> {
    tx.list(MEMBERS_SORTED, values![authority], read_member)
}

/// Adds a membership.
pub fn insert_membership(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    membership: &Membership,
) -> StoreResult<()> {
    let values = values![
        authority,
        membership.member,
        membership.assembly,
        membership.from,
        membership.until,
        membership.capacity,
        membership.group,
        membership.table_order,
    ];
    tx.execute(INSERT_MEMBERSHIP, values).map(|_| ())
}

/// Ends the open membership of a member in an assembly on that day, the last one.
pub fn end_membership(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    member: &MemberId,
    assembly: &AssemblyId,
    last_day: Day,
) -> StoreResult<()> {
    tx.execute_one(END_MEMBERSHIPS, values![last_day, authority, member, assembly], "open membership")
}

/// Every membership of an authority, in the order they came, without those set aside.
pub fn memberships(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Membership>> {
    Ok(kept_memberships(tx, authority)?.into_iter().map(|kept| kept.membership).collect())
}

/// The same, each with its place.
pub fn kept_memberships(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<KeptMembership>> {
    tx.list(MEMBERSHIPS, values![authority], read_membership)
}

/// The membership at a place, set aside or not.
pub fn any_membership(tx: &mut Tx<'_>, authority: &AuthorityId, nth: u32) -> StoreResult<KeptMembership> {
    tx.one(ANY_MEMBERSHIP, values![authority, nth], "membership").and_then(read_membership)
}

/// The place of the membership added last.
pub fn last_membership(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<u32> {
    tx.one(LAST_MEMBERSHIP, values![authority], "membership")?.get()
}

/// Mends the days, the capacity, the group and the place in the order of the table of a membership.
pub fn mend_membership(tx: &mut Tx<'_>, authority: &AuthorityId, kept: &KeptMembership) -> StoreResult<()> {
    let values = values![
        kept.membership.from,
        kept.membership.until,
        kept.membership.capacity,
        kept.membership.group,
        kept.membership.table_order,
        authority,
        kept.nth,
    ];
    tx.execute_one(MEND_MEMBERSHIP, values, "membership")
}

/// Sets aside a membership that never was. Refused: `membership_used` when a sealed sitting rests on it.
pub fn void_membership(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    nth: u32,
    voiding: &Voiding,
) -> StoreResult<()> {
    tx.execute(VOID_MEMBERSHIP, values![authority, nth, voiding.reason, voiding.at, voiding.by]).map(|_| ())
}

fn read_authority(mut row: Row) -> StoreResult<Authority> {
    Ok(Authority {
        id: row.get()?,
        code: row.get()?,
        name: row.get()?,
        kind: row.get()?,
        standing: row.get()?,
        siren: row.get()?,
        siret: row.get()?,
        population: row.get()?,
        department: row.get()?,
        seat: row.get::<Lines>()?.0,
        time_zone: row.get()?,
        story_day: row.get()?,
        remark: row.get()?,
    })
}

fn read_member(mut row: Row) -> StoreResult<Member> {
    Ok(Member {
        id: row.get()?,
        key: row.get()?,
        name: PersonName { civility: row.get()?, given: row.get()?, family: row.get()? },
        remark: row.get()?,
    })
}

fn read_membership(mut row: Row) -> StoreResult<KeptMembership> {
    Ok(KeptMembership {
        nth: row.get()?,
        membership: Membership {
            member: row.get()?,
            assembly: row.get()?,
            from: row.get()?,
            until: row.get()?,
            capacity: row.get()?,
            group: row.get()?,
            table_order: row.get()?,
        },
    })
}
