//! Playing again from a moment: the same case, seed and level, the same moves up to it, and then freely.

use super::timeline::Timeline;
use crate::encounter::Play;
use crate::model::Thousandths;
use crate::scoring::score;
use std::sync::Arc;

/// Where a play was taken up again: a play as it was, and the step that is to be made anew.
#[derive(Clone, Debug)]
pub struct Branch {
    origin: Play,
    step: u16,
}

/// Two plays that begin alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Moves that are the same in both, from the beginning.
    pub shared: u16,
    /// The total of the first play.
    pub total: Thousandths,
    /// The play as it was first.
    pub origin: Timeline,
    /// The play as it is now.
    pub branch: Timeline,
}

impl Branch {
    /// Takes a play up again at a step, counted from 1; `None` if it has no such step.
    pub fn at(origin: &Play, step: u16) -> Option<Self> {
        let is_there = step >= 1 && usize::from(step) <= origin.moves().len();
        is_there.then(|| Self { origin: origin.clone(), step })
    }

    /// The play as it was.
    pub const fn origin(&self) -> &Play {
        &self.origin
    }

    /// The step that is to be made anew.
    pub const fn step(&self) -> u16 {
        self.step
    }

    /// The play with everything up to that step made, and the step itself open.
    pub fn begin(&self) -> Play {
        let mut play = Play::new(Arc::clone(self.origin.case()), self.origin.seed(), self.origin.level());
        for mv in &self.origin.moves()[..usize::from(self.step) - 1] {
            // It was made in the same play before.
            let _ = play.make(mv.clone());
        }
        play
    }

    /// The play as it was and as it is now, for showing them beside each other.
    pub fn beside(&self, now: &Play) -> Beside {
        let same = self.origin.moves().iter().zip(now.moves()).take_while(|(then, now)| then == now).count();
        let card = score(&self.origin);
        Beside {
            shared: u16::try_from(same).unwrap_or(u16::MAX),
            total: card.total,
            origin: Timeline::with(&self.origin, &card),
            branch: Timeline::of(now),
        }
    }
}
