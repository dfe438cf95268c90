//! The coach: what the moment is about, how far help has grown, and the questions that the coach of guided play asks
//! unasked. Everything follows from what the player perceives, so that the coach can give nothing away; nothing here
//! changes the customer or the clock.

use super::event::{CueRef, Happening};
use super::luck::{Luck, Purpose};
use super::moves::{Move, PlanQuestion};
use super::rules::Rule;
use super::state::{Stage, State};
use super::turn::Turn;
use super::view::{Offer, TurnOf, View};
use crate::model::{ContactIx, EncounterKind, LayerKind};
use crate::scenario::case::Case;
use crate::scenario::format::Wants;
use serde::Serialize;

/// The steps of a hint: a question, where to look, and what one could try.
pub const HINT_STEPS: u8 = 3;
/// Moves after which a hint about the same matter begins with the first step again.
const HINT_REMEMBERED: u16 = 6;
/// Moves between two questions of the coach in a meeting.
const PAUSE: u16 = 5;
/// Beats heard without a sign of listening that make an answer a long one.
const LONG_ANSWER: usize = 3;
/// How many wordings each question of the coach's has.
pub const QUESTION_WORDINGS: u8 = 4;

macro_rules! matters {
    ($($variant:ident, $name:literal, $about:literal;)+) => {
        /// What a moment is about, for the coach.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Matter { $(#[doc = $about] $variant,)+ }

        impl Matter {
            /// Every matter.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in the keys of the messages.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    };
}

matters! {
    WantsListen, "wants-listen", "A cue that wants room.";
    WantsAcknowledge, "wants-acknowledge", "A cue that wants to be understood.";
    WantsProbe, "wants-probe", "A cue that wants a further question.";
    WantsMoveOn, "wants-move-on", "A cue that wants to get on.";
    WantsPropose, "wants-propose", "The customer has asked for a proposal.";
    Noticed, "noticed", "A cue whose wish is not marked.";
    Lead, "lead", "Somebody wrote first.";
    Research, "research", "Little has been read.";
    Message, "message", "A message is to be composed.";
    Call, "call", "Someone is on the line.";
    Booking, "booking", "Someone would meet.";
    Waiting, "waiting", "An answer is awaited.";
    Read, "read", "There is something to read.";
    Plan, "plan", "The plan sheet is empty.";
    Begin, "begin", "The meeting can begin.";
    Deck, "deck", "The cards are to be laid.";
    Drifting, "drifting", "Attention wanders.";
    CardQuestion, "card-question", "A card has a question.";
    NextCard, "next-card", "A card is to be chosen.";
    Conclude, "conclude", "No card is left.";
    GoOn, "go-on", "The customer has more to say.";
    Situation, "situation", "Nothing is known yet.";
    Problem, "problem", "The situation is known.";
    Implication, "implication", "A problem is known.";
    NeedPayoff, "need-payoff", "A consequence is known.";
    SayBack, "say-back", "Much was told and little said back.";
    Ready, "ready", "The worth of a solution is known.";
    Form, "form", "The form of the third meeting is to be chosen.";
    ObjectionHear, "objection-hear", "An objection is being made.";
    ObjectionBehind, "objection-behind", "An objection was heard.";
    ObjectionAnswer, "objection-answer", "An objection is understood.";
    ObjectionCheck, "objection-check", "An objection was answered.";
    Tie, "tie", "The offer is to be tied to problems.";
    NextStep, "next-step", "A next step is to be asked for.";
}

/// When the coach of guided play asks unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// The plan sheet is empty.
    PlanEmpty,
    /// Some of the plan stands.
    PlanPart,
    /// The plan stands, or there is none to fill in.
    PlanWhole,
    /// A cue that came through went by.
    CueMissed,
    /// A long answer was followed by a question, with no sign that it was heard.
    Unheard,
    /// A moment at which one likes to propose, before the customer has asked for it.
    TooSoon,
}

impl Occasion {
    /// Every occasion.
    pub const ALL: [Self; 6] =
        [Self::PlanEmpty, Self::PlanPart, Self::PlanWhole, Self::CueMissed, Self::Unheard, Self::TooSoon];

    /// The name in the keys of the messages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PlanEmpty => "plan-empty",
            Self::PlanPart => "plan-part",
            Self::PlanWhole => "plan-whole",
            Self::CueMissed => "cue-missed",
            Self::Unheard => "unheard",
            Self::TooSoon => "too-soon",
        }
    }
}

/// A question that the coach asks unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct CoachQuestion {
    /// When it is asked.
    pub about: Occasion,
    /// Which of its wordings, from 0.
    pub wording: u8,
}

/// A hint that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// What it was about.
    pub matter: Matter,
    /// How much it helped, from 1 to [`HINT_STEPS`].
    pub step: u8,
    /// The move that asked for it.
    pub at: u16,
}

/// The step of the next hint about a matter.
pub(super) fn next_step(state: &State, matter: Matter) -> u8 {
    let before = state.hints.iter().rev().find(|hint| hint.matter == matter);
    let fresh = before.filter(|hint| state.step.saturating_sub(hint.at) < HINT_REMEMBERED);
    fresh.map_or(1, |hint| (hint.step + 1).min(HINT_STEPS))
}

/// Which of `count` wordings comes this time: where the row begins is a matter of luck, and none comes again before
/// all have come.
pub(super) fn wording(luck: Luck, key: u64, times: usize, count: u8) -> u8 {
    let first = luck.upto(u32::from(count.max(1)), Purpose::Wording, key, 0) as usize;
    u8::try_from((first + times) % usize::from(count.max(1))).unwrap_or(0)
}

/// A hint is given.
pub(super) fn hint(turn: &mut Turn<'_>, matter: Matter) {
    let step = next_step(turn.state, matter);
    turn.emit(Happening::Hinted { matter, step }, Rule::Coaching);
}

/// After a move, whose events begin at `since`: the coach of guided play asks, at most now and then.
pub(super) fn ask(turn: &mut Turn<'_>, since: usize) {
    if !turn.level.marks() {
        return;
    }
    let Some(about) = occasion(turn, since) else { return };
    let times = turn.state.coach_asked.iter().filter(|(before, _)| *before == about).count();
    let wording = wording(turn.luck, COACH_KEY ^ about as u64, times, QUESTION_WORDINGS);
    turn.emit(Happening::CoachAsked(CoachQuestion { about, wording }), Rule::Coaching);
}

/// The address of the luck of the coach's wordings.
const COACH_KEY: u64 = 1 << 32;

fn occasion(turn: &Turn<'_>, since: usize) -> Option<Occasion> {
    let last = turn.state.coach_asked.last().copied();
    match turn.state.stage {
        Stage::Encounter(EncounterKind::Preparation) => {
            Some(of_plan(turn.case, turn.state)).filter(|about| last.map(|(before, _)| before) != Some(*about))
        }
        Stage::Encounter(EncounterKind::Presentation | EncounterKind::Discovery) => {
            let in_meeting =
                |about: Occasion| !matches!(about, Occasion::PlanEmpty | Occasion::PlanPart | Occasion::PlanWhole);
            let lately = last.is_some_and(|(about, at)| in_meeting(about) && turn.step.saturating_sub(at) < PAUSE);
            if lately { None } else { in_talk(turn, since) }
        }
        _ => None,
    }
}

fn of_plan(case: &Case, state: &State) -> Occasion {
    let asked = PlanQuestion::ALL.into_iter().filter(|question| !case.plan_options(*question).is_empty()).count();
    let filled = state.plan.as_ref().map_or(0, |plan| plan.chosen.iter().filter(|chosen| !chosen.is_empty()).count());
    match filled {
        whole if whole >= asked => Occasion::PlanWhole,
        0 => Occasion::PlanEmpty,
        _ => Occasion::PlanPart,
    }
}

fn in_talk(turn: &Turn<'_>, since: usize) -> Option<Occasion> {
    let (before, now) = turn.log.split_at(since.min(turn.log.len()));
    let happened = |wanted: fn(&Happening) -> bool| now.iter().any(|event| wanted(&event.what));
    if happened(|what| matches!(what, Happening::CueMissed(cue) if *cue != CueRef::Ready)) {
        return Some(Occasion::CueMissed);
    }
    let shown = |what: &Happening| {
        matches!(what, Happening::Acknowledged(_) | Happening::SaidBackWrong(_) | Happening::Began(_))
    };
    let answer = before.iter().rev().take_while(|event| !shown(&event.what));
    let beats = answer.filter(|event| matches!(event.what, Happening::Heard(..) | Happening::HeardOwn(..))).count();
    if beats >= LONG_ANSWER && happened(|what| matches!(what, Happening::Asked(_))) {
        return Some(Occasion::Unheard);
    }
    too_soon(turn, happened(|what| matches!(what, Happening::Heard(_, layer, _) if *layer > LayerKind::Situation)))
        .then_some(Occasion::TooSoon)
}

/// Whether this is a moment at which one likes to propose and had better not: the first trouble has just been told, or
/// time runs down, and the customer has not asked for anything.
fn too_soon(turn: &Turn<'_>, told: bool) -> bool {
    let state = &*turn.state;
    let times = state.coach_asked.iter().filter(|(about, _)| *about == Occasion::TooSoon).count();
    let length = turn.case.length(state.encounter);
    let short = length.minus(state.clock).0 * 3 < length.0;
    state.encounter == EncounterKind::Discovery
        && state.talk.signalled.is_none()
        && state.talk.run.is_none()
        && ((told && times == 0) || (short && times <= 1))
}

impl View<'_> {
    /// What this moment is about, as far as the player perceives it. A hint speaks of it.
    pub fn matter(&self) -> Matter {
        // Asking for a hint changes nothing of what the moment is about.
        if let Some(hint) = self.hints().last().filter(|hint| hint.at == self.step) {
            return hint.matter;
        }
        if let Some(cue) = self.cues.last() {
            return cue.wants.map_or(Matter::Noticed, wanted);
        }
        match self.stage {
            Stage::Encounter(EncounterKind::Prospecting) => self.prospecting_matter(),
            Stage::Encounter(EncounterKind::Preparation) => self.preparation_matter(),
            Stage::Encounter(EncounterKind::Presentation) => self.presentation_matter(),
            Stage::Encounter(EncounterKind::Discovery) => self.discovery_matter(),
            Stage::Encounter(EncounterKind::Proposal) => self.third_matter(),
            Stage::Closing | Stage::Reflection | Stage::Over => Matter::NextStep,
        }
    }

    fn offers(&self, which: impl Fn(&Move) -> bool) -> bool {
        self.moves.iter().any(|offer| matches!(offer, Offer::Ready(mv) if which(mv)))
    }

    fn prospecting_matter(&self) -> Matter {
        let texts = self.texts();
        let touched = |at: ContactIx| self.contact(at).is_some_and(|contact| contact.touches > 0);
        let silent = |at: ContactIx| self.contact(at).is_some_and(|c| c.touches > 0 && c.answer.is_none());
        if self.offers(|mv| matches!(mv, Move::Book(_))) {
            Matter::Booking
        } else if self.on_the_line().is_some() {
            Matter::Call
        } else if texts.lead().is_some_and(|(at, _)| !touched(at)) {
            Matter::Lead
        } else if self.findings_read().count() < 2 {
            Matter::Research
        } else if texts.contacts().any(|(at, _)| silent(at)) {
            Matter::Waiting
        } else {
            Matter::Message
        }
    }

    fn preparation_matter(&self) -> Matter {
        if self.plan().is_none() && self.findings_read().next().is_some() && self.moves.contains(&Offer::Plan) {
            Matter::Plan
        } else if self.offers(|mv| matches!(mv, Move::Read(_))) {
            Matter::Read
        } else {
            Matter::Begin
        }
    }

    fn presentation_matter(&self) -> Matter {
        if !self.deck_is_laid() {
            Matter::Deck
        } else if self.turn == TurnOf::Theirs {
            Matter::GoOn
        } else if self.offers(|mv| *mv == Move::AskCard) {
            Matter::CardQuestion
        } else if self.shown().attention < 0 {
            Matter::Drifting
        } else if self.cards_ahead().is_empty() {
            Matter::Conclude
        } else {
            Matter::NextCard
        }
    }

    fn discovery_matter(&self) -> Matter {
        if self.turn == TurnOf::Theirs {
            return Matter::GoOn;
        }
        // The customer has asked for a proposal, in words.
        if self.signal().is_some() {
            return Matter::WantsPropose;
        }
        match self.problems().map(|(at, _)| self.depth_heard(at)).max().unwrap_or(0) {
            0 => Matter::Situation,
            _ if self.facts_to_say_back().len() > 4 => Matter::SayBack,
            1 => Matter::Problem,
            2 => Matter::Implication,
            3 => Matter::NeedPayoff,
            _ => Matter::Ready,
        }
    }

    fn third_matter(&self) -> Matter {
        match (self.form(), self.objection()) {
            (None, _) => Matter::Form,
            (_, Some(open)) if open.answered => Matter::ObjectionCheck,
            (_, Some(open)) if !open.heard => Matter::ObjectionHear,
            (_, Some(open)) if !open.understood => Matter::ObjectionBehind,
            (_, Some(_)) => Matter::ObjectionAnswer,
            (_, None) if self.tied().len() < 2 && self.moves.contains(&Offer::Tie) => Matter::Tie,
            (_, None) => Matter::NextStep,
        }
    }
}

const fn wanted(wants: Wants) -> Matter {
    match wants {
        Wants::Listen => Matter::WantsListen,
        Wants::Acknowledge => Matter::WantsAcknowledge,
        Wants::Probe => Matter::WantsProbe,
        Wants::MoveOn => Matter::WantsMoveOn,
        Wants::Propose => Matter::WantsPropose,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_wording_comes_again_before_all_have_come() {
        for seed in 0..20 {
            let row: Vec<u8> = (0..8).map(|times| wording(Luck::new(seed), 7, times, 4)).collect();
            let mut first: Vec<u8> = row[..4].to_vec();
            first.sort_unstable();
            assert_eq!(first, [0, 1, 2, 3]);
            assert_eq!(row[..4], row[4..]);
        }
        let begins: std::collections::BTreeSet<u8> = (0..20).map(|seed| wording(Luck::new(seed), 7, 0, 4)).collect();
        assert_eq!(begins.len(), 4, "luck says where the row begins");
    }
}
