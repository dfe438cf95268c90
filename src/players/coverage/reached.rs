//! What a play reached: a fold over its events, and over its moves where an event does not say which words were chosen.

use super::content::Content;
use crate::encounter::event::{CueRef, Ending, Happening, Line, Outcome};
use crate::encounter::{Move, Play};
use smallvec::{SmallVec, smallvec};

/// Calls `visit` with every piece of content that a play reached, as often as it did.
pub fn reached(play: &Play, visit: &mut dyn FnMut(Content)) {
    for event in play.events() {
        of_event(&event.what).into_iter().for_each(&mut *visit);
    }
    for mv in play.moves() {
        of_move(mv).into_iter().for_each(&mut *visit);
    }
}

type Few = SmallVec<[Content; 6]>;

fn of_event(what: &Happening) -> Few {
    match *what {
        Happening::Said(line) => of_line(line).into_iter().collect(),
        Happening::CueGiven { cue, perceived: true, .. } => of_cue(cue).into_iter().collect(),
        Happening::Read(finding) => smallvec![Content::Finding(finding)],
        Happening::Planned { question, option, .. } => smallvec![Content::PlanOption(question, option)],
        Happening::Touched { contact, .. } => smallvec![Content::Contact(contact)],
        Happening::Booked(_, slot) => smallvec![Content::Slot(slot)],
        Happening::Presented { card, .. } => smallvec![Content::Card(card)],
        Happening::CardAsked(card) => smallvec![Content::CardQuestion(card)],
        Happening::Asked(question) => smallvec![Content::Question(question)],
        Happening::Opened(problem, layer) => smallvec![Content::Layer(problem, layer)],
        Happening::FormChosen { form, .. } => smallvec![Content::Form(form)],
        Happening::Tied { capability, problem, fits: true } => {
            smallvec![Content::Capability(capability), Content::Tie(capability, problem)]
        }
        Happening::Tied { capability, .. } => smallvec![Content::Capability(capability)],
        Happening::ObjectionAnswered { objection, answer, .. } => smallvec![Content::Answer(objection, answer)],
        _ => Few::new(),
    }
}

fn of_cue(cue: CueRef) -> Option<Content> {
    match cue {
        CueRef::Beat(problem, layer, beat) => Some(Content::BeatCue(problem, layer, beat)),
        CueRef::Own(question, beat) => Some(Content::OwnCue(question, beat)),
        CueRef::State(shown, place) => Some(Content::StateCue(shown, place)),
        // The words of the signal are content of their own.
        CueRef::Ready => None,
    }
}

fn of_line(line: Line) -> Option<Content> {
    Some(match line {
        Line::Greeting(kind, breath) => Content::Greeting(kind, breath),
        Line::Beat(problem, layer, beat) => Content::Beat(problem, layer, beat),
        Line::Own(question, beat) => Content::OwnBeat(question, beat),
        Line::Shallow(place) => Content::Shallow(place),
        Line::SmallTalk => Content::SmallTalk,
        Line::Ready(breath) => Content::Ready(breath),
        Line::TooEarly(variant) => Content::TooEarly(variant),
        Line::Accepts => Content::Accepts,
        Line::OutOfTime(kind) => Content::OutOfTime(kind),
        Line::Hooked => Content::Hooked,
        Line::Assured => Content::Assured,
        Line::GoesOn => Content::GoesOn,
        Line::Cool => Content::Cool,
        Line::Objection(objection, breath) => Content::Objection(objection, breath),
        Line::Behind(objection) => Content::Behind(objection),
        Line::StepYes(step) => Content::StepYes(step),
        Line::StepNo(step) => Content::StepNo(step),
        Line::Gatekeeper => Content::Gatekeeper,
        Line::BrushOff(place) => Content::BrushOff(place),
        Line::Interested(contact) => Content::ContactReply(contact, Outcome::Interested),
        Line::NotNow(contact) => Content::ContactReply(contact, Outcome::NotNow),
        Line::No(contact) => Content::ContactReply(contact, Outcome::No),
        Line::HandedOver => Content::HandedOver,
        Line::Ending(ending) => Content::Ending(ending),
        // The choice of the form, or of the answer, is reached with the same move.
        Line::FormReply(_) | Line::AnswerReply(..) => return None,
        Line::Stock(_) => return None,
    })
}

fn of_move(mv: &Move) -> Few {
    match mv {
        Move::Reply(None, reply) => smallvec![Content::GatekeeperReply(*reply)],
        Move::Reply(Some(place), reply) => smallvec![Content::BrushOffReply(*place, *reply)],
        Move::Contact(touch) => {
            let parts = (0_u8..).zip(touch.parts).map(|(kind, part)| Content::Part(kind, part));
            parts.chain([Content::Ask(touch.ask)]).collect()
        }
        _ => Few::new(),
    }
}

/// The endings that have words of their own in a case.
pub(super) const ENDINGS: [(&str, Ending); 4] = [
    ("advance", Ending::Advance),
    ("continuation", Ending::Continuation),
    ("no", Ending::Recontact),
    ("broken_off", Ending::BrokenOff),
];
