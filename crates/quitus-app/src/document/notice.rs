//! The papers of a convocation, made and kept before it is sent: one for each member, one agenda for all.

use super::evening::{Wanted, of_sitting};
use super::{BATCH, SittingDocument, minutes_of, only};
use crate::error::AppResult;
use crate::{Acting, Quitus};
use quitus_core::kernel::MemberId;
use quitus_core::review::SittingFile;
use quitus_core::sitting::Sending;
use quitus_documents::{CanonicalInput, Composer, Kind, NoticeDetails, NoticeLetter};

/// A member to convene: how, and where when it is on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Convened {
    pub(crate) member: MemberId,
    pub(crate) sending: Sending,
    pub(crate) postal: Vec<String>,
}

/// What every convocation of a sending says besides the records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Occasion {
    pub(crate) begins_at: Option<u16>,
    pub(crate) correction: Option<String>,
}

impl Occasion {
    fn details<'a>(&'a self, convened: &'a Convened) -> NoticeDetails<'a> {
        NoticeDetails {
            begins_at: self.begins_at,
            sending: Some(convened.sending),
            postal: &convened.postal,
            correction: self.correction.as_deref(),
        }
    }
}

impl Quitus {
    /// The convocation of each member, in their order; kept bytes where the same was made before.
    pub(crate) fn convocations(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        file: &SittingFile,
        occasion: &Occasion,
        convened: &[Convened],
    ) -> AppResult<Vec<SittingDocument>> {
        let minutes = minutes_of(&file.authority.time_zone);
        let composer = Composer { minutes: &minutes };
        let mut made = Vec::with_capacity(convened.len());
        for group in convened.chunks(BATCH) {
            let mut wanted: Vec<Wanted> = Vec::with_capacity(group.len());
            for one in group {
                let key = file.member(&one.member).map_or("", |member| member.key.as_str());
                let input = composer.convocation_sent(file, &one.member, &occasion.details(one));
                wanted.push(of_sitting(Kind::Convocation, Some(key), CanonicalInput::of(&input)?));
            }
            made.extend(self.make(acting, ids, &file.authority.id, &file.sitting.id, wanted)?);
        }
        Ok(made)
    }

    /// The agenda with its notes, the same for all.
    pub(crate) fn agenda_to_send(
        &self,
        acting: &Acting,
        ids: &mut dyn FnMut() -> String,
        file: &SittingFile,
        occasion: &Occasion,
    ) -> AppResult<SittingDocument> {
        let minutes = minutes_of(&file.authority.time_zone);
        let composer = Composer { minutes: &minutes };
        let details = NoticeDetails { begins_at: occasion.begins_at, ..NoticeDetails::default() };
        let input = CanonicalInput::of(&composer.agenda_sent(file, &details))?;
        let wanted = vec![of_sitting(Kind::Agenda, None, input)];
        self.make(acting, ids, &file.authority.id, &file.sitting.id, wanted).and_then(only)
    }
}

/// The words of the e-mail that carries a member's convocation.
pub(crate) fn letter_words(file: &SittingFile, occasion: &Occasion, convened: &Convened) -> NoticeLetter {
    let minutes = minutes_of(&file.authority.time_zone);
    Composer { minutes: &minutes }.notice_letter(file, &convened.member, &occasion.details(convened))
}
