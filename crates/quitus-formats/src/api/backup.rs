//! The backups of the home.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The state of the backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BackupsShown {
    /// Whether the last good one is older than promised.
    pub late: bool,
    /// The last ones, newest first.
    pub backups: Vec<BackupShown>,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BackupShown {
    /// The day, in Paris.
    pub date: String,
    /// The hour, `02:30`.
    pub hour: String,
    /// The name of the archive.
    pub archive: String,
    /// Whether it was taken and read again whole.
    pub good: bool,
    /// Whether it is still where it was written.
    pub there: bool,
    /// Its size.
    pub bytes: Option<u64>,
    /// How many rows it holds.
    pub rows: Option<u64>,
    /// Its SHA-256.
    pub sha256: Option<String>,
}
