//! Chromium, driven: sessions, devtools, console.

use crate::keeper::{Kept, new_folder};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use url::Url;

/// The widths every page is looked at: a phone, a desk. In pixels.
pub const WIDTHS: [u32; 2] = [360, 1280];

/// A browser of its own, with its own profile.
pub struct Browser {
    armed: AtomicBool,
    /// To go, find and press.
    pub client: Client,
}

/// A command of the driver that is not in the WebDriver norm: its path after the session, its body.
#[derive(Debug)]
struct Vendor(&'static str, Value);

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}

impl Browser {
    /// Opens a browser with an empty profile, as wide as a desk.
    pub async fn open() -> Browser {
        let (driver, folder) = driver();
        static OPENED: AtomicUsize = AtomicUsize::new(0);
        let profile = folder.join(format!("profile-{}", OPENED.fetch_add(1, Ordering::Relaxed)));
        let Value::Object(capabilities) = capabilities(&profile) else {
            panic!("capabilities are an object")
        };
        let client =
            ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver).await;
        let browser = Browser {
            armed: AtomicBool::new(false),
            client: client.unwrap_or_else(|error| panic!("Chromium does not start: {error}")),
        };
        browser.as_wide_as(WIDTHS[1]).await;
        browser
    }

    /// Goes to an address and waits for the page to be there.
    pub async fn go(&self, address: &str) {
        self.client.goto(address).await.unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    /// Keeps a cookie for a site, in place of the one of that name.
    pub async fn keep_cookie(&self, address: &str, name: &str, value: &str) {
        let cookie = json!({ "name": name, "value": value, "url": format!("{address}/"), "httpOnly": true });
        let kept = self.devtools("Network.setCookie", cookie).await;
        assert_eq!(kept["success"], true, "the cookie {name} is not kept");
    }

    /// Forgets every cookie: whoever had the browser is a stranger again.
    pub async fn forget(&self) {
        self.devtools("Network.clearBrowserCookies", json!({})).await;
    }

    /// Runs a script in every page to come, before its own; once, however often it is asked.
    pub async fn arm(&self, script: &str) {
        if !self.armed.swap(true, Ordering::Relaxed) {
            self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
            self.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        }
    }

    /// Runs a script in the page and gives what it returns.
    pub async fn ask(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script:.200}: {error}"))
    }

    /// Makes the page as wide as this, in pixels, whatever the window.
    pub async fn as_wide_as(&self, width: u32) {
        let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await;
    }

    /// Turns scripts of pages off or on; ours run all the same.
    pub async fn with_scripts(&self, on: bool) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !on })).await;
    }

    /// What the page complained of on its console since the last time: errors and warnings, one line each.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.vendor(Vendor("se/log", json!({ "type": "browser" }))).await;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let heard = |entry: &&Value| entry["level"] == "SEVERE" || entry["level"] == "WARNING";
        entries
            .iter()
            .filter(heard)
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// The whole page, or what the selector names, as a PNG.
    pub async fn picture(&self, selector: Option<&str>) -> Vec<u8> {
        let clip = self.ask(&format!("{CLIP} return clip({});", json!(selector))).await;
        assert!(clip.is_object(), "nothing to take a picture of: {selector:?}");
        let asked = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.devtools("Page.captureScreenshot", asked).await;
        from_base64(taken["data"].as_str().unwrap_or_default())
    }

    /// The page from the first thing that the selector names, as a PNG, no wider and no higher than this, in pixels.
    pub async fn picture_from(&self, selector: &str, width: u32, height: u32) -> Vec<u8> {
        let mut clip = self.ask(&format!("{CLIP} return clip({});", json!(selector))).await;
        assert!(clip.is_object(), "nothing to take a picture of: {selector:?}");
        let whole = |number: &Value| number.as_i64().unwrap_or_default();
        let from = whole(&self.ask(&format!("return Math.round({} + {AIR})", clip["y"])).await);
        let ends = whole(&self.ask("return document.documentElement.scrollHeight").await);
        let left = (ends - from).min(i64::from(height));
        clip = json!({ "x": 0, "y": from, "width": width, "height": left, "scale": 1 });
        let asked = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let taken = self.devtools("Page.captureScreenshot", asked).await;
        from_base64(taken["data"].as_str().unwrap_or_default())
    }

    /// Gives the browser a device that keeps passkeys and knows its owner: nobody has to touch anything.
    pub async fn with_passkeys(&self) {
        let device = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
            "isUserConsenting": true, "isUserVerified": true,
        });
        self.vendor(Vendor("webauthn/authenticator", device)).await;
    }

    /// Closes the browser.
    pub async fn close(self) {
        self.client.close().await.unwrap_or_else(|error| panic!("Chromium does not close: {error}"));
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.vendor(Vendor("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))).await
    }

    async fn vendor(&self, command: Vendor) -> Value {
        let said = format!("{command:?}");
        let answer: Result<Value, CmdError> = self.client.issue_cmd(command).await;
        answer.unwrap_or_else(|error| panic!("{said}: {error}"))
    }
}

/// The air around what a picture shows, in pixels; [`CLIP`] has the same.
const AIR: u32 = 16;

/// The box around all that a selector names, with a little air, or the box of the whole page.
const CLIP: &str = "function clip(selector) {
  const root = document.documentElement;
  const whole = { x: 0, y: 0, width: root.clientWidth, height: root.scrollHeight, scale: 1 };
  if (!selector) return whole;
  const boxes = [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect());
  if (!boxes.length) return null;
  const air = 16;
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)) - air);
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)) + scrollY - air);
  const right = Math.min(whole.width, Math.max(...boxes.map((box) => box.right)) + air);
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + scrollY + air;
  return { x: left, y: top, width: right - left, height: bottom - top, scale: 1 };
}";

/// The flags that keep Chromium from the network, the display and the user's own profile.
fn capabilities(profile: &Path) -> Value {
    let mut options = json!({ "args": [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--no-first-run", "--hide-scrollbars", "--lang=fr",
        "--force-color-profile=srgb", format!("--user-data-dir={}", profile.display()),
    ] });
    if let Some(chromium) = tool("QUITUS_CHROMIUM") {
        options["binary"] = json!(chromium.display().to_string());
    }
    json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } })
}

/// The driver all tests share and the folder of its profiles, started at the first call.
fn driver() -> (&'static str, &'static Path) {
    static STARTED: OnceLock<(String, PathBuf, Kept)> = OnceLock::new();
    let (address, folder, _) = STARTED.get_or_init(|| {
        let program = tool("QUITUS_CHROMEDRIVER").unwrap_or_else(|| PathBuf::from("chromedriver"));
        let folder = new_folder("chromium");
        let kept = Kept::start(&program, &["--port=0"], &folder);
        let port: u16 = kept.wait_for(|line| {
            line.contains("started successfully")
                .then(|| line.rsplit(' ').next()?.trim_end_matches('.').parse().ok())?
        });
        (format!("http://localhost:{port}"), folder, kept)
    });
    (address, folder)
}

/// A path given in the environment.
pub fn tool(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The bytes behind the driver's base 64.
fn from_base64(text: &str) -> Vec<u8> {
    let value = |sign: u8| match sign {
        b'A'..=b'Z' => Some(u32::from(sign - b'A')),
        b'a'..=b'z' => Some(u32::from(sign - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(sign - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    for six in text.bytes().filter_map(value) {
        held = (held << 6 | six) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(((held >> bits) & 0xFF) as u8);
        }
    }
    bytes
}

#[test]
fn base_64_is_read() {
    assert_eq!(from_base64("UXVpdHVz"), b"Quitus");
    assert_eq!(from_base64("UXVpdHU="), b"Quitu");
    assert_eq!(from_base64("+/8="), [0xFB, 0xFF]);
}
