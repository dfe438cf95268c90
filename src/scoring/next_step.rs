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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::event::Breach;
    use crate::model::{ContactIx, EncounterKind, NextStepIx, SlotIx};
    use crate::scoring::testing::{Story, discovery_case, prospecting_case};
    use crate::scoring::{CapReason, Dimension};

    fn ask(story: Story, kind: NextStepKind, agreed: bool) -> Story {
        story.then(Happening::StepAsked { step: NextStepIx::new(0), kind, agreed })
    }

    fn score(story: &Story) -> i64 {
        story.scored(&discovery_case(), Dimension::NextStep).score.get()
    }

    fn begin() -> Story {
        Story::new(EncounterKind::Discovery)
    }

    #[test]
    fn a_dated_step_a_recontact_and_friendly_words_differ() {
        assert_eq!(score(&ask(begin(), NextStepKind::Advance, true)), 1000);
        assert_eq!(score(&ask(ask(begin(), NextStepKind::Advance, false), NextStepKind::Recontact, true)), 600);
        assert_eq!(score(&ask(begin(), NextStepKind::Continuation, true)), 300);
        assert_eq!(score(&ask(begin(), NextStepKind::Advance, false)), ASKED);
        assert_eq!(score(&begin()), 0);
    }

    #[test]
    fn pressing_costs() {
        let pressed = ask(begin(), NextStepKind::Pressure, false);
        assert_eq!(score(&ask(pressed, NextStepKind::Advance, true)), 750);
    }

    #[test]
    fn in_prospecting_alone_the_booking_is_the_next_step() {
        let booked = |contact| {
            let story = Story::new(EncounterKind::Prospecting);
            let story = story.then(Happening::Booked(ContactIx::new(contact), SlotIx::new(0)));
            story.scored(&prospecting_case(), Dimension::NextStep).score.get()
        };
        assert_eq!((booked(0), booked(1)), (1000, 300));
    }

    #[test]
    fn without_proposal_or_next_step_the_total_is_capped() {
        let case = discovery_case();
        let reason = |story: &Story| story.card(&case).cap.map(|cap| cap.why);
        let ready = Happening::Proposed { ready: true, turns_after_signal: Some(0) };
        assert_eq!(reason(&begin()), Some(CapReason::NeverProposed));
        let proposed = begin().then(ready);
        assert_eq!(reason(&proposed), Some(CapReason::NoNextStep));
        let asked = ask(proposed, NextStepKind::Advance, true);
        assert_eq!(reason(&asked), None);
        let breach = asked.then(Happening::Breach(Breach::FalseClaim));
        let card = breach.card(&case);
        assert_eq!(card.cap.map(|cap| (cap.why, cap.at.get())), Some((CapReason::Breach, 400)));
        assert_eq!(card.cap.and_then(|cap| cap.event), Some(2));
    }
}
