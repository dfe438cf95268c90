//! When a skill counts as mastered, and when it comes back. The rule, in words, is in `docs/practice.md`.

use super::showing::{Played, Showing};
use super::skill::Skill;
use crate::records::MARK;

/// In so many different plays a skill has to be shown well.
pub const SHOWN: usize = 3;
/// Days after which a skill comes back: when it was shown well once, twice, three times and more. After a poor showing
/// the first of them holds.
pub const INTERVALS: [i64; SHOWN] = [2, 7, 21];
/// Seconds of a day.
pub const DAY: i64 = 24 * 3600;

/// How a skill stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub skill: Skill,
    /// In how many different plays it was shown well, [`SHOWN`] at most.
    pub shown: usize,
    /// Whether it was shown well once more, three weeks or later after the third time.
    pub kept: bool,
    /// The showing that counted last; `None` for a skill that was never shown.
    pub last: Option<Last>,
}

/// The showing that counted last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Last {
    /// When, in seconds since 1970.
    pub at: i64,
    /// How well, 0–1000.
    pub score: u16,
}

impl Last {
    /// Whether the skill was shown well.
    pub const fn well(self) -> bool {
        self.score >= MARK
    }
}

impl Standing {
    /// How a skill stands after all that was played.
    pub fn of(skill: Skill, played: Played<'_>) -> Self {
        let mut fold = Fold { standing: Self { skill, shown: 0, kept: false, last: None }, well: Vec::new() };
        played.showings(skill).into_iter().for_each(|showing| fold.take(showing));
        fold.standing
    }

    /// Whether it was shown well in three different plays, and the last time too.
    pub fn is_mastered(self) -> bool {
        self.shown == SHOWN && self.last.is_some_and(Last::well)
    }

    /// Days from the last showing until it comes back; `None` for a skill that was never shown.
    pub fn interval(self) -> Option<i64> {
        let last = self.last?;
        Some(if last.well() { INTERVALS[self.shown.clamp(1, SHOWN) - 1] } else { INTERVALS[0] })
    }

    /// When it comes back, in seconds since 1970.
    pub fn due(self) -> Option<i64> {
        Some(self.last?.at + self.interval()? * DAY)
    }

    /// Whether it is to be shown again by now.
    pub fn is_due(self, now: i64) -> bool {
        self.due().is_some_and(|due| due <= now)
    }

    /// Whole days since the last showing.
    pub fn days_since(self, now: i64) -> Option<i64> {
        self.last.map(|last| (now - last.at).max(0) / DAY)
    }
}

/// A fold over the showings of one skill.
struct Fold<'a> {
    standing: Standing,
    /// The plays in which it was shown well, each once.
    well: Vec<Showing<'a>>,
}

impl<'a> Fold<'a> {
    fn take(&mut self, showing: Showing<'a>) {
        let last = Last { at: showing.at, score: showing.score };
        if last.well() {
            let same = |other: &Showing<'_>| {
                (other.case, other.seed, other.drill) == (showing.case, showing.seed, showing.drill)
            };
            // What has counted once proves nothing more: the same luck can be learned by heart.
            if self.well.iter().any(same) {
                return;
            }
            self.well.push(showing);
            let third = self.well.get(SHOWN - 1);
            self.standing.kept |= third.is_some_and(|third| showing.at >= third.at + INTERVALS[SHOWN - 1] * DAY);
            self.standing.shown = self.well.len().min(SHOWN);
        }
        self.standing.last = Some(last);
    }
}
