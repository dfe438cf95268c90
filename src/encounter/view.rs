//! What the player perceives: never the state. The window, the terminal, programs and simulated players all get this,
//! and nothing in it can tell what is hidden.

mod bearing;
mod gestures;
mod lines;
mod offers;

pub use bearing::{Bearing, Tone};
pub use lines::{cue_text, text_of};
pub use offers::Offer;

use super::coach::{CoachQuestion, Hint, Matter};
use super::event::{CueRef, Event, Happening, Line, Stock};
use super::luck::Luck;
use super::moves::{FactRef, Move, PlanQuestion, PlanSheet};
use super::state::{Stage, State};
use super::texts::Texts;
use super::{coach, discovery, reflection};
use crate::model::{
    CapabilityIx, CardIx, Channel, ContactIx, Day, EncounterKind, FindingIx, FormIx, HelpLevel, LayerKind, Medium,
    ProblemIx, Quality, QuestionIx, Seconds,
};
use crate::scenario::case::Case;
use crate::scenario::format::{Gesture, Wants};

/// What the player perceives at one moment.
#[derive(Clone, Debug)]
pub struct View<'p> {
    case: &'p Case,
    state: &'p State,
    events: &'p [Event],
    luck: Luck,
    /// Moves made so far.
    pub step: u16,
    /// Where the play stands.
    pub stage: Stage,
    /// The encounter that runs, or ran last.
    pub encounter: EncounterKind,
    /// Its medium.
    pub medium: Medium,
    /// The level of help.
    pub level: HelpLevel,
    /// Simulated time left in it.
    pub time_left: Seconds,
    /// How long it may take in all.
    pub length: Seconds,
    /// The working day (prospecting).
    pub day: Day,
    /// What was said or written to the player since the last move.
    pub said: Vec<Spoken<'p>>,
    /// Cues that came through since the last move.
    pub cues: Vec<SeenCue<'p>>,
    /// Whose turn it seems to be.
    pub turn: TurnOf,
    /// What can be done now.
    pub moves: Vec<Offer>,
}

/// Words that reached the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken<'p> {
    /// Words of the scenario.
    Text(Line, &'p str),
    /// Short words that the game's own texts hold, and which of their wordings, from 0.
    Stock(Stock, u8),
}

/// A cue that came through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeenCue<'p> {
    /// What carried it.
    pub channel: Channel,
    /// What can be noticed.
    pub text: &'p str,
    /// What it calls for; told in guided play only.
    pub wants: Option<Wants>,
    /// What the portrait does.
    pub gesture: Option<Gesture>,
}

/// Whose turn it seems to be, as far as the medium lets one hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnOf {
    /// The customer seems to be about to go on.
    Theirs,
    /// The customer seems to have finished.
    Yours,
    /// It cannot be told.
    Unclear,
}

/// A fact on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardFact<'p> {
    /// Which.
    pub fact: FactRef,
    /// The note.
    pub text: &'p str,
    /// The problem's title.
    pub problem: &'p str,
    /// The layer; told in guided play only.
    pub layer: Option<LayerKind>,
}

/// What shows of the customer: rounded, and drawn toward the middle by their reserve. −2 (low) to 2 (high).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Shown {
    /// Interest.
    pub interest: i8,
    /// Attention.
    pub attention: i8,
    /// Trust.
    pub trust: i8,
    /// Irritation.
    pub irritation: i8,
}

impl<'p> View<'p> {
    pub(super) fn new(
        case: &'p Case,
        state: &'p State,
        luck: Luck,
        level: HelpLevel,
        events: &'p [Event],
        last: usize,
    ) -> Self {
        let mut view = Self {
            case,
            state,
            events,
            luck,
            step: state.step,
            stage: state.stage,
            encounter: state.encounter,
            medium: state.medium(case),
            level,
            time_left: case.length(state.encounter).minus(state.clock),
            length: case.length(state.encounter),
            day: state.search.day,
            said: Vec::new(),
            cues: Vec::new(),
            turn: TurnOf::Yours,
            moves: Vec::with_capacity(40),
        };
        view.turn = view.whose_turn();
        for (place, event) in events.iter().enumerate().skip(last) {
            match event.what {
                Happening::Said(Line::Stock(stock)) => view.said.push(view.in_words(stock, place)),
                Happening::Said(line) => view.said.push(Spoken::Text(line, text_of(case, line))),
                Happening::CueGiven { cue, wants, perceived: true } => view.see(cue, wants),
                _ => {}
            }
        }
        view.offer_moves();
        view
    }

    /// Short words in the wording whose turn it is.
    fn in_words(&self, stock: Stock, place: usize) -> Spoken<'p> {
        let same = |event: &&Event| event.what == Happening::Said(Line::Stock(stock));
        let times = if stock.wordings() > 1 { self.events[..place].iter().filter(same).count() } else { 0 };
        Spoken::Stock(stock, coach::wording(self.luck, stock as u64, times, stock.wordings()))
    }

    fn see(&mut self, cue: CueRef, wants: Option<Wants>) {
        if let Some((channel, text)) = cue_text(self.case, cue) {
            let wants = wants.filter(|_| self.level.marks());
            let gesture = gestures::gesture_of(self.case, cue);
            self.cues.push(SeenCue { channel, text, wants, gesture });
        }
    }

    /// In guided play one is told; in standard play a live medium lets one hear it; in realistic play one must judge
    /// by the words.
    fn whose_turn(&self) -> TurnOf {
        let more = self.state.talk.run.is_some() && matches!(self.stage, Stage::Encounter(_));
        match (self.level, self.medium) {
            (HelpLevel::Realistic, _) | (HelpLevel::Standard, Medium::VideoNoCamera) if more => TurnOf::Unclear,
            (HelpLevel::Realistic, _) | (HelpLevel::Standard, Medium::VideoNoCamera) => TurnOf::Unclear,
            _ if more => TurnOf::Theirs,
            _ => TurnOf::Yours,
        }
    }

    /// The texts of the case that a player may read.
    pub const fn texts(&self) -> Texts<'p> {
        Texts { case: self.case, state: self.state }
    }

    /// A move as the object that records and programs use.
    pub fn to_json(&self, mv: &Move) -> serde_json::Value {
        super::wire::to_json(self.case, mv)
    }

    /// Whether the play is over.
    pub fn is_over(&self) -> bool {
        self.stage == Stage::Over
    }

    /// The language of the texts.
    pub fn language(&self) -> &str {
        &self.case.language
    }

    /// The person's name.
    pub fn customer_name(&self) -> &'p str {
        self.case.persona.name.as_str()
    }

    /// The facts heard so far, in the order in which they were heard.
    pub fn board(&self) -> impl Iterator<Item = BoardFact<'p>> + '_ {
        self.state.talk.board.iter().filter_map(|fact| self.board_fact(*fact))
    }

    fn board_fact(&self, fact: FactRef) -> Option<BoardFact<'p>> {
        let case = self.case;
        let text = case.beat(fact.problem, fact.layer, fact.beat)?.fact.as_ref()?.as_str();
        let problem = case.problem(fact.problem)?.title.as_str();
        let layer = (self.level.marks()).then_some(fact.layer);
        Some(BoardFact { fact, text, problem, layer })
    }

    /// What can be said back now, in the order in which it is offered.
    pub fn facts_to_say_back(&self) -> Vec<(FactRef, &'p str)> {
        let facts = discovery::facts(self.case, self.state).into_iter();
        facts.filter_map(|fact| Some((fact, self.fact_text(fact)?))).collect()
    }

    /// The words of a fact or of its misheard twin.
    pub fn fact_text(&self, fact: FactRef) -> Option<&'p str> {
        let beat = self.case.beat(fact.problem, fact.layer, fact.beat)?;
        let text = if fact.misheard { &beat.misheard } else { &beat.fact };
        text.as_ref().map(crate::scenario::format::Text::as_str)
    }

    /// Problems of which something has been heard: place and title.
    pub fn problems(&self) -> impl Iterator<Item = (ProblemIx, &'p str)> + '_ {
        let case = self.case;
        let problems = ProblemIx::all(case.links.problems.len());
        problems
            .filter(|at| self.state.is_open(*at, LayerKind::Situation))
            .filter_map(move |at| Some((at, case.problem(at)?.title.as_str())))
    }

    /// How many layers of a problem something was heard of: what one knows from having listened.
    pub fn depth_heard(&self, problem: ProblemIx) -> usize {
        let heard = self.state.talk.problems.get(problem.get());
        heard.map_or(0, |p| p.heard.iter().take_while(|beats| **beats != 0).count())
    }

    /// The findings that were read.
    pub fn findings_read(&self) -> impl Iterator<Item = FindingIx> + '_ {
        FindingIx::all(self.case.links.findings.len()).filter(|at| self.state.read.has(at.get()))
    }

    /// The plan sheet as it stands.
    pub fn plan(&self) -> Option<&'p PlanSheet> {
        self.state.plan.as_deref()
    }

    /// Cards not yet shown, as they lie; before the first laying, in the written order.
    pub fn cards_ahead(&self) -> Vec<CardIx> {
        if self.state.deck.laid {
            self.state.deck.ahead.to_vec()
        } else {
            CardIx::all(self.case.links.cards.len()).collect()
        }
    }

    /// Cards shown, in order.
    pub fn cards_shown(&self) -> &'p [CardIx] {
        &self.state.deck.shown
    }

    /// Whether the cards have been laid.
    pub fn deck_is_laid(&self) -> bool {
        self.state.deck.laid
    }

    /// Questions put to the customer so far.
    pub fn asked(&self, question: QuestionIx) -> bool {
        self.state.talk.asked.get(question.get()).is_some_and(|n| *n > 0)
    }

    /// The kind of a question; told in guided play only.
    pub fn kind_of(&self, question: QuestionIx) -> Option<LayerKind> {
        (self.level.marks()).then(|| self.case.question(question).map(|q| q.kind)).flatten()
    }

    /// What came back from a contact last, and how often they were touched.
    pub fn contact(&self, at: ContactIx) -> Option<&'p super::state::ContactState> {
        self.state.search.contacts.get(at.get())
    }

    /// With whom a meeting can be settled now.
    pub fn would_meet(&self) -> Option<ContactIx> {
        super::prospecting::bookable(self.state)
    }

    /// The contact on the line.
    pub fn on_the_line(&self) -> Option<ContactIx> {
        self.state.search.call.map(|call| call.contact)
    }

    /// Who was spoken with in the last telephone call: the contact, and whether they came to the telephone themselves.
    pub fn last_call(&self) -> Option<(ContactIx, bool)> {
        let began = self.events.iter().rposition(|event| matches!(event.what, Happening::CallBegan(_)))?;
        let Happening::CallBegan(contact) = self.events[began].what else { return None };
        let said = |wanted: fn(&Line) -> bool| {
            self.events[began..].iter().any(|event| matches!(&event.what, Happening::Said(line) if wanted(line)))
        };
        let guarded = said(|line| *line == Line::Gatekeeper);
        Some((contact, !guarded || said(|line| matches!(line, Line::BrushOff(_)))))
    }

    /// Capabilities laid so far.
    pub fn tied(&self) -> &'p [(CapabilityIx, ProblemIx)] {
        &self.state.third.tied
    }

    /// The form chosen.
    pub fn form(&self) -> Option<FormIx> {
        self.state.third.form
    }

    /// The objection that is open.
    pub fn objection(&self) -> Option<super::state::OpenObjection> {
        self.state.third.open
    }

    /// The moments to tell of, in an order that tells nothing. What they truly were stays behind.
    pub fn moments(&self) -> Vec<&'p Event> {
        if self.stage != Stage::Reflection {
            return Vec::new();
        }
        let all = reflection::shuffled(self.case, self.events, self.luck);
        all.into_iter().filter_map(|moment| self.events.get(moment.event)).collect()
    }

    /// The channel and words of a cue that came through earlier; `None` for any other, and for the readiness signal.
    pub fn cue_given(&self, which: CueRef) -> Option<(Channel, &'p str)> {
        let came =
            |event: &Event| matches!(event.what, Happening::CueGiven { cue, perceived: true, .. } if cue == which);
        if self.events.iter().any(came) { cue_text(self.case, which) } else { None }
    }

    /// The words with which the customer said that they are ready, once they have.
    pub fn signal(&self) -> Option<&'p str> {
        let said = |event: &Event| event.what == Happening::Said(Line::Ready(0));
        self.events.iter().any(said).then(|| text_of(self.case, Line::Ready(0)))
    }

    /// What the coach of guided play asks unasked: with the last move, or, before a meeting, still.
    pub fn coach_asks(&self) -> Option<CoachQuestion> {
        let still = self.stage == Stage::Encounter(EncounterKind::Preparation);
        let asked = |event: &Event| match event.what {
            Happening::CoachAsked(question) if still || event.step == self.step => Some(question),
            _ => None,
        };
        let mut here = self.events.iter().rev().take_while(|event| event.encounter == self.encounter);
        here.find_map(asked)
    }

    /// Hints that were asked for, in order.
    pub fn hints(&self) -> &'p [Hint] {
        &self.state.hints
    }

    /// How much the next hint about a matter helps, from 1 to [`HINT_STEPS`](super::coach::HINT_STEPS).
    pub fn hint_step(&self, matter: Matter) -> u8 {
        coach::next_step(self.state, matter)
    }

    /// What shows of the customer. Meetings only; a medium without a face shows nothing.
    pub fn shown(&self) -> Shown {
        if !matches!(self.medium, Medium::Room | Medium::Video) {
            return Shown::default();
        }
        let reserve = self.case.persona.reserve.get();
        let of = |quality, middle: i64| {
            let drawn = (self.state.level(quality) - middle) * (1200 - reserve) / 1000;
            i8::try_from((drawn / 160).clamp(-2, 2)).unwrap_or(0)
        };
        Shown {
            interest: of(Quality::Interest, 500),
            attention: of(Quality::Attention, 650),
            trust: of(Quality::Trust, 500),
            irritation: of(Quality::Irritation, 200),
        }
    }

    /// The questions of the plan sheet with their options.
    pub fn plan_questions(&self) -> impl Iterator<Item = (PlanQuestion, &'p [crate::scenario::format::PlanOption])> {
        let case = self.case;
        PlanQuestion::ALL.into_iter().map(move |question| (question, case.plan_options(question)))
    }

    /// Capabilities not yet laid, and the problems heard of.
    pub fn ties(&self) -> (Vec<CapabilityIx>, Vec<ProblemIx>) {
        let laid = |at: &CapabilityIx| self.state.third.tied.iter().any(|(c, _)| c == at);
        let capabilities = CapabilityIx::all(self.case.links.solves.len()).filter(|at| !laid(at)).collect();
        (capabilities, self.problems().map(|(at, _)| at).collect())
    }
}
