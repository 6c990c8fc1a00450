//! The site followed link by link, so that no page is forgotten.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::OnceLock;

/// Of pages that differ only by what follows the `?`, so many are read.
const QUERIES_MAX: usize = 3;
/// Parts of addresses that name a person: there are hundreds, and their pages are alike.
const OF_PERSONS: [&str; 2] = ["{member}", "{account}"];
/// Of the pages of persons on one line of the table of routes, so many are read.
const PERSONS_MAX: usize = 3;

/// An answer of the server.
pub struct Answer {
    /// Such as 200.
    pub status: u16,
    /// Names in lower case.
    pub headers: BTreeMap<String, String>,
    /// As sent.
    pub body: Vec<u8>,
}

/// What was found following every link.
#[derive(Default)]
pub struct Site {
    /// Paths of pages, in the order they were met, each with the shapes of what stands in its main part.
    pub pages: Vec<(String, BTreeSet<String>)>,
    /// Everything else, documents, pictures, style sheets, data: path and kind.
    pub others: Vec<(String, String)>,
    /// Links that lead nowhere, with the page that holds them.
    pub dead: Vec<String>,
    /// What pages ask to fetch from elsewhere.
    pub abroad: Vec<String>,
}

impl Answer {
    /// Is it a page?
    pub fn is_page(&self) -> bool {
        self.headers.get("content-type").is_some_and(|kind| kind.starts_with("text/html"))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Follows every link of the site from these paths on, with this cookie.
pub fn follow(address: &str, from: &[&str], cookie: &str) -> Site {
    let mut site = Site::default();
    let mut seen: BTreeSet<String> = from.iter().map(|path| (*path).to_owned()).collect();
    let mut queries: BTreeMap<String, usize> = BTreeMap::new();
    let mut persons: BTreeMap<String, usize> = BTreeMap::new();
    let mut waiting: VecDeque<(String, String)> =
        from.iter().map(|path| ((*path).to_owned(), "the door".to_owned())).collect();
    while let Some((path, holder)) = waiting.pop_front() {
        let mut answer = get(address, &path, cookie);
        if let (300..=399, Some(onward)) = (answer.status, answer.headers.get("location").cloned()) {
            answer = get(address, &onward, cookie);
        }
        if answer.status != 200 {
            site.dead.push(format!("{holder}: {path} answers {}", answer.status));
            continue;
        }
        if !answer.is_page() {
            let kind = answer.headers.get("content-type").cloned().unwrap_or_default();
            site.others.push((path, kind));
            continue;
        }
        for link in links(&path, &answer.text()) {
            let (plain, query) = link.split_once('?').unwrap_or((&link, ""));
            let read = queries.entry(plain.to_owned()).or_default();
            if seen.contains(&link) || (!query.is_empty() && *read >= QUERIES_MAX) {
                continue;
            }
            let line = line_of(&link);
            if OF_PERSONS.iter().any(|part| line.contains(part)) {
                let met = persons.entry(line).or_default();
                if *met >= PERSONS_MAX {
                    continue;
                }
                *met += 1;
            }
            *read += usize::from(!query.is_empty());
            seen.insert(link.clone());
            waiting.push_back((link, path.clone()));
        }
        site.abroad.extend(fetched_abroad(&answer.text()).into_iter().map(|from| format!("{path}: {from}")));
        site.pages.push((path, shapes(&answer.text())));
    }
    site
}

/// The line of the table of routes that an address belongs to, without its language; the address itself when it is on
/// none. Literal parts are preferred to parts in braces, as the router prefers them.
pub fn line_of(address: &str) -> String {
    static LINES: OnceLock<Vec<Vec<&'static str>>> = OnceLock::new();
    let split = |path: &'static str| path.trim_matches('/').split('/').collect::<Vec<_>>();
    let lines = LINES.get_or_init(|| {
        let pages = quitus_web::table().into_iter().filter(|route| route.method == http::Method::GET);
        pages.map(|route| split(route.path)).collect()
    });
    let path = address.split('?').next().unwrap_or_default();
    let parts: Vec<&str> = path.trim_matches('/').split('/').collect();
    let fits = |line: &&Vec<&str>| {
        line.len() == parts.len()
            && line.iter().zip(&parts).all(|(is, part)| is.starts_with('{') || is == part)
    };
    let literal = |line: &&Vec<&str>| line.iter().filter(|is| !is.starts_with('{')).count();
    let found = lines.iter().filter(fits).max_by_key(literal);
    found.map_or_else(|| path.to_owned(), |line| format!("/{}", line.join("/")))
}

/// Asks for a path with this cookie, none when it is empty; fails when the server is not there.
pub fn get(address: &str, path: &str, cookie: &str) -> Answer {
    exchange(address, &format!("GET {path}"), cookie, "")
}

/// Sends a form as a page of the site would.
pub fn send(address: &str, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(fields);
    exchange(address, &format!("POST {path}"), cookie, &form.finish())
}

fn exchange(address: &str, line: &str, cookie: &str, body: &str) -> Answer {
    let host = address.trim_start_matches("http://");
    let port: u16 = host.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    let mut stream =
        TcpStream::connect(("127.0.0.1", port)).unwrap_or_else(|error| panic!("{address}: {error}"));
    let cookie = if cookie.is_empty() { String::new() } else { format!("Cookie: {cookie}\r\n") };
    let length = body.len();
    let kind = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin";
    let request = format!(
        "{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{cookie}{kind}\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).unwrap_or_else(|error| panic!("{line}: {error}"));
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap_or_else(|error| panic!("{line}: {error}"));
    read_answer(&bytes).unwrap_or_else(|| panic!("{line}: no answer in {} bytes", bytes.len()))
}

fn read_answer(bytes: &[u8]) -> Option<Answer> {
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header =
        |line: &str| line.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
    let headers: BTreeMap<String, String> = lines.filter_map(header).collect();
    let body = &bytes[end + 4..];
    let chunked = headers.get("transfer-encoding").is_some_and(|coding| coding == "chunked");
    let body = if chunked { unchunk(body)? } else { body.to_vec() };
    Some(Answer { status, headers, body })
}

fn unchunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).ok()?.trim(), 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(end + 2..end + 2 + length)?);
        rest = rest.get(end + 4 + length..)?;
    }
}

/// The links of a page that stay on the site, without what follows `#`.
fn links(path: &str, html: &str) -> Vec<String> {
    let here = path.split('?').next().unwrap_or_default();
    let attributes = values(html, "href").chain(values(html, "src"));
    let local = attributes.filter_map(|link| {
        let link = link.replace("&amp;", "&");
        let link = link.split('#').next().unwrap_or_default().to_owned();
        match link.chars().next() {
            Some('/') if !link.starts_with("//") => Some(link),
            Some('?') => Some(format!("{here}{link}")),
            None => None,
            Some(_) if link.contains(':') || link.starts_with("//") => None,
            Some(_) => Some(format!("{}/{link}", here.rsplit_once('/').map_or("", |(folder, _)| folder))),
        }
    });
    local.collect()
}

/// The shapes of a page's main part: name and class of each of its elements, once.
fn shapes(html: &str) -> BTreeSet<String> {
    let main = html.split_once("<main ").map_or(html, |(_, main)| main);
    let main = main.split("</main>").next().unwrap_or_default();
    let shape = |tag: &str| {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let class = values(tag, "class").next().unwrap_or_default();
        format!("{name}.{class}")
    };
    main.split('<')
        .skip(1)
        .filter(|tag| tag.starts_with(|sign: char| sign.is_ascii_alphabetic()))
        .map(shape)
        .collect()
}

/// What the page fetches by itself from somewhere else: scripts, pictures, frames, style sheets.
fn fetched_abroad(html: &str) -> Vec<String> {
    let elsewhere =
        |link: &str| link.starts_with("http:") || link.starts_with("https:") || link.starts_with("//");
    let sources = values(html, "src").filter(|link| elsewhere(link));
    let sheets =
        html.split("<link").skip(1).flat_map(|tag| values(tag.split('>').next().unwrap_or_default(), "href"));
    sources.chain(sheets.filter(|link| elsewhere(link))).map(str::to_owned).collect()
}

fn values<'a>(html: &'a str, attribute: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let mark = format!(" {attribute}=\"");
    let starts: Vec<usize> = html.match_indices(&mark).map(|(at, found)| at + found.len()).collect();
    starts.into_iter().filter_map(|start| html[start..].split('"').next())
}

#[test]
fn links_are_read_as_a_browser_reads_them() {
    let html = r##"<a href="/fr/actes?q=a&amp;p=2#x"><a href="#top"><a href="https://example.org/"><a href="?p=3">
        <img src="ring.svg"><script src="//elsewhere.example/x.js"></script><link rel="stylesheet" href="https://cdn.example/x.css">"##;
    assert_eq!(links("/fr/actes?p=1", html), ["/fr/actes?q=a&p=2", "/fr/actes?p=3", "/fr/ring.svg"]);
    assert_eq!(fetched_abroad(html), ["//elsewhere.example/x.js", "https://cdn.example/x.css"]);
}

#[test]
fn an_address_is_known_by_its_line_of_the_table() {
    assert_eq!(line_of("/en/demonstration/people/import?x=1"), "/{lang}/{authority}/people/import");
    assert_eq!(line_of("/fr/demonstration/people/abrivard"), "/{lang}/{authority}/people/{member}");
    assert_eq!(line_of("/fr/nowhere/at/all/of/them/x/y/z"), "/fr/nowhere/at/all/of/them/x/y/z");
}

#[test]
fn shapes_are_names_and_classes_of_the_main_part() {
    let html = "<nav class=\"a\"></nav><main id=\"main\"><h1>T</h1><p class=\"lead\">1 < 2</p><p class=\"lead\"></p><br></main><p class=\"b\">";
    let told: Vec<String> = shapes(html).into_iter().collect();
    assert_eq!(told, ["br.", "h1.", "p.lead"]);
}

#[test]
fn answers_are_read() {
    let plain =
        read_answer(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno").expect("an answer");
    assert_eq!((plain.status, plain.is_page(), plain.text().as_str()), (404, true, "no"));
    let chunked =
        read_answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
            .expect("an answer");
    assert_eq!(chunked.text(), "abcde");
}
