//! The files a page asks for: one style sheet, one small module, the logo. All ours, all in the binary.

use crate::errors::Problem;
use axum::extract::{Path, RawQuery};
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::response::{IntoResponse, Response};
use std::sync::LazyLock;

/// A file to serve under `/assets/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asset {
    /// Its media type.
    pub mime: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// Its entity tag, without quotes: it changes with the bytes.
    pub tag: &'static str,
}

/// What every page is served with: nothing from elsewhere, nothing inline.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const CSS: &str = include_str!("quitus.css");
const DESK_CSS: &str = include_str!("desk.css");
const PAPER_CSS: &str = include_str!("paper.css");
const JS: &str = include_str!("quitus.js");
const DRAFT: &str = include_str!("draft.js");
const DRAFT_CSS: &str = include_str!("draft.css");
const AGENDA: &str = include_str!("agenda.js");
const PASSKEY: &str = include_str!("passkey.js");

static FILES: LazyLock<[(&'static str, Asset); 9]> = LazyLock::new(|| {
    let logo: &'static str = Box::leak(quitus_pictures::logo(9).into_boxed_str());
    [
        ("agenda.js", asset("text/javascript; charset=utf-8", AGENDA)),
        ("desk.css", asset("text/css; charset=utf-8", DESK_CSS)),
        ("draft.css", asset("text/css; charset=utf-8", DRAFT_CSS)),
        ("draft.js", asset("text/javascript; charset=utf-8", DRAFT)),
        ("paper.css", asset("text/css; charset=utf-8", PAPER_CSS)),
        ("quitus.css", asset("text/css; charset=utf-8", CSS)),
        ("quitus.js", asset("text/javascript; charset=utf-8", JS)),
        ("passkey.js", asset("text/javascript; charset=utf-8", PASSKEY)),
        ("quitus.svg", asset("image/svg+xml", logo)),
    ]
});

/// The file of that name, `None` when there is none.
pub fn find(name: &str) -> Option<Asset> {
    FILES.iter().find(|(known, _)| *known == name).map(|(_, asset)| *asset)
}

/// The address of a file, with its tag so that a browser may keep it for ever: `/assets/quitus.css?1f3a…`.
pub fn address(name: &str) -> String {
    let tag = find(name).map(|asset| asset.tag).unwrap_or_default();
    format!("/assets/{name}?{tag}")
}

/// `/assets/{file}`: kept for ever when it is asked for with its tag, asked again otherwise.
pub async fn serve(
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    sent: HeaderMap,
) -> Result<Response, Problem> {
    let asset = find(&name).ok_or_else(Problem::nowhere)?;
    let tag = format!("\"{}\"", asset.tag);
    let kept =
        if query.as_deref() == Some(asset.tag) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [(CONTENT_TYPE, asset.mime), (CACHE_CONTROL, kept), (ETAG, tag.as_str())];
    if sent.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    Ok((headers, asset.bytes).into_response())
}

fn asset(mime: &'static str, text: &'static str) -> Asset {
    let tag = Box::leak(format!("{:016x}", fingerprint(text.as_bytes())).into_boxed_str());
    Asset { mime, bytes: text.as_bytes(), tag }
}

/// FNV-1a, 64 bits: tells versions of a file apart; it proves nothing.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_small_and_ask_nobody_else() {
        assert!(CSS.len() < 20_000, "{} bytes of style", CSS.len());
        assert!(JS.len() < 3_000, "{} bytes of script", JS.len());
        for text in [CSS, DESK_CSS, PAPER_CSS, JS, AGENDA, DRAFT, DRAFT_CSS, PASSKEY] {
            assert!(!text.contains("http") && !text.contains("@import") && !text.contains("url("));
        }
    }

    #[test]
    fn an_address_changes_with_the_bytes() {
        let address = address("quitus.css");
        assert!(
            address.starts_with("/assets/quitus.css?") && address.len() == "/assets/quitus.css?".len() + 16
        );
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
        assert_eq!(find("quitus.js").map(|asset| asset.mime), Some("text/javascript; charset=utf-8"));
        assert_eq!(find("../secret"), None);
    }
}
