//! What is asked of every page, at every width: accessible, light, at home, quiet.

use crate::browser::{Browser, WIDTHS, tool};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A page and all it fetches weigh less than this, in bytes.
const WEIGHT_MAX: u64 = 100_000;

/// Widths where only the lay-out is looked at: a page zoomed four times, a tablet, a small desk. In pixels.
const BETWEEN: [u32; 3] = [320, 768, 1024];

/// Runs axe-core with its usual rules, plus 7:1 contrast and targets that a thumb can hit.
const RUN_AXE: &str = "const done = arguments[arguments.length - 1];
const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
axe.run(document, { resultTypes: ['violations'], rules }).then(
  (results) => done(results.violations.map((wrong) => ({
    rule: wrong.id, help: wrong.help, nodes: wrong.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)),
    count: wrong.nodes.length }))),
  (error) => done([{ rule: 'axe-core failed', help: String(error), nodes: [], count: 0 }]));";

/// Controls that Tab does not reach in the order of the page, and those whose focus is not seen.
const KEYBOARD: &str = "const wrong = { unreached: [], unseen: [] };
const controls = [...document.querySelectorAll('a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !one.disabled);
const had = document.activeElement;
for (const one of controls.slice(0, 600)) {
  const meant = one.hasAttribute('tabindex') && !one.matches('a, area, button, input, select, textarea, summary');
  if (meant && one.tabIndex < 0) continue;
  one.focus({ preventScroll: true, focusVisible: true });
  if (one.tabIndex !== 0 || document.activeElement !== one) { wrong.unreached.push(one); continue; }
  const style = getComputedStyle(one);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  if (!outlined) wrong.unseen.push(one);
}
if (had && had.focus) had.focus({ preventScroll: true }); else document.activeElement.blur();
const said = (list) => list.slice(0, 3).map((one) => one.outerHTML.slice(0, 160)).join(' | ') || null;
return [said(wrong.unreached), said(wrong.unseen)];";

/// What the page fetched: address and weight on the wire of each, its own first.
const FETCHED: &str =
    "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
  .map((entry) => [entry.name, entry.encodedBodySize]);";

/// Is the page wider than the screen?
const OVERFLOWS: &str = "const root = document.documentElement;
if (root.scrollWidth <= root.clientWidth) return null;
const rolls = (one) => one && (getComputedStyle(one).overflowX !== 'visible' || rolls(one.parentElement));
const wide = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1
  && !rolls(one.parentElement));
return wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ') || 'the page itself';";

/// Text squeezed into a column so narrow that its words fall apart.
const SQUEEZED: &str =
    "const wrong = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('svg')
  && [...one.childNodes].some((child) => {
    if (child.nodeType !== 3 || child.data.trim().length < 4) return false;
    const range = document.createRange();
    range.selectNodeContents(child);
    const box = range.getBoundingClientRect(), size = parseFloat(getComputedStyle(one).fontSize);
    return box.width > 1 && box.width < 2.5 * size && box.height > 3.5 * size;
  }));
return wrong.slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(' | ') || null;";

/// Goes to a page of the site and says all that is wrong with it, at both widths; with `QUITUS_PICTURES`, keeps a
/// picture of each under the target folder, to be looked at.
///
/// `address` is the site's, without a slash at the end; `path` starts with a slash.
pub async fn audit(browser: &Browser, address: &str, path: &str) -> Vec<String> {
    let mut wrongs = Vec::new();
    browser.as_wide_as(WIDTHS[1]).await;
    browser.arm(axe()).await;
    let _ = browser.console().await;
    browser.go(&format!("{address}{path}")).await;
    wrongs.extend(weight_and_company(browser, address).await);
    wrongs.extend(browser.console().await.into_iter().map(|said| format!("console: {said}")));
    wrongs.extend(structure(browser, path).await);
    wrongs.extend(keyboard(browser).await);
    for width in WIDTHS.into_iter().chain(BETWEEN) {
        browser.as_wide_as(width).await;
        if WIDTHS.contains(&width) {
            let found = accessibility(browser).await;
            wrongs.extend(found.into_iter().map(|wrong| format!("at {width} px: {wrong}")));
            keep_picture(browser, path, width).await;
        }
        for (fault, script) in [("wider than the screen", OVERFLOWS), ("squeezed", SQUEEZED)] {
            if let Value::String(found) = browser.ask(script).await {
                wrongs.push(format!("at {width} px: {fault}: {found}"));
            }
        }
    }
    wrongs.into_iter().map(|wrong| format!("{path}: {wrong}")).collect()
}

async fn accessibility(browser: &Browser) -> Vec<String> {
    let found = browser
        .client
        .execute_async(RUN_AXE, Vec::new())
        .await
        .unwrap_or_else(|error| panic!("axe-core: {error}"));
    let said = |wrong: &Value| {
        format!("axe {}: {} ({} times): {}", wrong["rule"], wrong["help"], wrong["count"], wrong["nodes"])
    };
    list(&found).iter().map(said).collect()
}

/// What the keyboard does not reach, or reaches unseen.
async fn keyboard(browser: &Browser) -> Vec<String> {
    let found = browser.ask(KEYBOARD).await;
    let faults = ["is not reached by the keyboard", "has a focus that is not seen"];
    let said = |(fault, found): (&str, &Value)| Some(format!("{fault}: {}", found.as_str()?));
    faults.into_iter().zip(list(&found)).filter_map(said).collect()
}

/// The weight of all that was fetched, and whether any of it came from elsewhere.
async fn weight_and_company(browser: &Browser, address: &str) -> Vec<String> {
    let fetched = browser.ask(FETCHED).await;
    let fetched: Vec<(&str, u64)> = list(&fetched)
        .iter()
        .map(|entry| (entry[0].as_str().unwrap_or_default(), entry[1].as_u64().unwrap_or_default()))
        .collect();
    let mut wrongs = Vec::new();
    let weight: u64 = fetched.iter().map(|(_, bytes)| bytes).sum();
    if weight == 0 || weight >= WEIGHT_MAX {
        wrongs.push(format!("weighs {weight} bytes; less than {WEIGHT_MAX} are wanted: {fetched:?}"));
    }
    let home = format!("{address}/");
    let abroad = fetched.iter().filter(|(from, _)| !from.starts_with(&home) && !from.starts_with("data:"));
    wrongs.extend(abroad.map(|(from, _)| format!("fetches from elsewhere: {from}")));
    wrongs
}

/// One main heading, a title, and the language of the path.
async fn structure(browser: &Browser, path: &str) -> Vec<String> {
    let said = browser
        .ask(
            "return [document.documentElement.lang, document.title, document.querySelectorAll('h1').length];",
        )
        .await;
    let mut wrongs = Vec::new();
    let language = path.split('/').nth(1).unwrap_or_default();
    if ["fr", "en"].contains(&language) && said[0] != language {
        wrongs.push(format!("says its language is {}", said[0]));
    }
    if said[1].as_str().unwrap_or_default().trim().is_empty() {
        wrongs.push("has no title".to_owned());
    }
    if said[2] != 1 {
        wrongs.push(format!("has {} main headings, not one", said[2]));
    }
    wrongs
}

async fn keep_picture(browser: &Browser, path: &str, width: u32) {
    if std::env::var_os("QUITUS_PICTURES").is_none() {
        return;
    }
    let folder = pictures_folder().join(width.to_string());
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let name: String = path
        .trim_matches('/')
        .chars()
        .map(|sign| if sign.is_alphanumeric() { sign } else { '-' })
        .take(80)
        .collect();
    std::fs::write(folder.join(format!("{name}.png")), browser.picture(None).await).expect("a picture");
}

/// Where pictures of every page are kept to be looked at.
fn pictures_folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("pages")
}

/// The text of axe-core, from `QUITUS_AXE`.
fn axe() -> &'static str {
    static READ: OnceLock<String> = OnceLock::new();
    READ.get_or_init(|| {
        let path = tool("QUITUS_AXE").expect("QUITUS_AXE names axe.min.js; ./test fetches it");
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    })
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}
