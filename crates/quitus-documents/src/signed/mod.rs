//! What comes back from outside: files signed elsewhere, scans of hand-signed pages, a whole sitting at once.
//!
//! A signature is checked for itself: intact, by whom, when, with which certificate. Whether that certificate is
//! to be trusted is not known here, as no list of trusted authorities is invented: it is said `not checked`.

mod bundle;
mod cms;
mod pdf;

pub use bundle::{BundlePart, Claimed, Kept, claim, split_bundle};
pub use pdf::text_of;

use crate::engine::sha256_hex;
use pdf::Reading;

/// The largest file taken back, in bytes.
const LARGEST: usize = 100 << 20;

/// A file signed elsewhere, held against the file as made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCopy {
    /// The SHA-256 of the signed file.
    pub sha256: String,
    /// How many pages it has.
    pub pages: usize,
    /// Its signatures, the oldest first; never empty.
    pub signatures: Vec<SignatureFound>,
    /// Whether the made file stands unchanged at its beginning; its text is the same in any case.
    pub begins_with_the_made_file: bool,
}

/// One signature, intact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureFound {
    /// Common name of the signer's certificate.
    pub signer: String,
    /// The whole subject of the certificate.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// Its serial number in hexadecimal.
    pub serial: String,
    /// When it was signed, as the signature says, seconds since 1970-01-01T00:00:00Z; unknown when it says nothing.
    pub signed_at: Option<i64>,
    /// First second of the certificate's validity.
    pub valid_from: i64,
    /// Last second of the certificate's validity.
    pub valid_until: i64,
    /// Whether it covers the whole file, or an earlier state of it that others signed after.
    pub covers_whole_file: bool,
    /// Whether the certificate is trusted.
    pub trust: Trust,
}

/// Whether a certificate is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Nobody asked an authority: a person vouches, or a service that holds the trusted list.
    NotChecked,
}

/// A scan of a hand-signed page, to be vouched for by the clerk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScannedCopy {
    /// The SHA-256 of the file.
    pub sha256: String,
    /// How many pages it has.
    pub pages: usize,
}

/// Why a file is not taken back.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignedFault {
    /// It cannot be read as a PDF.
    #[error("this is no readable PDF: {0}")]
    NotAPdf(String),
    /// It is too large, in bytes.
    #[error("{0} bytes are too many for a signed act")]
    TooLarge(usize),
    /// It is encrypted.
    #[error("this PDF is encrypted")]
    Encrypted,
    /// It carries a script, a command or a file.
    #[error("this PDF carries active content: {0}")]
    ActiveContent(String),
    /// It has no page.
    #[error("this PDF has no page")]
    NoPage,
    /// Nobody signed it.
    #[error("this PDF bears no electronic signature")]
    NoSignature,
    /// The range of bytes that a signature covers makes no sense.
    #[error("the range of bytes of a signature is wrong")]
    WrongRange,
    /// Something was added after the last signature.
    #[error("the last signature does not cover the whole file")]
    NotWhole,
    /// The bytes are not those that were signed.
    #[error("the file was changed after the signature of {0}")]
    Altered(String),
    /// The signature itself cannot be read.
    #[error("a signature cannot be read: {0}")]
    Unreadable(String),
    /// An algorithm that is not known here, or no longer safe.
    #[error("a signature uses an algorithm that is not accepted: {0}")]
    Algorithm(String),
    /// The certificate of the signer is not in the signature.
    #[error("a signature comes without the certificate of its signer")]
    NoCertificate,
    /// The certificate was not valid when it signed.
    #[error("the certificate of {0} was not valid when it signed")]
    NotValidThen(String),
    /// The text is not the text of the act.
    #[error("the text is not that of the act: it differs near « {near} »")]
    OtherText {
        /// The first words that differ, as the signed file has them.
        near: String,
    },
}

/// Checks a PDF signed elsewhere and holds its text against the made one; every fault found is told.
pub fn check_signed(made: &[u8], signed: &[u8]) -> Result<SignedCopy, Vec<SignedFault>> {
    let reading = Reading::of(signed).map_err(|fault| vec![fault])?;
    let mut faults = reading.active_content();
    let mut signatures = Vec::new();
    match reading.signatures() {
        Ok(found) => {
            for place in &found {
                match cms::check(&place.covered(signed), &place.contents) {
                    Ok(mut signature) => {
                        signature.covers_whole_file = place.end == signed.len();
                        signatures.push(signature);
                    }
                    Err(fault) => faults.push(fault),
                }
            }
            if found.is_empty() {
                faults.push(SignedFault::NoSignature);
            } else if found.iter().all(|place| !place.ends_file(signed)) {
                faults.push(SignedFault::NotWhole);
            }
        }
        Err(fault) => faults.push(fault),
    }
    match same_text(made, signed) {
        Ok(()) => {}
        Err(fault) => faults.push(fault),
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(SignedCopy {
        sha256: sha256_hex(signed),
        pages: reading.pages(),
        signatures,
        begins_with_the_made_file: signed.starts_with(made),
    })
}

/// Checks that a scan is a readable PDF with at least one page and nothing that runs.
pub fn check_scan(scan: &[u8]) -> Result<ScannedCopy, Vec<SignedFault>> {
    let reading = Reading::of(scan).map_err(|fault| vec![fault])?;
    let mut faults = reading.active_content();
    if reading.pages() == 0 {
        faults.push(SignedFault::NoPage);
    }
    if faults.is_empty() {
        Ok(ScannedCopy { sha256: sha256_hex(scan), pages: reading.pages() })
    } else {
        Err(faults)
    }
}

/// The text of both files, spaces aside.
fn same_text(made: &[u8], signed: &[u8]) -> Result<(), SignedFault> {
    let made = text_of(made)?;
    let signed = text_of(signed)?;
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<Vec<char>>();
    let (made, signed) = (letters(&made), letters(&signed));
    if made == signed {
        return Ok(());
    }
    let at = made.iter().zip(&signed).take_while(|(a, b)| a == b).count();
    let near = signed[at.saturating_sub(12).min(signed.len())..].iter().take(40).collect();
    Err(SignedFault::OtherText { near })
}
