//! A visitor of the site: asks, reads, follows links.

use crate::house::{EVERYTHING, INVENTED, OTHER, PUBLISHED, house, site, spare, token};
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use quitus_app::Reader;
use quitus_web::{Route, Site, Sort, router};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::OnceLock;
use tower::ServiceExt;

/// An answer, read whole.
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, as text where it is text.
    pub body: Vec<u8>,
}

impl Answer {
    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// A header as text; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Whether it is a page.
    pub fn is_page(&self) -> bool {
        self.header("content-type").starts_with("text/html")
    }
}

/// Asks for an address.
pub async fn get(reader: Reader, path: &str) -> Answer {
    ask(reader, Request::builder().uri(path).body(Body::empty()).expect("a request")).await
}

/// The token of someone who holds every role everywhere.
fn token_of_everything() -> &'static str {
    static TOKEN: OnceLock<String> = OnceLock::new();
    TOKEN.get_or_init(|| token(EVERYTHING))
}

/// Sends a request, as a stranger, as someone who holds every role, or as that person.
pub async fn ask(reader: Reader, request: Request<Body>) -> Answer {
    match reader {
        Reader::Public => ask_with(None, request).await,
        Reader::Keeper => ask_with(Some(token_of_everything()), request).await,
        Reader::Person(person) => ask_with(Some(&token(&person.email)), request).await,
    }
}

/// Sends a request that bears a token, or none.
pub async fn ask_with(token: Option<&str>, mut request: Request<Body>) -> Answer {
    if let Some(token) = token {
        let value = format!("Bearer {token}").parse().expect("a header");
        request.headers_mut().insert("authorization", value);
    }
    ask_site(site(), request).await
}

/// Sends a request, as it is, to a site that is run in its own way.
pub async fn ask_site(site: Site, request: Request<Body>) -> Answer {
    let response = router(site).oneshot(request).await.expect("an answer");
    let (head, body) = response.into_parts();
    let body = to_bytes(body, 50_000_000).await.expect("a body");
    Answer { status: head.status, headers: head.headers, body: body.to_vec() }
}

/// A request for a line of the table, its parts filled for that language and authority.
pub fn sample(route: &Route, lang: &str, authority: &str) -> Request<Body> {
    let mut path = filled(route.path, lang, authority);
    if path.ends_with("/search") {
        path.push_str(&format!("?authority={authority}&q=culture"));
    }
    let request = Request::builder().method(route.method.clone()).uri(path);
    let (kind, body) = match (route.sort, &route.method) {
        (Sort::Form, _) => ("application/x-www-form-urlencoded", form_of(route.path)),
        (_, &Method::POST) if route.path.contains("{authority}") => ("application/json", "{}"),
        (_, &Method::POST) => {
            ("application/json", r#"[{"rule":"quorum","on":"2023-03-29","facts":{"in_office":71}}]"#)
        }
        _ => return request.body(Body::empty()).expect("a request"),
    };
    request.header("content-type", kind).body(Body::from(body)).expect("a request")
}

/// An address of the table with its parts filled. A part without a sample stops the test: give it one here.
pub fn filled(path: &str, lang: &str, authority: &str) -> String {
    let mut filled = String::new();
    for part in path.split('/').skip(1) {
        filled.push('/');
        match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
            Some("lang") => filled.push_str(lang),
            Some("authority") => filled.push_str(authority),
            // What other tests read stays where it is.
            Some("attachment") if path.ends_with("/remove") => filled.push_str("nothing-of-that-name"),
            Some("account") if !path.contains("{authority}") => filled.push_str(account_of("home")),
            Some(name) if authority == INVENTED => filled.push_str(invented(name)),
            Some(name) => filled.push_str(value(name)),
            None => filled.push_str(part),
        }
    }
    filled
}

/// Whether an address speaks of one authority and of something that is its own.
pub fn is_of_an_authority(path: &str) -> bool {
    path.contains("{authority}/") && path.matches('{').count() > 2
}

/// Authorities of these tests that the records of [`PUBLISHED`] do not belong to.
pub const STRANGE: [&str; 2] = [OTHER, "nowhere"];

/// What a form sends; sent twice, or by two tests at once, it may be offered again with what was wrong.
fn form_of(path: &str) -> &'static str {
    match path.rsplit('/').next().unwrap_or_default() {
        "new" if path.ends_with("/sittings/new") => {
            "id=s-sample&assembly=bureau&day=2025-12-22&hour=18:00&place=Salle"
        }
        "new" => "id=i-sample&title=Bornes+en+attente&kind=information",
        "order" => "version=0&item=none&to=1",
        "cancel" => "version=0&reason=",
        "answers" => "id=a-sample&member=abrivard-alban&reply=present&channel=paper",
        "record" => "number=none&decision=1",
        "send" if path.ends_with("/copies/send") => "sitting=2025-11-20/bureau&paper=list&on_paper=yes",
        "report-of-bureau" => "sitting=2025-12-10/conseil",
        "done" => "kind=list_published&subject=sitting:none&done_on=2025-11-20",
        _ => "day=2025-11-20&back=/",
    }
}

/// A value of each part, taken from the records of [`INVENTED`]: a sitting that is planned.
fn invented(name: &str) -> &'static str {
    match name {
        "assembly" => "conseil",
        "date" => "2025-12-10",
        "draft" => crate::drafts::sample(),
        "attachment" => "attachment-sample",
        "account" => account_of(INVENTED),
        "member" => member_of(INVENTED),
        "item" => item_of(INVENTED, "2025-12-10/conseil"),
        "year" => "2025",
        other => value(other),
    }
}

/// The id of the last item of a sitting.
fn item_of(authority: &str, sitting: &str) -> &'static str {
    let file = house().quitus.sitting(Some(authority), sitting).expect("the sitting");
    let id = file.sitting.items.last().expect("an item").id.to_string();
    Box::leak(id.into_boxed_str())
}

/// The key of a member of an authority.
fn member_of(authority: &str) -> &'static str {
    let assemblies = house().quitus.assemblies(authority).expect("its assemblies");
    let member = assemblies.iter().flat_map(|one| &one.members).next().expect("a member");
    Box::leak(member.member.key.clone().into_boxed_str())
}

/// An account of an authority that no other test needs: its sample is closed and loses its roles.
fn account_of(authority: &str) -> &'static str {
    let accounts = house().quitus.accounts(&Reader::Keeper, None).expect("accounts");
    let found =
        accounts.into_iter().find(|one| one.account.email == spare(authority)).expect("the spare one");
    Box::leak(found.account.id.as_str().to_owned().into_boxed_str())
}

/// A value of each part, taken from the records of [`PUBLISHED`].
fn value(name: &str) -> &'static str {
    match name {
        "assembly" => "bureau",
        "date" => "2023-03-29",
        "item" => item_of(PUBLISHED, "2023-03-29/bureau"),
        "number" => "2023.00168",
        "year" => "2023",
        "programme" => "csti-2023-2025",
        "figure" => figure(),
        "rule" | "id" => "quorum",
        "sha256" => &house().extract,
        "file" => "quitus.css",
        "account" => account_of(PUBLISHED),
        "token" => "no-link-of-that-name",
        "secret" => crate::house::CALENDAR,
        "decision" => crate::house::DECISION,
        "letter" => "letter-sample",
        "member" => member_of(PUBLISHED),
        "draft" | "attachment" => "nothing-of-that-name",
        other => panic!("no sample for {{{other}}}: add one to `value`"),
    }
}

/// The first figure of the programme.
fn figure() -> &'static str {
    static FIGURE: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    FIGURE.get_or_init(|| {
        let (programme, _) = house().quitus.programme(PUBLISHED, "csti-2023-2025").expect("the programme");
        programme.figures.first().expect("a figure").key.clone()
    })
}

/// Every page reached from the doors by following links, with its text.
pub async fn follow(reader: Reader, doors: &[&str]) -> BTreeMap<String, Answer> {
    let mut waiting: VecDeque<String> = doors.iter().map(|door| (*door).to_owned()).collect();
    let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
    let mut queries: BTreeMap<String, usize> = BTreeMap::new();
    let mut read = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        let answer = get(reader.clone(), &path).await;
        if answer.is_page() {
            for link in links(&path, &answer.text()) {
                let (plain, query) = link.split_once('?').unwrap_or((&link, ""));
                let of_plain = queries.entry(plain.to_owned()).or_default();
                if seen.contains(&link) || (!query.is_empty() && *of_plain >= 3) {
                    continue;
                }
                *of_plain += usize::from(!query.is_empty());
                seen.insert(link.clone());
                waiting.push_back(link);
            }
        }
        read.insert(path, answer);
    }
    read
}

fn links(path: &str, html: &str) -> Vec<String> {
    let here = path.split('?').next().unwrap_or_default();
    let hrefs = html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    hrefs
        .map(|link| link.replace("&amp;", "&").split('#').next().unwrap_or_default().to_owned())
        .filter_map(|link| match link.chars().next() {
            Some('/') => Some(link),
            Some('?') => Some(format!("{here}{link}")),
            _ => None,
        })
        .collect()
}
