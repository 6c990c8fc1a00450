//! Reading by hand: without scripts, and with the keyboard alone.

use crate::browser::Browser;
use crate::demonstration::demonstration;
use crate::hand::press_keys;
use fantoccini::Locator;
use fantoccini::key::Key;

/// The page of the defining act.
pub const ACT: &str = "/fr/saint-etienne-metropole/acts/2023.00168";

/// What has the focus: its id, its class, its text.
const FOCUSED: &str =
    "const one = document.activeElement; return one.id + ' ' + one.className + ' ' + one.textContent.trim();";

/// How thick the outline of what has the focus is, in pixels.
const OUTLINE: &str = "return parseFloat(getComputedStyle(document.activeElement).outlineWidth);";

#[tokio::test]
async fn a_reader_without_scripts_searches_and_reads_the_act() {
    let browser = Browser::open().await;
    browser.with_scripts(false).await;
    browser.go(&format!("{}/fr/saint-etienne-metropole/acts", demonstration().address)).await;
    let form = browser.client.find(Locator::Css("form[role=search]")).await.expect("a search form");
    let field = form.find(Locator::Css("input[type=search]")).await.expect("a field");
    field.send_keys("fete science").await.expect("typed");
    form.find(Locator::Css("button")).await.expect("a button").click().await.expect("pressed");
    let found = browser.client.wait().for_element(Locator::Css("main a[href$='/acts/2023.00168']")).await;
    found.expect("the act, found without accents nor plurals").click().await.expect("opened");
    let title = browser.client.wait().for_element(Locator::Css("main h1")).await.expect("a heading");
    assert!(title.text().await.expect("words").to_lowercase().contains("culture scientifique"));
    browser.close().await;
}

#[tokio::test]
async fn the_keyboard_alone_reaches_text_search_and_keys() {
    let browser = Browser::open().await;
    browser.go(&format!("{}{ACT}", demonstration().address)).await;
    press_keys(&browser, &[Key::Tab.into()]).await;
    let skip = browser.ask(FOCUSED).await;
    assert!(
        skip.as_str().is_some_and(|said| said.contains("skip")),
        "the first Tab skips to the text, not {skip}"
    );
    let outline = browser.ask(OUTLINE).await;
    assert!(
        outline.as_f64().is_some_and(|pixels| pixels >= 2.0),
        "the focus is {outline} px thick, two are wanted"
    );
    press_keys(&browser, &[Key::Enter.into()]).await;
    assert!(
        browser.ask(FOCUSED).await.as_str().is_some_and(|said| said.starts_with("main ")),
        "Enter goes to the text"
    );
    press_keys(&browser, &['/']).await;
    assert!(
        browser.ask(FOCUSED).await.as_str().is_some_and(|said| said.starts_with("search ")),
        "/ goes to the search"
    );
    press_keys(&browser, &[Key::Tab.into(), '?']).await;
    let open = browser.ask("return document.getElementById('keys').open;").await;
    assert_eq!(open, true, "? shows the keys");
    browser.close().await;
}

#[tokio::test]
async fn every_control_of_the_act_is_reached_by_tab() {
    let browser = Browser::open().await;
    browser.go(&format!("{}{ACT}", demonstration().address)).await;
    let count = "return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0).length;";
    let controls = browser.ask(count).await.as_u64().expect("a count");
    browser
        .ask("window.reached = new Set(); addEventListener('focusin', (event) => reached.add(event.target));")
        .await;
    for _ in 0..controls.min(400) + 1 {
        press_keys(&browser, &[Key::Tab.into()]).await;
    }
    let reached = browser.ask("return reached.size;").await.as_u64().expect("a count");
    assert!(reached >= controls.min(400), "{reached} of {controls} controls are reached by Tab");
    browser.close().await;
}
