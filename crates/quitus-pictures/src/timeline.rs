//! The line of time of an act: convened, voted, sent, received, published, in force, appeal closed.

use crate::frame::{RULE, framed, muted, text, wrapped};
use crate::geometry::{count, n, units};
use crate::marks::{dress, mark_at};
use crate::{Column, Heading, Picture, Shape, State, Table};
use maud::{Markup, html};
use quitus_core::kernel::Day;

/// The moments of an act, in the order of the law. Those without a day are listed apart, never placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// What it is called.
    pub heading: Heading,
    /// Headers of the table: step, day, state.
    pub headers: [String; 3],
    /// The moments.
    pub moments: Vec<Moment>,
    /// What is written between two days, given their number of days: `7 jours` for 7.
    pub apart: Vec<(i64, String)>,
}

/// A moment of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// What happens.
    pub label: String,
    /// The day, when it is known.
    pub day: Option<Day>,
    /// The day in words, or the words for a day not known.
    pub day_word: String,
    /// Where it stands.
    pub state: State,
    /// The state in words.
    pub state_word: String,
}

impl Timeline {
    /// Every number of days, above zero, between two neighbours on the line, for which the caller gives words in `apart`.
    pub fn distances(moments: &[Moment]) -> Vec<i64> {
        let mut days: Vec<Day> = moments.iter().filter_map(|moment| moment.day).collect();
        days.sort();
        let mut distances: Vec<i64> = days.windows(2).map(|pair| pair[0].days_until(pair[1])).collect();
        distances.sort_unstable();
        distances.dedup();
        distances.retain(|days| *days > 0);
        distances
    }

    /// The drawing: along the page, or down a phone or a margin.
    pub fn draw(&self, shape: Shape) -> Picture {
        let mut placed: Vec<&Moment> = self.moments.iter().filter(|moment| moment.day.is_some()).collect();
        placed.sort_by_key(|moment| moment.day);
        let apart: Vec<&Moment> = self.moments.iter().filter(|moment| moment.day.is_none()).collect();
        match shape {
            Shape::Wide => self.along(&placed, &apart),
            Shape::Narrow => self.down(&placed, &apart),
        }
    }

    fn along(&self, placed: &[&Moment], apart: &[&Moment]) -> Picture {
        let all = placed.len() + apart.len();
        let step = 600 / count(all).max(1);
        let x = |index: i64| units(30 + step / 2 + step * index);
        let last = count(placed.len()) - 1;
        let content = html! {
            @if last > 0 { path d=(format!("M{},80H{}", n(x(0)), n(x(last)))) stroke="currentColor" stroke-width="1.6" {} }
            @for (index, pair) in (0i64..).zip(placed.windows(2)) {
                @if let Some(words) = self.apart_words(pair[0], pair[1]) {
                    (muted(&n((x(index) + x(index + 1)) / 2), "72", 12, "middle", words))
                }
            }
            @for (index, moment) in (0i64..).zip(placed.iter().chain(apart)) {
                (self.disc(&n(x(index)), "80", moment))
                @let above = index % 2 == 0;
                (stacked(&n(x(index)), above, moment))
            }
        };
        framed(&self.heading, 660, 160, false, self.table(), content)
    }

    fn down(&self, placed: &[&Moment], apart: &[&Moment]) -> Picture {
        let y = |index: i64| units(24 + 66 * index);
        let last = count(placed.len()) - 1;
        let all = count(self.moments.len());
        let content = html! {
            @if last > 0 { path d=(format!("M24,{}V{}", n(y(0)), n(y(last)))) stroke="currentColor" stroke-width="1.6" {} }
            @for (index, pair) in (0i64..).zip(placed.windows(2)) {
                @if let Some(words) = self.apart_words(pair[0], pair[1]) {
                    (muted("46", &n((y(index) + y(index + 1)) / 2 + units(6)), 12, "start", words))
                }
            }
            @for (index, moment) in (0i64..).zip(placed.iter().chain(apart)) {
                (self.disc("24", &n(y(index)), moment))
                (text("46", &n(y(index) - units(2)), 15, "start", &moment.label))
                (muted("46", &n(y(index) + units(14)), 13, "start", &moment.day_word))
            }
        };
        framed(&self.heading, 300, 66 * all.max(1), false, self.table(), content)
    }

    fn disc(&self, x: &str, y: &str, moment: &Moment) -> Markup {
        let state = if moment.day.is_none() { State::Unknown } else { moment.state };
        let dress = dress(state, &self.heading);
        html! {
            g {
                title { (moment.label) " – " (moment.day_word) " – " (moment.state_word) }
                circle cx=(x) cy=(y) r="13" class=(dress.class) fill=(dress.fill) stroke="currentColor"
                    stroke-width=(dress.width) stroke-dasharray=[dress.dashes] {}
                (mark_at(x, y, state))
            }
        }
    }

    fn apart_words(&self, from: &Moment, to: &Moment) -> Option<&str> {
        let days = from.day?.days_until(to.day?);
        self.apart.iter().find(|(known, _)| *known == days).map(|(_, words)| words.as_str())
    }

    fn table(&self) -> Table {
        let row =
            |moment: &Moment| vec![moment.label.clone(), moment.day_word.clone(), moment.state_word.clone()];
        Table {
            caption: self.heading.caption.clone(),
            columns: self.headers.iter().map(Column::text).collect(),
            rows: self.moments.iter().map(row).collect(),
        }
    }
}

/// Label and day above or below the line, joined to it by a hair.
fn stacked(x: &str, above: bool, moment: &Moment) -> Markup {
    let mut lines = wrapped(&moment.label, 22);
    lines.truncate(2);
    let (top, hair) =
        if above { (34 - 17 * (count(lines.len()) - 1), "M{x},58V66") } else { (118, "M{x},94V104") };
    html! {
        path d=(hair.replace("{x}", x)) class="q-rule" stroke=(RULE) {}
        @for (line, words) in (0i64..).zip(&lines) { (text(x, &(top + 17 * line).to_string(), 14, "middle", words)) }
        (muted(x, &(top + 17 * count(lines.len())).to_string(), 12, "middle", &moment.day_word))
    }
}
