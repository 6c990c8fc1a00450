//! Every route is tried by a stranger, by a keeper, and across authorities.

use crate::house::{INVENTED, OTHER, PUBLISHED, email_of, house, token};
use crate::visitor::{Answer, STRANGE, ask, ask_with, get, is_of_an_authority, sample};
use axum::http::{Method, StatusCode};
use quitus_app::Reader;
use quitus_core::account::Role;
use quitus_web::{Access, Sort, table};

#[tokio::test]
async fn a_stranger_gets_what_is_public_and_nothing_else() {
    for route in table() {
        let authority = if route.sort == Sort::Form { INVENTED } else { PUBLISHED };
        let answer = ask(Reader::Public, sample(&route, "fr", authority)).await;
        let fits = match route.access {
            Access::Public if route.path.ends_with("/settings/logo") => {
                answer.status == StatusCode::NOT_FOUND
            }
            Access::Public if route.method == Method::GET => {
                answer.status.is_success() || answer.status == StatusCode::SEE_OTHER
            }
            // What the sample says may be refused, never who says it.
            Access::Public => !is_shut(&answer) && !answer.status.is_server_error(),
            _ => is_shut(&answer),
        };
        assert!(fits, "{} {} answers {}: {}", route.method, route.path, answer.status, answer.text());
    }
}

/// A door that stays shut to a stranger: refused, or led to sign in and back.
fn is_shut(answer: &Answer) -> bool {
    let led = answer.status == StatusCode::SEE_OTHER && answer.header("location").contains("/sign-in?back=");
    led || answer.status == StatusCode::UNAUTHORIZED
}

#[tokio::test]
async fn what_is_for_keepers_opens_for_keepers() {
    let opens = |route: &quitus_web::Route| route.access != Access::Public && route.sort != Sort::Form;
    for route in table().into_iter().filter(opens).filter(|route| !route.path.ends_with("/rejects.csv")) {
        let answer = ask(Reader::Keeper, sample(&route, "fr", PUBLISHED)).await;
        // A secret of one's own is changed in a session, never by a token.
        if route.path.starts_with("/{lang}/account/") || route.path.starts_with("/api/v1/passkeys") {
            continue;
        }
        let shut = matches!(answer.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN);
        assert!(!shut && !answer.status.is_server_error(), "{} answers {}", route.path, answer.status);
    }
}

/// Every line of the table, by each role of that authority, and by each role of another one.
#[tokio::test]
async fn each_role_goes_where_its_rights_lead_and_nowhere_else() {
    for role in Role::ALL.iter().copied() {
        for (home, place) in [(PUBLISHED, PUBLISHED), (OTHER, PUBLISHED)] {
            let token = token(&email_of(role, home));
            for route in table() {
                let answer = ask_with(Some(&token), sample(&route, "fr", place)).await;
                let within = home == place || !route.path.contains("{authority}");
                let shut = match route.access {
                    Access::Public | Access::SignedIn => false,
                    Access::Right(right) => !(within && role.rights().contains(&right)),
                    Access::Home(_) => true,
                };
                let who = format!("{} of {home} at {} {}", role.word(), route.method, route.path);
                assert!(!answer.status.is_server_error(), "{who}: {}", answer.text());
                if shut {
                    assert_eq!(answer.status, StatusCode::FORBIDDEN, "{who}");
                } else if matches!(route.access, Access::Right(_)) && route.method == Method::GET {
                    assert_ne!(answer.status, StatusCode::FORBIDDEN, "{who}: {}", answer.text());
                }
            }
        }
    }
}

#[tokio::test]
async fn nothing_of_one_authority_is_read_under_another() {
    for route in table().into_iter().filter(|route| is_of_an_authority(route.path)) {
        for authority in STRANGE {
            for reader in [Reader::Public, Reader::Keeper] {
                let answer = ask(reader.clone(), sample(&route, "fr", authority)).await;
                let shut = route.access != Access::Public && reader == Reader::Public;
                // A form that says nothing is refused before anything is read.
                let empty = route.method == Method::POST && answer.status == StatusCode::BAD_REQUEST;
                let fits = empty || answer.status == StatusCode::NOT_FOUND || (shut && is_shut(&answer));
                assert!(fits, "{} under {authority} answers {}", route.path, answer.status);
            }
        }
    }
}

#[tokio::test]
async fn a_paper_that_is_not_public_is_not_served_to_the_public() {
    let path = format!("/fr/{PUBLISHED}/files/{}", house().convocation);
    assert_eq!(get(Reader::Public, &path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(get(Reader::Keeper, &path).await.status, StatusCode::OK);
}
