//! What is promised: programmes over years, axes, criteria of progress, and figures with origin and evidence.

use crate::kernel::{Day, OrganisationId, ProgrammeId, Siren, Siret, words};

/// A legal person (personne morale) that funds, receives, operates or takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Short key in files.
    pub key: String,
    /// Name as printed.
    pub name: String,
    /// What it is, as far as known: `foundation`, `school`, `authority`, `operator`, `other`.
    pub kind: String,
    /// SIREN, when known.
    pub siren: Option<Siren>,
    /// SIRET, when known.
    pub siret: Option<Siret>,
    /// The organisation of which it is a service, by key.
    pub part_of: Option<String>,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}

/// A programme (programme) of several years between a funder and a recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// Its id.
    pub id: ProgrammeId,
    /// Short key in files and paths.
    pub key: String,
    /// Title as printed.
    pub title: String,
    /// First year.
    pub from_year: i16,
    /// Last year.
    pub until_year: i16,
    /// Who receives (bénéficiaire), by organisation key.
    pub recipient: String,
    /// Who acts in the field (opérateur), by organisation key.
    pub operator: String,
    /// Axes, in order.
    pub axes: Vec<Axis>,
    /// Criteria of progress, in order.
    pub criteria: Vec<ProgressCriterion>,
    /// What is planned, in order.
    pub plans: Vec<Plan>,
    /// Figures, in order.
    pub figures: Vec<Figure>,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}

/// An axis (axe) of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// `A`, `B`…
    pub code: String,
    /// Title as printed for this programme.
    pub title: String,
    /// Title of the same axis in the programme before, when it differs.
    pub former_title: Option<String>,
}

/// A criterion of progress (critère de progression). What the act does not say stays unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressCriterion {
    /// Short key.
    pub key: String,
    /// Code of its axis.
    pub axis: String,
    /// Its words, as voted.
    pub label: String,
    /// Unit counted, when said.
    pub unit: Option<String>,
    /// Method of counting, when said.
    pub method: Option<String>,
    /// Value before, when said.
    pub baseline: Option<i64>,
    /// Value aimed at, when said.
    pub target: Option<i64>,
}

/// Something planned, with its day or month as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Code of its axis.
    pub axis: String,
    /// Its name.
    pub label: String,
    /// The day, when one is said.
    pub day: Option<Day>,
    /// When, in the words of the act.
    pub as_written: String,
    /// Remark, such as the meaning of an evident slip.
    pub remark: Option<String>,
}

/// Where a figure comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Printed by somebody; its rows are not held here.
    Declared,
    /// Computed from rows held here.
    Computed,
}

/// How a figure was obtained. Methods are never added together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quality {
    /// One by one.
    Counted,
    /// From a sample.
    Estimated,
    /// Stated by a partner, method not known.
    Declared,
}

/// A figure (chiffre, résultat): a value with its year, origin and evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Short key by which a text refers to it: `malles-2022`.
    pub key: String,
    /// Code of its axis, when it has one.
    pub axis: Option<String>,
    /// What is counted, in words.
    pub label: String,
    /// The unit, in the plural: `participants`.
    pub unit: String,
    /// The year it speaks of.
    pub year: i16,
    /// First day, when it speaks of days.
    pub from: Option<Day>,
    /// Last day, when it speaks of days.
    pub until: Option<Day>,
    /// The value; unknown is not zero.
    pub value: Option<i64>,
    /// Where it comes from.
    pub origin: Origin,
    /// How it was obtained.
    pub quality: Quality,
    /// The words that print it, as evidence.
    pub evidence: String,
    /// The same figure of the year before, by key.
    pub previous: Option<String>,
    /// Remark of whoever keeps the record.
    pub remark: Option<String>,
}

words!(Origin: Declared = "declared", Computed = "computed");
words!(Quality: Counted = "counted", Estimated = "estimated", Declared = "declared");

impl Programme {
    /// The figure of that key.
    pub fn figure(&self, key: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.key == key)
    }

    /// The figure of the year before that this one is compared with.
    pub fn previous_of(&self, figure: &Figure) -> Option<&Figure> {
        figure.previous.as_deref().and_then(|key| self.figure(key))
    }
}
