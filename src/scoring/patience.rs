//! Patience and timing: not before the signal, not long after it; letting the other finish; keeping the time.

use super::bounds::Bound;
use super::card::Record;
use super::depth::Depth;
use super::point::{Point, PointKind};
use super::tally::{Part, Shares};
use crate::encounter::event::Line;
use crate::encounter::rules::SIGNAL_BORNE;
use crate::encounter::{Event, Happening, Rule};
use crate::model::{EncounterKind, ObjectionIx, Quality};
use crate::scenario::case::Case;

/// What a proposal at the right time can earn.
pub(super) const PROPOSING: i64 = 450;
const EARLY: i64 = -250;
/// What each turn beyond those that are borne takes from a proposal, and what is left at least.
const LATE: i64 = 60;
const LATE_AT_LEAST: i64 = 150;
/// What letting the other finish can earn.
pub(super) const HEARING: i64 = 150;
/// The share of the beats within reach that is enough, in thousandths: how much was asked is scored elsewhere.
const HEARING_ENOUGH: i64 = 750;
const CUT_OFF: i64 = -50;
const TIME: i64 = 100;
const STEADY: i64 = 100;
/// What keeping time and pace in a presentation can earn.
pub(super) const PRESENTING: i64 = TIME + STEADY;
/// Cards after which the pace has been shown.
const STEADY_CARDS: i64 = 4;
const CUE_MISSED: i64 = -40;
const OVERLOAD: i64 = -30;
/// What hearing objections out can earn.
pub(super) const OBJECTIONS: i64 = 200;
const OBJECTION_CUT_OFF: i64 = -40;

/// The best: full marks in every part that the case has.
pub(super) fn best(case: &Case, depth: &Depth) -> Bound {
    let part = |exercised: bool, value: i64| if exercised { value } else { 0 };
    let value = part(case.has(EncounterKind::Discovery), PROPOSING)
        + part(depth.beats > 0, HEARING)
        + part(case.has(EncounterKind::Presentation), PRESENTING)
        + part(objections(case) > 0, OBJECTIONS);
    Bound::limit(
        value,
        "a proposal within three turns of the signal, nobody cut off, the time kept, objections heard first",
    )
}

/// Objections that always come.
fn objections(case: &Case) -> i64 {
    let all = case.scenario.third.as_ref().map_or(&[][..], |third| &third.objections);
    i64::try_from(all.iter().filter(|o| !o.only_if_uneasy).count()).unwrap_or(0)
}

/// The points of all parts. Never proposing earns at most a third of the whole.
pub(super) fn points(record: &Record<'_>, depth: &Depth, best: i64) -> Vec<Point> {
    let mut points = proposing(record);
    points.extend(hearing(record, depth));
    if record.case.has(EncounterKind::Presentation) {
        points.extend(time_kept(record));
        points.extend(steady(record));
    }
    points.extend(objections_heard(record));
    let proposed = record.find(|what| matches!(what, Happening::Proposed { .. })).is_some();
    if record.case.has(EncounterKind::Discovery) && !proposed {
        let over = points.iter().map(|p| p.amount).sum::<i64>() - best / 3;
        let mut part = Part::between(-best, 0);
        part.miss(-over.max(0), Rule::ProposedInTime, PointKind::NeverProposed);
        points.extend(part.close());
    }
    points
}

fn proposing(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(PROPOSING);
    for (at, event) in record.all() {
        match event.what {
            Happening::Proposed { ready: true, turns_after_signal } => {
                let late = i64::from(turns_after_signal.unwrap_or(0).saturating_sub(SIGNAL_BORNE));
                let amount = (PROPOSING - LATE * late).max(LATE_AT_LEAST);
                part.add_of(amount, PROPOSING, Rule::ProposedInTime, at, PointKind::ProposedInTime);
            }
            Happening::Proposed { ready: false, .. } => {
                part.add(EARLY, Rule::ProposedEarly, at, PointKind::ProposedEarly);
            }
            _ => {}
        }
    }
    part.close()
}

/// Beats that were let come, less those that were cut off.
fn hearing(record: &Record<'_>, depth: &Depth) -> Vec<Point> {
    let mut part = Part::up_to(HEARING);
    let mut shares = Shares::new(HEARING, depth.beats * HEARING_ENOUGH);
    for (at, event) in record.all() {
        match event.what {
            Happening::Heard(..) => part.add(shares.take(1000), Rule::HearingOut, at, PointKind::HeardOut),
            Happening::Unsaid(_) if event.because == Rule::CuttingIn => {
                part.add(CUT_OFF, Rule::CuttingIn, at, PointKind::CutOff);
            }
            _ => {}
        }
    }
    part.close()
}

/// The presentation was brought to its own end. Ending it before half the time earns in proportion.
fn time_kept(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(TIME);
    let half = i64::from(record.case.length(EncounterKind::Presentation).0 / 2).max(1);
    let end = |event: &&(usize, &Event)| matches!(event.1.what, Happening::Said(Line::GoesOn | Line::Cool));
    let shown = record.find(|what| matches!(what, Happening::Presented { .. })).is_some();
    let late = record.find(|what| matches!(what, Happening::Said(Line::OutOfTime(EncounterKind::Presentation))));
    if let Some((at, event)) = record.during(EncounterKind::Presentation).find(|e| end(&e)) {
        let used = i64::from(event.at.0).min(half);
        let amount = if shown && late.is_none() { TIME * used / half } else { 0 };
        part.add_of(amount, TIME, Rule::OutOfTime, at, PointKind::TimeKept);
    }
    part.close()
}

/// Cards shown within the time, less cues of a drifting mind that went unanswered, and too many wakers.
fn steady(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(STEADY);
    let mut shares = Shares::new(STEADY, STEADY_CARDS);
    let mut taken = 0;
    for (at, event) in record.during(EncounterKind::Presentation) {
        match event.what {
            Happening::Presented { in_time: true, .. } if taken < STEADY_CARDS => {
                taken += 1;
                part.add(shares.take(1), Rule::AttentionFollowsRelevance, at, PointKind::SteadyPace);
            }
            Happening::CueMissed(_) => part.add(CUE_MISSED, Rule::Cues, at, PointKind::CueMissed),
            Happening::Shifted(Quality::Fatigue, _) if event.because == Rule::Overload => {
                part.add(OVERLOAD, Rule::Overload, at, PointKind::Overload);
            }
            _ => {}
        }
    }
    part.close()
}

/// Objections heard out and understood before they were answered.
fn objections_heard(record: &Record<'_>) -> Vec<Point> {
    let mut part = Part::up_to(OBJECTIONS);
    let mut shares = Shares::new(OBJECTIONS, objections(record.case) * 2);
    let mut heard: Vec<ObjectionIx> = Vec::new();
    for (at, event) in record.all() {
        match event.what {
            Happening::ObjectionHeard(objection) => heard.push(objection),
            Happening::ObjectionAnswered { in_order: true, .. } => {
                part.add(shares.take(2), Rule::ObjectionCraft, at, PointKind::ObjectionInOrder);
            }
            Happening::ObjectionAnswered { objection, .. } if heard.contains(&objection) => {
                part.add(shares.take(1), Rule::ObjectionCraft, at, PointKind::ObjectionInOrder);
            }
            Happening::ObjectionAnswered { .. } => {
                part.add(OBJECTION_CUT_OFF, Rule::ObjectionCraft, at, PointKind::ObjectionCutOff);
            }
            _ => {}
        }
    }
    part.close()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BeatIx, LayerKind, ProblemIx};
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, discovery_case, small_case};

    fn heard() -> Story {
        let beats = LayerKind::ALL.into_iter().flat_map(|layer| [(layer, 0), (layer, 1)]);
        beats.fold(Story::new(EncounterKind::Discovery), |story, (layer, beat)| {
            story.then(Happening::Heard(ProblemIx::new(0), layer, BeatIx::new(beat)))
        })
    }

    fn propose(story: Story, ready: bool, turns: u16) -> Story {
        story.then(Happening::Proposed { ready, turns_after_signal: ready.then_some(turns) })
    }

    fn score(story: &Story) -> i64 {
        story.scored(&discovery_case(), Dimension::Patience).score.get()
    }

    #[test]
    fn three_turns_after_the_signal_are_in_time_and_more_are_late() {
        assert_eq!(score(&propose(heard(), true, 0)), 1000);
        assert_eq!(score(&propose(heard(), true, 3)), 1000);
        assert_eq!(score(&propose(heard(), true, 5)), 800);
        assert_eq!(score(&propose(heard(), true, 300)), 500);
    }

    #[test]
    fn proposing_too_early_costs_much_and_never_proposing_earns_a_third_at_most() {
        let early = propose(propose(heard(), false, 0), true, 0);
        assert_eq!(score(&early), (450 - 250 + 150) * 1000 / 600);
        assert_eq!(score(&propose(heard(), false, 0)), 250);
        assert!(score(&heard()) <= 333);
    }

    #[test]
    fn cutting_in_costs() {
        let cut = heard().by(Rule::CuttingIn, Happening::Unsaid(2));
        assert!(score(&propose(cut, true, 0)) < 1000);
    }

    #[test]
    fn objections_are_heard_before_they_are_answered() {
        let answered = |heard: bool, in_order: bool| {
            let objection = ObjectionIx::new(0);
            let story = Story::new(EncounterKind::Proposal);
            let story = if heard { story.then(Happening::ObjectionHeard(objection)) } else { story };
            let answer = crate::model::AnswerIx::new(0);
            let story = propose(story, true, 0);
            story.then(Happening::ObjectionAnswered { objection, answer, right: true, in_order })
        };
        let raw = |story: Story| story.scored(&small_case(), Dimension::Patience).raw;
        assert_eq!(raw(answered(true, true)) - raw(answered(true, false)), 100);
        assert!(raw(answered(true, false)) > raw(answered(false, false)));
    }

    #[test]
    fn a_presentation_that_ends_in_time_shows_patience() {
        let end = |seconds, line| {
            let card = crate::model::CardIx::new(2);
            let attention = crate::model::Thousandths::ONE;
            Story::new(EncounterKind::Presentation)
                .then(Happening::Presented { card, brief: false, attention, in_time: true })
                .at(seconds)
                .then(Happening::Said(line))
        };
        let raw = |story: Story| story.scored(&small_case(), Dimension::Patience).raw;
        assert_eq!(raw(end(500, Line::GoesOn)), 125);
        assert_eq!(raw(end(150, Line::GoesOn)), 75);
        assert_eq!(raw(end(700, Line::OutOfTime(EncounterKind::Presentation))), 25);
    }
}
