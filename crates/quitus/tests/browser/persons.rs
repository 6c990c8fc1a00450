//! The persons that a demonstration lends, one for each role: whoever a browser or a walk comes as.

use crate::browser::Browser;
use crate::site::{get, send};
use quitus_core::account::Role;

/// What stands in the line of each person on the page that lends them: a name, or the only role.
const SIGNS: [(Role, &str); 8] = [
    (Role::Clerk, "Camille Brun"),
    (Role::Administrator, "Dominique Aubry"),
    (Role::ServiceAuthor, "Sacha Perrin"),
    (Role::GrantOfficer, "Maxime Colin"),
    (Role::FinanceOfficer, "Claude Marty"),
    (Role::Member, ">élu<"),
    (Role::Partner, "Andrea Noël"),
    (Role::Auditor, "Yannick Royer"),
];

/// Signs in over the wire as the person who holds this role; gives the cookie, such as `quitus=…`.
pub fn session(address: &str, role: Role) -> String {
    let page = get(address, "/fr/sign-in/as", "").text();
    let sign = SIGNS.iter().find(|(held, _)| *held == role).map(|(_, sign)| *sign).expect("every role");
    let line = page.split("<li>").find(|line| line.contains(sign) && line.contains("name=\"account\""));
    let line = line.unwrap_or_else(|| panic!("nobody is lent as {}: {page}", role.word()));
    let account = line.split("name=\"account\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let sent = send(address, "/fr/sign-in/as", "", &[("account", account.expect("an account"))]);
    let cookie = sent.headers.get("set-cookie").and_then(|cookie| cookie.split(';').next());
    cookie.unwrap_or_else(|| panic!("{}: {} {}", role.word(), sent.status, sent.text())).to_owned()
}

/// A browser of that person's own, at a demonstration.
pub async fn browser_of(address: &str, role: Role) -> Browser {
    let browser = Browser::open().await;
    become_one(&browser, address, role).await;
    browser
}

/// Whoever had the browser leaves it to that person.
pub async fn become_one(browser: &Browser, address: &str, role: Role) {
    let cookie = session(address, role);
    let (name, value) = cookie.split_once('=').expect("a cookie");
    browser.keep_cookie(address, name, value).await;
}
