//! Plays that were begun and not ended: they wait in the store, and are taken up where they were left.

use super::running::Running;
use crate::cli::shelf::Shelf;
use crate::records::{Kept, replay};
use crate::words::Words;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The plays that wait, by the place of their case on the shelf; of two of one case the later one. One whose case has
/// gone or changed since stays where it is and is passed over.
pub(super) fn waiting(kept: Vec<Kept>, shelf: &Shelf, words: &Words) -> BTreeMap<usize, Running> {
    let resume = |kept: Kept| {
        let told = |case: &crate::cli::shelf::ShelfCase| Arc::clone(case.told_in(words.language().code()));
        let at = shelf.cases.iter().position(|case| told(case).scenario.id.as_str() == kept.record.case)?;
        let play = replay(told(&shelf.cases[at]), &kept.record).ok()?;
        (!play.is_over()).then(|| (at, Running::resumed(&play, kept.play, words)))
    };
    kept.into_iter().filter_map(resume).collect()
}
