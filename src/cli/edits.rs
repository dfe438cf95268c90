//! What is said when a record is replayed on a case that was edited since.

use super::output;
use crate::records::{Record, ReplayError, Verified};
use crate::scenario::case::Case;
use std::sync::Arc;

/// How many changes are listed one by one.
const LISTED: usize = 20;

/// What is told of a replayed record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Told {
    /// What has changed, a line each.
    pub notes: Vec<String>,
    /// Why the record does not hold, if it does not.
    pub fault: Option<String>,
}

/// Replays a record on a case: changes are looked for in the language in which it was played, and the play is then told
/// in that of `case`.
///
/// # Errors
/// It is a record of another case.
pub(super) fn replayed(
    record: &Record,
    case: &Arc<Case>,
    in_language: impl FnOnce(&str) -> Option<Arc<Case>>,
) -> Result<(Verified, Told), ReplayError> {
    let verified = Verified::of(record, case, in_language)?;
    let told = told_of(&verified);
    Ok((verified, told))
}

/// What is to be said of a record that was played again.
pub(super) fn told_of(verified: &Verified) -> Told {
    let (made, all) = (verified.play.moves().len(), verified.all);
    let fault = match (&verified.stopped, &verified.parted) {
        (Some(stopped), None) => Some(format!("it holds for {made} of {all} moves; {stopped}")),
        (Some(stopped), Some(parted)) => Some(format!(
            "{made} of {all} moves can be made, and {parted} leads to something else than it did; {stopped}"
        )),
        (None, Some(parted)) => {
            Some(format!("all moves can be made, but {parted} leads to something else than it did"))
        }
        (None, None) => None,
    };
    Told { notes: notes(verified), fault }
}

fn notes(verified: &Verified) -> Vec<String> {
    if verified.same {
        return Vec::new();
    }
    let Some(changes) = &verified.changes else {
        let why = "the scenario has changed since; the record is of an older form that does not say what it was then, \
                   nor what its moves led to";
        return vec![why.to_owned()];
    };
    if changes.is_empty() {
        return vec!["the file has changed since, though nothing in it that is played".to_owned()];
    }
    let mut notes = vec!["the scenario has changed since:".to_owned()];
    notes.extend(changes.iter().take(LISTED).map(|change| format!("  {change}")));
    if let Some(more) = changes.len().checked_sub(LISTED).filter(|more| *more > 0) {
        notes.push(format!("  and {more} more"));
    }
    notes
}

impl Told {
    /// Writes the notes to the error output.
    pub(super) fn write_notes(&self, of: &str) {
        for note in &self.notes {
            output::note(&format!("{of}: {note}"));
        }
    }
}
