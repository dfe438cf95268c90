//! The state of a play. Hidden from every player, and changed by events only (`State::apply`).

use super::coach::{Hint, Occasion};
use super::event::{Ack, CueRef, Ending, Event, Happening, Line, Outcome, Run, SilentQuestion, Source, Stock};
use super::moves::{CardOrder, FactRef, PlanSheet};
use crate::model::{
    CapabilityIx, ContactIx, Day, EncounterKind, FormIx, LayerKind, Medium, ObjectionIx, ProblemIx, Qualities, Quality,
    QuestionIx, Seconds,
};
use crate::scenario::case::Case;
use crate::scenario::format::Wants;
use smallvec::SmallVec;

/// Where a play stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Within an encounter.
    Encounter(EncounterKind),
    /// The end of the last meeting: asking for a next step.
    Closing,
    /// Telling afterwards what happened.
    Reflection,
    /// Nothing is left to do.
    Over,
}

/// Everything that the engine knows of a play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Where the play stands.
    pub stage: Stage,
    /// The encounter that runs, or ran last.
    pub encounter: EncounterKind,
    /// Seconds since it began.
    pub clock: Seconds,
    /// Moves made.
    pub step: u16,
    /// The customer.
    pub qualities: Qualities,
    /// Bits of the findings that were read.
    pub read: Bits,
    /// Cues that call for a response.
    pub open_cues: SmallVec<[OpenCue; 4]>,
    /// How many state cues were given; chooses among the persona's ways.
    pub state_cues: u8,
    /// How the meetings ended.
    pub ending: Option<Ending>,
    /// The plan sheet as it stands.
    pub plan: Option<Box<PlanSheet>>,
    /// Prospecting.
    pub search: Search,
    /// The presentation.
    pub deck: Deck,
    /// What was asked and heard, in whichever encounter.
    pub talk: Talk,
    /// The third encounter.
    pub third: ThirdState,
    /// Next steps asked for, and whether the customer would agree to a dated one.
    pub closing: ClosingState,
    /// Hints that were asked for.
    pub hints: SmallVec<[Hint; 4]>,
    /// What the coach asked unasked, and at which move.
    pub coach_asked: SmallVec<[(Occasion, u16); 4]>,
}

/// A cue that came through and calls for a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCue {
    /// Which.
    pub cue: CueRef,
    /// What it calls for.
    pub wants: Wants,
    /// The move at which it was given.
    pub since: u16,
}

/// Two hundred and fifty-six yes-or-no marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bits([u64; 4]);

impl Bits {
    /// Whether the mark at `place` is set.
    pub const fn has(&self, place: usize) -> bool {
        place < 256 && self.0[place / 64] >> (place % 64) & 1 == 1
    }

    /// Sets the mark at `place`.
    pub const fn set(&mut self, place: usize) {
        if place < 256 {
            self.0[place / 64] |= 1 << (place % 64);
        }
    }

    /// How many marks are set.
    pub const fn count(&self) -> u32 {
        self.0[0].count_ones() + self.0[1].count_ones() + self.0[2].count_ones() + self.0[3].count_ones()
    }
}

/// Prospecting as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The day.
    pub day: Day,
    /// One for each contact.
    pub contacts: Vec<ContactState>,
    /// The call that runs.
    pub call: Option<CallState>,
    /// Written messages whose answer comes with the next day.
    pub waiting: SmallVec<[Waiting; 4]>,
    /// Bits of the contacts with whom a meeting was booked.
    pub booked: Bits,
}

/// A written message that waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// To whom.
    pub contact: ContactIx,
    /// By what.
    pub medium: Medium,
    /// How relevant it was, in thousandths.
    pub relevance: u16,
    /// Touches before it.
    pub earlier: u8,
}

/// One contact as it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContactState {
    /// Touches so far.
    pub touches: u8,
    /// Relevance of the last message, in thousandths.
    pub relevance: u16,
    /// Whether the last ask was a small, clear step.
    pub clear_ask: bool,
    /// What came back last.
    pub answer: Option<Outcome>,
    /// The day of the last touch.
    pub last: Option<Day>,
    /// What the last touch went by.
    pub by: Option<Medium>,
    /// Whether a day to come back was agreed.
    pub recontact: bool,
    /// Whether taken off the list.
    pub dropped: bool,
}

/// A call that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CallState {
    /// With whom.
    pub contact: ContactIx,
    /// The brush-off that waits for a reply; `None` for the gatekeeper's.
    pub brush_off: Option<u8>,
    /// Whether a brush-off still waits.
    pub waits: bool,
    /// How well the replies were taken.
    pub score: i16,
}

/// The presentation as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    /// Cards still to be shown, first to last.
    pub ahead: CardOrder,
    /// Whether the cards have been laid.
    pub laid: bool,
    /// Cards shown.
    pub shown: CardOrder,
    /// Cards whose question was asked.
    pub asked: Bits,
    /// Σ attention·relevance.
    pub relevance: i64,
    /// Σ attention·credibility since the first question was answered.
    pub credibility: i64,
    /// Whether "what is in it for me?" is answered.
    pub hooked: bool,
    /// Whether "can I go on with this seller?" is answered.
    pub assured: bool,
    /// When polls and chats were used, in seconds.
    pub wakers: SmallVec<[Seconds; 4]>,
    /// Pauses in a row.
    pub pauses: u8,
}

/// What was asked and heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// How often each question was asked.
    pub asked: Vec<u8>,
    /// For each problem: layers opened (bits) and beats heard by layer (bits).
    pub problems: Vec<ProblemState>,
    /// Beats of own answers heard, by question.
    pub own_heard: Vec<u8>,
    /// Beats that the customer is about to say.
    pub run: Option<Run>,
    /// Where the last words came from.
    pub last: Option<Source>,
    /// The question asked last.
    pub last_question: Option<QuestionIx>,
    /// Questions since the last acknowledgement.
    pub unacknowledged: u8,
    /// Nods since the customer said anything new.
    pub nods: u8,
    /// Situation questions asked.
    pub situation: u8,
    /// Silences in a row that drew nothing.
    pub silences: u8,
    /// Facts said back.
    pub said_back: SmallVec<[FactRef; 8]>,
    /// Whether small talk was made.
    pub small_talk: bool,
    /// Moves in this conversation.
    pub turns: u16,
    /// The turn at which the customer signalled.
    pub signalled: Option<u16>,
    /// Proposals that came too early.
    pub early: u8,
    /// Whether a proposal was accepted.
    pub accepted: bool,
    /// The order in which beats were heard.
    pub board: Vec<FactRef>,
}

/// What is known of a problem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProblemState {
    /// Whether each layer is open.
    pub open: [bool; 4],
    /// The beats heard of each layer, as bits.
    pub heard: [u16; 4],
    /// Silences kept when it was spoken of last: the address of their luck.
    pub silences: u16,
    /// Times that "tell me more" brought nothing of it: the address of the luck of the next.
    pub fruitless: u16,
}

/// The third encounter as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ThirdState {
    /// The chosen form.
    pub form: Option<FormIx>,
    /// Capabilities laid.
    pub tied: SmallVec<[(CapabilityIx, ProblemIx); 8]>,
    /// Objections not yet raised, next first.
    pub ahead: SmallVec<[ObjectionIx; 6]>,
    /// The objection that is open.
    pub open: Option<OpenObjection>,
}

/// An objection that is being handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenObjection {
    /// Which.
    pub objection: ObjectionIx,
    /// Whether it was heard out.
    pub heard: bool,
    /// Whether what stands behind it was asked.
    pub understood: bool,
    /// Whether it was answered.
    pub answered: bool,
}

/// The closing as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClosingState {
    /// Whether the customer would agree to a dated step.
    pub willing: bool,
    /// Next steps asked for, as bits.
    pub asked: Bits,
    /// Whether a step was refused.
    pub refused: bool,
}

impl State {
    /// The state before anything has happened.
    pub fn new(case: &Case) -> Self {
        let persona = &case.persona;
        let kind = case.encounters().first().copied().unwrap_or(EncounterKind::Discovery);
        Self {
            stage: Stage::Encounter(kind),
            encounter: kind,
            clock: Seconds(0),
            step: 0,
            qualities: Qualities::starting(persona.interest, persona.trust, persona.irritation),
            read: Bits::default(),
            open_cues: SmallVec::new(),
            state_cues: 0,
            ending: None,
            plan: None,
            search: Search { contacts: vec![ContactState::default(); case.links.contacts.len()], ..Search::default() },
            deck: Deck::default(),
            talk: Talk {
                asked: vec![0; case.links.questions.len()],
                own_heard: vec![0; case.links.questions.len()],
                problems: vec![ProblemState::default(); case.links.problems.len()],
                ..Talk::default()
            },
            third: ThirdState::default(),
            closing: ClosingState::default(),
            hints: SmallVec::new(),
            coach_asked: SmallVec::new(),
        }
    }

    /// The medium of the encounter that runs.
    pub fn medium(&self, case: &Case) -> Medium {
        case.medium(self.encounter)
    }

    /// A quality as a number 0–1000.
    pub const fn level(&self, quality: Quality) -> i64 {
        self.qualities.get(quality).get()
    }

    /// Whether a layer of a problem is open.
    pub fn is_open(&self, problem: ProblemIx, layer: LayerKind) -> bool {
        self.talk.problems.get(problem.get()).is_some_and(|p| p.open[layer as usize])
    }

    /// The beats of a layer not yet heard: the place of the first and whether there is one.
    pub fn first_unheard(&self, case: &Case, problem: ProblemIx, layer: LayerKind) -> Option<u8> {
        let heard = self.talk.problems.get(problem.get())?.heard[layer as usize];
        let len = case.beats(problem, layer).len();
        (0..u8::try_from(len).unwrap_or(u8::MAX)).find(|b| heard >> (*b).min(15) & 1 == 0)
    }

    /// Changes the state by one event. The only function that does.
    pub fn apply(&mut self, event: &Event) {
        self.step = event.step;
        match &event.what {
            Happening::Began(kind) => {
                self.stage = Stage::Encounter(*kind);
                self.encounter = *kind;
                self.clock = Seconds(0);
                self.open_cues.clear();
                self.talk.run = None;
            }
            Happening::TimePassed(by) => self.clock = self.clock.plus(*by),
            Happening::Shifted(quality, by) => self.qualities.shift(*quality, i64::from(*by)),
            Happening::CueGiven { cue, wants, perceived } => {
                if let CueRef::State(..) = cue {
                    self.state_cues = self.state_cues.wrapping_add(1);
                }
                if let (Some(wants), true) = (*wants, *perceived) {
                    self.open_cues.push(OpenCue { cue: *cue, wants, since: event.step });
                }
            }
            Happening::CueAnswered(cue) | Happening::CueMissed(cue) => self.open_cues.retain(|open| open.cue != *cue),
            // A hint costs nothing: the cues that are open wait one move longer.
            Happening::Hinted { matter, step } => {
                self.hints.push(Hint { matter: *matter, step: *step, at: event.step });
                self.open_cues.iter_mut().for_each(|open| open.since = open.since.saturating_add(1));
            }
            Happening::CoachAsked(question) => self.coach_asked.push((question.about, event.step)),
            Happening::Read(finding) => self.read.set(finding.get()),
            Happening::PlanFilled(sheet) => self.plan = Some(sheet.clone()),
            Happening::ClosingBegan { willing } => {
                self.stage = Stage::Closing;
                self.closing.willing = *willing;
            }
            Happening::StepAsked { step, agreed, .. } => {
                self.closing.asked.set(step.get());
                self.closing.refused |= !agreed;
            }
            Happening::Ended(ending) => {
                self.ending = Some(*ending);
                self.stage = Stage::Reflection;
            }
            Happening::Told(_) | Happening::Closed => self.stage = Stage::Over,
            other => {
                self.apply_search(other);
                self.apply_deck(other);
                self.apply_talk(other);
                self.apply_third(other);
            }
        }
    }

    fn apply_search(&mut self, what: &Happening) {
        let search = &mut self.search;
        let mut with = |at: ContactIx, change: &mut dyn FnMut(&mut ContactState)| {
            if let Some(contact) = search.contacts.get_mut(at.get()) {
                change(contact);
            }
        };
        match what {
            Happening::Touched { contact, medium, relevance, clear_ask, day } => {
                with(*contact, &mut |c| {
                    c.touches = c.touches.saturating_add(1);
                    c.relevance = u16::try_from(relevance.get()).unwrap_or(0);
                    c.clear_ask = *clear_ask;
                    c.last = Some(*day);
                    c.by = Some(*medium);
                });
                if *medium != Medium::Phone {
                    let touches = search.contacts.get(contact.get()).map_or(0, |c| c.touches);
                    search.waiting.retain(|w| w.contact != *contact);
                    search.waiting.push(Waiting {
                        contact: *contact,
                        medium: *medium,
                        relevance: u16::try_from(relevance.get()).unwrap_or(0),
                        earlier: touches.saturating_sub(1),
                    });
                }
            }
            Happening::Replied(contact, outcome) => {
                with(*contact, &mut |c| c.answer = Some(*outcome));
                // A telephone that nobody picked up answers no letter.
                if *outcome != Outcome::Nothing {
                    search.waiting.retain(|w| w.contact != *contact);
                }
            }
            Happening::DayPassed => {
                search.day = Day(search.day.0.saturating_add(1));
                search.waiting.clear();
            }
            Happening::CallBegan(contact) => {
                search.call = Some(CallState { contact: *contact, brush_off: None, waits: false, score: 0 });
            }
            Happening::Said(Line::Gatekeeper) => {
                if let Some(call) = &mut search.call {
                    call.waits = true;
                }
            }
            Happening::Said(Line::BrushOff(place)) => {
                if let Some(call) = &mut search.call {
                    call.brush_off = Some(*place);
                    call.waits = true;
                }
            }
            Happening::BrushOffMet(effect) => {
                if let Some(call) = &mut search.call {
                    call.waits = false;
                    call.score += super::prospecting::reply_score(*effect);
                }
            }
            Happening::CallEnded => search.call = None,
            Happening::Booked(contact, _) => search.booked.set(contact.get()),
            Happening::RecontactAgreed(contact) => with(*contact, &mut |c| c.recontact = true),
            Happening::Dropped(contact) => with(*contact, &mut |c| c.dropped = true),
            _ => {}
        }
    }

    fn apply_deck(&mut self, what: &Happening) {
        let deck = &mut self.deck;
        match what {
            Happening::Arranged(order) => {
                deck.ahead.clone_from(order);
                deck.laid = true;
            }
            Happening::Presented { card, .. } => {
                deck.ahead.retain(|c| c != card);
                deck.shown.push(*card);
                deck.pauses = 0;
            }
            Happening::Skipped(card) => deck.ahead.retain(|c| c != card),
            Happening::CardAsked(card) => deck.asked.set(card.get()),
            Happening::Woken(_) => deck.wakers.push(self.clock),
            Happening::SilentQuestion(SilentQuestion::WhatIsInItForMe) => deck.hooked = true,
            Happening::SilentQuestion(SilentQuestion::CanIGoOn) => deck.assured = true,
            Happening::Reached { relevance, credibility } => {
                deck.relevance += relevance;
                deck.credibility += credibility;
            }
            Happening::Paused => deck.pauses = deck.pauses.saturating_add(1),
            _ => {}
        }
    }

    fn apply_talk(&mut self, what: &Happening) {
        let talk = &mut self.talk;
        match what {
            Happening::TurnTaken => talk.turns = talk.turns.saturating_add(1),
            Happening::Asked(question) => talk.ask(*question),
            Happening::SituationAsked => talk.situation = talk.situation.saturating_add(1),
            Happening::Opened(problem, layer) => {
                if let Some(p) = talk.problems.get_mut(problem.get()) {
                    p.open[*layer as usize] = true;
                }
            }
            Happening::WillSay(run) => {
                talk.run = Some(*run);
                talk.last = Some(run.source);
            }
            Happening::Heard(problem, layer, beat) => talk.hear(*problem, *layer, *beat),
            Happening::HeardOwn(question, beat) => {
                if let Some(heard) = talk.own_heard.get_mut(question.get()) {
                    *heard |= 1 << beat.get().min(7);
                }
                talk.step_run();
            }
            Happening::Unsaid(_) => talk.run = None,
            Happening::Acknowledged(ack) => {
                talk.unacknowledged = 0;
                if *ack == Ack::Nod {
                    talk.nods = talk.nods.saturating_add(1);
                }
                if let Ack::SaidBack(fact) = ack {
                    talk.said_back.push(*fact);
                }
            }
            Happening::NoddedAgain => talk.nods = talk.nods.saturating_add(1),
            Happening::Said(Line::Beat(..) | Line::Own(..) | Line::Shallow(_) | Line::SmallTalk) => talk.nods = 0,
            Happening::KeptSilent => {
                talk.silences = talk.silences.saturating_add(1);
                talk.with_last_problem(|p| p.silences = p.silences.saturating_add(1));
            }
            Happening::Said(Line::Stock(Stock::ThatIsAll)) => {
                talk.with_last_problem(|p| p.fruitless = p.fruitless.saturating_add(1));
            }
            Happening::SmallTalked => talk.small_talk = true,
            Happening::Signalled => talk.signalled = Some(talk.turns),
            Happening::Proposed { ready: true, .. } => talk.accepted = true,
            Happening::Proposed { ready: false, .. } => talk.early = talk.early.saturating_add(1),
            _ => {}
        }
    }

    fn apply_third(&mut self, what: &Happening) {
        let third = &mut self.third;
        match what {
            Happening::FormChosen { form, .. } => third.form = Some(*form),
            Happening::Tied { capability, problem, .. } => third.tied.push((*capability, *problem)),
            Happening::WillObject(list) => third.ahead.clone_from(list),
            Happening::Objected(objection) => {
                third.ahead.retain(|o| o != objection);
                third.open =
                    Some(OpenObjection { objection: *objection, heard: false, understood: false, answered: false });
            }
            Happening::ObjectionHeard(_) => third.change(|o| o.heard = true),
            Happening::ObjectionUnderstood(_) => third.change(|o| o.understood = true),
            Happening::ObjectionAnswered { .. } => third.change(|o| o.answered = true),
            Happening::ObjectionClosed { .. } => third.open = None,
            _ => {}
        }
    }
}

impl ThirdState {
    fn change(&mut self, change: impl FnOnce(&mut OpenObjection)) {
        if let Some(open) = &mut self.open {
            change(open);
        }
    }
}

impl Talk {
    /// Changes what is known of the problem that was spoken of last, if it was one.
    fn with_last_problem(&mut self, change: impl FnOnce(&mut ProblemState)) {
        if let Some(Source::Layer(problem, _)) = self.last
            && let Some(problem) = self.problems.get_mut(problem.get())
        {
            change(problem);
        }
    }

    fn ask(&mut self, question: QuestionIx) {
        if let Some(times) = self.asked.get_mut(question.get()) {
            *times = times.saturating_add(1);
        }
        self.last_question = Some(question);
        self.unacknowledged = self.unacknowledged.saturating_add(1);
        self.silences = 0;
    }

    fn hear(&mut self, problem: ProblemIx, layer: LayerKind, beat: crate::model::BeatIx) {
        if let Some(p) = self.problems.get_mut(problem.get()) {
            p.heard[layer as usize] |= 1 << beat.get().min(15);
        }
        self.board.push(FactRef { problem, layer, beat, misheard: false });
        self.last = Some(Source::Layer(problem, layer));
        self.step_run();
    }

    /// Moves the run past the beat just said.
    fn step_run(&mut self) {
        self.silences = 0;
        self.run = self.run.and_then(|run| (run.next + 1 < run.end).then_some(Run { next: run.next + 1, ..run }));
    }
}
