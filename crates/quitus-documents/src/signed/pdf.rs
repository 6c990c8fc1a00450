//! A PDF read with care: pages, text, signatures and what runs.

use super::{LARGEST, SignedFault};
use lopdf::{Dictionary, Document, Object};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Names of dictionary keys and actions that make a file do something.
const ACTIVE: [&[u8]; 9] = [
    b"JavaScript",
    b"JS",
    b"Launch",
    b"EmbeddedFiles",
    b"EmbeddedFile",
    b"RichMedia",
    b"ImportData",
    b"SubmitForm",
    b"XFA",
];

/// A PDF that could be read.
pub(super) struct Reading {
    document: Document,
    bytes: usize,
}

/// Where a signature stands in the file.
pub(super) struct Place {
    first: usize,
    gap_end: usize,
    /// One past the last byte that it covers.
    pub(super) end: usize,
    /// The signature, DER, with what pads it.
    pub(super) contents: Vec<u8>,
}

/// The text of every page of a PDF, as its text layer gives it.
pub fn text_of(pdf: &[u8]) -> Result<String, SignedFault> {
    let reading = Reading::of(pdf)?;
    Ok(reading.text_by_page()?.concat())
}

impl Reading {
    /// Reads a file; whatever it holds, the caller gets an answer.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, SignedFault> {
        if bytes.len() > LARGEST {
            return Err(SignedFault::TooLarge(bytes.len()));
        }
        if !bytes.starts_with(b"%PDF-") {
            return Err(SignedFault::NotAPdf("it does not begin as one".into()));
        }
        let document = guarded(|| Document::load_mem(bytes))?;
        if document.is_encrypted() || document.trailer.has(b"Encrypt") {
            return Err(SignedFault::Encrypted);
        }
        Ok(Self { document, bytes: bytes.len() })
    }

    /// How many pages it has.
    pub(super) fn pages(&self) -> usize {
        self.document.get_pages().len()
    }

    /// The document itself, to be cut.
    pub(super) fn document(&self) -> &Document {
        &self.document
    }

    /// The text of each page, in order.
    pub(super) fn text_by_page(&self) -> Result<Vec<String>, SignedFault> {
        let pages: Vec<u32> = self.document.get_pages().into_keys().collect();
        pages.into_iter().map(|page| guarded(|| self.document.extract_text(&[page]))).collect()
    }

    /// Everything in the file that could run, each once.
    pub(super) fn active_content(&self) -> Vec<SignedFault> {
        let mut found: Vec<String> = Vec::new();
        for object in self.document.objects.values() {
            seek_active(object, 0, &mut found);
        }
        seek_active(&Object::Dictionary(self.document.trailer.clone()), 0, &mut found);
        found.sort();
        found.dedup();
        found.into_iter().map(SignedFault::ActiveContent).collect()
    }

    /// Every signature, by the end of what it covers.
    pub(super) fn signatures(&self) -> Result<Vec<Place>, SignedFault> {
        let mut places = Vec::new();
        for object in self.document.objects.values() {
            let Ok(dictionary) = object.as_dict() else { continue };
            if dictionary.has(b"ByteRange") && dictionary.has(b"Contents") {
                places.push(self.place(dictionary)?);
            }
        }
        places.sort_by_key(|place| place.end);
        Ok(places)
    }

    fn place(&self, signature: &Dictionary) -> Result<Place, SignedFault> {
        let wrong = |_| SignedFault::WrongRange;
        let range = signature.get(b"ByteRange").and_then(Object::as_array).map_err(wrong)?;
        let numbers: Vec<usize> = range
            .iter()
            .filter_map(|number| number.as_i64().ok().and_then(|n| usize::try_from(n).ok()))
            .collect();
        let &[start, first, gap_end, rest] = numbers.as_slice() else { return Err(SignedFault::WrongRange) };
        let end = gap_end.checked_add(rest).ok_or(SignedFault::WrongRange)?;
        if start != 0 || range.len() != 4 || first >= gap_end || end > self.bytes {
            return Err(SignedFault::WrongRange);
        }
        let contents = signature.get(b"Contents").and_then(Object::as_str).map_err(wrong)?.to_vec();
        Ok(Place { first, gap_end, end, contents })
    }
}

impl Place {
    /// The bytes that the signature covers, or nothing when the gap is not exactly the signature itself.
    pub(super) fn covered(&self, file: &[u8]) -> Vec<u8> {
        let gap = &file[self.first..self.gap_end];
        if !is_hex_of(gap, &self.contents) {
            return Vec::new();
        }
        [&file[..self.first], &file[self.gap_end..self.end]].concat()
    }

    /// Whether nothing but line ends stands after what it covers.
    pub(super) fn ends_file(&self, file: &[u8]) -> bool {
        file[self.end..].iter().all(u8::is_ascii_whitespace)
    }
}

/// Whether a gap is `<…>` around the hexadecimal digits of the contents, and nothing else hides in it.
fn is_hex_of(gap: &[u8], contents: &[u8]) -> bool {
    let Some(inner) = gap.strip_prefix(b"<").and_then(|gap| gap.strip_suffix(b">")) else { return false };
    inner.len() == contents.len() * 2
        && inner.chunks(2).zip(contents).all(|(pair, byte)| {
            std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()) == Some(*byte)
        })
}

fn seek_active(object: &Object, depth: usize, found: &mut Vec<String>) {
    // Deeper than any real file; references are not followed, so nothing turns in circles.
    if depth > 64 {
        return;
    }
    let mut name = |name: &[u8]| {
        if ACTIVE.contains(&name) {
            found.push(String::from_utf8_lossy(name).into_owned());
        }
    };
    match object {
        Object::Name(value) => name(value),
        Object::Array(items) => items.iter().for_each(|item| seek_active(item, depth + 1, found)),
        Object::Dictionary(dictionary) => seek_in_dictionary(dictionary, depth, found),
        Object::Stream(stream) => seek_in_dictionary(&stream.dict, depth, found),
        _ => {}
    }
}

fn seek_in_dictionary(dictionary: &Dictionary, depth: usize, found: &mut Vec<String>) {
    for (key, value) in dictionary {
        if ACTIVE.contains(&key.as_slice()) {
            found.push(String::from_utf8_lossy(key).into_owned());
        }
        seek_active(value, depth + 1, found);
    }
}

/// Runs a reader that may panic on a broken file.
pub(super) fn guarded<T>(read: impl FnOnce() -> lopdf::Result<T>) -> Result<T, SignedFault> {
    match catch_unwind(AssertUnwindSafe(read)) {
        Ok(Ok(read)) => Ok(read),
        Ok(Err(error)) => Err(SignedFault::NotAPdf(error.to_string())),
        Err(_) => Err(SignedFault::NotAPdf("its structure is broken".into())),
    }
}
