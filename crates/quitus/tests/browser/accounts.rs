//! Signing in as people do: a person that the demonstration lends, a passkey added, used, withdrawn; the menu without
//! scripts; the pages of accounts held against axe-core.

use crate::audit::audit;
use crate::browser::Browser;
use crate::demonstration::{KEEPER, demonstration};
use crate::hand::Hand;
use serde_json::Value;
use std::time::Duration;

fn at(path: &str) -> String {
    format!("{}{path}", demonstration().address)
}

async fn go(browser: &Browser, path: &str) {
    browser.client.goto(&at(path)).await.unwrap_or_else(|error| panic!("{path}: {error}"));
}

/// Waits until the script says true, ten seconds at most.
async fn until(browser: &Browser, what: &str, script: &str) {
    for _ in 0..100 {
        // Between two pages there is nothing to ask.
        if matches!(browser.client.execute(script, Vec::new()).await, Ok(Value::Bool(true))) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let page = browser.client.source().await.unwrap_or_default();
    let main = page.split("<main").nth(1).unwrap_or(&page);
    panic!("{what} never came: {main:.4000}");
}

/// Becomes the person whose name holds this word.
async fn become_someone(browser: &Browser, name: &str) {
    go(browser, "/fr/sign-in/as?back=/fr/account").await;
    let press = format!(
        "const button = [...document.querySelectorAll('.persons button')].find(one => one.textContent.includes('{name}'));
         if (!button) return false; button.click(); return true;"
    );
    assert_eq!(browser.ask(&press).await, Value::Bool(true), "{name} is lent to nobody");
    until(
        browser,
        name,
        &format!(
            "return location.pathname === '/fr/account' && document.body.textContent.includes('{name}')"
        ),
    )
    .await;
}

async fn sign_out(browser: &Browser) {
    browser.ask("document.querySelector('form[action=\"/fr/sign-out\"] button').click(); return true;").await;
    until(browser, "signing out", "return !!document.querySelector('a[href^=\"/fr/sign-in\"]')").await;
}

const PRESS_PASSKEY: &str = "const button = document.querySelector('[data-passkey] button');
    if (!button || button.hidden) return false; button.click(); return true;";

#[tokio::test]
async fn a_passkey_is_added_opens_the_door_and_is_withdrawn() {
    let browser = Browser::open().await;
    become_someone(&browser, "Andrea").await;
    browser.with_passkeys().await;
    go(&browser, "/fr/account").await;
    until(&browser, "the button", "return document.querySelector('[data-passkey] button')?.hidden === false")
        .await;
    browser.ask("document.getElementById('passkey-label').value = 'téléphone d’essai'; return true;").await;
    assert_eq!(browser.ask(PRESS_PASSKEY).await, Value::Bool(true));
    until(
        &browser,
        "the passkey",
        "return document.querySelector('#passkeys + ul')?.textContent.includes('téléphone d’essai') ?? false",
    )
    .await;
    sign_out(&browser).await;
    go(&browser, "/fr/sign-in?back=/fr/account").await;
    until(&browser, "the button", "return document.querySelector('[data-passkey] button')?.hidden === false")
        .await;
    assert_eq!(browser.ask(PRESS_PASSKEY).await, Value::Bool(true));
    until(
        &browser,
        "the account",
        "return location.pathname === '/fr/account' && document.body.textContent.includes('Andrea')",
    )
    .await;
    browser.ask("document.querySelector('form[action=\"/fr/account/passkeys/withdraw\"] button').click(); return true;").await;
    until(
        &browser,
        "its end",
        "return location.pathname === '/fr/account' && !document.querySelector('#passkeys + ul')",
    )
    .await;
    sign_out(&browser).await;
    go(&browser, "/fr/sign-in").await;
    until(&browser, "the button", "return document.querySelector('[data-passkey] button')?.hidden === false")
        .await;
    assert_eq!(browser.ask(PRESS_PASSKEY).await, Value::Bool(true));
    until(&browser, "the refusal", "return document.querySelector('[data-passkey] [role=status]').textContent.includes('n’est pas reconnue')").await;
    browser.close().await;
}

#[tokio::test]
async fn the_menu_of_whoever_is_signed_in_opens_without_scripts() {
    let browser = Browser::open().await;
    become_someone(&browser, "Dominique").await;
    browser.with_scripts(false).await;
    go(&browser, "/fr/demonstration/accounts").await;
    let shown = "const menu = document.querySelector('details.who'); menu.querySelector('summary').click();
        return menu.open && menu.querySelector('form[action=\"/fr/sign-out\"] button').checkVisibility();";
    assert_eq!(browser.ask(shown).await, Value::Bool(true));
    browser.with_scripts(true).await;
    browser.close().await;
}

#[tokio::test]
async fn the_pages_of_accounts_are_accessible_light_and_quiet() {
    let browser = Browser::open().await;
    let mut wrongs = Vec::new();
    for path in ["/fr/sign-in", "/en/sign-in", "/fr/sign-in/as", "/fr/link/nothing", "/en/link/nothing"] {
        wrongs.extend(audit(&browser, &demonstration().address, path).await);
    }
    become_someone(&browser, "Dominique").await;
    for path in ["/account", "/demonstration/accounts", "/demonstration/journal"] {
        for lang in ["fr", "en"] {
            let path = format!("/{lang}{path}");
            wrongs.extend(audit(&browser, &demonstration().address, &path).await);
        }
    }
    go(&browser, "/fr/demonstration/accounts").await;
    let one = browser.ask("return document.querySelector('tbody a').getAttribute('href');").await;
    wrongs.extend(audit(&browser, &demonstration().address, one.as_str().expect("an account")).await);
    browser.close().await;
    assert!(wrongs.is_empty(), "{} faults:\n{}", wrongs.len(), wrongs.join("\n"));
}

const PASSWORD: &str = "une phrase longue, tout à fait fictive";

/// The link that the command line drew, a password set, out and in again; then the pages of the home itself.
#[tokio::test]
async fn whoever_keeps_the_home_comes_by_a_link_then_by_a_password() {
    let mut hand = Hand::at(&demonstration().address).await;
    let link = demonstration().link.as_str();
    hand.look_at(link).await;
    hand.press("main button.main", "/fr/account").await;
    hand.fill(&[("password", PASSWORD)]).await;
    hand.press("form[action$='/account/password'] button", "/fr/account").await;
    sign_out(&hand.browser).await;
    hand.go(link).await;
    hand.reads(&["a déjà servi"]).await;
    hand.go("/fr/sign-in").await;
    hand.fill(&[("email", KEEPER), ("password", PASSWORD)]).await;
    hand.press("main button.main", "/fr").await;
    for page in ["accounts", "journal", "operate", "start"] {
        for lang in ["fr", "en"] {
            hand.look_at(&format!("/{lang}/{page}")).await;
        }
    }
    hand.go("/fr/accounts").await;
    let one = hand.browser.ask("return document.querySelector('tbody a').pathname").await;
    let one = one.as_str().expect("an account").to_owned();
    hand.look_at(&one).await;
    hand.look_at(&one.replacen("/fr/", "/en/", 1)).await;
    hand.rests().await;
}

/// Passkeys are of a name and of a safe line: at a bare address the page says so and offers none.
#[tokio::test]
async fn where_no_passkey_can_be_the_page_says_why() {
    let elsewhere = demonstration().address.replacen("localhost", "127.0.0.1", 1);
    let hand = Hand::at(&elsewhere).await;
    hand.go("/fr/sign-in").await;
    hand.reads(&["https://"]).await;
    assert_eq!(hand.browser.ask("return !document.querySelector('[data-passkey]')").await, Value::Bool(true));
    hand.rests().await;
}
