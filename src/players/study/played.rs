//! One play as the study keeps it, and the playing of many on all processors, in an order of its own.

use super::moves::{KINDS, kind_of};
use super::{Progress, moves};
use crate::encounter::Play;
use crate::players::coverage::{Inventory, reached};
use crate::players::{Kind, Table};
use crate::scoring::{Dimension, Scorecard};
use rayon::prelude::*;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The dimensions that are part of the total.
pub const SCORED: usize = 7;

/// One play, as far as the study needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    /// The total, 0–1000.
    pub total: i64,
    /// The score of each dimension, 0–1000; `None` where the case does not exercise it.
    pub scores: [Option<i64>; SCORED],
    /// Bits of the pieces of content that were reached, by their place in the inventory.
    pub(super) reached: Box<[u64]>,
    /// How often each kind of move was made, by `KINDS`.
    pub moves: [u16; KINDS],
    /// Whether the same moves gave the same events again; `None` where it was not tried.
    pub replayed: Option<bool>,
}

impl Default for Played {
    fn default() -> Self {
        Self { total: 0, scores: [None; SCORED], reached: Box::default(), moves: [0; KINDS], replayed: None }
    }
}

impl Played {
    /// Whether a piece of content was reached.
    pub fn has(&self, place: usize) -> bool {
        self.reached.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
    }
}

/// What is needed to play and to keep a play.
pub(super) struct Room<'c> {
    pub table: Table<'c>,
    pub inventory: &'c Inventory,
}

/// So many plays of each player are replayed.
const REPLAYED: u64 = 3;
/// Seeds that are played in one go.
const CHUNK: u64 = 10;

impl Room<'_> {
    fn play(&self, kind: Kind, seed: u64) -> Played {
        let play = self.table.play(kind, seed);
        let card = Scorecard::of(&play, self.table.bounds);
        let mut scores = [None; SCORED];
        for score in &card.dimensions {
            if let Some(slot) = scores.get_mut(score.dimension as usize) {
                *slot = Some(score.score.get());
            }
        }
        let mut bits = vec![0_u64; self.inventory.items().len().div_ceil(64)];
        reached(&play, &mut |content| {
            if let Some(place) = self.inventory.place(content) {
                bits[place / 64] |= 1 << (place % 64);
            }
        });
        let mut made = [0_u16; KINDS];
        play.moves().iter().for_each(|mv| made[kind_of(mv)] = made[kind_of(mv)].saturating_add(1));
        let replayed = (seed < REPLAYED).then(|| self.is_replayed(&play, &card));
        Played { total: card.total.get(), scores, reached: bits.into(), moves: made, replayed }
    }

    /// Whether the moves of a play, made again, give the same events and the same scorecard, byte for byte.
    fn is_replayed(&self, play: &Play, card: &Scorecard) -> bool {
        let mut again = Play::new(Arc::clone(play.case()), play.seed(), play.level());
        let made = play.moves().iter().all(|mv| again.make(mv.clone()).is_ok());
        let bytes = |card: &Scorecard| serde_json::to_string(card).ok();
        made && again.events() == play.events() && bytes(&Scorecard::of(&again, self.table.bounds)) == bytes(card)
    }
}

/// The plays of one player over the seeds from 0.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Who.
    pub kind: Kind,
    /// One for each seed.
    pub plays: Vec<Played>,
}

impl Sample {
    /// The totals.
    pub fn totals(&self) -> Vec<i64> {
        self.plays.iter().map(|play| play.total).collect()
    }

    /// The scores of one dimension, of those plays whose case exercises it.
    pub fn scores(&self, dimension: Dimension) -> Vec<i64> {
        self.plays.iter().filter_map(|play| play.scores.get(dimension as usize).copied().flatten()).collect()
    }
}

/// Plays every player over so many seeds. Those that did not come to their end before the stop are left out.
pub(super) fn samples(
    room: &Room<'_>,
    cast: &[(Kind, u64)],
    progress: &dyn Progress,
    stop: &AtomicBool,
) -> Vec<Sample> {
    let chunks = |(kind, seeds): &(Kind, u64)| {
        // One at a time where each takes long.
        let chunk = if kind.sees_the_state() { 1 } else { CHUNK };
        let (kind, seeds) = (*kind, *seeds);
        (0..seeds.div_ceil(chunk)).map(move |n| (kind, n * chunk..seeds.min((n + 1) * chunk)))
    };
    let mut jobs: Vec<(Kind, Range<u64>)> = cast.iter().flat_map(chunks).collect();
    // What takes longest begins first, so that no thread is left with it at the end.
    jobs.sort_by_key(|(kind, _)| !kind.sees_the_state());
    let done: Vec<Option<Vec<Played>>> = jobs
        .par_iter()
        .map(|(kind, seeds)| {
            let plays = seeds.clone().map(|seed| {
                if stop.load(Ordering::Relaxed) {
                    return None;
                }
                let played = room.play(*kind, seed);
                progress.played(1);
                Some(played)
            });
            plays.collect()
        })
        .collect();
    let mut samples: Vec<Sample> = cast.iter().map(|(kind, _)| Sample { kind: *kind, plays: Vec::new() }).collect();
    for ((kind, _), plays) in jobs.iter().zip(done) {
        let sample = samples.iter_mut().find(|sample| sample.kind == *kind);
        if let (Some(sample), Some(plays)) = (sample, plays) {
            sample.plays.extend(plays);
        }
    }
    samples.retain(|sample| cast.contains(&(sample.kind, moves::seeds(sample.plays.len()))));
    samples
}
