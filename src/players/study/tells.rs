//! Whether options give themselves away: how often what is right is also the longest, the first or the last.

use super::stats::{Figure, at_least, whole};
use crate::encounter::moves::PlanQuestion;
use crate::scenario::case::Case;
use crate::scenario::format::{BrushOff, NextStepKind, ReplyEffect};
use serde::Serialize;

/// So unlikely by chance must it be that options give themselves away: one in twenty over the four ways of looking.
pub const TOLD: Figure = Figure::thousandths(12);

/// One way of choosing without reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tell {
    /// What is chosen: `longest`, `shortest`, `first` or `last`.
    pub chosen: &'static str,
    /// Among how many sets of options.
    pub sets: usize,
    /// In how many it was right.
    pub right: usize,
    /// In how many it would be right by chance, as a whole number of thousandths.
    pub by_chance: Figure,
    /// How likely so many or more would be by chance.
    pub chance: Figure,
}

impl Tell {
    /// Whether so many are unlikely to be chance: the options give themselves away.
    pub fn tells(&self) -> bool {
        self.chance < TOLD
    }
}

/// One set of options: the length of each, and whether it is right.
type Set = Vec<(usize, bool)>;

/// Looks at every set of options of a case of which some are right and some are not.
pub(super) fn tells(case: &Case) -> Vec<Tell> {
    let mut sets = sets(case);
    sets.retain(|set| set.iter().any(|(_, right)| *right) && set.iter().any(|(_, right)| !right));
    if sets.is_empty() {
        return Vec::new();
    }
    let longest = |set: &Set| set.iter().rev().max_by_key(|(length, _)| *length).copied();
    let shortest = |set: &Set| set.iter().min_by_key(|(length, _)| *length).copied();
    vec![
        tell("longest", &sets, longest),
        tell("shortest", &sets, shortest),
        tell("first", &sets, |set| set.first().copied()),
        tell("last", &sets, |set| set.last().copied()),
    ]
}

fn tell(chosen: &'static str, sets: &[Set], choose: impl Fn(&Set) -> Option<(usize, bool)>) -> Tell {
    let share = |set: &Set| whole(set.iter().filter(|(_, right)| *right).count()) / whole(set.len());
    let chances: Vec<f64> = sets.iter().map(share).collect();
    let right = sets.iter().filter(|set| choose(set).is_some_and(|(_, right)| right)).count();
    Tell {
        chosen,
        sets: sets.len(),
        right,
        by_chance: Figure::of(chances.iter().sum()),
        chance: Figure::of(at_least(right, &chances)),
    }
}

fn sets(case: &Case) -> Vec<Set> {
    let mut all: Vec<Set> = Vec::new();
    for question in PlanQuestion::ALL {
        all.push(case.plan_options(question).iter().map(|option| (option.text.as_str().len(), option.fits)).collect());
    }
    if let Some(prospecting) = &case.scenario.prospecting {
        let off = |off: &BrushOff| -> Set {
            off.replies.iter().map(|r| (r.text.as_str().len(), r.effect == ReplyEffect::Earns)).collect()
        };
        all.extend(prospecting.call.gatekeeper.iter().map(off));
        all.extend(prospecting.call.brush_offs.iter().map(off));
    }
    if let Some(third) = &case.scenario.third {
        all.push(third.forms.iter().map(|form| (form.text.as_str().len(), form.kind.answers(third.doubt))).collect());
        for objection in &third.objections {
            all.push(objection.answers.iter().map(|a| (a.text.as_str().len(), a.right)).collect());
        }
    }
    let steps = &case.scenario.next_steps;
    all.push(steps.iter().map(|step| (step.text.as_str().len(), step.kind == NextStepKind::Advance)).collect());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_give_themselves_away_are_found() {
        // Six sets of three in which the right one is always the longest.
        let sets: Vec<Set> = (0..6).map(|n| vec![(10, false), (11 + n, true), (9, false)]).collect();
        let told = tell("longest", &sets, |set| set.iter().max_by_key(|(length, _)| *length).copied());
        assert_eq!((told.right, told.sets, told.by_chance.get()), (6, 6, 2000));
        assert!(told.tells(), "one in 729 by chance");
        let first = tell("first", &sets, |set| set.first().copied());
        assert_eq!(first.right, 0);
        assert!(!first.tells());
    }
}
