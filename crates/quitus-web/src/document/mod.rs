//! Kept files: the list of what is kept of an act or a sitting, and the files themselves, served as kept.

use crate::errors::Problem;
use crate::place::{Answer, Inside};
use crate::ways::Ways;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::KeptDocument;
use quitus_core::kernel::Args;
use quitus_words::{Lang, Words};

/// How long a browser may keep a file: its address is its SHA-256, so that it never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// What is kept, each file with its SHA-256 and its link; what belongs here when there is nothing.
pub fn kept(documents: &[KeptDocument], lang: Lang, authority: &str) -> Markup {
    let words = Words::of(lang);
    html! {
        @if documents.is_empty() { p class="muted" { (words.word("document-none")) } }
        @else { ul class="files" { @for document in documents { li { (one(document, lang, authority)) } } } }
    }
}

fn one(document: &KeptDocument, lang: Lang, authority: &str) -> Markup {
    let words = Words::of(lang);
    let ways = Ways { lang, authority };
    let pages = words.say("document-pages", &Args::none().with("count", document.pages));
    html! {
        p class="file" {
            a href=(ways.file(&document.sha256)) type="application/pdf" { (words.word(&format!("document-kind-{}", document.kind))) }
            " – " (words.word(&format!("document-state-{}", document.state)))
            ", PDF, " (pages)
            @if document.superseded { " – " (words.word("document-superseded")) }
        }
        @if document.input_sha256.is_some() && !document.same_engine { p class="small" { (words.word("document-other-engine")) } }
        @if document.vouched_by.is_some() { p class="small" { (words.word("document-vouched")) } }
        p class="digest small" { "SHA-256 " code { (document.sha256) } }
    }
}

/// A kept file, as its bytes; the same for ever, so that a browser asks once.
pub async fn show(inside: Inside, headers: HeaderMap) -> Answer {
    let sha256 = inside.param("sha256").to_owned();
    if !is_digest(&sha256) {
        return Err(Problem::nowhere());
    }
    let (reader, asked) = (inside.reader().clone(), sha256.clone());
    let bytes = inside.ask_here(move |quitus, code| quitus.document_file(&reader, code, &asked)).await?;
    let tag = format!("\"{sha256}\"");
    let known = headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| value.contains(&tag));
    let lasting = [(ETAG, tag), (CACHE_CONTROL, FOR_EVER.to_owned())];
    if known {
        return Ok((StatusCode::NOT_MODIFIED, lasting).into_response());
    }
    let (kind, ending) = media_type(&bytes);
    let name = format!("inline; filename=\"{}.{ending}\"", &sha256[..16]);
    Ok((lasting, [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, name)], bytes).into_response())
}

fn is_digest(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// What the bytes are; anything that is no PDF is handed over without a guess.
fn media_type(bytes: &[u8]) -> (&'static str, &'static str) {
    if bytes.starts_with(b"%PDF-") { ("application/pdf", "pdf") } else { ("application/octet-stream", "bin") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_digest_in_lower_case_is_asked_for() {
        assert!(is_digest(&"a0".repeat(32)));
        for wrong in ["", "A0", &"A0".repeat(32), &"g0".repeat(32), "../../etc/passwd"] {
            assert!(!is_digest(wrong), "{wrong}");
        }
        assert_eq!(media_type(b"%PDF-1.7").0, "application/pdf");
        assert_eq!(media_type(b"<html>").0, "application/octet-stream");
    }
}
