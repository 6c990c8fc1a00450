//! The description of the API, OpenAPI, made from the handlers themselves.

use super::problems::Problems;
use super::{
    accounts, acts, agenda, backups, copies, deadlines, decisions, drafts, journal, notices, passkeys,
    people, preparation, record, registers, rules, sittings,
};
use axum::Json;
use utoipa::OpenApi;

/// The API of Quitus.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Quitus",
        description = "Acts, sittings and rules of law. Days are AAAA-MM-JJ, money is whole cents, unknown is null. \
                       Sentences are in the language of Accept-Language, fr or en. Problems are RFC 9457."
    ),
    paths(
        acts::acts,
        acts::act,
        acts::findings,
        acts::search,
        sittings::sittings,
        sittings::sitting,
        notices::notice,
        notices::send,
        notices::outbox,
        notices::order,
        notices::letter,
        notices::proof,
        notices::resend,
        notices::papers,
        people::members,
        people::import,
        people::trials,
        people::begin_trial,
        people::end_trial,
        preparation::plan,
        preparation::preparation,
        preparation::add_item,
        preparation::order,
        preparation::answer,
        preparation::what_if,
        preparation::own,
        agenda::change_head,
        agenda::cancel,
        agenda::reopen,
        agenda::keep,
        agenda::carry,
        agenda::add_draft,
        agenda::change_item,
        agenda::remove_item,
        agenda::declare_interest,
        agenda::withdraw_interest,
        record::results,
        record::enter,
        record::close,
        record::minutes,
        record::write,
        record::correct,
        record::adopt,
        record::make_minutes,
        record::make_list,
        record::publish,
        registers::register,
        registers::register_pdf,
        drafts::drafts,
        drafts::begin,
        drafts::draft,
        drafts::change,
        drafts::import,
        drafts::attach,
        drafts::file,
        drafts::detach,
        drafts::step,
        drafts::opine,
        drafts::circuit,
        drafts::set_circuit,
        deadlines::today,
        deadlines::deadlines,
        deadlines::done,
        deadlines::feed,
        decisions::decisions,
        decisions::enter,
        decisions::decision,
        decisions::sheet,
        decisions::delegations,
        decisions::report,
        decisions::make_report,
        copies::fulfilment,
        copies::record,
        copies::copies,
        copies::proof,
        copies::import,
        copies::send,
        rules::rules,
        rules::rule,
        rules::evaluate,
        backups::backups,
        backups::back_up,
        accounts::session,
        passkeys::ask_passkey,
        passkeys::sign_in_by_passkey,
        passkeys::ask_new_passkey,
        passkeys::add_passkey,
        accounts::accounts,
        accounts::add_account,
        accounts::give_role,
        accounts::withdraw_role,
        accounts::close_account,
        journal::journal,
        openapi
    ),
    modifiers(&Problems)
)]
struct Description;

/// This description.
#[utoipa::path(get, path = "/api/openapi.json", tag = "about", responses((status = 200, body = Object)))]
pub async fn openapi() -> Json<utoipa::openapi::OpenApi> {
    Json(Description::openapi())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::{Sort, table};

    #[test]
    fn every_address_of_the_api_is_described_and_no_other() {
        let described = serde_json::to_value(Description::openapi()).expect("json");
        let paths = described["paths"].as_object().expect("paths");
        let mut missing: Vec<&str> = Vec::new();
        let routes = table();
        for route in routes.iter().filter(|route| route.sort == Sort::Api) {
            let method = route.method.as_str().to_lowercase();
            if paths.get(route.path).is_none_or(|path| path.get(&method).is_none()) {
                missing.push(route.path);
            }
        }
        assert!(missing.is_empty(), "{missing:?}");
        for path in paths.keys() {
            assert!(routes.iter().any(|route| route.path == path && route.sort == Sort::Api), "{path}");
        }
    }

    #[test]
    fn every_shape_it_speaks_of_is_in_it() {
        let described = serde_json::to_value(Description::openapi()).expect("json");
        let schemas = described["components"]["schemas"].as_object().expect("schemas");
        let text = described.to_string();
        for piece in text.split("#/components/schemas/").skip(1) {
            let name = piece.split('"').next().unwrap_or_default();
            assert!(schemas.contains_key(name), "{name}");
        }
        let search = &described["paths"]["/api/v1/search"]["get"]["responses"];
        assert!(search["400"]["content"]["application/problem+json"].is_object(), "{search}");
        assert!(search["403"]["content"]["application/problem+json"].is_object(), "{search}");
        assert!(schemas.contains_key("ActShown") && schemas.contains_key("ProblemShown"));
    }
}
