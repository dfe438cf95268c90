//! The training path: what has been learned, read off the journal.
//!
//! A skill is mastered when it was shown well in three different plays, and once more at least a week after the third:
//! what holds only on the day is no skill yet (`docs/scoring.md`).

use super::journal::{Finished, Journal};
use crate::scoring::Dimension;

/// From this score on, of 1000, a skill was shown well.
pub const MARK: u16 = 750;
/// Plays in which a skill has to be shown before the week is waited for.
pub const SHOWN: usize = 3;
/// Seconds from the third of them until the skill counts as kept.
const WEEK: i64 = 7 * 24 * 3600;

/// The skills of the path, in the order in which a case exercises them. What a relationship is worth follows from the
/// others and is no skill of its own.
pub const SKILLS: [Dimension; 7] = [
    Dimension::Preparation,
    Dimension::Prospecting,
    Dimension::Order,
    Dimension::Discovery,
    Dimension::Patience,
    Dimension::NextStep,
    Dimension::Reflection,
];

/// How far one skill has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Which.
    pub dimension: Dimension,
    /// In how many different plays it was shown well, [`SHOWN`] at most.
    pub shown: usize,
    /// Whether it was shown well again after a week.
    pub kept: bool,
}

impl Skill {
    /// Whether there is nothing left to show.
    pub const fn is_mastered(self) -> bool {
        self.shown == SHOWN && self.kept
    }
}

/// How far every skill has come.
pub fn training_path(journal: &Journal) -> [Skill; 7] {
    SKILLS.map(|dimension| skill(journal, dimension))
}

fn skill(journal: &Journal, dimension: Dimension) -> Skill {
    let well = |play: &&Finished| play.dimension(dimension).is_some_and(|score| score >= MARK);
    let mut different: Vec<&Finished> = Vec::new();
    let mut kept = false;
    for play in journal.plays.iter().filter(well) {
        if different.len() == SHOWN {
            kept |= play.at >= different[SHOWN - 1].at + WEEK;
        } else if !different.iter().any(|other| (&other.case, other.seed) == (&play.case, play.seed)) {
            different.push(play);
        }
    }
    Skill { dimension, shown: different.len(), kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 3600;

    fn play(day: i64, seed: u64, discovery: u16) -> Finished {
        Finished {
            at: day * DAY,
            case: "first-visit".to_owned(),
            scenario: String::new(),
            seed,
            level: "guided".to_owned(),
            total: discovery,
            dimensions: [("discovery".to_owned(), discovery)].into(),
            ..Finished::default()
        }
    }

    fn listening(plays: Vec<Finished>) -> Skill {
        training_path(&Journal { plays, unread: 0 })[3]
    }

    #[test]
    fn three_different_plays_and_one_a_week_on_make_a_skill() {
        let mut plays = vec![play(0, 1, 800), play(0, 1, 900), play(1, 2, 750), play(2, 3, 760)];
        let skill = listening(plays.clone());
        assert_eq!((skill.shown, skill.kept, skill.is_mastered()), (3, false, false));
        plays.push(play(8, 4, 990));
        assert!(!listening(plays.clone()).kept, "six days are no week");
        plays.push(play(9, 4, 990));
        assert!(listening(plays).is_mastered());
    }

    #[test]
    fn what_was_not_shown_well_does_not_count() {
        let skill = listening(vec![play(0, 1, 749), play(0, 2, 750)]);
        assert_eq!(skill.shown, 1);
    }
}
