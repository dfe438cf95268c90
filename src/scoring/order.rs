//! Interest first: the gain of each card at the place where it was shown.

use super::bounds::{Bound, How};
use super::card::Record;
use super::deck::{self, Item};
use super::point::{Point, PointKind};
use super::tally::Part;
use crate::encounter::{Happening, Rule};
use crate::model::{CardIx, EncounterKind, Seconds, Thousandths};
use crate::scenario::case::Case;

const EXACT: &str = "every choice and order of the cards within the time";
const LIMIT: &str = "the deck is too large to search: the best cards first, as many as fit";

/// Worst and best over the whole deck within the slot.
pub(super) fn bounds(case: &Case) -> (Bound, Bound) {
    let length = case.length(EncounterKind::Presentation).0;
    let items = |sign: i64| -> Vec<Item> {
        let cards = CardIx::all(case.links.cards.len());
        cards
            .filter_map(|at| Some((case.card(at)?, case.links.cards.get(at.get())?)))
            .map(|(card, link)| Item { gain: sign * link.gain, seconds: Seconds::minutes(card.minutes).0 })
            .collect()
    };
    let bound = |(value, whole): (i64, bool), sign: i64| Bound {
        value: sign * value,
        how: if whole { How::Exact } else { How::Limit },
        words: if whole { EXACT } else { LIMIT },
    };
    // The worst order shows what is off topic, and that first.
    (bound(deck::most(&items(-1), length), -1), bound(deck::most(&items(1), length), 1))
}

/// What the deck earns when it is shown as it is written, each card whole, until the time is over.
pub fn as_written(case: &Case) -> i64 {
    in_turn(case, CardIx::all(case.links.cards.len()))
}

/// What cards earn that are shown one after the other, each whole, until the time is over.
fn in_turn(case: &Case, cards: impl Iterator<Item = CardIx>) -> i64 {
    let mut left = case.length(EncounterKind::Presentation);
    let mut worth = 0;
    for (place, at) in cards.enumerate() {
        let (Some(card), Some(link)) = (case.card(at), case.links.cards.get(at.get())) else { break };
        let takes = Seconds::minutes(card.minutes);
        if takes > left {
            break;
        }
        left = left.minus(takes);
        worth += deck::earns(link.gain, false, place);
    }
    worth
}

/// What showing cards in an order would score, each whole, as far as the time goes: 0–1000 between the worst and the best
/// of this case's deck.
pub fn laid(case: &Case, order: &[CardIx]) -> Thousandths {
    let (worst, best) = bounds(case);
    Thousandths::ratio(in_turn(case, order.iter().copied()) - worst.value, best.value - worst.value)
}

/// One point for each card shown. Cards that ended past the time earn nothing.
pub(super) fn points(record: &Record<'_>, (worst, best): (i64, i64)) -> Vec<Point> {
    let mut part = Part::between(worst, best);
    let mut place = 0;
    for (at, event) in record.all() {
        let Happening::Presented { card, brief, in_time, .. } = event.what else { continue };
        let gain = record.case.links.cards.get(card.get()).map_or(0, |link| link.gain);
        let whole = deck::earns(gain, false, place);
        let amount = if in_time { deck::earns(gain, brief, place) } else { 0 };
        part.add_of(amount, whole.max(0), Rule::AttentionFollowsRelevance, at, PointKind::Card);
        place += 1;
    }
    if place == 0 {
        part.miss(worst, Rule::AttentionFollowsRelevance, PointKind::NothingShown);
    }
    part.close()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Dimension;
    use crate::scoring::testing::{Story, small_case};

    const HISTORY: usize = 0;
    const OFF_TOPIC: usize = 1;
    const PAIN: usize = 2;
    const PROOF: usize = 3;
    const TRUST: usize = 4;

    fn shown(cards: &[usize], in_time: bool) -> Story {
        cards.iter().fold(Story::new(EncounterKind::Presentation), |story, card| {
            let card = CardIx::new(*card);
            story.then(Happening::Presented { card, brief: false, attention: Thousandths::ONE, in_time })
        })
    }

    fn score(cards: &[usize]) -> i64 {
        shown(cards, true).scored(&small_case(), Dimension::Order).score.get()
    }

    #[test]
    fn what_interests_the_customer_scores_first() {
        assert!(score(&[PAIN, PROOF, TRUST]) > 900);
        assert!(score(&[PAIN, PROOF, TRUST]) > score(&[TRUST, PROOF, PAIN]));
        assert!(score(&[HISTORY, PAIN, TRUST]) < score(&[PAIN, TRUST, HISTORY]));
        assert!(score(&[OFF_TOPIC, HISTORY]) == 0);
    }

    #[test]
    fn leaving_the_good_cards_out_costs_and_showing_nothing_is_the_worst() {
        assert!(score(&[PAIN]) < score(&[PAIN, PROOF]));
        assert_eq!(score(&[]), 0);
    }

    #[test]
    fn cards_past_the_time_earn_nothing() {
        let late = shown(&[PAIN, PROOF], false).scored(&small_case(), Dimension::Order);
        assert_eq!(late.raw, 0);
    }

    #[test]
    fn a_point_is_the_gain_at_its_place() {
        let points = shown(&[PAIN, PROOF], true).scored(&small_case(), Dimension::Order).points;
        let amounts: Vec<(i64, Option<usize>)> = points.iter().map(|p| (p.amount, p.event)).collect();
        assert_eq!(amounts, [(3000, Some(0)), (2000 * 631 / 1000, Some(1))]);
    }
}
