//! The register of a year, to be printed and bound: the years it holds, each with its file.

use crate::errors::Problem;
use crate::layout::Crumb;
use crate::look::{self, RuledTable};
use crate::place::{Answer, Inside, Section};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::html;
use quitus_core::kernel::Args;
use quitus_core::law::{register_bound_by, register_signature};
use quitus_pictures::Column;

/// The years of the register.
pub async fn list(inside: Inside) -> Answer {
    let reader = inside.reader().clone();
    let years = inside.ask_here(move |quitus, code| quitus.register_years(&reader, code)).await?;
    let words = inside.words();
    let title = words.word("register-print");
    let shell = inside.shell(Section::Acts, title.clone(), vec![Crumb { label: title.clone(), href: None }]);
    let row = |(year, acts, decisions): &(i16, usize, usize)| {
        let href = inside.ways().to(&["register-of-year", &year.to_string(), "registre.pdf"]);
        let said = words.say("register-print-year", &Args::none().with("year", i64::from(*year)));
        vec![
            html! { (year) },
            html! { (acts) },
            html! { (decisions) },
            html! { a href=(href) type="application/pdf" { (said) } },
        ]
    };
    let said = html! {
        h1 { (title) }
        p class="lead" { (words.word("register-print-lead")) }
        @if years.is_empty() {
            (look::empty_state(&words.word("register-empty"), &words.word("register-empty-said"), None))
        } @else {
            (look::ruled_table(&RuledTable {
                caption: words.word("register-years"),
                columns: vec![
                    Column::text(words.word("register-year")),
                    Column::number(words.word("register-deliberations")),
                    Column::number(words.word("register-decisions")),
                    Column::text(words.word("register-file")),
                ],
                rows: years.iter().map(row).collect(),
                total: None,
            }))
        }
    };
    let why = html! {
        p { (words.word("register-print-why")) }
        @for rule in [&register_signature::RULE, &register_bound_by::RULE] {
            p { a href=(inside.rule_link()(rule.id)) { (rule.article) } }
        }
    };
    inside.page(&shell, look::beside(said, why), None)
}

/// The register of a year, as its file.
pub async fn print(inside: Inside) -> Answer {
    let year: i16 = inside.param("year").parse().map_err(|_| Problem::nowhere())?;
    let reader = inside.reader().clone();
    let made = inside.ask_here(move |quitus, code| quitus.register_pdf(&reader, code, year)).await?;
    let name = format!("inline; filename=\"{}\"", made.name);
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], made.bytes)
        .into_response())
}
