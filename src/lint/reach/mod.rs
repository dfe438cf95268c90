//! Which content of a case can be reached: by guided play, and where that leaves something, by exact search if the case
//! is small enough for it.

mod exact;
mod explorer;

use crate::encounter::Play;
use crate::model::HelpLevel;
use crate::players::coverage::{Content, Coverage, Inventory, Item};
use crate::players::{Flaw, Kind, play_on, play_out};
use crate::scenario::case::Case;
use explorer::Explorer;
use std::collections::HashSet;
use std::fmt;
use std::sync::Arc;

/// Plays of each simulated player.
const SEEDS: u64 = 2;
/// Rounds of play that goes for what is not reached yet.
const ROUNDS: u64 = 12;

/// What was looked for and not found.
#[derive(Debug)]
pub struct Reach {
    inventory: Inventory,
    /// The places in the inventory that nothing came to.
    missed: Vec<usize>,
    how: How,
}

/// How it was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Everything that can be done was tried.
    Exact {
        /// States in which a move was looked for.
        states: usize,
    },
    /// So many plays were played, some of them straight for it.
    Guided {
        /// How many.
        plays: u64,
    },
}

impl fmt::Display for How {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact { states } => write!(f, "exact search of all {states} states found no way to it"),
            Self::Guided { plays } => write!(f, "none of {plays} guided plays came to it"),
        }
    }
}

impl Reach {
    /// Looks for everything that a case holds. Takes a few milliseconds where all is found, some tenths of a second
    /// where it is not.
    pub fn of(case: &Arc<Case>) -> Self {
        let inventory = Inventory::of(case);
        let mut coverage = Coverage::new(&inventory);
        guided(case, &inventory, &mut coverage);
        let missed: Vec<usize> = coverage.unreached().collect();
        let mut reach = Self { inventory, missed, how: How::Guided { plays: coverage.plays } };
        if !reach.missed.is_empty()
            && let Some(exact) = exact::search(case)
        {
            let inventory = &reach.inventory;
            reach.missed.retain(|place| !exact.reached.contains(&inventory.items()[*place].content));
            reach.how = How::Exact { states: exact.states };
        }
        reach
    }

    /// How a piece of content was looked for in vain; `None` if it was reached or the case does not have it.
    pub fn missed(&self, content: Content) -> Option<How> {
        let place = self.inventory.place(content)?;
        self.missed.contains(&place).then_some(self.how)
    }

    /// Everything that was looked for in vain, in the order of the files.
    pub fn all_missed(&self) -> impl Iterator<Item = (&Item, How)> {
        self.missed.iter().filter_map(|place| Some((self.inventory.items().get(*place)?, self.how)))
    }
}

/// Who plays: those who do well, those who do badly, and those who do anything.
fn players(case: &Case) -> Vec<Kind> {
    let flawed = Flaw::ALL.into_iter().filter(|flaw| flaw.can_show(case)).map(Kind::Flawed);
    [Kind::Patient, Kind::Random].into_iter().chain(Kind::NOVICES).chain(flawed).collect()
}

/// Plays until everything is reached or enough was tried.
fn guided(case: &Arc<Case>, inventory: &Inventory, coverage: &mut Coverage) {
    let players = players(case);
    let is_done = |coverage: &Coverage| coverage.unreached().next().is_none();
    for seed in 0..SEEDS {
        for kind in &players {
            coverage.add(inventory, &play_out(case, *kind, seed, HelpLevel::Standard));
            if is_done(coverage) {
                return;
            }
        }
    }
    for round in 0..ROUNDS {
        for kind in &players {
            let wanted: HashSet<Content> = coverage.unreached().map(|place| inventory.items()[place].content).collect();
            let mut play = Play::new(Arc::clone(case), 1000 + round, HelpLevel::Standard);
            play_on(&mut play, &mut Explorer::new(&wanted, *kind, round));
            coverage.add(inventory, &play);
            if is_done(coverage) {
                return;
            }
        }
    }
}
