//! Deadlines on the wire: the board, what is entered about it, what waits this morning, the address of a calendar.

use quitus_core::legality::deadlines::Deadline;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A deadline of the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct DeadlineShown {
    /// What is due, a stable word: `list_published`.
    pub kind: String,
    /// What is due, in words.
    pub title: String,
    /// What it is about, a stable key: `sitting:…`, `act:…`.
    pub subject: String,
    /// What it is about, in words.
    pub about: String,
    /// The last day; null when the law sets none, or when it depends on a day that is not known.
    pub due: Option<String>,
    /// The last lawful hour of that day, `23:59`; null when no clock judges it.
    pub last_hour: Option<String>,
    /// `overdue`, `due_soon`, `to_do`, `running`, `done`, `over` or `unknown`.
    pub state: String,
    /// The day it was done.
    pub done_on: Option<String>,
    /// Days by which it is or was late.
    pub late_days: i64,
    /// The article.
    pub article: String,
    /// The rule that computes it.
    pub rule: Option<String>,
    /// What does it: `send_notices`, `send_copies`, `adopt_minutes`, `plan_sitting`, `enter_day` or `nothing`.
    pub action: String,
}

/// What someone enters about a deadline.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DeadlineToEnter {
    /// What is due: `list_published`.
    pub kind: String,
    /// What it is about, as the board gives it; for an act also its number.
    pub subject: String,
    /// The day it was done; null takes an earlier day back.
    pub date: Option<String>,
    /// The proof, in words.
    pub proof: Option<String>,
    /// Why an earlier day is taken back.
    pub reason: Option<String>,
}

/// What waits for whoever asks, on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct TodayShown {
    /// The day.
    pub date: String,
    /// Deadlines passed or near, the most pressing first.
    pub pressing: Vec<DeadlineShown>,
    /// The next ones.
    pub coming: Vec<DeadlineShown>,
    /// What else waits.
    pub waiting: Vec<WaitingShown>,
}

/// Something that waits, by its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct WaitingShown {
    /// `letters`, `sittings`, `drafts`, `answers`, `late_backup`.
    pub what: String,
    /// How many.
    pub count: u32,
}

/// A calendar just opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct CalendarOpened {
    /// Its secret address on this site, told this once; null once it is closed.
    pub path: Option<String>,
}

/// What is asked of the calendar of whoever asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct CalendarOrder {
    /// Whether it is closed rather than opened under a new address.
    pub close: bool,
}

impl DeadlineShown {
    /// A deadline, with what it is and what it is about in words.
    pub fn new(deadline: &Deadline, (title, about): (String, String)) -> Self {
        DeadlineShown {
            kind: deadline.kind.word().to_owned(),
            title,
            subject: deadline.subject.key(),
            about,
            due: deadline.due.map(|day| day.to_string()),
            last_hour: deadline.last_hour.map(|(hour, minute)| format!("{hour:02}:{minute:02}")),
            state: deadline.state.word().to_owned(),
            done_on: deadline.done_on.map(|day| day.to_string()),
            late_days: deadline.late,
            article: deadline.citation.article.to_owned(),
            rule: deadline.citation.rule.map(str::to_owned),
            action: deadline.action.word().to_owned(),
        }
    }
}
