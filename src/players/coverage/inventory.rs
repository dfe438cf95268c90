//! Everything that a case holds, with the place of each piece in its file.

use super::content::Content;
use super::reached::ENDINGS;
use crate::encounter::event::{Ending, Outcome, StateShown};
use crate::encounter::moves::PlanQuestion;
use crate::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, EncounterKind, FindingIx, FormIx, Id, LayerKind, NextStepIx,
    ObjectionIx, PartIx, PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};
use crate::scenario::case::Case;
use crate::scenario::format::{
    Beat, BrushOff, Discovery, Finding, NextStepKind, PersonaSource, Presentation, Prospecting, Third,
};
use crate::scenario::place::Place;

/// What is called with each piece of content and its place.
pub(super) type Visit<'v> = &'v mut dyn FnMut(Content, &Place<'_>);

/// Visits everything that the scenario's file holds, in the order of the file. The person is left to [`persona`].
pub(super) fn scenario(case: &Case, visit: Visit<'_>) {
    let root = Place::ROOT;
    findings(&root.field("footprint"), &case.scenario.footprint, 0, visit);
    problems(&root.field("problems"), case, visit);
    if let Some(prospecting) = &case.scenario.prospecting {
        let at = root.field("prospecting");
        self::prospecting(&at, prospecting, case.scenario.footprint.len(), visit);
        if case.has_meeting() {
            visit(Content::HandedOver, &at.field("handed_over"));
        }
    }
    plan(&root.field("plan"), case, visit);
    if let Some(presentation) = &case.scenario.presentation {
        self::presentation(&root.field("presentation"), presentation, visit);
    }
    if let Some(discovery) = &case.scenario.discovery {
        self::discovery(&root.field("discovery"), discovery, visit);
    }
    if let Some(third) = &case.scenario.third {
        self::third(&root.field("third"), third, case, visit);
    }
    endings(case, visit);
}

/// The place of the person, where they are written in the scenario's own file.
pub(super) fn persona_is_here(case: &Case) -> bool {
    matches!(case.scenario.customer.persona, PersonaSource::Here(_))
}

/// Visits what the person's part holds. `at` is [`Place::ROOT`] for a person in a file of their own.
pub(super) fn persona(at: &Place<'_>, case: &Case, visit: Visit<'_>) {
    let shows = at.field("shows");
    let states = [
        ("irritated", StateShown::Irritated, &case.persona.shows.irritated),
        ("drifting", StateShown::Drifting, &case.persona.shows.drifting),
        ("warming", StateShown::Warming, &case.persona.shows.warming),
    ];
    let meets = case.has_meeting();
    for (name, shown, cues) in states.into_iter().filter(|_| meets) {
        let list = shows.field(name);
        for n in 0..cues.len() {
            visit(Content::StateCue(shown, byte(n)), &list.item(n));
        }
    }
    let asks = case.has(EncounterKind::Discovery)
        || case.scenario.presentation.as_ref().is_some_and(|p| p.cards.iter().any(|card| card.asks.is_some()));
    if asks {
        texts(&at.field("shallow"), case.persona.shallow.len(), Content::Shallow, visit);
    }
}

/// Lists of a scenario hold at most 200 things, which the loader checks.
fn byte(place: usize) -> u8 {
    u8::try_from(place).unwrap_or(u8::MAX)
}

/// A list of bare texts.
fn texts(at: &Place<'_>, count: usize, content: impl Fn(u8) -> Content, visit: Visit<'_>) {
    for n in 0..count {
        visit(content(byte(n)), &at.item(n));
    }
}

/// A list of things that have names.
fn named<'i>(at: &Place<'_>, ids: impl Iterator<Item = &'i Id>, content: impl Fn(usize) -> Content, visit: Visit<'_>) {
    for (n, id) in ids.enumerate() {
        visit(content(n), &at.named(n, id));
    }
}

/// Findings; they are counted from `first` in the list of all.
fn findings(at: &Place<'_>, findings: &[Finding], first: usize, visit: Visit<'_>) {
    named(at, findings.iter().map(|f| &f.id), |n| Content::Finding(FindingIx::new(first + n)), visit);
}

fn problems(at: &Place<'_>, case: &Case, visit: Visit<'_>) {
    // Without these nobody asks; the problems are known from before.
    let told = case.has(EncounterKind::Discovery) || case.has(EncounterKind::Presentation);
    for (n, problem) in case.scenario.problems.iter().enumerate().filter(|_| told) {
        let layers = at.named(n, &problem.id);
        let layers = layers.field("layers");
        for (name, layer) in ["situation", "problem", "implication", "need"].into_iter().zip(LayerKind::ALL) {
            let (at, list, problem) = (layers.field(name), problem.layers.of(layer), ProblemIx::new(n));
            if !list.is_empty() {
                visit(Content::Layer(problem, layer), &at);
            }
            let cue = |beat| Content::BeatCue(problem, layer, beat);
            beats(&at, list, |beat| Content::Beat(problem, layer, beat), cue, visit);
        }
    }
}

fn beats(
    at: &Place<'_>,
    beats: &[Beat],
    content: impl Fn(BeatIx) -> Content,
    cue: impl Fn(BeatIx) -> Content,
    visit: Visit<'_>,
) {
    for (n, beat) in beats.iter().enumerate() {
        let at = at.item(n);
        visit(content(BeatIx::new(n)), &at);
        if beat.cue.is_some() {
            visit(cue(BeatIx::new(n)), &at.field("cue"));
        }
    }
}

fn prospecting(at: &Place<'_>, prospecting: &Prospecting, mut found: usize, visit: Visit<'_>) {
    let list = at.field("prospects");
    let mut contact = 0;
    for (n, prospect) in prospecting.prospects.iter().enumerate() {
        let at = list.named(n, &prospect.id);
        findings(&at.field("findings"), &prospect.findings, found, visit);
        found += prospect.findings.len();
        let contacts = at.field("contacts");
        for (n, person) in prospect.contacts.iter().enumerate() {
            let at = contacts.named(n, &person.id);
            let whom = ContactIx::new(contact);
            contact += 1;
            visit(Content::Contact(whom), &at);
            let replies = at.field("replies");
            visit(Content::ContactReply(whom, Outcome::Interested), &replies.field("interested"));
            visit(Content::ContactReply(whom, Outcome::NotNow), &replies.field("not_now"));
            visit(Content::ContactReply(whom, Outcome::No), &replies.field("no"));
        }
    }
    message(&at.field("message"), prospecting, visit);
    call(&at.field("call"), prospecting, visit);
    texts(&at.field("slots"), prospecting.slots.len(), |n| Content::Slot(SlotIx::new(n.into())), visit);
}

fn message(at: &Place<'_>, prospecting: &Prospecting, visit: Visit<'_>) {
    let message = &prospecting.message;
    let lists = [
        ("openings", &message.openings),
        ("reasons", &message.reasons),
        ("benefits", &message.benefits),
        ("proofs", &message.proofs),
    ];
    for (kind, (name, parts)) in (0_u8..).zip(lists) {
        let part = |n| Content::Part(kind, PartIx::new(n));
        named(&at.field(name), parts.iter().map(|part| &part.id), part, visit);
    }
    named(&at.field("asks"), message.asks.iter().map(|ask| &ask.id), |n| Content::Ask(PartIx::new(n)), visit);
}

fn call(at: &Place<'_>, prospecting: &Prospecting, visit: Visit<'_>) {
    let call = &prospecting.call;
    if let Some(gatekeeper) = &call.gatekeeper {
        let at = at.field("gatekeeper");
        brush_off(&at, gatekeeper, Content::Gatekeeper, Content::GatekeeperReply, visit);
    }
    let list = at.field("brush_offs");
    for (n, off) in call.brush_offs.iter().enumerate() {
        let reply = |reply| Content::BrushOffReply(byte(n), reply);
        brush_off(&list.item(n), off, Content::BrushOff(byte(n)), reply, visit);
    }
}

fn brush_off(at: &Place<'_>, off: &BrushOff, said: Content, reply: impl Fn(ReplyIx) -> Content, visit: Visit<'_>) {
    visit(said, &at.field("says"));
    named(&at.field("replies"), off.replies.iter().map(|r| &r.id), |n| reply(ReplyIx::new(n)), visit);
}

fn plan(at: &Place<'_>, case: &Case, visit: Visit<'_>) {
    for question in PlanQuestion::ALL {
        let options = case.plan_options(question);
        let content = |n| Content::PlanOption(question, PlanOptionIx::new(n));
        named(&at.field(question.name()), options.iter().map(|option| &option.id), content, visit);
    }
}

fn greeting(at: &Place<'_>, kind: EncounterKind, breaths: usize, visit: Visit<'_>) {
    texts(&at.field("greeting"), breaths, |n| Content::Greeting(kind, n), visit);
}

fn presentation(at: &Place<'_>, presentation: &Presentation, visit: Visit<'_>) {
    let kind = EncounterKind::Presentation;
    greeting(at, kind, presentation.greeting.len(), visit);
    let list = at.field("cards");
    for (n, card) in presentation.cards.iter().enumerate() {
        let at = list.named(n, &card.id);
        visit(Content::Card(CardIx::new(n)), &at);
        if card.asks.is_some() {
            visit(Content::CardQuestion(CardIx::new(n)), &at.field("asks"));
        }
    }
    let said = [
        ("hooked", Content::Hooked),
        ("assured", Content::Assured),
        ("goes_on", Content::GoesOn),
        ("cool", Content::Cool),
        ("out_of_time", Content::OutOfTime(kind)),
    ];
    for (name, content) in said {
        visit(content, &at.field(name));
    }
}

fn discovery(at: &Place<'_>, discovery: &Discovery, visit: Visit<'_>) {
    let kind = EncounterKind::Discovery;
    greeting(at, kind, discovery.greeting.len(), visit);
    if discovery.small_talk.is_some() {
        visit(Content::SmallTalk, &at.field("small_talk"));
    }
    let list = at.field("questions");
    for (n, question) in discovery.questions.iter().enumerate() {
        let (at, asked) = (list.named(n, &question.id), QuestionIx::new(n));
        visit(Content::Question(asked), &at);
        let own = |beat| Content::OwnBeat(asked, beat);
        beats(&at.field("answer"), &question.answer, own, |beat| Content::OwnCue(asked, beat), visit);
    }
    texts(&at.field("ready"), discovery.ready.len(), Content::Ready, visit);
    // The customer breaks off at the second.
    texts(&at.field("too_early"), discovery.too_early.len(), Content::TooEarly, visit);
    visit(Content::Accepts, &at.field("accepts"));
    visit(Content::OutOfTime(kind), &at.field("out_of_time"));
}

fn third(at: &Place<'_>, third: &Third, case: &Case, visit: Visit<'_>) {
    let kind = EncounterKind::Proposal;
    greeting(at, kind, third.greeting.len(), visit);
    named(&at.field("forms"), third.forms.iter().map(|f| &f.id), |n| Content::Form(FormIx::new(n)), visit);
    let list = at.field("capabilities");
    for (n, capability) in third.capabilities.iter().enumerate() {
        let (at, laid) = (list.named(n, &capability.id), CapabilityIx::new(n));
        visit(Content::Capability(laid), &at);
        let solves = at.field("solves");
        let answered = case.links.solves.get(n).map_or(&[][..], |solves| solves);
        for (n, problem) in answered.iter().enumerate().filter(|_| !capability.false_claim) {
            visit(Content::Tie(laid, *problem), &solves.item(n));
        }
    }
    let list = at.field("objections");
    for (n, objection) in third.objections.iter().enumerate() {
        let (at, raised) = (list.named(n, &objection.id), ObjectionIx::new(n));
        texts(&at.field("says"), objection.says.len(), |breath| Content::Objection(raised, breath), visit);
        visit(Content::Behind(raised), &at.field("behind"));
        let answer = |n| Content::Answer(raised, AnswerIx::new(n));
        named(&at.field("answers"), objection.answers.iter().map(|a| &a.id), answer, visit);
    }
    visit(Content::OutOfTime(kind), &at.field("out_of_time"));
}

fn endings(case: &Case, visit: Visit<'_>) {
    let list = Place::ROOT.field("next_steps");
    for (n, step) in case.scenario.next_steps.iter().enumerate() {
        let at = list.named(n, &step.id);
        // Nobody agrees to pressure.
        if step.kind != NextStepKind::Pressure {
            visit(Content::StepYes(NextStepIx::new(n)), &at.field("yes"));
        }
        if step.no.is_some() {
            visit(Content::StepNo(NextStepIx::new(n)), &at.field("no"));
        }
    }
    let list = Place::ROOT.field("endings");
    for (name, ending) in ENDINGS {
        visit(Content::Ending(ending), &list.field(name));
    }
    if case.scenario.endings.left.is_some() {
        visit(Content::Ending(Ending::Left), &list.field("left"));
    }
}
