//! Findings and refusals on the wire. The sentences come from the caller: formats has no words of its own.

use quitus_core::kernel::{Finding, Place, Refusal};
use serde::Serialize;
use utoipa::ToSchema;

/// The sentences of a finding or a refusal in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// What.
    pub message: String,
    /// What to do now; never empty.
    pub remedy: String,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FindingShown {
    /// Its code, as `T-YEAR`.
    pub code: String,
    /// `error`, `warning` or `note`.
    pub severity: String,
    /// What was found, in words.
    pub message: String,
    /// The article; null only for `T-` and `K-`.
    pub article: Option<String>,
    /// Where in the text.
    #[serde(rename = "where")]
    pub place: Option<PlaceShown>,
    /// What to do now.
    pub remedy: String,
}

/// A place in the text of an act; characters of the printed paragraph, from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PlaceShown {
    /// `title`, `citations`, `recitals` or `enacting`.
    pub part: String,
    /// The paragraph of the part, from 0.
    pub paragraph: usize,
    /// First character.
    pub from: usize,
    /// One past the last.
    pub to: usize,
}

/// Why something was not done: every reason at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Refusals {
    /// The reasons.
    pub refusals: Vec<RefusalShown>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RefusalShown {
    /// Its code.
    pub code: String,
    /// What, in words.
    pub message: String,
    /// The article, when law is the reason.
    pub article: Option<String>,
    /// What to do now.
    pub remedy: String,
    /// The field it speaks of, when it speaks of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl FindingShown {
    /// A finding with its sentences.
    pub fn new(finding: &Finding, said: Said) -> Self {
        FindingShown {
            code: finding.code.to_string(),
            severity: finding.severity.word().to_owned(),
            message: said.message,
            article: finding.citation.map(|citation| citation.article.to_owned()),
            place: finding.place.as_ref().map(PlaceShown::new),
            remedy: said.remedy,
        }
    }
}

impl PlaceShown {
    fn new(place: &Place) -> Self {
        PlaceShown {
            part: place.part.word().to_owned(),
            paragraph: place.paragraph,
            from: place.from,
            to: place.to,
        }
    }
}

impl RefusalShown {
    /// A refusal with its sentences.
    pub fn new(refusal: &Refusal, said: Said) -> Self {
        RefusalShown {
            code: refusal.code.to_string(),
            message: said.message,
            article: refusal.citation.map(|citation| citation.article.to_owned()),
            remedy: said.remedy,
            field: refusal.field.clone(),
        }
    }
}
