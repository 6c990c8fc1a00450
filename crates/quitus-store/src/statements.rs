//! Every statement of the store is declared once, so that one test can prepare them all on both engines.

/// A declared statement. `$1, $2…` stand in order of first use, so that both engines number them alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sql {
    /// The name it is declared under.
    pub name: &'static str,
    /// What SQLite runs.
    pub sqlite: &'static str,
    /// What PostgreSQL runs: the same text, but for the few statements of full text.
    pub postgres: &'static str,
}

/// Every statement of every room.
#[cfg(test)]
pub(crate) fn every_statement() -> impl Iterator<Item = Sql> {
    let rooms = [
        crate::account::STATEMENTS,
        crate::account::MEANS,
        crate::agreement::STATEMENTS,
        crate::assembly::STATEMENTS,
        crate::councillor::STATEMENTS,
        crate::deadline::STATEMENTS,
        crate::decision::STATEMENTS,
        crate::deliberation::STATEMENTS,
        crate::document::STATEMENTS,
        crate::draft::STATEMENTS,
        crate::file::STATEMENTS,
        crate::fulfilment::STATEMENTS,
        crate::funding::STATEMENTS,
        crate::journal::STATEMENTS,
        crate::legality::STATEMENTS,
        crate::notice::STATEMENTS,
        crate::outbox::STATEMENTS,
        crate::minutes::STATEMENTS,
        crate::programme::STATEMENTS,
        crate::register::STATEMENTS,
        crate::search::STATEMENTS,
        crate::sitting::STATEMENTS,
    ];
    rooms
        .into_iter()
        .chain(crate::assembly::MORE.iter().copied())
        .chain(crate::draft::MORE.iter().copied())
        .chain(crate::sitting::MORE.iter().copied())
        .flatten()
        .copied()
}

/// Declares the statements of a room: `NAME = "one text";` or `NAME = "for SQLite" | "for PostgreSQL";`.
macro_rules! statements {
    (@pick $sqlite:literal) => { $sqlite };
    (@pick $sqlite:literal $postgres:literal) => { $postgres };
    ($($name:ident = $sqlite:literal $(| $postgres:literal)?;)+) => {
        $(
            const $name: $crate::statements::Sql = $crate::statements::Sql {
                name: stringify!($name),
                sqlite: $sqlite,
                postgres: $crate::statements::statements!(@pick $sqlite $($postgres)?),
            };
        )+

        /// The statements of this room, for the test that prepares them all.
        #[cfg(test)]
        pub(crate) const STATEMENTS: &[$crate::statements::Sql] = &[$($name),+];
    };
}

pub(crate) use statements;
