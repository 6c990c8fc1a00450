//! Decisions by delegation on the wire, and the report of the bureau's work.

use quitus_core::assembly::Delegation;
use quitus_core::deliberation::{Deliberation, Paragraph, Reference};
use quitus_core::register::DelegatedDecision;
use quitus_core::review::printed_money;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A decision, in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DecisionLine {
    /// Its number in the register.
    pub number: String,
    /// The day it was taken.
    pub date: String,
    /// Its title.
    pub title: String,
    /// Capacity of who signs.
    pub capacity: String,
}

/// A decision, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DecisionShown {
    /// Its number in the register.
    pub number: String,
    /// Name of the register.
    pub register: String,
    /// The day it was taken.
    pub date: String,
    /// Its title.
    pub title: String,
    /// Code of its nature: `AU`.
    pub nature: String,
    /// Code of its matter.
    pub subject_code: Option<String>,
    /// The delegation it cites.
    pub delegation: Option<DelegationCited>,
    /// Its amount.
    pub amount_cents: Option<i64>,
    /// Key of who signs.
    pub signatory: Option<String>,
    /// Capacity of who signs.
    pub capacity: String,
    /// Whether who signs represents the executive.
    pub as_representative: bool,
    /// Its recitals, a paragraph each.
    pub recitals: Vec<String>,
    /// Its operative part, a paragraph each.
    pub enacting: Vec<String>,
    /// Why it is entered after others of a later day.
    pub out_of_order_reason: Option<String>,
    /// The day it was sent to the prefecture.
    pub transmitted_on: Option<String>,
    /// The day it was published.
    pub published_on: Option<String>,
}

/// The delegation that a decision cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DelegationCited {
    /// Its key.
    pub key: String,
    /// Number of the act that gives it.
    pub act_number: String,
    /// The day of that act.
    pub date: String,
    /// Its last day.
    pub until: Option<String>,
    /// Its scope.
    pub scope: String,
    /// Its cap.
    pub cap_cents: Option<i64>,
}

/// A delegation offered for a decision of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DelegationOffered {
    /// The delegation.
    pub delegation: DelegationCited,
    /// What is against it: `not_before_sitting`, `other_term`, `outside_scope`, `scope_silent`, `ended`, `over_cap`.
    pub against: Vec<String>,
}

/// A decision to enter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DecisionToEnter {
    /// An id of yours, a lower-case UUID: sent twice, it makes one decision.
    pub id: Option<String>,
    /// The day it was taken.
    pub date: String,
    /// Its title.
    pub title: String,
    /// Code of its nature, `AU` without it.
    pub nature: String,
    /// Code of its matter.
    pub subject_code: String,
    /// Key of the delegation.
    pub delegation: String,
    /// Recitals, in Markdown.
    pub recitals: String,
    /// Operative part, in Markdown.
    pub enacting: String,
    /// Amount.
    pub amount_cents: Option<u32>,
    /// Key of who signs.
    pub signatory: String,
    /// Capacity of who signs.
    pub capacity: String,
    /// Whether who signs represents the executive.
    pub as_representative: bool,
    /// Whether it binds several years.
    pub several_years: bool,
    /// Why it is entered after others of a later day.
    pub out_of_order_reason: String,
}

/// What a council is told of the bureau's work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct BureauReportShown {
    /// Day of the council.
    pub date: String,
    /// Key of its assembly.
    pub assembly: String,
    /// The day of the council before.
    pub after: Option<String>,
    /// Deliberations of the bureau.
    pub deliberations: Vec<ReportedShown>,
    /// Decisions by delegation.
    pub decisions: Vec<ReportedShown>,
}

/// An act that a council is told of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct ReportedShown {
    /// Its number.
    pub number: String,
    /// Its day.
    pub date: String,
    /// Its title.
    pub title: String,
    /// Who took it.
    pub by: String,
}

/// What is asked of the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct BureauReportWanted {
    /// The council's sitting, `DATE/ASSEMBLY`.
    pub sitting: String,
    /// An id of yours, a lower-case UUID, to put the report on the agenda under; only the document is made without it.
    pub item: Option<String>,
}

impl DelegationCited {
    /// A delegation.
    pub fn new(given: &Delegation) -> Self {
        DelegationCited {
            key: given.key.clone(),
            act_number: given.act_number.clone(),
            date: given.decided_on.to_string(),
            until: given.until.map(|day| day.to_string()),
            scope: given.scope.clone(),
            cap_cents: given.cap.map(|cap| cap.get()),
        }
    }
}

impl DecisionLine {
    /// A decision with its title.
    pub fn new(entry: &DelegatedDecision, title: &str) -> Self {
        DecisionLine {
            number: entry.number.clone(),
            date: entry.decided_on.to_string(),
            title: title.to_owned(),
            capacity: entry.capacity.clone(),
        }
    }
}

impl DecisionShown {
    /// A decision with its text, what it cites and the key of who signs; its days outside are added by whoever knows them.
    pub fn new(
        entry: &DelegatedDecision,
        act: &Deliberation,
        delegation: Option<&Delegation>,
        signatory: Option<String>,
    ) -> Self {
        let resolve = |reference: &Reference| match (reference, act.stated_total) {
            (Reference::Amount(_), Some(total)) => printed_money(total),
            _ => reference.key().to_owned(),
        };
        let told = |part: &[Paragraph]| part.iter().map(|one| one.print(&resolve).text).collect();
        DecisionShown {
            number: entry.number.clone(),
            register: entry.register.clone(),
            date: entry.decided_on.to_string(),
            title: act.title.clone(),
            nature: act.nature.word().to_owned(),
            subject_code: act.subject_code.clone(),
            delegation: delegation.map(DelegationCited::new),
            amount_cents: act.stated_total.map(|total| total.get()),
            signatory,
            capacity: entry.capacity.clone(),
            as_representative: entry.as_representative,
            recitals: told(&act.recitals),
            enacting: told(&act.enacting),
            out_of_order_reason: entry.out_of_order_reason.clone(),
            transmitted_on: None,
            published_on: None,
        }
    }
}
