//! Translations as translators work on them: sheets (CSV or PO) made from files and merged back into them, and how far
//! the work has come. Reads no disk and writes none: what a merge would write is given back as text.

pub mod csv;
pub mod edit;
pub mod extract;
pub mod merge;
pub mod po;
mod safe;
pub mod source;
pub mod status;
#[cfg(test)]
mod tests;
mod voice;

pub use safe::{guard as safe_cell, restore as restored_cell};

use crate::scenario::pack_path::PackPath;
use sha2::{Digest, Sha256};

/// The texts of one or more files of a pack with their translations, one row each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The language of the pack, as a two-letter code.
    pub from: String,
    /// The language to translate into.
    pub to: String,
    /// The rows in the order of the files.
    pub rows: Vec<Row>,
}

/// One text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The file, as seen from the folder of its pack.
    pub file: String,
    /// The place of the text in its file, such as `problems.stops.title`. It stays when the text moves in the file.
    pub place: String,
    /// How far its translation is.
    pub state: State,
    /// Who says it, or where it stands.
    pub speaker: String,
    /// What a translator should know about it.
    pub note: String,
    /// The text in the language of the pack.
    pub source: String,
    /// What the source said when the translation was made, where it is stale and that is known.
    pub was: Option<String>,
    /// The translation; empty where there is none.
    pub target: String,
    /// The fingerprint of the translation at extraction, to notice when sheet and file were both changed; empty where
    /// it is not known.
    pub key: String,
    /// Where it stands: the line of the file in an extracted row, the row or line of the sheet in one that was read.
    pub line: usize,
}

/// How far the translation of a text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// There is none.
    #[default]
    Missing,
    /// There is one, and its source is not known to have changed since.
    Done,
    /// Its source has changed since.
    Stale,
}

impl State {
    /// The word in a sheet.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Done => "done",
            Self::Stale => "stale",
        }
    }

    /// The state with this word, whatever its capitals.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Missing, Self::Done, Self::Stale].into_iter().find(|state| state.as_str().eq_ignore_ascii_case(word))
    }
}

/// Why nothing could be extracted or merged at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TranslateError {
    /// A file of the pack could not be read.
    #[error("{file}: {why}")]
    Unreadable {
        /// The file.
        file: PackPath,
        /// What the matter is.
        why: String,
    },
    /// A file of the pack has mistakes, so that its texts are not known.
    #[error("{0}: the file has mistakes; `malmi check` tells them, and they must be mended first")]
    Broken(PackPath),
    /// The language is none, or the pack's own.
    #[error("{0}")]
    Language(String),
    /// The sheet is none: no heading, another encoding, nothing in it.
    #[error("{0}")]
    NoSheet(String),
    /// What would have been written was not what was meant; nothing was written.
    #[error("{0}: the translation file could not be changed safely, and was left as it is")]
    Unsafe(PackPath),
}

/// Something in a sheet that was not taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Where, as a translator finds it: `row 14, column fi`, `line 120`.
    pub at: String,
    /// What, and what became of it.
    pub what: String,
    /// Whether the row was left out because of it; otherwise it is only to be known.
    pub refused: bool,
}

impl Trouble {
    /// A row that was left out.
    pub(crate) fn refused(at: impl Into<String>, what: impl Into<String>) -> Self {
        Self { at: at.into(), what: what.into(), refused: true }
    }

    /// Something worth knowing about a row that was taken.
    pub(crate) fn noted(at: impl Into<String>, what: impl Into<String>) -> Self {
        Self { at: at.into(), what: what.into(), refused: false }
    }
}

/// A sheet that was read, and what in it could not be.
#[derive(Clone, Debug, Default)]
pub struct ReadSheet {
    /// The sound rows.
    pub sheet: Sheet,
    /// What was not sound.
    pub troubles: Vec<Trouble>,
    /// What its places are counted in.
    pub unit: Unit,
}

/// What the places of a sheet are counted in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Rows of a table, its heading being the first.
    #[default]
    Row,
    /// Lines of a text.
    Line,
}

/// The fingerprint of a translation: the first eight hexadecimal digits of its SHA-256; `none` where there is none.
pub fn key(text: &str) -> String {
    if text.is_empty() {
        return "none".to_owned();
    }
    let digest = Sha256::digest(text.as_bytes());
    let number = digest.iter().take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("{number:08x}")
}
