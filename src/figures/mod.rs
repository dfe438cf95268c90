//! The player's figures: skills week by week, who goes on and what it was worth, encounters by number and quality, first
//! and best results, and how well the player knows how they did. Folds over finished plays; the time is a parameter, and
//! nothing here reads a disk or a clock.
//!
//! Start at [`Figures::of`]. What the words mean is told to players and trainers in `docs/figures.md`.

mod cases;
mod conversion;
mod encounters;
mod skills;
#[cfg(test)]
mod tests;
mod told;
mod weeks;

pub use cases::FirstBest;
pub use conversion::{By, Conversion, Deals, Earlier, GoingOn, People, Size};
pub use encounters::{Encounters, Quality, Tally};
pub use skills::{PartMean, SkillCurve};
pub use told::{Calibration, Leaning, Telling};
pub use weeks::{WEEKS, Weeks};

use crate::records::Finished;
use jiff::Zoned;
use weeks::Dated;

/// From this score on, of 1000, a skill was shown well.
pub const MARK: u16 = crate::records::MARK;

/// Everything that the page of figures tells.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How many plays came to their scorecard, ever; those taken up from a moment are left out of everything here.
    pub plays: usize,
    /// The weeks that are looked at.
    pub weeks: Weeks,
    /// Each skill, in the order of the training path.
    pub skills: [SkillCurve; 7],
    /// Who went on.
    pub going_on: GoingOn,
    /// How many encounters there were, and how good they were.
    pub encounters: Encounters,
    /// First and best result of each case that was ever played, the one played last first.
    pub cases: Vec<FirstBest>,
    /// How sure the player was of their tellings, and how right.
    pub calibration: Calibration,
}

impl Figures {
    /// Makes the figures of plays, oldest first, as of `now`, whose time zone says where weeks begin.
    pub fn of(plays: &[Finished], now: &Zoned) -> Self {
        let weeks = Weeks::until(now);
        // A play taken up from a moment is practice, and no attempt at the whole case.
        let plays: Vec<&Finished> = plays.iter().filter(|play| !play.from_a_moment).collect();
        let dated: Vec<Dated<'_>> = plays.iter().map(|play| weeks.date(play)).collect();
        Self {
            plays: plays.len(),
            skills: skills::curves(&dated),
            going_on: conversion::going_on(&dated),
            encounters: encounters::count(&dated),
            cases: cases::first_and_best(&plays),
            calibration: told::calibration(&plays),
            weeks,
        }
    }

    /// The skill most in need of practice: the lowest of those below the mark. `None` while none is.
    pub fn weakest(&self) -> Option<&SkillCurve> {
        let low = self.skills.iter().filter(|skill| skill.now().is_some_and(|now| now < MARK));
        low.min_by_key(|skill| skill.now())
    }
}

/// A share in thousandths, rounded; `None` of nothing.
pub(crate) fn share(part: u64, whole: u64) -> Option<u16> {
    let thousandths = (part * 1000 + whole / 2).checked_div(whole)?;
    u16::try_from(thousandths.min(1000)).ok()
}
