//! The file of a sitting: every fact the house holds about it.

use crate::assembly::{Assembly, Authority, Member, Membership, in_office};
use crate::kernel::{ActId, MemberId};
use crate::law::proxies_held::proxies_held;
use crate::law::quorum_met::QuorumMet;
use crate::legality::LegalDates;
use crate::register::RegisterEntry;
use crate::sitting::{AgendaItem, Roll, Sitting, quorum_at, roll_at};

/// Everything held about a sitting, loaded whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingFile {
    /// The authority.
    pub authority: Authority,
    /// The assembly that sits.
    pub assembly: Assembly,
    /// Members of the authority.
    pub members: Vec<Member>,
    /// Memberships of that assembly.
    pub memberships: Vec<Membership>,
    /// The sitting.
    pub sitting: Sitting,
    /// Whether it is the first one of a term (L2121-7).
    pub opens_a_term: bool,
    /// Entries of the register born of it, with the title and the dates of each act.
    pub entries: Vec<SittingEntry>,
}

/// An entry of the register with what a list of deliberations says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingEntry {
    /// The entry.
    pub entry: RegisterEntry,
    /// Title of the act.
    pub title: String,
    /// What is known of it outside.
    pub dates: LegalDates,
}

impl SittingFile {
    /// Members in office on the day of the sitting.
    pub fn in_office(&self) -> Vec<&MemberId> {
        in_office(&self.memberships, &self.assembly.id, self.sitting.day)
    }

    /// How many members are in office on the day of the sitting.
    pub fn in_office_count(&self) -> u32 {
        u32::try_from(self.in_office().len()).unwrap_or(u32::MAX)
    }

    /// The roll when an item is put to discussion.
    pub fn roll(&self, item: &AgendaItem) -> Roll {
        let held = proxies_held(self.assembly.kind, self.sitting.day).unwrap_or(u32::MAX);
        roll_at(&self.sitting, item, held)
    }

    /// The quorum at an item, where the law is known.
    pub fn quorum(&self, item: &AgendaItem) -> Option<QuorumMet> {
        quorum_at(&self.roll(item), self.in_office_count(), self.assembly.kind, self.sitting.day).ok()
    }

    /// The entry of the register born of an act.
    pub fn entry(&self, act: &ActId) -> Option<&SittingEntry> {
        self.entries.iter().find(|line| line.entry.act == *act)
    }

    /// A member of the authority.
    pub fn member(&self, member: &MemberId) -> Option<&Member> {
        self.members.iter().find(|known| known.id == *member)
    }

    /// The plain name of a member: `Hervé REYNAUD`.
    pub fn name(&self, member: &MemberId) -> String {
        self.member(member).map_or_else(|| member.to_string(), |member| member.name.plain())
    }

    /// The name of a member with its civility: `M. Hervé REYNAUD`.
    pub fn formal_name(&self, member: &MemberId) -> String {
        self.member(member).map_or_else(|| member.to_string(), |member| member.name.formal())
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::assembly::{AuthorityKind, Standing};
    use crate::kernel::{AssemblyId, AuthorityId, Day, SittingId};
    use crate::law::BodyKind;
    use crate::sitting::{SittingPapers, SittingState};

    /// A sitting of a bureau of which nothing is known but its day.
    pub fn bare(day: Day) -> SittingFile {
        SittingFile {
            authority: Authority {
                id: AuthorityId::new("a"),
                code: "a".into(),
                name: "Métropole (fictif)".into(),
                kind: AuthorityKind::Intermunicipal,
                standing: Standing::Fictional,
                siren: None,
                siret: None,
                population: None,
                department: None,
                seat: Vec::new(),
                time_zone: "Europe/Paris".into(),
                story_day: None,
                remark: None,
            },
            assembly: Assembly {
                id: AssemblyId::new("bureau"),
                key: "bureau".into(),
                name: "Bureau".into(),
                name_of: "du Bureau".into(),
                kind: BodyKind::EpciBureauDelegated,
                legal_seats: None,
            },
            members: Vec::new(),
            memberships: Vec::new(),
            sitting: Sitting {
                id: SittingId::new("s"),
                assembly: AssemblyId::new("bureau"),
                day,
                state: SittingState::Held,
                convoked_on: None,
                urgency: None,
                second_of: None,
                place: None,
                opened_at: None,
                closed_at: None,
                chair: None,
                secretaries: Vec::new(),
                attendance: Vec::new(),
                proxies: Vec::new(),
                interests: Vec::new(),
                items: Vec::new(),
                papers: SittingPapers::default(),
                remark: None,
            },
            entries: Vec::new(),
            opens_a_term: false,
        }
    }
}
