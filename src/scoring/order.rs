//! Interest first: the gain of each card at the place where it was shown.

use super::bounds::{Bound, How};
use super::card::Record;
use super::deck::{self, Item};
use super::point::{Point, PointKind};
use super::tally::Part;
use crate::encounter::{Happening, Rule};
use crate::model::{CardIx, EncounterKind, Seconds};
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

/// One point for each card shown. Cards that ended past the time earn nothing.
pub(super) fn points(record: &Record<'_>, worst: i64) -> Vec<Point> {
    let mut part = Part::between(worst, i64::MAX);
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
