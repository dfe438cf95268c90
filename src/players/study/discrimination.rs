//! What tells good players from bad ones: for each kind of move, each choice and each side of the scorecard, how it goes
//! together with the total. Reckoned over players as people are: the patient one, with each fault, and with noise.

use super::moves::NAMES;
use super::played::{Played, SCORED, Sample};
use super::stats::{Figure, pearson, to_f64, whole};
use crate::players::Kind;
use crate::players::coverage::{Content, Inventory};
use crate::scoring::Dimension;
use serde::Serialize;

/// How one thing goes together with the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Discrimination {
    /// The kind of move by name, or the place of the choice in the file.
    pub what: String,
    /// Among [`Inventory::items`], for a choice.
    #[serde(skip)]
    pub place: Option<usize>,
    /// The share of the plays in which it was done at all.
    pub share: Figure,
    /// Its correlation with the total: for a choice the point-biserial one.
    pub with_total: Figure,
}

/// How a side of the scorecard goes together with the rest of the total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemTotal {
    /// Which.
    pub dimension: Dimension,
    /// The correlation of its score with the mean of the others; `None` where one of the two never varies.
    pub with_rest: Option<Figure>,
}

/// Whether a player plays as people do.
pub(super) const fn is_realistic(kind: Kind) -> bool {
    matches!(kind, Kind::Patient | Kind::Flawed(_) | Kind::Noisy(_))
}

fn realistic(samples: &[Sample]) -> Vec<&Played> {
    samples.iter().filter(|sample| is_realistic(sample.kind)).flat_map(|sample| &sample.plays).collect()
}

/// For each kind of move that some make more often than others, the strongest first.
pub(super) fn of_moves(samples: &[Sample]) -> Vec<Discrimination> {
    let plays = realistic(samples);
    let totals: Vec<f64> = plays.iter().map(|play| to_f64(play.total)).collect();
    let of = |(kind, name): (usize, &&str)| {
        let counts: Vec<f64> = plays.iter().map(|play| f64::from(play.moves[kind])).collect();
        found((*name).to_owned(), None, &counts, &totals)
    };
    sorted(NAMES.iter().enumerate().filter_map(of).collect())
}

/// For each choice that some make and others do not, the strongest first.
pub(super) fn of_choices(samples: &[Sample], inventory: &Inventory) -> Vec<Discrimination> {
    let plays = realistic(samples);
    let totals: Vec<f64> = plays.iter().map(|play| to_f64(play.total)).collect();
    let items = inventory.items().iter().enumerate().filter(|(_, item)| is_choice(item.content));
    let of = |(place, item): (usize, &crate::players::coverage::Item)| {
        let made: Vec<f64> = plays.iter().map(|play| f64::from(u8::from(play.has(place)))).collect();
        found(item.path.to_string(), Some(place), &made, &totals)
    };
    sorted(items.filter_map(of).collect())
}

/// Whether a piece of content is something that the player chooses.
const fn is_choice(content: Content) -> bool {
    matches!(
        content,
        Content::Question(_)
            | Content::CardQuestion(_)
            | Content::Card(_)
            | Content::PlanOption(..)
            | Content::Finding(_)
            | Content::Form(_)
            | Content::Tie(..)
            | Content::Capability(_)
            | Content::Answer(..)
            | Content::GatekeeperReply(_)
            | Content::BrushOffReply(..)
            | Content::Part(..)
            | Content::Ask(_)
            | Content::Contact(_)
    )
}

fn found(what: String, place: Option<usize>, counts: &[f64], totals: &[f64]) -> Option<Discrimination> {
    let with_total = Figure::of(pearson(counts, totals)?);
    let done = counts.iter().filter(|count| **count > 0.0).count();
    Some(Discrimination { what, place, share: Figure::of(whole(done) / whole(counts.len())), with_total })
}

fn sorted(mut all: Vec<Discrimination>) -> Vec<Discrimination> {
    all.sort_by_key(|one| std::cmp::Reverse(one.with_total));
    all
}

/// For each side of the scorecard that the case exercises.
pub(super) fn item_totals(samples: &[Sample]) -> Vec<ItemTotal> {
    let plays = realistic(samples);
    let dimensions = Dimension::ALL.into_iter().take(SCORED);
    let exercised = dimensions.filter(|d| plays.iter().any(|play| play.scores[*d as usize].is_some()));
    let of = |dimension: Dimension| {
        let pairs = plays.iter().filter_map(|play| Some((play.scores[dimension as usize]?, rest(play, dimension)?)));
        let (own, others): (Vec<f64>, Vec<f64>) = pairs.map(|(own, rest)| (to_f64(own), rest)).unzip();
        ItemTotal { dimension, with_rest: pearson(&own, &others).map(Figure::of) }
    };
    exercised.map(of).collect()
}

/// The weighted mean of the other sides of a scorecard.
fn rest(play: &Played, without: Dimension) -> Option<f64> {
    let others = Dimension::ALL.into_iter().take(SCORED).filter(|d| *d != without);
    let scored = others.filter_map(|d| Some((d.weight(), play.scores[d as usize]?)));
    let (weights, sum) =
        scored.fold((0, 0), |(weights, sum), (weight, score)| (weights + weight, sum + weight * score));
    (weights > 0).then(|| to_f64(sum) / to_f64(weights))
}
