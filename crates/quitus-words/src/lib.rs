//! Every sentence people read, in French and English, and French typography.
//!
//! Storey `words`: core's findings and refusals hold a code and typed arguments; here they become a sentence,
//! an article and a remedy. The sentences stand in `words/fr/*.ftl` and `words/en/*.ftl` (Fluent), one file per
//! room, embedded in the binary. They are written with plain spaces and straight apostrophes; the typography of
//! each language is set on the text, never on the arguments, which are printed as the record holds them.
//!
//! # Writing words
//! A page's key is `room-thing` and is asked for with a literal, `words.word("frame-skip")` or
//! `words.say("frame-results", &args)`, so that a test finds every key that is used, missing or idle. Keys that
//! code puts together from an enum's stable word are declared in [`families`]. A finding `T-YEAR` has
//! the key `finding-T-YEAR` (its name) with the attributes `.message` and `.remedy`; a refusal has `refusal-…`.
//!
//! # Arguments of the findings
//! A count is `i64`, a day is a `Day`, a name is text. One left out, or empty, is *unknown* and said so.
//!
//! | code | arguments |
//! |---|---|
//! | `N-SHORT` | `clear`, `required` clear days; `sent`, `sitting` days |
//! | `N-VOID` | `clear` days; `sent`, `sitting` days |
//! | `N-URG` | `clear` days; `sitting` day |
//! | `N-NOTE` | `item` text |
//! | `Q-OPEN` | `present`, `quorum`, `in_office` counts |
//! | `Q-ITEM` | `item` text; `present`, `quorum`, `in_office` counts |
//! | `Q-INT` | `name`, `item` texts |
//! | `P-DUP` | `giver` of the later paper, `holder` |
//! | `P-ABS`, `P-BOTH` | `giver`, `holder` |
//! | `P-4TH` | `giver`, `holder`; `number` of sittings in a row, a count |
//! | `P-NAME` | `name` as written, `holder` as found on the roll |
//! | `V-SUM` | `cast` (the four figures together), `available` counts |
//! | `V-UNAN` | `against` count, left out when the act prints no figures |
//! | `C-DELEG` | `assembly` text; `fault`: text `none`, `unknown`, `not_in_force` or `over_cap` |
//! | `R-SIGN` | `name` of the signer; `chair`, `secretary` texts |
//! | `R-ORDER` | `number` of the act |
//! | `D-LIST`, `D-PV` | `sitting`, `due` days; `late` days past, 0 when still ahead |
//! | `D-TRANS` | `number` of the act; `due` day, left out when the law sets none; `late` days past, 0 when still ahead |
//! | `D-PUB` | `number` of the act; taken down too early: `due`, the day until which it was to stay, and `late`, days short |
//! | | or `withdrawn`, the day it was taken down, and `until`, the day until which it was to stay |
//! | `A-EXEC` | `step`: text `signed` or `paid`; its `day`; `from`, first day in force, left out when not yet |
//! | `T-YEAR` | `year` found; `from`, `until` years of the period |
//! | `T-SUM` | `parts`, `total` counts or amounts |
//! | `T-FIGURE` | `text` as typed |
//! | `B-SECTION` | `account` as printed, `axis` or the use it pays for |
//! | `B-ARTICLE` | `account` as printed |
//! | `B-YEARS` | `from`, `until` years of the agreement; `year` or years with money, text |
//! | `G-REGRANT` | `recipient`, `operator` |
//! | `K-BASELINE` | `axis`; `criteria`, a list |

mod contract;
pub mod families;
mod lang;
mod rooms;
mod said;
pub mod typography;
mod words;

pub use contract::{Contract, FINDINGS, REFUSALS, arguments_of_finding, arguments_of_refusal};
pub use lang::Lang;
pub use said::{Said, finding, refusal};
pub use words::{Words, listed};

#[cfg(test)]
mod tests;
