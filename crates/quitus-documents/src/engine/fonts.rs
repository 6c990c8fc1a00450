//! The fonts: one family, from a crate. Nothing is read from the machine.

use super::digest::sha256_hex;
use std::sync::LazyLock;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The only family: what it cannot draw is replaced before the engine sees it.
const FAMILY: &str = "Libertinus Serif";

/// The faces of the family, in a fixed order.
pub(crate) struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
    pub(crate) sha256: String,
}

/// The fonts, loaded once in a process.
pub(crate) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let faces: Vec<Font> = typst_kit::fonts::embedded()
        .map(|(font, _)| font)
        .filter(|font| font.info().family == FAMILY)
        .collect();
    let mut bytes = Vec::new();
    for face in &faces {
        bytes.extend_from_slice(&(face.data().len() as u64).to_be_bytes());
        bytes.extend_from_slice(face.data());
    }
    Fonts { book: LazyHash::new(FontBook::from_fonts(&faces)), sha256: sha256_hex(&bytes), faces }
});

impl Fonts {
    /// Whether every face draws the character: a title in bold must not lose what the text keeps.
    pub(crate) fn draw(&self, character: char) -> bool {
        !self.faces.is_empty()
            && self.faces.iter().all(|face| face.info().coverage.contains(u32::from(character)))
    }
}
