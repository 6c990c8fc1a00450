//! The hemicycle: one seat a member, proxies as threads, votes as fill.

use crate::frame::{ACCENT, PAPER, framed, muted, serif, text};
use crate::geometry::{Length, Point, around, between, count, n, units, xy};
use crate::{Column, Heading, Picture, Table};
use maud::{Markup, html};

/// An assembly in its seats, left to right in the order given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hemicycle {
    /// What it is called.
    pub heading: Heading,
    /// Two lines at the foot: `61`, `voix`.
    pub centre: [String; 2],
    /// Headers of the table: member, presence, vote, proxy.
    pub headers: [String; 4],
    /// The seats, one a member.
    pub seats: Vec<Seat>,
    /// Proxies (pouvoirs): index of the giver's seat, index of the holder's. A pair outside the seats is dropped.
    pub proxies: Vec<(usize, usize)>,
    /// The key under the drawing: what a seat so dressed means, with its count.
    pub legend: Vec<(Presence, Option<Position>, String)>,
}

/// A seat and its member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The name, as printed.
    pub name: String,
    /// Presence.
    pub presence: Presence,
    /// Presence in words.
    pub presence_word: String,
    /// Position in the vote shown; none when no vote is shown or it is not known.
    pub position: Option<Position>,
    /// Position in words, empty when there is none.
    pub position_word: String,
}

/// Where a member was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// In the room.
    Present,
    /// Absent, represented by a proxy.
    Represented,
    /// Excused.
    Excused,
    /// Absent.
    Absent,
    /// Nobody said.
    Unknown,
}

/// How a member voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Filled.
    For,
    /// Hatched.
    Against,
    /// Dotted.
    Abstention,
    /// Barred.
    NotVoting,
}

const CENTRE: Point = Point { x: units(200), y: units(204) };
const OUTER: Length = units(184);
const INNER: Length = units(70);

/// A seat's radius, in hundredths of the room between two seats, and at most.
const SEAT: i64 = 41;
const LARGEST: Length = units(14);

/// The places of the seats and their radius.
struct Layout {
    places: Vec<Point>,
    radius: Length,
}

impl Hemicycle {
    /// The drawing, 400 units wide.
    pub fn draw(&self) -> Picture {
        let layout = layout(self.seats.len());
        let rows = count(self.legend.len().div_ceil(2));
        let content = html! {
            g fill="none" class="q-accent-line" stroke=(ACCENT) stroke-width="1.1" {
                @for (giver, holder) in &self.proxies { (thread(&layout, *giver, *holder)) }
            }
            g stroke="currentColor" stroke-width="1.1" {
                @for (seat, place) in self.seats.iter().zip(&layout.places) { (self.seat(seat, *place, layout.radius)) }
            }
            (serif("200", "188", 34, &self.centre[0]))
            (muted("200", "206", 13, "middle", &self.centre[1]))
            @for (index, entry) in self.legend.iter().enumerate() { (self.legend_entry(index, entry)) }
        };
        framed(&self.heading, 400, 226 + 24 * rows, false, self.table(), content)
    }

    fn table(&self) -> Table {
        let row = |(index, seat): (usize, &Seat)| {
            let holder = self
                .proxies
                .iter()
                .find(|(giver, _)| *giver == index)
                .and_then(|(_, to)| self.seats.get(*to));
            let proxy = holder.map(|holder| holder.name.clone()).unwrap_or_default();
            vec![seat.name.clone(), seat.presence_word.clone(), seat.position_word.clone(), proxy]
        };
        Table {
            caption: self.heading.caption.clone(),
            columns: self.headers.iter().map(Column::text).collect(),
            rows: self.seats.iter().enumerate().map(row).collect(),
        }
    }

    fn seat(&self, seat: &Seat, place: Point, radius: Length) -> Markup {
        html! {
            g class="q-seat" {
                title {
                    (seat.name) " – " (seat.presence_word)
                    @if !seat.position_word.is_empty() { " – " (seat.position_word) }
                }
                (self.dressed(seat.presence, seat.position, place, radius))
            }
        }
    }

    /// A present member is a full seat; one represented, a smaller one in a ring; excused and absent are empty.
    fn dressed(&self, presence: Presence, position: Option<Position>, at: Point, radius: Length) -> Markup {
        let (x, y, r) = (n(at.x), n(at.y), n(radius));
        let hollow = |dashes: Option<&str>| {
            html! { circle cx=(x) cy=(y) r=(r) class="q-paper" fill=(PAPER) stroke-dasharray=[dashes] {} }
        };
        match presence {
            Presence::Present => self.voted(position, at, radius),
            Presence::Represented => html! { (hollow(None)) (self.voted(position, at, radius * 58 / 100)) },
            Presence::Excused => hollow(None),
            Presence::Absent => hollow(Some("2 2.5")),
            Presence::Unknown => hollow(Some("0.1 3")),
        }
    }

    fn voted(&self, position: Option<Position>, at: Point, radius: Length) -> Markup {
        let (class, fill) = match position {
            None | Some(Position::For) => ("q-accent", ACCENT.to_owned()),
            Some(Position::Against) => ("", self.heading.texture("hatch")),
            Some(Position::Abstention) => ("", self.heading.texture("dots")),
            Some(Position::NotVoting) => ("q-paper", PAPER.to_owned()),
        };
        let half = radius * 60 / 100;
        html! {
            circle cx=(n(at.x)) cy=(n(at.y)) r=(n(radius)) class=(class) fill=(fill) {}
            @if position == Some(Position::NotVoting) {
                path d=(format!("M{},{}H{}", n(at.x - half), n(at.y), n(at.x + half))) stroke-width="1.8" {}
            }
        }
    }

    fn legend_entry(&self, index: usize, entry: &(Presence, Option<Position>, String)) -> Markup {
        let (presence, position, words) = entry;
        let (column, row) = (count(index % 2), count(index / 2));
        let at = Point { x: units(24 + 196 * column), y: units(238 + 24 * row) };
        html! {
            g stroke="currentColor" stroke-width="1.1" { (self.dressed(*presence, *position, at, units(7))) }
            (text(&n(at.x + units(15)), &n(at.y + units(5)), 14, "start", words))
        }
    }
}

fn thread(layout: &Layout, giver: usize, holder: usize) -> Markup {
    let ends = layout.places.get(giver).zip(layout.places.get(holder));
    html! {
        @if let Some((from, to)) = ends {
            @let bend = between(between(*from, *to, 50), CENTRE, 38);
            path d=(format!("M{}Q{} {}", xy(*from), xy(bend), xy(*to))) {}
        }
    }
}

/// Seats in nested rows, as far from each other along a row as the rows are apart, in order from left to right.
///
/// As few rows as give every seat its full size; when no number of rows does, as many as the inner room allows.
fn layout(seats: usize) -> Layout {
    let total = count(seats).max(1);
    // Rows apart by s hold π·(r·OUTER − s·r·(r−1)/2) of length, and total · s is wanted: solved for s.
    let spacing = |rows: i64| 314 * rows * OUTER / (100 * total + 157 * rows * (rows - 1));
    let fits = |rows: &i64| OUTER - (rows - 1) * spacing(*rows) >= INNER;
    let rows = (1..=16).filter(fits).find(|rows| spacing(*rows) * SEAT / 100 >= LARGEST);
    let rows = rows.or_else(|| (1..=16).rfind(fits)).unwrap_or(1);
    let step = spacing(rows);
    let radii: Vec<Length> = (0..rows).map(|row| OUTER - step * row).collect();
    let mut spots: Vec<(i64, Length, Point)> = Vec::new();
    for (radius, share) in radii.iter().zip(shares(seats, &radii)) {
        spots.extend((0..share).map(|index| {
            let angle = if share == 1 { 90_000 } else { 180_000 * index / (share - 1) };
            (angle, -radius, around(CENTRE, *radius, 180_000 + angle))
        }));
    }
    spots.sort_by_key(|(angle, radius, _)| (*angle, *radius));
    let radius = (step * SEAT / 100).min(LARGEST);
    Layout { places: spots.into_iter().map(|(_, _, place)| place).collect(), radius }
}

/// So many seats over rows as their length, with the largest remainder: the parts make the whole.
fn shares(seats: usize, radii: &[Length]) -> Vec<i64> {
    let total = count(seats);
    let length: i64 = radii.iter().sum::<i64>().max(1);
    let mut parts: Vec<i64> = radii.iter().map(|radius| total * radius / length).collect();
    let mut order: Vec<usize> = (0..radii.len()).collect();
    order.sort_by_key(|&row| std::cmp::Reverse(total * radii[row] % length));
    let missing = usize::try_from(total - parts.iter().sum::<i64>()).unwrap_or(0);
    for row in order.into_iter().cycle().take(missing) {
        parts[row] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_seats_touch_and_all_stand_inside() {
        for seats in [1, 2, 3, 7, 15, 29, 71, 123, 240, 500] {
            let layout = layout(seats);
            assert_eq!(layout.places.len(), seats);
            for (index, a) in layout.places.iter().enumerate() {
                assert!(
                    (0..=units(400)).contains(&(a.x - layout.radius)) && a.x + layout.radius <= units(400)
                );
                assert!(a.y - layout.radius >= 0 && a.y <= CENTRE.y);
                for b in &layout.places[..index] {
                    let apart = (a.x - b.x).pow(2) + (a.y - b.y).pow(2);
                    assert!(
                        apart >= (2 * layout.radius).pow(2),
                        "{seats} seats: {a:?} {b:?} {}",
                        layout.radius
                    );
                }
            }
        }
    }
}
