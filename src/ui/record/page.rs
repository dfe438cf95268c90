//! What the parts of the record share: the play, the chosen moment, and what is read off them.

use crate::debrief::{Cost, Debrief, Doing, Fate, Moment, Scored, dearest};
use crate::encounter::Rule;
use crate::model::{Seconds, Thousandths};
use crate::scenario::case::Case;
use crate::scoring::{Cap, Dimension, DimensionScore, PointKind};
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

/// Points for the same thing by the same rule, gained or lost alike.
pub(super) struct Group<'a> {
    pub what: PointKind,
    pub rule: Rule,
    /// Thousandths of the dimension's score.
    pub worth: i64,
    /// How often.
    pub count: usize,
    /// The moments, in order of time.
    pub moments: Vec<&'a Moment>,
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
        self.words().get(&format!("dimension-{}", dimension.name()))
    }

    /// The points of a dimension, those that moved it most first.
    pub fn groups(&self, dimension: Dimension) -> Vec<Group<'a>> {
        let mut all: Vec<Group<'a>> = Vec::new();
        for (moment, scored) in self.debrief().timeline.points_of(dimension) {
            let point = &scored.point;
            let alike = |group: &&mut Group<'_>| {
                (group.what, group.rule, group.worth.signum()) == (point.what, point.rule, scored.worth.signum())
            };
            if let Some(group) = all.iter_mut().find(alike) {
                group.worth += scored.worth;
                group.count += 1;
                group.moments.extend(moment);
            } else {
                let moments = moment.into_iter().collect();
                all.push(Group { what: point.what, rule: point.rule, worth: scored.worth, count: 1, moments });
            }
        }
        all.sort_by_key(|group| std::cmp::Reverse(group.worth.abs()));
        for group in &mut all {
            group.moments.dedup_by_key(|moment| moment.step);
        }
        all
    }

    /// What brought most, by its share of the total.
    pub fn best(&self) -> Option<(Dimension, Group<'a>)> {
        let of = |scored: &DimensionScore| {
            let dimension = scored.dimension;
            self.groups(dimension).into_iter().map(move |group| (dimension, group))
        };
        let all = self.ended.card.dimensions.iter().flat_map(of).filter(|(_, group)| rounded(group.worth) > 0);
        all.max_by_key(|(dimension, group)| group.worth * dimension.weight())
    }

    /// The dearest decision, as far as is known.
    pub fn dearest(&self) -> Option<&'a Cost> {
        dearest(&self.debrief().costs, 1).first().copied()
    }

    /// The cap, where it takes something.
    pub fn cap(&self) -> Option<Cap> {
        self.ended.card.cap.filter(|cap| cap.at < self.ended.card.uncapped)
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

/// Thousandths as points of a hundred.
pub(super) const fn rounded(worth: i64) -> i64 {
    if worth < 0 { (worth - 5) / 10 } else { (worth + 5) / 10 }
}

/// The same of a score.
pub(super) const fn hundredths(value: Thousandths) -> i64 {
    rounded(value.get())
}

/// A number of points with its sign.
pub(super) fn signed(points: i64) -> String {
    match points {
        0 => "0".to_owned(),
        1.. => format!("+{points}"),
        // The minus, not the hyphen.
        _ => format!("−{}", -points),
    }
}

/// Minutes and seconds.
pub(super) fn clock(at: Seconds) -> String {
    format!("{}:{:02}", at.0 / 60, at.0 % 60)
}
