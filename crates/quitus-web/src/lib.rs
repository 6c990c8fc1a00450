//! The pages and the API.
//!
//! Storey `web`: parses a request, calls one function of `quitus-app`, says the outcome. It names no store, no SQL
//! and no document engine. `layout` is the shell of every page, `look` the pieces pages are made of, `assets` the
//! style sheet, the one small module and the logo.

pub mod assets;
pub mod layout;
pub mod look;
