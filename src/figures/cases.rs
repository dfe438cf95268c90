//! First and best result of each case.

use crate::records::Finished;
use std::collections::HashMap;

/// The results of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstBest {
    /// The case's own name.
    pub case: String,
    /// The total of the first play, 0 to 1000.
    pub first: u16,
    /// The best total.
    pub best: u16,
    /// The total of the last play.
    pub last: u16,
    /// How often it was played.
    pub plays: u32,
}

/// Every case that was played, the one played last first.
pub(super) fn first_and_best(plays: &[&Finished]) -> Vec<FirstBest> {
    let mut all: Vec<(usize, FirstBest)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (at, Finished { case, total, .. }) in plays.iter().enumerate() {
        let place = *places.entry(case).or_insert_with(|| {
            all.push((at, FirstBest { case: case.clone(), first: *total, best: *total, last: *total, plays: 0 }));
            all.len() - 1
        });
        let (seen, row) = &mut all[place];
        (*seen, row.last, row.best, row.plays) = (at, *total, row.best.max(*total), row.plays + 1);
    }
    all.sort_by_key(|(seen, _)| std::cmp::Reverse(*seen));
    all.into_iter().map(|(_, row)| row).collect()
}
