//! What came of the rounds of drills. Kept apart from whole plays: a round is three minutes of one behaviour, cut from a
//! case, and says nothing of the case as a whole.

use serde::{Deserialize, Serialize};

/// How a round ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundEnd {
    /// What was practised was done.
    Held,
    /// The opposite was done.
    NotHeld,
    /// The moment went by.
    WentBy,
}

impl RoundEnd {
    /// The name used in texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::NotHeld => "not-held",
            Self::WentBy => "went-by",
        }
    }
}

/// What came of one round of a drill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drilled {
    /// When it was judged, in seconds since 1970 (UTC).
    pub at: i64,
    /// When its drill was begun: rounds that agree in this and in the behaviour belong together.
    pub begun: i64,
    /// The behaviour, by name.
    pub behaviour: String,
    /// The case that it was cut from.
    pub case: String,
    /// The seed of its luck.
    pub seed: u64,
    /// Which round of the drill, from 1.
    pub round: u8,
    /// How many rounds the drill has.
    pub of: u8,
    /// How it ended. One that was played again is kept once more; the first counts.
    pub outcome: RoundEnd,
}
