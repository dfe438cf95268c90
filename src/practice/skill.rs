//! Skills: the scored dimensions and their parts.

use crate::scenario::case::Case;
use crate::scoring::{Dimension, SkillPart};
use crate::words::Words;

/// Something that can be practised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skill {
    /// A dimension as a whole.
    Whole(Dimension),
    /// One of its parts.
    Part(SkillPart),
}

/// The dimensions of the training path, in the order in which a case exercises them. What a relationship is worth follows
/// from the others and is no skill of its own.
pub const DIMENSIONS: [Dimension; 7] = [
    Dimension::Preparation,
    Dimension::Prospecting,
    Dimension::Order,
    Dimension::Discovery,
    Dimension::Patience,
    Dimension::NextStep,
    Dimension::Reflection,
];

impl Skill {
    /// Every skill: each dimension of the path, and after it its parts.
    pub fn all() -> impl Iterator<Item = Self> {
        let parts = |of| SkillPart::ALL.into_iter().filter(move |part| part.dimension() == of).map(Self::Part);
        DIMENSIONS
            .into_iter()
            .flat_map(move |dimension| std::iter::once(Self::Whole(dimension)).chain(parts(dimension)))
    }

    /// The dimension that it is, or belongs to.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Whole(dimension) => dimension,
            Self::Part(part) => part.dimension(),
        }
    }

    /// Whether a case gives occasion for it.
    pub fn is_in(self, case: &Case) -> bool {
        match self {
            Self::Part(part) => part.is_in(case),
            Self::Whole(dimension) => {
                SkillPart::ALL.into_iter().any(|part| part.dimension() == dimension && part.is_in(case))
            }
        }
    }

    /// What it is called.
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::Whole(dimension) => words.get(&format!("skill-{}", dimension.name())),
            Self::Part(part) => words.get(&format!("part-{}", part.name())),
        }
    }
}
