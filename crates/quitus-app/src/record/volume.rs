//! The numbers that come next in the register of the year.

use super::REGISTER;
use crate::error::{AppError, AppResult};
use quitus_core::kernel::{AuthorityId, Refusal};
use quitus_core::register::Numbering;
use quitus_store::{Tx, register};

/// How the register stands for that year. Refused: `register-not-declared`.
pub(super) fn numbering(tx: &mut Tx<'_>, authority: &AuthorityId, year: i16) -> AppResult<Numbering> {
    let declared = register::registers(tx, authority)?.into_iter().find(|(name, _)| name == REGISTER);
    let missing = || AppError::refused(Refusal::new("register-not-declared").about("head"));
    let (_, pattern) = declared.ok_or_else(missing)?;
    let asked = pattern.names_year().then_some(year);
    let last = register::last_rank(tx, authority, REGISTER, asked)?;
    let starts = register::starts(tx, authority)?;
    let start = starts.into_iter().find(|(name, of, _)| name == REGISTER && *of == year);
    Ok(Numbering { pattern, year, last, start: start.map(|(_, _, rank)| rank) })
}
