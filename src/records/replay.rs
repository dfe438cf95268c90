//! Playing a record again.

use super::record::Record;
use crate::encounter::wire::{self, WireError};
use crate::encounter::{Play, Refusal};
use crate::scenario::case::Case;
use serde_json::Value;
use std::sync::Arc;

/// Why a record could not be replayed to its end.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReplayError {
    /// It is a record of another case.
    #[error("it is a record of the case `{found}`, and this is `{expected}`")]
    OtherCase {
        /// The case that is there.
        expected: String,
        /// The case that the record names.
        found: String,
    },
    /// The scenario was changed since.
    #[error("it is a record of `{0}` as it was written then; the scenario or its persona has changed since")]
    OtherVersion(String),
    /// A move cannot be made.
    #[error("move {at} (`{name}`): {why}")]
    Move {
        /// Which, counted from 1.
        at: usize,
        /// Its name as written.
        name: String,
        /// What is the matter with it.
        why: MoveFault,
    },
}

/// Why a recorded move cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoveFault {
    /// It is no move of this case.
    #[error(transparent)]
    Wire(WireError),
    /// It is not open at that moment.
    #[error(transparent)]
    Refused(Refusal),
}

/// Plays a record on its case.
pub fn replay(case: Arc<Case>, record: &Record) -> Result<Play, ReplayError> {
    if case.scenario.id.as_str() != record.case {
        let expected = case.scenario.id.as_str().to_owned();
        return Err(ReplayError::OtherCase { expected, found: record.case.chars().take(60).collect() });
    }
    if case.hash.to_string() != record.scenario {
        return Err(ReplayError::OtherVersion(record.case.clone()));
    }
    let mut play = Play::new(case, record.seed, record.level);
    make_all(&mut play, &record.moves)?;
    Ok(play)
}

/// Makes moves one after the other. At the first that cannot be made it stops; those before it stay made.
pub fn make_all(play: &mut Play, moves: &[Value]) -> Result<(), ReplayError> {
    for (place, value) in moves.iter().enumerate() {
        let fault = |why| ReplayError::Move { at: place + 1, name: name(value), why };
        let mv = wire::from_json(play.case(), value).map_err(|error| fault(MoveFault::Wire(error)))?;
        play.make(mv).map_err(|refusal| fault(MoveFault::Refused(refusal)))?;
    }
    Ok(())
}

/// The name of a move as written, shortened.
fn name(value: &Value) -> String {
    let name = value.get("move").and_then(Value::as_str).unwrap_or("?");
    name.chars().take(60).collect()
}
