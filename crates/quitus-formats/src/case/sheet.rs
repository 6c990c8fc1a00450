//! One file of a case as text: BOM, line endings and composed letters are forgiven, lines are counted.

use super::fault::{Faults, code};
use quitus_core::kernel::Refusal;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

const LARGEST_FILE: usize = 4_000_000;

/// A file of the folder, read as text.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its path in the folder.
    pub(super) file: String,
    /// Its text, lines ended by `\n` alone, letters composed.
    pub(super) text: String,
}

impl Sheet {
    /// The line, from 1, on which a byte of the text stands.
    pub(super) fn line_at(&self, byte: usize) -> u32 {
        let before = &self.text.as_bytes()[..byte.min(self.text.len())];
        u32::try_from(before.iter().filter(|b| **b == b'\n').count()).unwrap_or(u32::MAX - 1) + 1
    }

    /// The name of the file without its folder and its extension.
    pub(super) fn stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or(&self.file);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

/// The files of a case as text, hidden files left out; what is not UTF-8 or too big is a fault.
pub(super) fn sheets(files: &BTreeMap<String, Vec<u8>>, faults: &Faults) -> BTreeMap<String, Sheet> {
    let mut sheets = BTreeMap::new();
    for (file, bytes) in files {
        if file.split('/').any(|part| part.starts_with('.')) {
            continue;
        }
        if bytes.len() > LARGEST_FILE {
            faults.add(file, 1, Refusal::new(code::TOO_BIG).with("limit", LARGEST_FILE));
            continue;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text);
                let text: String = text.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
                sheets.insert(file.clone(), Sheet { file: file.clone(), text });
            }
            Err(error) => {
                let before = &bytes[..error.valid_up_to()];
                let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
                let line = u32::try_from(line).unwrap_or(u32::MAX);
                faults.add(file, line, Refusal::new(code::NOT_UTF8));
            }
        }
    }
    sheets
}
