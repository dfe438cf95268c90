//! A running case: moves in, events out. The only way to change anything.

use super::event::Event;
use super::luck::Luck;
use super::moves::Move;
use super::refusal::Refusal;
use super::rules::{Numbers, Rule};
use super::state::{Stage, State};
use super::turn::Turn;
use super::view::View;
use super::{
    closing, coach, course, cues, discovery, event, preparation, presentation, prospecting, reflection, third,
};
use crate::model::{EncounterKind, HelpLevel, Quality};
use crate::scenario::case::Case;
use std::sync::Arc;

/// The most moves of one play. A case takes some fifty to a hundred; this only stops a program that never ends: with the
/// last but one the meetings are over, and the last is left for looking back.
pub const MOVES_AT_MOST: usize = 1000;

/// A running case. A pure function of case, seed, level and moves: the same four give the same events, byte for byte,
/// on every machine.
#[derive(Clone, Debug)]
pub struct Play {
    case: Arc<Case>,
    luck: Luck,
    level: HelpLevel,
    /// Other numbers than the standard ones: only the study plays by such.
    varied: Option<Arc<Numbers>>,
    state: State,
    events: Vec<Event>,
    moves: Vec<Move>,
    /// Where the events of the last move begin.
    last: usize,
}

impl Play {
    /// Begins a case.
    pub fn new(case: Arc<Case>, seed: u64, level: HelpLevel) -> Self {
        Self::begin(case, seed, level, None)
    }

    /// Begins a case that goes by other numbers, to see what hangs on them. No record can hold such a play.
    pub fn by_numbers(case: Arc<Case>, seed: u64, level: HelpLevel, numbers: Arc<Numbers>) -> Self {
        Self::begin(case, seed, level, Some(numbers))
    }

    fn begin(case: Arc<Case>, seed: u64, level: HelpLevel, varied: Option<Arc<Numbers>>) -> Self {
        let mut play = Self {
            luck: Luck::new(seed),
            level,
            varied,
            state: State::new(&case),
            events: Vec::with_capacity(64),
            moves: Vec::new(),
            last: 0,
            case,
        };
        let first = play.state.encounter;
        let mut turn = play.turn(0);
        course::begin(&mut turn, first);
        coach::ask(&mut turn, 0);
        play
    }

    /// The case.
    pub fn case(&self) -> &Arc<Case> {
        &self.case
    }

    /// The same play told in another language of the same case. Nothing but the texts changes.
    ///
    /// # Errors
    /// Gives the case back if it is not the same case.
    pub fn in_language(&mut self, case: Arc<Case>) -> Result<(), Arc<Case>> {
        if case.hash == self.case.hash {
            self.case = case;
            Ok(())
        } else {
            Err(case)
        }
    }

    /// The seed of its luck.
    pub const fn seed(&self) -> u64 {
        self.luck.seed()
    }

    /// The level of help.
    pub const fn level(&self) -> HelpLevel {
        self.level
    }

    /// Everything that has happened.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The moves made.
    pub fn moves(&self) -> &[Move] {
        &self.moves
    }

    /// Whether nothing is left to do.
    pub fn is_over(&self) -> bool {
        self.state.stage == Stage::Over
    }

    /// The state, for scoring and for the oracle. Players get [`Self::view`].
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// What the player perceives, and what can be done.
    pub fn view(&self) -> View<'_> {
        View::new(&self.case, &self.state, self.luck, self.level, &self.events, self.last)
    }

    /// Whether a move can be made now. Changes nothing.
    pub fn check(&self, mv: &Move) -> Result<(), Refusal> {
        let (case, state) = (&*self.case, &self.state);
        match (mv, state.stage) {
            (_, Stage::Over) => Err(Refusal::Over),
            (Move::Hint, Stage::Encounter(_) | Stage::Closing) => {
                if self.level.gives_hints() {
                    Ok(())
                } else {
                    Err(Refusal::NoHints)
                }
            }
            (_, Stage::Reflection) => reflection::check(case, &self.events, self.luck, mv),
            (_, Stage::Closing) => closing::check(case, state, mv),
            (_, Stage::Encounter(kind)) => match kind {
                EncounterKind::Prospecting => prospecting::check(case, state, mv),
                EncounterKind::Preparation => preparation::check(case, state, mv),
                EncounterKind::Presentation => presentation::check(case, state, mv),
                EncounterKind::Discovery => discovery::check(case, state, mv),
                EncounterKind::Proposal => third::check(case, state, mv),
            },
        }
    }

    /// Makes a move.
    ///
    /// # Errors
    /// A refusal says why; nothing has changed then.
    pub fn make(&mut self, mv: Move) -> Result<(), Refusal> {
        self.check(&mv)?;
        // What a hint is about is what the player perceives now, before the move.
        let matter = (mv == Move::Hint).then(|| self.view().matter());
        let last = self.events.len();
        self.last = last;
        let step = u16::try_from(self.moves.len() + 1).unwrap_or(u16::MAX);
        let mut turn = self.turn(step);
        let before = turn.before();
        cues::meet(&mut turn, &mv);
        match matter {
            Some(matter) => coach::hint(&mut turn, matter),
            None => dispatch(&mut turn, &mv),
        }
        settle(&mut turn, before);
        if usize::from(step) + 1 >= MOVES_AT_MOST {
            course::day_is_over(&mut turn);
        }
        coach::ask(&mut turn, last);
        self.moves.push(mv);
        Ok(())
    }

    fn turn(&mut self, step: u16) -> Turn<'_> {
        Turn {
            case: &self.case,
            luck: self.luck,
            numbers: self.varied.as_deref().unwrap_or(Numbers::STANDARD),
            level: self.level,
            state: &mut self.state,
            log: &mut self.events,
            step,
        }
    }
}

fn dispatch(turn: &mut Turn<'_>, mv: &Move) {
    match (mv, turn.state.stage) {
        (Move::Leave, Stage::Encounter(_) | Stage::Closing) => course::end(turn, event::Ending::Left),
        (_, Stage::Reflection) => reflection::play(turn, mv),
        (_, Stage::Closing) => closing::play(turn, mv),
        (_, Stage::Encounter(kind)) => match kind {
            EncounterKind::Prospecting => prospecting::play(turn, mv),
            EncounterKind::Preparation => preparation::play(turn, mv),
            EncounterKind::Presentation => presentation::play(turn, mv),
            EncounterKind::Discovery => discovery::play(turn, mv),
            EncounterKind::Proposal => third::play(turn, mv),
        },
        (_, Stage::Over) => {}
    }
}

/// What follows every move: irritation fades, states show, cues are missed, time runs out, patience ends.
fn settle(turn: &mut Turn<'_>, before: super::turn::Before) {
    let meeting = |stage| match stage {
        Stage::Encounter(kind) => kind >= EncounterKind::Presentation,
        Stage::Closing => true,
        Stage::Reflection | Stage::Over => false,
    };
    if !meeting(turn.state.stage) {
        return;
    }
    turn.fade(before);
    turn.show_states(before);
    cues::miss(turn);
    if turn.level_of(Quality::Irritation) >= turn.numbers.break_off_at {
        turn.say(event::Line::Stock(event::Stock::BreaksOff), Rule::Course);
        course::break_off(turn);
    } else if let Stage::Encounter(kind) = turn.state.stage
        && turn.state.clock >= turn.case.length(kind)
    {
        course::time_is_up(turn);
    }
}
