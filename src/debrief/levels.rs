//! The qualities that are drawn as curves, at one moment.

use crate::encounter::{Event, Happening, State};
use crate::model::{Qualities, Quality, Thousandths};
use crate::scenario::case::Case;

/// The qualities that have a curve, in the order of the legend.
pub const CURVES: [Quality; 4] = [Quality::Attention, Quality::Interest, Quality::Trust, Quality::Irritation];

/// The customer's qualities at one moment, 0–1000 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels(Qualities);

impl Levels {
    /// Before anything has happened.
    pub fn start(case: &Case) -> Self {
        Self(State::new(case).qualities)
    }

    /// As a state has them.
    pub(super) const fn of(state: &State) -> Self {
        Self(state.qualities)
    }

    /// Moves on by one event.
    pub(super) const fn follow(&mut self, event: &Event) {
        if let Happening::Shifted(quality, by) = &event.what {
            self.0.shift(*quality, *by as i64);
        }
    }

    /// One of them.
    pub const fn get(&self, quality: Quality) -> Thousandths {
        self.0.get(quality)
    }
}
