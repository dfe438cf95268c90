//! What can be wrong with results that come from outside, and with writing them.

/// Why a file is not taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It holds nothing.
    #[error("it is empty; expected results as `malmi results export --format json` writes them")]
    Empty,
    /// It has more bytes than are read.
    #[error("it is larger than {} MiB; expected the results of one player", super::export::LARGEST >> 20)]
    TooLarge,
    /// It is not text.
    #[error("it is not UTF-8 text; expected results as `malmi results export --format json` writes them")]
    NotText,
    /// It is text, and something else.
    #[error(
        "line {line}, column {column}: {why}; expected results as `malmi results export --format json` writes them"
    )]
    NotResults {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What was found.
        why: String,
    },
    /// Another version of the program wrote it.
    #[error("it has format {0}, and this program reads format 1; a newer version may read it")]
    Format(u64),
    /// It holds something that no player's results hold.
    #[error("{0}")]
    Other(String),
}

/// Why a workbook could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be made: {0}")]
pub struct WorkbookError(#[from] rust_xlsxwriter::XlsxError);
