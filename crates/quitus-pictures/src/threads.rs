//! Threads of money: line → axis → payment, each thread as wide as its amount.

use crate::frame::{ACCENT, framed, muted, text, wrapped};
use crate::geometry::{Length, count, n, units};
use crate::{Column, Heading, Picture, Table};
use maud::{Markup, html};
use quitus_core::kernel::Cents;

/// Money from column to column: budget lines, axes, payments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyThreads {
    /// What it is called.
    pub heading: Heading,
    /// Headers of the table: from, to, amount.
    pub headers: [String; 3],
    /// The columns, left to right.
    pub columns: Vec<Vec<FlowNode>>,
    /// The threads. One whose ends are not found, or whose amount is not above zero, is not drawn but stays in the table.
    pub flows: Vec<Flow>,
}

/// A place money stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowNode {
    /// Its key, unique in the picture.
    pub key: String,
    /// Its name.
    pub label: String,
    /// Its amount.
    pub amount: Cents,
    /// The amount in words.
    pub amount_word: String,
}

/// Money going from one place to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    /// Key of where it comes from.
    pub from: String,
    /// Key of where it goes.
    pub to: String,
    /// How much.
    pub amount: Cents,
    /// How much, in words.
    pub amount_word: String,
}

/// A node placed: left side, top, height, and how much of each side is taken.
struct Placed<'a> {
    node: &'a FlowNode,
    x: Length,
    y: Length,
    height: Length,
    taken: [Length; 2],
}

const WIDTH: i64 = 640;
const BODY: Length = units(220);
const GAP: Length = units(46);
const NODE: Length = units(14);

impl MoneyThreads {
    /// The drawing, 640 units wide.
    pub fn draw(&self) -> Picture {
        let whole = self.columns.iter().map(|column| sum(column)).max().unwrap_or(0).max(1);
        let longest = self.columns.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let height = 300 + 46 * (count(longest) - 1);
        let mut placed = self.placed(whole);
        let ribbons: Vec<Markup> =
            self.flows.iter().filter_map(|flow| ribbon(&mut placed, flow, whole)).collect();
        let content = html! {
            g class="q-accent" fill=(ACCENT) fill-opacity=".22" stroke="currentColor" stroke-width=".8" {
                @for ribbon in &ribbons { (ribbon) }
            }
            @for node in &placed { (block(node)) }
        };
        framed(&self.heading, WIDTH, height, false, self.table(), content)
    }

    fn placed(&self, whole: i64) -> Vec<Placed<'_>> {
        let columns = count(self.columns.len());
        let step = if columns > 1 { units(WIDTH - 150) / (columns - 1) } else { 0 };
        let mut placed = Vec::new();
        for (index, column) in (0i64..).zip(&self.columns) {
            let mut y = units(36);
            for node in column {
                let height = thickness(node.amount, whole);
                placed.push(Placed { node, x: units(4) + step * index, y, height, taken: [0, 0] });
                y += height + GAP;
            }
        }
        placed
    }

    fn table(&self) -> Table {
        let name = |key: &str| {
            let node = self.columns.iter().flatten().find(|node| node.key == key);
            node.map_or_else(|| key.to_owned(), |node| node.label.clone())
        };
        let row = |flow: &Flow| vec![name(&flow.from), name(&flow.to), flow.amount_word.clone()];
        let [from, to, amount] = &self.headers;
        Table {
            caption: self.heading.caption.clone(),
            columns: vec![Column::text(from), Column::text(to), Column::number(amount)],
            rows: self.flows.iter().map(row).collect(),
        }
    }
}

fn ribbon(placed: &mut [Placed<'_>], flow: &Flow, whole: i64) -> Option<Markup> {
    let find = |key: &str| placed.iter().position(|place| place.node.key == key);
    let (from, to) = (find(&flow.from)?, find(&flow.to)?);
    if flow.amount <= Cents::ZERO {
        return None;
    }
    let thick = thickness(flow.amount, whole);
    let (x1, y1) = (placed[from].x + NODE, placed[from].y + placed[from].taken[1]);
    let (x2, y2) = (placed[to].x, placed[to].y + placed[to].taken[0]);
    placed[from].taken[1] += thick;
    placed[to].taken[0] += thick;
    let bend = n((x1 + x2) / 2);
    let (b1, b2) = (n(y1 + thick), n(y2 + thick));
    let (x1, x2, y1, y2) = (n(x1), n(x2), n(y1), n(y2));
    Some(html! {
        path d=(format!("M{x1},{y1}C{bend},{y1} {bend},{y2} {x2},{y2}V{b2}C{bend},{b2} {bend},{b1} {x1},{b1}Z")) {
            title { (flow.amount_word) }
        }
    })
}

/// A node, its name above it and its amount under the name.
fn block(place: &Placed<'_>) -> Markup {
    let name = wrapped(&place.node.label, 24).into_iter().next().unwrap_or_default();
    html! {
        g {
            title { (place.node.label) " – " (place.node.amount_word) }
            rect x=(n(place.x)) y=(n(place.y)) width=(n(NODE)) height=(n(place.height.max(units(2)))) {}
            (text(&n(place.x), &n(place.y - units(20)), 14, "start", &name))
            (muted(&n(place.x), &n(place.y - units(5)), 13, "start", &place.node.amount_word))
        }
    }
}

fn sum(column: &[FlowNode]) -> i64 {
    column.iter().map(|node| node.amount.get().max(0)).fold(0, i64::saturating_add)
}

fn thickness(amount: Cents, whole: i64) -> Length {
    let wide = i128::from(amount.get().max(0)) * i128::from(BODY) / i128::from(whole);
    i64::try_from(wide).unwrap_or(BODY)
}
