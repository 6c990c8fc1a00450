//! A member on a telephone: finds the convocation, opens the papers, answers, gives a proxy and takes it back.

use crate::audit::audit;
use crate::browser::Browser;
use crate::demonstration::another;
use crate::persons::browser_of;
use quitus_core::account::Role;
use serde_json::Value;
use std::time::Duration;

/// Plans and convenes the bureau of 3 December as forms of the clerk would.
const PREPARE: &str = "const done = arguments[0];
(async () => {
  const send = (path, fields) => fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  const here = '/fr/demonstration/sittings/';
  await send(here + 'new', { id: '01890000-0000-7000-8000-00000000fffe', assembly: 'bureau', day: '2025-12-03', hour: '18:30', place: 'Salle (fictif)' });
  for (const rank of [1, 2, 3]) {
    await send(here + '2025-12-03/bureau/prepare/items/new', { id: `01890000-0000-7000-8000-00000000ff0${rank}`, title: `Affaire ${rank} (fictif)`, note: 'Une note courte.' });
  }
  const sent = await send(here + '2025-12-03/bureau/notice', { id: '01890000-0000-7000-8000-00000000fffd' });
  done(sent.status);
})();";

async fn until(browser: &Browser, what: &str, script: &str) {
    for _ in 0..100 {
        if matches!(browser.client.execute(script, Vec::new()).await, Ok(Value::Bool(true))) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let page = browser.client.source().await.unwrap_or_default();
    let main = page.split("<main").nth(1).unwrap_or(&page);
    panic!("{what} never came: {main:.4000}");
}

/// Becomes the member that the demonstration lends.
async fn become_the_member(browser: &Browser, address: &str) {
    browser.go(&format!("{address}/fr/sign-in/as?back=/fr/account")).await;
    let press = "const line = [...document.querySelectorAll('.persons li')].find(one => one.querySelector('.small').textContent.trim() === 'élu');
         if (!line) return false; line.querySelector('button').click(); return true;";
    assert_eq!(browser.ask(press).await, Value::Bool(true), "no member is lent");
    until(browser, "the session", "return location.pathname === '/fr/account'").await;
}

/// Chooses an answer of the first sitting and sends it.
async fn answer(browser: &Browser, reply: &str, holder: bool) {
    let choose = format!(
        "const form = document.querySelector('.own form.own-answer');
         form.querySelector('input[value={reply}]').click();
         if ({holder}) form.holder.selectedIndex = 1;
         form.querySelector('button').click(); return true;"
    );
    assert_eq!(browser.ask(&choose).await, Value::Bool(true));
}

#[tokio::test]
async fn a_member_answers_on_a_telephone_opens_the_papers_and_takes_a_proxy_back() {
    let home = another();
    let browser = browser_of(&home.address, Role::Clerk).await;
    browser.as_wide_as(360).await;
    browser.go(&format!("{}/fr/demonstration/sittings", home.address)).await;
    let sent = browser.client.execute_async(PREPARE, Vec::new()).await.expect("prepared");
    assert_eq!(sent, 200, "the convocations are sent");
    become_the_member(&browser, &home.address).await;
    browser.go(&format!("{}/fr/demonstration/me", home.address)).await;
    let papers = "return [...document.querySelectorAll('.own .own-papers a')].length >= 3
        && document.documentElement.scrollWidth <= 360
        && [...document.querySelectorAll('.own .own-papers a, .own-answer button')].every((one) => one.offsetHeight >= 44);";
    until(&browser, "papers as wide as a thumb", papers).await;
    let opened = "const done = arguments[0];
        Promise.all([...document.querySelectorAll('.own .own-papers a')].map((one) => fetch(one.href)))
            .then((all) => done(all.every((one) => one.ok)));";
    assert_eq!(browser.client.execute_async(opened, Vec::new()).await.expect("opened"), true);
    answer(&browser, "present", false).await;
    until(
        &browser,
        "the answer",
        "return document.querySelector('.own .sum')?.textContent.includes('présent') ?? false",
    )
    .await;
    answer(&browser, "proxy", true).await;
    let given =
        "return document.querySelector('.own .sum')?.textContent.includes('donne pouvoir à') ?? false";
    until(&browser, "the proxy", given).await;
    let withdraw = "const form = [...document.querySelectorAll('.own form')].find((one) => one.reply?.value === 'withdrawn');
        form.querySelector('button').click(); return true;";
    assert_eq!(browser.ask(withdraw).await, Value::Bool(true));
    until(
        &browser,
        "no answer",
        "return document.querySelector('.own .sum')?.textContent.includes('pas encore répondu') ?? false",
    )
    .await;
    let mut wrongs = Vec::new();
    for path in ["/fr/demonstration/me", "/en/demonstration/me"] {
        wrongs.extend(audit(&browser, &home.address, path).await);
    }
    browser.close().await;
    assert!(wrongs.is_empty(), "{} faults:\n{}", wrongs.len(), wrongs.join("\n"));
}
