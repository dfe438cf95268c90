//! The customer's hidden qualities.

use super::Thousandths;
use serde::{Deserialize, Serialize};

/// One quality of the customer, 0–1000. Hidden: the player meets it only as cues and behaviour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quality {
    /// How much the matter concerns them.
    Interest,
    /// How closely they follow just now.
    Attention,
    /// Whether they believe and rely on the seller.
    Trust,
    /// How much the seller gets on their nerves.
    Irritation,
    /// How tired they are of the meeting.
    Fatigue,
    /// How clearly they see their own problem.
    Clarity,
    /// How strongly they want it solved.
    Need,
    /// How far the offer convinces them, in the third encounter and at the closing.
    Confidence,
}

impl Quality {
    /// Every quality, in the order of storage.
    pub const ALL: [Self; 8] = [
        Self::Interest,
        Self::Attention,
        Self::Trust,
        Self::Irritation,
        Self::Fatigue,
        Self::Clarity,
        Self::Need,
        Self::Confidence,
    ];
}

/// All qualities of one customer at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Qualities([Thousandths; 8]);

impl Qualities {
    /// Starting values: those given, full attention, and none of the rest.
    pub const fn starting(interest: Thousandths, trust: Thousandths, irritation: Thousandths) -> Self {
        let none = Thousandths::ZERO;
        Self([interest, Thousandths::ONE, trust, irritation, none, none, none, none])
    }

    /// The value of one quality.
    pub const fn get(&self, quality: Quality) -> Thousandths {
        self.0[quality as usize]
    }

    /// Moves one quality by `by` thousandths, within its scale.
    pub const fn shift(&mut self, quality: Quality, by: i64) {
        self.0[quality as usize] = self.0[quality as usize].moved(by);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_quality_is_stored_in_its_own_place() {
        for quality in Quality::ALL {
            let mut all = Qualities::starting(Thousandths::ZERO, Thousandths::ZERO, Thousandths::ZERO);
            all.shift(Quality::Attention, -1000);
            all.shift(quality, 7);
            let values: Vec<_> = Quality::ALL.into_iter().filter(|q| all.get(*q) != Thousandths::ZERO).collect();
            assert_eq!(values, [quality]);
        }
    }
}
