//! The study: every player on a case over many seeds, and what the scores say about the case.

use super::{Flaw, Kind, lowers, play_out};
use crate::model::HelpLevel;
use crate::scenario::case::Case;
use crate::scoring::{Bounds, Dimension, Scorecard};
use std::cmp::Ordering;
use std::sync::Arc;

/// How surely one player scores above another: the chance that a play of the first beats a play of the second, ties
/// counting half, in thousandths, with an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Auc {
    /// The estimate.
    pub value: u32,
    /// The lower end of its 95 % interval (Hanley and `McNeil` 1982).
    pub low: u32,
}

/// One player's row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Who.
    pub kind: Kind,
    /// Mean total, 0–1000.
    pub mean: u32,
    /// The patient player against this one, on the total.
    pub against: Auc,
    /// For a flaw: the dimension that it should lower, and the patient player against this one on it. `None` where
    /// the case does not exercise the dimension.
    pub own: Option<(Dimension, Auc)>,
}

/// A study of one case.
#[derive(Clone, Debug)]
pub struct Study {
    /// The case's id.
    pub case: String,
    /// How many seeds.
    pub seeds: u64,
    /// The patient player's mean total, 0–1000.
    pub patient: u32,
    /// One row for each other player.
    pub rows: Vec<Row>,
}

/// One thing that must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What, with the figure.
    pub what: String,
    /// Whether it does.
    pub holds: bool,
}

impl Study {
    /// What must hold of a case (`docs/scoring.md`): the patient player beats every novice (AUC at least .90, the lower
    /// end of its interval at least .80), and each flaw lowers its own dimension (AUC at least .75).
    pub fn checks(&self) -> Vec<Check> {
        self.rows.iter().filter_map(Row::check).collect()
    }
}

impl Row {
    fn check(&self) -> Option<Check> {
        let name = self.kind.name();
        if let Some((dimension, auc)) = self.own {
            let what = format!("{name}: lowers {} (AUC {}/1000, at least 750)", dimension.name(), auc.value);
            return Some(Check { what, holds: auc.value >= 750 });
        }
        let is_novice = Kind::NOVICES.contains(&self.kind);
        let what =
            format!("beats {name} (AUC {}/1000, low {}; at least 900 and 800)", self.against.value, self.against.low);
        is_novice.then_some(Check { what, holds: self.against.value >= 900 && self.against.low >= 800 })
    }
}

/// Plays a case with every player over `seeds` seeds.
pub fn study(case: &Arc<Case>, seeds: u64) -> Study {
    let bounds = Bounds::of(case);
    let patient = scores(case, &bounds, Kind::Patient, seeds);
    let others =
        Kind::NOVICES.into_iter().chain(Flaw::ALL.into_iter().filter(|flaw| flaw.can_show(case)).map(Kind::Flawed));
    let rows = others.map(|kind| row(case, &bounds, kind, seeds, &patient)).collect();
    Study { case: case.scenario.id.to_string(), seeds, patient: mean(&totals(&patient)), rows }
}

fn scores(case: &Arc<Case>, bounds: &Bounds, kind: Kind, seeds: u64) -> Vec<Scorecard> {
    (0..seeds).map(|seed| Scorecard::of(&play_out(case, kind, seed, HelpLevel::Standard), bounds)).collect()
}

fn row(case: &Arc<Case>, bounds: &Bounds, kind: Kind, seeds: u64, patient: &[Scorecard]) -> Row {
    let cards = scores(case, bounds, kind, seeds);
    let own = match kind {
        Kind::Flawed(flaw) => own_dimension(flaw, patient, &cards),
        _ => None,
    };
    Row { kind, mean: mean(&totals(&cards)), against: auc(&totals(patient), &totals(&cards)), own }
}

/// The dimension that a flaw should lower, as far as both players exercised it and the flaw could show.
fn own_dimension(flaw: Flaw, patient: &[Scorecard], flawed: &[Scorecard]) -> Option<(Dimension, Auc)> {
    let dimension = lowers(flaw);
    let (better, worse) = (of_dimension(patient, dimension), of_dimension(flawed, dimension));
    (!better.is_empty() && !worse.is_empty()).then(|| (dimension, auc(&better, &worse)))
}

fn of_dimension(cards: &[Scorecard], dimension: Dimension) -> Vec<i64> {
    let scores = cards.iter().flat_map(|card| &card.dimensions);
    scores.filter(|d| d.dimension == dimension).map(|d| d.score.get()).collect()
}

fn totals(cards: &[Scorecard]) -> Vec<i64> {
    cards.iter().map(|card| card.total.get()).collect()
}

fn mean(values: &[i64]) -> u32 {
    let count = i64::try_from(values.len()).unwrap_or(1).max(1);
    u32::try_from(values.iter().sum::<i64>() / count).unwrap_or(0)
}

/// The AUC of two samples: the chance that one of `better` is above one of `worse`.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "statistics on samples of a few hundred; the results lie within 0–1000"
)]
pub fn auc(better: &[i64], worse: &[i64]) -> Auc {
    let (n, m) = (better.len().max(1) as f64, worse.len().max(1) as f64);
    let wins: f64 = better
        .iter()
        .flat_map(|b| {
            worse.iter().map(move |w| match b.cmp(w) {
                Ordering::Greater => 1.0,
                Ordering::Equal => 0.5,
                Ordering::Less => 0.0,
            })
        })
        .sum();
    let a = wins / (n * m);
    let (q1, q2) = (a / (2.0 - a), 2.0 * a * a / (1.0 + a));
    let variance = (a * (1.0 - a) + (n - 1.0) * (q1 - a * a) + (m - 1.0) * (q2 - a * a)) / (n * m);
    let low = a - 1.96 * variance.max(0.0).sqrt();
    Auc { value: (a * 1000.0).round() as u32, low: (low.clamp(0.0, 1.0) * 1000.0).round() as u32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auc_counts_wins_and_half_the_ties() {
        assert_eq!(auc(&[3, 4], &[1, 2]).value, 1000);
        assert_eq!(auc(&[1, 2], &[3, 4]).value, 0);
        assert_eq!(auc(&[1, 3], &[1, 3]).value, 500);
        let wide = auc(&[2, 3, 4, 1], &[1, 2, 3, 0]);
        assert!(wide.low < wide.value);
    }
}
