//! Every set of choices that a case puts before its player, and which of them are right: what rules about choices
//! look at.

use super::spot::Spot;
use crate::encounter::moves::PlanQuestion;
use crate::model::{ContactIx, FindingIx, InterestIx, TopicIx};
use crate::scenario::case::Case;
use crate::scenario::format::{AskSize, BrushOff, Form, NextStepKind, ReplyEffect};
use crate::scenario::place::Place;

/// The least that an interest must concern the customer for words about it to be right.
const CONCERNS: i64 = 300;

/// Things among which the player chooses.
#[derive(Clone, Debug)]
pub struct Choices {
    /// What they are, for a message: “the answers to `dear`”.
    pub what: String,
    /// Where the list stands.
    pub at: Spot,
    /// The choices, in the order in which they are shown.
    pub list: Vec<Choice>,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Where its text stands.
    pub at: Spot,
    /// The words.
    pub text: String,
    /// Whether it is one of the right ones.
    pub is_right: bool,
}

impl Choices {
    fn new(what: impl Into<String>, at: &Place<'_>) -> Self {
        Self { what: what.into(), at: Spot::from(at), list: Vec::new() }
    }

    fn add(&mut self, at: &Place<'_>, text: &str, is_right: bool) {
        self.list.push(Choice { at: Spot::from(&at.field("text")), text: text.to_owned(), is_right });
    }

    /// How many are right.
    pub fn right(&self) -> usize {
        self.list.iter().filter(|choice| choice.is_right).count()
    }

    /// Whether there is something to choose: right ones and others.
    pub fn is_a_choice(&self) -> bool {
        (1..self.list.len()).contains(&self.right())
    }
}

/// All sets of choices, in the order of the file.
pub fn of(case: &Case) -> Vec<Choices> {
    let mut all = Vec::new();
    prospecting(case, &mut all);
    plan(case, &mut all);
    questions(case, &mut all);
    third(case, &mut all);
    next_steps(case, &mut all);
    all
}

fn prospecting(case: &Case, all: &mut Vec<Choices>) {
    let Some(prospecting) = &case.scenario.prospecting else { return };
    let root = Place::ROOT.field("prospecting");
    let message = root.field("message");
    for (kind, name) in ["openings", "reasons", "benefits", "proofs"].into_iter().enumerate() {
        let at = message.field(name);
        let mut set = Choices::new(format!("the {name} of the message"), &at);
        for (index, part) in case.parts(kind).iter().enumerate() {
            set.add(&at.named(index, &part.id), part.text.as_str(), part_is_right(case, kind, index));
        }
        all.push(set);
    }
    let at = message.field("asks");
    let mut set = Choices::new("the asks of the message", &at);
    for (index, ask) in case.asks().iter().enumerate() {
        set.add(&at.named(index, &ask.id), ask.text.as_str(), ask.size == AskSize::Step);
    }
    all.push(set);
    let call = root.field("call");
    if let Some(off) = &prospecting.call.gatekeeper {
        all.push(replies(&call.field("gatekeeper"), off, "the replies to the gatekeeper".to_owned()));
    }
    let offs = call.field("brush_offs");
    for (index, off) in prospecting.call.brush_offs.iter().enumerate() {
        all.push(replies(&offs.item(index), off, format!("the replies to brush-off {}", index + 1)));
    }
}

/// Whether a part is true, openly known, and speaks to something that concerns the customer.
pub(super) fn part_is_right(case: &Case, kind: usize, index: usize) -> bool {
    let (Some(part), Some(link)) = (case.parts(kind).get(index), case.links.parts[kind].get(index)) else {
        return false;
    };
    let covert = |at: FindingIx| case.finding(at).is_some_and(|finding| finding.covert);
    let weights = |at: ContactIx| case.links.contacts.get(at.get()).map_or(&[][..], |contact| &contact.weights);
    let weights = case.links.customer.map_or(&[][..], weights);
    let concerns = |at: &InterestIx| weights.get(at.get()).is_some_and(|weight| weight.get() >= CONCERNS);
    !part.false_claim && !link.rests_on.is_some_and(covert) && link.about.iter().any(concerns)
}

fn replies(at: &Place<'_>, off: &BrushOff, what: String) -> Choices {
    let at = at.field("replies");
    let mut set = Choices::new(what, &at);
    for (index, reply) in off.replies.iter().enumerate() {
        set.add(&at.named(index, &reply.id), reply.text.as_str(), reply.effect == ReplyEffect::Earns);
    }
    set
}

fn plan(case: &Case, all: &mut Vec<Choices>) {
    if case.scenario.plan.is_none() {
        return;
    }
    let plan = Place::ROOT.field("plan");
    let names = ["goals", "needs", "learn", "ask", "offer", "objections"];
    for (question, name) in PlanQuestion::ALL.into_iter().zip(names) {
        let at = plan.field(name);
        let mut set = Choices::new(format!("the options of `{at}`"), &at);
        for (index, option) in case.plan_options(question).iter().enumerate() {
            set.add(&at.named(index, &option.id), option.text.as_str(), option.fits);
        }
        all.push(set);
    }
}

/// Under each topic, an open question about a problem is right: it brings the whole answer.
fn questions(case: &Case, all: &mut Vec<Choices>) {
    let Some(discovery) = &case.scenario.discovery else { return };
    let at = Place::ROOT.field("discovery");
    let at = at.field("questions");
    for (topic, named) in discovery.topics.iter().enumerate() {
        let mut set = Choices::new(format!("the questions under `{}`", named.id), &at);
        for (index, (question, link)) in discovery.questions.iter().zip(&case.links.questions).enumerate() {
            if link.topic == TopicIx::new(topic) {
                let is_right = question.form == Form::Open && link.about.is_some() && link.could_be_read.is_none();
                set.add(&at.named(index, &question.id), question.text.as_str(), is_right);
            }
        }
        all.push(set);
    }
}

fn third(case: &Case, all: &mut Vec<Choices>) {
    let Some(third) = &case.scenario.third else { return };
    let root = Place::ROOT.field("third");
    let at = root.field("forms");
    let mut set = Choices::new("the forms of the third encounter", &at);
    for (index, form) in third.forms.iter().enumerate() {
        set.add(&at.named(index, &form.id), form.text.as_str(), form.kind.answers(third.doubt));
    }
    all.push(set);
    let at = root.field("objections");
    for (index, objection) in third.objections.iter().enumerate() {
        let at = at.named(index, &objection.id);
        let at = at.field("answers");
        let mut set = Choices::new(format!("the answers to `{}`", objection.id), &at);
        for (index, answer) in objection.answers.iter().enumerate() {
            let is_right = answer.right && !answer.false_claim;
            set.add(&at.named(index, &answer.id), answer.text.as_str(), is_right);
        }
        all.push(set);
    }
}

fn next_steps(case: &Case, all: &mut Vec<Choices>) {
    let at = Place::ROOT.field("next_steps");
    let mut set = Choices::new("the next steps", &at);
    for (index, step) in case.scenario.next_steps.iter().enumerate() {
        set.add(&at.named(index, &step.id), step.text.as_str(), step.kind == NextStepKind::Advance);
    }
    if !set.list.is_empty() {
        all.push(set);
    }
}
