//! The door of the site: its authorities, each with the ring of its year.

use crate::filled::then_go;
use crate::layout::page;
use crate::look;
use crate::place::Answer;
use crate::site::{Visit, html_page};
use crate::ways::Ways;
use crate::{operate, watch, year};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, PreEscaped, html};
use quitus_app::{BackupState, Reader, YearOfAuthority};
use quitus_core::account::Right;
use quitus_core::assembly::{Authority, Standing};
use quitus_core::kernel::Day;
use quitus_pictures::Shape;

/// So many rings on the page; authorities after them are listed with their counts, so that the page stays light.
const RINGS: usize = 6;

/// `/`: the house in the language the visitor asks for.
pub async fn door(visit: Visit) -> Response {
    ([(axum::http::header::VARY, "Accept-Language")], Redirect::to(&visit.at(""))).into_response()
}

/// The authorities of the home; where there is none yet, whoever may found one is led there.
pub async fn show(visit: Visit) -> Answer {
    let reading = visit.clone();
    let years = visit
        .ask(move |quitus| {
            let authorities = quitus.authorities()?;
            let mut years = Vec::with_capacity(authorities.len());
            for authority in authorities {
                let today = reading.reading_day(&authority);
                let shown = year::year_shown(&quitus.sittings(Some(&authority.code))?, today);
                years.push((quitus.year_of(&authority.code, shown, today)?, today));
            }
            Ok(years)
        })
        .await?;
    if years.is_empty() && may_found(&visit) {
        return Ok(then_go(visit.at("/start")));
    }
    let shell = visit.shell(visit.words().word("home-title"));
    let backups = watch::backups(&visit).await;
    Ok(html_page(page(&shell, main(&visit, &years, backups.as_ref()), None)).into_response())
}

/// Whether the visitor may found an authority here.
pub fn may_found(visit: &Visit) -> bool {
    visit.reader().demand_at_home(Right::Configure).is_ok()
}

fn main(visit: &Visit, years: &[(YearOfAuthority, Day)], backups: Option<&BackupState>) -> Markup {
    let words = visit.words();
    html! {
        h1 { (words.word("home-title")) }
        p class="lead prose" { (words.word("home-lead")) }
        @if years.is_empty() {
            @let sign_in = (visit.at("/sign-in"), words.word("frame-sign-in"));
            @let first_step = (*visit.reader() == Reader::Public).then_some((sign_in.0.as_str(), sign_in.1.as_str()));
            (look::empty_state(&words.word("home-empty"), &words.word("home-empty-said"), first_step))
        } @else {
            div class="doors" { @for (rank, (year, today)) in years.iter().enumerate() {
                (door_of(visit, year, *today, rank))
            } }
        }
        p { a href=(crate::ways::rules(visit.lang)) { (words.word("home-rules")) } }
        @if may_found(visit) { p { a href=(visit.at("/start")) { (words.word("people-start-title")) } } }
        @if let Some(state) = backups { (operate::last_backup(visit, state)) }
    }
}

fn door_of(visit: &Visit, year: &YearOfAuthority, today: Day, rank: usize) -> Markup {
    let words = visit.words();
    let ways = Ways { lang: visit.lang, authority: &year.authority.code };
    html! {
        section class="door" {
            h2 { a href=(ways.home()) { (year.authority.name) } }
            p { (year::held(year, today, words)) }
            @if let Some(worth) = worth(&year.authority) { p class="small muted" { (words.word(worth)) } }
            @if rank < RINGS { (small_ring(visit, year, today, rank)) }
        }
    }
}

/// The ring without links: its section has one.
fn small_ring(visit: &Visit, year: &YearOfAuthority, today: Day, rank: usize) -> Markup {
    let mut ring = year::drawing(year, today, visit.lang, &format!("ring-{rank}"));
    for step in &mut ring.steps {
        step.link = None;
    }
    html! { figure { (PreEscaped(ring.draw(Shape::Narrow).svg)) } }
}

fn worth(authority: &Authority) -> Option<&'static str> {
    match authority.standing {
        Standing::Published => Some("year-published"),
        Standing::Fictional => Some("year-fictional"),
        Standing::Live | Standing::Trial => None,
    }
}
