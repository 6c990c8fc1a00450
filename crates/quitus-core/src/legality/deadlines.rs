//! The board of legal deadlines (échéances): what is due, by when, under which article, as of a day.
//!
//! A pure function of facts and a day. A term that the law does not set has no day; a day that needs an unknown one is
//! unknown. Nothing here says that something was done: only the facts do.

mod acts;
mod papers;

pub use acts::{ActTerms, GrantTerms};
pub use papers::{AssemblyTerms, SittingTerms};

use crate::kernel::{ActId, Citation, Day, SittingId, words};

/// How many days before its end a term is near.
pub const NEAR: i64 = 3;

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// Convocation (L2121-11, L2121-12): last day to send.
    Notice,
    /// Copy of the convocation and the note to councillors of the communes who do not sit (L5211-40-2).
    NoticeCopied,
    /// List of deliberations posted and online (L2121-25).
    ListPublished,
    /// List sent to those councillors (L5211-40-2).
    ListCopied,
    /// Minutes adopted at the start of the next sitting (L2121-15).
    MinutesAdopted,
    /// Minutes online within a week (L2121-15).
    MinutesPublished,
    /// Minutes sent to those councillors (L5211-40-2).
    MinutesCopied,
    /// Transmission to the prefect (L2131-1, L2131-2).
    Transmitted,
    /// Publication online (L2131-1, III).
    Published,
    /// Notification to the one concerned (L2131-1, II).
    Notified,
    /// At least two months online (R2131-1).
    OnlineUntil,
    /// Time to appeal (CJA R421-1).
    Appeal,
    /// Time for the prefect to refer (L2131-6).
    Referral,
    /// Financial report of a grant (loi 2000-321, art. 10).
    FinancialReport,
    /// Open data of a grant agreement (décret 2017-779).
    OpenData,
    /// One sitting of the council each quarter (L2121-7, L5211-11).
    QuarterlySitting,
    /// Register of the year bound with its tables (R2121-9).
    RegisterBound,
}

/// Where a deadline stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeadlineState {
    /// Its day has passed and it is not done.
    Overdue,
    /// Its day is today or near.
    DueSoon,
    /// To do, not soon, or without a term.
    ToDo,
    /// A term that runs by itself: nobody has anything to do.
    Running,
    /// Done, perhaps late.
    Done,
    /// A term that ran and is over.
    Over,
    /// What it depends on is not known.
    Unknown,
}

/// The one action that does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeadlineAction {
    /// Send the convocations, from the sitting's page.
    SendNotices,
    /// Send the copies to the councillors.
    SendCopies,
    /// Adopt the minutes, from the sitting's page.
    AdoptMinutes,
    /// Plan a sitting.
    PlanSitting,
    /// Enter the day it was done, and its proof.
    EnterDay,
    /// Nothing: it runs by itself.
    Nothing,
}

/// What a deadline is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeadlineSubject {
    /// An act, by its number and title.
    Act {
        /// The act.
        id: ActId,
        /// Its number.
        number: String,
        /// Its title.
        title: String,
        /// Whether it was decided in a sitting, rather than by delegation.
        of_sitting: bool,
    },
    /// A sitting.
    Sitting {
        /// The sitting.
        id: SittingId,
        /// Its day.
        day: Day,
        /// Key of its assembly.
        assembly: String,
        /// Name of its assembly.
        name: String,
    },
    /// An agreement, by its key and title.
    Agreement {
        /// Its key.
        key: String,
        /// Its title.
        title: String,
        /// The year of the money, when the deadline is one year's.
        year: Option<i16>,
    },
    /// A quarter of an assembly.
    Quarter {
        /// Key of the assembly.
        assembly: String,
        /// Name of the assembly.
        name: String,
        /// The year.
        year: i16,
        /// The quarter, 1 to 4.
        quarter: u32,
    },
    /// A register in a year.
    Register {
        /// Its name.
        name: String,
        /// The year.
        year: i16,
    },
}

/// One deadline of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// What is due.
    pub kind: DeadlineKind,
    /// What it is about.
    pub subject: DeadlineSubject,
    /// The last day; `None` when the law sets none or when it depends on a day that is not known.
    pub due: Option<Day>,
    /// The last lawful hour of that day, in the authority's time, when the day is judged by the clock of whoever sends
    /// or puts online (facts N1: a mail of 23:59 counts that day).
    pub last_hour: Option<(u8, u8)>,
    /// Where it stands.
    pub state: DeadlineState,
    /// The day it was done.
    pub done_on: Option<Day>,
    /// Days by which it was or is late; 0 when it is not.
    pub late: i64,
    /// The article, with its rule.
    pub citation: Citation,
    /// What does it.
    pub action: DeadlineAction,
}

/// What someone entered about a deadline (constat): it was done on that day, or after all it was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineMark {
    /// What.
    pub kind: DeadlineKind,
    /// About what, as [`DeadlineSubject::key`] gives it.
    pub subject: String,
    /// The day it was done; `None` takes an earlier mark back.
    pub done_on: Option<Day>,
    /// The proof, in words: the number of a receipt, the address of a page.
    pub proof: Option<String>,
    /// Why an earlier mark is taken back.
    pub reason: Option<String>,
}

/// Everything a board is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardFacts {
    /// Whether silence of the records means that nothing is known, rather than that nothing was done.
    pub silent: bool,
    /// Whether the authority groups communes, whose councillors receive copies.
    pub groups_communes: bool,
    /// The assemblies.
    pub assemblies: Vec<AssemblyTerms>,
    /// The sittings.
    pub sittings: Vec<SittingTerms>,
    /// The acts, those decided by delegation included.
    pub acts: Vec<ActTerms>,
    /// The agreements of grants.
    pub grants: Vec<GrantTerms>,
    /// Registers to bind, with their first year of binding.
    pub registers: Vec<(String, i16)>,
    /// Whether the authority is a commune of fewer than 1 000 inhabitants, which binds every five years.
    pub under_1000: bool,
    /// What was entered, oldest first.
    pub marks: Vec<DeadlineMark>,
}

words!(DeadlineKind: Notice = "notice", NoticeCopied = "notice_copied", ListPublished = "list_published",
    ListCopied = "list_copied", MinutesAdopted = "minutes_adopted", MinutesPublished = "minutes_published",
    MinutesCopied = "minutes_copied", Transmitted = "transmitted", Published = "published", Notified = "notified",
    OnlineUntil = "online_until", Appeal = "appeal", Referral = "referral", FinancialReport = "financial_report",
    OpenData = "open_data", QuarterlySitting = "quarterly_sitting", RegisterBound = "register_bound");
words!(DeadlineState: Overdue = "overdue", DueSoon = "due_soon", ToDo = "to_do", Running = "running", Done = "done",
    Over = "over", Unknown = "unknown");
words!(DeadlineAction: SendNotices = "send_notices", SendCopies = "send_copies", AdoptMinutes = "adopt_minutes",
    PlanSitting = "plan_sitting", EnterDay = "enter_day", Nothing = "nothing");

/// The deadlines of an authority as of a day, the most pressing first, then by day.
pub fn board(facts: &BoardFacts, on: Day) -> Vec<Deadline> {
    let mut deadlines = papers::deadlines(facts, on);
    deadlines.extend(acts::deadlines(facts, on));
    deadlines.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.subject.key().cmp(&b.subject.key())));
    deadlines
}

fn order(deadline: &Deadline) -> (DeadlineState, bool, Option<Day>, DeadlineKind) {
    (deadline.state, deadline.due.is_none(), deadline.due, deadline.kind)
}

impl DeadlineKind {
    /// What does it.
    pub fn action(self) -> DeadlineAction {
        match self {
            DeadlineKind::Notice => DeadlineAction::SendNotices,
            DeadlineKind::NoticeCopied | DeadlineKind::ListCopied | DeadlineKind::MinutesCopied => {
                DeadlineAction::SendCopies
            }
            DeadlineKind::MinutesAdopted => DeadlineAction::AdoptMinutes,
            DeadlineKind::QuarterlySitting => DeadlineAction::PlanSitting,
            DeadlineKind::OnlineUntil | DeadlineKind::Appeal | DeadlineKind::Referral => {
                DeadlineAction::Nothing
            }
            _ => DeadlineAction::EnterDay,
        }
    }

    /// Whether its day may be entered by hand.
    pub fn may_be_entered(self) -> bool {
        !matches!(
            self,
            DeadlineKind::Notice
                | DeadlineKind::OnlineUntil
                | DeadlineKind::Appeal
                | DeadlineKind::Referral
                | DeadlineKind::QuarterlySitting
        )
    }

    /// The last hour of its day, when the clock of whoever sends or puts online judges it.
    fn last_hour(self) -> Option<(u8, u8)> {
        let judged_elsewhere = matches!(
            self,
            DeadlineKind::MinutesAdopted
                | DeadlineKind::QuarterlySitting
                | DeadlineKind::RegisterBound
                | DeadlineKind::OnlineUntil
        );
        (!judged_elsewhere).then_some((23, 59))
    }
}

impl DeadlineSubject {
    /// A stable text that names it, for marks and calendars.
    pub fn key(&self) -> String {
        match self {
            DeadlineSubject::Act { id, .. } => format!("act:{id}"),
            DeadlineSubject::Sitting { id, .. } => format!("sitting:{id}"),
            DeadlineSubject::Agreement { key, year: None, .. } => format!("agreement:{key}"),
            DeadlineSubject::Agreement { key, year: Some(year), .. } => format!("agreement:{key}:{year}"),
            DeadlineSubject::Quarter { assembly, year, quarter, .. } => {
                format!("quarter:{assembly}:{year}-{quarter}")
            }
            DeadlineSubject::Register { name, year } => format!("register:{name}:{year}"),
        }
    }
}

impl Deadline {
    /// Whether someone has something to do about it.
    pub fn is_open(&self) -> bool {
        matches!(self.state, DeadlineState::Overdue | DeadlineState::DueSoon | DeadlineState::ToDo)
    }
}

impl BoardFacts {
    /// The day that was entered for a deadline, the last mark standing.
    fn marked(&self, kind: DeadlineKind, subject: &DeadlineSubject) -> Option<Day> {
        let key = subject.key();
        self.marks.iter().rev().find(|mark| mark.kind == kind && mark.subject == key)?.done_on
    }
}

/// A deadline that someone must meet; `due` is the day the law sets.
fn to_meet(
    kind: DeadlineKind,
    subject: DeadlineSubject,
    citation: Citation,
    (due, done): (Option<Day>, Option<Day>),
    (silent, on): (bool, Day),
) -> Deadline {
    let done = done.filter(|day| *day <= on);
    let state = match (done, due) {
        (Some(_), _) => DeadlineState::Done,
        (None, _) if silent => DeadlineState::Unknown,
        (None, Some(due)) if on > due => DeadlineState::Overdue,
        (None, Some(due)) if on.days_until(due) <= NEAR => DeadlineState::DueSoon,
        (None, _) => DeadlineState::ToDo,
    };
    let reached = done.unwrap_or(on);
    let late = match state {
        DeadlineState::Unknown => 0,
        _ => due.map_or(0, |due| due.days_until(reached).max(0)),
    };
    let last_hour = due.and(kind.last_hour());
    Deadline { kind, subject, due, last_hour, state, done_on: done, late, citation, action: kind.action() }
}

/// A term that runs by itself to its last day.
fn to_run(
    kind: DeadlineKind,
    subject: DeadlineSubject,
    citation: Citation,
    due: Option<Day>,
    on: Day,
) -> Deadline {
    let state = match due {
        None => DeadlineState::Unknown,
        Some(due) if on <= due => DeadlineState::Running,
        Some(_) => DeadlineState::Over,
    };
    let last_hour = due.and(kind.last_hour());
    Deadline {
        kind,
        subject,
        due,
        last_hour,
        state,
        done_on: None,
        late: 0,
        citation,
        action: DeadlineAction::Nothing,
    }
}
