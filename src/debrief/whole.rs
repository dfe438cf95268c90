//! Everything that a finished play teaches, as far as it is known: the costs come in while the player already reads.

use super::{Beside, Branch, Cost, Timeline};
use crate::encounter::Play;
use crate::scoring::Scorecard;

/// The debrief of a play.
#[derive(Clone, Debug)]
pub struct Debrief {
    /// The play in order of time.
    pub timeline: Timeline,
    /// What each decision cost, as far as it has been worked out, in order of time.
    pub costs: Vec<Cost>,
    /// How many decisions have been worked out, and of how many.
    pub progress: (usize, usize),
    /// The first play beside this one, where this one was begun from a moment of it.
    pub beside: Option<Beside>,
}

impl Debrief {
    /// The debrief of a play that is over, before any cost is known.
    pub fn of(play: &Play, card: &Scorecard, branch: Option<&Branch>) -> Self {
        Self {
            timeline: Timeline::with(play, card),
            costs: Vec::new(),
            progress: (0, play.moves().len()),
            beside: branch.map(|branch| branch.beside(play)),
        }
    }

    /// What the decision of a step cost, once it is known.
    pub fn cost(&self, step: u16) -> Option<&Cost> {
        self.costs.iter().find(|cost| cost.step == step)
    }

    /// Whether everything has been worked out.
    pub const fn is_whole(&self) -> bool {
        self.progress.0 >= self.progress.1
    }
}
