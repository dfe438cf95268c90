//! Timing side by side: the rounds of two things take turns, so that a busy or slow machine is so for both, and the
//! median of many short rounds passes over those in which something else had the processor.

use std::time::{Duration, Instant};

/// Nanoseconds, as medians of rounds.
pub struct Pair {
    /// Of the first.
    pub ours: f64,
    /// Of the second.
    pub theirs: f64,
    /// Of the first as a share of the second, round by round.
    pub ratio: f64,
}

/// Times two things in turn. Each gives back its own time.
pub fn in_turns(rounds: usize, mut ours: impl FnMut() -> Duration, mut theirs: impl FnMut() -> Duration) -> Pair {
    // The first round of each fills the caches.
    ours();
    theirs();
    let times: Vec<(f64, f64)> = (0..rounds).map(|_| (nanoseconds(ours()), nanoseconds(theirs()))).collect();
    Pair {
        ours: median(times.iter().map(|(ours, _)| *ours).collect()),
        theirs: median(times.iter().map(|(_, theirs)| *theirs).collect()),
        ratio: median(times.iter().map(|(ours, theirs)| ours / theirs).collect()),
    }
}

/// The median time of one thing, in nanoseconds.
pub fn alone(rounds: usize, mut what: impl FnMut()) -> f64 {
    what();
    let timed = |_| {
        let start = Instant::now();
        what();
        nanoseconds(start.elapsed())
    };
    median((0..rounds).map(timed).collect())
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values[values.len() / 2]
}
