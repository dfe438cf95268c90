//! How well the player knows how they did: how sure they were of each telling, and how right it was.

use crate::records::Finished;

/// So many tellings are looked at, the last ones.
const LAST: usize = 40;
/// From this difference on, of 1000, surer than right (or less sure) is said to be so.
const OFF: i32 = 100;

/// Sureness against rightness.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calibration {
    /// The last tellings, oldest first; forty at most.
    pub tellings: Vec<Telling>,
    /// How sure on average, 0 to 1000; 0 without tellings.
    pub sure: u16,
    /// How right on average, 0 to 1000.
    pub right: u16,
    /// How far the two lay apart on average, 0 to 1000.
    pub apart: u16,
}

/// One telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// How sure the player was, 0 to 1000.
    pub sure: u16,
    /// How right the marks were, 0 to 1000.
    pub right: u16,
}

/// What the averages say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// Surer than right.
    TooSure,
    /// Less sure than right.
    TooUnsure,
    /// About as sure as right.
    Even,
}

impl Calibration {
    /// Which way the player leans.
    pub fn leaning(&self) -> Leaning {
        match i32::from(self.sure) - i32::from(self.right) {
            off if off >= OFF => Leaning::TooSure,
            off if off <= -OFF => Leaning::TooUnsure,
            _ => Leaning::Even,
        }
    }
}

pub(super) fn calibration(plays: &[&Finished]) -> Calibration {
    let told = plays.iter().rev().filter_map(|play| play.facts.looked_back).take(LAST);
    let mut tellings: Vec<Telling> =
        told.map(|told| Telling { sure: u16::from(told.sure.min(100)) * 10, right: told.right.min(1000) }).collect();
    tellings.reverse();
    let mean = |of: fn(&Telling) -> u16| {
        let count = u32::try_from(tellings.len()).unwrap_or(u32::MAX);
        let sum: u32 = tellings.iter().map(|telling| u32::from(of(telling))).sum();
        (sum + count / 2).checked_div(count).and_then(|mean| u16::try_from(mean).ok()).unwrap_or(0)
    };
    Calibration {
        sure: mean(|telling| telling.sure),
        right: mean(|telling| telling.right),
        apart: mean(|telling| telling.sure.abs_diff(telling.right)),
        tellings,
    }
}
