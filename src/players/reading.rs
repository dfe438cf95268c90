//! What a person who can read understands from the texts: what a question asks for and how it is put, whom a card or
//! a message would concern after what was read, which answer meets an objection. Never the customer's state.

use crate::encounter::moves::PlanQuestion;
use crate::model::{
    AnswerIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, LayerKind, NextStepIx, ObjectionIx, PartIx,
    PlanOptionIx, ProblemIx, QuestionIx, ReplyIx,
};
use crate::scenario::case::Case;
use crate::scenario::format::{AskSize, CardKind, Form, NextStepKind, ReplyEffect};

/// A reader's understanding of a case's texts.
#[derive(Clone, Copy)]
pub struct Reading<'c> {
    case: &'c Case,
}

impl<'c> Reading<'c> {
    /// Reads a case.
    pub const fn new(case: &'c Case) -> Self {
        Self { case }
    }

    /// What a question asks for, how it is put, and what it is about.
    pub fn question(&self, at: QuestionIx) -> Option<(LayerKind, Form, Option<ProblemIx>)> {
        let about = self.case.links.questions.get(at.get())?.about;
        self.case.question(at).map(|q| (q.kind, q.form, about))
    }

    /// Whether the answer to a question could be read beforehand.
    pub fn could_be_read(&self, at: QuestionIx) -> bool {
        self.case.links.questions.get(at.get()).is_some_and(|q| q.could_be_read.is_some())
    }

    /// Whether a finding looks useful, and was left openly.
    pub fn is_useful(&self, at: FindingIx) -> bool {
        let about = self.case.links.findings.get(at.get()).is_some_and(|f| !f.about.is_empty());
        about && self.case.finding(at).is_some_and(|f| !f.covert)
    }

    /// How well a card would suit this customer, as far as one can judge after reading about them.
    pub fn card(&self, at: CardIx) -> i64 {
        self.case.links.cards.get(at.get()).map_or(0, |card| card.gain + card.relevance.get() / 10)
    }

    /// Whether a card is about the seller's own company.
    pub fn is_history(&self, at: CardIx) -> bool {
        self.case.card(at).is_some_and(|card| card.kind == CardKind::History)
    }

    /// The minutes of a card.
    pub fn card_minutes(&self, at: CardIx) -> u32 {
        self.case.card(at).map_or(0, |card| card.minutes)
    }

    /// Whom sales management means.
    pub fn target(&self) -> Option<ContactIx> {
        self.case.links.customer
    }

    /// How well a message part suits a contact.
    pub fn part(&self, kind: usize, at: PartIx, to: ContactIx) -> i64 {
        let Some(part) = self.case.parts(kind).get(at.get()) else { return 0 };
        let link = &self.case.links.parts[kind][at.get()];
        let covert = link.rests_on.and_then(|f| self.case.finding(f)).is_some_and(|f| f.covert);
        if covert || part.false_claim {
            return -1;
        }
        let weights = self.case.links.contacts.get(to.get()).map_or(&[][..], |c| &c.weights);
        link.about.iter().filter_map(|i| weights.get(i.get())).map(|w| w.get()).max().unwrap_or(0)
    }

    /// Whether an ask is a small, clear step.
    pub fn is_clear_ask(&self, at: PartIx) -> bool {
        self.case.asks().get(at.get()).is_some_and(|ask| ask.size == AskSize::Step)
    }

    /// What a reply in a call would do.
    pub fn reply(&self, off: Option<u8>, at: ReplyIx) -> Option<ReplyEffect> {
        let call = &self.case.scenario.prospecting.as_ref()?.call;
        let off = match off {
            None => call.gatekeeper.as_ref()?,
            Some(place) => call.brush_offs.get(usize::from(place))?,
        };
        off.replies.get(at.get()).map(|reply| reply.effect)
    }

    /// The options of the plan that fit this customer.
    pub fn fitting(&self, question: PlanQuestion) -> impl Iterator<Item = PlanOptionIx> + 'c {
        let options = self.case.plan_options(question);
        options.iter().enumerate().filter(|(_, option)| option.fits).map(|(n, _)| PlanOptionIx::new(n))
    }

    /// Whether a form answers the doubt that can be heard.
    pub fn form_fits(&self, at: FormIx) -> bool {
        let third = self.case.scenario.third.as_ref();
        third.is_some_and(|t| t.forms.get(at.get()).is_some_and(|form| form.kind.answers(t.doubt)))
    }

    /// Whether a capability answers a problem and promises nothing false.
    pub fn solves(&self, capability: CapabilityIx, problem: ProblemIx) -> bool {
        let honest = self.case.scenario.third.as_ref().and_then(|t| t.capabilities.get(capability.get()));
        let solves = self.case.links.solves.get(capability.get()).is_some_and(|s| s.contains(&problem));
        solves && honest.is_some_and(|c| !c.false_claim)
    }

    /// Whether an answer meets what stands behind an objection.
    pub fn answer_is_right(&self, objection: ObjectionIx, at: AnswerIx) -> bool {
        let objections = self.case.scenario.third.as_ref().map(|t| &t.objections);
        let answer = objections.and_then(|o| o.get(objection.get())?.answers.get(at.get()));
        answer.is_some_and(|a| a.right && !a.false_claim)
    }

    /// What a next step is.
    pub fn step(&self, at: NextStepIx) -> Option<NextStepKind> {
        self.case.scenario.next_steps.get(at.get()).map(|step| step.kind)
    }
}
