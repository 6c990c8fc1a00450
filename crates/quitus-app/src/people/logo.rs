//! The logo of an authority: a picture that does nothing else.

use quitus_core::kernel::Refusal;

/// Largest logo, in bytes.
const LARGEST_LOGO: usize = 300_000;

/// Longest side of a logo, in pixels: a small file may unfold to a huge picture.
const WIDEST_LOGO: u32 = 4_000;

/// The kind of a picture by its bytes; an SVG that could act or fetch is refused.
pub(super) fn picture_kind(bytes: &[u8]) -> Result<&'static str, Refusal> {
    if bytes.len() > LARGEST_LOGO {
        return Err(Refusal::new("logo-too-big").with("most", LARGEST_LOGO / 1_000));
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        let side = |at: usize| {
            let four = bytes.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok());
            four.map_or(u32::MAX, u32::from_be_bytes)
        };
        if side(16) > WIDEST_LOGO || side(20) > WIDEST_LOGO {
            return Err(Refusal::new("logo-not-a-picture"));
        }
        return Ok("image/png");
    }
    if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Ok("image/jpeg");
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::new("logo-not-a-picture"))?;
    let lower = text.to_lowercase();
    if !lower.trim_start_matches('\u{feff}').trim_start().starts_with('<') || !lower.contains("<svg") {
        return Err(Refusal::new("logo-not-a-picture"));
    }
    let acts = [
        "<script",
        "javascript:",
        "<foreignobject",
        "<!entity",
        "<!doctype",
        "<iframe",
        "<use",
        "<image",
        "@import",
        "url(http",
        "href=\"http",
        "href='http",
        "data:",
    ];
    let handler = lower.split_whitespace().any(|word| word.starts_with("on") && word.contains('='));
    if handler || acts.iter().any(|bad| lower.contains(bad)) {
        return Err(Refusal::new("logo-acts"));
    }
    Ok("image/svg+xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_logo_is_a_picture_that_does_nothing() {
        let png = |side: u32| {
            let side = side.to_be_bytes();
            [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".as_slice(), &side, &side].concat()
        };
        assert_eq!(picture_kind(&png(640)), Ok("image/png"));
        assert!(picture_kind(&png(40_000)).is_err() && picture_kind(b"\x89PNG\r\n\x1a\n").is_err());
        assert_eq!(
            picture_kind(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"),
            Ok("image/svg+xml")
        );
        let code = |bytes: &[u8]| picture_kind(bytes).expect_err("refused").code.0;
        assert_eq!(code(b"%PDF-1.7"), "logo-not-a-picture");
        assert_eq!(code(b"<html></html>"), "logo-not-a-picture");
        assert_eq!(code(b"<svg><SCRIPT>x</SCRIPT></svg>"), "logo-acts");
        assert_eq!(code(b"<svg><path onload=\"x\"/></svg>"), "logo-acts");
        assert_eq!(code(&vec![0; 300_001]), "logo-too-big");
    }
}
