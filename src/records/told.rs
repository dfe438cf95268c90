//! Why something could not be kept, in the player's language.

use super::store::StoreError;
use crate::words::Words;

impl StoreError {
    /// In the words of the game: what happened, where, and what can be done.
    pub fn told(&self, words: &Words) -> String {
        let at = |key: &str, path: &str| words.with(key, &[("path", path.into())]);
        match self {
            Self::NoPlace => words.get("store-no-place"),
            Self::ReadOnly { path } => at("store-read-only", path),
            Self::NotAFolder { path } => at("store-not-a-folder", path),
            Self::Full { path } => at("store-full", path),
            Self::Busy { path } => at("store-busy", path),
            Self::Newer { path, .. } => at("store-newer", path),
            Self::Damaged { path, why } => with_reason(words, "store-damaged", path, why),
            Self::Elsewhere => words.get("store-elsewhere"),
            Self::Gone => words.get("store-gone"),
            Self::Failed { path, why } => with_reason(words, "store-failed", path, why),
        }
    }
}

fn with_reason(words: &Words, key: &str, path: &str, why: &str) -> String {
    words.with(key, &[("path", path.into()), ("why", why.into())])
}
