//! Members over time: how many were in office each day, and how many came to each sitting.

use crate::frame::{ACCENT, RULE, framed, muted};
use crate::geometry::{Length, n, units};
use crate::{Column, Heading, Picture, Table};
use maud::{Markup, html};
use quitus_core::kernel::Day;

/// The membership of an assembly between two days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersOverTime {
    /// What it is called.
    pub heading: Heading,
    /// Headers of the table: day, in office, present, quorum.
    pub headers: [String; 4],
    /// First day drawn, and the same in words.
    pub from: (Day, String),
    /// Last day drawn, and the same in words.
    pub until: (Day, String),
    /// Members in office from each day on, in order of days, with the day in words.
    pub in_office: Vec<(Day, String, i64)>,
    /// The sittings, in order of days.
    pub sittings: Vec<SittingMark>,
    /// The key: in office, present, quorum.
    pub legend: [String; 3],
}

/// A sitting on the line of members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SittingMark {
    /// Its day.
    pub day: Day,
    /// Its day in words.
    pub day_word: String,
    /// Members present, when it is known.
    pub present: Option<i64>,
    /// The quorum of that day, when it is known.
    pub quorum: Option<i64>,
    /// What stands in the table for a number not known.
    pub unknown_word: String,
}

const LEFT: Length = units(34);
const RIGHT: Length = units(390);
const TOP: Length = units(18);
const FLOOR: Length = units(170);

impl MembersOverTime {
    /// The drawing, 400 units wide.
    pub fn draw(&self) -> Picture {
        let highest = self.highest();
        let content = html! {
            (axis(highest))
            @for sitting in &self.sittings { (self.sitting(sitting, highest)) }
            path d=(self.line(highest)) fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" {}
            (muted(&n(LEFT), "188", 12, "start", &self.from.1))
            (muted(&n(RIGHT), "188", 12, "end", &self.until.1))
            (self.key())
        };
        framed(&self.heading, 400, 222, false, self.table(), content)
    }

    fn highest(&self) -> i64 {
        let office = self.in_office.iter().map(|(_, _, count)| *count);
        let present = self.sittings.iter().filter_map(|sitting| sitting.present);
        office.chain(present).max().unwrap_or(0).max(1)
    }

    fn x(&self, day: Day) -> Length {
        let span = self.from.0.days_until(self.until.0).max(1);
        LEFT + (RIGHT - LEFT) * self.from.0.days_until(day).clamp(0, span) / span
    }

    fn line(&self, highest: i64) -> String {
        let mut path = String::new();
        for (index, (day, _, count)) in self.in_office.iter().enumerate() {
            let (x, y) = (n(self.x(*day)), n(height(*count, highest)));
            path.push_str(&if index == 0 { format!("M{x},{y}") } else { format!("H{x}V{y}") });
        }
        if !path.is_empty() {
            path.push_str(&format!("H{}", n(RIGHT)));
        }
        path
    }

    fn sitting(&self, sitting: &SittingMark, highest: i64) -> Markup {
        let x = self.x(sitting.day);
        html! {
            g {
                title { (sitting.day_word) " – " (said(sitting.present, sitting)) " / " (said(sitting.quorum, sitting)) }
                @match sitting.present {
                    Some(present) => {
                        path d=(format!("M{},{}V{}", n(x), n(FLOOR), n(height(present, highest)))) class="q-accent-line"
                            stroke=(ACCENT) stroke-width="7" stroke-linecap="butt" {}
                    }
                    None => {
                        path d=(format!("M{},{}V{}", n(x), n(FLOOR), n(FLOOR - units(24)))) stroke="currentColor"
                            stroke-width="1.4" stroke-dasharray="2 3" {}
                    }
                }
                @if let Some(quorum) = sitting.quorum { (quorum_mark(x, height(quorum, highest))) }
            }
        }
    }

    fn key(&self) -> Markup {
        html! {
            path d="M34,208H52" stroke="currentColor" stroke-width="2" {}
            (muted("58", "212", 12, "start", &self.legend[0]))
            path d="M166,214V202" class="q-accent-line" stroke=(ACCENT) stroke-width="7" stroke-linecap="butt" {}
            (muted("176", "212", 12, "start", &self.legend[1]))
            (quorum_mark(units(280), units(208)))
            (muted("292", "212", 12, "start", &self.legend[2]))
        }
    }

    /// Changes and sittings, one row each, in order of days.
    fn table(&self) -> Table {
        let mut rows: Vec<(Day, Vec<String>)> = Vec::new();
        for (day, words, count) in &self.in_office {
            rows.push((*day, vec![words.clone(), count.to_string(), String::new(), String::new()]));
        }
        for sitting in &self.sittings {
            let office = self.in_office.iter().rev().find(|(day, _, _)| *day <= sitting.day);
            let office =
                office.map_or_else(|| sitting.unknown_word.clone(), |(_, _, count)| count.to_string());
            let row = vec![
                sitting.day_word.clone(),
                office,
                said(sitting.present, sitting),
                said(sitting.quorum, sitting),
            ];
            rows.push((sitting.day, row));
        }
        rows.sort_by_key(|(day, _)| *day);
        let column = |(index, header): (usize, &String)| {
            if index == 0 { Column::text(header) } else { Column::number(header) }
        };
        Table {
            caption: self.heading.caption.clone(),
            columns: self.headers.iter().enumerate().map(column).collect(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
        }
    }
}

fn said(count: Option<i64>, sitting: &SittingMark) -> String {
    count.map_or_else(|| sitting.unknown_word.clone(), |count| count.to_string())
}

fn height(count: i64, highest: i64) -> Length {
    FLOOR - (FLOOR - TOP) * count.clamp(0, highest) / highest
}

fn axis(highest: i64) -> Markup {
    html! {
        g class="q-rule" stroke=(RULE) stroke-width="1" {
            path d=(format!("M{},{}H{}", n(LEFT), n(FLOOR), n(RIGHT))) {}
            path d=(format!("M{},{}H{}", n(LEFT), n(TOP), n(RIGHT))) stroke-dasharray="1 4" {}
        }
        (muted(&n(LEFT - units(6)), &n(FLOOR + units(4)), 12, "end", "0"))
        (muted(&n(LEFT - units(6)), &n(TOP + units(4)), 12, "end", &highest.to_string()))
    }
}

/// A short bar across, with a halo of paper over what was reached.
fn quorum_mark(x: Length, y: Length) -> Markup {
    let path = format!("M{},{}h14", n(x - units(7)), n(y));
    html! {
        path d=(path) class="q-paper-line" stroke=(crate::frame::PAPER) stroke-width="5" stroke-linecap="butt" {}
        path d=(path) stroke="currentColor" stroke-width="2" stroke-linecap="butt" {}
    }
}
