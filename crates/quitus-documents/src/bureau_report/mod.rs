//! Compte rendu des travaux du bureau et des décisions prises par délégation, told to the council (CGCT, art. L5211-10).

use crate::Kind;
use crate::common::{Head, Signature, one_line};
use crate::engine::Input;
use serde::{Deserialize, Serialize};

/// What a report of the bureau's work is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BureauReportInput {
    /// What every page bears.
    pub head: Head,
    /// `Séance du Conseil métropolitain du 24 mai 2023`.
    pub heading: String,
    /// `Du 30 mars 2023 au 24 mai 2023`.
    pub period: String,
    /// The deliberations of the bureau, by day and number.
    pub deliberations: Vec<ReportedAct>,
    /// The decisions taken by delegation, by day and number.
    pub decisions: Vec<ReportedAct>,
    /// Who reports.
    #[serde(default)]
    pub signature: Option<Signature>,
}

/// An act that is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedAct {
    /// Its number.
    pub number: String,
    /// Its day, in figures: `29/03/2023`.
    pub day: String,
    /// Its subject.
    pub title: String,
    /// Who took it: the bureau, or the capacity of who signed.
    pub by: String,
}

impl Input for BureauReportInput {
    const KIND: Kind = Kind::BureauReport;

    fn settle(&mut self) {
        self.deliberations.iter_mut().chain(&mut self.decisions).for_each(|line| one_line(&mut line.title));
    }
}
