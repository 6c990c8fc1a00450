//! Room of who may decide: authorities, assemblies, members, memberships, delegations.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::assembly::{Assembly, Authority, Delegation, Member, Membership};
use quitus_core::kernel::{AuthorityId, Day, MemberId, PersonName};

statements! {
    INSERT_AUTHORITY = "INSERT INTO authority (id, code, name, kind, standing, siren, siret, population, department,
            seat, time_zone, story_day, remark)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    AUTHORITIES = "SELECT id, code, name, kind, standing, siren, siret, population, department, seat, time_zone,
            story_day, remark
        FROM authority ORDER BY code";
    AUTHORITY = "SELECT id, code, name, kind, standing, siren, siret, population, department, seat, time_zone,
            story_day, remark
        FROM authority WHERE id = $1";
    AUTHORITY_BY_CODE = "SELECT id, code, name, kind, standing, siren, siret, population, department, seat, time_zone,
            story_day, remark
        FROM authority WHERE code = $1";
    SET_STORY_DAY = "UPDATE authority SET story_day = $1 WHERE id = $2";
    INSERT_ASSEMBLY = "INSERT INTO assembly (authority_id, nth, id, key, name, name_of, kind, legal_seats)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM assembly WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7)";
    ASSEMBLIES = "SELECT id, key, name, name_of, kind, legal_seats
        FROM assembly WHERE authority_id = $1 ORDER BY nth";
    INSERT_MEMBER = "INSERT INTO member (authority_id, nth, id, key, civility, given, family, sort_key, remark)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM member WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8)";
    MEMBERS = "SELECT id, key, civility, given, family, remark
        FROM member WHERE authority_id = $1 ORDER BY nth";
    MEMBERS_SORTED = "SELECT id, key, civility, given, family, remark
        FROM member WHERE authority_id = $1 ORDER BY sort_key, key";
    INSERT_MEMBERSHIP = "INSERT INTO membership (authority_id, nth, member_id, assembly_id, from_day, until_day,
            capacity, political_group, table_order)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM membership WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8)";
    MEMBERSHIPS = "SELECT member_id, assembly_id, from_day, until_day, capacity, political_group, table_order
        FROM membership WHERE authority_id = $1 ORDER BY nth";
    END_MEMBERSHIPS = "UPDATE membership SET until_day = $1
        WHERE authority_id = $2 AND member_id = $3 AND assembly_id = $4 AND until_day IS NULL";
    INSERT_DELEGATION = "INSERT INTO delegation (authority_id, nth, key, giver_id, receiver_id, act_number, decided_on,
            until_day, scope, cap_cents, covers_several_years)
        VALUES ($1, (SELECT COALESCE(MAX(nth), -1) + 1 FROM delegation WHERE authority_id = $1),
            $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    DELEGATIONS = "SELECT key, giver_id, receiver_id, act_number, decided_on, until_day, scope, cap_cents,
            covers_several_years
        FROM delegation WHERE authority_id = $1 ORDER BY nth";
}

/// Adds an authority. Refused: `authority_code`.
pub fn insert_authority(tx: &mut Tx<'_>, authority: &Authority) -> StoreResult<()> {
    let values = values![
        authority.id,
        authority.code,
        authority.name,
        authority.kind,
        authority.standing,
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

/// Every authority of the home, by code.
pub fn authorities(tx: &mut Tx<'_>) -> StoreResult<Vec<Authority>> {
    tx.list(AUTHORITIES, values![], read_authority)
}

/// An authority.
pub fn authority(tx: &mut Tx<'_>, id: &AuthorityId) -> StoreResult<Authority> {
    tx.one(AUTHORITY, values![id], "authority").and_then(read_authority)
}

/// The authority of that code, when there is one.
pub fn authority_by_code(tx: &mut Tx<'_>, code: &str) -> StoreResult<Option<Authority>> {
    tx.first(AUTHORITY_BY_CODE, values![code])?.map(read_authority).transpose()
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

/// The members of an authority, in the order they came.
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
    assembly: &quitus_core::kernel::AssemblyId,
    last_day: Day,
) -> StoreResult<()> {
    tx.execute_one(END_MEMBERSHIPS, values![last_day, authority, member, assembly], "open membership")
}

/// Every membership of an authority, in the order they came.
pub fn memberships(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Membership>> {
    tx.list(MEMBERSHIPS, values![authority], |mut row| {
        Ok(Membership {
            member: row.get()?,
            assembly: row.get()?,
            from: row.get()?,
            until: row.get()?,
            capacity: row.get()?,
            group: row.get()?,
            table_order: row.get()?,
        })
    })
}

/// Adds a delegation. Refused: `delegation_pkey` for a key that is taken.
pub fn insert_delegation(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    delegation: &Delegation,
) -> StoreResult<()> {
    let values = values![
        authority,
        delegation.key,
        delegation.giver,
        delegation.receiver,
        delegation.act_number,
        delegation.decided_on,
        delegation.until,
        delegation.scope,
        delegation.cap,
        delegation.covers_several_years,
    ];
    tx.execute(INSERT_DELEGATION, values).map(|_| ())
}

/// The delegations of an authority, in the order they came.
pub fn delegations(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Delegation>> {
    tx.list(DELEGATIONS, values![authority], |mut row| {
        Ok(Delegation {
            key: row.get()?,
            giver: row.get()?,
            receiver: row.get()?,
            act_number: row.get()?,
            decided_on: row.get()?,
            until: row.get()?,
            scope: row.get()?,
            cap: row.get()?,
            covers_several_years: row.get()?,
        })
    })
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
