//! How much the game helps while an encounter runs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The level of help. It changes what is marked and how well cues come through, never the score's rules;
/// the scorecard states it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum HelpLevel {
    /// Kinds of question and cues are marked, a coach asks at good moments, and hints may be asked for.
    Guided,
    /// Nothing is marked; hints may be asked for, and cues come through as the medium carries them.
    #[default]
    Standard,
    /// Nothing is marked, there are no hints, cues come through less often, and whose turn it is must be judged by the
    /// words.
    Realistic,
}

impl HelpLevel {
    /// Every level, from most help to least.
    pub const ALL: [Self; 3] = [Self::Guided, Self::Standard, Self::Realistic];

    /// Whether kinds of question and the wishes of cues are marked, and the coach asks unasked.
    pub const fn marks(self) -> bool {
        matches!(self, Self::Guided)
    }

    /// Whether a hint may be asked for.
    pub const fn gives_hints(self) -> bool {
        !matches!(self, Self::Realistic)
    }

    /// The name used on the command line and in records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Guided => "guided",
            Self::Standard => "standard",
            Self::Realistic => "realistic",
        }
    }
}
