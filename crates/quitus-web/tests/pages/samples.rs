//! Every page renders from samples in both languages, is light, and is well made.

use crate::house::{INVENTED, OTHER, PUBLISHED};
use crate::visitor::{Answer, ask, filled, follow, get, sample};
use axum::http::{Method, StatusCode};
use quitus_app::Reader;
use quitus_web::{Sort, table};

/// A page weighs less than this, in bytes before compression.
const WEIGHT: usize = 100_000;

#[tokio::test]
async fn every_line_of_the_table_answers_its_sample_in_both_languages() {
    for route in table() {
        for lang in ["fr", "en"] {
            // What is published was never drafted here.
            let alive = route.sort == Sort::Form
                || route.path.contains("{draft}")
                || route.path.contains("{decision}");
            let authority = if alive { INVENTED } else { PUBLISHED };
            let answer = ask(Reader::Keeper, sample(&route, lang, authority)).await;
            if route.path.ends_with("/settings/logo") || route.path.ends_with("/rejects.csv") {
                continue;
            }
            let expected = match (route.path, route.sort) {
                // Persons are lent on the machine itself, links and secrets are of a session: see `accounts.rs`.
                ("/{lang}/sign-in/as" | "/{lang}/link/{token}", _) => continue,
                (path, Sort::Form) if path.starts_with("/{lang}/account") => continue,
                (path, Sort::Api) if path.contains("/passkey") => continue,
                // Whoever holds every role received no convocation.
                ("/{lang}/{authority}/me/sittings/{date}/{assembly}/papers/{sha256}", _) => {
                    StatusCode::NOT_FOUND
                }
                // No letter waits in these authorities.
                ("/api/v1/{authority}/outbox/{letter}", _) => StatusCode::NOT_FOUND,
                // A piece of a page: nothing is done, nowhere is led to.
                ("/{lang}/{authority}/drafts/preview", _) => StatusCode::OK,
                ("/", _) | (_, Sort::Form) => StatusCode::SEE_OTHER,
                _ => StatusCode::OK,
            };
            let again = route.sort == Sort::Form
                && matches!(answer.status, StatusCode::UNPROCESSABLE_ENTITY | StatusCode::BAD_REQUEST);
            let refused = route.method == Method::POST
                && route.path.starts_with("/api/v1/{authority}")
                && matches!(
                    answer.status,
                    StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND | StatusCode::CONFLICT
                );
            let gone = route.sort == Sort::Form && answer.status == StatusCode::NOT_FOUND;
            let fits = answer.status == expected || again || gone || refused;
            assert!(fits, "{} {} {}: {}", route.method, route.path, answer.status, answer.text());
            if route.sort == Sort::Page && expected == StatusCode::OK {
                let path = filled(route.path, lang, authority);
                assert_eq!(faults(&path, lang, &answer), Vec::<String>::new(), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn every_page_that_is_linked_is_whole_for_keepers_and_for_the_public() {
    for reader in [Reader::Keeper, Reader::Public] {
        let read = follow(reader.clone(), &["/fr", "/en"]).await;
        let pages = read.values().filter(|answer| answer.is_page()).count();
        assert!(pages > 40, "only {pages} pages");
        let mut wrongs = Vec::new();
        for (path, answer) in &read {
            if answer.status != StatusCode::OK {
                wrongs.push(format!("{path} answers {}", answer.status));
            } else if answer.is_page() {
                wrongs.extend(faults(path, &path[1..3], answer));
            }
        }
        assert!(wrongs.is_empty(), "{reader:?}: {} faults\n{}", wrongs.len(), wrongs.join("\n"));
    }
}

#[tokio::test]
async fn an_authority_with_little_has_its_pages_too() {
    for lang in ["fr", "en"] {
        for page in ["", "/assemblies", "/sittings", "/sittings?", "?year=1999"] {
            let path = format!("/{lang}/{OTHER}{page}");
            let answer = get(Reader::Public, &path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(faults(&path, lang, &answer), Vec::<String>::new(), "{path}");
        }
    }
}

#[test]
fn no_address_stands_twice_in_the_table() {
    let lines: Vec<String> = table().iter().map(|route| format!("{} {}", route.method, route.path)).collect();
    let once: std::collections::BTreeSet<&String> = lines.iter().collect();
    assert_eq!(once.len(), lines.len());
}

/// All that is wrong with a page.
fn faults(path: &str, lang: &str, answer: &Answer) -> Vec<String> {
    let text = answer.text();
    let mut wrongs = Vec::new();
    let mut expect = |holds: bool, wrong: String| {
        if !holds {
            wrongs.push(format!("{path}: {wrong}"));
        }
    };
    expect(answer.body.len() < WEIGHT, format!("weighs {} bytes", answer.body.len()));
    expect(text.matches("<h1").count() == 1, format!("has {} main headings", text.matches("<h1").count()));
    expect(text.contains(&format!("<html lang=\"{lang}\">")), "says no language".to_owned());
    expect(text.matches("<main ").count() == 1, "has no main part".to_owned());
    expect(
        text.matches("<table").count() == text.matches("<caption").count(),
        "has a table without a caption".to_owned(),
    );
    for never in ["⟦", " style=", "<style", " onclick", "javascript:", "src=\"http", "<script>"] {
        expect(!text.contains(never), format!("holds {never}"));
    }
    for once in ids_twice(&text) {
        expect(false, format!("has the id {once} twice"));
    }
    let policy = answer.header("content-security-policy");
    expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), format!("policy {policy:?}"));
    expect(answer.header("x-content-type-options") == "nosniff", "may be guessed".to_owned());
    wrongs
}

fn ids_twice(html: &str) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    ids.filter(|id| !seen.insert(*id)).map(str::to_owned).collect()
}
