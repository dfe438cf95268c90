//! Taking in the record of a play from a file.

use super::id::{PlayId, PlayerId};
use super::journal::Finished;
use super::record::Record;
use super::stamp::Stamp;
use super::store::{Entry, Store, StoreError};

/// What came of taking a record in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BroughtIn {
    /// It is there now, as this play.
    New(PlayId),
    /// It was there before, as this play; nothing has changed.
    Known(PlayId),
}

impl BroughtIn {
    /// The play.
    pub const fn play(self) -> PlayId {
        match self {
            Self::New(play) | Self::Known(play) => play,
        }
    }
}

/// Takes a record in for a player, with what it comes to where it comes to its end. The same moves are never there twice.
///
/// # Errors
/// The store cannot be read or written.
pub fn bring_in(
    store: &mut dyn Store,
    player: PlayerId,
    record: &Record,
    result: Option<&Finished>,
    at: Stamp,
) -> Result<BroughtIn, StoreError> {
    let print = record.fingerprint();
    let alike = store.past(player)?.into_iter().filter(|past| {
        (past.seed, past.moves, past.scenario.as_str()) == (record.seed, record.moves.len(), record.scenario.as_str())
    });
    for past in alike {
        if store.play(past.play)?.is_some_and(|kept| kept.record.fingerprint() == print) {
            return Ok(BroughtIn::Known(past.play));
        }
    }
    let play = PlayId::new();
    store.bring_in(player, &Entry { play, record, since: 0, at, result, out: &[] })?;
    Ok(BroughtIn::New(play))
}
