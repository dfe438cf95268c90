//! Tables as spreadsheets have them, before it is decided what kind of file they become.

mod csv;
mod player;
mod workbook;

pub(super) use csv::tenths;
pub use csv::{guarded, is_table, to_csv};
pub use player::{Which, player_tables};
pub(super) use player::{part_name, quality};
pub use workbook::{Stamped, to_workbook};

/// A table: a sheet of a workbook, or a file of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The sheet's name: at most 31 characters, none of `[ ] : * ? / \`.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs: the head in CSV, the same in every language.
    pub key: String,
    /// Its name for people: the head in a workbook.
    pub head: String,
    /// About how many characters are seen of it.
    pub width: u16,
}

impl Column {
    pub(in crate::results) fn new(key: &str, head: &str, width: u16) -> Self {
        Self { key: key.to_owned(), head: head.to_owned(), width }
    }
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// There is nothing to say.
    Empty,
    /// Text, from whomever it comes.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Thousandths, shown as points of a hundred with one decimal.
    Points(i64),
    /// A share or a coefficient, shown with two decimals.
    Ratio(f64),
    /// A moment, in seconds since 1970 (UTC).
    Moment(i64),
    /// Yes or no.
    Yes(bool),
}

impl Cell {
    pub(in crate::results) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }
}
