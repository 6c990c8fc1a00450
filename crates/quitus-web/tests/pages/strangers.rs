//! Every route is tried by a stranger, by a keeper, and across authorities.

use crate::house::{INVENTED, PUBLISHED, house};
use crate::visitor::{STRANGE, ask, get, is_of_an_authority, sample};
use axum::http::StatusCode;
use quitus_app::Reader;
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
            Access::Public => answer.status.is_success() || answer.status == StatusCode::SEE_OTHER,
            _ => matches!(answer.status, StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED),
        };
        assert!(fits, "{} {} answers {}: {}", route.method, route.path, answer.status, answer.text());
    }
}

#[tokio::test]
async fn what_is_for_keepers_opens_for_keepers() {
    let opens = |route: &quitus_web::Route| route.access != Access::Public && route.sort != Sort::Form;
    for route in table().into_iter().filter(opens).filter(|route| !route.path.ends_with("/rejects.csv")) {
        let answer = ask(Reader::Keeper, sample(&route, "fr", PUBLISHED)).await;
        let shut = matches!(answer.status, StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN);
        assert!(!shut && !answer.status.is_server_error(), "{} answers {}", route.path, answer.status);
    }
}

#[tokio::test]
async fn nothing_of_one_authority_is_read_under_another() {
    for route in table().into_iter().filter(|route| is_of_an_authority(route.path)) {
        for authority in STRANGE {
            for reader in [Reader::Public, Reader::Keeper] {
                let answer = ask(reader.clone(), sample(&route, "fr", authority)).await;
                let shut = route.access != Access::Public && reader == Reader::Public;
                let fits = answer.status == StatusCode::NOT_FOUND
                    || (shut && answer.status == StatusCode::UNAUTHORIZED);
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
