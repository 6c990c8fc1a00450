//! What is wanted of a sitting: each document, what it speaks of and what it is made from.

use super::minutes::Evening;
use super::minutes_of;
use crate::error::AppResult;
use quitus_core::kernel::ActId;
use quitus_core::review::ActFile;
use quitus_core::sitting::SittingState;
use quitus_documents::{CanonicalInput, Composer, Kind};
use quitus_store::document::DocumentState;

/// A document wanted: what it speaks of and what it is made from.
pub(super) struct Wanted {
    pub(super) act: Option<ActId>,
    pub(super) number: Option<String>,
    pub(super) state: DocumentState,
    pub(super) name: String,
    pub(super) input: CanonicalInput,
}

pub(super) fn extract_wanted(composer: &Composer<'_>, file: &ActFile) -> AppResult<Wanted> {
    let input = CanonicalInput::of(&composer.extract(file))?;
    Ok(of_act(file, Kind::Extract, DocumentState::AsMade, input))
}

pub(super) fn receipt_wanted(composer: &Composer<'_>, file: &ActFile) -> AppResult<Option<Wanted>> {
    match composer.extract_with_receipt(file) {
        Some(extract) => {
            let input = CanonicalInput::of(&extract)?;
            Ok(Some(of_act(file, Kind::Extract, DocumentState::WithReceipt, input)))
        }
        None => Ok(None),
    }
}

fn of_act(file: &ActFile, kind: Kind, state: DocumentState, input: CanonicalInput) -> Wanted {
    let number = &file.deliberation.number;
    let suffix = if state == DocumentState::WithReceipt { "-avec-accuse" } else { "" };
    Wanted {
        act: Some(file.deliberation.id.clone()),
        number: Some(number.clone()),
        state,
        name: format!("{}-{}{suffix}.pdf", kind.file_stem(), file_name(number)),
        input,
    }
}

pub(super) fn of_sitting(kind: Kind, of: Option<&str>, input: CanonicalInput) -> Wanted {
    let name = match of {
        Some(of) => format!("{}-{}.pdf", kind.file_stem(), file_name(of)),
        None => format!("{}.pdf", kind.file_stem()),
    };
    Wanted { act: None, number: None, state: DocumentState::AsMade, name, input }
}

/// Letters that any file system bears.
fn file_name(text: &str) -> String {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-' | '_');
    text.chars().map(|letter| if fits(letter) { letter } else { '-' }).collect()
}

/// Every document of a sitting, as far as it has come: papers before it, then lists, extracts, sheets and minutes.
pub(super) fn evening(evening: &Evening) -> AppResult<Vec<Wanted>> {
    let (file, acts) = (&evening.file, &evening.acts);
    let minutes = minutes_of(&file.authority.time_zone);
    let composer = Composer { minutes: &minutes };
    let mut wanted = Vec::new();
    for member in file.in_office() {
        let key = file.member(member).map_or("", |member| member.key.as_str());
        let input = CanonicalInput::of(&composer.convocation(file, member))?;
        wanted.push(of_sitting(Kind::Convocation, Some(key), input));
    }
    wanted.push(of_sitting(Kind::Agenda, None, CanonicalInput::of(&composer.agenda(file))?));
    wanted.push(of_sitting(
        Kind::AttendanceSheet,
        None,
        CanonicalInput::of(&composer.attendance_sheet(file))?,
    ));
    if file.sitting.state != SittingState::Held {
        return Ok(wanted);
    }
    wanted.push(of_sitting(
        Kind::DeliberationList,
        None,
        CanonicalInput::of(&composer.deliberation_list(file))?,
    ));
    for act in acts {
        wanted.push(extract_wanted(&composer, act)?);
        wanted.extend(receipt_wanted(&composer, act)?);
        let sheet = CanonicalInput::of(&composer.register_sheet(act))?;
        wanted.push(of_act(act, Kind::RegisterSheet, DocumentState::AsMade, sheet));
    }
    wanted.push(of_sitting(Kind::ClosingSheet, None, CanonicalInput::of(&composer.closing_sheet(file))?));
    wanted.push(of_sitting(Kind::Minutes, None, CanonicalInput::of(&evening.minutes(&composer))?));
    Ok(wanted)
}
