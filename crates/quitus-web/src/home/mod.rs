//! The door of the site: its authorities, each with the ring of its year.

use crate::place::Answer;
use crate::site::Visit;
use axum::response::{IntoResponse, Redirect};

/// `/`: the house in the language the visitor asks for.
pub async fn door(visit: Visit) -> Redirect {
    Redirect::to(&visit.at(""))
}

/// The authorities of the home.
pub async fn show(visit: Visit) -> Answer {
    let authorities = visit.ask(|quitus| quitus.authorities()).await?;
    let shell = visit.shell("Quitus");
    let main = maud::html! { h1 { "Quitus" } ul { @for one in &authorities {
        li { a href=(visit.at(&format!("/{}", one.code))) { (one.name) } } } } };
    Ok(crate::site::html_page(crate::layout::page(&shell, main, None)).into_response())
}
