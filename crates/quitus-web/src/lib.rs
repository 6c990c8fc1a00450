//! The pages and the API: one folder per room, each a handler and its template; nothing is decided here.
//!
//! Storey `web`: a request is read, `quitus-app` is asked away from the async threads, its answer is drawn with
//! [`look`] and [`layout`] in the words of the reader. Every address stands in one table, [`table`]: a page is added
//! by one line there, and the tests walk it.

mod account;
mod act;
mod api;
mod assembly;
pub mod assets;
mod copies;
mod deadline;
mod decision;
mod document;
mod draft;
mod errors;
mod filled;
mod fulfilment;
mod headers;
mod home;
mod journal;
pub mod layout;
pub mod look;
mod notice;
mod operate;
mod people;
mod place;
mod programme;
mod register;
mod router;
mod routes;
mod rule;
mod running;
mod serve;
mod site;
mod sitting;
mod story;
mod visitor;
mod watch;
mod ways;
mod year;

pub use axum::serve::Listener;
pub use copies::copy_letter;
pub use deadline::{deadline_subject, deadline_title};
pub use decision::report_item;
pub use router::router;
pub use routes::{Access, Route, Sort, table};
pub use running::Running;
pub use serve::serve;
pub use site::{Moment, Site};
pub use watch::monitoring;
