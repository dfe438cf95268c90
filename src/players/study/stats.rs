//! The statistics of the study, each with its source. Samples are whole numbers, results are [`Figure`]s.

use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A share or a correlation in thousandths, from −1000 to 1000: kept whole, so that the same study gives the same bytes
/// everywhere. Shown and written as a decimal: `.934`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure(i32);

impl Figure {
    /// So many thousandths.
    pub const fn thousandths(value: i32) -> Self {
        Self(value)
    }

    /// The nearest figure; nothing for what is no number.
    #[expect(clippy::cast_possible_truncation, reason = "clamped to what the type holds")]
    pub fn of(value: f64) -> Self {
        Self(if value.is_finite() { (value * 1000.0).round().clamp(-1e9, 1e9) as i32 } else { 0 })
    }

    /// The thousandths.
    pub const fn get(self) -> i32 {
        self.0
    }

    /// As a floating-point number, for drawing.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "−" } else { "" };
        let size = self.0.unsigned_abs();
        let text = if size >= 1000 {
            format!("{sign}{}.{:03}", size / 1000, size % 1000)
        } else {
            format!("{sign}.{size:03}")
        };
        f.pad(&text)
    }
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.as_f64())
    }
}

/// How surely one player scores above another: the chance that a play of the first beats a play of the second, ties
/// counting half (Hanley and `McNeil` 1982: the area under the ROC curve, which is the Mann–Whitney statistic as a share).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Auc {
    /// The estimate.
    pub value: Figure,
    /// The lower end of its 95 % interval.
    pub low: Figure,
    /// The upper end of its 95 % interval.
    pub high: Figure,
}

/// The AUC of two samples: the chance that one of `better` is above one of `worse`. The interval is that of Hanley and
/// `McNeil` (1982), from the estimate and the sizes of the samples.
pub fn auc(better: &[i64], worse: &[i64]) -> Auc {
    let (n, m) = (count(better).max(1.0), count(worse).max(1.0));
    let mut sorted = worse.to_vec();
    sorted.sort_unstable();
    let wins = |b: &i64| {
        let below = sorted.partition_point(|w| w < b);
        let ties = sorted[below..].partition_point(|w| w == b);
        2 * below + ties
    };
    let halves: usize = better.iter().map(wins).sum();
    let a = whole(halves) / 2.0 / (n * m);
    let reach = 1.96 * hanley_mcneil(a, n, m);
    Auc { value: Figure::of(a), low: Figure::of((a - reach).max(0.0)), high: Figure::of((a + reach).min(1.0)) }
}

/// The standard error of an area `a` from samples of `n` and `m` (Hanley and `McNeil` 1982).
pub fn hanley_mcneil(a: f64, n: f64, m: f64) -> f64 {
    let (q1, q2) = (a / (2.0 - a), 2.0 * a * a / (1.0 + a));
    let variance = (a * (1.0 - a) + (n - 1.0) * (q1 - a * a) + (m - 1.0) * (q2 - a * a)) / (n * m);
    variance.max(0.0).sqrt()
}

/// Pearson's correlation; `None` where one of the two does not vary. With a yes-or-no variable it is the point-biserial
/// correlation.
pub fn pearson(xs: &[f64], ys: &[f64]) -> Option<f64> {
    let n = whole(xs.len().min(ys.len()));
    let (mean_x, mean_y) = (xs.iter().sum::<f64>() / n, ys.iter().sum::<f64>() / n);
    let (mut xy, mut xx, mut yy) = (0.0, 0.0, 0.0);
    for (x, y) in xs.iter().zip(ys) {
        let (dx, dy) = (x - mean_x, y - mean_y);
        xy += dx * dy;
        xx += dx * dx;
        yy += dy * dy;
    }
    (xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
}

/// Spearman's rank correlation: Pearson's of the ranks, tied values sharing the mean of theirs.
pub fn spearman(xs: &[f64], ys: &[f64]) -> Option<f64> {
    pearson(&ranks(xs), &ranks(ys))
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].partial_cmp(&values[*b]).unwrap_or(Ordering::Equal));
    let mut ranks = vec![0.0; values.len()];
    let mut first = 0;
    while first < order.len() {
        let same = order[first..].iter().take_while(|at| values[**at] <= values[order[first]]).count().max(1);
        // The mean of the ranks first + 1 to first + same.
        let rank = whole(2 * first + same + 1) / 2.0;
        order[first..first + same].iter().for_each(|at| ranks[*at] = rank);
        first += same;
    }
    ranks
}

/// The intraclass correlation of one rating, one-way random, ICC(1,1) of Shrout and Fleiss (1979): how much of the
/// variance of single plays lies between players. Each group holds the plays of one player, all groups equally many.
pub fn icc(groups: &[Vec<i64>]) -> Option<f64> {
    let size = groups.iter().map(Vec::len).min().filter(|size| *size >= 2)?;
    if groups.len() < 2 {
        return None;
    }
    let k = whole(size);
    let means: Vec<f64> = groups.iter().map(|group| mean(&group[..size])).collect();
    let grand = means.iter().sum::<f64>() / whole(means.len());
    let between = k * means.iter().map(|m| (m - grand).powi(2)).sum::<f64>() / whole(means.len() - 1);
    let scatter = |(group, mean): (&Vec<i64>, &f64)| -> f64 {
        group[..size].iter().map(|value| (to_f64(*value) - mean).powi(2)).sum()
    };
    let within = groups.iter().zip(&means).map(scatter).sum::<f64>() / (whole(means.len()) * (k - 1.0));
    let whole = between + (k - 1.0) * within;
    (whole > 0.0).then(|| (between - within) / whole)
}

/// The reliability of the mean of `runs` plays, from that of one (Spearman 1910, Brown 1910).
pub fn spearman_brown(one: f64, runs: f64) -> f64 {
    runs * one / (1.0 + (runs - 1.0) * one)
}

/// Over how many plays the mean is at least so reliable; `None` where no number of plays would do.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
pub fn runs_for(one: f64, target: f64) -> Option<u32> {
    if one <= 0.0 || !one.is_finite() {
        return None;
    }
    let runs = target * (1.0 - one) / (one * (1.0 - target));
    // A hair less, so that what comes out whole is not rounded up by the last bit.
    Some((runs - 1e-9).ceil().clamp(1.0, 1e6) as u32)
}

/// The chance of at least `hits` when each of several independent tries succeeds with its own chance (the
/// Poisson-binomial distribution, exactly).
pub fn at_least(hits: usize, chances: &[f64]) -> f64 {
    let mut by_count = vec![1.0];
    for p in chances {
        let mut next = vec![0.0; by_count.len() + 1];
        for (n, q) in by_count.iter().enumerate() {
            next[n] += q * (1.0 - p);
            next[n + 1] += q * p;
        }
        by_count = next;
    }
    by_count.iter().skip(hits).sum()
}

/// The mean; nothing for an empty sample.
pub fn mean(values: &[i64]) -> f64 {
    if values.is_empty() { 0.0 } else { to_f64(values.iter().sum()) / whole(values.len()) }
}

/// The standard deviation of a sample.
pub fn deviation(values: &[i64]) -> f64 {
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (to_f64(*value) - mean).powi(2)).sum();
    if values.len() < 2 { 0.0 } else { (squares / whole(values.len() - 1)).sqrt() }
}

/// A score, which is far below what the type holds.
#[expect(clippy::cast_precision_loss, reason = "scores and their sums are far below 2⁵³")]
pub fn to_f64(value: i64) -> f64 {
    value as f64
}

fn count(values: &[i64]) -> f64 {
    whole(values.len())
}

/// A count, which is far below what the type holds.
#[expect(clippy::cast_precision_loss, reason = "counts of plays are far below 2⁵³")]
pub fn whole(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() < 0.0005, "{found} for {wanted}");
    }

    #[test]
    fn auc_counts_wins_and_half_the_ties() {
        assert_eq!(auc(&[3, 4], &[1, 2]).value.get(), 1000);
        assert_eq!(auc(&[1, 2], &[3, 4]).value.get(), 0);
        assert_eq!(auc(&[1, 3], &[1, 3]).value.get(), 500);
        // By hand: 2 beats 1; 5 beats 1 and 3 and ties 5; so 1 + 2.5 of 6.
        assert_eq!(auc(&[2, 5], &[1, 3, 5]).value.get(), 583);
    }

    #[test]
    fn the_interval_is_that_of_hanley_and_mcneil() {
        // Their example (Radiology 143, 1982): 51 abnormal and 58 normal images, area .893, standard error .032.
        assert!((hanley_mcneil(0.893, 51.0, 58.0) - 0.032).abs() < 0.001);
        let sure = auc(&[5, 6, 7], &[1, 2, 3]);
        assert_eq!((sure.low.get(), sure.high.get()), (1000, 1000));
        let wide = auc(&[2, 3, 4, 1], &[1, 2, 3, 0]);
        assert!(wide.low < wide.value && wide.value < wide.high);
    }

    #[test]
    fn pearson_is_that_of_anscombe() {
        // Anscombe (1973), the first of his four sets: .816.
        let xs = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let ys = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        near(pearson(&xs, &ys).expect("both vary"), 0.816_42);
        assert_eq!(pearson(&[1.0, 1.0], &[1.0, 2.0]), None);
    }

    #[test]
    fn a_yes_or_no_variable_gives_the_point_biserial_correlation() {
        // By hand: means 6 and 3, deviation (whole population) √(7/2)·…: r = (6 − 3)/s · √(pq) with s² = 3.5, p = q = ½.
        let totals = [5.0, 7.0, 2.0, 4.0];
        near(pearson(&[1.0, 1.0, 0.0, 0.0], &totals).expect("both vary"), 3.0 / 3.25_f64.sqrt() * 0.5);
    }

    #[test]
    fn spearman_gives_ties_the_mean_of_their_ranks() {
        let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
        let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
        // A textbook example without ties: −29/165.
        near(spearman(&iq, &hours).expect("both vary"), -29.0 / 165.0);
        assert_eq!(ranks(&[10.0, 20.0, 10.0, 30.0]), [1.5, 3.0, 1.5, 4.0]);
        // By hand from the ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
        near(spearman(&[1.0, 2.0, 2.0, 3.0], &[1.0, 2.0, 3.0, 4.0]).expect("both vary"), 4.5 / 22.5_f64.sqrt());
    }

    #[test]
    fn icc_is_that_of_shrout_and_fleiss() {
        // Their example (Psychological Bulletin 86, 1979): six targets, four judges, ICC(1,1) = .17.
        let groups = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
        let groups: Vec<Vec<i64>> = groups.iter().map(|group| group.to_vec()).collect();
        near(icc(&groups).expect("enough plays"), 0.165_74);
        assert_eq!(icc(&[vec![1], vec![2]]), None, "one play of each tells nothing of its luck");
        assert_eq!(icc(&[vec![1, 1], vec![1, 1]]), None, "nothing varies");
    }

    #[test]
    fn runs_follow_spearman_and_brown() {
        near(spearman_brown(0.5, 2.0), 2.0 / 3.0);
        // The toy model of the design: about nine runs for .80, which means .31 for one.
        assert_eq!(runs_for(0.31, 0.80), Some(9));
        assert_eq!(runs_for(0.5, 2.0 / 3.0), Some(2));
        assert_eq!(runs_for(0.95, 0.90), Some(1));
        assert_eq!(runs_for(0.0, 0.90), None);
    }

    #[test]
    fn independent_tries_add_up() {
        near(at_least(0, &[0.5, 0.25]), 1.0);
        near(at_least(1, &[0.5, 0.25]), 1.0 - 0.5 * 0.75);
        near(at_least(2, &[0.5, 0.25]), 0.125);
        near(at_least(3, &[0.5, 0.25]), 0.0);
    }

    #[test]
    fn figures_are_shown_as_decimals() {
        assert_eq!(Figure::of(0.934_49).to_string(), ".934");
        assert_eq!(Figure::of(1.0).to_string(), "1.000");
        assert_eq!(Figure::of(-0.05).to_string(), "−.050");
        assert_eq!(serde_json::to_string(&Figure::of(0.934)).expect("a number"), "0.934");
    }

    #[test]
    fn mean_and_deviation_are_those_of_a_sample() {
        near(mean(&[2, 4, 4, 4, 5, 5, 7, 9]), 5.0);
        near(deviation(&[2, 4, 4, 4, 5, 5, 7, 9]), (32.0_f64 / 7.0).sqrt());
        near(deviation(&[3]), 0.0);
    }
}
