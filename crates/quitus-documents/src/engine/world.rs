//! The world a template sees: itself, its input, its mark, the logo its input names and the fonts. No file, clock, network or machine.

use super::fonts::FONTS;
use super::template::{INPUT, LOGO, MAIN, MARK, Template};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One document being made.
pub(crate) struct OneDocument {
    main: Source,
    input: Bytes,
    mark: Bytes,
    logo: Option<Bytes>,
}

impl OneDocument {
    pub(crate) fn new(template: &Template, input: &[u8], mark: &str, logo: Option<&[u8]>) -> Self {
        Self {
            main: template.source().clone(),
            input: Bytes::new(input.to_vec()),
            mark: Bytes::from_string(format!("\"{mark}\"")),
            logo: logo.map(|bytes| Bytes::new(bytes.to_vec())),
        }
    }
}

impl World for OneDocument {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == *MAIN { Ok(self.main.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            id if id == *INPUT => Ok(self.input.clone()),
            id if id == *MARK => Ok(self.mark.clone()),
            id if id == *LOGO => self.logo.clone().ok_or_else(|| missing(id)),
            id => Err(missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.faces.get(index).cloned()
    }

    /// A document has no today: its date is the legal date of its records.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}
