//! From records to paper: every document of the house, as PDF/A-2a and PDF/UA-1, through Typst.
//!
//! A document is a pure function of a typed input, in which everything is already chosen, and of a template
//! (promise 4). `make` lays out today; `render` lays out again what was kept, with the template kept beside it.
//! This crate alone sees the engine: nothing of Typst crosses its border.

mod agenda;
mod attendance_sheet;
mod bureau_report;
mod closing_sheet;
mod common;
mod compose;
mod convocation;
mod delegated_decision;
mod deliberation_list;
mod engine;
mod extract;
mod kind;
mod minutes;
mod paper_list;
mod register_sheet;
mod register_year;
pub mod signed;

pub use agenda::{AgendaInput, AgendaLine};
pub use attendance_sheet::{AttendanceSheetInput, ExpectedMember};
pub use bureau_report::{BureauReportInput, ReportedAct};
pub use closing_sheet::{ClosingSheetInput, NumberedAffair};
pub use common::{
    ActText, Block, FlatKind, FlatParagraph, Head, LegalDate, Letterhead, ListEntry, NameList, Officer,
    ProxyLine, Roll, Run, Signature, SittingLines, Stated, TextStyle, VoteLine, Votes, nest,
};
pub use compose::{
    ActReported, BureauWork, Composer, DecisionPrinted, MinutesPrinted, NoticeDetails, NoticeLetter,
    YearPrinted,
};
pub use convocation::{ConvocationInput, ProxySlip};
pub use delegated_decision::DelegatedDecisionInput;
pub use deliberation_list::{DeliberationListInput, ExaminedLine};
pub use engine::{
    CanonicalInput, Document, DocumentError, ENGINE, Input, Replacement, Template, logo_is_drawn, make,
    render, render_many, sha256_hex,
};
pub use extract::{ExtractInput, ReceiptBlock};
pub use kind::Kind;
pub use minutes::{MinutesInput, MinutesItem};
pub use paper_list::{ListedPaper, PaperListInput};
pub use register_sheet::RegisterSheetInput;
pub use register_year::{RegisterName, RegisterPart, RegisterYearInput, SubjectLines, TableLine};
