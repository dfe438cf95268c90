//! Adding points up: parts with a floor and a ceiling, and shares without loss by rounding.

use super::point::{Point, PointKind};
use crate::encounter::Rule;

/// One part of a dimension: it earns at most `most`, and what it costs never takes more than it has earned
/// (down to `least`).
pub(super) struct Part {
    least: i64,
    most: i64,
    points: Vec<Point>,
}

impl Part {
    /// A part between nothing and `most`.
    pub fn up_to(most: i64) -> Self {
        Self::between(0, most)
    }

    /// A part between `least` and `most`.
    pub fn between(least: i64, most: i64) -> Self {
        Self { least, most, points: Vec::new() }
    }

    /// A point for something that happened.
    pub fn add(&mut self, amount: i64, rule: Rule, event: usize, what: PointKind) {
        self.points.push(Point { amount, earned_of: None, rule, event: Some(event), what });
    }

    /// A point for something that happened, of so many that could have been earned there.
    pub fn add_of(&mut self, amount: i64, of: i64, rule: Rule, event: usize, what: PointKind) {
        self.points.push(Point { amount, earned_of: Some(of), rule, event: Some(event), what });
    }

    /// A point for something that never happened.
    pub fn miss(&mut self, amount: i64, rule: Rule, what: PointKind) {
        self.points.push(Point { amount, earned_of: None, rule, event: None, what });
    }

    /// What the points add up to so far.
    pub fn sum(&self) -> i64 {
        self.points.iter().map(|point| point.amount).sum()
    }

    /// The points: what was earned is trimmed to the ceiling first, so that a cost is felt even by those who earned
    /// more than enough; then costs are trimmed to the floor. The last points are trimmed first.
    pub fn close(self) -> Vec<Point> {
        let earned: i64 = self.points.iter().map(|point| point.amount.max(0)).sum();
        let most = self.most;
        self.trimmed(earned.saturating_sub(most))
    }

    /// The points, trimmed so that what is left after all costs keeps to floor and ceiling: for accounts, in which
    /// gains make losses good.
    pub fn close_account(self) -> Vec<Point> {
        let over = self.sum().saturating_sub(self.most);
        self.trimmed(over)
    }

    fn trimmed(mut self, over: i64) -> Vec<Point> {
        let mut over = over.max(0);
        for point in self.points.iter_mut().rev() {
            let cut = over.min(point.amount.max(0));
            point.amount -= cut;
            over -= cut;
        }
        let mut under = self.least.saturating_sub(self.sum()).max(0);
        for point in self.points.iter_mut().rev() {
            let lift = under.min((-point.amount).max(0));
            point.amount += lift;
            under -= lift;
        }
        self.points
    }
}

/// A whole dealt out in shares: each share is rounded so that all of them together make the whole exactly, and there
/// is never more than the whole.
pub(super) struct Shares {
    whole: i64,
    of: i64,
    taken: i64,
}

impl Shares {
    /// `whole` to be dealt out over `of` shares.
    pub const fn new(whole: i64, of: i64) -> Self {
        Self { whole, of, taken: 0 }
    }

    /// What the next `count` shares are worth; nothing when there is nothing to share.
    pub fn take(&mut self, count: i64) -> i64 {
        let before = self.dealt();
        self.taken += count;
        self.dealt() - before
    }

    fn dealt(&self) -> i64 {
        if self.of <= 0 { 0 } else { (self.whole * self.taken / self.of).min(self.whole) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_never_leaves_its_floor_and_ceiling() {
        for (amounts, sum, account) in [
            (&[60, 60][..], 100, 100),
            (&[-40, 30], 0, 0),
            (&[50, -20], 30, 30),
            (&[90, 90, -30], 70, 100),
            (&[], 0, 0),
            (&[-5, -5], 0, 0),
        ] {
            let part = || {
                let mut part = Part::up_to(100);
                for amount in amounts {
                    part.add(*amount, Rule::Course, 0, PointKind::Card);
                }
                part
            };
            let total = |points: Vec<Point>| points.iter().map(|p| p.amount).sum::<i64>();
            assert_eq!((total(part().close()), total(part().close_account())), (sum, account), "{amounts:?}");
        }
    }

    #[test]
    fn shares_make_the_whole() {
        let mut shares = Shares::new(400, 7);
        assert_eq!((0..9).map(|_| shares.take(1)).sum::<i64>(), 400);
        assert_eq!(Shares::new(400, 0).take(3), 0);
    }
}
