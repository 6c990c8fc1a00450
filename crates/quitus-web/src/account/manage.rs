//! The accounts of an authority, or of the whole home: listed, added, given roles, closed.

use super::sign_in::role_name;
use super::{forgetting, secret_box, shown_once, then_show_once};
use crate::errors::Problem;
use crate::filled::{Filled, made_once, mendable, offered_again, then_go};
use crate::layout::{Crumb, page};
use crate::look::{RuledTable, button, choice, field, hidden, main_button, ruled_table};
use crate::place::{Answer, Inside, Section};
use crate::site::{Visit, html_page};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use quitus_app::{AccountShown, NewAccount, RoleAsked, RoleShown};
use quitus_core::account::Role;
use quitus_core::kernel::{Args, Refusal};
use quitus_pictures::Column;
use std::ops::Deref;

/// Where accounts are looked after: an authority, or the home itself.
struct Desk {
    visit: Visit,
    inside: Option<Inside>,
}

/// The accounts of an authority.
pub async fn list(inside: Inside) -> Answer {
    listed(Desk::of(inside), Filled::default()).await
}

/// The accounts of the home.
pub async fn list_home(visit: Visit) -> Answer {
    listed(Desk::home(visit), Filled::default()).await
}

/// An account of an authority.
pub async fn show(inside: Inside) -> Answer {
    shown(Desk::of(inside), Filled::default()).await
}

/// An account of the home.
pub async fn show_home(visit: Visit) -> Answer {
    shown(Desk::home(visit), Filled::default()).await
}

/// Adds an account to an authority.
pub async fn add(inside: Inside, form: Filled) -> Answer {
    added(Desk::of(inside), form).await
}

/// Adds an account to the home.
pub async fn add_home(visit: Visit, form: Filled) -> Answer {
    added(Desk::home(visit), form).await
}

/// Gives a role in an authority.
pub async fn give(inside: Inside, form: Filled) -> Answer {
    given(Desk::of(inside), form).await
}

/// Gives the role of the home.
pub async fn give_home(visit: Visit, form: Filled) -> Answer {
    given(Desk::home(visit), form).await
}

/// Withdraws a role in an authority.
pub async fn withdraw(inside: Inside, form: Filled) -> Answer {
    withdrawn(Desk::of(inside), form).await
}

/// Withdraws the role of the home.
pub async fn withdraw_home(visit: Visit, form: Filled) -> Answer {
    withdrawn(Desk::home(visit), form).await
}

/// Closes an account of an authority.
pub async fn close(inside: Inside, form: Filled) -> Answer {
    closed(Desk::of(inside), form).await
}

/// Closes an account of the home.
pub async fn close_home(visit: Visit, form: Filled) -> Answer {
    closed(Desk::home(visit), form).await
}

/// Draws a one-time link for an account of an authority.
pub async fn draw_link(inside: Inside, form: Filled) -> Answer {
    drawn_link(Desk::of(inside), form).await
}

/// Draws a one-time link for an account of the home.
pub async fn draw_link_home(visit: Visit, form: Filled) -> Answer {
    drawn_link(Desk::home(visit), form).await
}

impl Desk {
    fn of(inside: Inside) -> Desk {
        Desk { visit: inside.deref().clone(), inside: Some(inside) }
    }

    fn home(visit: Visit) -> Desk {
        Desk { visit, inside: None }
    }

    fn code(&self) -> Option<String> {
        self.inside.as_ref().map(|inside| inside.authority.code.clone())
    }

    fn href(&self, tail: &str) -> String {
        match &self.inside {
            Some(inside) => inside.href(&format!("/accounts{tail}")),
            None => self.visit.at(&format!("/accounts{tail}")),
        }
    }

    fn page(&self, title: &str, last: Option<String>, main: Markup) -> Response {
        let shell = match &self.inside {
            Some(inside) => {
                let crumb = last.map(|label| Crumb { label, href: None });
                inside.shell(Section::Accounts, title, crumb.into_iter().collect())
            }
            None => self.visit.shell(title),
        };
        html_page(page(&shell, main, None)).into_response()
    }

    async fn accounts(&self) -> Result<Vec<AccountShown>, Problem> {
        let (reader, code) = (self.visit.reader().clone(), self.code());
        self.visit.ask(move |quitus| quitus.accounts(&reader, code.as_deref())).await
    }

    async fn account(&self) -> Result<AccountShown, Problem> {
        let id = self.visit.param("account");
        let found = self.accounts().await?.into_iter().find(|one| one.account.id.as_str() == id);
        found.ok_or_else(|| Problem::refused(vec![Refusal::new("no-such-account").with("asked", id)]))
    }

    /// The members of the authority, by key and name, for the role of a member.
    async fn members(&self) -> Result<Vec<(String, String)>, Problem> {
        let Some(inside) = &self.inside else { return Ok(Vec::new()) };
        inside.ask_here(|quitus, code| quitus.member_names(code)).await
    }

    fn acting(&self) -> quitus_app::Acting {
        self.inside.as_ref().map_or_else(|| self.visit.acting(), Inside::acting)
    }

    /// The roles that can be given here.
    fn roles(&self) -> &'static [Role] {
        if self.inside.is_some() { Role::ALL } else { &[Role::Administrator] }
    }
}

async fn listed(desk: Desk, form: Filled) -> Answer {
    let accounts = desk.accounts().await?;
    let members = desk.members().await?;
    let words = desk.visit.words();
    let title = words.word("account-list-title");
    let (open, closed): (Vec<_>, Vec<_>) = accounts
        .iter()
        .partition(|one| one.account.closed_at.is_none() && (desk.inside.is_none() || !one.roles.is_empty()));
    let failed = !form.refusals().is_empty();
    let main = html! {
        h1 { (title) }
        p class="lead prose" { (words.word("account-list-said")) }
        (form.summary(desk.visit.lang))
        @if open.is_empty() { p { (words.word("account-list-empty")) } } @else { (table(&desk, &open)) }
        @if !closed.is_empty() {
            details {
                summary { (words.say("account-list-closed", &Args::none().with("count", closed.len()))) }
                (table(&desk, &closed))
            }
        }
        h2 { (words.word("account-add-title")) }
        (add_form(&desk, &form, &members))
    };
    let page = desk.page(&title, None, main);
    Ok(if failed { offered_again(page) } else { page })
}

fn table(desk: &Desk, accounts: &[&AccountShown]) -> Markup {
    let words = desk.visit.words();
    let row = |one: &&AccountShown| {
        let roles: Vec<String> = one.roles.iter().map(|role| role_said(desk, role)).collect();
        vec![
            html! { a href=(desk.href(&format!("/{}", one.account.id))) { (one.account.name) } },
            html! { (one.account.email) },
            html! { (if roles.is_empty() { "–".to_owned() } else { roles.join(", ") }) },
        ]
    };
    ruled_table(&RuledTable {
        caption: words.word("account-list-caption"),
        columns: ["account-name", "account-email", "account-roles"]
            .map(|key| Column::text(words.word(key)))
            .into(),
        rows: accounts.iter().map(row).collect(),
        total: None,
    })
}

/// A role with what it is of: the member it stands for, the authority where the home is asked.
fn role_said(desk: &Desk, role: &RoleShown) -> String {
    let name = role_name(role.role, desk.visit.words());
    let of = match (&role.member, &role.authority) {
        (Some((_, member)), _) => Some(member.clone()),
        (None, Some(code)) if desk.inside.is_none() => Some(code.clone()),
        (None, None) => Some(desk.visit.words().word("account-of-home")),
        _ => None,
    };
    of.map_or_else(|| name.clone(), |of| format!("{name} ({of})"))
}

fn add_form(desk: &Desk, form: &Filled, members: &[(String, String)]) -> Markup {
    let (words, lang) = (desk.visit.words(), desk.visit.lang);
    let mut email = form.field(lang, "email", "email", words.word("account-email"));
    email.required = true;
    let mut name = form.field(lang, "name", "text", words.word("account-name"));
    name.required = true;
    name.hint = Some(words.word("account-name-hint"));
    html! {
        form method="post" action=(desk.href("")) {
            (made_once(form, &mut desk.visit.dice()))
            (field(&email))
            (field(&name))
            (role_fields(desk, form, members))
            div class="actions" { (main_button(&words.word("account-add-button"))) }
        }
    }
}

fn role_fields(desk: &Desk, form: &Filled, members: &[(String, String)]) -> Markup {
    let (words, lang) = (desk.visit.words(), desk.visit.lang);
    let role = form.field(lang, "role", "", words.word("account-role"));
    let roles: Vec<(String, String)> =
        desk.roles().iter().map(|role| (role.word().to_owned(), role_name(*role, words))).collect();
    let mut member = form.field(lang, "member", "", words.word("account-member"));
    member.hint = Some(words.word("account-member-hint"));
    let mut known = vec![(String::new(), words.word("account-member-none"))];
    known.extend(members.iter().cloned());
    html! {
        (choice(&role, &roles))
        @if desk.inside.is_some() { (choice(&member, &known)) }
    }
}

async fn shown(desk: Desk, form: Filled) -> Answer {
    let one = desk.account().await?;
    let members = desk.members().await?;
    let words = desk.visit.words();
    let secret = shown_once(&desk.visit)
        .map(|token| format!("{}{}", desk.visit.origin(), desk.visit.at(&format!("/link/{token}"))));
    let failed = !form.refusals().is_empty();
    let open = one.account.closed_at.is_none();
    let main = html! {
        h1 { (one.account.name) }
        p class="lead" { (one.account.email) }
        (form.summary(desk.visit.lang))
        @if let Some(link) = &secret { (secret_box(&desk.visit, "account-link-secret", link)) }
        @if !open { p { strong { (words.word("account-is-closed")) } } }
        (roles_held(&desk, &one, open))
        @if open {
            h2 { (words.word("account-role-give-title")) }
            form method="post" action=(desk.href(&format!("/{}/roles", one.account.id))) {
                (role_fields(&desk, &form, &members))
                div class="actions" { (main_button(&words.word("account-role-give"))) }
            }
            (others(&desk, &one))
        }
    };
    let page = desk.page(&one.account.name, Some(one.account.name.clone()), main);
    let page = if failed { offered_again(page) } else { page };
    Ok(forgetting(&desk.visit, page))
}

fn roles_held(desk: &Desk, one: &AccountShown, open: bool) -> Markup {
    let words = desk.visit.words();
    let action = desk.href(&format!("/{}/roles/withdraw", one.account.id));
    let ours = |role: &RoleShown| desk.inside.is_some() || role.authority.is_none();
    html! {
        h2 { (words.word("account-roles")) }
        @if one.roles.is_empty() { p { (words.word("account-no-role")) } }
        ul class="register" { @for role in &one.roles {
            li {
                (role_said(desk, role))
                @if open && ours(role) {
                    form class="in-line" method="post" action=(action) {
                        (hidden("role", role.role.word()))
                        button type="submit" {
                            (words.word("account-withdraw")) span class="quiet" { " " (role_said(desk, role)) }
                        }
                    }
                }
            }
        } }
        @if one.elsewhere { p class="muted" { (words.word("account-elsewhere")) } }
    }
}

fn others(desk: &Desk, one: &AccountShown) -> Markup {
    let words = desk.visit.words();
    html! {
        h2 { (words.word("account-link-part")) }
        p class="prose" { (words.word("account-link-part-said")) }
        form method="post" action=(desk.href(&format!("/{}/link", one.account.id))) {
            (button(&words.word("account-link-draw")))
        }
        h2 { (words.word("account-close-part")) }
        p class="prose" { (words.word("account-close-said")) }
        form method="post" action=(desk.href(&format!("/{}/close", one.account.id))) {
            (button(&words.word("account-close")))
        }
    }
}

/// The role that a form asks for; none when it names none of ours.
fn role_asked(form: &Filled) -> Option<RoleAsked> {
    let member = form.given("member").map(str::to_owned);
    Role::from_word(form.get("role")).map(|role| RoleAsked { role, member })
}

async fn added(desk: Desk, form: Filled) -> Answer {
    let new = NewAccount {
        email: form.get("email").to_owned(),
        name: form.get("name").to_owned(),
        role: role_asked(&form),
    };
    let mut dice = desk.visit.dice();
    let id = form.given("id").map_or_else(&mut dice, str::to_owned);
    let (acting, code) = (desk.acting(), desk.code());
    let done = desk
        .visit
        .ask(move |quitus| quitus.add_account(&acting, &id, &mut dice, code.as_deref(), &new))
        .await;
    match done {
        Ok(id) => Ok(then_go(desk.href(&format!("/{id}")))),
        Err(problem) => listed(desk, form.refused(mendable(problem)?)).await,
    }
}

async fn given(desk: Desk, form: Filled) -> Answer {
    let Some(asked) = role_asked(&form) else {
        let refusals = vec![Refusal::new("account-needs-role").about("role")];
        return shown(desk, form.refused(refusals)).await;
    };
    let (acting, code, whose) = (desk.acting(), desk.code(), desk.visit.param("account").to_owned());
    let mut dice = desk.visit.dice();
    let done =
        desk.visit.ask(move |quitus| quitus.give_role(&acting, &mut dice, code.as_deref(), &whose, &asked));
    after(done.await, desk, form).await
}

async fn withdrawn(desk: Desk, form: Filled) -> Answer {
    let role = Role::from_word(form.get("role")).ok_or_else(Problem::unreadable)?;
    let (acting, code, whose) = (desk.acting(), desk.code(), desk.visit.param("account").to_owned());
    let done = desk.visit.ask(move |quitus| quitus.withdraw_role(&acting, code.as_deref(), &whose, role));
    after(done.await, desk, form).await
}

async fn closed(desk: Desk, form: Filled) -> Answer {
    let (acting, code, whose) = (desk.acting(), desk.code(), desk.visit.param("account").to_owned());
    let done = desk.visit.ask(move |quitus| quitus.close_account(&acting, code.as_deref(), &whose));
    after(done.await, desk, form).await
}

async fn drawn_link(desk: Desk, form: Filled) -> Answer {
    let (acting, code, whose) = (desk.acting(), desk.code(), desk.visit.param("account").to_owned());
    let knock = desk.visit.knock();
    let done = desk.visit.ask(move |quitus| quitus.draw_link(&acting, &knock, code.as_deref(), &whose)).await;
    match done {
        Ok(link) => {
            let to = desk.href(&format!("/{}", desk.visit.param("account")));
            Ok(then_show_once(&desk.visit, to, &link.token))
        }
        Err(problem) => after(Err(problem), desk, form).await,
    }
}

async fn after(done: Result<(), Problem>, desk: Desk, form: Filled) -> Answer {
    match done {
        Ok(()) => Ok(then_go(desk.href(&format!("/{}", desk.visit.param("account"))))),
        Err(problem) => shown(desk, form.refused(mendable(problem)?)).await,
    }
}
