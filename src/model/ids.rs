//! Names that authors give (`Id`) and the places that they resolve to (one index type for each kind of thing,
//! so that a card can never be looked up among the questions).

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// The short name by which things in a scenario refer to each other: 1–40 lower-case letters, digits and hyphens,
/// beginning with a letter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(Box<str>);

/// Why a text cannot be an [`Id`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` cannot be an id: use 1–40 lower-case letters (a–z), digits and hyphens, beginning with a letter")]
pub struct IdError(String);

impl Id {
    /// Checks and takes a name.
    pub fn new(text: &str) -> Result<Self, IdError> {
        let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.len() <= 40 && text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(letters) {
            Ok(Self(text.into()))
        } else {
            Err(IdError(text.chars().take(60).collect()))
        }
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A short name by which things in a case refer to each other.",
            "pattern": "^[a-z][a-z0-9-]{0,39}$",
        })
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Self::new(&text).map_err(serde::de::Error::custom)
    }
}

/// The layers of a problem, from the surface down. A question of a kind can only open the layer of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum LayerKind {
    /// How things are done now.
    Situation,
    /// What is difficult or goes wrong.
    Problem,
    /// What it leads to: cost, risk, other people.
    Implication,
    /// What solving it would be worth.
    NeedPayoff,
}

impl LayerKind {
    /// All layers from the surface down.
    pub const ALL: [Self; 4] = [Self::Situation, Self::Problem, Self::Implication, Self::NeedPayoff];

    /// The next layer down, if there is one.
    pub const fn below(self) -> Option<Self> {
        match self {
            Self::Situation => Some(Self::Problem),
            Self::Problem => Some(Self::Implication),
            Self::Implication => Some(Self::NeedPayoff),
            Self::NeedPayoff => None,
        }
    }

    /// The name used in records and in the line protocol.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Problem => "problem",
            Self::Implication => "implication",
            Self::NeedPayoff => "need-payoff",
        }
    }
}

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(u8);

        impl $name {
            /// The place `index` in its list. Lists in a scenario hold at most 200 things, which the loader checks.
            pub const fn new(index: usize) -> Self {
                #[expect(clippy::cast_possible_truncation, reason = "the loader limits lists to 200")]
                Self(if index > 255 { 255 } else { index as u8 })
            }

            /// The place as a number.
            pub const fn get(self) -> usize {
                self.0 as usize
            }

            /// The places of a list of `len` things.
            pub fn all(len: usize) -> impl Iterator<Item = Self> + Clone {
                (0..len).map(Self::new)
            }
        }
    )*};
}

index! {
    /// A thing that interests the customer.
    InterestIx,
    /// Something left to be found about a company or person.
    FindingIx,
    /// A problem of the customer.
    ProblemIx,
    /// A beat within one layer.
    BeatIx,
    /// A topic under which questions are offered.
    TopicIx,
    /// A question.
    QuestionIx,
    /// A card of the deck.
    CardIx,
    /// A person who can be contacted.
    ContactIx,
    /// A part of a message, within its own list.
    PartIx,
    /// A reply in a telephone call.
    ReplyIx,
    /// A time offered for a meeting.
    SlotIx,
    /// An option under one question of the plan.
    PlanOptionIx,
    /// A form of the third encounter.
    FormIx,
    /// A capability of the offer.
    CapabilityIx,
    /// An objection.
    ObjectionIx,
    /// An answer to an objection.
    AnswerIx,
    /// A next step to ask for.
    NextStepIx,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_names() {
        for good in ["a", "stops-at-night", "q2"] {
            assert!(Id::new(good).is_ok(), "{good}");
        }
        for bad in ["", "2q", "Ää", "has space", "-x", "x_y", &"x".repeat(41)] {
            assert!(Id::new(bad).is_err(), "{bad}");
        }
    }
}
