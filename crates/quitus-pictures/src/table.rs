//! The same facts as a table.

/// The table that stands beside a picture, a key away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its caption.
    pub caption: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Its rows; each has one cell per column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub header: String,
    /// Whether its cells are numbers, set to the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn text(header: impl Into<String>) -> Self {
        Column { header: header.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn number(header: impl Into<String>) -> Self {
        Column { header: header.into(), numeric: true }
    }
}
