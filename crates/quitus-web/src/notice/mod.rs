//! Convocations of a sitting: what would be sent, sending it, the board of what was, the proof of each member.

mod board;
pub mod outbox;
mod plan;
mod proof;

pub use proof::{resend, show as proof};

use crate::errors::Problem;
use crate::filled::{Filled, mendable, offered_again, then_go};
use crate::layout::{Crumb, PageShell};
use crate::place::{Answer, Inside, Section};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use maud::{Markup, html};
use quitus_app::{NoticeAsked, NoticeBoard, NoticePlan};
use quitus_core::kernel::{Day, Refusal};
use quitus_core::outbox::LetterState;
use quitus_core::review::SittingFile;
use quitus_pictures::State;
use quitus_words::typography;

/// The convocation of a sitting: before, who would receive what; after, who was sent what.
pub async fn show(inside: Inside) -> Answer {
    shown(&inside, &Filled::default()).await
}

/// Sends the convocations.
pub async fn send(inside: Inside, form: Filled) -> Answer {
    let (acting, text, mut dice) = (inside.acting(), text_of(&inside), inside.dice());
    let given = |name: &str| form.given(name).map(str::to_owned);
    let asked = NoticeAsked {
        id: given("id"),
        urgent: given("urgent"),
        correction: given("correction"),
        without_notes: form.has("without_notes"),
        late_by_orders: given("late_by_orders"),
    };
    let done = inside
        .ask_here(move |quitus, code| quitus.send_notice(&acting, &mut dice, Some(code), &text, &asked))
        .await;
    match done {
        Ok(_) => Ok(then_go(notice_of(&inside, ""))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(shown(&inside, &form).await?))
        }
    }
}

/// Enters the day on which papers were posted: of everyone whose paper waits.
pub async fn papers(inside: Inside, form: Filled) -> Answer {
    let (acting, text) = (inside.acting(), text_of(&inside));
    let asked = form.get("day").to_owned();
    let done = match asked.parse::<Day>() {
        Ok(day) => {
            inside
                .ask_here(move |quitus, code| quitus.give_papers(&acting, Some(code), &text, None, day))
                .await
        }
        Err(_) => Err(Problem::refused(vec![Refusal::new("not-a-day").with("text", asked).about("day")])),
    };
    match done {
        Ok(_) => Ok(then_go(notice_of(&inside, ""))),
        Err(problem) => {
            let form = form.refused(mendable(problem)?);
            Ok(offered_again(shown(&inside, &form).await?))
        }
    }
}

/// The sitting as a calendar file.
pub async fn calendar(inside: Inside) -> Answer {
    let (reader, text) = (inside.reader().clone(), text_of(&inside));
    let bytes = inside.ask_here(move |quitus, code| quitus.sitting_calendar(&reader, code, &text)).await?;
    let name = format!("attachment; filename=\"seance-{}.ics\"", inside.param("date"));
    let head = [(CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((head, bytes).into_response())
}

/// The papers to post: names, addresses and days, for a spreadsheet.
pub async fn paper_list(inside: Inside) -> Answer {
    let (reader, text) = (inside.reader().clone(), text_of(&inside));
    let bytes = inside.ask_here(move |quitus, code| quitus.paper_list(&reader, Some(code), &text)).await?;
    let name = format!("attachment; filename=\"plis-{}.csv\"", inside.param("date"));
    let head = [(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((head, bytes).into_response())
}

/// The same as a sheet to take to the post.
pub async fn paper_sheet(inside: Inside) -> Answer {
    let (reader, text) = (inside.reader().clone(), text_of(&inside));
    let bytes = inside.ask_here(move |quitus, code| quitus.paper_sheet(&reader, Some(code), &text)).await?;
    let name = format!("inline; filename=\"plis-{}.pdf\"", inside.param("date"));
    let head = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((head, bytes).into_response())
}

async fn shown(inside: &Inside, form: &Filled) -> Answer {
    let (reader, text, today) = (inside.reader().clone(), text_of(inside), inside.today);
    let (plan, board) = inside
        .ask_here(move |quitus, code| {
            let plan = quitus.notice_plan(&reader, Some(code), &text, today)?;
            Ok((plan, quitus.notice_board(&reader, Some(code), &text)?))
        })
        .await?;
    let main = view(inside, form, &plan, &board);
    let shell = shell(inside, &plan.file, None);
    inside.page(&shell, main, None)
}

fn view(inside: &Inside, form: &Filled, plan: &NoticePlan, board: &NoticeBoard) -> Markup {
    html! {
        @if board.notices.is_empty() { (plan::view(inside, form, plan)) }
        @else { (board::view(inside, form, board)) (plan::again(inside, form, plan)) }
    }
}

/// What surrounds a page about a convocation; `last` is the page under it, when it is one.
fn shell(inside: &Inside, file: &SittingFile, last: Option<String>) -> PageShell {
    let words = inside.words();
    let day = typography::day(file.sitting.day, inside.lang);
    let sitting = inside.ways().sitting(file.sitting.day, &file.assembly.key);
    let own = words.word("notice-title");
    let mut crumbs = vec![Crumb { label: format!("{}, {day}", file.assembly.name), href: Some(sitting) }];
    match &last {
        Some(title) => {
            crumbs.push(Crumb { label: own.clone(), href: Some(notice_of(inside, "")) });
            crumbs.push(Crumb { label: title.clone(), href: None });
        }
        None => crumbs.push(Crumb { label: own.clone(), href: None }),
    }
    inside.shell(Section::Sittings, last.unwrap_or(own), crumbs)
}

/// `2026-12-09/bureau`, from the address.
fn text_of(inside: &Inside) -> String {
    format!("{}/{}", inside.param("date"), inside.param("assembly"))
}

/// The address of the convocation of a sitting, then `tail`.
fn notice_of(inside: &Inside, tail: &str) -> String {
    let sitting = inside.ways().to(&["sittings", inside.param("date"), inside.param("assembly")]);
    format!("{sitting}/notice{tail}")
}

/// The state of a letter, with its mark.
fn state_of(inside: &Inside, state: LetterState) -> Markup {
    let mark = match state {
        LetterState::Sent => State::Held,
        LetterState::Waiting | LetterState::Sending => State::ToDo,
        LetterState::Deferred => State::DueSoon,
        LetterState::Uncertain => State::Unknown,
        LetterState::GivenUp => State::Overdue,
        LetterState::Withdrawn => State::Refused,
    };
    marked(mark, &inside.words().word(&format!("letter-state-{}", state.word())))
}

/// A mark with its word.
fn marked(state: State, word: &str) -> Markup {
    html! {
        span class=(format!("state state-{}", state.word())) {
            (maud::PreEscaped(quitus_pictures::mark(state))) (word)
        }
    }
}
