//! Accounts and the journal on the wire.

use jiff::Timestamp;
use quitus_core::account::{Account, Role};
use quitus_core::kernel::Instant;
use serde::Serialize;
use utoipa::ToSchema;

/// A role held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct RoleLine {
    /// Code of the authority; null for the home itself.
    pub authority: Option<String>,
    /// `administrator`, `clerk`, `service_author`, `grant_officer`, `finance_officer`, `member`, `partner`, `auditor`.
    pub role: String,
    /// The key of the member it stands for.
    pub member: Option<String>,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct AccountLine {
    /// Its id.
    pub id: String,
    /// Its e-mail address.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// `active` or `closed`.
    pub state: String,
    /// The roles held where it is listed.
    pub roles: Vec<RoleLine>,
}

/// Who signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct SessionLine {
    /// The e-mail address.
    pub email: String,
    /// The name shown.
    pub name: String,
    /// Every role held.
    pub roles: Vec<RoleLine>,
}

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct JournalEntry {
    /// Its rank: it grows, and is what `since` and `before` ask by.
    pub seq: i64,
    /// When, in universal time: `2026-11-23T21:04:05.123456Z`.
    pub at: String,
    /// Code of the authority; null for the home itself.
    pub authority: Option<String>,
    /// Who: an e-mail address, or `local` at the machine itself.
    pub actor: String,
    /// What, as a stable word: `act.enter`.
    pub act: String,
    /// On what.
    pub subject: String,
    /// Why, when the act needs a reason.
    pub reason: Option<String>,
    /// What changed, a line each: `field: before → after`.
    pub changed: Vec<String>,
}

/// A page of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct JournalShown {
    /// The lines, the newest first.
    pub lines: Vec<JournalEntry>,
    /// What to ask `before` for the next page; null on the last.
    pub next: Option<i64>,
}

impl RoleLine {
    /// A role in an authority, or in the home.
    pub fn new(authority: Option<String>, role: Role, member: Option<String>) -> Self {
        RoleLine { authority, role: role.word().to_owned(), member }
    }
}

impl AccountLine {
    /// An account with its roles.
    pub fn new(account: &Account, roles: Vec<RoleLine>) -> Self {
        let state = if account.closed_at.is_none() { "active" } else { "closed" };
        AccountLine {
            id: account.id.to_string(),
            email: account.email.clone(),
            name: account.name.clone(),
            state: state.to_owned(),
            roles,
        }
    }
}

/// An instant in universal time, RFC 3339; empty for one no calendar holds.
pub fn universal(at: Instant) -> String {
    Timestamp::from_microsecond(at.0).map(|at| at.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_written_in_universal_time() {
        assert_eq!(
            universal(Instant(1_795_392_000_123_456)),
            "2026-11-22T20:00:00.123456Z".replace("22T20", "23T00")
        );
        assert_eq!(universal(Instant(i64::MAX)), "");
    }
}
