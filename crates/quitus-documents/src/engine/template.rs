//! A template: Typst source, whole in one text, kept with every document it made.

use super::digest::sha256_hex;
use super::{DocumentError, Kind};
use std::sync::LazyLock;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};

/// The largest template ever read back, in bytes.
const LARGEST: usize = 1 << 20;

/// The template of a kind of document: the shared parts, then its own.
#[derive(Clone, Debug)]
pub struct Template {
    kind: Kind,
    sha256: String,
    source: Source,
}

impl Template {
    /// The template in force in this version of the program.
    pub fn current(kind: Kind) -> &'static Template {
        let place = Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
        &CURRENT[place]
    }

    /// A template kept with an earlier document, byte for byte.
    pub fn from_kept(kind: Kind, source: &[u8]) -> Result<Self, DocumentError> {
        if source.len() > LARGEST {
            return Err(DocumentError::TooLarge { bytes: source.len(), most: LARGEST });
        }
        let text = std::str::from_utf8(source)
            .map_err(|e| DocumentError::Template { line: None, message: e.to_string() })?;
        Ok(Self::of(kind, text.to_owned()))
    }

    /// The kind of document it lays out.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its source, to be kept.
    pub fn bytes(&self) -> &[u8] {
        self.source.text().as_bytes()
    }

    /// The SHA-256 of its source, in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The parsed source, cheap to clone.
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// A template that draws nothing but the logo, to see whether it can be drawn.
    pub(crate) fn of_a_logo(kind: Kind) -> Self {
        let text = "#set document(title: \"logo\", date: datetime(year: 2000, month: 1, day: 1))\n#set text(lang: \"fr\")\n#image(\"logo\", alt: \"logo\", height: 17mm)";
        Self::of(kind, text.to_owned())
    }

    fn of(kind: Kind, text: String) -> Self {
        Self { kind, sha256: sha256_hex(text.as_bytes()), source: Source::new(*MAIN, text) }
    }
}

/// The few names the engine ever sees: they are interned for the life of the process.
pub(crate) static MAIN: LazyLock<FileId> = LazyLock::new(|| file_id("main.typ"));
pub(crate) static INPUT: LazyLock<FileId> = LazyLock::new(|| file_id("input.json"));
pub(crate) static MARK: LazyLock<FileId> = LazyLock::new(|| file_id("mark.json"));
pub(crate) static LOGO: LazyLock<FileId> = LazyLock::new(|| file_id("logo"));

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).unwrap_or_else(|_| unreachable!("a plain file name"));
    RootedPath::new(VirtualRoot::Project, path).intern()
}

static CURRENT: LazyLock<Vec<Template>> = LazyLock::new(|| {
    Kind::ALL
        .into_iter()
        .map(|kind| Template::of(kind, [SHARED.concat().as_str(), own(kind)].concat()))
        .collect()
});

/// What every document shares: the page, the text, the parts of an act.
const SHARED: [&str; 3] = [
    include_str!("../common/page.typ"),
    include_str!("../common/text.typ"),
    include_str!("../common/act.typ"),
];

fn own(kind: Kind) -> &'static str {
    match kind {
        Kind::Extract => include_str!("../extract/template.typ"),
        Kind::Convocation => include_str!("../convocation/template.typ"),
        Kind::Agenda => include_str!("../agenda/template.typ"),
        Kind::AttendanceSheet => include_str!("../attendance_sheet/template.typ"),
        Kind::DeliberationList => include_str!("../deliberation_list/template.typ"),
        Kind::Minutes => include_str!("../minutes/template.typ"),
        Kind::RegisterSheet => include_str!("../register_sheet/template.typ"),
        Kind::ClosingSheet => include_str!("../closing_sheet/template.typ"),
        Kind::DelegatedDecision => include_str!("../delegated_decision/template.typ"),
        Kind::BureauReport => include_str!("../bureau_report/template.typ"),
        Kind::RegisterYear => include_str!("../register_year/template.typ"),
        Kind::PaperList => include_str!("../paper_list/template.typ"),
    }
}
