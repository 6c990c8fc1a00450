//! What every room speaks: days, money in cents, typed ids, names, findings and refusals.

mod cents;
mod day;
mod finding;
mod id;
mod name;
mod siren;
mod words;

pub use cents::{Cents, CentsError};
pub use day::{Day, DayError, Instant};
pub use finding::{Arg, Args, Citation, Code, Finding, Part, Place, Refusal, Severity};
pub use id::*;
pub use name::{Civility, PersonName, fold, sort_key};
pub use siren::{Siren, SirenError, Siret};
pub(crate) use words::words;
