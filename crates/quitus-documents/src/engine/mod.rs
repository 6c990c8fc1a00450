//! From a canonical input and a template to the bytes of a PDF: a pure function, the same in every process.

mod canonical;
mod clean;
mod digest;
mod fonts;
mod template;
mod world;

pub use canonical::{CanonicalInput, Input};
pub use clean::Replacement;
pub use digest::sha256_hex;
pub use template::Template;

use crate::Kind;
use crate::common::Letterhead;
use fonts::FONTS;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use typst::WorldExt;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use world::OneDocument;

/// The engine that made the bytes, kept with them: the same engine makes them again.
pub const ENGINE: &str = concat!("typst 0.15.1, quitus-documents ", env!("CARGO_PKG_VERSION"));

/// How many documents back the engine remembers what it laid out: an evening shares its roll, memory stays flat.
const REMEMBERED: usize = 10;

/// The stack of a thread that lays out a document, in bytes.
const STACK: usize = 32 << 20;

/// A document as made, with everything needed to make it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: Kind,
    /// The file: PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// The SHA-256 of the file.
    pub sha256: String,
    /// The canonical input, JSON.
    pub input: Vec<u8>,
    /// The SHA-256 of the input; its first 16 digits are printed on each page.
    pub input_sha256: String,
    /// The source of the template.
    pub template: Vec<u8>,
    /// The SHA-256 of the template.
    pub template_sha256: String,
    /// The SHA-256 of the fonts.
    pub fonts_sha256: String,
    /// The engine and its version, as [`ENGINE`].
    pub engine: String,
    /// How many pages it has.
    pub pages: usize,
    /// Characters that no font draws and what stands in their place.
    pub replaced: Vec<Replacement>,
}

/// Why a document could not be made. The record it speaks of stays.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The template is at fault, at that line of its source.
    #[error("the template cannot lay out this document{}: {message}", line.map(|l| format!(" (line {l})")).unwrap_or_default())]
    Template {
        /// The line of the template, from 1.
        line: Option<usize>,
        /// What the engine said.
        message: String,
    },
    /// The input has no canonical form.
    #[error("the input has no canonical form: {0}")]
    Input(String),
    /// Kept bytes that are not in canonical form: they are not what was printed.
    #[error("the kept input is not in canonical form")]
    NotCanonical,
    /// An input or a template too large to be one.
    #[error("{bytes} bytes are too many for a document, at most {most}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The bound.
        most: usize,
    },
    /// The template lays out another kind of document.
    #[error("a template for {template} cannot lay out {input}")]
    OtherKind {
        /// The kind of the template.
        template: Kind,
        /// The kind of the input.
        input: Kind,
    },
    /// The engine itself failed.
    #[error("the engine failed: {0}")]
    Engine(String),
}

/// Makes a document of a typed input with the template in force today.
pub fn make<I: Input + Clone>(input: &I) -> Result<Document, DocumentError> {
    render(Template::current(I::KIND), &CanonicalInput::of(input)?)
}

/// Makes a document with any template of its kind: yesterday's acts are made again with yesterday's.
pub fn render(template: &Template, input: &CanonicalInput) -> Result<Document, DocumentError> {
    render_many(&[(template, input)], 1).pop().unwrap_or_else(|| Err(no_thread()))
}

/// Makes several documents, on at most so many threads; the answers are in the order of the jobs.
pub fn render_many(
    jobs: &[(&Template, &CanonicalInput)],
    threads: usize,
) -> Vec<Result<Document, DocumentError>> {
    let next = AtomicUsize::new(0);
    let threads = threads.clamp(1, jobs.len().max(1));
    let mut done: Vec<(usize, Result<Document, DocumentError>)> = std::thread::scope(|scope| {
        let work = || {
            let mut mine = Vec::new();
            while let Some((index, (template, input))) = {
                let index = next.fetch_add(1, Ordering::Relaxed);
                jobs.get(index).map(|job| (index, *job))
            } {
                mine.push((index, guarded(template, input)));
            }
            mine
        };
        let workers: Vec<_> = (0..threads)
            .filter_map(|_| std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok())
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    });
    done.sort_by_key(|(index, _)| *index);
    let mut done = done.into_iter().peekable();
    (0..jobs.len())
        .map(|index| match done.next_if(|(known, _)| *known == index) {
            Some((_, made)) => made,
            None => Err(no_thread()),
        })
        .collect()
}

/// Whether a picture can be drawn at the head of a document: it is laid out alone, under the same norms.
pub fn logo_is_drawn(logo: &[u8]) -> bool {
    let letterhead = Letterhead { lines: Vec::new(), logo: Some(sha256_hex(logo)) };
    let input = CanonicalInput::read(Kind::Convocation, b"{\"head\":{}}");
    let input = input.and_then(|input| input.under(&letterhead, Some(Arc::new(logo.to_vec()))));
    input.and_then(|input| render(&Template::of_a_logo(Kind::Convocation), &input)).is_ok()
}

/// Renders on this thread; whatever the engine does, the caller gets an answer.
fn guarded(template: &Template, input: &CanonicalInput) -> Result<Document, DocumentError> {
    let made = catch_unwind(AssertUnwindSafe(|| lay_out(template, input))).unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(DocumentError::Engine(said.unwrap_or_else(|| "no reason given".into())))
    });
    comemo::evict(REMEMBERED);
    made
}

fn lay_out(template: &Template, input: &CanonicalInput) -> Result<Document, DocumentError> {
    if template.kind() != input.kind() {
        return Err(DocumentError::OtherKind { template: template.kind(), input: input.kind() });
    }
    let world = OneDocument::new(template, input.bytes(), input.mark(), input.logo());
    let Warned { output, .. } = typst::compile::<PagedDocument>(&world);
    let paged = output.map_err(|errors| fault(&world, template, &errors))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}:{}", input.sha256(), template.sha256())),
        creator: Smart::Custom(Some("Quitus".into())),
        timestamp: None,
        page_ranges: None,
        standards: STANDARDS.clone(),
        tagged: true,
        pretty: false,
    };
    let pdf = typst_pdf::pdf(&paged, &options).map_err(|errors| fault(&world, template, &errors))?;
    Ok(Document {
        kind: input.kind(),
        sha256: sha256_hex(&pdf),
        pdf,
        input: input.bytes().to_vec(),
        input_sha256: input.sha256().to_owned(),
        template: template.bytes().to_vec(),
        template_sha256: template.sha256().to_owned(),
        fonts_sha256: FONTS.sha256.clone(),
        engine: ENGINE.to_owned(),
        pages: paged.pages().len(),
        replaced: input.replaced().to_vec(),
    })
}

/// The first thing the engine complained about, with its line.
fn fault(world: &OneDocument, template: &Template, errors: &[SourceDiagnostic]) -> DocumentError {
    let Some(first) = errors.first() else {
        return DocumentError::Engine("an error without a message".into());
    };
    let line = world
        .range(first.span)
        .and_then(|range| template.source().lines().byte_to_line(range.start))
        .map(|line| line + 1);
    DocumentError::Template { line, message: first.message.to_string() }
}

fn no_thread() -> DocumentError {
    DocumentError::Engine("no thread could be started".into())
}

/// An archive that is accessible: both norms hold together only at these levels.
static STANDARDS: LazyLock<PdfStandards> = LazyLock::new(|| {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .unwrap_or_else(|_| unreachable!("PDF/A-2a and PDF/UA-1 go together"))
});
