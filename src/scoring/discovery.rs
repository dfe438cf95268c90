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

const EVIDENCE: i64 = 400;
const LAYERS: i64 = 200;
/// What listening can earn; half for hearing out, half for showing it.
pub(super) const LISTENING: i64 = 400;

/// The best: four fifths of what can be reached, asked by questions and listened to.
pub(super) fn best(case: &Case, depth: &Depth) -> Bound {
    let exercised = case.has(EncounterKind::Discovery) && depth.answers > 0;
    let value = if exercised { EVIDENCE + LISTENING + if depth.layers > 0 { LAYERS } else { 0 } } else { 0 };
    if depth.searched {
        let words = "four fifths of the deepest that all ways of taking each problem reach within the time, \
                     with every question answered at once";
        Bound { value, how: How::ExactBestLuck, words }
    } else {
        Bound::limit(value, "four fifths of everything that can be asked: too many problems to search against the time")
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
