//! The JSON of the command line and of the web: one set of shapes, a contract (`docs/cli.md`).
//!
//! Names and keys are stable: others rely on them. Days are `AAAA-MM-JJ`, money is whole cents, unknown is `null`.

mod account;
mod act;
mod backup;
mod copies;
mod deadline;
mod decision;
mod draft;
mod finding;
mod minutes;
mod notice;
mod people;
mod preparation;
mod preparing;
mod results;
mod rule;
mod sitting;

pub use crate::law::{EvalError, eval as evaluate};
pub use account::{AccountLine, JournalEntry, JournalShown, RoleLine, SessionLine, universal};
pub use act::{
    ActLine, ActShown, AmountShown, DocumentMade, FoundShown, ProxyShown, SittingOfAct, VoteShown,
};
pub use backup::{BackupShown, BackupsShown};
pub use copies::{
    CopiesListed, CopiesSentShown, CopiesToSend, CopyShown, CouncillorShown, CouncillorsBrought,
    CouncillorsToBring, FulfilmentShown, FulfilmentToRecord, LineRejected, PaperCopiesShown,
};
pub use deadline::{CalendarOpened, CalendarOrder, DeadlineShown, DeadlineToEnter, TodayShown, WaitingShown};
pub use decision::{
    BureauReportShown, BureauReportWanted, DecisionLine, DecisionShown, DecisionToEnter, DelegationCited,
    DelegationOffered, ReportedShown,
};
pub use draft::{
    CircuitSet, CircuitStepSet, DraftAmount, DraftAttachment, DraftFault, DraftImported, DraftListed,
    DraftOpinion, DraftStep, DraftStepToTake, DraftToWrite, DraftVisa, DraftWhole, FileBytes, OpinionToKeep,
};
pub use finding::{FindingShown, PlaceShown, RefusalShown, Refusals, Said};
pub use minutes::{
    AdoptionToRecord, ClosingWanted, CorrectionToNote, CorrectionTold, DebateTold, FileMade, FoundAtClosing,
    MinutesToWrite, MinutesTold, NumberToCome, PublicationToEnter, ReasonGiven, RegisterLine,
    RegisterYearShown, ResultsShown, SittingClosed,
};
pub use notice::{
    LetterCount, LetterFile, LetterLine, LetterOrder, LetterStepShown, MemberProofShown, NoticeMemberShown,
    NoticePlanShown, NoticeSentShown, NoticeShown, NoticeWanted, OutboxListed, PapersGiven, ResendWanted,
    SentShown,
};
pub use people::{MandateShown, MemberShown, RosterRowLeft, RosterShown, RosterToBring, TrialLine};
pub use preparation::{
    AnswerShown, AnswerToGive, CallShown, ForecastShown, ItemDraftShown, ItemForecastShown, ItemToAdd,
    OrderToSet, PreparationShown, PreparedItemShown, ProxyAside, SittingPlanned, SittingToPlan,
    SupposedProxy, Supposing,
};
pub use preparing::{
    DeclaredInterest, DraftToPlace, HeadToChange, InterestToDeclare, InterestToWithdraw, ItemToCarry,
    ItemToChange, ItemToRemove, LeftOverShown, OwnPageShown, OwnPaperShown, OwnSittingShown, SittingToCancel,
    WaitingDraftShown,
};
pub use results::{
    HeadEntered, InterestEntered, ItemEntered, LineEntered, OfficerEntered, PositionEntered, ResultsEntered,
    VoteEntered,
};
pub use rule::{CaseShown, DoubtShown, InputShown, PeriodShown, RuleLine, RuleShown};
pub use sitting::{ItemShown, KeptFile, SittingLine, SittingShown};
