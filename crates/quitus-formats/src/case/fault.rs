//! What is wrong with a case folder: every fault, with its file and its line, and nothing is loaded.

use quitus_core::kernel::Refusal;
use std::cell::RefCell;

/// A fault (anomalie) of a case folder: where it stands and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path inside the folder, with `/` between its parts.
    pub file: String,
    /// Line in the file, from 1.
    pub line: u32,
    /// What is wrong: a code of this module and its arguments.
    pub refusal: Refusal,
}

/// The codes of faults, each with the arguments of its sentence.
pub mod code {
    /// The file is not UTF-8.
    pub const NOT_UTF8: &str = "case-not-utf8";
    /// The file is over its size: `limit` bytes.
    pub const TOO_BIG: &str = "case-too-big";
    /// A file the folder needs is not there: `file`.
    pub const MISSING_FILE: &str = "case-missing-file";
    /// A file that no case has: `file`.
    pub const UNKNOWN_FILE: &str = "case-unknown-file";
    /// The line cannot be read: `detail`, in the words of the reader of the format.
    pub const SYNTAX: &str = "case-syntax";
    /// Another format than 1: `value`.
    pub const FORMAT: &str = "case-format";
    /// A key or a column that does not exist here: `key`.
    pub const UNKNOWN_KEY: &str = "case-unknown-key";
    /// A key, a column or a value that must be there: `key`.
    pub const MISSING: &str = "case-missing";
    /// A value of another type: `key`, `expected` (`text`, `integer`, `flag`, `day`, `list`, `table`).
    pub const WRONG_TYPE: &str = "case-wrong-type";
    /// None of the words that may stand here: `key`, `value`, `allowed`.
    pub const UNKNOWN_WORD: &str = "case-unknown-word";
    /// No such day, or out of 1500 to 2199: `value`.
    pub const BAD_DAY: &str = "case-bad-day";
    /// No such hour, or none that the authority's clocks showed: `value`.
    pub const BAD_TIME: &str = "case-bad-time";
    /// No such time zone: `value`.
    pub const BAD_ZONE: &str = "case-bad-zone";
    /// No amount in euros with at most two decimals: `value`.
    pub const BAD_AMOUNT: &str = "case-bad-amount";
    /// A number out of reason: `key`, `value`, `from`, `to`.
    pub const OUT_OF_RANGE: &str = "case-out-of-range";
    /// A text too long: `key`, `limit` characters.
    pub const TOO_LONG: &str = "case-too-long";
    /// A control character in a text: `key`.
    pub const CONTROL: &str = "case-control-character";
    /// No key: lower-case letters, digits and hyphens: `value`.
    pub const BAD_KEY: &str = "case-bad-key";
    /// No SIREN: `value`.
    pub const BAD_SIREN: &str = "case-bad-siren";
    /// No SIRET: `value`.
    pub const BAD_SIRET: &str = "case-bad-siret";
    /// A SIRET that does not begin with the SIREN: `value`.
    pub const SIRET_OF_ANOTHER: &str = "case-siret-of-another";
    /// The same key or rank twice: `kind`, `value`.
    pub const TWICE: &str = "case-twice";
    /// A key that stands for no record: `kind`, `value`.
    pub const UNKNOWN_RECORD: &str = "case-unknown-record";
    /// An end before its beginning: `from`, `until`.
    pub const ENDS_BEFORE: &str = "case-ends-before";
    /// Two memberships of one member in one assembly on one day: `member`, `assembly`.
    pub const OVERLAP: &str = "case-overlap";
    /// The figure of members in office is not the one of the memberships: `stated`, `counted`.
    pub const IN_OFFICE: &str = "case-in-office";
    /// Members in office whom the roll leaves out: `members`.
    pub const ROLL_GAP: &str = "case-roll-gap";
    /// A name on the roll that is not in office that day: `member`.
    pub const ROLL_STRANGER: &str = "case-roll-stranger";
    /// A name twice on the roll: `member`.
    pub const ROLL_TWICE: &str = "case-roll-twice";
    /// Hours of a member who is not among the present: `member`.
    pub const NOT_PRESENT: &str = "case-not-present";
    /// The four figures do not make the votes available: `figures`, `available`.
    pub const BALLOTS: &str = "case-ballots";
    /// A position of someone without a vote on this roll: `member`.
    pub const POSITION: &str = "case-position";
    /// Named positions and figures disagree: `position`, `named`, `figure`.
    pub const POSITIONS: &str = "case-positions";
    /// Names under a secret ballot.
    pub const SECRET_NAMES: &str = "case-secret-names";
    /// A declared vote with figures, or a counted one without.
    pub const COUNT: &str = "case-count";
    /// The verdict does not follow from the figures: `verdict`.
    pub const VERDICT: &str = "case-verdict";
    /// Votes and fate of an item disagree: `fate`.
    pub const FATE: &str = "case-fate";
    /// The amounts do not make the stated total: `stated`, `sum`.
    pub const AMOUNTS: &str = "case-amounts";
    /// The text refers to a figure that no record holds: `key`.
    pub const NO_FIGURE: &str = "case-no-figure";
    /// The text refers to an amount that the act does not decide: `key`.
    pub const NO_AMOUNT: &str = "case-no-amount";
    /// The notation of a paragraph cannot be read: `detail`.
    pub const TEXT: &str = "case-text";
    /// Two acts with one number: `number`.
    pub const NUMBER_TWICE: &str = "case-number-twice";
    /// A number that does not follow the register's pattern, without its `year` and `rank`: `number`, `pattern`.
    pub const NUMBER_PATTERN: &str = "case-number-pattern";
    /// A wire number other than 1 to 15 letters, digits or underscores: `value`.
    pub const WIRE_NUMBER: &str = "case-wire-number";

    /// Every code, for the test that each has its sentence.
    pub const ALL: &[&str] = &[
        NOT_UTF8,
        TOO_BIG,
        MISSING_FILE,
        UNKNOWN_FILE,
        SYNTAX,
        FORMAT,
        UNKNOWN_KEY,
        MISSING,
        WRONG_TYPE,
        UNKNOWN_WORD,
        BAD_DAY,
        BAD_TIME,
        BAD_ZONE,
        BAD_AMOUNT,
        OUT_OF_RANGE,
        TOO_LONG,
        CONTROL,
        BAD_KEY,
        BAD_SIREN,
        BAD_SIRET,
        SIRET_OF_ANOTHER,
        TWICE,
        UNKNOWN_RECORD,
        ENDS_BEFORE,
        OVERLAP,
        IN_OFFICE,
        ROLL_GAP,
        ROLL_STRANGER,
        ROLL_TWICE,
        NOT_PRESENT,
        BALLOTS,
        POSITION,
        POSITIONS,
        SECRET_NAMES,
        COUNT,
        VERDICT,
        FATE,
        AMOUNTS,
        NO_FIGURE,
        NO_AMOUNT,
        TEXT,
        NUMBER_TWICE,
        NUMBER_PATTERN,
        WIRE_NUMBER,
    ];
}

/// The faults found so far; readers share it.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    /// One more fault.
    pub(super) fn add(&self, file: &str, line: u32, refusal: Refusal) {
        self.0.borrow_mut().push(Fault { file: file.to_owned(), line, refusal });
    }

    /// All of them, in the order of files and lines.
    pub(super) fn into_sorted(self) -> Vec<Fault> {
        let mut faults = self.0.into_inner();
        faults.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        faults.dedup();
        faults
    }
}
