//! One move being played out: everything that happens goes through `Turn::emit`, which writes the event down and
//! applies it, so that nothing but events can change the state.

use super::event::{CueRef, Event, Happening, Line, StateShown};
use super::luck::{Luck, Purpose};
use super::rules::{Numbers, Rule};
use super::state::State;
use crate::model::{Channel, EncounterKind, HelpLevel, Quality, Seconds, Thousandths};
use crate::scenario::case::Case;
use crate::scenario::format::{StateCue, Wants};

/// A move being played out.
pub(super) struct Turn<'a> {
    pub case: &'a Case,
    pub luck: Luck,
    pub numbers: &'a Numbers,
    pub level: HelpLevel,
    pub state: &'a mut State,
    pub log: &'a mut Vec<Event>,
    pub step: u16,
}

/// What is compared before and after a move to see which states now show.
#[derive(Clone, Copy)]
pub(super) struct Before {
    irritation: i64,
    attention: i64,
    trust: i64,
    clock: Seconds,
    encounter: EncounterKind,
}

impl Turn<'_> {
    /// Writes an event down and applies it.
    pub fn emit(&mut self, what: Happening, because: Rule) {
        let state = &*self.state;
        let encounter = if let Happening::Began(kind) = what { kind } else { state.encounter };
        let at = if let Happening::Began(_) = what { Seconds(0) } else { state.clock };
        let event = Event { step: self.step, encounter, at, what, because };
        self.state.apply(&event);
        self.log.push(event);
    }

    /// Moves a quality; nothing is written down for nothing.
    pub fn shift(&mut self, quality: Quality, by: i64, because: Rule) {
        if by != 0 {
            let by = i16::try_from(by.clamp(-1000, 1000)).unwrap_or(0);
            self.emit(Happening::Shifted(quality, by), because);
        }
    }

    /// Lets simulated time pass.
    pub fn spend(&mut self, time: Seconds) {
        if time > Seconds(0) {
            self.emit(Happening::TimePassed(time), Rule::TimeCost);
        }
    }

    /// Words reach the player, and take no time of their own.
    pub fn say(&mut self, line: Line, because: Rule) {
        self.emit(Happening::Said(line), because);
    }

    /// All breaths of a list of words, by their place.
    pub fn say_all(&mut self, count: usize, line: impl Fn(u8) -> Line, because: Rule) {
        for place in 0..u8::try_from(count).unwrap_or(u8::MAX) {
            self.say(line(place), because);
        }
    }

    /// A number 0–1000 of a quality.
    pub fn level_of(&self, quality: Quality) -> i64 {
        self.state.level(quality)
    }

    /// An irritation scaled by the persona's pride: half at 0, one and a half at 1000.
    pub fn by_pride(&self, amount: i64) -> i64 {
        amount * (500 + self.case.persona.pride.get()) / 1000
    }

    /// Gives a cue; whether it comes through is a matter of the medium, the level of help, and luck.
    pub fn cue(&mut self, cue: CueRef, channel: Channel, wants: Option<Wants>, because: Rule) {
        let carries = self.state.medium(self.case).carries(channel);
        let chance = match (self.level, channel) {
            (HelpLevel::Realistic, Channel::Voice | Channel::Face | Channel::Body) => {
                Thousandths::new(carries.get() * 7 / 10)
            }
            _ => carries,
        };
        // The cue of a beat is given once, so nothing that showed before may move its luck; a state shows again and again.
        let occurrence = if let CueRef::State(..) = cue { u32::from(self.state.state_cues) } else { 0 };
        let perceived = self.luck.happens(chance, Purpose::Cue, cue_key(cue), occurrence);
        self.emit(Happening::CueGiven { cue, wants, perceived }, because);
    }

    /// What to remember before a move is played.
    pub fn before(&self) -> Before {
        Before {
            irritation: self.level_of(Quality::Irritation),
            attention: self.level_of(Quality::Attention),
            trust: self.level_of(Quality::Trust),
            clock: self.state.clock,
            encounter: self.state.encounter,
        }
    }

    /// Irritation fades with the time that a move took.
    pub fn fade(&mut self, before: Before) {
        if before.encounter == self.state.encounter {
            let seconds = i64::from(self.state.clock.minus(before.clock).0);
            let share = (seconds * self.numbers.fade_per_minute / 60).min(500);
            self.shift(Quality::Irritation, -(self.level_of(Quality::Irritation) * share / 1000), Rule::Fading);
        }
    }

    /// States that have just crossed a mark show themselves.
    pub fn show_states(&mut self, before: Before) {
        let now = self.before();
        let rose = |from: i64, to: i64, marks: [i64; 2]| marks.iter().any(|m| from < *m && to >= *m);
        if rose(before.irritation, now.irritation, [250, 500]) {
            self.state_cue(StateShown::Irritated, Some(Wants::Acknowledge));
        }
        if rose(1000 - before.attention, 1000 - now.attention, [400, 550]) {
            self.state_cue(StateShown::Drifting, Some(Wants::MoveOn));
        }
        if rose(before.trust, now.trust, [550, 700]) {
            self.state_cue(StateShown::Warming, None);
        }
    }

    fn state_cue(&mut self, shown: StateShown, wants: Option<Wants>) {
        let medium = self.state.medium(self.case);
        let ways = state_cues(self.case, shown);
        let fit = ways.iter().enumerate().filter(|(_, cue)| medium.carries(cue.channel) > Thousandths::ZERO);
        let which = usize::from(self.state.state_cues) % fit.clone().count().max(1);
        if let Some((place, cue)) = fit.clone().nth(which) {
            let place = u8::try_from(place).unwrap_or(0);
            self.cue(CueRef::State(shown, place), cue.channel, wants, Rule::Cues);
        }
    }
}

/// The persona's ways of showing a state.
pub(super) fn state_cues(case: &Case, shown: StateShown) -> &[StateCue] {
    let shows = &case.persona.shows;
    match shown {
        StateShown::Irritated => &shows.irritated,
        StateShown::Drifting => &shows.drifting,
        StateShown::Warming => &shows.warming,
    }
}

/// The address of a cue's luck.
fn cue_key(cue: CueRef) -> u64 {
    match cue {
        CueRef::Beat(problem, layer, beat) => {
            1 << 32 | (problem.get() as u64) << 16 | (layer as u64) << 8 | beat.get() as u64
        }
        CueRef::Own(question, beat) => 2 << 32 | (question.get() as u64) << 8 | beat.get() as u64,
        CueRef::State(shown, place) => 3 << 32 | (shown as u64) << 8 | u64::from(place),
        CueRef::Ready => 4 << 32,
    }
}
