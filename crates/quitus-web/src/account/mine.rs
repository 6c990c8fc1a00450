//! One's own page: passkeys, password, tokens of the API, sessions open elsewhere.

use super::sign_in::role_name;
use super::{forgetting, passkey_place, secret_box, shown_once, then_show_once, when};
use crate::assets;
use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::home::may_found;
use crate::layout::page;
use crate::look::{RuledTable, button, button_link, field, hidden, main_button, ruled_table};
use crate::place::Answer;
use crate::site::{Visit, html_page};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use quitus_app::{Acting, AppResult, PasskeyShown, Quitus, SessionShown, TokenShown};
use quitus_core::account::Means;
use quitus_core::kernel::{Args, Instant, Refusal};
use quitus_pictures::Column;

/// What the page shows.
struct Mine {
    is_home_empty: bool,
    has_password: bool,
    passkeys: Vec<PasskeyShown>,
    tokens: Vec<TokenShown>,
    sessions: Vec<SessionShown>,
}

/// One's own page.
pub async fn show(visit: Visit) -> Answer {
    let mine = mine(&visit).await?;
    let drawn = drawn(&visit, &mine, &Filled::default(), shown_once(&visit));
    Ok(forgetting(&visit, drawn))
}

/// Another password.
pub async fn set_password(visit: Visit, form: Filled) -> Answer {
    let session = session_only(&visit)?;
    let (before, new) = (form.raw("before").to_owned(), form.raw("password").to_owned());
    let (acting, knock) = (visit.acting(), visit.knock());
    let set = visit.ask(move |quitus| {
        quitus.set_password(&acting, &knock, Some(session.means), &before, &new, Some(&session.token))
    });
    done(&visit, form, set.await).await
}

/// A token of the API: its secret is shown on the next page, once.
pub async fn add_token(visit: Visit, form: Filled) -> Answer {
    session_only(&visit)?;
    let (acting, knock, label) = (visit.acting(), visit.knock(), form.get("label").to_owned());
    match visit.ask(move |quitus| quitus.add_token(&acting, &knock, &label)).await {
        Ok(secret) => Ok(then_show_once(&visit, visit.at("/account"), &secret)),
        Err(problem) => done(&visit, form, Err(problem)).await,
    }
}

/// A token withdrawn.
pub async fn withdraw_token(visit: Visit, form: Filled) -> Answer {
    withdraw(visit, form, |quitus, acting, id| quitus.withdraw_token(acting, id)).await
}

/// A passkey withdrawn.
pub async fn withdraw_passkey(visit: Visit, form: Filled) -> Answer {
    withdraw(visit, form, |quitus, acting, id| quitus.withdraw_passkey(acting, id)).await
}

/// Every other session closed.
pub async fn close_sessions(visit: Visit) -> Answer {
    let (session, acting) = (session_only(&visit)?, visit.acting());
    visit.ask(move |quitus| quitus.sign_out_elsewhere(&acting, &session.token)).await?;
    Ok(then_go(visit.at("/account")))
}

async fn withdraw(visit: Visit, form: Filled, work: fn(&Quitus, &Acting, &str) -> AppResult<()>) -> Answer {
    session_only(&visit)?;
    let (acting, id) = (visit.acting(), form.get("id").to_owned());
    visit.ask(move |quitus| work(quitus, &acting, &id)).await?;
    Ok(then_go(visit.at("/account")))
}

/// Whoever bears a token changes nothing of an account: its owner does, signed in.
fn session_only(visit: &Visit) -> Result<crate::visitor::OpenSession, Problem> {
    let session = visit.session().cloned();
    session.ok_or_else(|| Problem::refused(vec![Refusal::new("sign-in-needed")]))
}

async fn done(visit: &Visit, form: Filled, done: Result<(), Problem>) -> Answer {
    let Err(problem) = done else { return Ok(then_go(visit.at("/account"))) };
    let refusals = match problem.status() {
        StatusCode::TOO_MANY_REQUESTS => problem.refusals().to_vec(),
        _ => mendable(problem)?,
    };
    let mine = mine(visit).await?;
    let form = form.without("before").without("password").refused(refusals);
    Ok(offered_again(drawn(visit, &mine, &form, None)))
}

async fn mine(visit: &Visit) -> Result<Mine, Problem> {
    let (acting, token) = (visit.acting(), visit.session().map(|session| session.token.clone()));
    visit
        .ask(move |quitus| {
            Ok(Mine {
                is_home_empty: quitus.authorities()?.is_empty(),
                has_password: quitus.has_password(&acting)?,
                passkeys: quitus.passkeys(&acting)?,
                tokens: quitus.tokens(&acting)?,
                sessions: quitus.sessions(&acting, token.as_deref())?,
            })
        })
        .await
}

fn drawn(visit: &Visit, mine: &Mine, form: &Filled, secret: Option<&str>) -> Response {
    let words = visit.words();
    let person = visit.reader().person();
    let main = html! {
        h1 { (words.word("account-mine-title")) }
        @if let Some(person) = person {
            p class="lead" { (person.name) " · " (person.email) }
            p class="muted" {
                (person.grants.iter().map(|grant| role_name(grant.role, words)).collect::<std::collections::BTreeSet<_>>()
                    .into_iter().collect::<Vec<_>>().join(", "))
            }
        }
        (form.summary(visit.lang))
        @if mine.is_home_empty && may_found(visit) {
            div class="notice" {
                p { (words.word("home-none-yet")) }
                p { (button_link(&visit.at("/start"), &words.word("people-start-title"), !nothing_opens(mine))) }
            }
        }
        @if let Some(secret) = secret { (secret_box(visit, "account-token-secret", secret)) }
        (passkeys(visit, &mine.passkeys))
        (password(visit, mine, form))
        (tokens(visit, &mine.tokens, form))
        (sessions(visit, &mine.sessions))
    };
    html_page(page(&visit.shell(words.word("account-mine-title")), main, None)).into_response()
}

/// Whether the account has nothing but its link to come in by: a password or a passkey comes first.
fn nothing_opens(mine: &Mine) -> bool {
    !mine.has_password && mine.passkeys.is_empty()
}

fn passkeys(visit: &Visit, keys: &[PasskeyShown]) -> Markup {
    let words = visit.words();
    html! {
        h2 id="passkeys" { (words.word("account-passkeys")) }
        @if !keys.is_empty() {
            ul class="register" { @for key in keys {
                li {
                    strong { (key.label) } " "
                    span class="small muted" { (since(visit, key.created_at, key.last_used_at)) }
                    (withdrawn(visit, "/account/passkeys/withdraw", &key.id, &key.label))
                }
            } }
        }
        @match passkey_place(visit) {
            Some(_) => {
                p class="prose" { (words.word("account-passkey-add-said")) }
                div data-passkey="add" data-failed=(words.word("account-passkey-failed")) {
                    div class="field" hidden {
                        label for="passkey-label" { (words.word("account-passkey-label")) }
                        input id="passkey-label" type="text" maxlength="80";
                    }
                    button type="button" hidden { (words.word("account-passkey-add")) }
                    noscript { p { (words.word("account-passkey-script")) } }
                    p role="status" {}
                }
                script type="module" src=(assets::address("passkey.js")) {}
            }
            None => { p class="prose" { (words.word("account-passkey-not-here")) } }
        }
    }
}

fn password(visit: &Visit, mine: &Mine, form: &Filled) -> Markup {
    let words = visit.words();
    let by_link = visit.session().is_some_and(|session| session.means == Means::Link);
    let mut before = form.field(visit.lang, "before", "password", words.word("account-password-before"));
    before.required = true;
    before.autocomplete = Some("current-password");
    let mut new = form.field(visit.lang, "password", "password", words.word("account-password-new"));
    new.required = true;
    new.autocomplete = Some("new-password");
    new.hint = Some(words.word("account-password-hint"));
    html! {
        h2 id="password-part" { (words.word("account-password-part")) }
        p class="prose" {
            (words.word(if mine.has_password { "account-password-held" } else { "account-password-none" }))
        }
        form method="post" action=(visit.at("/account/password")) {
            @if mine.has_password && !by_link { (field(&before)) }
            (field(&new))
            div class="actions" { (main_button(&words.word("account-password-set"))) }
        }
    }
}

fn tokens(visit: &Visit, tokens: &[TokenShown], form: &Filled) -> Markup {
    let words = visit.words();
    let mut label = form.field(visit.lang, "label", "text", words.word("account-token-label"));
    label.required = true;
    label.hint = Some(words.word("account-token-hint"));
    html! {
        h2 id="tokens" { (words.word("account-tokens")) }
        p class="prose" { (words.word("account-tokens-said")) }
        @if !tokens.is_empty() {
            ul class="register" { @for token in tokens {
                li {
                    strong { (token.label) } " "
                    span class="small muted" { (since(visit, token.created_at, token.last_used_at)) }
                    (withdrawn(visit, "/account/tokens/withdraw", &token.id, &token.label))
                }
            } }
        }
        form method="post" action=(visit.at("/account/tokens")) {
            (field(&label))
            div class="actions" { (button(&words.word("account-token-add"))) }
        }
    }
}

fn sessions(visit: &Visit, sessions: &[SessionShown]) -> Markup {
    let words = visit.words();
    let rows = sessions.iter().map(|session| {
        vec![
            html! { (words.word(&format!("account-means-{}", session.means.word())))
            @if session.this { " " strong { (words.word("account-session-this")) } } },
            html! { (at(visit, session.created_at)) },
            html! { (at(visit, session.last_seen_at)) },
        ]
    });
    let table = RuledTable {
        caption: words.word("account-sessions"),
        columns: ["account-session-means", "account-session-since", "account-session-seen"]
            .map(|key| Column::text(words.word(key)))
            .into(),
        rows: rows.collect(),
        total: None,
    };
    html! {
        h2 id="sessions" { (words.word("account-sessions-part")) }
        (ruled_table(&table))
        @if sessions.len() > 1 {
            form method="post" action=(visit.at("/account/sessions/close")) {
                (button(&words.word("account-sessions-close")))
            }
        }
    }
}

fn withdrawn(visit: &Visit, action: &str, id: &str, label: &str) -> Markup {
    let words = visit.words();
    html! {
        form class="in-line" method="post" action=(visit.at(action)) {
            (hidden("id", id))
            button type="submit" { (words.word("account-withdraw")) span class="quiet" { " " (label) } }
        }
    }
}

fn since(visit: &Visit, created: Instant, used: Option<Instant>) -> String {
    let args = Args::none().with("since", at(visit, created));
    match used {
        Some(used) => visit.words().say("account-since-used", &args.with("used", at(visit, used))),
        None => visit.words().say("account-since", &args),
    }
}

fn at(visit: &Visit, instant: Instant) -> String {
    when(visit, quitus_app::paris(instant))
}
