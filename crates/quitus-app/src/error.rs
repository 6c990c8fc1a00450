//! What may go wrong when a person acts: refusals with all their reasons, or a fault of ours.

use crate::case::CaseFaults;
use quitus_core::kernel::Refusal;
use quitus_documents::DocumentError;
use quitus_store::StoreError;
use thiserror::Error;

/// A result of an act.
pub type AppResult<T> = Result<T, AppError>;

/// Why an act was not done.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AppError {
    /// Refused, with every reason.
    #[error("refused: {}", codes(.0))]
    Refused(Vec<Refusal>),
    /// A case folder with faults: every one, with its file and line; nothing was loaded.
    #[error("the case has {} faults", .0.0.len())]
    Case(CaseFaults),
    /// A document could not be made; the records stand.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The store failed.
    #[error(transparent)]
    Store(StoreError),
}

impl AppError {
    /// One refusal.
    pub fn refused(refusal: Refusal) -> Self {
        AppError::Refused(vec![refusal])
    }
}

impl From<StoreError> for AppError {
    /// A constraint that refuses is a refusal like another; the rest is a fault.
    fn from(error: StoreError) -> Self {
        match error.refusal_code() {
            Some(code) => AppError::refused(Refusal::new("store-constraint").with("constraint", code)),
            None => AppError::Store(error),
        }
    }
}

fn codes(refusals: &[Refusal]) -> String {
    refusals.iter().map(|refusal| refusal.code.0).collect::<Vec<_>>().join(", ")
}
