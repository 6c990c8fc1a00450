//! A deadline in words: what is due, and what it is about.

use quitus_core::kernel::Args;
use quitus_core::legality::deadlines::{Deadline, DeadlineSubject};
use quitus_words::typography::day;
use quitus_words::{Lang, Words};

/// What is due: « Liste des délibérations en ligne ».
pub fn deadline_title(one: &Deadline, lang: Lang) -> String {
    Words::of(lang).word(&format!("deadline-kind-{}", one.kind.word()))
}

/// What it is about: « Bureau du 29 mars 2023 ».
pub fn deadline_subject(one: &Deadline, lang: Lang) -> String {
    let words = Words::of(lang);
    let (key, args) = match &one.subject {
        DeadlineSubject::Act { number, title, .. } => {
            ("deadline-of-act", Args::none().with("number", number.as_str()).with("title", title.as_str()))
        }
        DeadlineSubject::Sitting { day: held, name, .. } => {
            ("deadline-of-sitting", Args::none().with("name", name.as_str()).with("day", day(*held, lang)))
        }
        DeadlineSubject::Agreement { title, year: None, .. } => {
            ("deadline-of-agreement", Args::none().with("title", title.as_str()))
        }
        DeadlineSubject::Agreement { title, year: Some(year), .. } => (
            "deadline-of-agreement-year",
            Args::none().with("title", title.as_str()).with("year", i64::from(*year)),
        ),
        DeadlineSubject::Quarter { name, year, quarter, .. } => (
            "deadline-of-quarter",
            Args::none()
                .with("name", name.as_str())
                .with("year", i64::from(*year))
                .with("quarter", i64::from(*quarter)),
        ),
        DeadlineSubject::Register { name, year } => {
            ("deadline-of-register", Args::none().with("name", name.as_str()).with("year", i64::from(*year)))
        }
    };
    words.say(key, &args)
}
