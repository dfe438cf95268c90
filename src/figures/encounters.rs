//! How many encounters there were and how good they were, over all channels.

use super::weeks::{Dated, WEEKS};
use crate::model::Medium;
pub use crate::records::Quality;
use std::collections::BTreeMap;

/// Encounters by quality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Both gained.
    pub both: u32,
    /// One of them gained.
    pub one: u32,
    /// Neither did.
    pub neither: u32,
}

impl Tally {
    /// All of them.
    pub const fn all(self) -> u32 {
        self.both + self.one + self.neither
    }

    const fn add(&mut self, quality: Quality) {
        match quality {
            Quality::Both => self.both += 1,
            Quality::One => self.one += 1,
            Quality::Neither => self.neither += 1,
        }
    }
}

/// Encounters in the weeks that are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Encounters {
    /// By week, oldest first.
    pub weeks: [Tally; WEEKS],
    /// By channel, in the order of [`Medium`].
    pub channels: Vec<(Medium, Tally)>,
}

impl Encounters {
    /// All of these weeks.
    pub fn total(&self) -> Tally {
        let add = |sum: Tally, week: &Tally| Tally {
            both: sum.both + week.both,
            one: sum.one + week.one,
            neither: sum.neither + week.neither,
        };
        self.weeks.iter().fold(Tally::default(), add)
    }

    /// The most in one week.
    pub fn most(&self) -> u32 {
        self.weeks.iter().map(|week| week.all()).max().unwrap_or(0)
    }
}

pub(super) fn count(plays: &[Dated<'_>]) -> Encounters {
    let mut weeks = [Tally::default(); WEEKS];
    let mut channels: BTreeMap<Medium, Tally> = BTreeMap::new();
    for dated in plays {
        let Some(place) = dated.place() else { continue };
        for met in &dated.play.facts.encounters {
            weeks[place].add(met.quality());
            channels.entry(met.medium).or_default().add(met.quality());
        }
    }
    Encounters { weeks, channels: channels.into_iter().collect() }
}
