//! Units: thousandths for every quality and chance, seconds and days for simulated time.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// A share or a quality in thousandths, always within 0–1000. Arithmetic saturates at both ends,
/// so that no sequence of moves can leave the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Thousandths(u16);

impl Thousandths {
    /// Nothing: 0.
    pub const ZERO: Self = Self(0);
    /// The whole: 1000.
    pub const ONE: Self = Self(1000);

    /// A value in thousandths; anything outside 0–1000 is brought to the nearer end.
    pub const fn new(value: i64) -> Self {
        if value <= 0 {
            Self(0)
        } else if value >= 1000 {
            Self(1000)
        } else {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0–1000 here")]
            Self(value as u16)
        }
    }

    /// The number, 0–1000.
    pub const fn get(self) -> i64 {
        self.0 as i64
    }

    /// This value moved by `by` thousandths, kept within the scale.
    #[must_use]
    pub const fn moved(self, by: i64) -> Self {
        Self::new(self.get().saturating_add(by))
    }

    /// `amount` scaled by this share, rounded toward zero.
    pub const fn of(self, amount: i64) -> i64 {
        amount.saturating_mul(self.get()) / 1000
    }

    /// `part` of `whole` as a share; nothing of nothing is zero.
    pub const fn ratio(part: i64, whole: i64) -> Self {
        if whole <= 0 { Self::ZERO } else { Self::new(part.saturating_mul(1000) / whole) }
    }
}

impl<'de> Deserialize<'de> for Thousandths {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = i64::deserialize(deserializer)?;
        if (0..=1000).contains(&value) {
            Ok(Self::new(value))
        } else {
            Err(serde::de::Error::custom(format!("{value} is outside 0–1000")))
        }
    }
}

impl JsonSchema for Thousandths {
    fn schema_name() -> Cow<'static, str> {
        "Thousandths".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "integer",
            "description": "A share or a strength in thousandths: 0 is none, 500 the middle, 1000 the whole.",
            "minimum": 0,
            "maximum": 1000,
        })
    }
}

impl fmt::Display for Thousandths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Simulated seconds. No reflex is tested: a move costs the seconds that it would take to do it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seconds(pub u32);

impl Seconds {
    /// Whole minutes as seconds.
    pub const fn minutes(minutes: u32) -> Self {
        Self(minutes.saturating_mul(60))
    }

    /// The sum, saturating.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, never below zero.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The time it takes to say `text` at 150 words a minute, an unhurried speaking rate; at least two seconds.
    pub fn to_say(text: &str) -> Self {
        let words = u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX);
        Self(words.saturating_mul(2) / 5).plus(Self(2))
    }
}

/// A working day of the case, counted from 0 on its first day; five to a week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub u16);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_stay_on_the_scale() {
        assert_eq!(Thousandths::new(990).moved(50), Thousandths::ONE);
        assert_eq!(Thousandths::new(10).moved(-50), Thousandths::ZERO);
        assert_eq!(Thousandths::new(350).of(200), 70);
        assert_eq!(Thousandths::ratio(1, 3).get(), 333);
        assert_eq!(Thousandths::ratio(5, 0), Thousandths::ZERO);
    }

    #[test]
    fn speech_takes_time_by_its_words() {
        assert_eq!(Seconds::to_say(""), Seconds(2));
        assert_eq!(Seconds::to_say("one two three four five six seven eight nine ten"), Seconds(6));
    }
}
