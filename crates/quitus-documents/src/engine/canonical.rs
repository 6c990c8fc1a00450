//! The canonical form of an input: sorted keys, whole numbers, NFC, no spaces. Its SHA-256 names the input for ever.

use super::clean::{Replacement, clean};
use super::digest::sha256_hex;
use super::{DocumentError, Kind};
use crate::common::Letterhead;
use serde::Serialize;
use serde_json::Value;
use std::sync::Arc;

/// Beyond this many bytes an input is no act of an assembly.
const LARGEST: usize = 8 << 20;

/// What a document is made from: typed, with everything already chosen. A template only lays it out.
pub trait Input: Serialize {
    /// The kind of document it makes.
    const KIND: Kind;

    /// Puts the input in the shape a template may rely on (levels of headings, depth of lists).
    fn settle(&mut self) {}
}

/// An input in canonical form: exactly what is printed, and what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CanonicalInput {
    kind: Kind,
    bytes: Vec<u8>,
    sha256: String,
    replaced: Vec<Replacement>,
    logo: Option<Arc<Vec<u8>>>,
}

impl CanonicalInput {
    /// The canonical form of a typed input; characters that no font draws are replaced and told.
    pub fn of<I: Input + Clone>(input: &I) -> Result<Self, DocumentError> {
        let mut settled = input.clone();
        settled.settle();
        let value = serde_json::to_value(&settled).map_err(|e| DocumentError::Input(e.to_string()))?;
        Self::from_value(I::KIND, &value)
    }

    /// The canonical form of an input written as JSON by hand, unknown members and all.
    pub fn read(kind: Kind, json: &[u8]) -> Result<Self, DocumentError> {
        let value = serde_json::from_slice(json).map_err(|e| DocumentError::Input(e.to_string()))?;
        Self::from_value(kind, &value)
    }

    /// Reads back the bytes kept with an earlier document.
    pub fn from_kept(kind: Kind, bytes: &[u8]) -> Result<Self, DocumentError> {
        let read = Self::read(kind, bytes)?;
        if read.bytes == bytes { Ok(read) } else { Err(DocumentError::NotCanonical) }
    }

    fn from_value(kind: Kind, value: &Value) -> Result<Self, DocumentError> {
        let mut writer = Writer { out: String::new(), path: String::new(), replaced: Vec::new() };
        writer.value(value)?;
        let bytes = writer.out.into_bytes();
        if bytes.len() > LARGEST {
            return Err(DocumentError::TooLarge { bytes: bytes.len(), most: LARGEST });
        }
        Ok(Self { kind, sha256: sha256_hex(&bytes), bytes, replaced: writer.replaced, logo: None })
    }

    /// The same under a letterhead; a document whose head bears none stays as it is. Refused: a logo that is not the one
    /// named by its SHA-256.
    pub fn under(self, letterhead: &Letterhead, logo: Option<Arc<Vec<u8>>>) -> Result<Self, DocumentError> {
        if logo.as_ref().map(|bytes| sha256_hex(bytes)) != letterhead.logo {
            return Err(DocumentError::Input("the logo is not the one of the letterhead".to_owned()));
        }
        let mut value: Value = serde_json::from_slice(&self.bytes).map_err(told)?;
        let Some(head) = value.get_mut("head").and_then(Value::as_object_mut) else { return Ok(self) };
        head.insert("letterhead".to_owned(), serde_json::to_value(letterhead).map_err(told)?);
        let mut input = Self::from_value(self.kind, &value)?;
        (input.logo, input.replaced) = (logo, self.replaced);
        Ok(input)
    }

    /// The letterhead it bears, when it bears one.
    pub fn letterhead(&self) -> Option<Letterhead> {
        let mut value: Value = serde_json::from_slice(&self.bytes).ok()?;
        serde_json::from_value(value.get_mut("head")?.get_mut("letterhead")?.take()).ok()
    }

    /// The logo that stands beside it.
    pub(crate) fn logo(&self) -> Option<&[u8]> {
        self.logo.as_ref().map(|logo| logo.as_slice())
    }

    /// The kind of document it makes.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The canonical JSON.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its SHA-256 in hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The mark printed on every page: the first 16 digits of the SHA-256.
    pub fn mark(&self) -> &str {
        &self.sha256[..16]
    }

    /// What was replaced, in the order of the input.
    pub fn replaced(&self) -> &[Replacement] {
        &self.replaced
    }
}

fn told(error: serde_json::Error) -> DocumentError {
    DocumentError::Input(error.to_string())
}

/// Writes a value in its canonical form; absent and null are the same and are left out of objects.
struct Writer {
    out: String,
    path: String,
    replaced: Vec<Replacement>,
}

impl Writer {
    fn value(&mut self, value: &Value) -> Result<(), DocumentError> {
        match value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(true) => self.out.push_str("true"),
            Value::Bool(false) => self.out.push_str("false"),
            Value::Number(number) => match (number.as_i64(), number.as_u64()) {
                (Some(whole), _) => self.out.push_str(&whole.to_string()),
                _ => return Err(DocumentError::Input(format!("{}: {number} is no whole number", self.path))),
            },
            Value::String(text) => {
                let text = clean(text, &self.path, &mut self.replaced);
                self.string(&text);
            }
            Value::Array(items) => self.array(items)?,
            Value::Object(members) => self.object(members)?,
        }
        Ok(())
    }

    fn array(&mut self, items: &[Value]) -> Result<(), DocumentError> {
        self.out.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            let length = self.path.len();
            self.path.push_str(&format!("[{index}]"));
            self.value(item)?;
            self.path.truncate(length);
        }
        self.out.push(']');
        Ok(())
    }

    fn object(&mut self, members: &serde_json::Map<String, Value>) -> Result<(), DocumentError> {
        // serde_json keeps insertion order when another crate asks it to: sort here, whatever the features.
        let mut members: Vec<_> = members.iter().filter(|(_, value)| !value.is_null()).collect();
        members.sort_by_key(|(key, _)| key.as_str());
        self.out.push('{');
        for (index, (key, value)) in members.into_iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.string(key);
            self.out.push(':');
            let length = self.path.len();
            if length > 0 {
                self.path.push('.');
            }
            self.path.push_str(key);
            self.value(value)?;
            self.path.truncate(length);
        }
        self.out.push('}');
        Ok(())
    }

    /// A string of JSON: only quotes, backslashes and line ends need an escape after cleaning.
    fn string(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            match character {
                '"' => self.out.push_str("\\\""),
                '\\' => self.out.push_str("\\\\"),
                '\n' => self.out.push_str("\\n"),
                other => self.out.push(other),
            }
        }
        self.out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn canonical(value: &Value) -> Result<String, DocumentError> {
        CanonicalInput::from_value(Kind::Extract, value)
            .map(|input| String::from_utf8_lossy(input.bytes()).into_owned())
    }

    #[test]
    fn keys_are_sorted_and_what_is_unknown_is_left_out() {
        let value = json!({"b": [1, -2, true], "a": {"z": null, "é": "e\u{301}"}, "A": "\"\\\n"});
        assert_eq!(
            canonical(&value).unwrap(),
            "{\"A\":\"\\\"\\\\\\n\",\"a\":{\"é\":\"é\"},\"b\":[1,-2,true]}"
        );
    }

    #[test]
    fn a_number_with_a_fraction_is_refused() {
        assert!(matches!(canonical(&json!({"a": 0.5})), Err(DocumentError::Input(_))));
        assert!(matches!(canonical(&json!({"a": 1.0})), Err(DocumentError::Input(_))));
    }

    #[test]
    fn replacements_say_where() {
        let value = json!({"body": [{"text": "ok"}, {"text": "🎉"}]});
        let input = CanonicalInput::from_value(Kind::Extract, &value).unwrap();
        assert_eq!(input.replaced()[0].path, "body[1].text");
    }

    #[test]
    fn kept_bytes_are_read_back_only_when_canonical() {
        let kept = b"{\"a\":1}";
        assert_eq!(CanonicalInput::from_kept(Kind::Extract, kept).unwrap().bytes(), kept);
        let spaced = CanonicalInput::from_kept(Kind::Extract, b"{ \"a\": 1 }");
        assert!(matches!(spaced, Err(DocumentError::NotCanonical)));
    }
}
