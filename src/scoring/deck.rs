//! The best that a deck can earn within a slot: a search over every choice of cards, each whole or in brief.

/// 1/log2(place + 1) in thousandths, by place from 1: what a card's gain is worth there.
const BY_PLACE: [i64; 16] = [1000, 631, 500, 431, 387, 356, 333, 315, 301, 289, 279, 270, 263, 256, 250, 245];
/// After so many steps the search gives up and a limit is used.
const STEPS: u32 = 150_000;

/// What a card earns at a place (from 0); in brief two thirds of it.
pub(super) fn earns(gain: i64, brief: bool, place: usize) -> i64 {
    let whole = gain * BY_PLACE[place.min(BY_PLACE.len() - 1)] / 1000;
    if brief { whole * 2 / 3 } else { whole }
}

/// A card for the search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    pub gain: i64,
    pub seconds: u32,
}

/// The most that a choice of cards can earn within `length` seconds, and whether every choice was looked at.
pub(super) fn most(items: &[Item], length: u32) -> (i64, bool) {
    let mut ways: Vec<Way> = Vec::with_capacity(items.len() * 2);
    for (card, item) in items.iter().enumerate().filter(|(_, item)| item.gain > 0) {
        ways.push(Way { worth: item.gain * 3, card, brief: false, seconds: item.seconds });
        ways.push(Way { worth: item.gain * 2, card, brief: true, seconds: item.seconds / 2 });
    }
    // For any choice the best order is by falling gain, so the ways are only gone through in that order.
    ways.sort_by_key(|way| (-way.worth, way.seconds));
    let mut search = Search { items, ways: &ways, used: vec![false; items.len()], best: 0, steps: 0 };
    let ceiling = search.hope(0, 0, length);
    search.go(0, 0, length, 0);
    if search.steps > STEPS { (ceiling, false) } else { (search.best, true) }
}

/// One card shown in one way.
struct Way {
    /// Three times its gain, so that two thirds stay whole numbers.
    worth: i64,
    card: usize,
    brief: bool,
    seconds: u32,
}

struct Search<'s> {
    items: &'s [Item],
    ways: &'s [Way],
    used: Vec<bool>,
    best: i64,
    steps: u32,
}

impl Search<'_> {
    /// Takes or leaves each way from `at` on, with `place` cards shown already.
    fn go(&mut self, at: usize, place: usize, left: u32, value: i64) {
        self.steps += 1;
        self.best = self.best.max(value);
        if at >= self.ways.len() || self.steps > STEPS || value + self.hope(at, place, left) <= self.best {
            return;
        }
        let Way { card, brief, seconds, .. } = self.ways[at];
        if !self.used[card] && seconds <= left {
            self.used[card] = true;
            let gain = earns(self.items[card].gain, brief, place);
            self.go(at + 1, place + 1, left - seconds, value + gain);
            self.used[card] = false;
        }
        self.go(at + 1, place, left, value);
    }

    /// More than can still be earned: every way not used, as many as fit by the shortest.
    fn hope(&self, at: usize, place: usize, left: u32) -> i64 {
        let open = || self.ways[at..].iter().filter(|way| !self.used[way.card] && way.seconds <= left);
        let shortest = open().map(|way| way.seconds).min().unwrap_or(1).max(1);
        let fit = usize::try_from(left / shortest).unwrap_or(usize::MAX);
        let worth = |way: &Way, n: usize| earns(self.items[way.card].gain, way.brief, place + n);
        open().take(fit).enumerate().map(|(n, way)| worth(way, n)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(list: &[(i64, u32)]) -> Vec<Item> {
        list.iter().map(|(gain, minutes)| Item { gain: gain * 1000, seconds: minutes * 60 }).collect()
    }

    /// Every order of every choice, the slow way.
    fn slowly(items: &[Item], used: u32, place: usize, left: u32) -> i64 {
        let mut best = 0;
        for (card, item) in items.iter().enumerate().filter(|(card, _)| used >> card & 1 == 0) {
            for (brief, seconds) in [(false, item.seconds), (true, item.seconds / 2)] {
                if seconds <= left {
                    let rest = slowly(items, used | 1 << card, place + 1, left - seconds);
                    best = best.max(earns(item.gain, brief, place) + rest);
                }
            }
        }
        best
    }

    #[test]
    fn the_search_finds_what_trying_every_order_finds() {
        for (deck, minutes) in [
            (&[(0, 3), (3, 3), (2, 4), (-1, 2), (1, 2)][..], 7),
            (&[(3, 5), (3, 5), (2, 2), (2, 3), (1, 1)], 9),
            (&[(1, 1), (2, 9), (3, 4)], 5),
            (&[(3, 3)], 1),
        ] {
            let items = items(deck);
            let (found, whole) = most(&items, minutes * 60);
            let slow = slowly(&items, 0, 0, minutes * 60);
            assert!(whole && (slow - found).abs() <= 3, "{deck:?}: found {found}, every order {slow}");
        }
    }

    #[test]
    fn a_huge_deck_gets_a_limit_that_no_order_passes() {
        let deck: Vec<(i64, u32)> = (0..60).map(|n| (1 + n % 3, 1 + u32::try_from(n).unwrap() % 5)).collect();
        let (limit, whole) = most(&items(&deck), 3600);
        let (part, _) = most(&items(&deck[..10]), 3600);
        assert!(!whole && limit >= part);
    }
}
