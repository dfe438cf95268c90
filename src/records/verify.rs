//! Looking whether a kept play still is what it was: its case, its moves, what it came to.

use super::edits::Change;
use super::journal::Finished;
use super::record::Record;
use super::replay::{ReplayError, Replayed, Step, Stopped, follow};
use crate::encounter::Play;
use crate::scenario::case::Case;
use crate::scoring::{Rubric, score};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What came of playing a record again.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The play, after the last move that could be made, told in the language that was asked for.
    pub play: Play,
    /// Whether scenario and persona are those of the record, byte for byte.
    pub same: bool,
    /// What has changed in them; `None` where the record is too old to tell.
    pub changes: Option<Vec<Change>>,
    /// How many moves the record has.
    pub all: usize,
    /// The first move that could not be made.
    pub stopped: Option<Stopped>,
    /// The first move that led to something else than it did.
    pub parted: Option<Step>,
}

/// A score that is another than the one that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs: the name of a dimension, or `total`.
    pub of: String,
    /// What is kept, 0 to 1000; `None` where it was not scored.
    pub kept: Option<u16>,
    /// What it comes to now.
    pub now: Option<u16>,
}

impl Verified {
    /// Plays a record again on `case`. Changes are looked for in the language in which it was played, where `told_in`
    /// knows the case in it.
    ///
    /// # Errors
    /// It is a record of another case.
    pub fn of(
        record: &Record,
        case: &Arc<Case>,
        told_in: impl FnOnce(&str) -> Option<Arc<Case>>,
    ) -> Result<Self, ReplayError> {
        let language = record.then.as_ref().map(|then| then.language.as_str()).filter(|code| **code != *case.language);
        let then = language.and_then(told_in).filter(|then| then.hash == case.hash);
        let Replayed { mut play, stopped, parted, same, changes } =
            follow(then.unwrap_or_else(|| Arc::clone(case)), record)?;
        // Both have the same hash, so that this cannot fail.
        let _ = play.in_language(Arc::clone(case));
        Ok(Self { play, same, changes, all: record.moves.len(), stopped, parted })
    }

    /// Whether every move can be made and leads to what it did.
    pub const fn holds(&self) -> bool {
        self.stopped.is_none() && self.parted.is_none()
    }

    /// What the play comes to by the rules of now; `None` where it does not come to its end. It was finished at `at`
    /// seconds since 1970.
    pub fn score(&self, at: i64) -> Option<Finished> {
        let whole = self.stopped.is_none() && self.play.is_over();
        whole.then(|| Finished::of(&self.play, &score(&self.play), at))
    }

    /// Whether a kept result was reached by other rules than those of now.
    pub fn is_older(kept: &Finished) -> bool {
        kept.rubric != Rubric::NOW
    }
}

/// Every score of two results that is not the same in both, the total first.
pub fn differences(kept: &Finished, now: &Finished) -> Vec<Difference> {
    let total = Difference { of: "total".to_owned(), kept: Some(kept.total), now: Some(now.total) };
    let names: BTreeSet<&String> = kept.dimensions.keys().chain(now.dimensions.keys()).collect();
    let each = names.into_iter().map(|name| {
        let of = |result: &Finished| result.dimensions.get(name).copied();
        Difference { of: name.clone(), kept: of(kept), now: of(now) }
    });
    std::iter::once(total).chain(each).filter(|difference| difference.kept != difference.now).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_score_that_is_another_is_named() {
        let result = |total: u16, order: Option<u16>| -> Finished {
            let dimensions = order.map_or_else(|| serde_json::json!({}), |order| serde_json::json!({"order": order}));
            let json = serde_json::json!({
                "at": 1, "case": "a", "scenario": "b", "seed": 1, "level": "guided", "total": total,
                "dimensions": dimensions,
            });
            serde_json::from_value(json).expect("it is a result")
        };
        assert_eq!(differences(&result(640, Some(500)), &result(640, Some(500))), []);
        let total = Difference { of: "total".to_owned(), kept: Some(640), now: Some(600) };
        let order = Difference { of: "order".to_owned(), kept: Some(500), now: None };
        assert_eq!(differences(&result(640, Some(500)), &result(600, None)), [total, order]);
    }
}
