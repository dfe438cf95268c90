//! Relationship and value: the ledger of both sides, and boundaries.

use super::bounds::Bound;
use super::card::Record;
use super::depth::{Depth, ENOUGH};
use super::ledger::{self, FACTS, Side};
use super::point::{Point, PointKind};
use super::tally::Part;
use crate::encounter::event::Ending;
use crate::encounter::{Happening, Rule, rules};
use crate::model::EncounterKind;
use crate::scenario::case::Case;

/// Trust from the two silent questions of a presentation.
const SILENT_QUESTIONS: i64 = 100;
/// Trust from hearing an objection and asking behind it.
const OBJECTION_TRUST: i64 = 25;
/// Trust from a capability on a voiced problem.
const TIE_TRUST: i64 = 10;
/// Trust from a booked meeting, and from two replies that took the other seriously.
const PROSPECTING: i64 = 60;

/// The best: what listening, showing and answering well earn in this case. The worst: half as much lost.
pub(super) fn bounds(case: &Case, depth: &Depth) -> (Bound, Bound) {
    let mut best = rules::SAID_BACK.0 * depth.answers * ENOUGH / 1000;
    if depth.answers > 0 {
        best += FACTS * (depth.evidence * ENOUGH / 1000) / depth.all.max(1);
    }
    if case.has(EncounterKind::Presentation) {
        best += SILENT_QUESTIONS;
    }
    if case.has(EncounterKind::Prospecting) {
        best += PROSPECTING;
    }
    best += third(case);
    let words = "an answer said back for half of the layers within reach, both silent questions answered, the \
                 fitting form, ties and answers; more than that is not asked for";
    (Bound::limit(-best / 2, "half of the best, lost instead of won"), Bound::limit(best, words))
}

/// What the third encounter can earn: the form, half of the useful capabilities, the objections that always come.
fn third(case: &Case) -> i64 {
    let Some(third) = &case.scenario.third else { return 0 };
    let count = |n: usize| i64::try_from(n).unwrap_or(0);
    let ties = count(case.links.solves.iter().filter(|solves| !solves.is_empty()).count()) / 2;
    let objections = count(third.objections.iter().filter(|o| !o.only_if_uneasy).count());
    rules::FORM.0 / 2
        + ties * (TIE_TRUST + rules::TIE.0 / 2)
        + objections * (OBJECTION_TRUST + i64::midpoint(rules::ANSWER.0, rules::CHECKED.0))
}

/// One point for each entry of the ledger, and one for leaving without asking for anything.
pub(super) fn points(record: &Record<'_>, (worst, best): (i64, i64)) -> Vec<Point> {
    let mut part = Part::between(worst, best);
    for entry in ledger::of(record) {
        let what = match entry.side {
            Side::Customer => PointKind::CustomerValue,
            Side::Seller => PointKind::SellerValue,
        };
        part.add(entry.amount, entry.rule, entry.event, what);
    }
    if left_early(record) {
        let ended = record.find(|what| matches!(what, Happening::Ended(_)));
        match ended {
            Some((at, _)) => part.add(worst, Rule::NextStep, at, PointKind::LeftEarly),
            None => part.miss(worst, Rule::NextStep, PointKind::LeftEarly),
        }
    }
    part.close_account()
}

/// A case with a meeting ended, or stands, without anything having been asked for.
fn left_early(record: &Record<'_>) -> bool {
    let no_result = matches!(record.ending(), None | Some(Ending::Left | Ending::BrokenOff));
    let asked = if record.case.has_meeting() {
        record.find(|what| matches!(what, Happening::StepAsked { .. }))
    } else {
        record.find(|what| matches!(what, Happening::Touched { .. }))
    };
    no_result && asked.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EncounterKind, NextStepIx, Quality};
    use crate::scenario::format::NextStepKind;
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, discovery_case};

    fn shifted(story: Story, quality: Quality, by: i16, because: Rule) -> Story {
        story.by(because, Happening::Shifted(quality, by))
    }

    /// Something was asked for, so that nothing else than the shifts is scored.
    fn begin() -> Story {
        let kind = NextStepKind::Continuation;
        let asked = Happening::StepAsked { step: NextStepIx::new(0), kind, agreed: true };
        Story::new(EncounterKind::Discovery).then(asked)
    }

    fn raw(story: &Story) -> i64 {
        story.scored(&discovery_case(), Dimension::Relationship).raw
    }

    #[test]
    fn trust_won_counts_and_irritation_that_fades_by_itself_does_not() {
        assert_eq!(raw(&shifted(begin(), Quality::Trust, 30, Rule::SayingBack)), 30);
        assert_eq!(raw(&shifted(begin(), Quality::Irritation, 40, Rule::Leading)), -40);
        assert_eq!(raw(&shifted(begin(), Quality::Irritation, -40, Rule::Fading)), 0);
    }

    #[test]
    fn what_changes_nothing_counts_for_nothing() {
        // Irritation starts at 50: only so much can be taken away.
        assert_eq!(raw(&shifted(begin(), Quality::Irritation, -300, Rule::SayingBack)), 50);
    }

    #[test]
    fn leaving_without_asking_for_anything_is_the_worst() {
        let left = Story::new(EncounterKind::Discovery).then(Happening::Ended(Ending::Left));
        assert_eq!(left.scored(&discovery_case(), Dimension::Relationship).score.get(), 0);
        assert!(begin().scored(&discovery_case(), Dimension::Relationship).score.get() > 300);
    }
}
