//! Plays that were begun and not ended, on the disk: after every move, so that whatever happens costs one move at most.

use super::running::Running;
use crate::cli::shelf::Shelf;
use crate::records::{Folder, FolderError, MAX_BYTES, Record, replay};
use crate::scenario::case::Case;
use crate::words::Words;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The file of a case's play.
fn file(case: &Case) -> String {
    format!("begun-{}.json", case.scenario.id.as_str())
}

/// Keeps a play as it is now; one that is over is no longer begun.
pub(super) fn keep(folder: &Folder, running: &Running) -> Result<(), FolderError> {
    let name = file(running.play.case());
    if running.over.is_some() {
        return folder.remove(&name);
    }
    folder.replace(&name, Record::of(&running.play).witnessed(&running.play).to_text().as_bytes())
}

/// The plays that wait on the disk, by the place of their case on the shelf. One whose case has changed since, or whose
/// file is damaged, stays where it is and is passed over.
pub(super) fn waiting(folder: &Folder, shelf: &Shelf, words: &Words) -> BTreeMap<usize, Running> {
    let cases = shelf.cases.iter().map(|case| case.told_in(words.language().code())).enumerate();
    let found = cases.filter_map(|(at, case)| {
        let bytes = folder.read(&file(case)).ok()??;
        let record = Record::parse(&bytes[..bytes.len().min(MAX_BYTES)]).ok()?;
        let play = replay(Arc::clone(case), &record).ok()?;
        (!play.is_over()).then(|| (at, Running::new(&play, words)))
    });
    found.collect()
}
