//! Simulated players: what a case is tested with. They get the same view and send the same moves as everyone else and
//! never see the hidden state; beside the view they have a [`Reading`], which stands for what a person who can read
//! would understand from the texts. Two kinds see more and say so (`Seer`): the oracle, which shows what could be
//! reached, and exploiters that are greedy for one side of the scorecard.
//!
//! # The rooms within
//!
//! | module | holds |
//! |---|---|
//! | `patient` | the patient player, who does what the field knows works, and the same with exactly one [`Flaw`] |
//! | `blind` | players who choose without reading |
//! | `caricatures` | beginners as every trainer knows them, and noise |
//! | `exploiter` | players who look for points rather than for the customer |
//! | `oracle` | a search on the true state |
//! | `kind` | all of them by name |
//! | [`coverage`] | which content of a case plays reach |
//! | [`study`](mod@study) | every player over many seeds, and what that says of the case |
//!
//! # Adding a player
//!
//! A player chooses a move from a [`View`]. [`View::moves`] lists what is open; a move that is refused changes nothing
//! and the player is asked again. Keep what must be remembered in the player itself, and take luck, if any is needed,
//! from a generator seeded with the seed of the play, so that the same seed gives the same play.
//!
//! Here is one who nods to everything, asks only what stands first, and takes the first thing otherwise. Its totals are
//! compared with those of the patient player:
//!
//! ```
//! use malmi::encounter::view::Offer;
//! use malmi::encounter::{Move, View};
//! use malmi::players::study::stats::auc;
//! use malmi::players::{Kind, Player, Reading, play_all, totals};
//! # use malmi::scenario::files::MemoryFiles;
//! # use malmi::scenario::load::load_case;
//! # use malmi::scenario::pack_path::PackPath;
//! # let text = std::fs::read_to_string("scenarios/malmi/first-visit.ron").expect("it is there");
//! # let person = std::fs::read_dir("scenarios/malmi/personas").expect("it is there");
//! # let mut files = std::collections::BTreeMap::from([("case.ron".to_owned(), text.into_bytes())]);
//! # for file in person.map(|entry| entry.expect("an entry").path()) {
//! #     let name = format!("personas/{}", file.file_name().expect("a name").to_string_lossy());
//! #     files.insert(name, std::fs::read(&file).expect("readable"));
//! # }
//! # let case = load_case(&MemoryFiles(files), &PackPath::new("case.ron").expect("sound"), None).case;
//! # let case = std::sync::Arc::new(case.expect("a sound case"));
//!
//! #[derive(Default)]
//! struct Nodder {
//!     nodded: bool,
//! }
//!
//! impl Player for Nodder {
//!     fn choose(&mut self, view: &View<'_>, _reading: &Reading<'_>) -> Move {
//!         // Nod after every other move, where a nod is possible at all.
//!         self.nodded = !self.nodded && view.moves.contains(&Offer::Ready(Move::Nod));
//!         if self.nodded {
//!             return Move::Nod;
//!         }
//!         let ready = view.moves.iter().find_map(|offer| match offer {
//!             Offer::Ready(mv) => Some(mv.clone()),
//!             _ => None,
//!         });
//!         ready.unwrap_or(Move::Leave)
//!     }
//! }
//!
//! // Twenty plays each, with the luck of the seeds 0 to 19.
//! let nodder = play_all(&case, 20, |_seed| Box::new(Nodder::default()));
//! let patient = totals(&case, Kind::Patient, 20);
//! let apart = auc(&patient, &nodder);
//! assert!(apart.value.get() > 900, "whoever only nods is beaten nine times in ten: {}", apart.value);
//! ```
//!
//! To make it part of every study: give it a name in [`Kind`] (`kind.rs`), make it in [`Kind::player`], and put it among
//! [`Kind::NOVICES`] if the patient player must beat it. A fault of the patient player is a [`Flaw`]; `lowers` says which
//! side of the scorecard it must lower. `malmi study` then shows it in every table and checks it.

mod blind;
mod caricatures;
pub mod coverage;
mod exploiter;
mod kind;
mod oracle;
mod others;
mod patient;
mod reading;
pub mod study;

pub use exploiter::{Exploit, Grind, Leaving};
pub use kind::Kind;
pub(crate) use kind::lowers;
pub use others::others;
pub use patient::{Flaw, Patient};
pub use reading::Reading;
pub use study::{Study, study};

use crate::encounter::{Move, Numbers, Play, View};
use crate::model::HelpLevel;
use crate::scenario::case::Case;
use crate::scoring::{Bounds, Scorecard};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::sync::Arc;

/// Someone who plays.
pub trait Player {
    /// The next move. A move that is refused is answered by asking again, at most a few times; then the play is left.
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move;
}

/// Someone who sees the hidden state and the score, which no player may: for finding out what could be reached.
trait Seer {
    /// The next move.
    fn choose(&mut self, play: &Play) -> Move;
}

/// A player's own luck, apart from the play's.
pub(crate) struct Dice(ChaCha8Rng);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed ^ 0x6d61_6c6d_6921))
    }

    /// A number below `bound`; 0 for a bound of 0.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let wide = u64::from(self.0.next_u32()) * bound as u64;
        usize::try_from(wide >> 32).unwrap_or(0)
    }

    /// One of a list.
    pub(crate) fn pick<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        let place = self.below(list.len());
        list.get(place)
    }
}

/// Refusals in a row after which a player gives up.
const STUBBORN: u32 = 8;

/// What plays of one case have in common.
#[derive(Clone, Debug)]
pub(crate) struct Table<'b> {
    pub(crate) case: Arc<Case>,
    pub(crate) bounds: &'b Bounds,
    pub(crate) level: HelpLevel,
    /// Other numbers than the standard ones.
    pub(crate) numbers: Option<Arc<Numbers>>,
}

impl Table<'_> {
    /// A whole play.
    pub(crate) fn play(&self, kind: Kind, seed: u64) -> Play {
        let case = Arc::clone(&self.case);
        let mut play = match &self.numbers {
            None => Play::new(case, seed, self.level),
            Some(numbers) => Play::by_numbers(case, seed, self.level, Arc::clone(numbers)),
        };
        match (kind, kind.player(seed)) {
            (_, Some(mut player)) => play_on(&mut play, &mut *player),
            (Kind::Exploiter(Exploit::Greedy(dimension)), None) => {
                let mut greedy = exploiter::Greedy::new(dimension, self.bounds);
                play_to_end(&mut play, |play| greedy.choose(play));
            }
            (_, None) => play = oracle::search(&play, self.bounds, &mut Dice::new(seed)),
        }
        play
    }
}

/// Plays a case to its end.
pub fn play_out(case: &Arc<Case>, kind: Kind, seed: u64, level: HelpLevel) -> Play {
    let mut play = Play::new(Arc::clone(case), seed, level);
    if let Some(mut player) = kind.player(seed) {
        play_on(&mut play, &mut *player);
        return play;
    }
    // Only those who see the score need to know its ends.
    let bounds = Bounds::of(case);
    Table { case: Arc::clone(case), bounds: &bounds, level, numbers: None }.play(kind, seed)
}

/// Plays a running play to its end.
pub fn play_on(play: &mut Play, player: &mut dyn Player) {
    let case = Arc::clone(play.case());
    let reading = Reading::new(&case);
    play_to_end(play, |play| player.choose(&play.view(), &reading));
}

fn play_to_end(play: &mut Play, mut choose: impl FnMut(&Play) -> Move) {
    let mut refused = 0;
    while !play.is_over() {
        let mv = choose(play);
        match play.make(mv) {
            Ok(()) => refused = 0,
            Err(_) if refused < STUBBORN => refused += 1,
            // Leaving is refused only after the meetings, where closing is not.
            Err(_) if play.make(Move::Leave).is_ok() || play.make(Move::Close).is_ok() => refused = 0,
            Err(_) => break,
        }
    }
}

/// The totals (0–1000) of a player of your own over the seeds from 0, at the standard level of help.
pub fn play_all(case: &Arc<Case>, seeds: u64, player: impl Fn(u64) -> Box<dyn Player>) -> Vec<i64> {
    let bounds = Bounds::of(case);
    let total = |seed| {
        let mut play = Play::new(Arc::clone(case), seed, HelpLevel::Standard);
        play_on(&mut play, &mut *player(seed));
        Scorecard::of(&play, &bounds).total.get()
    };
    (0..seeds).map(total).collect()
}

/// The totals (0–1000) of a player that the study knows, over the seeds from 0, at the standard level of help.
pub fn totals(case: &Arc<Case>, kind: Kind, seeds: u64) -> Vec<i64> {
    let bounds = Bounds::of(case);
    let table = Table { case: Arc::clone(case), bounds: &bounds, level: HelpLevel::Standard, numbers: None };
    (0..seeds).map(|seed| Scorecard::of(&table.play(kind, seed), &bounds).total.get()).collect()
}
