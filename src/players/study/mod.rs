//! The study: every player on a case over many seeds, and what the scores say about the case. What must hold of a case
//! is listed in `docs/scoring.md`; [`Study::checks`] says what does.
//!
//! The same case, options and program give the same study, byte for byte, on any number of threads.

mod checks;
mod constants;
mod discrimination;
mod expectations;
mod lacks;
mod moves;
mod played;
pub mod stats;
mod summary;
mod tells;
#[cfg(test)]
mod tests;
mod verdict;

pub use checks::{Check, CheckName};
pub use constants::Constants;
pub use discrimination::{Discrimination, ItemTotal};
pub use expectations::Expected;
pub use played::{Played, Sample};
pub use summary::{DimensionEnds, Ladder, Reached, Reliability, Replays, Row};
pub use tells::Tell;
pub use verdict::{Level, Verdict};

use super::coverage::Inventory;
use super::{Exploit, Flaw, Kind, Table};
use crate::model::HelpLevel;
use crate::scenario::case::Case;
use crate::scoring::Bounds;
use played::Room;
use serde::Serialize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// How a study is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// How many seeds each player plays. Those who search on the true state play fewer: [`SEARCHED`] at most.
    pub seeds: u64,
    /// How often the numbers of the simulation are drawn anew; 0 leaves that check out.
    pub draws: u32,
    /// The level of help.
    pub level: HelpLevel,
}

impl Default for Options {
    fn default() -> Self {
        Self { seeds: 200, draws: 40, level: HelpLevel::Standard }
    }
}

/// Seeds that the oracle and the greedy exploiters play at most.
pub const SEARCHED: u64 = 8;

/// A total from which on a play counts as good enough, 0–1000: three points in five. No trick may reach it.
pub const PASS_MARK: i64 = 600;

/// Is told how far a study has come. Called from many threads.
pub trait Progress: Sync {
    /// So many plays lie ahead in all.
    fn begin(&self, plays: u64);
    /// So many more are played.
    fn played(&self, plays: u64);
}

/// Nobody is told.
impl Progress for () {
    fn begin(&self, _: u64) {}
    fn played(&self, _: u64) {}
}

/// A study was stopped before its end.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the study was stopped")]
pub struct Stopped {
    /// What was finished: the players who had played all their seeds. Says of itself that it is partial.
    pub finished: Box<Study>,
}

/// A study of one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Study {
    /// The version of this form: 1.
    pub format: u32,
    /// The case's id.
    pub case: String,
    /// Its title.
    pub title: String,
    /// Its fingerprint.
    pub hash: String,
    /// How many seeds each player played.
    pub seeds: u64,
    /// The level of help.
    pub level: HelpLevel,
    /// Whether it was stopped: then only the players who had finished are here, and nothing is checked.
    pub partial: bool,
    /// What it comes to, in plain words.
    pub verdict: Verdict,
    /// What must hold, and whether it does.
    pub checks: Vec<Check>,
    /// What the author expects.
    pub expectations: Vec<Expected>,
    /// One row for each player, the patient one first.
    pub players: Vec<Row>,
    /// More noise, less score?
    pub ladder: Option<Ladder>,
    /// How much of a score is luck.
    pub reliability: Option<Reliability>,
    /// Whether the ranking hangs on the numbers.
    pub constants: Option<Constants>,
    /// Whether plays were replayed byte for byte.
    pub replays: Replays,
    /// Worst and best of each dimension, and the best that anybody reached.
    pub ends: Vec<DimensionEnds>,
    /// How each dimension goes together with the rest.
    pub item_totals: Vec<ItemTotal>,
    /// How each kind of move goes together with the total.
    pub moves: Vec<Discrimination>,
    /// How each choice goes together with the total.
    pub choices: Vec<Discrimination>,
    /// Whether options give themselves away.
    pub tells: Vec<Tell>,
    /// What plays reached, in the order of the files.
    pub coverage: Vec<Reached>,
}

/// Who plays, and how many seeds each.
fn cast(case: &Case, seeds: u64) -> Vec<(Kind, u64)> {
    let flaws = Flaw::ALL.into_iter().map(Kind::Flawed);
    let ladder = Kind::LADDER.into_iter().filter(|kind| *kind != Kind::Patient);
    let people = Kind::PEOPLE;
    let exploits = Exploit::all().map(Kind::Exploiter);
    let all = [Kind::Patient, Kind::Oracle]
        .into_iter()
        .chain(Kind::NOVICES)
        .chain(flaws)
        .chain(ladder)
        .chain(people)
        .chain(exploits);
    let shown = all.filter(|kind| kind.can_show(case));
    shown.map(|kind| (kind, if kind.sees_the_state() { seeds.min(SEARCHED) } else { seeds })).collect()
}

/// Studies a case: every player over the seeds from 0, on all processors.
///
/// # Errors
/// When `stop` is set it ends at once and gives back what was finished.
pub fn study(
    case: &Arc<Case>,
    options: &Options,
    progress: &dyn Progress,
    stop: &AtomicBool,
) -> Result<Study, Stopped> {
    let (bounds, inventory) = (Bounds::of(case), Inventory::of(case));
    let table = Table { case: Arc::clone(case), bounds: &bounds, level: options.level, numbers: None };
    let room = Room { table, inventory: &inventory };
    let cast = cast(case, options.seeds);
    let plays: u64 = cast.iter().map(|(_, seeds)| seeds).sum();
    progress.begin(plays + constants::plays(&cast, options.draws));
    let samples = played::samples(&room, &cast, progress, stop);
    let constants = (options.draws > 0 && !stop.load(Ordering::Relaxed))
        .then(|| constants::constants(&room.table, &samples, options.draws, progress, stop))
        .flatten();
    let partial = samples.len() < cast.len() || (options.draws > 0 && constants.is_none());
    let study = sum_up(&room, options, &samples, constants, partial);
    if partial { Err(Stopped { finished: Box::new(study) }) } else { Ok(study) }
}

/// Everything that follows from the plays.
fn sum_up(
    room: &Room<'_>,
    options: &Options,
    samples: &[Sample],
    constants: Option<Constants>,
    partial: bool,
) -> Study {
    let case = &*room.table.case;
    let mut study = Study {
        format: 1,
        case: case.scenario.id.to_string(),
        title: case.scenario.title.to_string(),
        hash: case.hash.to_string(),
        seeds: options.seeds,
        level: options.level,
        partial,
        verdict: Verdict::default(),
        checks: Vec::new(),
        expectations: expectations::expectations(&case.scenario.expects, samples),
        players: summary::rows(samples),
        ladder: summary::ladder(samples),
        reliability: summary::reliability(samples),
        constants,
        replays: summary::replays(samples),
        ends: summary::ends(room.table.bounds, samples),
        item_totals: discrimination::item_totals(samples),
        moves: discrimination::of_moves(samples),
        choices: discrimination::of_choices(samples, room.inventory),
        tells: tells::tells(case),
        coverage: summary::coverage(room.inventory, samples),
    };
    // Half of the players prove nothing.
    if !partial {
        study.checks = checks::checks(case, &study, samples);
    }
    study.verdict = verdict::verdict(&study);
    study
}

impl Study {
    /// Whether everything holds that must, the author's expectations among it.
    pub fn holds(&self) -> bool {
        let expected = self.expectations.iter().all(|one| one.holds != Some(false));
        !self.partial && expected && self.checks.iter().all(|check| check.holds)
    }

    /// Fills in the lines of the file, from the text of the scenario and of the persona's own file if there is one.
    pub fn locate(&mut self, case: &Case, scenario: &str, persona: Option<&str>) {
        let inventory = Inventory::of(case);
        let lines = inventory.lines(scenario, persona);
        for (reached, line) in self.coverage.iter_mut().zip(lines) {
            reached.line = line;
        }
    }
}
