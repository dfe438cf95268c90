//! Plays as they stand in a list: when, which case, what came of them. Their moves are read when one is opened.

use super::id::PlayId;
use super::journal::Finished;
use super::stamp::Stamp;
use crate::model::HelpLevel;

/// How a play stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was begun and waits to go on.
    Waiting,
    /// It came to its end.
    Over,
    /// It was laid aside before its end.
    Aside,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Over, Self::Aside];

    /// The name under which it is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Over => "over",
            Self::Aside => "aside",
        }
    }
}

/// A play in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The play.
    pub play: PlayId,
    /// The case's own name.
    pub case: String,
    /// The fingerprint of its scenario and persona as they were.
    pub scenario: String,
    /// The seed of its luck.
    pub seed: u64,
    /// The level of help.
    pub level: HelpLevel,
    /// How it stands.
    pub state: State,
    /// When it was begun.
    pub begun: Stamp,
    /// When its last move was made.
    pub last: Stamp,
    /// How many of its moves are kept: none where they have been deleted by age.
    pub moves: usize,
    /// Whether it was brought in from a file. Such a play counts in no figure: it may be another's.
    pub from_file: bool,
    /// Whether it was taken up from a moment of another play.
    pub from_a_moment: bool,
    /// What came of it: as it was scored first, then by each later version of the rules by which it was scored again.
    pub results: Vec<Finished>,
}

impl Past {
    /// What came of it by the newest rules by which it was scored.
    pub fn newest(&self) -> Option<&Finished> {
        self.results.iter().max_by_key(|result| result.rubric)
    }

    /// Whether it counts as an attempt at its case: played here, from the start, to its end.
    pub fn is_attempt(&self) -> bool {
        !self.from_file && !self.from_a_moment && self.state == State::Over && !self.results.is_empty()
    }
}

/// What stands out among the attempts at a case. One play can be all three.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The first attempt.
    pub first: bool,
    /// The best so far; of equals the earliest.
    pub best: bool,
    /// The last one.
    pub last: bool,
}

/// What stands out about a play among all plays of its player.
pub fn marks(all: &[Past], of: &Past) -> Marks {
    if !of.is_attempt() {
        return Marks::default();
    }
    let attempts = || all.iter().filter(|past| past.is_attempt() && past.case == of.case);
    let time = |past: &&Past| (past.last, past.play);
    let total = |past: &Past| past.newest().map(|result| result.total);
    let best = attempts().max_by_key(|past| (total(past), std::cmp::Reverse(time(past))));
    let is = |past: Option<&Past>| past.is_some_and(|past| past.play == of.play);
    Marks { first: is(attempts().min_by_key(time)), best: is(best), last: is(attempts().max_by_key(time)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn past(case: &str, last: i64, total: u16) -> Past {
        let result = serde_json::from_value(serde_json::json!({
            "at": last, "case": case, "scenario": "ab", "seed": 7, "level": "guided", "total": total, "dimensions": {},
        }));
        Past {
            play: PlayId::new(),
            case: case.to_owned(),
            scenario: "ab".to_owned(),
            seed: 7,
            level: HelpLevel::Guided,
            state: State::Over,
            begun: Stamp(last),
            last: Stamp(last),
            moves: 3,
            from_file: false,
            from_a_moment: false,
            results: vec![result.expect("it is a result")],
        }
    }

    #[test]
    fn the_first_the_best_and_the_last_attempt_stand_out() {
        let theirs = Past { from_file: true, ..past("a", 9, 999) };
        let branch = Past { from_a_moment: true, ..past("a", 8, 990) };
        let all = [past("a", 1, 400), past("a", 2, 700), past("b", 3, 900), past("a", 4, 700), theirs, branch];
        let told = all.each_ref().map(|of| {
            let Marks { first, best, last } = marks(&all, of);
            (first, best, last)
        });
        let none = (false, false, false);
        assert_eq!(
            told,
            [(true, false, false), (false, true, false), (true, true, true), (false, false, true), none, none]
        );
    }
}
