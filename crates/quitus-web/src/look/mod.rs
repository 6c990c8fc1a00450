//! The pieces pages are made of. Each is a plain function; none has a style or a script of its own.

mod findings;
mod forms;
mod lists;
mod pictures;

pub use findings::{RuleLink, finding_card, finding_cards, refusal_box};
pub use forms::{Field, button, button_link, check, choice, field, hidden, main_button, textarea};
pub use lists::{
    Pages, RuledTable, beside, breadcrumbs, empty_state, facts, known, pagination, ruled_table, time_slots,
};
pub use pictures::{picture, picture_pair, state_mark};
