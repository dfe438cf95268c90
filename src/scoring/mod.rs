//! Scoring: what a play was worth, as folds over its events. Only what the player did counts, never the luck of the
//! deal; `docs/scoring.md` tells players the same in words. This room has no state of its own.
//!
//! Start at [`score`]. Every point names the rule and the event that it stands for.

mod bounds;
mod cap;
mod card;
mod deck;
mod depth;
mod dimension;
mod discovery;
mod json;
mod ledger;
mod listening;
mod next_step;
mod order;
mod parts;
mod patience;
mod point;
mod preparation;
mod prospecting;
mod reflection;
mod relationship;
mod rubric;
mod tally;
#[cfg(test)]
mod testing;

pub use bounds::{Bound, Bounds, How};
pub use cap::{Cap, CapReason};
pub use card::{DimensionScore, MissedCue, Record, Scorecard, score};
pub use dimension::Dimension;
pub use ledger::{LedgerEntry, Side};
pub use order::{as_written as worth_as_written, laid as score_of_order};
pub use parts::SkillPart;
pub use point::{Point, PointKind};
pub use reflection::judged_right;
pub use rubric::Rubric;
