//! Who one is, accounts and their roles.

use super::Told;
use crate::errors::Problem;
use crate::place::Inside;
use crate::site::Visit;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use quitus_app::{AccountShown, NewAccount, RoleAsked};
use quitus_core::account::Role;
use quitus_core::kernel::Refusal;
use quitus_formats::api::{AccountLine, RoleLine, SessionLine};
use serde::Deserialize;
use utoipa::ToSchema;

/// A role to give.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleSent {
    /// `administrator`, `clerk`, `service_author`, `grant_officer`, `finance_officer`, `member`, `partner`, `auditor`.
    role: String,
    /// The key of the member it stands for, when the role is a member's.
    #[serde(default)]
    member: Option<String>,
}

/// An account to add.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AccountSent {
    /// Its e-mail address.
    email: String,
    /// The name shown.
    name: String,
    /// The role it begins with.
    role: String,
    /// The key of the member it stands for, when the role is a member's.
    #[serde(default)]
    member: Option<String>,
}

/// Who asks: `null` for a stranger, else the account and its roles everywhere.
#[utoipa::path(get, path = "/api/v1/session", tag = "accounts",
    responses((status = 200, body = Option<SessionLine>)))]
pub async fn session(visit: Visit) -> Told<Option<SessionLine>> {
    let Some(person) = visit.reader().person().cloned() else { return Ok(Json(None)) };
    let authorities = visit.ask(|quitus| quitus.authorities()).await?;
    let roles = person.grants.iter().map(|grant| RoleLine {
        authority: grant
            .authority
            .as_ref()
            .and_then(|id| authorities.iter().find(|one| one.id == *id).map(|one| one.code.clone())),
        role: grant.role.word().to_owned(),
        member: None,
    });
    Ok(Json(Some(SessionLine { email: person.email, name: person.name, roles: roles.collect() })))
}

/// The accounts of an authority.
#[utoipa::path(get, path = "/api/v1/{authority}/accounts", tag = "accounts", params(("authority" = String, Path)),
    responses((status = 200, body = [AccountLine])))]
pub async fn accounts(inside: Inside) -> Told<Vec<AccountLine>> {
    let reader = inside.reader().clone();
    let accounts = inside.ask_here(move |quitus, code| quitus.accounts(&reader, Some(code))).await?;
    Ok(Json(accounts.iter().map(line).collect()))
}

/// Adds an account, or gives a role to one that is there.
#[utoipa::path(post, path = "/api/v1/{authority}/accounts", tag = "accounts", params(("authority" = String, Path)),
    request_body = AccountSent,
    responses((status = 200, body = AccountLine)))]
pub async fn add_account(
    inside: Inside,
    sent: Result<Json<AccountSent>, JsonRejection>,
) -> Told<AccountLine> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let new = NewAccount { role: Some(role(&sent.role, sent.member)?), email: sent.email, name: sent.name };
    let (acting, mut dice) = (inside.acting(), inside.dice());
    let id = dice();
    let id = inside
        .ask_here(move |quitus, code| quitus.add_account(&acting, &id, &mut dice, Some(code), &new))
        .await?;
    one(&inside, id.as_str()).await
}

/// Gives a role; one held already is left as it is.
#[utoipa::path(post, path = "/api/v1/{authority}/accounts/{account}/roles", tag = "accounts",
    params(("authority" = String, Path), ("account" = String, Path)), request_body = RoleSent,
    responses((status = 200, body = AccountLine)))]
pub async fn give_role(inside: Inside, sent: Result<Json<RoleSent>, JsonRejection>) -> Told<AccountLine> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (asked, whose) = (role(&sent.role, sent.member)?, inside.param("account").to_owned());
    let (acting, mut dice) = (inside.acting(), inside.dice());
    inside
        .ask_here(move |quitus, code| quitus.give_role(&acting, &mut dice, Some(code), &whose, &asked))
        .await?;
    one(&inside, inside.param("account")).await
}

/// Withdraws a role; refused for the last administrator.
#[utoipa::path(post, path = "/api/v1/{authority}/accounts/{account}/roles/withdraw", tag = "accounts",
    params(("authority" = String, Path), ("account" = String, Path)), request_body = RoleSent,
    responses((status = 200, body = AccountLine)))]
pub async fn withdraw_role(inside: Inside, sent: Result<Json<RoleSent>, JsonRejection>) -> Told<AccountLine> {
    let Json(sent) = sent.map_err(|_| Problem::unreadable())?;
    let (asked, whose) = (role(&sent.role, None)?.role, inside.param("account").to_owned());
    let acting = inside.acting();
    inside.ask_here(move |quitus, code| quitus.withdraw_role(&acting, Some(code), &whose, asked)).await?;
    one(&inside, inside.param("account")).await
}

/// Closes an account; its sessions end.
#[utoipa::path(post, path = "/api/v1/{authority}/accounts/{account}/close", tag = "accounts",
    params(("authority" = String, Path), ("account" = String, Path)),
    responses((status = 200, body = AccountLine)))]
pub async fn close_account(inside: Inside) -> Told<AccountLine> {
    let (acting, whose) = (inside.acting(), inside.param("account").to_owned());
    inside.ask_here(move |quitus, code| quitus.close_account(&acting, Some(code), &whose)).await?;
    one(&inside, inside.param("account")).await
}

fn line(shown: &AccountShown) -> AccountLine {
    let roles = shown.roles.iter().map(|role| {
        RoleLine::new(role.authority.clone(), role.role, role.member.as_ref().map(|(key, _)| key.clone()))
    });
    AccountLine::new(&shown.account, roles.collect())
}

async fn one(inside: &Inside, whose: &str) -> Told<AccountLine> {
    let (reader, whose) = (inside.reader().clone(), whose.to_owned());
    let asked = whose.clone();
    let accounts = inside.ask_here(move |quitus, code| quitus.accounts(&reader, Some(code))).await?;
    let found = accounts
        .iter()
        .find(|one| one.account.id.as_str() == asked || one.account.email == asked.to_lowercase());
    let none = || Problem::refused(vec![Refusal::new("no-such-account").with("asked", whose.as_str())]);
    Ok(Json(line(found.ok_or_else(none)?)))
}

fn role(word: &str, member: Option<String>) -> Result<RoleAsked, Problem> {
    let none = || Problem::refused(vec![Refusal::new("account-needs-role").about("role")]);
    Ok(RoleAsked { role: Role::from_word(word).ok_or_else(none)?, member })
}
