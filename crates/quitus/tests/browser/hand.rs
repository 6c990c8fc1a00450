//! Someone at a browser: goes, reads, types, presses; each page looked at is held against the audit.

use crate::audit::audit;
use crate::browser::{Browser, WIDTHS};
use crate::persons::become_one;
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use quitus_core::account::Role;
use serde_json::{Value, json};
use std::time::Duration;

/// A browser at a site, with all that was found wrong so far.
pub struct Hand {
    /// The browser.
    pub browser: Browser,
    /// The address of the site, without a slash at the end.
    pub address: String,
    /// What the audit found.
    pub wrongs: Vec<String>,
}

/// What Tab goes through, in its order, by id; and what has the focus, by rank.
const TAB_ORDER: &str = "const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !one.disabled && one.tabIndex >= 0);
return [all.map((one) => one.id), all.indexOf(document.activeElement)];";

impl Hand {
    /// A browser at that site, of a stranger.
    pub async fn at(address: &str) -> Hand {
        Hand { browser: Browser::open().await, address: address.to_owned(), wrongs: Vec::new() }
    }

    /// Leaves the browser to the person who holds this role.
    pub async fn becomes(&self, role: Role) {
        become_one(&self.browser, &self.address, role).await;
    }

    /// Goes to a page.
    pub async fn go(&self, path: &str) {
        self.browser.go(&format!("{}{path}", self.address)).await;
    }

    /// Goes to a page and holds it against the audit.
    pub async fn look_at(&mut self, path: &str) {
        self.wrongs.extend(audit(&self.browser, &self.address, path).await);
        self.browser.as_wide_as(WIDTHS[1]).await;
    }

    /// Fills fields of the page, by name, as a person would leave them; a choice by its value or by words of its label.
    pub async fn fill(&self, fields: &[(&str, &str)]) {
        for (name, value) in fields {
            let script = format!(
                "const [name, value] = {};
                 const all = [...document.querySelectorAll(`main [name=\"${{name}}\"]`)].filter((one) => one.type !== 'hidden');
                 const field = all.find((one) => one.type === 'radio' && one.value === value) ?? all[0];
                 if (!field) return 'no such field';
                 for (let around = field.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
                 if (field.type === 'checkbox' || field.type === 'radio') {{ field.click(); return field.checked; }}
                 if (field.tagName === 'SELECT') {{
                   const option = [...field.options].find((one) => one.value === value || one.text.includes(value));
                   if (!option) return [...field.options].map((one) => one.text).join(', ');
                   field.value = option.value;
                   return true;
                 }}
                 field.value = value;
                 field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                 return field.value === value;",
                json!([name, value])
            );
            let held = self.browser.ask(&script).await;
            assert_eq!(held, Value::Bool(true), "{name} cannot hold {value}");
        }
    }

    /// Types in a field that may be seen, key by key.
    pub async fn types(&self, name: &str, text: &str) {
        let field = self.browser.client.find(Locator::Css(&format!("main [name='{name}']"))).await;
        let field = field.unwrap_or_else(|error| panic!("{name}: {error}"));
        field.clear().await.unwrap_or_else(|error| panic!("{name}: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// Presses a button and waits to be led to a path that begins so; says what the page said when it is not.
    pub async fn press(&self, button: &str, lead: &str) {
        self.browser.ask("window.pressed = true;").await;
        let found = self.browser.client.find(Locator::Css(button)).await;
        found.unwrap_or_else(|error| panic!("{button}: {error}")).click().await.expect("pressed");
        self.is_led_to(button, lead).await;
    }

    /// Waits for another page, whose path begins so.
    pub async fn is_led_to(&self, by: &str, lead: &str) {
        let there = "return !window.pressed && document.readyState === 'complete' && location.pathname + location.search";
        let mut at = Value::Null;
        for _ in 0..600 {
            at = self.browser.client.execute(there, Vec::new()).await.unwrap_or_default();
            if let Some(at) = at.as_str() {
                let status = "return performance.getEntriesByType('navigation')[0].responseStatus";
                let status = self.browser.ask(status).await;
                if at.starts_with(lead) && status == 200 {
                    return;
                }
                panic!("{by} leads to {at} ({status}), not to {lead}: {}", self.text().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{by} leads nowhere, {at}: {}", self.text().await);
    }

    /// What the page says, with plain spaces.
    pub async fn text(&self) -> String {
        let text = self.browser.ask("return document.querySelector('main')?.innerText ?? ''").await;
        text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " ")
    }

    /// Fails when the page does not say all of it.
    pub async fn reads(&self, wanted: &[&str]) {
        let text = self.text().await;
        for one in wanted {
            assert!(text.contains(one), "{one:?} is not said in:\n{text}");
        }
    }

    /// Where the browser is, after the site's address.
    pub async fn here(&self) -> String {
        let at = self.browser.ask("return location.pathname").await;
        at.as_str().unwrap_or_default().to_owned()
    }

    /// Goes from field to field by Tab alone, in the order of the page, and types in each; fields by id.
    pub async fn by_keyboard(&self, entries: &[(String, String)]) {
        let order = self.browser.ask(TAB_ORDER).await;
        let ids: Vec<&str> =
            order[0].as_array().into_iter().flatten().map(|id| id.as_str().unwrap_or_default()).collect();
        let mut at = order[1].as_i64().unwrap_or(-1);
        for (id, keys) in entries {
            let place = ids.iter().position(|one| one == id).unwrap_or_else(|| panic!("no field {id}"));
            let place = i64::try_from(place).expect("few fields");
            assert!(place >= at, "{id} stands before what was typed last");
            let tabs = (at..place).map(|_| char::from(Key::Tab));
            press_keys(&self.browser, &tabs.collect::<Vec<_>>()).await;
            at = place;
            // A day is made of several parts, each a stop of its own: a few more presses may be needed.
            for _ in 0..12 {
                if self.focused().await == *id {
                    break;
                }
                press_keys(&self.browser, &[Key::Tab.into()]).await;
            }
            assert_eq!(self.focused().await, *id, "Tab goes elsewhere");
            press_keys(&self.browser, &keys.chars().collect::<Vec<_>>()).await;
        }
    }

    async fn focused(&self) -> String {
        let focused = self.browser.ask("return document.activeElement.id").await;
        focused.as_str().unwrap_or_default().to_owned()
    }

    /// Closes the browser and fails with all that was found wrong.
    pub async fn rests(self) {
        self.browser.close().await;
        assert!(self.wrongs.is_empty(), "{} faults:\n{}", self.wrongs.len(), self.wrongs.join("\n"));
    }
}

/// Presses keys, one after the other.
pub async fn press_keys(browser: &Browser, keys: &[char]) {
    let mut presses = KeyActions::new("keyboard".to_owned());
    for key in keys {
        presses = presses.then(KeyAction::Down { value: *key }).then(KeyAction::Up { value: *key });
    }
    browser.client.perform_actions(presses).await.expect("keys pressed");
}
