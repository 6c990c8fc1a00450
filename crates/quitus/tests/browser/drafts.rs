//! A service writes a draft with its preview, brings a table in from its word processor and sends it; finance gives a
//! visa; the clerk puts it on an agenda. Each page is held against axe-core on the way.

use crate::audit::audit;
use crate::browser::Browser;
use crate::demonstration::another;
use crate::persons::browser_of;
use fantoccini::Locator;
use quitus_core::account::Role;
use serde_json::Value;
use std::path::Path;
use std::time::Duration;

/// The clerk sets the circuit and plans the sitting, as forms would.
const PREPARE: &str = "const done = arguments[0];
(async () => {
  const here = '/fr/demonstration/';
  const send = (path, fields) => fetch(here + path, { method: 'POST', body: new URLSearchParams(fields) });
  await send('circuit', { version: 0, deposit_days: 3, 'kind-0': 'finance', 'days-0': 1 });
  const sitting = { id: '01890000-0000-7000-8000-00000000eeee', assembly: 'bureau', day: '2025-12-03', hour: '18:30', place: 'Salle (fictif)' };
  const planned = await send('sittings/new', sitting);
  done(planned.ok ? 'ready' : 'refused');
})();";

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

/// Becomes the person whose name holds this word, and goes to a page.
async fn become_someone(browser: &Browser, address: &str, name: &str, path: &str) {
    browser.go(&format!("{address}/fr/sign-in/as?back={path}")).await;
    let press = format!(
        "const button = [...document.querySelectorAll('.persons button')].find(one => one.textContent.includes('{name}'));
         if (!button) return false; button.click(); return true;"
    );
    assert_eq!(browser.ask(&press).await, Value::Bool(true), "{name} is lent to nobody");
    let come = format!("return location.pathname === '{path}' && document.readyState === 'complete'");
    until(browser, name, &come).await;
}

async fn fill(browser: &Browser, name: &str, text: &str) {
    let field = browser.client.find(Locator::Css(&format!("form.draft-editor [name={name}]"))).await;
    let field = field.unwrap_or_else(|error| panic!("{name}: {error}"));
    field.clear().await.expect("emptied");
    field.send_keys(text).await.expect("typed");
}

/// Chooses of a list by its value.
async fn choose(browser: &Browser, name: &str, value: &str) {
    let script = format!(
        "const field = document.querySelector('form.draft-editor [name={name}]'); field.value = '{value}';
         field.dispatchEvent(new Event('input', {{ bubbles: true }})); return field.value === '{value}';"
    );
    assert_eq!(browser.ask(&script).await, Value::Bool(true), "{name} has no {value}");
}

async fn press(browser: &Browser, selector: &str) {
    let script = format!(
        "const button = document.querySelector(\"{selector}\"); if (!button) return false; button.click(); return true;"
    );
    assert_eq!(browser.ask(&script).await, Value::Bool(true), "no {selector}");
}

#[tokio::test]
async fn a_service_writes_a_draft_finance_gives_its_visa_and_the_clerk_puts_it_on_an_agenda() {
    let home = another();
    let browser = browser_of(&home.address, Role::Clerk).await;
    browser.go(&format!("{}/fr/demonstration/drafts", home.address)).await;
    assert_eq!(browser.client.execute_async(PREPARE, Vec::new()).await.expect("prepared"), "ready");

    become_someone(&browser, &home.address, "Sacha", "/fr/demonstration/drafts/new").await;
    let mut wrongs = Vec::new();
    for path in ["/fr/demonstration/drafts/new", "/en/demonstration/drafts/new"] {
        wrongs.extend(audit(&browser, &home.address, path).await);
    }
    browser.as_wide_as(1280).await;
    browser.go(&format!("{}/fr/demonstration/drafts/new", home.address)).await;
    fill(&browser, "enacting", "1. approuve 18 ateliers").await;
    until(
        &browser,
        "the preview",
        "return !!document.querySelector('#draft-preview ol li') && document.getElementById('draft-preview').textContent.includes('T-FIGURE')",
    )
    .await;

    // The same draft, written in a word processor: its table comes with it.
    browser.go(&format!("{}/fr/demonstration/drafts/new", home.address)).await;
    press(&browser, "main details summary").await;
    let docx = Path::new(env!("CARGO_MANIFEST_DIR")).join("../quitus-formats/tests/samples/projet.docx");
    let docx = docx.canonicalize().expect("the sample");
    let file = browser.client.find(Locator::Css("#file")).await.expect("where a file goes");
    file.send_keys(&docx.display().to_string()).await.expect("chosen");
    press(&browser, "form[action$='/drafts/import'] button[type=submit]").await;
    until(&browser, "the table", "return document.querySelectorAll('#draft-preview table td').length === 4")
        .await;
    let path = browser.ask("return location.pathname").await;
    let path = path.as_str().expect("an address").to_owned();
    choose(&browser, "assembly", "bureau").await;
    choose(&browser, "aimed_at", "2025-12-03").await;
    fill(&browser, "service", "Culture").await;
    press(&browser, "form.draft-editor button.main").await;
    until(
        &browser,
        "the last day",
        "return document.querySelector('.draft-state')?.textContent.includes('24 novembre 2025') ?? false",
    )
    .await;
    press(&browser, "button[name='do'][value='send']").await;
    until(&browser, "the circuit", "return !!document.querySelector('.draft-way button[value=give]')").await;
    wrongs.extend(audit(&browser, &home.address, &path).await);

    become_someone(&browser, &home.address, "Claude", &path).await;
    press(&browser, ".draft-way button[value=give]").await;
    until(
        &browser,
        "the visa",
        "return document.querySelector('.draft-state strong')?.textContent === 'prêt'",
    )
    .await;

    become_someone(&browser, &home.address, "Camille", "/fr/demonstration/drafts").await;
    for path in ["/fr/demonstration/drafts", "/en/demonstration/drafts", "/fr/demonstration/circuit"] {
        wrongs.extend(audit(&browser, &home.address, path).await);
    }
    wrongs.extend(audit(&browser, &home.address, &path.replace("/fr/", "/en/")).await);
    let board = "/fr/demonstration/sittings/2025-12-03/bureau/prepare";
    wrongs.extend(audit(&browser, &home.address, board).await);
    press(&browser, "form[action$='/prepare/drafts'] button[type=submit]").await;
    until(
        &browser,
        "the item",
        "return document.querySelector('.agenda li')?.textContent.includes('Soutien aux ateliers') ?? false",
    )
    .await;
    let told = browser.ask("return document.querySelector('.agenda li').textContent").await;
    assert!(told.as_str().is_some_and(|told| told.contains("Tous les visas sont donnés")), "{told}");
    wrongs.extend(audit(&browser, &home.address, board).await);
    browser.close().await;
    assert!(wrongs.is_empty(), "{} faults:\n{}", wrongs.len(), wrongs.join("\n"));
}
