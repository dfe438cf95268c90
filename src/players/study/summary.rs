//! The tables of a study: players, noise ladder, reliability, bounds, coverage.

use super::discrimination::is_realistic;
use super::moves;
use super::played::{Played, SCORED, Sample};
use super::stats::{Auc, Figure, auc, deviation, icc, mean, runs_for, spearman, spearman_brown, to_f64};
use crate::players::coverage::{Inventory, Sort, WrittenIn};
use crate::players::{Kind, lowers};
use crate::scoring::{Bound, Bounds, Dimension};
use serde::Serialize;

/// One player's row. Scores are 0–1000.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Who.
    #[serde(skip)]
    pub kind: Kind,
    /// The name.
    pub name: String,
    /// What sets the player apart.
    pub about: &'static str,
    /// How many plays.
    pub plays: u64,
    /// Mean total.
    pub mean: i64,
    /// Standard deviation of the total.
    pub deviation: i64,
    /// How many totals lie in each twentieth of the scale.
    pub spread: [u32; 20],
    /// The mean of each dimension that the case exercises.
    pub dimensions: Vec<(Dimension, i64)>,
    /// The patient player against this one, on the total; `None` for the patient player, and where it had not finished.
    pub against: Option<Auc>,
    /// For a flaw: the dimension that it should lower, and the patient player against this one on it.
    pub own: Option<(Dimension, Auc)>,
}

/// The noise ladder: the patient player, who more and more often does something at random.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ladder {
    /// Noise in thousandths of the moves, and the mean total.
    pub rungs: Vec<(u16, i64)>,
    /// Spearman's rank correlation of noise with the means of the rungs, turned so that 1 is a perfect ladder.
    pub of_means: Figure,
    /// The same with the single plays, in which luck shows.
    pub of_plays: Figure,
}

/// How far a score tells the player rather than the luck.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Reliability {
    /// ICC(1,1) over the patient player, each flaw and people with habits, who are the same in every play: what is not
    /// between players is the luck of the case.
    pub of_the_case: Figure,
    /// ICC(1,1) over the patient player, each flaw and each rung of the ladder, who fumble otherwise each time: how sure
    /// one run of somebody is.
    pub one_run: Figure,
    /// Over how many runs the mean reaches .90.
    pub runs_to_certify: Option<u32>,
    /// The reliability of the mean of so many runs, for one to ten.
    pub by_runs: [Figure; 10],
}

/// Plays that were made again from their moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Replays {
    /// How many.
    pub tried: u64,
    /// How many gave the same events and the same scorecard, byte for byte.
    pub same: u64,
}

/// The ends of a dimension, and how far players came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DimensionEnds {
    /// Which.
    pub dimension: Dimension,
    /// The worst that the case allows.
    pub worst: Bound,
    /// The best that the case allows.
    pub best: Bound,
    /// The lowest and highest score of any play, 0–1000 between the two.
    pub reached: (i64, i64),
}

/// A piece of content and who came to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reached {
    /// The place in the file.
    pub path: String,
    /// Whether it stands in the persona's own file.
    pub in_persona: bool,
    /// The line in the file, from 1, when the text was at hand.
    pub line: Option<u32>,
    /// What sort of thing.
    pub sort: Sort,
    /// Plays that reached it, in thousandths.
    pub all: Figure,
    /// Plays of the patient player that reached it, in thousandths.
    pub patient: Figure,
    /// Whether no play at all reached it.
    pub never: bool,
    /// Whether it is said only when a play goes badly, so that nothing is wrong where nobody reached it.
    pub when_badly: bool,
}

/// One row for each player.
pub(super) fn rows(samples: &[Sample]) -> Vec<Row> {
    let patient = samples.iter().find(|sample| sample.kind == Kind::Patient);
    samples.iter().map(|sample| row(sample, patient)).collect()
}

fn row(sample: &Sample, patient: Option<&Sample>) -> Row {
    let totals = sample.totals();
    let mut spread = [0; 20];
    for total in &totals {
        let twentieth = usize::try_from(total / 50).unwrap_or(0).min(spread.len() - 1);
        spread[twentieth] += 1;
    }
    let own = match sample.kind {
        Kind::Flawed(flaw) => Some(lowers(flaw)),
        _ => None,
    };
    let own = own.zip(patient).map(|(dimension, patient)| {
        let (better, worse) = (patient.scores(dimension), sample.scores(dimension));
        (dimension, better, worse)
    });
    let own = own.filter(|(_, better, worse)| !better.is_empty() && !worse.is_empty());
    let against = patient.filter(|patient| patient.kind != sample.kind).map(|patient| {
        let all = patient.totals();
        // Whoever searches plays fewer seeds; the patient player's plays with the same luck are what to compare with.
        let same = if sample.kind.sees_the_state() { &all[..totals.len().min(all.len())] } else { &all };
        auc(same, &totals)
    });
    Row {
        kind: sample.kind,
        name: sample.kind.name(),
        about: sample.kind.about(),
        plays: moves::seeds(sample.plays.len()),
        mean: rounded(mean(&totals)),
        deviation: rounded(deviation(&totals)),
        spread,
        dimensions: dimensions(sample),
        against,
        own: own.map(|(dimension, better, worse)| (dimension, auc(&better, &worse))),
    }
}

fn dimensions(sample: &Sample) -> Vec<(Dimension, i64)> {
    let all = Dimension::ALL.into_iter().take(SCORED).map(|dimension| (dimension, sample.scores(dimension)));
    all.filter(|(_, scores)| !scores.is_empty())
        .map(|(dimension, scores)| (dimension, rounded(mean(&scores))))
        .collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a score of 0–1000")]
fn rounded(value: f64) -> i64 {
    value.round() as i64
}

/// The noise ladder; `None` where not every rung has played.
pub(super) fn ladder(samples: &[Sample]) -> Option<Ladder> {
    let rung = |kind: &Kind| samples.iter().find(|sample| sample.kind == *kind);
    let rungs: Vec<&Sample> = Kind::LADDER.iter().map(rung).collect::<Option<_>>()?;
    let noise = |sample: &Sample| sample.kind.noise().unwrap_or(0);
    let means: Vec<f64> = rungs.iter().map(|sample| mean(&sample.totals())).collect();
    let shares: Vec<f64> = rungs.iter().map(|sample| f64::from(noise(sample))).collect();
    let plays = rungs.iter().flat_map(|sample| sample.plays.iter().map(|play| (noise(sample), play.total)));
    let (each, totals): (Vec<f64>, Vec<f64>) = plays.map(|(share, total)| (f64::from(share), to_f64(total))).unzip();
    let falling = |xs: &[f64], ys: &[f64]| Figure::of(-spearman(xs, ys).unwrap_or(0.0));
    Some(Ladder {
        rungs: rungs.iter().zip(&means).map(|(sample, mean)| (noise(sample), rounded(*mean))).collect(),
        of_means: falling(&shares, &means),
        of_plays: falling(&each, &totals),
    })
}

/// How far a score tells the player rather than the luck.
pub(super) fn reliability(samples: &[Sample]) -> Option<Reliability> {
    let of = |plays: &dyn Fn(Kind) -> bool| {
        let groups: Vec<Vec<i64>> = samples.iter().filter(|s| plays(s.kind)).map(Sample::totals).collect();
        icc(&groups)
    };
    let steady = |kind| matches!(kind, Kind::Patient | Kind::Flawed(_) | Kind::Habits(..));
    let (of_the_case, one) = (of(&steady)?, of(&is_realistic)?);
    let mut by_runs = [Figure::default(); 10];
    for (runs, figure) in (1_u8..).zip(&mut by_runs) {
        *figure = Figure::of(spearman_brown(one.max(0.0), f64::from(runs)));
    }
    Some(Reliability {
        of_the_case: Figure::of(of_the_case),
        one_run: Figure::of(one),
        runs_to_certify: runs_for(one, 0.90),
        by_runs,
    })
}

pub(super) fn replays(samples: &[Sample]) -> Replays {
    let all = samples.iter().flat_map(|sample| &sample.plays).filter_map(|play| play.replayed);
    all.fold(Replays::default(), |sum, same| Replays { tried: sum.tried + 1, same: sum.same + u64::from(same) })
}

pub(super) fn ends(bounds: &Bounds, samples: &[Sample]) -> Vec<DimensionEnds> {
    let of = |dimension: Dimension| {
        let (worst, best) = bounds.ends(dimension)?;
        let scores = samples.iter().flat_map(|sample| sample.scores(dimension));
        let (low, high) = scores.fold((1000, 0), |(low, high), score| (low.min(score), high.max(score)));
        Some(DimensionEnds { dimension, worst, best, reached: (low, high) })
    };
    Dimension::ALL.into_iter().take(SCORED).filter_map(of).collect()
}

/// What plays reached, in the order of the files.
pub(super) fn coverage(inventory: &Inventory, samples: &[Sample]) -> Vec<Reached> {
    let all: Vec<&Played> = samples.iter().flat_map(|sample| &sample.plays).collect();
    let patient: Vec<&Played> =
        samples.iter().filter(|s| s.kind == Kind::Patient).flat_map(|sample| &sample.plays).collect();
    let share = |plays: &[&Played], place: usize| {
        let count = plays.iter().filter(|play| play.has(place)).count();
        (count, Figure::of(super::stats::whole(count) / super::stats::whole(plays.len().max(1))))
    };
    let of = |(place, item): (usize, &crate::players::coverage::Item)| {
        let (count, of_all) = share(&all, place);
        Reached {
            path: item.path.to_string(),
            in_persona: item.file == WrittenIn::Persona,
            line: None,
            sort: item.content.sort(),
            all: of_all,
            patient: share(&patient, place).1,
            never: count == 0,
            when_badly: item.content.is_for_bad_play(),
        }
    };
    inventory.items().iter().enumerate().map(of).collect()
}
