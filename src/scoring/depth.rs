//! How deep a case can be asked within its time: the reach that discovery is measured against.

use crate::encounter::rules::LAYER_WEIGHT;
use crate::model::{EncounterKind, LayerKind, ProblemIx, Seconds};
use crate::scenario::case::Case;
use crate::scenario::format::Form;

/// Three quarters of what can be reached is enough for full marks, for about there an attentive seller hears the signal:
/// whoever proposes then must not score below one who asks on and on. Found with simulated players: near the whole,
/// those who never acknowledge, and so hear the signal late, gathered more than patient ones.
pub(super) const ENOUGH: i64 = 750;
/// The cheapest sign that lets a customer go on: a nod.
const GO_ON: Seconds = Seconds(2);
/// Drawing a problem out by silence.
const SILENCE: Seconds = Seconds(6);
/// More problems than this are not searched.
const SEARCHED: usize = 6;

/// What can be reached at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Depth {
    /// Evidence in the whole case: layer weights in thousandths.
    pub all: i64,
    /// Evidence within reach.
    pub evidence: i64,
    /// Weight of the layers below the situation within reach.
    pub layers: i64,
    /// Answers within reach: one for each layer.
    pub answers: i64,
    /// Beats of the layers within reach.
    pub beats: i64,
    /// Whether every way was looked at.
    pub searched: bool,
}

/// What one problem gives when taken to a layer, and what that costs.
#[derive(Clone, Copy, Default)]
struct Taken {
    seconds: u32,
    evidence: i64,
    layers: i64,
    answers: i64,
    beats: i64,
}

impl Taken {
    const fn and(self, other: Self) -> Self {
        Self {
            seconds: self.seconds.saturating_add(other.seconds),
            evidence: self.evidence + other.evidence,
            layers: self.layers + other.layers,
            answers: self.answers + other.answers,
            beats: self.beats + other.beats,
        }
    }
}

impl Depth {
    /// Enumerates how deep each problem is taken, against the time of the discovery, as if every question were
    /// answered at once and trust were never in the way.
    pub fn of(case: &Case) -> Self {
        let ladders: Vec<Vec<Taken>> =
            ProblemIx::all(case.links.problems.len()).map(|problem| ladder(case, problem)).collect();
        let searched = ladders.len() <= SEARCHED;
        let mut depth = Self { all: evidence_of(case), searched, ..Self::default() };
        if searched {
            depth.search(&ladders, Taken::default(), case.length(EncounterKind::Discovery).0);
        } else {
            let deepest = ladders.iter().filter_map(|l| l.last().copied()).fold(Taken::default(), Taken::and);
            depth.take(deepest);
        }
        depth
    }

    fn search(&mut self, ladders: &[Vec<Taken>], so_far: Taken, left: u32) {
        let Some((first, rest)) = ladders.split_first() else {
            self.take(so_far);
            return;
        };
        for step in first {
            if step.seconds <= left {
                self.search(rest, so_far.and(*step), left - step.seconds);
            }
        }
    }

    fn take(&mut self, way: Taken) {
        self.evidence = self.evidence.max(way.evidence);
        self.layers = self.layers.max(way.layers);
        self.answers = self.answers.max(way.answers);
        self.beats = self.beats.max(way.beats);
    }
}

/// The evidence of the whole case.
pub(super) fn evidence_of(case: &Case) -> i64 {
    let problems = ProblemIx::all(case.links.problems.len());
    problems
        .flat_map(|problem| LayerKind::ALL.map(|layer| (problem, layer)))
        .filter(|(problem, layer)| !case.beats(*problem, *layer).is_empty())
        .map(|(_, layer)| LAYER_WEIGHT[layer as usize] * 1000)
        .sum()
}

/// What a problem gives at each depth, from not asked at all.
fn ladder(case: &Case, problem: ProblemIx) -> Vec<Taken> {
    let mut steps = vec![Taken::default()];
    for layer in LayerKind::ALL {
        let beats = case.beats(problem, layer).len();
        let (Some(cost), Some(above)) = (cost(case, problem, layer), steps.last().copied()) else { break };
        let count = i64::try_from(beats).unwrap_or(0);
        if count == 0 {
            break;
        }
        let weight = LAYER_WEIGHT[layer as usize];
        steps.push(above.and(Taken {
            seconds: cost,
            evidence: weight * 1000,
            layers: if layer == LayerKind::Situation { 0 } else { weight },
            answers: 1,
            beats: count,
        }));
    }
    steps
}

/// The seconds of discovery that a layer costs at least; nothing if a card asks for it in a presentation before.
fn cost(case: &Case, problem: ProblemIx, layer: LayerKind) -> Option<u32> {
    if case.links.cards.iter().any(|card| card.asks == Some((problem, layer))) {
        return Some(0);
    }
    let questions = case.scenario.discovery.as_ref().map_or(&[][..], |d| &d.questions);
    let fits = questions.iter().zip(&case.links.questions).filter(|(question, link)| {
        link.about == Some(problem) && question.kind == layer && question.form != Form::Leading
    });
    let asking = fits.map(|(_, link)| link.takes).min();
    let drawn_out = layer == LayerKind::Problem && !questions.is_empty();
    let asking = asking.or(drawn_out.then_some(SILENCE))?;
    let takes = case.links.problems.get(problem.get()).map_or(&[][..], |p| &p.takes[layer as usize]);
    let beats = u32::try_from(takes.len()).unwrap_or(u32::MAX);
    let telling: u32 = takes.iter().map(|time| time.0).sum();
    Some(asking.0.saturating_add(telling).saturating_add(GO_ON.0.saturating_mul(beats.saturating_sub(1))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::testing::discovery_case;

    #[test]
    fn with_time_enough_everything_is_within_reach() {
        let depth = Depth::of(&discovery_case());
        assert_eq!((depth.all, depth.evidence, depth.layers, depth.answers, depth.beats), (10_000, 10_000, 8, 5, 9));
        assert!(depth.searched);
    }

    #[test]
    fn with_little_time_less_is() {
        let mut case = discovery_case();
        case.scenario.discovery.as_mut().unwrap().minutes = 0;
        assert_eq!(Depth::of(&case).evidence, 0);
    }

    #[test]
    fn a_layer_that_nothing_asks_for_bars_the_way_down() {
        let mut case = discovery_case();
        case.links.questions[2].about = None;
        assert_eq!(Depth::of(&case).layers, 2, "the problem is within reach, what follows from it is not");
    }
}
