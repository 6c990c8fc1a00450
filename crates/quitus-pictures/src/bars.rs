//! Bullet bars for criteria: before, aim, reached, the quality of the count as texture.

use crate::frame::{ACCENT, PAPER, RULE, framed, muted, text};
use crate::geometry::{Length, count, n, units};
use crate::{Column, Heading, Picture, Table};
use maud::{Markup, html};

/// Criteria, one bar each, every bar on its own scale since units differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bars {
    /// What it is called.
    pub heading: Heading,
    /// Headers of the table: criterion, before, aim, reached, quality of the count.
    pub headers: [String; 5],
    /// The key: what a full bar, a hatched one, a dotted one, the tick of the aim and the mark of the year before mean.
    pub legend: BarLegend,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// The words of the key.
pub type BarLegend = [String; 5];

/// A criterion and its figures; unknown is none, never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The criterion.
    pub label: String,
    /// The figure of the year before.
    pub before: Option<i64>,
    /// The aim.
    pub aim: Option<i64>,
    /// What was reached.
    pub reached: Option<i64>,
    /// The three figures in words; an unknown one says so ("non mesuré").
    pub words: [String; 3],
    /// How what was reached was counted.
    pub quality: Quality,
    /// The quality in words.
    pub quality_word: String,
}

/// How a figure was come by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quality {
    /// Counted one by one: full.
    Counted,
    /// Estimated: hatched.
    Estimated,
    /// Declared by someone else: dotted.
    Declared,
}

const LEFT: Length = units(4);
const SPAN: Length = units(392);

impl Bars {
    /// The drawing, 400 units wide.
    pub fn draw(&self) -> Picture {
        let rows = count(self.bars.len());
        let content = html! {
            @for (index, bar) in (0i64..).zip(&self.bars) { (self.bar(units(56 * index), bar)) }
            (self.key(units(56 * rows + 18)))
        };
        framed(&self.heading, 400, 56 * rows + 56, false, self.table(), content)
    }

    fn table(&self) -> Table {
        let column = |(index, header): (usize, &String)| match index {
            1..=3 => Column::number(header),
            _ => Column::text(header),
        };
        let row = |bar: &Bar| {
            let [before, aim, reached] = bar.words.clone();
            vec![bar.label.clone(), before, aim, reached, bar.quality_word.clone()]
        };
        Table {
            caption: self.heading.caption.clone(),
            columns: self.headers.iter().enumerate().map(column).collect(),
            rows: self.bars.iter().map(row).collect(),
        }
    }

    fn bar(&self, top: Length, bar: &Bar) -> Markup {
        let highest = [bar.before, bar.aim, bar.reached].into_iter().flatten().max().unwrap_or(0).max(1);
        // The highest figure stands at nine tenths: the line goes on, the scale is no limit.
        let at = |figure: i64| LEFT + scaled(figure.max(0), highest, SPAN * 9 / 10);
        let (high, low) = (top + units(24), top + units(38));
        html! {
            g {
                title { (bar.label) " – " (bar.words[0]) " – " (bar.words[1]) " – " (bar.words[2]) " – " (bar.quality_word) }
                (text("4", &n(top + units(15)), 14, "start", &bar.label))
                (text("396", &n(top + units(15)), 14, "end", &bar.words[2]))
                path d=(format!("M{},{}H{}", n(LEFT), n(low), n(LEFT + SPAN))) class="q-rule" stroke=(RULE) stroke-width="1" {}
                @match bar.reached {
                    Some(figure) => { (self.filled(bar.quality, high, at(figure) - LEFT)) }
                    None => {
                        rect x=(n(LEFT)) y=(n(high)) width=(n(SPAN * 9 / 10)) height="14" class="q-paper" fill=(PAPER)
                            stroke="currentColor" stroke-dasharray="3 4" {}
                    }
                }
                @if let Some(before) = bar.before { (before_mark(at(before), low)) }
                @if let Some(aim) = bar.aim { (aim_mark(at(aim), high)) }
            }
        }
    }

    fn filled(&self, quality: Quality, top: Length, width: Length) -> Markup {
        let (class, fill) = match quality {
            Quality::Counted => ("q-accent", ACCENT.to_owned()),
            Quality::Estimated => ("", self.heading.texture("hatch")),
            Quality::Declared => ("", self.heading.texture("dots")),
        };
        html! {
            rect x=(n(LEFT)) y=(n(top)) width=(n(width)) height="14" class=(class) fill=(fill) stroke="currentColor" {}
        }
    }

    fn key(&self, top: Length) -> Markup {
        let qualities = [Quality::Counted, Quality::Estimated, Quality::Declared];
        html! {
            @for (index, (quality, words)) in (0i64..).zip(qualities.into_iter().zip(&self.legend)) {
                g transform=(format!("translate({} {})", 132 * index, n(top - units(10)))) {
                    (self.filled(quality, 0, units(18)))
                    (muted("28", "12", 12, "start", words))
                }
            }
            (aim_mark(units(12), top + units(13)))
            (muted("28", &n(top + units(25)), 12, "start", &self.legend[3]))
            (before_mark(units(144), top + units(22)))
            (muted("160", &n(top + units(25)), 12, "start", &self.legend[4]))
        }
    }
}

/// A tall tick.
fn aim_mark(x: Length, top: Length) -> Markup {
    let halo = format!("M{},{}v20", n(x), n(top - units(3)));
    html! {
        path d=(halo) class="q-paper-line" stroke=(PAPER) stroke-width="6" stroke-linecap="butt" {}
        path d=(halo) stroke="currentColor" stroke-width="3" stroke-linecap="butt" {}
    }
}

/// A triangle under the line.
fn before_mark(x: Length, line: Length) -> Markup {
    html! { path d=(format!("M{},{}l5,8h-10Z", n(x), n(line + units(1)))) class="q-paper" fill=(PAPER) stroke="currentColor" stroke-width="1.4" stroke-linejoin="round" {} }
}

fn scaled(figure: i64, highest: i64, span: Length) -> Length {
    let wide = i128::from(figure) * i128::from(span) / i128::from(highest);
    i64::try_from(wide).unwrap_or(span)
}
