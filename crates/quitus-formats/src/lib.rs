//! Bytes to and from core: one module per norm, named for it. No file system, no network.

pub mod api;
pub mod case;
pub mod draft_import;
pub mod icalendar;
pub mod law;
pub mod markdown;
pub mod paper_list;
pub mod roster;
