//! A whole sitting brought back in one go: each file finds its act by the mark printed on its pages.

use super::SignedFault;
use super::pdf::{Reading, guarded};
use std::ops::Range;

/// A document as kept, that a file may be a copy of.
#[derive(Clone, Copy, Debug)]
pub struct Kept<'a> {
    /// The SHA-256 of its input; the mark is its first 16 digits.
    pub input_sha256: &'a str,
}

/// What a file that was brought back is a copy of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// A copy of that document, by its rank among those given.
    Of(usize),
    /// It bears a mark that is none of theirs.
    UnknownMark(String),
    /// It bears the marks of several documents: it must be cut first.
    Several(Vec<usize>),
    /// It bears no mark that can be read: a person must say what it is.
    NoMark,
    /// It cannot be read.
    Unreadable(SignedFault),
}

/// Pages of a file that bear one mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundlePart {
    /// The mark; none for pages before the first one that bears a mark.
    pub mark: Option<String>,
    /// The pages, from 0.
    pub pages: Range<usize>,
    /// Those pages as a file of their own.
    pub pdf: Vec<u8>,
}

/// Says of each file which document it is a copy of.
pub fn claim(files: &[&[u8]], kept: &[Kept<'_>]) -> Vec<Claimed> {
    files.iter().map(|file| claim_one(file, kept)).collect()
}

/// Cuts a file that holds several documents; pages without a mark go with those before them.
pub fn split_bundle(file: &[u8]) -> Result<Vec<BundlePart>, SignedFault> {
    let reading = Reading::of(file)?;
    let marks: Vec<Option<String>> =
        reading.text_by_page()?.iter().map(|text| marks_in(text).into_iter().next()).collect();
    let mut parts: Vec<(Option<String>, Range<usize>)> = Vec::new();
    for (page, mark) in marks.into_iter().enumerate() {
        match parts.last_mut() {
            Some((known, pages)) if mark.is_none() || mark == *known => pages.end = page + 1,
            _ => parts.push((mark, page..page + 1)),
        }
    }
    parts
        .into_iter()
        .map(|(mark, pages)| Ok(BundlePart { mark, pdf: cut(&reading, &pages)?, pages }))
        .collect()
}

fn claim_one(file: &[u8], kept: &[Kept<'_>]) -> Claimed {
    let text = match Reading::of(file).and_then(|reading| reading.text_by_page()) {
        Ok(pages) => pages.join("\n"),
        Err(fault) => return Claimed::Unreadable(fault),
    };
    let marks = marks_in(&text);
    let mut ranks: Vec<usize> = marks
        .iter()
        .filter_map(|mark| kept.iter().position(|document| document.input_sha256.starts_with(mark)))
        .collect();
    ranks.sort_unstable();
    ranks.dedup();
    match (ranks.as_slice(), marks.into_iter().next()) {
        ([rank], _) => Claimed::Of(*rank),
        ([], Some(mark)) => Claimed::UnknownMark(mark),
        ([], None) => Claimed::NoMark,
        _ => Claimed::Several(ranks),
    }
}

/// Marks in a text: runs of exactly 16 hexadecimal digits, each once, in order.
fn marks_in(text: &str) -> Vec<String> {
    let mut marks: Vec<String> = Vec::new();
    for run in text.split(|c: char| !c.is_ascii_alphanumeric()) {
        let is_mark = run.len() == 16 && run.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'));
        if is_mark && !marks.iter().any(|known| known == run) {
            marks.push(run.to_owned());
        }
    }
    marks
}

fn cut(reading: &Reading, pages: &Range<usize>) -> Result<Vec<u8>, SignedFault> {
    guarded(|| {
        let mut document = reading.document().clone();
        let others: Vec<u32> =
            document.get_pages().into_keys().filter(|page| !pages.contains(&(*page as usize - 1))).collect();
        document.delete_pages(&others);
        document.prune_objects();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes)?;
        Ok(bytes)
    })
}

#[cfg(test)]
mod tests {
    use super::marks_in;

    #[test]
    fn a_mark_is_sixteen_digits_and_nothing_else() {
        let text = "empreinte 0123456789abcdef page 1/2 0123456789abcdef0 FFFFFFFFFFFFFFFF empreinte\nfedcba9876543210.";
        assert_eq!(marks_in(text), ["0123456789abcdef", "fedcba9876543210"]);
    }
}
