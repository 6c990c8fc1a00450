//! The pages as a visitor gets them: every address of the table, both languages, strangers and keepers.

mod accounts;
mod draft_api;
mod after;
mod drafts;
mod errors;
mod house;
mod own;
mod record;
mod people;
mod samples;
mod secrets;
mod sessions;
mod sittings;
mod story;
mod strangers;
mod visitor;
mod watch;
