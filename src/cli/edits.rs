//! What is said when a record is replayed on a case that was edited since.

use super::output;
use crate::records::{Record, ReplayError, Replayed, follow};
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
) -> Result<(Replayed, Told), ReplayError> {
    let language = record.then.as_ref().map(|then| then.language.as_str()).filter(|code| **code != *case.language);
    let then = language.and_then(in_language).filter(|then| then.hash == case.hash);
    let mut replayed = follow(then.unwrap_or_else(|| Arc::clone(case)), record)?;
    // Both have the same hash, so that this cannot fail.
    let _ = replayed.play.in_language(Arc::clone(case));
    let told = tell(&replayed, record.moves.len());
    Ok((replayed, told))
}

fn tell(replayed: &Replayed, all: usize) -> Told {
    let made = replayed.play.moves().len();
    let fault = match (&replayed.stopped, &replayed.parted) {
        (Some(stopped), None) => Some(format!("it holds for {made} of {all} moves; {stopped}")),
        (Some(stopped), Some(parted)) => Some(format!(
            "{made} of {all} moves can be made, and {parted} leads to something else than it did; {stopped}"
        )),
        (None, Some(parted)) => {
            Some(format!("all moves can be made, but {parted} leads to something else than it did"))
        }
        (None, None) => None,
    };
    Told { notes: notes(replayed), fault }
}

fn notes(replayed: &Replayed) -> Vec<String> {
    if replayed.same {
        return Vec::new();
    }
    let Some(changes) = &replayed.changes else {
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
