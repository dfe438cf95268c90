//! The scorecard as JSON, for exports and for programs.

use super::card::{DimensionScore, Record, Scorecard};
use super::point::Point;
use crate::encounter::Event;
use crate::encounter::view::cue_text;
use crate::model::Thousandths;
use crate::scenario::case::Case;
use serde_json::{Map, Value, json};

/// 0–100, rounded.
const fn hundredths(value: Thousandths) -> i64 {
    (value.get() + 5) / 10
}

impl Scorecard {
    /// The scorecard as a JSON object: totals and dimensions as whole numbers 0–100 with the thousandths beside them,
    /// and every point with its dimension, rule, event, move and amount. `events` are those that were scored.
    pub fn to_json(&self, case: &Case, events: &[Event]) -> Value {
        let all = || self.dimensions.iter().chain(&self.reflection);
        let dimensions: Map<String, Value> =
            self.dimensions.iter().map(|d| (d.dimension.name().to_owned(), d.to_json())).collect();
        let points: Vec<Value> = all().flat_map(|d| d.points.iter().map(move |p| point(d, p, events))).collect();
        let step = |at: usize| events.get(at).map(|event| event.step);
        let missed: Vec<Value> = self
            .missed_cues
            .iter()
            .map(|m| {
                let text = cue_text(case, m.cue).map(|(_, text)| text);
                json!({"given": m.given, "missed": m.missed, "step": step(m.given), "text": text})
            })
            .collect();
        let hints: Vec<Value> = self
            .hints
            .iter()
            .map(|hint| json!({"event": hint.event, "step": step(hint.event), "about": hint.matter, "help": hint.step}))
            .collect();
        json!({
            "scenario": case.scenario.id.as_str(),
            "total": hundredths(self.total),
            "thousandths": self.total,
            "uncapped": hundredths(self.uncapped),
            "cap": self.cap,
            "level": self.level,
            "ending": self.ending,
            "dimensions": dimensions,
            "reflection": self.reflection.as_ref().map(DimensionScore::to_json),
            "points": points,
            "missed_cues": missed,
            "hints": hints,
            "ledger": self.ledger,
        })
    }
}

impl Record<'_> {
    /// The scorecard of this record as JSON.
    pub fn to_json(&self, card: &Scorecard) -> Value {
        card.to_json(self.case, self.events)
    }
}

impl DimensionScore {
    fn to_json(&self) -> Value {
        json!({
            "score": hundredths(self.score),
            "thousandths": self.score,
            "weight": self.dimension.weight(),
            "raw": self.raw,
            "worst": self.worst,
            "best": self.best,
        })
    }
}

fn point(of: &DimensionScore, point: &Point, events: &[Event]) -> Value {
    json!({
        "dimension": of.dimension.name(),
        "what": point.what,
        "rule": point.rule,
        "event": point.event,
        "step": point.event.and_then(|at| events.get(at)).map(|event| event.step),
        "amount": point.amount,
        "of": point.earned_of,
    })
}
