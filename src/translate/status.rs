//! How far the translations of a file have come.

use super::extract::rows_of;
use super::source::Source;
use super::{State, TranslateError};
use crate::scenario::files::Files;
use crate::scenario::pack_path::PackPath;

/// One file in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// The language.
    pub language: String,
    /// How many texts the file has.
    pub texts: usize,
    /// How many are translated, the stale ones with them.
    pub translated: usize,
    /// How many are translated from something that the file no longer says.
    pub stale: usize,
    /// Whether the translation keeps what it was made from for any text; without that nothing is known to be stale.
    pub is_watched: bool,
    /// How many words the file has.
    pub words: usize,
    /// How many words are still to be translated, those of stale texts with them.
    pub words_left: usize,
}

impl Status {
    /// How many texts have no translation.
    pub const fn missing(&self) -> usize {
        self.texts - self.translated
    }
}

/// The status of a file in a language.
pub fn status(files: &dyn Files, path: &PackPath, language: &str) -> Result<Status, TranslateError> {
    let source = Source::read(files, path, language)?;
    let mut status = Status { language: language.to_owned(), ..Status::default() };
    status.is_watched = !source.translation.made_from.is_empty();
    for row in rows_of(&source) {
        let words = row.source.split_whitespace().count();
        status.texts += 1;
        status.words += words;
        match row.state {
            State::Missing => status.words_left += words,
            State::Done => status.translated += 1,
            State::Stale => {
                status.translated += 1;
                status.stale += 1;
                status.words_left += words;
            }
        }
    }
    Ok(status)
}
