//! The pages as people meet them: Chromium on the demonstration, axe-core for those who do not see it.
//!
//! `./test` installs Chromium, its driver and axe-core and runs these; alone:
//! `QUITUS_AXE=…/axe.min.js cargo test -p quitus --test browser`; with `QUITUS_PAGES=acts/2023` the audit looks only at
//! the pages with that in their address, and says so.

mod accounts;
mod agenda;
mod audit;
mod browser;
mod demonstration;
mod faults;
mod first_hour;
mod guide;
mod hand;
mod keeper;
mod member;
mod pages;
mod persons;
mod reading;
mod site;
mod stock;
mod walk;
mod year;
