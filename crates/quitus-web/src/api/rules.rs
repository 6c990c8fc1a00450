//! Rules of law: the list, one whole, and questions put to them.

use super::acts::day_asked;
use super::{Asked, Told, read};
use crate::errors::{Problem, ProblemShown};
use crate::site::Visit;
use axum::Json;
use axum::extract::rejection::StringRejection;
use quitus_core::kernel::Refusal;
use quitus_core::law::{self, RULES, Words};
use quitus_formats::api::{EvalError, RuleLine, RuleShown, evaluate as eval};
use quitus_words::Lang;
use serde::Deserialize;
use utoipa::IntoParams;

/// On which day a rule is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct HeldOn {
    /// Whether the rule is held on that day.
    on: Option<String>,
}

/// Every rule held.
#[utoipa::path(get, path = "/api/v1/rules", tag = "rules", responses((status = 200, body = [RuleLine])))]
pub async fn rules(visit: Visit) -> Told<Vec<RuleLine>> {
    Ok(Json(RULES.iter().map(|rule| RuleLine::new(rule, pick(visit.lang))).collect()))
}

/// A rule, whole, with its worked cases.
#[utoipa::path(get, path = "/api/v1/rules/{rule}", tag = "rules", params(("rule" = String, Path), HeldOn),
    responses((status = 200, body = RuleShown), (status = 400, body = ProblemShown), (status = 404, body = ProblemShown)))]
pub async fn rule(visit: Visit, asked: Asked<HeldOn>) -> Told<RuleShown> {
    let on = day_asked(read(asked)?.on.as_deref())?;
    let id = visit.param("rule");
    let rule =
        law::rule(id).ok_or_else(|| Problem::refused(vec![Refusal::new("no-such-rule").with("rule", id)]))?;
    Ok(Json(RuleShown::new(rule, on, pick(visit.lang))))
}

/// Questions put to the law, `[{"rule","on","facts"}]`: each comes back with `ruling` and `article`, or with `unknown`.
#[utoipa::path(post, path = "/api/v1/rules/evaluate", tag = "rules", request_body(content = Object, content_type = "application/json"),
    responses((status = 200, body = Object), (status = 400, body = ProblemShown), (status = 413, body = ProblemShown)))]
pub async fn evaluate(body: Result<String, StringRejection>) -> Result<Json<serde_json::Value>, Problem> {
    let text = body.map_err(|_| Problem::unreadable())?;
    let answered =
        tokio::task::spawn_blocking(move || eval(&text)).await.map_err(|broken| Problem::fault(&broken))?;
    answered.map(Json).map_err(|errors| {
        let told = |error: &EvalError| {
            let refusal = Refusal::new("law-question").with("problem", error.problem.to_string());
            let refusal = match error.index {
                Some(index) => refusal.with("index", index),
                None => refusal,
            };
            match &error.rule {
                Some(rule) => refusal.with("rule", rule.as_str()),
                None => refusal,
            }
        };
        Problem::refused(errors.iter().map(told).collect())
    })
}

fn pick(lang: Lang) -> fn(Words) -> &'static str {
    match lang {
        Lang::Fr => |words| words.fr,
        Lang::En => |words| words.en,
    }
}
