//! The agenda of an evening of forty items, put in order by keyboard, by dragging and without scripts.

use crate::audit::audit;
use crate::browser::Browser;
use crate::demonstration::another;
use crate::persons::{become_one, browser_of};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::{Locator, key::Key};
use quitus_core::account::Role;
use serde_json::Value;
use std::time::Duration;

const BOARD: &str = "/fr/demonstration/sittings/2025-12-03/bureau/prepare";

/// Plans the bureau of 3 December with forty items, as forms would.
const PREPARE: &str = "const done = arguments[0];
(async () => {
  const send = (path, fields) => fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  const here = '/fr/demonstration/sittings/';
  await send(here + 'new', { id: '01890000-0000-7000-8000-00000000ffff', assembly: 'bureau', day: '2025-12-03', hour: '18:30', place: 'Salle (fictif)' });
  for (let rank = 1; rank <= 40; rank += 1) {
    await send(here + '2025-12-03/bureau/prepare/items/new', { id: `01890000-0000-7000-8000-0000000000${String(rank).padStart(2, '0')}`, title: `Affaire ${rank}` });
  }
  done('ready');
})();";

/// Ranks and titles, as the page shows them.
const ORDER: &str = "return [...document.querySelectorAll('.agenda li')]
  .map((one) => one.querySelector('.rank').textContent + ' ' + one.querySelector('.title-of').textContent);";

async fn order(browser: &Browser) -> Vec<String> {
    let told = browser.ask(ORDER).await;
    let titles = told.as_array().cloned().unwrap_or_default();
    titles.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Waits until the item stands at that place, from 1.
async fn stands(browser: &Browser, title: &str, place: usize) {
    for _ in 0..100 {
        let wanted = format!("{place} {title}");
        if order(browser).await.get(place - 1) == Some(&wanted) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{title} does not come to place {place}: {:?}", order(browser).await);
}

fn item(rank: usize) -> String {
    format!("[data-item='01890000-0000-7000-8000-0000000000{rank:02}']")
}

#[tokio::test]
async fn forty_items_are_put_in_order_by_keyboard_by_dragging_and_without_scripts() {
    let home = another();
    let browser = browser_of(&home.address, Role::Clerk).await;
    browser.go(&format!("{}/fr/demonstration/sittings", home.address)).await;
    let ready = browser.client.execute_async(PREPARE, Vec::new()).await.expect("prepared");
    assert_eq!(ready, "ready");
    browser.go(&format!("{}{BOARD}", home.address)).await;
    assert_eq!(order(&browser).await.len(), 40);

    let up = browser.client.find(Locator::Css(&format!("{} [name=up]", item(40)))).await.expect("an arrow");
    up.send_keys(&char::from(Key::Enter).to_string()).await.expect("pressed");
    for place in [39, 38, 37] {
        stands(&browser, "Affaire 40", place).await;
        if place > 37 {
            let focused = browser.client.active_element().await.expect("the focus stays on the arrow");
            focused.send_keys(&char::from(Key::Enter).to_string()).await.expect("pressed again");
        }
    }
    let said = browser.ask("return document.getElementById('moved').textContent;").await;
    assert!(said.as_str().is_some_and(|said| said.contains("37")), "{said}");

    drag(&browser, 3, 1).await;
    stands(&browser, "Affaire 3", 1).await;
    browser.go(&format!("{}{BOARD}", home.address)).await;
    let kept = order(&browser).await;
    assert_eq!((kept[0].as_str(), kept[36].as_str(), kept.len()), ("1 Affaire 3", "37 Affaire 40", 40));

    browser.with_scripts(false).await;
    browser.go(&format!("{}{BOARD}", home.address)).await;
    let down =
        browser.client.find(Locator::Css(&format!("{} [name=down]", item(3)))).await.expect("an arrow");
    down.click().await.expect("pressed");
    stands(&browser, "Affaire 3", 2).await;
    browser.with_scripts(true).await;
    let mut wrongs = Vec::new();
    for page in pages() {
        wrongs.extend(audit(&browser, &home.address, &page).await);
    }
    become_one(&browser, &home.address, Role::Member).await;
    wrongs.extend(audit(&browser, &home.address, "/fr/demonstration/me").await);
    browser.close().await;
    assert!(wrongs.is_empty(), "{} faults:\n{}", wrongs.len(), wrongs.join("\n"));
}

fn pages() -> Vec<String> {
    let inner = ["", "/head", "/cancel", "/items/new", "/answers", "/what-if"];
    let mut pages: Vec<String> = inner.iter().map(|tail| format!("{BOARD}{tail}")).collect();
    pages.push(format!("{BOARD}/items/01890000-0000-7000-8000-000000000001"));
    pages.push("/fr/demonstration/sittings/new".to_owned());
    pages
}

/// Takes an item by its grip and lets it go over another, with a real pointer.
async fn drag(browser: &Browser, from: usize, onto: usize) {
    let grip = browser.client.find(Locator::Css(&format!("{} .grip", item(from)))).await.expect("a grip");
    let target = browser.client.find(Locator::Css(&item(onto))).await.expect("a place");
    browser
        .ask(&format!("document.querySelector(\"{}\").scrollIntoView({{ block: 'center' }});", item(onto)))
        .await;
    let pause = Some(Duration::from_millis(60));
    let mouse = MouseActions::new("mouse".to_owned())
        .then(PointerAction::MoveToElement { element: grip, duration: pause, x: 0.0, y: 0.0 })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::MoveToElement { element: target, duration: pause, x: 0.0, y: -12.0 })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    browser.client.perform_actions(mouse).await.expect("dragged");
}
