//! The patient player, who does what the field knows works, and the same player with exactly one flaw.

use super::{Player, Reading};
use crate::encounter::event::{Line, Outcome, Stock};
use crate::encounter::moves::{CardOrder, FactRef, PlanQuestion, PlanSheet, Touch};
use crate::encounter::view::{Offer, Spoken, TurnOf};
use crate::encounter::{CHOICES, Move, Stage, View};
use crate::model::{ContactIx, EncounterKind, LayerKind, Medium, PartIx, ProblemIx, QuestionIx};
use crate::scenario::case::Case;
use crate::scenario::format::{Form, NextStepKind, ReplyEffect};

/// One thing that a player does badly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// Goes to the meeting without reading or planning.
    NoPlan,
    /// Sends everyone the same words, and once.
    SameToAll,
    /// Opens with the own company.
    HistoryFirst,
    /// Never asks for consequences or for what a solution would be worth.
    NoDeepQuestions,
    /// Asks question after question without showing that anything was heard.
    Interrogates,
    /// Says back what was not said.
    MishearsOften,
    /// Cuts in after the first breath.
    CutsIn,
    /// Proposes as soon as a problem is mentioned.
    ProposesEarly,
    /// Never proposes.
    NeverProposes,
    /// Answers objections before hearing them out.
    AnswersAtOnce,
    /// Leaves the next step open.
    NoDate,
    /// Puts words into the customer's mouth, and pushes.
    Leads,
}

impl Flaw {
    /// Every flaw.
    pub const ALL: [Self; 12] = [
        Self::NoPlan,
        Self::SameToAll,
        Self::HistoryFirst,
        Self::NoDeepQuestions,
        Self::Interrogates,
        Self::MishearsOften,
        Self::CutsIn,
        Self::ProposesEarly,
        Self::NeverProposes,
        Self::AnswersAtOnce,
        Self::NoDate,
        Self::Leads,
    ];

    /// Whether the flaw can show in a case: whether there is an encounter in which it matters.
    pub fn can_show(self, case: &Case) -> bool {
        match self {
            Self::NoPlan => case.has(EncounterKind::Preparation),
            Self::SameToAll => case.has(EncounterKind::Prospecting),
            Self::HistoryFirst => case.has(EncounterKind::Presentation),
            Self::NoDeepQuestions
            | Self::Interrogates
            | Self::MishearsOften
            | Self::CutsIn
            | Self::ProposesEarly
            | Self::NeverProposes => case.has(EncounterKind::Discovery),
            Self::AnswersAtOnce => case.has(EncounterKind::Proposal),
            Self::NoDate | Self::Leads => case.has_meeting(),
        }
    }

    /// A few words for tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoPlan => "no plan",
            Self::SameToAll => "same words to all",
            Self::HistoryFirst => "history first",
            Self::NoDeepQuestions => "no implication or need-payoff questions",
            Self::Interrogates => "never acknowledges",
            Self::MishearsOften => "says back wrongly",
            Self::CutsIn => "cuts in",
            Self::ProposesEarly => "proposes early",
            Self::NeverProposes => "never proposes",
            Self::AnswersAtOnce => "answers objections at once",
            Self::NoDate => "no dated step",
            Self::Leads => "leads and pushes",
        }
    }
}

/// The patient player.
#[derive(Clone, Debug)]
pub struct Patient {
    flaw: Option<Flaw>,
    /// Whether the customer has asked for a proposal.
    asked_for: bool,
    /// Facts already said back, right or wrong.
    said_back: Vec<FactRef>,
    /// Silences after which nothing came, in a row.
    waited: u8,
    /// Questions that did not reach, with the number of tries.
    failed: Vec<(QuestionIx, u8)>,
    /// The question asked last.
    last: Option<QuestionIx>,
    /// The problem spoken of.
    thread: Option<ProblemIx>,
    /// Days waited since the last touch.
    days: u8,
    /// Whether the first proposal of the flaw was made.
    proposed: bool,
}

impl Patient {
    /// The patient player, with one flaw or none.
    pub const fn new(flaw: Option<Flaw>) -> Self {
        Self {
            flaw,
            asked_for: false,
            said_back: Vec::new(),
            waited: 0,
            failed: Vec::new(),
            last: None,
            thread: None,
            days: 0,
            proposed: false,
        }
    }

    /// Sees a move that somebody else makes in its place, to play on from there as if it had been there all along.
    pub fn watch(&mut self, view: &View<'_>, reading: &Reading<'_>, mv: &Move) {
        let mut same = self.clone();
        if same.choose(view, reading) == *mv {
            *self = same;
        } else {
            self.note(view, mv);
        }
    }

    /// What is to be remembered of a move that it would not have made.
    fn note(&mut self, view: &View<'_>, mv: &Move) {
        match view.stage {
            Stage::Encounter(EncounterKind::Discovery) => self.take_in(view),
            Stage::Encounter(EncounterKind::Presentation) => {
                self.waited = u8::from(*mv == Move::Pause && view.turn == TurnOf::Unclear);
            }
            _ => {}
        }
        match mv {
            Move::Ask(question) => self.last = Some(*question),
            Move::SayBack(fact) => self.said_back.push(FactRef { misheard: false, ..*fact }),
            Move::Wait => self.days = self.days.saturating_add(1),
            Move::Contact(_) => self.days = 0,
            _ => {}
        }
    }

    fn has(&self, flaw: Flaw) -> bool {
        self.flaw == Some(flaw)
    }
}

impl Player for Patient {
    fn choose(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        match view.stage {
            Stage::Encounter(EncounterKind::Prospecting) => self.prospect(view, reading),
            Stage::Encounter(EncounterKind::Preparation) => self.prepare(view, reading),
            Stage::Encounter(EncounterKind::Presentation) => self.present(view, reading),
            Stage::Encounter(EncounterKind::Discovery) => self.discover(view, reading),
            Stage::Encounter(EncounterKind::Proposal) => self.third(view, reading),
            Stage::Closing => self.close(view, reading),
            Stage::Reflection | Stage::Over => Move::Close,
        }
    }
}

/// The offers that are ready to be made.
pub(super) fn ready<'v>(view: &'v View<'_>) -> impl Iterator<Item = &'v Move> {
    view.moves.iter().filter_map(|offer| match offer {
        Offer::Ready(mv) => Some(mv),
        _ => None,
    })
}

fn find(view: &View<'_>, fits: impl Fn(&Move) -> bool) -> Option<Move> {
    ready(view).find(|mv| fits(mv)).cloned()
}

/// Prospecting and preparation.
impl Patient {
    fn prospect(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        let pushes = self.has(Flaw::Leads);
        let wanted = |effect: ReplyEffect| {
            find(view, |mv| matches!(mv, Move::Reply(off, at) if reading.reply(*off, *at) == Some(effect)))
        };
        if let Some(reply) = pushes.then(|| wanted(ReplyEffect::Pushes)).flatten() {
            return reply;
        }
        if let Some(reply) = wanted(ReplyEffect::Earns).or_else(|| find(view, |mv| matches!(mv, Move::Reply(..)))) {
            return reply;
        }
        if let Some(book) = find(view, |mv| matches!(mv, Move::Book(_))) {
            return book;
        }
        if view.on_the_line().is_some() {
            return find(view, |mv| *mv == Move::AskRecontact).unwrap_or(Move::HangUp);
        }
        let Some(target) = reading.target() else { return Move::Finish };
        if !self.has(Flaw::SameToAll)
            && view.time_left.0 > 45 * 60
            && let Some(read) = find(view, |mv| matches!(mv, Move::Read(at) if reading.is_useful(*at)))
        {
            return read;
        }
        self.touch_or_wait(view, reading, target)
    }

    fn touch_or_wait(&mut self, view: &View<'_>, reading: &Reading<'_>, target: ContactIx) -> Move {
        let Some(contact) = view.contact(target) else { return Move::Finish };
        let can_wait = ready(view).any(|mv| *mv == Move::Wait);
        let most = if self.has(Flaw::SameToAll) { 1 } else { 6 };
        let given_up = contact.answer == Some(Outcome::No) || contact.touches >= most;
        if given_up || !can_wait && contact.touches > 0 {
            return Move::Finish;
        }
        let rest = match contact.answer {
            _ if contact.touches == 0 => 0,
            Some(Outcome::NotNow) => 4,
            _ => 2,
        };
        if self.days < rest && can_wait {
            self.days += 1;
            return Move::Wait;
        }
        self.days = 0;
        let led = view.texts().lead().is_some_and(|(whose, _)| whose == target);
        let medium = if led || contact.touches % 2 == 1 { Medium::Phone } else { Medium::Email };
        let touch = if self.has(Flaw::SameToAll) {
            Touch { contact: target, medium, parts: Self::idle_parts(view, reading, target), ask: PartIx::new(0) }
        } else {
            compose(view, reading, target, medium)
        };
        Move::Contact(Box::new(touch))
    }

    /// Words that would suit anyone.
    fn idle_parts(view: &View<'_>, reading: &Reading<'_>, to: ContactIx) -> [PartIx; 4] {
        [0, 1, 2, 3].map(|kind| {
            let usable = view.texts().parts(kind).filter(|(at, part)| part.usable && reading.part(kind, *at, to) >= 0);
            usable.min_by_key(|(at, _)| reading.part(kind, *at, to)).map_or(PartIx::new(0), |(at, _)| at)
        })
    }

    fn prepare(&self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        if self.has(Flaw::NoPlan) {
            return Move::Begin;
        }
        if let Some(read) = find(view, |mv| matches!(mv, Move::Read(at) if reading.is_useful(*at))) {
            return read;
        }
        if view.plan().is_none() && view.moves.contains(&Offer::Plan) {
            let mut sheet = PlanSheet::default();
            for (place, question) in PlanQuestion::ALL.into_iter().enumerate() {
                sheet.chosen[place] = reading.fitting(question).take(CHOICES).collect();
            }
            return Move::Plan(Box::new(sheet));
        }
        Move::Begin
    }
}

/// The message that suits its reader best, of the parts that can be used.
pub(super) fn compose(view: &View<'_>, reading: &Reading<'_>, to: ContactIx, medium: Medium) -> Touch {
    let best = |kind: usize| {
        let usable = view.texts().parts(kind).filter(|(_, part)| part.usable);
        usable.max_by_key(|(at, _)| reading.part(kind, *at, to)).map_or(PartIx::new(0), |(at, _)| at)
    };
    let ask = view.texts().asks().find(|(at, ..)| reading.is_clear_ask(*at)).map_or(PartIx::new(0), |(at, ..)| at);
    Touch { contact: to, medium, parts: [best(0), best(1), best(2), best(3)], ask }
}

/// The presentation.
impl Patient {
    fn present(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        if !view.deck_is_laid() {
            return Move::Arrange(lay(view, reading, self.has(Flaw::HistoryFirst)));
        }
        let listening = view.turn != TurnOf::Yours && self.waited == 0 && heard_something(view);
        if listening && !self.has(Flaw::CutsIn) {
            self.waited = u8::from(view.turn == TurnOf::Unclear);
            return Move::Pause;
        }
        self.waited = 0;
        if let Some(ask) = find(view, |mv| *mv == Move::AskCard) {
            return ask;
        }
        let next = view.cards_ahead().first().copied();
        match next {
            Some(card) if reading.card_minutes(card) * 60 <= view.time_left.0 => Move::Present,
            Some(card) if reading.card_minutes(card) * 30 <= view.time_left.0 => Move::Brief,
            _ => Move::Conclude,
        }
    }
}

/// The best cards for this customer that fit into the time, best first; or the own history before them.
pub(super) fn lay(view: &View<'_>, reading: &Reading<'_>, history_first: bool) -> CardOrder {
    let mut cards = view.cards_ahead();
    cards.sort_by_key(|card| {
        let own = history_first && reading.is_history(*card);
        (!own, -reading.card(*card))
    });
    // A minute for each question on a card, and two to end in peace.
    let mut left = i64::from(view.time_left.0) / 60 - 2;
    cards.retain(|card| {
        let question = view.texts().card(*card).is_some_and(|c| c.question.is_some());
        let minutes = i64::from(reading.card_minutes(*card)) + i64::from(question);
        let own = history_first && reading.is_history(*card);
        let fits = minutes <= left && (reading.card(*card) > 0 || own);
        if fits {
            left -= minutes;
        }
        fits
    });
    cards.into_iter().collect()
}

fn heard_something(view: &View<'_>) -> bool {
    view.said.iter().any(|said| matches!(said, Spoken::Text(Line::Beat(..) | Line::Own(..), _)))
}

/// Discovery.
impl Patient {
    fn discover(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        self.take_in(view);
        if self.has(Flaw::ProposesEarly)
            && !self.proposed
            && view.problems().next().is_some()
            && view.step.is_multiple_of(3)
        {
            self.proposed = true;
            return Move::Propose;
        }
        if self.asked_for && !self.has(Flaw::NeverProposes) && view.turn != TurnOf::Theirs {
            return Move::Propose;
        }
        if let Some(listen) = self.listen(view) {
            return listen;
        }
        if let Some(question) = self.next_question(view, reading) {
            self.last = Some(question);
            return Move::Ask(question);
        }
        self.when_stuck(view)
    }

    /// What was said since the last move.
    fn take_in(&mut self, view: &View<'_>) {
        for said in &view.said {
            match said {
                Spoken::Text(Line::Ready(_), _) => self.asked_for = true,
                Spoken::Text(Line::Beat(problem, ..), _) => {
                    self.thread = Some(*problem);
                    self.waited = 0;
                }
                Spoken::Text(Line::Shallow(_), _) => {
                    if let Some(question) = self.last {
                        match self.failed.iter_mut().find(|(q, _)| *q == question) {
                            Some((_, times)) => *times += 1,
                            None => self.failed.push((question, 1)),
                        }
                    }
                }
                Spoken::Stock(Stock::Waits | Stock::ThatIsAll, _) => self.waited = self.waited.saturating_add(1),
                _ => {}
            }
        }
    }

    /// Room to go on, and showing that something was heard.
    fn listen(&mut self, view: &View<'_>) -> Option<Move> {
        if self.has(Flaw::CutsIn) && view.turn == TurnOf::Theirs {
            return None;
        }
        if view.turn == TurnOf::Theirs || view.turn == TurnOf::Unclear && self.waited == 0 && heard_something(view) {
            return Some(Move::Silence);
        }
        if self.has(Flaw::Interrogates) {
            return None;
        }
        let wrong = self.has(Flaw::MishearsOften);
        let facts = view.facts_to_say_back();
        let new = |fact: &FactRef| !self.said_back.contains(&FactRef { misheard: false, ..*fact });
        let from_thread = |fact: &FactRef| Some(fact.problem) == self.thread;
        let fact = facts
            .iter()
            .map(|(fact, _)| *fact)
            .filter(|fact| new(fact) && from_thread(fact))
            .find(|fact| fact.misheard == wrong)
            .or_else(|| facts.iter().map(|(f, _)| *f).find(|f| new(f) && from_thread(f) && !f.misheard))?;
        // One thing said back for each answer: the newest. The rest would be parroting.
        let parroting =
            self.said_back.last().is_some_and(|last| last.problem == fact.problem && last.layer == fact.layer);
        self.said_back.push(FactRef { misheard: false, ..fact });
        (!parroting).then_some(Move::SayBack(fact))
    }

    /// The question that goes one layer deeper on the thread, else on another problem; open before closed, and
    /// leading never.
    fn next_question(&self, view: &View<'_>, reading: &Reading<'_>) -> Option<QuestionIx> {
        let leads = self.has(Flaw::Leads);
        let tried = |at: QuestionIx| self.failed.iter().find(|(q, _)| *q == at).map_or(0, |(_, n)| *n);
        ready(view)
            .filter_map(|mv| match mv {
                Move::Ask(at) => Some(*at),
                _ => None,
            })
            .filter_map(|at| Some((at, reading.question(at)?)))
            .filter(|(_, (kind, form, _))| {
                let deep = *kind >= LayerKind::Implication;
                (leads || *form != Form::Leading) && !(deep && self.has(Flaw::NoDeepQuestions))
            })
            .filter_map(|(at, (kind, form, about))| {
                let problem = about?;
                let depth = view.depth_heard(problem);
                if kind as usize != depth {
                    return None;
                }
                let on_thread = Some(problem) == self.thread;
                let form = if leads { 2 - form as u8 } else { form as u8 };
                Some(((tried(at), !on_thread, reading.could_be_read(at), form, at), at))
            })
            .min_by_key(|(key, _)| *key)
            .filter(|((tries, ..), _)| *tries < 3)
            .map(|(_, at)| at)
    }

    /// Nothing reaches any more: warm up, acknowledge, propose if asked, end in peace.
    fn when_stuck(&mut self, view: &View<'_>) -> Move {
        if let Some(chat) = find(view, |mv| *mv == Move::SmallTalk) {
            return chat;
        }
        let fact = view.facts_to_say_back().into_iter().map(|(fact, _)| fact).find(|fact| !fact.misheard);
        match fact {
            Some(fact) if !self.has(Flaw::Interrogates) => Move::SayBack(fact),
            _ if self.has(Flaw::NeverProposes) => {
                self.waited = self.waited.saturating_add(1);
                if self.waited.is_multiple_of(2) { Move::Silence } else { Move::Nod }
            }
            _ => Move::Propose,
        }
    }
}

/// The third encounter and the closing.
impl Patient {
    fn third(&mut self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        if let Some(form) = find(view, |mv| matches!(mv, Move::ChooseForm(at) if reading.form_fits(*at))) {
            return form;
        }
        if let Some(form) = find(view, |mv| matches!(mv, Move::ChooseForm(_))) {
            return form;
        }
        if let Some(step) = self.handle_objection(view, reading) {
            return step;
        }
        let (capabilities, problems) = view.ties();
        let tie = capabilities
            .into_iter()
            .flat_map(|c| problems.iter().map(move |p| (c, *p)))
            .find(|(c, p)| reading.solves(*c, *p) && view.depth_heard(*p) > LayerKind::Problem as usize);
        match tie {
            Some((capability, problem)) if view.time_left.0 > 240 => Move::Tie(capability, problem),
            _ => self.close(view, reading),
        }
    }

    fn handle_objection(&self, view: &View<'_>, reading: &Reading<'_>) -> Option<Move> {
        let open = view.objection()?;
        if open.answered {
            return (!self.has(Flaw::AnswersAtOnce)).then_some(Move::CheckAnswer);
        }
        let right = find(view, |mv| matches!(mv, Move::Answer(o, at) if reading.answer_is_right(*o, *at)));
        if self.has(Flaw::AnswersAtOnce) {
            return right;
        }
        if !open.heard {
            return Some(Move::HearOut);
        }
        if !open.understood {
            return Some(Move::AskBehind);
        }
        right
    }

    fn close(&self, view: &View<'_>, reading: &Reading<'_>) -> Move {
        let step = |kind| find(view, |mv| matches!(mv, Move::NextStep(at) if reading.step(*at) == Some(kind)));
        let order = if self.has(Flaw::NoDate) {
            [NextStepKind::Continuation, NextStepKind::Recontact, NextStepKind::Advance]
        } else if self.has(Flaw::Leads) {
            [NextStepKind::Pressure, NextStepKind::Advance, NextStepKind::Recontact]
        } else {
            [NextStepKind::Advance, NextStepKind::Recontact, NextStepKind::Continuation]
        };
        order.into_iter().find_map(step).unwrap_or(Move::Leave)
    }
}
