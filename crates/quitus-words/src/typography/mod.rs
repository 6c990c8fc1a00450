//! French typography and the writing of days, hours, money and numbers: pure functions, no locale of the machine.

mod numbers;
mod spaces;
mod time;

pub use numbers::{count, decimal, money, percent, ratio, rounded_percent};
pub use spaces::{apostrophes, french};
pub use time::{day, day_en, day_fr, hour, month, short_day, weekday};

/// No-break space, before `€`, inside « guillemets », after `n°`.
pub const NO_BREAK: char = '\u{a0}';

/// Narrow no-break space (espace fine insécable), before `; : ! ? %` and inside numbers.
pub const NARROW: char = '\u{202f}';
