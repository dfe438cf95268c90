//! Discovery: what was known before proposing, what the questions opened, and how the answers were listened to.

use super::bounds::{Bound, How};
use super::card::Record;
use super::depth::{Depth, ENOUGH};
use super::listening;
use super::point::{Point, PointKind};
use super::tally::{Part, Shares};
use crate::encounter::rules::LAYER_WEIGHT;
use crate::encounter::{Happening, Rule};
use crate::model::{EncounterKind, LayerKind};
use crate::scenario::case::Case;

/// What was heard before proposing can earn so much.
pub(super) const EVIDENCE: i64 = 400;
/// What the questions opened can earn so much.
pub(super) const LAYERS: i64 = 200;
/// What listening can earn.
pub(super) const LISTENING: i64 = listening::HEARING + listening::SHOWING;

/// The best: three quarters of what can be reached, asked by questions and listened to.
pub(super) fn best(case: &Case, depth: &Depth) -> Bound {
    let exercised = case.has(EncounterKind::Discovery) && depth.answers > 0;
    let value = if exercised { EVIDENCE + LISTENING + if depth.layers > 0 { LAYERS } else { 0 } } else { 0 };
    if depth.searched {
        let words = "half of the deepest that all ways of taking each problem reach within the time, \
                     with every question answered at once";
        Bound { value, how: How::ExactBestLuck, words }
    } else {
        Bound::limit(value, "half of everything that can be asked: too many problems to search against the time")
    }
}

/// The points of all three parts.
pub(super) fn points(record: &Record<'_>, depth: &Depth) -> Vec<Point> {
    let proposed = record.find(|what| matches!(what, Happening::Proposed { .. })).map_or(record.events.len(), |p| p.0);
    let mut points = evidence(record, depth, proposed);
    points.extend(layers(record, depth, proposed));
    points.extend(listening::points(record, depth));
    points
}

/// Beats heard before the first proposal, by the weight of their layer.
fn evidence(record: &Record<'_>, depth: &Depth, until: usize) -> Vec<Point> {
    let mut part = Part::up_to(EVIDENCE);
    let mut shares = Shares::new(EVIDENCE, depth.evidence * ENOUGH / 1000);
    let mut heard = Vec::new();
    for (at, event) in record.all().take(until) {
        let Happening::Heard(problem, layer, beat) = event.what else { continue };
        if heard.contains(&(problem, layer, beat)) {
            continue;
        }
        heard.push((problem, layer, beat));
        let beats = i64::try_from(record.case.beats(problem, layer).len()).unwrap_or(1).max(1);
        let amount = shares.take(LAYER_WEIGHT[layer as usize] * 1000 / beats);
        part.add(amount, Rule::HearingOut, at, PointKind::Evidence);
    }
    part.close()
}

/// Layers below the situation that a question opened before the first proposal. What silence drew out is evidence,
/// but nobody asked for it.
fn layers(record: &Record<'_>, depth: &Depth, until: usize) -> Vec<Point> {
    let mut part = Part::up_to(LAYERS);
    let mut shares = Shares::new(LAYERS, depth.layers * ENOUGH);
    for (at, event) in record.all().take(until) {
        if let Happening::Opened(_, layer) = event.what
            && layer > LayerKind::Situation
            && event.because == Rule::LayerOpens
        {
            part.add(shares.take(LAYER_WEIGHT[layer as usize] * 1000), Rule::LayerOpens, at, PointKind::LayerOpened);
        }
    }
    part.close()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encounter::event::{Ack, CueRef, Run, Source};
    use crate::encounter::moves::FactRef;
    use crate::model::{BeatIx, ProblemIx, QuestionIx};
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, discovery_case};

    const STOP: ProblemIx = ProblemIx::new(0);

    /// A question, its answer heard to the end, and a right fact said back.
    fn asked_and_listened(story: Story, layer: LayerKind) -> Story {
        let fact = FactRef { problem: STOP, layer, beat: BeatIx::new(1), misheard: false };
        answered(story, layer).then(Happening::Acknowledged(Ack::SaidBack(fact)))
    }

    fn answered(story: Story, layer: LayerKind) -> Story {
        let run = Run { source: Source::Layer(STOP, layer), next: 0, end: 2 };
        story
            .then(Happening::Asked(QuestionIx::new(layer as usize)))
            .by(Rule::LayerOpens, Happening::Opened(STOP, layer))
            .then(Happening::WillSay(run))
            .then(Happening::Heard(STOP, layer, BeatIx::new(0)))
            .then(Happening::Heard(STOP, layer, BeatIx::new(1)))
            .then(Happening::HeardOut)
    }

    fn begin() -> Story {
        Story::new(EncounterKind::Discovery)
    }

    fn score(story: &Story) -> i64 {
        story.scored(&discovery_case(), Dimension::Discovery).score.get()
    }

    fn proposed(ready: bool) -> Happening {
        Happening::Proposed { ready, turns_after_signal: ready.then_some(0) }
    }

    #[test]
    fn asking_to_the_bottom_and_listening_earns_everything() {
        let story = LayerKind::ALL.into_iter().fold(begin(), asked_and_listened);
        assert_eq!(score(&story), 1000);
    }

    #[test]
    fn never_asking_what_follows_shows() {
        let all = LayerKind::ALL.into_iter().fold(begin(), asked_and_listened);
        let shallow = LayerKind::ALL[..2].iter().fold(begin(), |story, layer| asked_and_listened(story, *layer));
        assert!(score(&shallow) + 300 < score(&all), "{} and {}", score(&shallow), score(&all));
    }

    #[test]
    fn never_acknowledging_shows() {
        let quiet = LayerKind::ALL.into_iter().fold(begin(), answered);
        assert_eq!(score(&quiet), 1000 - listening::SHOWING);
    }

    #[test]
    fn one_question_and_gone_earns_little() {
        assert!(score(&asked_and_listened(begin(), LayerKind::Situation)) < 250);
    }

    #[test]
    fn what_is_learned_after_a_proposal_comes_too_late() {
        let story = LayerKind::ALL.into_iter().fold(begin().then(proposed(false)), asked_and_listened);
        assert_eq!(score(&story), LISTENING);
    }

    #[test]
    fn cutting_in_wrong_facts_and_missed_cues_cost() {
        let costs = [
            (Happening::Unsaid(1), Rule::CuttingIn, 40),
            (
                Happening::SaidBackWrong(FactRef {
                    problem: STOP,
                    layer: LayerKind::Problem,
                    beat: BeatIx::new(1),
                    misheard: true,
                }),
                Rule::SayingBackWrong,
                40,
            ),
            (Happening::CueMissed(CueRef::Beat(STOP, LayerKind::Problem, BeatIx::new(0))), Rule::Cues, 25),
            (Happening::CueMissed(CueRef::Ready), Rule::Cues, 0),
            (Happening::Unsaid(1), Rule::Nodding, 0),
        ];
        for (what, because, cost) in costs {
            let plain = asked_and_listened(begin(), LayerKind::Situation);
            let before = score(&plain);
            assert_eq!(before - score(&plain.by(because, what.clone())), cost, "{what:?}");
        }
    }
}
