//! A number, a date or a code, looked up in every authority of the home.

use crate::error::{AppError, AppResult};
use crate::{Acting, Reader};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::{ActId, AuthorityId, Day, Refusal, SittingId};
use quitus_store::{Tx, assembly, register, sitting};

/// The authority of that code, refused when there is none.
pub(crate) fn authority(tx: &mut Tx<'_>, code: &str) -> AppResult<Authority> {
    assembly::authority_by_code(tx, code)?
        .ok_or_else(|| AppError::refused(Refusal::new("no-such-authority").with("code", code)))
}

/// The authority of that code, for whoever may do that there; a stranger, a wrong role, another authority are refused.
pub(crate) fn for_right(tx: &mut Tx<'_>, reader: &Reader, code: &str, right: Right) -> AppResult<Authority> {
    let authority = authority(tx, code)?;
    reader.demand(&authority.id, right)?;
    Ok(authority)
}

/// The same for an act that writes: an authority shown as it published is never continued.
pub(crate) fn to_write(tx: &mut Tx<'_>, acting: &Acting, code: &str, right: Right) -> AppResult<Authority> {
    let authority = for_right(tx, &acting.who, code, right)?;
    match authority.standing {
        Standing::Published => {
            Err(AppError::refused(Refusal::new("published-as-it-was").with("name", authority.name)))
        }
        Standing::Live | Standing::Fictional | Standing::Trial => Ok(authority),
    }
}

/// The authorities asked: the one of that code, or all.
pub(crate) fn authorities(tx: &mut Tx<'_>, code: Option<&str>) -> AppResult<Vec<Authority>> {
    match code {
        Some(code) => Ok(vec![authority(tx, code)?]),
        None => Ok(assembly::authorities(tx)?),
    }
}

/// The act of that number: found in one authority, that one; in several, a refusal that lists them.
pub(crate) fn act(tx: &mut Tx<'_>, code: Option<&str>, number: &str) -> AppResult<(AuthorityId, ActId)> {
    let authorities = authorities(tx, code)?;
    let mut found = Vec::new();
    for act in register::by_number(tx, number)? {
        if let Some(authority) = authorities.iter().find(|authority| authority.id == act.authority) {
            found.push(((act.authority, act.act), authority.code.clone()));
        }
    }
    one(found, "no-such-act", "act-in-several", number)
}

/// The sitting of `DATE` or `DATE/ASSEMBLY`.
pub(crate) fn sitting(
    tx: &mut Tx<'_>,
    code: Option<&str>,
    text: &str,
) -> AppResult<(AuthorityId, SittingId)> {
    let (day, key) = match text.split_once('/') {
        Some((day, key)) => (day, Some(key)),
        None => (text, None),
    };
    let day: Day = day.parse().map_err(|_| AppError::refused(Refusal::new("not-a-day").with("text", day)))?;
    let authorities = authorities(tx, code)?;
    let mut found = Vec::new();
    for sitting in sitting::on_day(tx, day)? {
        let authority = authorities.iter().find(|authority| authority.id == sitting.authority);
        if let Some(authority) = authority.filter(|_| key.is_none_or(|key| key == sitting.assembly_key)) {
            let place = format!("{} {day}/{}", authority.code, sitting.assembly_key);
            found.push(((sitting.authority, sitting.id), place));
        }
    }
    one(found, "no-such-sitting", "sitting-in-several", text)
}

fn one<T>(
    mut found: Vec<(T, String)>,
    none: &'static str,
    several: &'static str,
    asked: &str,
) -> AppResult<T> {
    if found.len() > 1 {
        let places: Vec<String> = found.into_iter().map(|(_, place)| place).collect();
        return Err(AppError::refused(Refusal::new(several).with("asked", asked).with("places", places)));
    }
    found
        .pop()
        .map(|(only, _)| only)
        .ok_or_else(|| AppError::refused(Refusal::new(none).with("asked", asked)))
}
