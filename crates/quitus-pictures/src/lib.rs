//! Facts drawn as accessible SVG: the ring, the hemicycle, the line of time, bullet bars, members over time,
//! threads of money.
//!
//! Storey `pictures`: the same drawing stands in a page and in a PDF. Each picture is a small struct of facts and
//! of words already said; `draw()` gives a [`Picture`]: the SVG, and the same facts as a table. A drawing is a
//! pure function: integers only, so the same facts give the same bytes on every machine.
//!
//! Rules held by tests: a title and a description, ids made from the caller's prefix, no script, no `style`
//! attribute, no reference outside the file; states and votes differ by texture and mark, never by colour alone.
//! Colours are presentation attributes with the classes `q-…` beside them, so that a page's style sheet may set
//! its own scheme and a PDF needs none.

mod bars;
mod frame;
mod geometry;
mod hemicycle;
mod marks;
mod ring;
mod steps;
mod table;
mod threads;
mod timeline;

pub use bars::{Bar, BarLegend, Bars, Quality};
pub use frame::{Heading, Picture};
pub use hemicycle::{Hemicycle, Position, Presence, Seat};
pub use marks::{State, mark};
pub use ring::{Ring, RingStep, Shape, logo};
pub use steps::{MembersOverTime, SittingMark};
pub use table::{Column, Table};
pub use threads::{Flow, FlowNode, MoneyThreads};
pub use timeline::{Moment, Timeline};
