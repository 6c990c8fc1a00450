//! People and settings: every form in the hands of someone who errs, and of someone who presses twice.

use quitus_app::is_code;
use quitus_web::table;

#[test]
fn no_authority_is_named_like_an_address_of_the_house() {
    for route in table() {
        let mut parts = route.path.split('/').filter(|part| !part.is_empty());
        let word = match parts.next() {
            Some("{lang}") => parts.next(),
            Some("api") => parts.nth(1),
            first => first,
        };
        let Some(word) = word.filter(|word| !word.starts_with('{')) else { continue };
        let word = word.split('.').next().unwrap_or(word);
        assert!(!is_code(word), "{word:?} of {} may become an authority", route.path);
    }
    assert!(is_code("valfictif-2"));
}
