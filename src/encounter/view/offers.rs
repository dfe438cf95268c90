//! What is offered: the moves that are open, as a player may know them. What stands here and what the encounters
//! check must agree: every ready offer can be made, and every offer with arguments can be filled.

use super::View;
use crate::encounter::moves::Move;
use crate::encounter::state::Stage;
use crate::encounter::{discovery, preparation, presentation, prospecting, third};
use crate::model::{
    AnswerIx, ContactIx, EncounterKind, FindingIx, FormIx, Medium, NextStepIx, QuestionIx, ReplyIx, SlotIx,
};

/// A move on offer: ready to be made, or one that takes arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// A move that needs nothing more.
    Ready(Move),
    /// Compose a message: person, channel, parts, ask.
    Compose,
    /// Fill in the plan sheet.
    Plan,
    /// Lay the cards in an order.
    Arrange,
    /// Say back one of the facts.
    SayBack,
    /// Lay a capability on a problem.
    Tie,
    /// Tell what happened.
    Tell,
}

impl View<'_> {
    fn offer(&mut self, mv: Move) {
        self.moves.push(Offer::Ready(mv));
    }

    pub(super) fn offer_moves(&mut self) {
        match self.stage {
            Stage::Over => return,
            Stage::Reflection => {
                if !self.moments().is_empty() {
                    self.moves.push(Offer::Tell);
                }
                self.offer(Move::Close);
                return;
            }
            Stage::Closing => self.offer_steps(),
            Stage::Encounter(EncounterKind::Prospecting) => self.offer_prospecting(),
            Stage::Encounter(EncounterKind::Preparation) => self.offer_preparation(),
            Stage::Encounter(EncounterKind::Presentation) => self.offer_presentation(),
            Stage::Encounter(EncounterKind::Discovery) => self.offer_discovery(),
            Stage::Encounter(EncounterKind::Proposal) => self.offer_third(),
        }
        if self.level.gives_hints() {
            self.offer(Move::Hint);
        }
        self.offer(Move::Leave);
    }

    fn offer_reading(&mut self) {
        let (case, state) = (self.case, self.state);
        for at in FindingIx::all(case.links.findings.len()) {
            if preparation::can_read(case, state, at).is_ok() {
                self.offer(Move::Read(at));
            }
        }
    }

    fn offer_prospecting(&mut self) {
        let (case, state) = (self.case, self.state);
        if let Some(off) = prospecting::waiting(case, state) {
            let place = state.search.call.and_then(|call| call.brush_off);
            ReplyIx::all(off.replies.len()).for_each(|reply| self.offer(Move::Reply(place, reply)));
        } else if prospecting::bookable(state).is_some() {
            let slots = case.scenario.prospecting.as_ref().map_or(0, |p| p.slots.len());
            SlotIx::all(slots).for_each(|slot| self.offer(Move::Book(slot)));
        }
        if let Some(call) = state.search.call {
            if !call.waits {
                self.offer(Move::AskRecontact);
            }
            self.offer(Move::HangUp);
            return;
        }
        self.offer_reading();
        if prospecting::can_compose(case, state) {
            self.moves.push(Offer::Compose);
        }
        for at in ContactIx::all(state.search.contacts.len()) {
            if !state.search.contacts[at.get()].dropped {
                self.offer(Move::Drop(at));
            }
        }
        if state.search.day.0 < prospecting::last_day(case) {
            self.offer(Move::Wait);
        }
        self.offer(Move::Finish);
    }

    fn offer_preparation(&mut self) {
        self.offer_reading();
        if self.case.scenario.plan.is_some() {
            self.moves.push(Offer::Plan);
        }
        self.offer(Move::Begin);
    }

    fn offer_presentation(&mut self) {
        let (case, deck) = (self.case, &self.state.deck);
        if deck.laid {
            if !deck.ahead.is_empty() {
                for mv in [Move::Present, Move::Brief, Move::Skip] {
                    self.offer(mv);
                }
            }
            if presentation::askable(case, self.state).is_some() {
                self.offer(Move::AskCard);
            }
            self.offer(Move::Pause);
            if matches!(self.medium, Medium::Video | Medium::VideoNoCamera) {
                self.offer(Move::Poll);
                self.offer(Move::Chat);
            }
            self.offer(Move::Conclude);
        }
        // Cards that were left aside can be taken up again.
        if deck.shown.len() < case.links.cards.len() {
            self.moves.push(Offer::Arrange);
        }
    }

    fn offer_discovery(&mut self) {
        let (case, state) = (self.case, self.state);
        self.offer(Move::Silence);
        self.offer(Move::Nod);
        if !discovery::facts(case, state).is_empty() {
            self.moves.push(Offer::SayBack);
        }
        self.offer(Move::More);
        self.offer(Move::CutIn);
        for at in QuestionIx::all(case.links.questions.len()) {
            if discovery::is_offered(case, state, at) {
                self.offer(Move::Ask(at));
            }
        }
        let chat = case.scenario.discovery.as_ref().is_some_and(|d| d.small_talk.is_some());
        if chat && !state.talk.small_talk {
            self.offer(Move::SmallTalk);
        }
        self.offer(Move::Propose);
    }

    fn offer_third(&mut self) {
        let (case, now) = (self.case, &self.state.third);
        let Some(third) = &case.scenario.third else { return };
        if now.form.is_none() {
            FormIx::all(third.forms.len()).for_each(|form| self.offer(Move::ChooseForm(form)));
            return;
        }
        if let Some(open) = now.open {
            if open.answered {
                self.offer(Move::CheckAnswer);
            } else {
                if !open.heard {
                    self.offer(Move::HearOut);
                }
                if !open.understood {
                    self.offer(Move::AskBehind);
                }
                let answers = third::objection(case, open.objection).map_or(0, |o| o.answers.len());
                AnswerIx::all(answers).for_each(|answer| self.offer(Move::Answer(open.objection, answer)));
                return;
            }
        }
        if now.tied.len() < third.capabilities.len() && self.problems().next().is_some() {
            self.moves.push(Offer::Tie);
        }
        self.offer_steps();
    }

    fn offer_steps(&mut self) {
        for at in NextStepIx::all(self.case.scenario.next_steps.len()) {
            if !self.state.closing.asked.has(at.get()) {
                self.offer(Move::NextStep(at));
            }
        }
    }
}
