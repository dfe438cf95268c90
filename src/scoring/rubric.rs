//! The version of the rules by which plays are scored.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A version of the rules of scoring, counted from 1. A result says by which it was reached, so that results by different
/// rules are never taken for progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rubric(pub u32);

impl Rubric {
    /// The rules of this version of the program. Raise it with every change that gives the same events other points.
    pub const NOW: Self = Self(1);
}

impl Default for Rubric {
    /// The first rules: results from before they were numbered were reached by them.
    fn default() -> Self {
        Self(1)
    }
}

impl fmt::Display for Rubric {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
