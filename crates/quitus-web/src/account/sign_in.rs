//! Signing in and out: a password, a link, a passkey; on a demonstration, a person who is lent.

use super::{passkey_place, signed_in};
use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::page;
use crate::look::{button, button_link, field, hidden, main_button};
use crate::place::Answer;
use crate::site::{Visit, html_page};
use crate::visitor::{cookie_cleared, is_inside};
use crate::{assets, look};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use quitus_app::{AccountShown, Opened};
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::{Args, Refusal};
use quitus_words::Words;
use serde::Deserialize;

/// What the address of the page says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    back: String,
    sent: String,
}

/// The page of signing in; whoever is signed in already may become someone else.
pub async fn show(visit: Visit, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let form = Filled::default().with("back", asked.back);
    Ok(drawn(&visit, &form, !asked.sent.is_empty()))
}

/// A password.
pub async fn send(visit: Visit, form: Filled) -> Answer {
    let (email, password) = (form.get("email").to_owned(), form.raw("password").to_owned());
    let knock = visit.knock();
    match visit.ask(move |quitus| quitus.sign_in(&knock, &email, &password)).await {
        Ok(opened) => {
            let to = landing(&visit, &form, &opened).await?;
            Ok(signed_in(&visit, &opened, &to))
        }
        Err(problem) => again(&visit, form, problem),
    }
}

/// "Send me a link": the answer is the same whether the address has an account or not.
pub async fn ask_link(visit: Visit, form: Filled) -> Answer {
    if !visit.site.running.can_post() {
        let refusals = vec![Refusal::new("no-mail-here")];
        return again(&visit, form, Problem::refused(refusals));
    }
    let (email, knock, words) = (form.get("email").to_owned(), visit.knock(), visit.words());
    let base = format!("{}{}", visit.origin(), visit.at("/link/"));
    let letter = move |link: &quitus_app::OneTimeLink| {
        let args = Args::none().with("link", format!("{base}{}", link.token));
        (words.word("account-letter-subject"), words.say("account-letter", &args))
    };
    match visit.ask(move |quitus| quitus.ask_for_link(&knock, &email, letter)).await {
        Ok(()) => Ok(then_go(visit.at("/sign-in?sent=1"))),
        Err(problem) => again(&visit, form, problem),
    }
}

/// The end of a link: a button, since programs that read letters follow links and must not use them up.
pub async fn show_link(visit: Visit) -> Answer {
    let (token, now) = (visit.param("token").to_owned(), visit.moment.now);
    let holder = visit.ask(move |quitus| quitus.link_holder(&token, now)).await;
    let words = visit.words();
    let main = match holder {
        Ok(name) => html! {
            h1 { (words.word("account-link-title")) }
            p class="lead prose" { (words.say("account-link-said", &Args::none().with("name", name))) }
            form method="post" action=(visit.here()) { (main_button(&words.word("account-link-button"))) }
        },
        Err(problem) => spent(&visit, mendable(problem)?),
    };
    Ok(html_page(page(&visit.shell(words.word("account-link-title")), main, None)).into_response())
}

/// The button at the end of a link: the link is used.
pub async fn open_link(visit: Visit) -> Answer {
    let (token, knock) = (visit.param("token").to_owned(), visit.knock());
    match visit.ask(move |quitus| quitus.sign_in_by_link(&knock, &token)).await {
        Ok(opened) => Ok(signed_in(&visit, &opened, &visit.at("/account"))),
        Err(problem) => {
            let title = visit.words().word("account-link-title");
            let main = spent(&visit, mendable(problem)?);
            Ok(offered_again(html_page(page(&visit.shell(title), main, None)).into_response()))
        }
    }
}

/// Signs out; whoever was not signed in is led to the same place.
pub async fn sign_out(visit: Visit) -> Answer {
    if let Some(session) = visit.session().cloned() {
        let (now, today) = (visit.moment.now, visit.moment.today);
        visit.ask(move |quitus| quitus.sign_out(&session.token, now, today)).await?;
    }
    Ok(super::with_cookie(then_go(visit.at("")), &cookie_cleared(&visit.site.running)))
}

/// The persons a demonstration lends; nowhere elsewhere.
pub async fn lent(visit: Visit, asked: Result<Query<Asked>, QueryRejection>) -> Answer {
    here_only(&visit)?;
    let lent = visit.ask(|quitus| quitus.lent_persons()).await?;
    let words = visit.words();
    let asked = asked.map(|Query(asked)| asked).unwrap_or_default();
    let main = html! {
        h1 { (words.word("account-lent-title")) }
        p class="lead prose" { (words.word("account-lent-said")) }
        ul class="register persons" { @for person in &lent { li { (one_lent(&visit, person, &asked.back)) } } }
    };
    Ok(html_page(page(&visit.shell(words.word("account-lent-title")), main, None)).into_response())
}

/// Becomes a person that the demonstration lends.
pub async fn lend(visit: Visit, form: Filled) -> Answer {
    here_only(&visit)?;
    let (id, knock) = (form.get("account").to_owned(), visit.knock());
    let opened = visit.ask(move |quitus| quitus.sign_in_as(&knock, &id)).await?;
    let to = landing(&visit, &form, &opened).await?;
    Ok(signed_in(&visit, &opened, &to))
}

fn one_lent(visit: &Visit, person: &AccountShown, back: &str) -> Markup {
    let roles: Vec<String> = person.roles.iter().map(|role| role_name(role.role, visit.words())).collect();
    let mut roles = roles;
    roles.dedup();
    html! {
        form class="in-line" method="post" action=(visit.at("/sign-in/as")) {
            (hidden("account", person.account.id.as_str()))
            (hidden("back", back))
            (button(&person.account.name))
        }
        p class="small muted" { (roles.join(", ")) }
    }
}

/// The name of a role.
pub(super) fn role_name(role: quitus_core::account::Role, words: Words) -> String {
    words.word(&format!("account-role-{}", role.word()))
}

/// Persons are lent on this machine alone, whatever name was asked for.
fn here_only(visit: &Visit) -> Result<(), Problem> {
    let host = visit.host();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let here = matches!(name, "localhost" | "127.0.0.1" | "[::1]");
    match here && visit.site.running.lends_persons {
        true => Ok(()),
        false => Err(Problem::nowhere()),
    }
}

/// Where whoever just signed in goes: back to the page that asked for it, else to their morning in the one authority
/// they work for, else to the door. What was published elsewhere has no morning.
async fn landing(visit: &Visit, form: &Filled, opened: &Opened) -> Result<String, Problem> {
    let asked = back(visit, form);
    if asked != visit.at("") {
        return Ok(asked);
    }
    let authorities = visit.ask(|quitus| quitus.authorities()).await?;
    let lives = |one: &&Authority| one.standing != Standing::Published;
    let mut own = authorities.iter().filter(lives).filter(|one| opened.person.is_of(&one.id));
    Ok(match (own.next(), own.next()) {
        (Some(only), None) => visit.at(&format!("/{}/today", only.code)),
        _ => asked,
    })
}

fn back(visit: &Visit, form: &Filled) -> String {
    Some(form.get("back")).filter(|back| is_inside(back)).map_or_else(|| visit.at(""), str::to_owned)
}

fn again(visit: &Visit, form: Filled, problem: Problem) -> Answer {
    let refusals = match problem.status() {
        StatusCode::TOO_MANY_REQUESTS => problem.refusals().to_vec(),
        _ => mendable(problem)?,
    };
    Ok(offered_again(drawn(visit, &form.without("password").refused(refusals), false)))
}

fn spent(visit: &Visit, refusals: Vec<Refusal>) -> Markup {
    let words = visit.words();
    html! {
        h1 { (words.word("account-link-title")) }
        (Filled::default().refused(refusals).summary(visit.lang))
        p { (button_link(&visit.at("/sign-in"), &words.word("frame-sign-in"), true)) }
    }
}

fn drawn(visit: &Visit, form: &Filled, sent: bool) -> Response {
    let words = visit.words();
    let main = html! {
        h1 { (words.word("account-sign-in-title")) }
        (form.summary(visit.lang))
        @if sent { p class="notice" role="status" { (words.word("account-link-sent")) } }
        form method="post" action=(visit.at("/sign-in")) {
            (hidden("back", form.get("back")))
            (email_and_password(visit, form))
            div class="actions" { (main_button(&words.word("account-sign-in-button"))) }
        }
        (by_passkey(visit, form))
        (by_link(visit, form))
        @if visit.site.running.lends_persons {
            h2 { (words.word("account-lent-title")) }
            p {
                a href=(format!("{}?back={}", visit.at("/sign-in/as"), crate::ways::segment(form.get("back")))) {
                    (words.word("account-lent-link"))
                }
            }
        }
    };
    html_page(page(&visit.shell(words.word("account-sign-in-title")), main, None)).into_response()
}

fn email_and_password(visit: &Visit, form: &Filled) -> Markup {
    let words = visit.words();
    let mut email = form.field(visit.lang, "email", "email", words.word("account-email"));
    email.required = true;
    email.autocomplete = Some("username");
    let mut password = form.field(visit.lang, "password", "password", words.word("account-password"));
    password.required = true;
    password.autocomplete = Some("current-password");
    html! { (field(&email)) (field(&password)) }
}

/// The browser's own window, or why it is not offered here.
fn by_passkey(visit: &Visit, form: &Filled) -> Markup {
    let words = visit.words();
    html! {
        h2 { (words.word("account-by-passkey")) }
        @match passkey_place(visit) {
            Some(_) => {
                p class="prose" { (words.word("account-by-passkey-said")) }
                div class="actions" data-passkey="sign-in" data-back=(back(visit, form))
                    data-failed=(words.word("account-passkey-failed")) {
                    button type="button" hidden { (words.word("account-passkey-button")) }
                    noscript { p { (words.word("account-passkey-script")) } }
                    p role="status" {}
                }
                script type="module" src=(assets::address("passkey.js")) {}
            }
            None => { p class="prose" { (words.word("account-passkey-not-here")) } }
        }
    }
}

fn by_link(visit: &Visit, form: &Filled) -> Markup {
    let words = visit.words();
    let mut email = form.field(visit.lang, "email", "email", words.word("account-email"));
    email.id = Some("email-for-link".to_owned());
    email.wrong = None;
    email.required = true;
    email.autocomplete = Some("username");
    html! {
        h2 { (words.word("account-by-link")) }
        @if visit.site.running.can_post() {
            p class="prose" { (words.word("account-by-link-said")) }
            form method="post" action=(visit.at("/sign-in/link")) {
                (field(&email))
                div class="actions" { (look::button(&words.word("account-link-ask"))) }
            }
        } @else {
            p class="prose" { (words.word("account-link-no-mail")) }
        }
    }
}
