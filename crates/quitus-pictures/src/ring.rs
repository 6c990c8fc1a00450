//! The ring: the year as a circle of steps.

use crate::frame::{framed, muted, serif, text, wrapped};
use crate::geometry::{Point, around, cosine, count, n, sine, units, xy};
use crate::marks::{dress, mark_at};
use crate::{Column, Heading, Picture, State, Table};
use maud::{Markup, html};

/// A year of steps, usually twelve, clockwise from the top.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ring {
    /// What it is called.
    pub heading: Heading,
    /// Two lines at the centre: `2023`, `7 étapes tenues sur 12`.
    pub centre: [String; 2],
    /// Headers of the table: step, state, day or detail.
    pub headers: [String; 3],
    /// The steps.
    pub steps: Vec<RingStep>,
}

/// A step of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RingStep {
    /// Its name.
    pub label: String,
    /// Where it stands.
    pub state: State,
    /// The state in words.
    pub state_word: String,
    /// A day or a word more.
    pub detail: Option<String>,
    /// The page of the step.
    pub link: Option<String>,
}

/// Where a picture has to fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A page, a screen: labels beside the drawing.
    Wide,
    /// A phone, a margin: narrow.
    Narrow,
}

/// Geometry of a ring: centre, radii.
struct Place {
    centre: Point,
    outer: i64,
    inner: i64,
}

impl Ring {
    /// The drawing. Wide carries the label of each step; narrow only its number, so set the table open beside it.
    pub fn draw(&self, shape: Shape) -> Picture {
        let (width, height, line) = match shape {
            Shape::Wide => (660, 410, 23),
            Shape::Narrow => (320, 320, 15),
        };
        let place = Place {
            centre: Point { x: units(width / 2), y: units(height / 2) },
            outer: units(150),
            inner: units(108),
        };
        let linked = self.steps.iter().any(|step| step.link.is_some());
        let content = html! {
            @for (index, step) in self.steps.iter().enumerate() { (self.step(&place, index, step, shape)) }
            (serif(&n(place.centre.x), &n(place.centre.y + units(6)), 44, &self.centre[0]))
            @for (rank, words) in (0i64..).zip(wrapped(&self.centre[1], line)) {
                (muted(&n(place.centre.x), &n(place.centre.y + units(30 + 17 * rank)), 14, "middle", &words))
            }
        };
        framed(&self.heading, width, height, linked, self.table(), content)
    }

    fn table(&self) -> Table {
        let row = |step: &RingStep| {
            vec![step.label.clone(), step.state_word.clone(), step.detail.clone().unwrap_or_default()]
        };
        Table {
            caption: self.heading.caption.clone(),
            columns: self.headers.iter().map(Column::text).collect(),
            rows: self.steps.iter().map(row).collect(),
        }
    }

    fn step(&self, place: &Place, index: usize, step: &RingStep, shape: Shape) -> Markup {
        let drawn = html! {
            title { (step.label) " – " (step.state_word) @if let Some(detail) = &step.detail { " – " (detail) } }
            (self.arc(place, index, step, shape))
        };
        html! {
            @match &step.link {
                Some(link) => { a href=(link) class="q-step" { (drawn) } }
                None => { g class="q-step" { (drawn) } }
            }
        }
    }

    fn arc(&self, place: &Place, index: usize, step: &RingStep, shape: Shape) -> Markup {
        let share = 360_000 / count(self.steps.len()).max(1);
        let start = -90_000 + share * count(index);
        let middle = start + share / 2;
        let dress = dress(step.state, &self.heading);
        let mark = around(place.centre, (place.outer + place.inner) / 2, middle);
        html! {
            path d=(sector(place, start + 1_100, start + share - 1_100)) class=(dress.class) fill=(dress.fill)
                stroke="currentColor" stroke-width=(dress.width) stroke-dasharray=[dress.dashes] {}
            (mark_at(&n(mark.x), &n(mark.y), step.state))
            @match shape {
                Shape::Wide => { (label(place, middle, index, step)) }
                Shape::Narrow => { (number(place, middle, index)) }
            }
        }
    }
}

/// The ring as the smallest logo: twelve strokes, those `held` in full ink. Decorative: the name stands beside it.
pub fn logo(held: usize) -> String {
    let centre = Point { x: units(16), y: units(16) };
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32" class="q-logo"
            aria-hidden="true" focusable="false" fill="none" {
            @for index in 0..12usize {
                @let start = -90_000 + 30_000 * count(index) + 5_000;
                @let (from, to) = (around(centre, units(12), start), around(centre, units(12), start + 20_000));
                path d=(format!("M{}A12,12 0 0 1 {}", xy(from), xy(to))) class="q-accent-line" stroke=(crate::frame::ACCENT)
                    stroke-width=(if index < held { "6" } else { "1.6" }) {}
            }
        }
    };
    drawn.into_string()
}

fn sector(place: &Place, from: i64, to: i64) -> String {
    let at = |radius, angle| xy(around(place.centre, radius, angle));
    let large = i64::from(to - from > 180_000);
    format!(
        "M{}A{r},{r} 0 {large} 1 {}L{}A{i},{i} 0 {large} 0 {}Z",
        at(place.outer, from),
        at(place.outer, to),
        at(place.inner, to),
        at(place.inner, from),
        r = n(place.outer),
        i = n(place.inner),
    )
}

fn label(place: &Place, angle: i64, index: usize, step: &RingStep) -> Markup {
    let spot = around(place.centre, place.outer + units(14), angle);
    let anchor = if cosine(angle) >= 0 { "start" } else { "end" };
    let lines = wrapped(&format!("{}. {}", index + 1, step.label), 22);
    // A label at the top stands above its spot, one at the foot below it, one at the side across it.
    let block = units(18) * (count(lines.len()) - 1 + i64::from(step.detail.is_some()));
    let rise = block * (1_000_000 - sine(angle)) / 2_000_000;
    let first = spot.y + units(5) - rise;
    html! {
        @for (line, words) in (0i64..).zip(&lines) { (text(&n(spot.x), &n(first + units(18) * line), 15, anchor, words)) }
        @if let Some(detail) = &step.detail {
            (muted(&n(spot.x), &n(first + units(18) * count(lines.len())), 13, anchor, detail))
        }
    }
}

fn number(place: &Place, angle: i64, index: usize) -> Markup {
    let spot = around(place.centre, place.inner - units(14), angle);
    muted(&n(spot.x), &n(spot.y + units(5)), 13, "middle", &(index + 1).to_string())
}
