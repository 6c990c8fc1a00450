//! Members on the wire: with their mandates and how they are reached; what bringing a spreadsheet in does.

use quitus_core::assembly::{Assembly, Contact, Member, Membership, Plan};
use quitus_core::kernel::{Civility, Refusal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MemberShown {
    /// Key.
    pub key: String,
    /// `mister`, `madam`, or null.
    pub civility: Option<String>,
    /// Given name.
    pub given: String,
    /// Family name.
    pub family: String,
    /// Address by which it is reached.
    pub email: Option<String>,
    /// Whether its convocations go by paper.
    pub prefers_paper: bool,
    /// Mandates, oldest first.
    pub mandates: Vec<MandateShown>,
}

/// A mandate (mandat) in an assembly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct MandateShown {
    /// Key of the assembly.
    pub assembly: Option<String>,
    /// First day.
    pub from: Option<String>,
    /// Last day; null while it lasts.
    pub until: Option<String>,
    /// Capacity (qualité).
    pub capacity: Option<String>,
    /// Group.
    pub group: Option<String>,
    /// Place in the order of the table.
    pub table_order: Option<u32>,
}

/// A trial sitting (séance d'essai): a copy of the authority, of which nothing remains.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TrialLine {
    /// Its code in addresses.
    pub code: String,
    /// Who began it; null when it was begun just now.
    pub begun_by: Option<String>,
}

/// A spreadsheet of members to bring in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default)]
pub struct RosterToBring {
    /// An id of yours, a lower-case UUID: sent twice, it is brought in once.
    pub id: Option<String>,
    /// Key of the assembly the members sit in.
    pub assembly: String,
    /// First day of the mandates it adds.
    pub from: String,
    /// Whether who is not named leaves on the day before.
    pub replaces_all: bool,
    /// Name of the file.
    pub file_name: String,
    /// The spreadsheet as CSV, its first line the names of the columns; this or `file_base64`.
    pub csv: Option<String>,
    /// The bytes of an XLSX, ODS or CSV file in base 64; this or `csv`.
    pub file_base64: Option<String>,
    /// Tell what it would do, and write nothing.
    pub dry_run: bool,
}

/// What bringing a spreadsheet in does, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RosterShown {
    /// Id of the import; null for a dry run.
    pub id: Option<String>,
    /// Members added.
    pub added: usize,
    /// Members changed.
    pub changed: usize,
    /// Members who leave.
    pub leaving: usize,
    /// Members of whom the file says what is known already.
    pub unchanged: usize,
    /// Members in office afterwards.
    pub in_office: usize,
    /// What is wrong with the whole; nothing can be confirmed while there is any.
    pub faults: Vec<String>,
    /// Rows left out.
    pub rejected: Vec<RosterRowLeft>,
}

/// A row left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RosterRowLeft {
    /// Its line in the file.
    pub line: u32,
    /// Every reason.
    pub reason: String,
}

impl MemberShown {
    /// A member, its mandates with their place among the records.
    pub fn new(
        member: &Member,
        contact: &Contact,
        mandates: &[(u32, Membership)],
        assemblies: &[Assembly],
    ) -> Self {
        let civility = member.name.civility.map(|civility| match civility {
            Civility::Mister => "mister".to_owned(),
            Civility::Madam => "madam".to_owned(),
        });
        let mandate = |(_, held): &(u32, Membership)| MandateShown {
            assembly: assemblies.iter().find(|one| one.id == held.assembly).map(|one| one.key.clone()),
            from: held.from.map(|day| day.to_string()),
            until: held.until.map(|day| day.to_string()),
            capacity: held.capacity.clone(),
            group: held.group.clone(),
            table_order: held.table_order,
        };
        MemberShown {
            key: member.key.clone(),
            civility,
            given: member.name.given.clone(),
            family: member.name.family.clone(),
            email: contact.email.clone(),
            prefers_paper: contact.prefers_paper,
            mandates: mandates.iter().map(mandate).collect(),
        }
    }
}

impl RosterShown {
    /// What an import does, its reasons said by `say`.
    pub fn new(id: Option<String>, plan: &Plan, say: &dyn Fn(&Refusal) -> String) -> Self {
        let told = |reasons: &[Refusal]| reasons.iter().map(say).collect::<Vec<_>>();
        let row = |line: u32, reasons: &[Refusal]| RosterRowLeft { line, reason: told(reasons).join(" ") };
        RosterShown {
            id,
            added: plan.added.len(),
            changed: plan.changed.len(),
            leaving: plan.leaving.len(),
            unchanged: plan.unchanged.len(),
            in_office: plan.in_office,
            faults: told(&plan.faults),
            rejected: plan.rejected.iter().map(|one| row(one.line, &one.reasons)).collect(),
        }
    }
}
