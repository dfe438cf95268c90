//! The worst and the best that a case allows, dimension by dimension, computed once per case.

use super::depth::Depth;
use super::{Dimension, discovery, next_step, order, patience, preparation, prospecting, relationship};
use crate::model::Thousandths;
use crate::scenario::case::Case;
use serde::Serialize;

/// One end of a dimension's raw scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bound {
    /// The raw value.
    pub value: i64,
    /// How sure it is.
    pub how: How,
    /// How it was found, in words.
    pub words: &'static str,
}

/// How a bound was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// Everything that can be done was searched.
    Exact,
    /// Everything that can be done was searched, as if the luck were always good.
    ExactBestLuck,
    /// A limit that no play can pass; the best play may stay a little below it.
    Limit,
}

impl Bound {
    pub(super) const fn limit(value: i64, words: &'static str) -> Self {
        Self { value, how: How::Limit, words }
    }

    /// Nothing: what a play that does nothing earns.
    pub(super) const fn nothing() -> Self {
        Self {
            value: 0,
            how: How::Exact,
            words: "nothing done earns nothing, and a part never costs more than it earned",
        }
    }
}

/// The bounds of a case.
#[derive(Clone, Debug)]
pub struct Bounds {
    ends: [Option<(Bound, Bound)>; 8],
    pub(super) depth: Depth,
}

impl Bounds {
    /// Computes the bounds of a case. Takes a few milliseconds at most.
    pub fn of(case: &Case) -> Self {
        let depth = Depth::of(case);
        let ends = Dimension::ALL.map(|dimension| {
            let (worst, best) = match dimension {
                Dimension::Preparation => (Bound::nothing(), preparation::best(case)),
                Dimension::Prospecting => (Bound::nothing(), prospecting::best(case)),
                Dimension::Order => order::bounds(case),
                Dimension::Discovery => (Bound::nothing(), discovery::best(case, &depth)),
                Dimension::Patience => (Bound::nothing(), patience::best(case, &depth)),
                Dimension::NextStep => (Bound::nothing(), next_step::best(case)),
                Dimension::Relationship => relationship::bounds(case, &depth),
                Dimension::Reflection => (Bound::nothing(), Bound::limit(1000, "every moment judged and placed")),
            };
            (best.value > worst.value).then_some((worst, best))
        });
        Self { ends, depth }
    }

    /// How much of what the customer could tell in the discovery fits into its time, with every question answered at
    /// once; nothing where there is nothing to tell.
    pub const fn evidence_within_reach(&self) -> Thousandths {
        Thousandths::ratio(self.depth.evidence, self.depth.all)
    }

    /// The worst and the best of a dimension; `None` if the case does not exercise it.
    pub const fn ends(&self, dimension: Dimension) -> Option<(Bound, Bound)> {
        self.ends[dimension as usize]
    }
}
