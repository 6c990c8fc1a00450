//! The XML of word processors, element by element, without prefixes; which of its styles are numbers and emphasis.

use super::ImportFault;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::{BTreeMap, BTreeSet};

/// What an element is called without its prefix, and its attributes the same way.
fn element(start: &BytesStart<'_>) -> (String, BTreeMap<String, String>) {
    let attributes = start.attributes().flatten();
    let read = attributes.map(|one| (local(one.key.as_ref()), one.value.to_string()));
    (local(start.name().as_ref()), read.collect())
}

fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_owned()
}

/// Styles and lists that are numbered (`num ID:LEVEL`, `list STYLE:LEVEL`), and those of emphasis (`strong S`, `em S`).
pub(super) type Known = BTreeSet<String>;

pub(super) fn each(text: &str, mut take: impl FnMut(Tag)) -> Result<(), ImportFault> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(Event::DocType(_)) | Err(_) => return Err(ImportFault::BrokenXml),
            Ok(Event::Start(start)) => {
                let (name, attributes) = element(&start);
                take(Tag::Open(name, attributes));
            }
            Ok(Event::Empty(start)) => {
                let (name, attributes) = element(&start);
                take(Tag::Open(name.clone(), attributes));
                take(Tag::Close(name));
            }
            Ok(Event::End(end)) => take(Tag::Close(local(end.name().as_ref()))),
            Ok(Event::Text(words)) => {
                take(Tag::Words(words.xml_content(XmlVersion::Explicit1_0).into_owned()))
            }
            Ok(Event::GeneralRef(name)) => {
                let name = name.xml_content(XmlVersion::Explicit1_0);
                take(Tag::Words(entity(&name).ok_or(ImportFault::BrokenXml)?.to_string()));
            }
            Ok(_) => {}
        }
    }
}

pub(super) enum Tag {
    Open(String, BTreeMap<String, String>),
    Close(String),
    Words(String),
}

/// The five entities of XML and characters by number; nothing else is expanded.
fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        other => {
            let code = other.strip_prefix('#')?;
            let number = match code.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => code.parse().ok()?,
            };
            char::from_u32(number)
        }
    }
}

pub(super) fn numbered_lists(text: &str) -> Result<Known, ImportFault> {
    let (mut abstracts, mut known) = (BTreeSet::new(), BTreeSet::new());
    let (mut of, mut num, mut level) = (String::new(), String::new(), String::new());
    let value =
        |attributes: &BTreeMap<String, String>, name: &str| attributes.get(name).cloned().unwrap_or_default();
    each(text, |tag| {
        let Tag::Open(name, attributes) = tag else { return };
        match name.as_str() {
            "abstractNum" => of = value(&attributes, "abstractNumId"),
            "lvl" => level = value(&attributes, "ilvl"),
            "numFmt" if value(&attributes, "val") != "bullet" => {
                abstracts.insert(format!("{of}:{level}"));
            }
            "num" => num = value(&attributes, "numId"),
            "abstractNumId" => {
                let of = value(&attributes, "val");
                for rank in 0..9 {
                    if abstracts.contains(&format!("{of}:{rank}")) {
                        known.insert(format!("num {num}:{rank}"));
                    }
                }
            }
            _ => {}
        }
    })?;
    Ok(known)
}

pub(super) fn odt_styles(text: &str) -> Result<Known, ImportFault> {
    let mut known = BTreeSet::new();
    let (mut list, mut style) = (String::new(), String::new());
    each(text, |tag| {
        let Tag::Open(name, attributes) = tag else { return };
        let value = |name: &str| attributes.get(name).cloned().unwrap_or_default();
        match name.as_str() {
            "list-style" => list = value("name"),
            "list-level-style-number" => {
                known.insert(format!("list {list}:{}", value("level")));
            }
            "style" => style = value("name"),
            "text-properties" if value("font-weight") == "bold" => {
                known.insert(format!("strong {style}"));
            }
            "text-properties" if value("font-style") == "italic" => {
                known.insert(format!("em {style}"));
            }
            _ => {}
        }
    })?;
    Ok(known)
}
