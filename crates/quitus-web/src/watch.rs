//! Watching the server: one line of log for each request, what is counted, whether it is in health.
//!
//! A line holds the template of the address, never the address: no name, no e-mail, no word searched, no IP address.

use crate::errors::Problem;
use crate::site::{Site, Visit};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::{HeaderName, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;
use quitus_app::{BackupState, Reader};
use quitus_core::account::Right;
use std::time::Duration;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// A browser that came once over HTTPS comes back over HTTPS, for a year.
const ONLY_HTTPS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The address of the table that answered, its parts in braces; an answer carries it to the log.
#[derive(Clone, Copy, Debug)]
pub struct Template(pub &'static str);

type Labels = Vec<(&'static str, String)>;

/// What is counted since the server started.
pub struct Metrics {
    requests: Family<Labels, Counter>,
    durations: Family<Labels, Histogram>,
}

impl Default for Metrics {
    fn default() -> Self {
        let histogram = || Histogram::new(exponential_buckets(0.001, 2.0, 14));
        Metrics { requests: Family::default(), durations: Family::new_with_constructor(histogram) }
    }
}

/// Tells and counts a request, gives it its number, and keeps a browser on HTTPS where the site is on HTTPS.
pub async fn observe(State(site): State<Site>, request: Request, next: Next) -> Response {
    let method = request.method().as_str().to_owned();
    let id = (site.ids)();
    let begun = (site.clock)().now;
    let mut response = next.run(request).await;
    let micros = u64::try_from((site.clock)().now.0.saturating_sub(begun.0)).unwrap_or_default();
    let route = response.extensions().get::<Template>().map_or("-", |template| template.0).to_owned();
    let status = response.status().as_u16();
    tracing::info!(target: "quitus::request", id, method, route, status, micros);
    let metrics = &site.running.metrics;
    let class = format!("{}xx", status / 100);
    let labels = vec![("route", route.clone()), ("method", method), ("status", class)];
    metrics.requests.get_or_create(&labels).inc();
    metrics
        .durations
        .get_or_create(&vec![("route", route)])
        .observe(Duration::from_micros(micros).as_secs_f64());
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    if site.running.is_https() {
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, ONLY_HTTPS);
    }
    response
}

/// `/healthz` among the pages: whether the server lives and its database answers, and nothing more.
pub async fn alive(visit: Visit) -> Result<Response, Problem> {
    let answers = visit.ask(|quitus| Ok(quitus.answers())).await?;
    let (status, word) = match answers {
        true => (StatusCode::OK, "ok"),
        false => (StatusCode::SERVICE_UNAVAILABLE, "database"),
    };
    Ok((status, Json(serde_json::json!({ "status": word }))).into_response())
}

/// What operators watch, on an address of its own apart from the pages: `/metrics`, and the whole of `/healthz`.
pub fn monitoring(site: Site) -> Router {
    Router::new().route("/metrics", get(metrics)).route("/healthz", get(health)).with_state(site)
}

async fn metrics(State(site): State<Site>) -> Result<Response, Problem> {
    let watched = watched(site.clone()).await?;
    let mut registry = Registry::with_prefix("quitus");
    let counted = &site.running.metrics;
    registry.register("requests", "Requests answered", counted.requests.clone());
    registry.register("request_duration_seconds", "Time to answer", counted.durations.clone());
    let mut gauge = |name: &str, help: &str, value: i64| {
        let gauge: Gauge = Gauge::default();
        gauge.set(value);
        registry.register(name, help, gauge);
    };
    gauge("up", "Whether the database answers", i64::from(watched.answers));
    gauge("store_writes_waiting", "Writes that wait for their commit", watched.waiting);
    if let Some(letters) = watched.letters {
        gauge("letters_waiting", "Letters due and not handed over", letters);
    }
    if let Some(age) = watched.backup_age {
        gauge("backup_age_seconds", "Age of the last good backup", age);
    }
    gauge("backup_late", "Whether a backup is late", i64::from(watched.late));
    if let Some(free) = watched.free {
        gauge("disk_free_bytes", "Bytes free where the home stands", i64::try_from(free).unwrap_or(i64::MAX));
    }
    let build = Family::<Labels, Gauge>::default();
    let engine = site.quitus.engine().to_owned();
    build.get_or_create(&vec![("version", env!("CARGO_PKG_VERSION").to_owned()), ("engine", engine)]).set(1);
    registry.register("build", "What runs", build);
    let mut text = String::new();
    encode(&mut text, &registry).map_err(|why| Problem::fault(&why))?;
    Ok(([(header::CONTENT_TYPE, OPEN_METRICS)], Body::from(text)).into_response())
}

async fn health(State(site): State<Site>) -> Result<Response, Problem> {
    let watched = watched(site.clone()).await?;
    let status = if watched.answers { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let told = serde_json::json!({
        "status": if watched.answers { "ok" } else { "database" },
        "version": env!("CARGO_PKG_VERSION"),
        "engine": site.quitus.engine(),
        "disk_free_bytes": watched.free,
        "backup_age_seconds": watched.backup_age,
        "backup_late": watched.late,
        "writes_waiting": watched.waiting,
        "letters_waiting": watched.letters,
    });
    Ok((status, Json(told)).into_response())
}

struct Watched {
    answers: bool,
    waiting: i64,
    letters: Option<i64>,
    backup_age: Option<i64>,
    late: bool,
    free: Option<u64>,
}

async fn watched(site: Site) -> Result<Watched, Problem> {
    let work = move || {
        let now = (site.clock)().now;
        let quitus = &site.quitus;
        let place = site.running.backups.as_deref();
        let state: Option<BackupState> =
            place.and_then(|place| quitus.backups(&Reader::Keeper, place, now).ok());
        let last = state.as_ref().and_then(|state| state.last_good.as_ref());
        Watched {
            answers: quitus.answers(),
            waiting: i64::try_from(quitus.writes_waiting()).unwrap_or(i64::MAX),
            letters: quitus.due_letters(now, 10_000).ok().and_then(|due| i64::try_from(due.len()).ok()),
            backup_age: last.map(|last| now.0.saturating_sub(last.at.0) / 1_000_000),
            late: state.as_ref().is_some_and(|state| state.late),
            free: site.running.free(),
        }
    };
    tokio::task::spawn_blocking(work).await.map_err(|broken| Problem::fault(&broken))
}

/// The state of the backups, for whoever keeps the home; none for others, and where no backup is taken.
pub async fn backups(visit: &Visit) -> Option<BackupState> {
    let place = visit.site.running.backups.clone()?;
    visit.reader().demand_at_home(Right::OperateHome).ok()?;
    let (reader, now) = (visit.reader().clone(), visit.moment.now);
    visit.ask(move |quitus| quitus.backups(&reader, &place, now)).await.ok()
}
