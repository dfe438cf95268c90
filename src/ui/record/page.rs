//! What the parts of the record share: the play, the chosen moment, and what is read off them.

use crate::debrief::{Cost, Debrief, Doing, Fate, Group, Moment, Scored, dearest, groups, taking};
use crate::scenario::case::Case;
use crate::scoring::{Cap, Dimension, DimensionScore};
use crate::ui::scene::{Ended, Scene};
use crate::ui::theme::Theme;
use crate::words::Words;

/// The record as it is open.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub scene: &'a Scene<'a>,
    pub ended: Ended<'a>,
    /// The chosen moment, by its step; 0 where nothing was done.
    pub chosen: u16,
}

impl<'a> Page<'a> {
    pub const fn words(&self) -> &'a Words {
        self.scene.words
    }

    pub const fn theme(&self) -> &'a Theme {
        self.scene.theme
    }

    pub const fn debrief(&self) -> &'a Debrief {
        self.ended.debrief
    }

    pub fn case(&self) -> &'a Case {
        self.ended.play.case()
    }

    /// The moves that stand on the line: all but looking back.
    pub fn moments(&self) -> &'a [Moment] {
        line(self.debrief())
    }

    /// The chosen moment.
    pub fn moment(&self) -> Option<&'a Moment> {
        self.debrief().timeline.moment(self.chosen)
    }

    /// What is shown of a dimension: the dimensions of the total, then the telling.
    pub fn dimensions(&self) -> impl Iterator<Item = &'a DimensionScore> + use<'a> {
        self.ended.card.dimensions.iter().chain(&self.ended.card.reflection)
    }

    /// The name of a dimension.
    pub fn dimension_name(&self, dimension: Dimension) -> String {
        crate::debrief::dimension_name(self.words(), dimension)
    }

    /// The points of a dimension, those that moved it most first.
    pub fn groups(&self, dimension: Dimension) -> Vec<Group<'a>> {
        groups(&self.debrief().timeline, dimension)
    }

    /// The dearest decision, as far as is known.
    pub fn dearest(&self) -> Option<&'a Cost> {
        dearest(&self.debrief().costs, 1).first().copied()
    }

    /// The cap, where it takes something.
    pub fn cap(&self) -> Option<Cap> {
        taking(self.ended.card)
    }

    /// Whether a hint that could be noticed went by at a step.
    pub fn missed(&self, step: u16) -> bool {
        self.debrief().timeline.missed_at(step).any(|hint| hint.fate != Fate::Unperceived)
    }

    /// Whether a decision was among the dearest.
    pub fn was_dear(&self, step: u16) -> bool {
        dearest(&self.debrief().costs, MARKED).iter().any(|cost| cost.step == step)
    }
}

/// Decisions that are marked on the line because of what they cost, at most.
const MARKED: usize = 3;

/// The moves that stand on the line.
pub(super) fn line(debrief: &Debrief) -> &[Moment] {
    let all = &debrief.timeline.moments;
    let end = all.iter().rposition(|moment| moment.doing != Doing::LookBack).map_or(0, |last| last + 1);
    &all[..end]
}

/// The moment with which the record opens: the dearest decision; until all are known that which lost most points.
pub(super) fn first_choice(debrief: &Debrief) -> u16 {
    let dearest = dearest(&debrief.costs, 1).first().filter(|_| debrief.is_whole()).map(|cost| cost.step);
    let worth = |moment: &Moment| moment.points.iter().map(weighted).sum::<i64>();
    dearest.or_else(|| line(debrief).iter().min_by_key(|moment| worth(moment)).map(|moment| moment.step)).unwrap_or(0)
}

fn weighted(scored: &Scored) -> i64 {
    scored.worth * scored.dimension.weight()
}
