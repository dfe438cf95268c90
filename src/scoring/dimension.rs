//! The dimensions of the score and their weights.

use serde::Serialize;

/// One side of selling that is scored. Those that a case does not have fall out and the rest weigh more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Reading beforehand and the plan sheet.
    Preparation,
    /// Finding and reaching the person.
    Prospecting,
    /// What interests this customer comes first.
    Order,
    /// Asking and listening.
    Discovery,
    /// Neither too early nor too late; letting the other finish.
    Patience,
    /// What was agreed at the end.
    NextStep,
    /// What seller and customer gained and lost with each other.
    Relationship,
    /// The player's own telling afterwards; reported beside the total, not in it.
    Reflection,
}

impl Dimension {
    /// All dimensions, in the order of the scorecard.
    pub const ALL: [Self; 8] = [
        Self::Preparation,
        Self::Prospecting,
        Self::Order,
        Self::Discovery,
        Self::Patience,
        Self::NextStep,
        Self::Relationship,
        Self::Reflection,
    ];

    /// The name used in records and exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Prospecting => "prospecting",
            Self::Order => "order",
            Self::Discovery => "discovery",
            Self::Patience => "patience",
            Self::NextStep => "next-step",
            Self::Relationship => "relationship",
            Self::Reflection => "reflection",
        }
    }

    /// How much it weighs in the total, out of 100 when a case has everything.
    pub const fn weight(self) -> i64 {
        match self {
            Self::Preparation | Self::NextStep | Self::Relationship => 10,
            Self::Prospecting | Self::Order | Self::Patience => 15,
            Self::Discovery => 25,
            Self::Reflection => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_of_a_full_case_make_a_hundred() {
        assert_eq!(Dimension::ALL.into_iter().map(Dimension::weight).sum::<i64>(), 100);
    }

    #[test]
    fn names_are_those_that_records_hold() {
        for dimension in Dimension::ALL {
            assert_eq!(serde_json::json!(dimension), dimension.name());
        }
    }
}
