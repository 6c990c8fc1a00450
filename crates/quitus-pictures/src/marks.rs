//! States and their drawn marks: ✓ ○ ◔ ! ✕ ?, never a font's.

use crate::frame::{ACCENT, PAPER};
use maud::{Markup, html};

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Done and proved.
    Held,
    /// Still ahead.
    ToDo,
    /// Due within days.
    DueSoon,
    /// Past its day.
    Overdue,
    /// Refused.
    Refused,
    /// Nobody said.
    Unknown,
}

impl State {
    /// Every state.
    pub const ALL: [State; 6] =
        [State::Held, State::ToDo, State::DueSoon, State::Overdue, State::Refused, State::Unknown];

    /// Its stable word, as in the key `state-due-soon` of its words and in classes.
    pub fn word(self) -> &'static str {
        match self {
            State::Held => "held",
            State::ToDo => "to-do",
            State::DueSoon => "due-soon",
            State::Overdue => "overdue",
            State::Refused => "refused",
            State::Unknown => "unknown",
        }
    }
}

/// The mark alone, as a small `svg` hidden from screen readers: its word always stands beside it.
pub fn mark(state: State) -> String {
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16" width="16" height="16" class="q-mark"
            aria-hidden="true" focusable="false" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" {
            (strokes(state))
        }
    };
    drawn.into_string()
}

/// The strokes of a mark around the origin, within 7 units, drawn with the stroke of what holds them.
pub(crate) fn strokes(state: State) -> Markup {
    let path = match state {
        State::Held => "M-5,.5L-1.5,4L5,-4.5",
        State::ToDo => "M5,0A5,5 0 1 1 -5,0A5,5 0 1 1 5,0",
        State::DueSoon => "M5,0A5,5 0 1 1 -5,0A5,5 0 1 1 5,0M0,0V-5A5,5 0 0 1 5,0Z",
        State::Overdue => "M0,-6V1.5M0,5.6V5.7",
        State::Refused => "M-4.2,-4.2L4.2,4.2M4.2,-4.2L-4.2,4.2",
        State::Unknown => "M-2.9,-3.2A3,3 0 1 1 1.4,-.4Q0,.4 0,2M0,5.6V5.7",
    };
    html! {
        path d=(path) {}
        @if state == State::DueSoon { path d="M0,0V-5A5,5 0 0 1 5,0Z" fill="currentColor" stroke="none" {} }
    }
}

/// A mark at a place, on a small disc of paper unless it stands on ink.
pub(crate) fn mark_at(x: &str, y: &str, state: State) -> Markup {
    let on_ink = state == State::Held;
    html! {
        g transform=(format!("translate({x} {y})")) fill="none" stroke-width="2" {
            @if on_ink {
                g class="q-paper-line" stroke=(PAPER) stroke-width="2.4" { (strokes(state)) }
            } @else {
                circle r="9.5" class="q-paper" fill=(PAPER) {}
                g stroke="currentColor" { (strokes(state)) }
            }
        }
    }
}

/// The fill, its class and the outline that a state gives a shape.
pub(crate) struct Dress {
    pub(crate) fill: String,
    pub(crate) class: &'static str,
    pub(crate) width: &'static str,
    pub(crate) dashes: Option<&'static str>,
}

/// How a state dresses an arc or a disc of the picture whose heading is given.
pub(crate) fn dress(state: State, heading: &crate::Heading) -> Dress {
    let plain = |class, fill: &str| Dress { fill: fill.to_owned(), class, width: "1.2", dashes: None };
    match state {
        State::Held => plain("q-accent", ACCENT),
        State::ToDo => plain("q-paper", PAPER),
        State::DueSoon => plain("", &heading.texture("dots")),
        State::Overdue => Dress { width: "2.4", ..plain("", &heading.texture("hatch")) },
        State::Refused => Dress { width: "2.4", ..plain("q-paper", PAPER) },
        State::Unknown => Dress { dashes: Some("3 4"), ..plain("q-paper", PAPER) },
    }
}
