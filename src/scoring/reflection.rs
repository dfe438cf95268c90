//! Reflection: the player's telling against what happened. Reported beside the total, not in it.

use super::card::Record;
use super::point::{Point, PointKind};
use super::tally::{Part, Shares};
use crate::encounter::moves::Telling;
use crate::encounter::reflection::{Moment, shuffled};
use crate::encounter::{Happening, Rule};
use crate::model::Thousandths;

/// What moments judged right can earn.
pub(super) const JUDGED: i64 = 600;
/// What the order of the moments can earn.
pub(super) const ORDER: i64 = 250;
/// What fitting sureness can earn.
pub(super) const CALIBRATION: i64 = 150;

/// How much of a telling was judged right, from the points of its dimension: the F1 of the marked mistakes and missed
/// hints.
pub fn judged_right(points: &[Point]) -> Thousandths {
    let judged = points.iter().filter(|point| point.what == PointKind::JudgedRight);
    Thousandths::ratio(judged.map(|point| point.amount).sum(), JUDGED)
}

/// Whether the player told anything.
pub(super) fn was_told(record: &Record<'_>) -> bool {
    telling(record).is_some()
}

fn telling<'r>(record: &Record<'r>) -> Option<(usize, &'r Telling)> {
    record.all().find_map(|(at, event)| match &event.what {
        Happening::Told(telling) => Some((at, &**telling)),
        _ => None,
    })
}

/// Moments judged right (F1 of mistakes and missed hints), their order, and how well the sureness fits.
pub(super) fn points(record: &Record<'_>) -> Vec<Point> {
    let Some((at, telling)) = telling(record) else { return Vec::new() };
    let moments = shuffled(record.case, &record.events[..at], record.luck);
    let mut points = judged(&moments, telling, at);
    let f1 = points.iter().map(|point| point.amount).sum::<i64>() * 1000 / JUDGED;
    let mut part = Part::up_to(ORDER + CALIBRATION);
    part.add_of(ORDER * concordance(&moments, telling) / 1000, ORDER, Rule::LookingBack, at, PointKind::OrderTold);
    let off = (i64::from(telling.sure) * 10 - f1).abs();
    let sure = CALIBRATION * (1000 - off) / 1000;
    part.add_of(sure, CALIBRATION, Rule::LookingBack, at, PointKind::Calibration);
    points.extend(part.close());
    points
}

/// The harmonic mean of "how much of what I marked was so" and "how much of what was so I marked". Nothing to mark and
/// nothing marked is right.
fn judged(moments: &[Moment], telling: &Telling, told: usize) -> Vec<Point> {
    let mut part = Part::up_to(JUDGED);
    let mut right = Vec::new();
    let mut wrong = 0;
    for (place, moment) in moments.iter().enumerate() {
        let marked = |list: &[u8]| list.iter().any(|mark| usize::from(*mark) == place);
        for (said, was) in [(marked(&telling.mistakes), moment.mistake), (marked(&telling.missed), moment.missed)] {
            match (said, was) {
                (true, true) => right.push(moment.event),
                (true, false) | (false, true) => wrong += 1,
                (false, false) => {}
            }
        }
    }
    if right.is_empty() {
        let amount = if wrong == 0 { JUDGED } else { 0 };
        part.add_of(amount, JUDGED, Rule::LookingBack, told, PointKind::JudgedRight);
        return part.close();
    }
    let found = i64::try_from(right.len()).unwrap_or(0);
    let mut shares = Shares::new(JUDGED, 2 * found + wrong);
    for event in right {
        part.add(shares.take(2), Rule::LookingBack, event, PointKind::JudgedRight);
    }
    part.close()
}

/// The share of all pairs of moments that were told in the order in which they happened.
fn concordance(moments: &[Moment], telling: &Telling) -> i64 {
    let count = i64::try_from(moments.len()).unwrap_or(0);
    let pairs = count * (count - 1) / 2;
    if pairs == 0 {
        return 1000;
    }
    let told: Vec<usize> =
        telling.order.iter().filter_map(|place| moments.get(usize::from(*place))).map(|m| m.event).collect();
    let in_order = |n: usize| told[n + 1..].iter().filter(|later| told[n] < **later).count();
    let right: usize = (0..told.len()).map(in_order).sum();
    i64::try_from(right).unwrap_or(0) * 1000 / pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::Luck;
    use crate::model::{EncounterKind, HelpLevel, QuestionIx};
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, discovery_case};

    fn story() -> Story {
        let early = Happening::Proposed { ready: false, turns_after_signal: None };
        Story::new(EncounterKind::Discovery)
            .then(Happening::Asked(QuestionIx::new(0)))
            .then(early)
            .then(Happening::Asked(QuestionIx::new(1)))
    }

    /// The moments as they are shown, and the telling that is right about all of them.
    fn right() -> Telling {
        let (case, story) = (discovery_case(), story());
        let shown = shuffled(&case, &story.events, Luck::new(1));
        let place = |n: usize| u8::try_from(n).unwrap();
        let mut order: Vec<usize> = (0..shown.len()).collect();
        order.sort_by_key(|n| shown[*n].event);
        Telling {
            order: order.into_iter().map(place).collect(),
            mistakes: (0..shown.len()).filter(|n| shown[*n].mistake).map(place).collect(),
            missed: smallvec::SmallVec::new(),
            sure: 100,
        }
    }

    fn score(telling: Telling) -> i64 {
        let told = story().then(Happening::Told(Box::new(telling)));
        told.scored(&discovery_case(), Dimension::Reflection).score.get()
    }

    #[test]
    fn a_right_and_sure_telling_earns_everything() {
        assert_eq!(right().mistakes.len(), 1);
        assert_eq!(score(right()), 1000);
        let told = story().then(Happening::Told(Box::new(right())));
        let points = told.scored(&discovery_case(), Dimension::Reflection).points;
        assert_eq!(judged_right(&points), Thousandths::ONE);
    }

    #[test]
    fn order_marks_and_sureness_each_count() {
        let mut backwards = right();
        backwards.order.reverse();
        assert_eq!(score(backwards), 750);
        assert_eq!(score(Telling { sure: 0, ..right() }), 850);
        let mut blind = right();
        blind.mistakes.clear();
        blind.sure = 0;
        assert_eq!(score(blind), 400, "no mark was right, and the player was not sure of it");
    }

    #[test]
    fn without_a_telling_there_is_no_reflection_and_it_never_enters_the_total() {
        let case = discovery_case();
        assert!(story().card(&case).reflection.is_none());
        let told = story().then(Happening::Told(Box::new(right()))).card(&case);
        assert_eq!(told.total, story().card(&case).total);
        let record = Record { case: &case, events: &[], level: HelpLevel::Standard, luck: Luck::new(1) };
        assert!(points(&record).is_empty());
    }
}
