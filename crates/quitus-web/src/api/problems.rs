//! What may go wrong, said once for every operation of the description: problems of RFC 9457, and how one signs in.

use crate::errors::ProblemShown;
use utoipa::openapi::path::{Operation, PathItem};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Components, Content, OpenApi, Ref, RefOr, Response, Schema};
use utoipa::{Modify, PartialSchema, ToSchema};

/// The media type of a problem, RFC 9457.
const PROBLEM: &str = "application/problem+json";

/// Every way in which a request may fail, whatever it asks.
const WAYS: [(&str, &str); 10] = [
    ("400", "what was sent cannot be read, or is refused with every reason"),
    ("401", "sign-in needed"),
    ("403", "beyond the rights of whoever asks"),
    ("404", "nothing of that name"),
    ("405", "not asked this way"),
    ("409", "changed meanwhile, or found in several places"),
    ("413", "more than may be sent"),
    ("415", "not in a form that is read"),
    ("429", "too many attempts"),
    ("422", "what was sent does not have the shape described"),
];

/// Gives every operation its problems, and the description its way to sign in.
pub struct Problems;

impl Modify for Problems {
    fn modify(&self, description: &mut OpenApi) {
        for item in description.paths.paths.values_mut() {
            for operation in operations(item) {
                complete(operation);
            }
        }
        let components = description.components.get_or_insert_with(Components::new);
        components.schemas.insert(ProblemShown::name().into_owned(), ProblemShown::schema());
        let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        components.add_security_scheme("token", SecurityScheme::Http(token));
        let none: [&str; 0] = [];
        description.security =
            Some(vec![SecurityRequirement::default(), SecurityRequirement::new("token", none)]);
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    [&mut item.get, &mut item.post, &mut item.put, &mut item.delete, &mut item.patch].into_iter().flatten()
}

fn complete(operation: &mut Operation) {
    for response in operation.responses.responses.values_mut() {
        if let RefOr::T(response) = response {
            rename(response);
        }
    }
    for (status, what) in WAYS {
        operation.responses.responses.entry(status.to_owned()).or_insert_with(|| RefOr::T(problem(what)));
    }
}

/// A problem is never plain JSON.
fn rename(response: &mut Response) {
    let is_problem = |content: &RefOr<Content>| match content {
        RefOr::T(content) => matches!(&content.schema, Some(RefOr::Ref(at)) if *at == reference()),
        RefOr::Ref(_) => false,
    };
    if response.content.get("application/json").is_some_and(is_problem)
        && let Some(content) = response.content.shift_remove("application/json")
    {
        response.content.insert(PROBLEM.to_owned(), content);
    }
}

fn problem(what: &str) -> Response {
    let mut response = Response::new(what);
    response
        .content
        .insert(PROBLEM.to_owned(), RefOr::T(Content::new(Some(RefOr::<Schema>::Ref(reference())))));
    response
}

fn reference() -> Ref {
    Ref::from_schema_name(ProblemShown::name())
}
