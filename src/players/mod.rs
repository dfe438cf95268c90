//! Simulated players: what a case is tested with. They get the same view and send the same moves as everyone else and
//! never see the hidden state; beside the view they have a [`Reading`], which stands for what a person who can read
//! would understand from the texts.
//!
//! To add a player: implement [`Player`], name it in [`Kind`], and `malmi study` shows it in its table.

mod caricatures;
pub mod coverage;
mod others;
mod patient;
mod reading;
mod study;

pub use others::others;
pub use patient::{Flaw, Patient};
pub use reading::Reading;
pub use study::{Auc, Check, Row, Study, auc, study};

use crate::encounter::{Move, Play, View};
use crate::model::HelpLevel;
use crate::scenario::case::Case;
use crate::scoring::Dimension;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::sync::Arc;

/// Someone who plays.
pub trait Player {
    /// The next move. A move that is refused is answered by asking again, at most a few times; then the play is left.
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move;
}

/// The players that a study knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Does what the field knows works.
    Patient,
    /// The patient player with exactly one flaw.
    Flawed(Flaw),
    /// The patient player, who in so many of a thousand moves does something at random instead.
    Noisy(u16),
    /// Anything that is open, by chance.
    Random,
    /// Always what stands first.
    First,
    /// Always what is longest.
    Longest,
    /// Tells everything, its own history first.
    Dumper,
    /// Proposes at once.
    Rusher,
    /// Asks and asks, and acknowledges nothing.
    Interrogator,
    /// Listens well and never proposes.
    OverDiagnoser,
}

impl Kind {
    /// Those whom the patient player must beat.
    pub const NOVICES: [Self; 7] =
        [Self::Random, Self::First, Self::Longest, Self::Dumper, Self::Rusher, Self::Interrogator, Self::OverDiagnoser];

    /// A name for tables.
    pub fn name(self) -> String {
        match self {
            Self::Patient => "patient".into(),
            Self::Flawed(flaw) => format!("patient, {}", flaw.name()),
            Self::Noisy(share) => format!("patient, noise .{share:03}"),
            Self::Random => "random".into(),
            Self::First => "first".into(),
            Self::Longest => "longest".into(),
            Self::Dumper => "dumper".into(),
            Self::Rusher => "rusher".into(),
            Self::Interrogator => "interrogator".into(),
            Self::OverDiagnoser => "over-diagnoser".into(),
        }
    }

    /// A player of this kind, with its own luck.
    pub fn player(self, seed: u64) -> Box<dyn Player> {
        let dice = Dice::new(seed);
        match self {
            Self::Patient => Box::new(Patient::new(None)),
            Self::Flawed(flaw) => Box::new(Patient::new(Some(flaw))),
            Self::Noisy(share) => Box::new(caricatures::Noisy::new(share, dice)),
            Self::Random => Box::new(caricatures::Random::new(dice)),
            Self::First => Box::new(caricatures::First::default()),
            Self::Longest => Box::new(caricatures::Longest::default()),
            Self::Dumper => Box::new(caricatures::Dumper::new()),
            Self::Rusher => Box::new(caricatures::Rusher::new()),
            Self::Interrogator => Box::new(caricatures::Interrogator::new()),
            Self::OverDiagnoser => Box::new(caricatures::OverDiagnoser::new()),
        }
    }
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

/// Plays a case to its end.
pub fn play_out(case: &Arc<Case>, kind: Kind, seed: u64, level: HelpLevel) -> Play {
    let mut play = Play::new(Arc::clone(case), seed, level);
    play_on(&mut play, &mut *kind.player(seed));
    play
}

/// Plays a running play to its end.
pub fn play_on(play: &mut Play, player: &mut dyn Player) {
    let case = Arc::clone(play.case());
    let reading = Reading::new(&case);
    let mut refused = 0;
    while !play.is_over() {
        let mv = player.choose(&play.view(), &reading);
        match play.make(mv) {
            Ok(()) => refused = 0,
            Err(_) if refused < STUBBORN => refused += 1,
            // Leaving is refused only after the meetings, where closing is not.
            Err(_) if play.make(Move::Leave).is_ok() || play.make(Move::Close).is_ok() => refused = 0,
            Err(_) => break,
        }
    }
}

/// Whether a dimension is one that the case exercises and the flaw should lower.
pub(crate) const fn lowers(flaw: Flaw) -> Dimension {
    match flaw {
        Flaw::NoPlan => Dimension::Preparation,
        Flaw::SameToAll => Dimension::Prospecting,
        Flaw::HistoryFirst => Dimension::Order,
        Flaw::NoDeepQuestions | Flaw::Interrogates | Flaw::MishearsOften => Dimension::Discovery,
        Flaw::CutsIn | Flaw::ProposesEarly | Flaw::NeverProposes | Flaw::AnswersAtOnce => Dimension::Patience,
        Flaw::NoDate => Dimension::NextStep,
        Flaw::Leads => Dimension::Relationship,
    }
}
