//! How a command may fail, and the exit code of each: 1 refused, 3 our fault (2, wrong usage, is clap's).

use quitus_app::{AppError, CaseFaults};
use quitus_core::kernel::Refusal;
use thiserror::Error;

/// Why a command did not do what was asked.
#[derive(Debug, Error)]
pub enum Failure {
    /// Refused, with every reason.
    #[error("refused")]
    Refused(Vec<Refusal>),
    /// A case folder with faults.
    #[error("the case has faults")]
    Case(CaseFaults),
    /// Our fault, or the machine's.
    #[error("{0:#}")]
    Ours(anyhow::Error),
}

impl Failure {
    /// One refusal.
    pub fn refused(refusal: Refusal) -> Self {
        Failure::Refused(vec![refusal])
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        match error {
            AppError::Refused(refusals) => Failure::Refused(refusals),
            AppError::Case(faults) => Failure::Case(faults),
            AppError::Document(error) => {
                Failure::refused(Refusal::new("document-fault").with("why", error.to_string()))
            }
            AppError::Store(error) => Failure::Ours(error.into()),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Failure::Ours(error)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Ours(error.into())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::Ours(error.into())
    }
}
