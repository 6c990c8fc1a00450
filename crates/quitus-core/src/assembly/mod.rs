//! Who may decide: authorities, their assemblies, members with dated memberships, delegations.

mod roster;
mod settings;
mod term;

pub use roster::*;
pub use settings::{Contact, Letterhead, Settings, is_email};
pub use term::{Term, first_chair, opens_a_term};

use crate::kernel::{AssemblyId, AuthorityId, Cents, Day, MemberId, PersonName, Siren, Siret, words};
use crate::law::BodyKind;

/// What an authority (collectivité) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthorityKind {
    /// Commune.
    Commune,
    /// Inter-municipal body with its own tax (EPCI à fiscalité propre): métropole, agglomération, communauté.
    Intermunicipal,
    /// Syndicate (syndicat).
    Syndicate,
    /// Department.
    Department,
    /// Region.
    Region,
}

/// What the records of an authority are worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Its own records, kept here.
    Live,
    /// A real authority shown as it published; never continued.
    Published,
    /// Invented: every name is marked "(fictif)".
    Fictional,
    /// A copy of an authority in which its clerk tries a sitting out; thrown away afterwards.
    Trial,
}

/// A public authority (collectivité, EPCI).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// Its id.
    pub id: AuthorityId,
    /// Short code in paths and commands: lower-case letters, digits and hyphens.
    pub code: String,
    /// Name as acts print it.
    pub name: String,
    /// What it is.
    pub kind: AuthorityKind,
    /// What its records are worth.
    pub standing: Standing,
    /// SIREN, when known.
    pub siren: Option<Siren>,
    /// SIRET, when known.
    pub siret: Option<Siret>,
    /// Inhabitants, when known.
    pub population: Option<u32>,
    /// Department code (`042`), when known.
    pub department: Option<String>,
    /// Seat: lines of the address, as printed.
    pub seat: Vec<String>,
    /// IANA zone in which its days are counted.
    pub time_zone: String,
    /// The day on which a demonstration stands still; a live authority has none.
    pub story_day: Option<Day>,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}

/// An assembly that deliberates (organe délibérant): council or bureau.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assembly {
    /// Its id.
    pub id: AssemblyId,
    /// Short key in paths and files.
    pub key: String,
    /// Name as acts print it: `Bureau métropolitain`.
    pub name: String,
    /// The same after "du", "de la": `du Bureau métropolitain`.
    pub name_of: String,
    /// The row of the law's table that applies.
    pub kind: BodyKind,
    /// Seats the law gives it, when known; never the same as members in office.
    pub legal_seats: Option<u32>,
}

/// A person who sits or sat (élu, membre).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its id.
    pub id: MemberId,
    /// Short key in files: `reynaud-herve`.
    pub key: String,
    /// The name as acts print it.
    pub name: PersonName,
    /// What a reader must know of the name (as the source left it, or mended from it).
    pub remark: Option<String>,
}

/// A member's time in an assembly (mandat électif). An unknown day stays unknown and covers every day on its side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Who.
    pub member: MemberId,
    /// Where.
    pub assembly: AssemblyId,
    /// First day, when known.
    pub from: Option<Day>,
    /// Last day, when known and over.
    pub until: Option<Day>,
    /// Capacity as printed (`Premier Vice-Président`), when known.
    pub capacity: Option<String>,
    /// Political group, when known.
    pub group: Option<String>,
    /// Place in the order of the table (ordre du tableau), from 1, when known.
    pub table_order: Option<u32>,
}

/// Powers given by the council to the bureau or the president (délégation), CGCT L5211-10 or L2122-22.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// Short key in files.
    pub key: String,
    /// The assembly that gives.
    pub giver: AssemblyId,
    /// The assembly that receives; none when the executive receives.
    pub receiver: Option<AssemblyId>,
    /// Number of the act that gives.
    pub act_number: String,
    /// Day of that act.
    pub decided_on: Day,
    /// Last day, when it is over.
    pub until: Option<Day>,
    /// What it covers, in the words of the act.
    pub scope: String,
    /// Ceiling in cents, when it has one.
    pub cap: Option<Cents>,
    /// Whether it speaks of agreements over several years.
    pub covers_several_years: Option<bool>,
}

impl Membership {
    /// Whether the member is in office on that day, as far as the record says.
    pub fn covers(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Delegation {
    /// Whether it was in force on that day.
    pub fn covers(&self, day: Day) -> bool {
        self.decided_on < day && self.until.is_none_or(|until| day <= until)
    }
}

/// Members in office (membres en exercice) of an assembly on a day, each once.
pub fn in_office<'a>(memberships: &'a [Membership], assembly: &AssemblyId, day: Day) -> Vec<&'a MemberId> {
    let mut members: Vec<&MemberId> = memberships
        .iter()
        .filter(|membership| membership.assembly == *assembly && membership.covers(day))
        .map(|membership| &membership.member)
        .collect();
    members.sort();
    members.dedup();
    members
}

words!(AuthorityKind: Commune = "commune", Intermunicipal = "intermunicipal", Syndicate = "syndicate",
    Department = "department", Region = "region");
words!(Standing: Live = "live", Published = "published", Fictional = "fictional",
    Trial = "trial");

/// Words that addresses need; a test of the pages holds this list against the table of routes.
const RESERVED: &[&str] = &[
    "account", "accounts", "acts", "api", "assets", "backups", "en", "fr", "healthz", "home", "journal",
    "letters", "link", "metrics", "openapi", "operate", "outbox", "passkeys", "rules", "search", "session",
    "sign-in", "sign-out", "sittings", "start",
];

/// How the code of a trial begins; no authority is coded so.
pub const TRIAL_CODES: &str = "essai-";

/// Whether an authority may be coded so: small letters, digits and hyphens, from 2 to 40, none at the ends; not a word
/// that an address needs, nor the code of a trial.
pub fn is_authority_code(code: &str) -> bool {
    let plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    (2..=40).contains(&code.len())
        && code.chars().all(plain)
        && !code.starts_with('-')
        && !code.ends_with('-')
        && !code.starts_with(TRIAL_CODES)
        && !RESERVED.contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn membership(from: Option<&str>, until: Option<&str>) -> Membership {
        Membership {
            member: MemberId::new("m"),
            assembly: AssemblyId::new("a"),
            from: from.map(|day| day.parse().expect("a day")),
            until: until.map(|day| day.parse().expect("a day")),
            capacity: None,
            group: None,
            table_order: None,
        }
    }

    #[test]
    fn a_membership_covers_its_days_and_no_others() {
        let day: Day = "2023-03-29".parse().expect("a day");
        for (from, until, covers) in [
            (None, None, true),
            (Some("2023-03-29"), None, true),
            (Some("2023-03-30"), None, false),
            (None, Some("2023-03-29"), true),
            (None, Some("2023-03-28"), false),
        ] {
            assert_eq!(membership(from, until).covers(day), covers, "{from:?} {until:?}");
        }
    }

    #[test]
    fn a_member_with_two_memberships_counts_once() {
        let day: Day = "2023-03-29".parse().expect("a day");
        let twice = [membership(None, None), membership(Some("2020-01-01"), None)];
        assert_eq!(in_office(&twice, &AssemblyId::new("a"), day).len(), 1);
    }
}
