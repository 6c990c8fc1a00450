//! The operator's room: what runs, the backups and their check, one taken now.

use crate::errors::Problem;
use crate::filled::then_go;
use crate::layout::page;
use crate::look::{self, RuledTable};
use crate::place::Answer;
use crate::site::{Visit, html_page};
use crate::watch;
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{BackupPlace, BackupState, BackupTold};
use quitus_core::kernel::{Args, Refusal};
use quitus_pictures::Column;
use quitus_words::Words;

/// What runs, and the last backups.
pub async fn show(visit: Visit) -> Answer {
    let state = watch::backups(&visit).await;
    let free = free(&visit).await;
    let engine = visit.ask(|quitus| Ok(quitus.engine())).await?;
    let now = visit.moment.now;
    let letters = visit.ask(move |quitus| quitus.due_letters(now, 10_000)).await.ok().map(|due| due.len());
    let main = main(&visit, state.as_ref(), engine, free, letters);
    let shell = visit.shell(visit.words().word("operate-title"));
    Ok(html_page(page(&shell, main, None)).into_response())
}

/// Takes a backup now. Sent twice in a second, it is taken once.
pub async fn back_up(visit: Visit) -> Answer {
    let place = place(&visit)?;
    let acting = visit.acting();
    visit.ask(move |quitus| quitus.back_up_in(&acting, &place)).await?;
    Ok(then_go(visit.at("/operate")))
}

/// The folder of the backups; refused where there is none.
pub fn place(visit: &Visit) -> Result<std::sync::Arc<BackupPlace>, Problem> {
    let none = || Problem::refused(vec![Refusal::new("no-backup-place")]);
    visit.site.running.backups.clone().ok_or_else(none)
}

/// The line of the home page for whoever keeps it: when the last good backup was, and a warning when it is late.
pub fn last_backup(visit: &Visit, state: &BackupState) -> Markup {
    let words = visit.words();
    html! {
        p class="small" {
            (said_of_last(state, words))
            @if state.late { " " strong { "! " (words.word("running-late")) } }
            " " a href=(visit.at("/operate")) { (words.word("operate-title")) }
        }
    }
}

fn main(
    visit: &Visit,
    state: Option<&BackupState>,
    engine: &str,
    free: Option<u64>,
    letters: Option<usize>,
) -> Markup {
    let words = visit.words();
    let unknown = || look::known(None, visit.lang);
    let facts = [
        (words.word("operate-version"), html! { (env!("CARGO_PKG_VERSION")) }),
        (words.word("operate-engine"), html! { (engine_name(engine)) }),
        (
            words.word("operate-address"),
            match &visit.site.running.public_url {
                Some(address) => html! { (address) },
                None => html! { (words.word("operate-here-only")) },
            },
        ),
        (words.word("operate-free"), free.map_or_else(unknown, |free| html! { (megabytes(free, words)) })),
        (words.word("operate-letters"), letters.map_or_else(unknown, |count| html! { (count) })),
    ];
    html! {
        h1 { (words.word("operate-title")) }
        (look::facts(&facts))
        h2 { (words.word("operate-backups")) }
        @match (state, &visit.site.running.backups) {
            (Some(state), Some(place)) => { (backups(visit, state, place)) }
            _ => { p { (words.word("operate-no-place")) } }
        }
    }
}

fn backups(visit: &Visit, state: &BackupState, place: &BackupPlace) -> Markup {
    let words = visit.words();
    html! {
        p { strong { (said_of_last(state, words)) } }
        @if state.late { p { strong { "! " (words.word("running-late")) } } }
        p { (rhythm(place, words)) }
        form method="post" action=(visit.at("/operate/backup")) {
            p { (look::main_button(&words.word("operate-now"))) }
        }
        @if !state.told.is_empty() { (look::ruled_table(&table(state, words))) }
        p class="small muted prose" { (words.word("operate-elsewhere")) }
    }
}

fn table(state: &BackupState, words: Words) -> RuledTable {
    let column = |key: &str, number: bool| Column { header: words.word(key), numeric: number };
    let row = |told: &BackupTold| {
        let name = told.path.rsplit('/').next().unwrap_or_default();
        let size = told.size.map(|(bytes, _)| megabytes(bytes, words)).unwrap_or_default();
        vec![
            html! { (moment(told, words)) },
            html! { (check(told, words)) },
            html! { (size) },
            html! { (name) },
        ]
    };
    RuledTable {
        caption: words.word("operate-table"),
        columns: vec![
            column("operate-when", false),
            column("operate-check", false),
            column("operate-size", true),
            column("operate-archive", false),
        ],
        rows: state.told.iter().map(row).collect(),
        total: None,
    }
}

fn check(told: &BackupTold, words: Words) -> String {
    match (&told.failed, told.there) {
        (Some(why), _) => {
            let known =
                ["backup-disk", "backup-place-taken", "home-unsound"].iter().find(|code| *code == why);
            let why = known.map(|code| format!(" ({})", words.word(&format!("refusal-{code}"))));
            format!("✕ {}{}", words.word("operate-failed"), why.unwrap_or_default())
        }
        (None, true) => format!("✓ {}", words.word("operate-good")),
        (None, false) => format!("? {}", words.word("operate-gone")),
    }
}

fn said_of_last(state: &BackupState, words: Words) -> String {
    match &state.last_good {
        Some(last) => words.say("running-last-good", &when(last)),
        None => words.word("running-no-backup"),
    }
}

fn moment(told: &BackupTold, words: Words) -> String {
    words.say("operate-moment", &when(told))
}

fn when(told: &BackupTold) -> Args {
    let hour = format!("{:02}:{:02}", told.minutes / 60, told.minutes % 60);
    Args::none().with("day", told.day).with("hour", hour)
}

fn rhythm(place: &BackupPlace, words: Words) -> String {
    let kept = i64::try_from(place.keep).unwrap_or(i64::MAX);
    let args = Args::none().with("kept", kept);
    match (place.at, place.every) {
        (Some(at), _) => {
            words.say("operate-daily", &args.with("hour", format!("{:02}:{:02}", at / 60, at % 60)))
        }
        (None, Some(every)) => {
            let hours = i64::try_from(every / 3_600).unwrap_or(i64::MAX);
            words.say("operate-every", &args.with("hours", hours))
        }
        (None, None) => words.word("operate-never"),
    }
}

fn engine_name(engine: &str) -> &'static str {
    match engine {
        "postgres" => "PostgreSQL",
        _ => "SQLite",
    }
}

fn megabytes(bytes: u64, words: Words) -> String {
    let count = i64::try_from(bytes.div_ceil(1_000_000)).unwrap_or(i64::MAX);
    words.say("operate-megabytes", &Args::none().with("count", count))
}

async fn free(visit: &Visit) -> Option<u64> {
    let running = visit.site.running.clone();
    tokio::task::spawn_blocking(move || running.free()).await.ok().flatten()
}
