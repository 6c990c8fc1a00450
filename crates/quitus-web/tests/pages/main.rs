//! The pages as a visitor gets them: every address of the table, both languages, strangers and keepers.

mod accounts;
mod after;
mod draft_api;
mod drafts;
mod errors;
mod house;
mod own;
mod people;
mod record;
mod samples;
mod secrets;
mod sessions;
mod sittings;
mod story;
mod strangers;
mod visitor;
mod watch;
