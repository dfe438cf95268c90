//! The next step: what was agreed at the end.

use super::bounds::{Bound, How};
use super::card::Record;
use super::point::{Point, PointKind};
use super::prospecting;
use super::tally::Part;
use crate::encounter::{Happening, Rule};
use crate::scenario::case::Case;
use crate::scenario::format::NextStepKind;

const ADVANCE: i64 = 1000;
const RECONTACT: i64 = 600;
const CONTINUATION: i64 = 300;
/// A dated step was asked for and refused, and nothing else was agreed.
const ASKED: i64 = 150;
const PRESSED: i64 = -250;

/// The best that the case offers.
pub(super) fn best(case: &Case) -> Bound {
    let of = |kind| worth(kind).max(0);
    let value = if case.has_meeting() {
        case.scenario.next_steps.iter().map(|step| of(step.kind)).max().unwrap_or(0)
    } else {
        ADVANCE
    };
    Bound { value, how: How::Exact, words: "the best next step that the case offers" }
}

const fn worth(kind: NextStepKind) -> i64 {
    match kind {
        NextStepKind::Advance => ADVANCE,
        NextStepKind::Recontact => RECONTACT,
        NextStepKind::Continuation => CONTINUATION,
        NextStepKind::Pressure => 0,
    }
}

/// One point for each step asked for; in a case of prospecting alone, one for what was booked.
pub(super) fn points(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(ADVANCE);
    if !record.case.has_meeting() {
        if let Some((share, at, rule)) = prospecting::step_reached(record) {
            part.add_of(ADVANCE * share / 1000, ADVANCE, rule, at, PointKind::NextStep);
        }
        return part.close();
    }
    let reached = record.find(|what| matches!(what, Happening::StepAsked { agreed: true, .. })).is_some();
    let mut asked = reached;
    for (at, event) in record.all() {
        let Happening::StepAsked { kind, agreed, .. } = event.what else { continue };
        if kind == NextStepKind::Pressure {
            part.add(PRESSED, Rule::NextStep, at, PointKind::Pressed);
        } else if agreed {
            part.add_of(worth(kind), ADVANCE, Rule::NextStep, at, PointKind::NextStep);
        } else if !asked {
            asked = true;
            part.add_of(ASKED, ADVANCE, Rule::NextStep, at, PointKind::NextStep);
        }
    }
    part.close()
}
