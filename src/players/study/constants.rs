//! Whether the ranking of the players hangs on the numbers of the simulation: all of them are varied by up to 30 %, each
//! by its own factor, and the players play again.

use super::stats::{Figure, mean, spearman};
use super::{Progress, played::Sample};
use crate::encounter::Numbers;
use crate::encounter::rules::Varied;
use crate::players::{Dice, Kind, Table};
use crate::scoring::Scorecard;
use rayon::prelude::*;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Each number is multiplied by a factor between 1 − .3 and 1 + .3.
const SPREAD: usize = 300;
/// Seeds that each player plays in a draw.
pub const SEEDS: u64 = 3;
/// The rank correlation of the players' means, with the standard numbers and with those of a draw, from which on the
/// ranking counts as kept.
pub const KEPT: Figure = Figure::thousandths(900);

/// What the draws showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Constants {
    /// How many draws there were.
    pub draws: u32,
    /// In how many the patient player stayed above every novice and the ranking of all players was kept.
    pub kept: u32,
    /// In how many the patient player stayed above every novice.
    pub patient_first: u32,
    /// The lowest rank correlation of any draw.
    pub lowest: Figure,
    /// The share of the draws in which the ranking stayed.
    pub share: Figure,
}

/// Draws numbers and lets the players play by them. `None` when it was stopped.
pub(super) fn constants(
    table: &Table<'_>,
    samples: &[Sample],
    draws: u32,
    progress: &dyn Progress,
    stop: &AtomicBool,
) -> Option<Constants> {
    let kinds: Vec<Kind> = samples.iter().map(|sample| sample.kind).filter(|kind| is_ranked(*kind)).collect();
    let standard: Vec<f64> = kinds.iter().map(|kind| standard(samples, *kind)).collect();
    let drawn = (0..draws).into_par_iter().map(|draw| means(table, &kinds, draw, progress, stop));
    let drawn: Vec<Vec<f64>> = drawn.collect::<Option<_>>()?;
    let patient = kinds.iter().position(|kind| *kind == Kind::Patient)?;
    let beats_all = |means: &[f64]| {
        kinds.iter().zip(means).all(|(kind, mean)| !Kind::NOVICES.contains(kind) || *mean < means[patient])
    };
    let order = |means: &[f64]| Figure::of(spearman(&standard, means).unwrap_or(0.0));
    let count = |which: &dyn Fn(&[f64]) -> bool| {
        u32::try_from(drawn.iter().filter(|means| which(means)).count()).unwrap_or(u32::MAX)
    };
    let kept = count(&|means| beats_all(means) && order(means) >= KEPT);
    Some(Constants {
        draws,
        kept,
        patient_first: count(&beats_all),
        lowest: drawn.iter().map(|means| order(means)).min().unwrap_or_default(),
        share: Figure::of(f64::from(kept) / f64::from(draws.max(1))),
    })
}

/// Those whose ranks are compared: everyone but those who see the state, people with habits, and the tricks.
fn is_ranked(kind: Kind) -> bool {
    !kind.sees_the_state() && !matches!(kind, Kind::Exploiter(_) | Kind::Habits(..))
}

/// The mean with the standard numbers, over the seeds of the draws.
fn standard(samples: &[Sample], kind: Kind) -> f64 {
    let sample = samples.iter().find(|sample| sample.kind == kind);
    let totals = sample.map_or_else(Vec::new, Sample::totals);
    let seeds = usize::try_from(SEEDS).unwrap_or(0).min(totals.len());
    mean(&totals[..seeds])
}

fn means(table: &Table<'_>, kinds: &[Kind], draw: u32, progress: &dyn Progress, stop: &AtomicBool) -> Option<Vec<f64>> {
    let mut dice = Dice::new(u64::from(draw) ^ 0x6e75_6d62_6572);
    let mut factor = || {
        let spread = i64::try_from(dice.below(2 * SPREAD + 1)).unwrap_or(0);
        1000 - i64::try_from(SPREAD).unwrap_or(0) + spread
    };
    let numbers = Arc::new(Numbers::STANDARD.varied(&mut factor));
    let table = Table { numbers: Some(numbers), ..table.clone() };
    let of_kind = |kind: &Kind| {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let total = |seed| Scorecard::of(&table.play(*kind, seed), table.bounds).total.get();
        let totals: Vec<i64> = (0..SEEDS).map(total).collect();
        progress.played(SEEDS);
        Some(mean(&totals))
    };
    kinds.iter().map(of_kind).collect()
}

/// How many plays the draws take.
pub(super) fn plays(cast: &[(Kind, u64)], draws: u32) -> u64 {
    let ranked = cast.iter().filter(|(kind, _)| is_ranked(*kind)).count();
    SEEDS * u64::from(draws) * u64::try_from(ranked).unwrap_or(0)
}
