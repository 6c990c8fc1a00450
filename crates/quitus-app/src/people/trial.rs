//! A trial sitting (séance d'essai): run end to end in a copy of the authority, of which nothing remains.

use crate::error::{AppError, AppResult};
use crate::{Acting, Quitus, Reader, locate};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Contact, Membership, Standing, TRIAL_CODES};
use quitus_core::kernel::{AuthorityId, Day, Instant, Refusal};
use quitus_store::assembly::Trial;
use quitus_store::{Tx, assembly, file, journal, register};

/// A trial that has not ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialShown {
    /// Its code in addresses.
    pub code: String,
    /// When it began.
    pub begun_at: Instant,
    /// Who began it.
    pub begun_by: String,
}

impl Quitus {
    /// Begins a trial: a copy of the authority with its assemblies, its members in office without their addresses, its
    /// settings, delegations and next numbers, which stands on a day that its reader moves. `id` is the trial's: the
    /// same one twice begins it once. Answers its code.
    pub fn begin_trial(&self, acting: &Acting, code: &str, id: &str) -> AppResult<String> {
        let (acting, code, id) = (acting.clone(), code.to_owned(), AuthorityId::new(id));
        self.store.write(move |tx| {
            let of = locate::to_write(tx, &acting, &code, Right::PrepareSittings)?;
            if of.standing == Standing::Trial {
                return Err(AppError::refused(Refusal::new("trial-of-a-trial")));
            }
            let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
            if !(16..=64).contains(&id.as_str().len()) || !id.as_str().chars().all(plain) {
                let why = Refusal::new("unknown-choice").with("text", id.as_str());
                return Err(AppError::refused(why.about("id")));
            }
            let trial = copy_of(&of, &id, acting.today);
            if assembly::authority_by_code(tx, &trial.code)?.is_some() {
                return Ok(trial.code);
            }
            assembly::insert_authority(tx, &trial)?;
            let kept = Trial {
                authority: trial.id.clone(),
                of: of.id.clone(),
                begun_at: acting.now,
                begun_by: acting.actor.clone(),
            };
            assembly::begin_trial(tx, &kept)?;
            copy_people(tx, &of.id, &trial.id, acting.today)?;
            copy_settings(tx, &of.id, &trial.id, acting.today)?;
            journal::append(tx, &acting.entry(&of.id, "trial.begin", trial.code.clone()))?;
            Ok::<_, AppError>(trial.code)
        })
    }

    /// The trials of an authority that have not ended, the oldest first.
    pub fn trials(&self, reader: &Reader, code: &str) -> AppResult<Vec<TrialShown>> {
        let (reader, code) = (reader.clone(), code.to_owned());
        self.store.read(move |tx| {
            let of = locate::for_right(tx, &reader, &code, Right::PrepareSittings)?;
            let mut shown = Vec::new();
            for trial in assembly::trials(tx)?.into_iter().filter(|trial| trial.of == of.id) {
                let code = assembly::authority(tx, &trial.authority)?.code;
                shown.push(TrialShown { code, begun_at: trial.begun_at, begun_by: trial.begun_by });
            }
            Ok::<_, AppError>(shown)
        })
    }

    /// Throws a trial away: nobody finds it any more. Answers the code of the authority it copied.
    pub fn end_trial(&self, acting: &Acting, code: &str) -> AppResult<String> {
        let (acting, code) = (acting.clone(), code.to_owned());
        self.store.write(move |tx| {
            let trial = locate::to_write(tx, &acting, &code, Right::PrepareSittings)?;
            let Some(kept) = assembly::trials(tx)?.into_iter().find(|one| one.authority == trial.id) else {
                return Err(AppError::refused(Refusal::new("not-a-trial")));
            };
            assembly::end_trial(tx, &trial.id, acting.now, &acting.actor)?;
            journal::append(tx, &acting.entry(&kept.of, "trial.end", trial.code.clone()))?;
            Ok::<_, AppError>(assembly::authority(tx, &kept.of)?.code)
        })
    }
}

/// The authority of a trial: told as one in its very name.
fn copy_of(of: &Authority, id: &AuthorityId, today: Day) -> Authority {
    let letters: Vec<char> = id.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
    let tail: String = letters.iter().skip(letters.len().saturating_sub(12)).collect();
    Authority {
        id: id.clone(),
        code: format!("{TRIAL_CODES}{}", tail.to_ascii_lowercase()),
        name: format!("ESSAI – {}", of.name),
        standing: Standing::Trial,
        story_day: Some(today),
        remark: None,
        ..of.clone()
    }
}

/// Assemblies and whoever sits in them now or later; nobody can be written to.
fn copy_people(tx: &mut Tx<'_>, of: &AuthorityId, trial: &AuthorityId, today: Day) -> AppResult<()> {
    for one in assembly::assemblies(tx, of)? {
        assembly::insert_assembly(tx, trial, &one)?;
    }
    let sitting: Vec<Membership> = assembly::memberships(tx, of)?
        .into_iter()
        .filter(|held| held.until.is_none_or(|until| today <= until))
        .collect();
    for member in assembly::members(tx, of)? {
        if sitting.iter().any(|held| held.member == member.id) {
            assembly::insert_member(tx, trial, &member)?;
            assembly::set_member_contact(tx, trial, &member.id, &Contact::default())?;
        }
    }
    for held in &sitting {
        assembly::insert_membership(tx, trial, held)?;
    }
    for term in assembly::terms(tx, of)? {
        let sits = |id| sitting.iter().any(|held| held.member == id);
        if term.first_chair.as_ref().is_none_or(|(member, _)| sits(member.clone())) {
            assembly::set_term(tx, trial, &term)?;
        }
    }
    Ok(())
}

fn copy_settings(tx: &mut Tx<'_>, of: &AuthorityId, trial: &AuthorityId, today: Day) -> AppResult<()> {
    let (_, settings) = assembly::settings(tx, of)?;
    assembly::set_settings(tx, trial, &settings)?;
    let (_, letterhead) = assembly::letterhead(tx, of)?;
    if let Some(logo) = &letterhead.logo {
        let kept = file::load(tx, of, logo)?;
        file::keep(tx, trial, &kept.media_type, &kept.bytes)?;
    }
    assembly::set_letterhead(tx, trial, &letterhead)?;
    for delegation in assembly::delegations(tx, of)? {
        assembly::insert_delegation(tx, trial, &delegation)?;
    }
    for (name, pattern) in register::registers(tx, of)? {
        let next = register::next_rank(tx, of, &name, today.year())?;
        register::declare(tx, trial, &name, &pattern)?;
        register::set_start(tx, trial, &name, today.year(), next)?;
    }
    Ok(())
}
