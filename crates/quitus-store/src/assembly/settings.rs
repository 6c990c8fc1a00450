//! Settings, letterhead, contact details, terms and the steps of the first hour.

use crate::engine::Tx;
use crate::error::StoreResult;
use crate::statements::statements;
use crate::value::{Lines, Row, values};
use quitus_core::assembly::{Contact, Letterhead, Settings, Term};
use quitus_core::kernel::{AssemblyId, AuthorityId, Day, Instant, MemberId};

statements! {
    SETTINGS = "SELECT version, deposit_days, extra_notice_days, sitting_minute, sitting_place, sending_until_minute,
            reply_to
        FROM authority_settings WHERE authority_id = $1";
    SET_SETTINGS = "INSERT INTO authority_settings (authority_id, version, deposit_days, extra_notice_days,
            sitting_minute, sitting_place, sending_until_minute, reply_to)
        VALUES ($1, 1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (authority_id) DO UPDATE SET version = authority_settings.version + 1, deposit_days = $2,
            extra_notice_days = $3, sitting_minute = $4, sitting_place = $5, sending_until_minute = $6, reply_to = $7";
    LETTERHEAD = "SELECT version, text_lines, logo_sha256 FROM letterhead WHERE authority_id = $1";
    SET_LETTERHEAD = "INSERT INTO letterhead (authority_id, version, text_lines, logo_sha256) VALUES ($1, 1, $2, $3)
        ON CONFLICT (authority_id) DO UPDATE SET version = letterhead.version + 1, text_lines = $2, logo_sha256 = $3";
    CONTACT = "SELECT version, email, prefers_paper, postal, telephone
        FROM member_contact WHERE authority_id = $1 AND member_id = $2";
    CONTACTS = "SELECT member_id, version, email, prefers_paper, postal, telephone
        FROM member_contact WHERE authority_id = $1 ORDER BY member_id";
    SET_CONTACT = "INSERT INTO member_contact (authority_id, member_id, version, email, prefers_paper, postal, telephone)
        VALUES ($1, $2, 1, $3, $4, $5, $6)
        ON CONFLICT (authority_id, member_id) DO UPDATE SET version = member_contact.version + 1, email = $3,
            prefers_paper = $4, postal = $5, telephone = $6";
    TERMS = "SELECT assembly_id, began_on, first_chair_id, first_chair_capacity
        FROM term WHERE authority_id = $1 ORDER BY began_on, assembly_id";
    SET_TERM = "INSERT INTO term (authority_id, assembly_id, began_on, first_chair_id, first_chair_capacity)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (authority_id, assembly_id, began_on)
            DO UPDATE SET first_chair_id = $4, first_chair_capacity = $5";
    LAPSE_PROXIES = "UPDATE proxy SET revoked_at = $1 WHERE authority_id = $2 AND revoked_at IS NULL
            AND sitting_id IN (SELECT s.id FROM sitting s WHERE s.authority_id = $2 AND s.assembly_id = $3
                AND s.held_on > $4 AND s.sealed = 0)";
    SETUP_STEPS = "SELECT step, state FROM setup_step WHERE authority_id = $1 ORDER BY step";
    MARK_SETUP_STEP = "INSERT INTO setup_step (authority_id, step, state, marked_at, marked_by)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (authority_id, step) DO UPDATE SET state = $3, marked_at = $4, marked_by = $5";
    UNMARK_SETUP_STEP = "DELETE FROM setup_step WHERE authority_id = $1 AND step = $2";
}

/// The settings of an authority with their version; version 0 and nothing set when it has none yet.
pub fn settings(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<(u32, Settings)> {
    let Some(mut row) = tx.first(SETTINGS, values![authority])? else { return Ok((0, Settings::default())) };
    let version = row.get()?;
    let settings = Settings {
        deposit_days: row.get()?,
        extra_notice_days: row.get()?,
        sitting_minute: row.get()?,
        sitting_place: row.get()?,
        sending_until_minute: row.get()?,
        reply_to: row.get()?,
    };
    Ok((version, settings))
}

/// Sets the settings of an authority; their version grows by one.
pub fn set_settings(tx: &mut Tx<'_>, authority: &AuthorityId, settings: &Settings) -> StoreResult<()> {
    let values = values![
        authority,
        settings.deposit_days,
        settings.extra_notice_days,
        settings.sitting_minute,
        settings.sitting_place,
        settings.sending_until_minute,
        settings.reply_to,
    ];
    tx.execute(SET_SETTINGS, values).map(|_| ())
}

/// The letterhead of an authority with its version; version 0 and nothing when it has none yet.
pub fn letterhead(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<(u32, Letterhead)> {
    let Some(mut row) = tx.first(LETTERHEAD, values![authority])? else {
        return Ok((0, Letterhead::default()));
    };
    let version = row.get()?;
    Ok((version, Letterhead { lines: row.get::<Lines>()?.0, logo: row.get()? }))
}

/// Sets the letterhead of an authority; the logo is a kept file (`foreign_key` otherwise).
pub fn set_letterhead(tx: &mut Tx<'_>, authority: &AuthorityId, letterhead: &Letterhead) -> StoreResult<()> {
    let values = values![authority, Lines(letterhead.lines.clone()), letterhead.logo];
    tx.execute(SET_LETTERHEAD, values).map(|_| ())
}

/// How a member is reached, with the version of the member's sheet; version 0 and nothing known when never told.
pub fn member_contact(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    member: &MemberId,
) -> StoreResult<(u32, Contact)> {
    match tx.first(CONTACT, values![authority, member])? {
        Some(mut row) => read_contact(&mut row),
        None => Ok((0, Contact::default())),
    }
}

/// How the members of an authority are reached, each with the version of its sheet; who is not there was never told.
pub fn member_contacts(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
) -> StoreResult<Vec<(MemberId, u32, Contact)>> {
    tx.list(CONTACTS, values![authority], |mut row| {
        let member = row.get()?;
        let (version, contact) = read_contact(&mut row)?;
        Ok((member, version, contact))
    })
}

/// Sets how a member is reached; the version of the member's sheet grows by one.
pub fn set_member_contact(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    member: &MemberId,
    contact: &Contact,
) -> StoreResult<()> {
    let values = values![
        authority,
        member,
        contact.email,
        contact.prefers_paper,
        Lines(contact.postal.clone()),
        contact.telephone,
    ];
    tx.execute(SET_CONTACT, values).map(|_| ())
}

/// The terms told of an authority, oldest first.
pub fn terms(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<Term>> {
    tx.list(TERMS, values![authority], |mut row| {
        Ok(Term {
            assembly: row.get()?,
            began_on: row.get()?,
            first_chair: Option::zip(row.get()?, row.get()?),
        })
    })
}

/// Tells a term, or who chairs its first sitting.
pub fn set_term(tx: &mut Tx<'_>, authority: &AuthorityId, term: &Term) -> StoreResult<()> {
    let (chair, capacity) = term.first_chair.clone().unzip();
    tx.execute(SET_TERM, values![authority, term.assembly, term.began_on, chair, capacity]).map(|_| ())
}

/// Revokes the proxies kept for the sittings of an assembly after a day, sealed ones left alone; answers how many.
pub fn lapse_proxies(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    assembly: &AssemblyId,
    last_day: Day,
    at: Instant,
) -> StoreResult<u64> {
    tx.execute(LAPSE_PROXIES, values![at, authority, assembly, last_day])
}

/// The steps of the first hour that someone marked: the step, and `done` or `aside`.
pub fn setup_steps(tx: &mut Tx<'_>, authority: &AuthorityId) -> StoreResult<Vec<(String, String)>> {
    tx.list(SETUP_STEPS, values![authority], |mut row| Ok((row.get()?, row.get()?)))
}

/// Marks a step of the first hour `done` or `aside`; takes the mark away with none.
pub fn mark_setup_step(
    tx: &mut Tx<'_>,
    authority: &AuthorityId,
    step: &str,
    state: Option<&str>,
    (at, by): (Instant, &str),
) -> StoreResult<()> {
    match state {
        Some(state) => tx.execute(MARK_SETUP_STEP, values![authority, step, state, at, by]).map(|_| ()),
        None => tx.execute(UNMARK_SETUP_STEP, values![authority, step]).map(|_| ()),
    }
}

fn read_contact(row: &mut Row) -> StoreResult<(u32, Contact)> {
    let version = row.get()?;
    let contact = Contact {
        email: row.get()?,
        prefers_paper: row.get()?,
        postal: row.get::<Lines>()?.0,
        telephone: row.get()?,
    };
    Ok((version, contact))
}
