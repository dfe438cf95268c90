//! Who plays: the simulated players by name.

use super::{Dice, Exploit, Flaw, Patient, Player, blind, caricatures};
use crate::scenario::case::Case;
use crate::scenario::format::SimulatedPlayer;
use crate::scoring::Dimension;

/// The players that a study knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Does what the field knows works.
    Patient,
    /// The patient player with exactly one flaw.
    Flawed(Flaw),
    /// The patient player, who in so many of a thousand moves does something at random instead.
    Noisy(u16),
    /// The same with habits: of so many in a thousand moves the same ones go wrong in every play, in the way of this person.
    Habits(u16, u8),
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
    /// Tries to earn points by a trick rather than by selling.
    Exploiter(Exploit),
    /// Searches on the true state, luck included: what could be reached here.
    Oracle,
}

impl Kind {
    /// Those whom the patient player must beat.
    pub const NOVICES: [Self; 7] =
        [Self::Random, Self::First, Self::Longest, Self::Dumper, Self::Rusher, Self::Interrogator, Self::OverDiagnoser];
    /// Those who choose without reading.
    pub const BLIND: [Self; 3] = [Self::Random, Self::First, Self::Longest];
    /// The noise ladder, from a steady hand to one that fumbles three times in four.
    pub const LADDER: [Self; 8] = [
        Self::Patient,
        Self::Noisy(50),
        Self::Noisy(100),
        Self::Noisy(200),
        Self::Noisy(300),
        Self::Noisy(450),
        Self::Noisy(600),
        Self::Noisy(750),
    ];

    /// People with habits: each does the same wrong things in every play. No ladder: habits are each person's own, and one
    /// at a bad moment, such as proposing early, costs more than many at harmless ones.
    pub const PEOPLE: [Self; 8] = [
        Self::Habits(50, 1),
        Self::Habits(100, 2),
        Self::Habits(150, 3),
        Self::Habits(200, 4),
        Self::Habits(250, 5),
        Self::Habits(300, 6),
        Self::Habits(450, 7),
        Self::Habits(600, 8),
    ];

    /// A name for tables, in plain words.
    pub fn name(self) -> String {
        match self {
            Self::Patient => "patient".into(),
            Self::Flawed(flaw) => format!("patient, {}", flaw.name()),
            Self::Noisy(share) => format!("patient, {} % at random", share / 10),
            Self::Habits(share, person) => format!("person {person} with habits, {} % of moves", share / 10),
            Self::Random => "random".into(),
            Self::First => "first".into(),
            Self::Longest => "longest".into(),
            Self::Dumper => "dumper".into(),
            Self::Rusher => "rusher".into(),
            Self::Interrogator => "interrogator".into(),
            Self::OverDiagnoser => "over-diagnoser".into(),
            Self::Exploiter(exploit) => format!("exploiter: {}", exploit.name()),
            Self::Oracle => "oracle".into(),
        }
    }

    /// What the player does, in a sentence.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Patient => "reads, plans, asks, listens and proposes when asked to",
            Self::Flawed(_) => "plays well but for one fault",
            Self::Noisy(_) => "plays well but for moves made at random",
            Self::Habits(..) => "plays well but for habits of their own, the same wrong moves in every play",
            Self::Random => "does anything that is open",
            Self::First => "takes what stands first",
            Self::Longest => "takes what is longest",
            Self::Dumper => "tells everything, the own history first",
            Self::Rusher => "proposes at once, and presses",
            Self::Interrogator => "asks and asks, and acknowledges nothing",
            Self::OverDiagnoser => "diagnoses for ever and asks for nothing",
            Self::Exploiter(_) => "looks for points rather than for the customer",
            Self::Oracle => "sees the hidden state and the luck, and searches for the best course",
        }
    }

    /// The noise of a rung of the ladder, in thousandths of its moves.
    pub const fn noise(self) -> Option<u16> {
        match self {
            Self::Patient => Some(0),
            Self::Noisy(share) => Some(share),
            _ => None,
        }
    }

    /// Whether the player sees more than a player may.
    pub const fn sees_the_state(self) -> bool {
        matches!(self, Self::Oracle | Self::Exploiter(Exploit::Greedy(_)))
    }

    /// An honest player of this kind, with its own luck. `None` for those who see the hidden state.
    pub fn player(self, seed: u64) -> Option<Box<dyn Player>> {
        let dice = Dice::new(seed);
        Some(match self {
            Self::Patient => Box::new(Patient::new(None)),
            Self::Flawed(flaw) => Box::new(Patient::new(Some(flaw))),
            Self::Noisy(share) => Box::new(caricatures::Noisy::new(share, dice)),
            Self::Habits(share, person) => Box::new(caricatures::Noisy::with_habits(share, person)),
            Self::Random => Box::new(blind::Random::new(dice)),
            Self::First => Box::new(blind::First::default()),
            Self::Longest => Box::new(blind::Longest::default()),
            Self::Dumper => Box::new(caricatures::Dumper::new()),
            Self::Rusher => Box::new(caricatures::Rusher::new()),
            Self::Interrogator => Box::new(caricatures::Interrogator::new()),
            Self::OverDiagnoser => Box::new(caricatures::OverDiagnoser::new()),
            Self::Exploiter(exploit) => return exploit.player(),
            Self::Oracle => return None,
        })
    }

    /// Whether what sets the player apart can show in a case.
    pub fn can_show(self, case: &Case) -> bool {
        match self {
            Self::Flawed(flaw) => flaw.can_show(case),
            Self::Exploiter(exploit) => exploit.can_show(case),
            _ => true,
        }
    }
}

impl From<SimulatedPlayer> for Kind {
    fn from(player: SimulatedPlayer) -> Self {
        match player {
            SimulatedPlayer::SkipsPlan => Self::Flawed(Flaw::NoPlan),
            SimulatedPlayer::SameWords => Self::Flawed(Flaw::SameToAll),
            SimulatedPlayer::HistoryFirst => Self::Flawed(Flaw::HistoryFirst),
            SimulatedPlayer::NeverDeepens => Self::Flawed(Flaw::NoDeepQuestions),
            SimulatedPlayer::NeverAcknowledges => Self::Flawed(Flaw::Interrogates),
            SimulatedPlayer::SaysBackWrongly => Self::Flawed(Flaw::MishearsOften),
            SimulatedPlayer::CutsIn => Self::Flawed(Flaw::CutsIn),
            SimulatedPlayer::ProposesEarly => Self::Flawed(Flaw::ProposesEarly),
            SimulatedPlayer::NeverProposes => Self::Flawed(Flaw::NeverProposes),
            SimulatedPlayer::AnswersAtOnce => Self::Flawed(Flaw::AnswersAtOnce),
            SimulatedPlayer::NoDate => Self::Flawed(Flaw::NoDate),
            SimulatedPlayer::Pushes => Self::Flawed(Flaw::Leads),
            SimulatedPlayer::ChoosesAtRandom => Self::Random,
            SimulatedPlayer::ChoosesFirst => Self::First,
            SimulatedPlayer::ChoosesLongest => Self::Longest,
            SimulatedPlayer::TellsAll => Self::Dumper,
            SimulatedPlayer::Rushes => Self::Rusher,
            SimulatedPlayer::Interrogates => Self::Interrogator,
            SimulatedPlayer::OnlyDiagnoses => Self::OverDiagnoser,
        }
    }
}

/// The dimension that a flaw should lower.
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
