//! What a move led to, as a mark that outlives edits: things by their ids and not by their places, and neither words nor
//! the time that words take. Two plays with the same marks told the player the same story.
//!
//! How far each quality moved is left out too: it changes a little with every text that takes longer to say. What is
//! written in a person's temper is told by comparing things (`super::edits`).

use super::things::digest;
use crate::encounter::Move;
use crate::encounter::event::{Ack, CueRef, Event, Happening, Line, Run, Source};
use crate::encounter::moves::FactRef;
use crate::encounter::{Play, wire};
use crate::model::{AnswerIx, BeatIx, CardIx, ContactIx, LayerKind, ObjectionIx, ProblemIx, QuestionIx};
use crate::scenario::case::Case;

/// One mark for each move of a play.
pub(super) fn marks(play: &Play) -> Vec<String> {
    let case = play.case();
    let mut events = play.events().iter().skip_while(|event| event.step == 0).peekable();
    let steps = 1..=u16::try_from(play.moves().len()).unwrap_or(u16::MAX);
    let mark = steps.map(|step| {
        let mut told = String::new();
        while let Some(event) = events.next_if(|event| event.step <= step) {
            if let Some(line) = tell(case, event) {
                told.push_str(&line);
                told.push('\n');
            }
        }
        digest(&told)
    });
    mark.collect()
}

/// One event by ids; `None` for what words alone can change.
fn tell(case: &Case, event: &Event) -> Option<String> {
    let said = match &event.what {
        Happening::TimePassed(_) | Happening::Shifted(..) | Happening::Reached { .. } => return None,
        Happening::Said(line) => format!("said {}", spoken(case, *line)),
        Happening::CueGiven { cue, wants, perceived } => format!("cue {} {wants:?} {perceived}", of_cue(case, *cue)),
        Happening::CueAnswered(cue) => format!("cue answered {}", of_cue(case, *cue)),
        Happening::CueMissed(cue) => format!("cue missed {}", of_cue(case, *cue)),
        Happening::Told(_) | Happening::Closed => "looked back".to_owned(),
        Happening::Ended(ending) => format!("ended {ending:?}"),
        Happening::Hinted { matter, step } => format!("hint {matter:?} {step}"),
        Happening::CoachAsked(_) => return None,
        what => in_meeting(case, what).or_else(|| in_conversation(case, what))?,
    };
    Some(format!("{} {said}", event.encounter.name()))
}

/// What happens before, in and around meetings.
fn in_meeting(case: &Case, what: &Happening) -> Option<String> {
    Some(match what {
        Happening::Began(kind) => format!("began {}", kind.name()),
        Happening::Read(at) => format!("read {}", case.finding(*at)?.id),
        Happening::PlanFilled(sheet) => {
            let mv = Move::Plan(sheet.clone());
            wire::to_json(case, &mv).to_string()
        }
        Happening::Planned { question, option, fits } => {
            format!("planned {} {} {fits}", question.name(), case.plan_options(*question).get(option.get())?.id)
        }
        Happening::Touched { contact: at, medium, clear_ask, day, .. } => {
            format!("touched {} {} {clear_ask} {}", contact(case, *at), medium.name(), day.0)
        }
        Happening::Replied(at, outcome) => format!("replied {} {outcome:?}", contact(case, *at)),
        Happening::DayPassed => "day".to_owned(),
        Happening::CallBegan(at) => format!("call {}", contact(case, *at)),
        Happening::BrushOffMet(effect) => format!("brush-off {effect:?}"),
        Happening::CallEnded => "call ended".to_owned(),
        Happening::Booked(at, _) => format!("booked {}", contact(case, *at)),
        Happening::RecontactAgreed(at) => format!("recontact {}", contact(case, *at)),
        Happening::Dropped(at) => format!("dropped {}", contact(case, *at)),
        Happening::HandedOver => "handed over".to_owned(),
        Happening::Arranged(order) => wire::to_json(case, &Move::Arrange(order.clone())).to_string(),
        Happening::Presented { card: at, brief, in_time, .. } => {
            format!("presented {} {brief} {in_time}", card(case, *at))
        }
        Happening::Skipped(at) => format!("skipped {}", card(case, *at)),
        Happening::CardAsked(at) => format!("asked {}", card(case, *at)),
        Happening::Woken(waker) => format!("woken {waker:?}"),
        Happening::Paused => "paused".to_owned(),
        Happening::SilentQuestion(which) => format!("answered {which:?}"),
        Happening::Breach(breach) => format!("breach {breach:?}"),
        _ => return None,
    })
}

/// What happens in a conversation and at the third encounter.
fn in_conversation(case: &Case, what: &Happening) -> Option<String> {
    Some(match what {
        Happening::TurnTaken => "turn".to_owned(),
        Happening::SituationAsked => "situation".to_owned(),
        Happening::Asked(at) => format!("asked {}", question(case, *at)),
        Happening::Opened(problem, layer) => format!("opened {}", of_layer(case, *problem, *layer)),
        Happening::Heard(problem, layer, beat) => format!("heard {}", of_beat(case, *problem, *layer, *beat)),
        Happening::HeardOwn(at, beat) => format!("heard {} {}", question(case, *at), beat.get()),
        Happening::WillSay(run) => format!("will say {}", of_run(case, *run)),
        Happening::HeardOut => "heard out".to_owned(),
        Happening::Unsaid(count) => format!("unsaid {count}"),
        Happening::Acknowledged(Ack::Nod) => "nod".to_owned(),
        Happening::Acknowledged(Ack::SaidBack(fact)) => format!("said back {}", of_fact(case, *fact)),
        Happening::NoddedAgain => "nodded again".to_owned(),
        Happening::SaidBackWrong(fact) => format!("said back wrong {}", of_fact(case, *fact)),
        Happening::KeptSilent => "silent".to_owned(),
        Happening::SmallTalked => "small talk".to_owned(),
        Happening::Signalled => "signalled".to_owned(),
        Happening::Proposed { ready, turns_after_signal } => format!("proposed {ready} {turns_after_signal:?}"),
        Happening::FormChosen { form, fits } => {
            format!("form {} {fits}", case.scenario.third.as_ref()?.forms.get(form.get())?.id)
        }
        Happening::Tied { capability, problem, fits } => {
            format!("{} {fits}", wire::to_json(case, &Move::Tie(*capability, *problem)))
        }
        Happening::WillObject(all) => {
            let all: Vec<String> = all.iter().map(|at| objection(case, *at)).collect();
            format!("will object {}", all.join(" "))
        }
        Happening::Objected(at) => format!("objected {}", objection(case, *at)),
        Happening::ObjectionHeard(at) => format!("heard {}", objection(case, *at)),
        Happening::ObjectionUnderstood(at) => format!("understood {}", objection(case, *at)),
        Happening::ObjectionAnswered { objection: at, answer: with, right, in_order } => {
            format!("answered {} {right} {in_order}", answer(case, *at, *with))
        }
        Happening::ObjectionClosed { objection: at, checked } => format!("closed {} {checked}", objection(case, *at)),
        Happening::ClosingBegan { willing } => format!("closing {willing}"),
        Happening::StepAsked { step, kind, agreed } => {
            format!("step {} {kind:?} {agreed}", case.scenario.next_steps.get(step.get())?.id)
        }
        _ => return None,
    })
}

/// Which words were spoken. Which of several ways a person says the same thing in is left out: words may be added.
fn spoken(case: &Case, line: Line) -> String {
    match line {
        Line::Beat(problem, layer, beat) => of_beat(case, problem, layer, beat),
        Line::Own(at, beat) => format!("own {} {}", question(case, at), beat.get()),
        Line::Shallow(_) => "shallow".to_owned(),
        Line::Ready(breath) => format!("ready {breath}"),
        Line::FormReply(at) => {
            let id = case.scenario.third.as_ref().and_then(|third| third.forms.get(at.get())).map(|form| &form.id);
            format!("form {id:?}")
        }
        Line::Objection(at, breath) => format!("objection {} {breath}", objection(case, at)),
        Line::Behind(at) => format!("behind {}", objection(case, at)),
        Line::AnswerReply(at, with) => format!("reply {}", answer(case, at, with)),
        Line::StepYes(at) | Line::StepNo(at) => {
            let yes = matches!(line, Line::StepYes(_));
            format!("step {:?} {yes}", case.scenario.next_steps.get(at.get()).map(|step| &step.id))
        }
        Line::Interested(at) => format!("interested {}", contact(case, at)),
        Line::NotNow(at) => format!("not now {}", contact(case, at)),
        Line::No(at) => format!("no {}", contact(case, at)),
        Line::BrushOff(place) => brush_off(case, place),
        // None of the others names a place in a list that an author can reorder.
        plain => format!("{plain:?}"),
    }
}

/// A brush-off has no id; the replies to it have.
fn brush_off(case: &Case, place: u8) -> String {
    let offs = case.scenario.prospecting.as_ref().map(|prospecting| &prospecting.call.brush_offs);
    let off = offs.and_then(|offs| offs.get(usize::from(place)));
    let mut ids: Vec<&str> = off.iter().flat_map(|off| off.replies.iter().map(|reply| reply.id.as_str())).collect();
    ids.sort_unstable();
    format!("brush-off {}", ids.join(" "))
}

fn of_cue(case: &Case, cue: CueRef) -> String {
    match cue {
        CueRef::Beat(problem, layer, beat) => of_beat(case, problem, layer, beat),
        CueRef::Own(at, beat) => format!("own {} {}", question(case, at), beat.get()),
        CueRef::State(state, _) => format!("state {state:?}"),
        CueRef::Ready => "ready".to_owned(),
    }
}

fn of_run(case: &Case, run: Run) -> String {
    match run.source {
        Source::Layer(problem, layer) => format!("{} {} {}", of_layer(case, problem, layer), run.next, run.end),
        Source::Own(at) => format!("own {} {} {}", question(case, at), run.next, run.end),
    }
}

fn of_fact(case: &Case, fact: FactRef) -> String {
    format!("{} {}", of_beat(case, fact.problem, fact.layer, fact.beat), fact.misheard)
}

fn of_beat(case: &Case, problem: ProblemIx, layer: LayerKind, beat: BeatIx) -> String {
    format!("beat {} {}", of_layer(case, problem, layer), beat.get())
}

fn of_layer(case: &Case, problem: ProblemIx, layer: LayerKind) -> String {
    format!("{} {}", case.problem(problem).map_or("?", |problem| problem.id.as_str()), layer.name())
}

fn question(case: &Case, at: QuestionIx) -> &str {
    case.question(at).map_or("?", |question| question.id.as_str())
}

fn card(case: &Case, at: CardIx) -> &str {
    case.card(at).map_or("?", |card| card.id.as_str())
}

fn contact(case: &Case, at: ContactIx) -> &str {
    case.contact(at).map_or("?", |contact| contact.id.as_str())
}

fn objection(case: &Case, at: ObjectionIx) -> String {
    crate::encounter::objection(case, at).map_or_else(|| "?".to_owned(), |objection| objection.id.to_string())
}

fn answer(case: &Case, at: ObjectionIx, with: AnswerIx) -> String {
    wire::name(case, &Move::Answer(at, with))
}
