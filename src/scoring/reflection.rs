//! Reflection: the player's telling against what happened. Reported beside the total, not in it.

use super::card::Record;
use super::point::{Point, PointKind};
use super::tally::{Part, Shares};
use crate::encounter::moves::Telling;
use crate::encounter::reflection::{Moment, shuffled};
use crate::encounter::{Happening, Rule};

const JUDGED: i64 = 600;
const ORDER: i64 = 250;
const CALIBRATION: i64 = 150;

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
