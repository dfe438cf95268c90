//! Events as one short line each.

use malmi::encounter::event::{
    Ack, Breach, CueRef, Ending, Event, Happening, Line, Outcome, SilentQuestion, Source, Waker,
};
use malmi::encounter::moves::FactRef;
use malmi::encounter::rules::Rule;
use malmi::encounter::view::{cue_text, text_of};
use malmi::model::{ContactIx, LayerKind, ObjectionIx, ProblemIx, Quality, QuestionIx};
use malmi::scenario::case::Case;
use malmi::scenario::format::{NextStepKind, ReplyEffect};

/// Whether an event follows so plainly from a move that tests do not name it.
pub fn goes_without_saying(event: &Event) -> bool {
    matches!(event.what, Happening::TimePassed(_) | Happening::TurnTaken | Happening::WillSay(_))
        || event.because == Rule::Fading
}

/// An event as one short line, with the author's ids.
pub fn brief(event: &Event, case: &Case) -> String {
    talk(&event.what, case)
        .or_else(|| search(&event.what, case))
        .or_else(|| deck(&event.what, case))
        .or_else(|| third(&event.what, case))
        .unwrap_or_else(|| course(&event.what, case))
}

fn talk(what: &Happening, case: &Case) -> Option<String> {
    Some(match what {
        Happening::TurnTaken => "turn".into(),
        Happening::SituationAsked => "situation question".into(),
        Happening::Asked(at) => format!("asked {}", question(case, *at)),
        Happening::Opened(p, layer) => format!("opened {}", place(case, *p, *layer)),
        Happening::Heard(p, layer, beat) => format!("heard {}/{}", place(case, *p, *layer), beat.get()),
        Happening::HeardOwn(at, beat) => format!("heard {}/{}", question(case, *at), beat.get()),
        Happening::WillSay(run) => {
            let source = match run.source {
                Source::Layer(p, layer) => place(case, p, layer),
                Source::Own(at) => question(case, at),
            };
            format!("will say {source}/{}..{}", run.next, run.end)
        }
        Happening::HeardOut => "heard out".into(),
        Happening::Unsaid(1) => "1 beat unsaid".into(),
        Happening::Unsaid(beats) => format!("{beats} beats unsaid"),
        Happening::Acknowledged(Ack::Nod) => "acknowledged by a nod".into(),
        Happening::Acknowledged(Ack::SaidBack(at)) => format!("acknowledged “{}”", fact(case, *at)),
        Happening::SaidBackWrong(at) => format!("said back wrongly “{}”", fact(case, *at)),
        Happening::KeptSilent => "kept silent".into(),
        Happening::SmallTalked => "small talk".into(),
        Happening::Signalled => "signalled readiness".into(),
        Happening::Proposed { ready, turns_after_signal } => match (ready, turns_after_signal) {
            (true, Some(turns)) => format!("proposed in time, {turns} turns after the signal"),
            (true, None) => "proposed in time, without a signal".into(),
            (false, _) => "proposed early".into(),
        },
        _ => return None,
    })
}

fn search(what: &Happening, case: &Case) -> Option<String> {
    Some(match what {
        Happening::Touched { contact, medium, relevance, clear_ask, day } => {
            let clear = if *clear_ask { "clear ask" } else { "no clear ask" };
            format!(
                "touched {} by {}, relevance {relevance}, {clear}, day {}",
                who(case, *contact),
                medium.name(),
                day.0
            )
        }
        Happening::Replied(contact, outcome) => {
            let word = match outcome {
                Outcome::Nothing => "nothing",
                Outcome::Interested => "interested",
                Outcome::NotNow => "not now",
                Outcome::No => "no",
            };
            format!("{}: {word}", who(case, *contact))
        }
        Happening::DayPassed => "a day passed".into(),
        Happening::CallBegan(at) => format!("call with {}", who(case, *at)),
        Happening::BrushOffMet(effect) => match effect {
            ReplyEffect::Earns => "the reply earns".into(),
            ReplyEffect::Holds => "the reply holds".into(),
            ReplyEffect::Pushes => "the reply pushes".into(),
            ReplyEffect::Yields => "the reply yields".into(),
        },
        Happening::CallEnded => "call ended".into(),
        Happening::Booked(at, slot) => format!("booked {} for slot {}", who(case, *at), slot.get() + 1),
        Happening::RecontactAgreed(at) => format!("{} agreed to a later call", who(case, *at)),
        Happening::Dropped(at) => format!("dropped {}", who(case, *at)),
        Happening::HandedOver => "handed over".into(),
        Happening::Read(at) => format!("read {}", case.finding(*at).map_or("?", |f| f.id.as_str())),
        Happening::PlanFilled(_) => "plan filled in".into(),
        Happening::Planned { question, option, fits } => {
            let id = case.plan_options(*question).get(option.get()).map_or("?", |o| o.id.as_str());
            format!("planned {} {id}: {}", question.name(), if *fits { "fits" } else { "does not fit" })
        }
        _ => return None,
    })
}

fn deck(what: &Happening, case: &Case) -> Option<String> {
    let id = |at: &malmi::model::CardIx| case.card(*at).map_or("?", |c| c.id.as_str());
    Some(match what {
        Happening::Arranged(order) => format!("laid {}", order.iter().map(id).collect::<Vec<_>>().join(", ")),
        Happening::Presented { card, brief, attention, in_time } => {
            let how = if *brief { " briefly" } else { "" };
            let late = if *in_time { "" } else { ", past the time" };
            format!("presented {}{how}, attention {attention}{late}", id(card))
        }
        Happening::Skipped(card) => format!("skipped {}", id(card)),
        Happening::CardAsked(card) => format!("asked the question on {}", id(card)),
        Happening::Woken(Waker::Poll) => "poll".into(),
        Happening::Woken(Waker::Chat) => "chat".into(),
        Happening::Reached { relevance, credibility } => {
            format!("reached +{relevance} relevance, +{credibility} credibility")
        }
        Happening::Paused => "paused".into(),
        Happening::SilentQuestion(SilentQuestion::WhatIsInItForMe) => "answered: what is in it for me?".into(),
        Happening::SilentQuestion(SilentQuestion::CanIGoOn) => "answered: can I go on with this seller?".into(),
        _ => return None,
    })
}

fn third(what: &Happening, case: &Case) -> Option<String> {
    let third = case.scenario.third.as_ref()?;
    let fitting = |fits: &bool| if *fits { "fits" } else { "does not fit" };
    Some(match what {
        Happening::FormChosen { form, fits } => {
            format!("chose {}: {}", third.forms[form.get()].id, fitting(fits))
        }
        Happening::Tied { capability, problem, fits } => {
            let capability = &third.capabilities[capability.get()].id;
            format!("tied {capability} to {}: {}", problem_id(case, *problem), fitting(fits))
        }
        Happening::WillObject(list) => {
            let ids: Vec<&str> = list.iter().map(|at| objection(case, *at)).collect();
            format!("will object {}", ids.join(", "))
        }
        Happening::Objected(at) => format!("objected {}", objection(case, *at)),
        Happening::ObjectionHeard(at) => format!("heard out {}", objection(case, *at)),
        Happening::ObjectionUnderstood(at) => format!("asked behind {}", objection(case, *at)),
        Happening::ObjectionAnswered { objection: at, answer, right, in_order } => {
            let answer = &third.objections[at.get()].answers[answer.get()].id;
            let right = if *right { "right" } else { "wrong" };
            let order = if *in_order { "in order" } else { "out of order" };
            format!("answered {} with {answer}: {right}, {order}", objection(case, *at))
        }
        Happening::ObjectionClosed { objection: at, checked } => {
            format!("closed {}, {}", objection(case, *at), if *checked { "checked" } else { "unchecked" })
        }
        _ => return None,
    })
}

fn course(what: &Happening, case: &Case) -> String {
    match what {
        Happening::Began(kind) => format!("began {}", kind.name()),
        Happening::TimePassed(by) => format!("{} seconds", by.0),
        Happening::Said(Line::Stock(stock)) => format!("says ({stock:?})"),
        Happening::Said(line) => format!("says “{}”", text_of(case, *line)),
        Happening::Shifted(quality, by) => format!("{} {by:+}", quality_name(*quality)),
        Happening::CueGiven { cue: at, wants, perceived } => {
            let wants = wants.map_or(String::new(), |w| format!(", wants {w:?}"));
            format!("cue {}{wants}{}", cue(case, *at), if *perceived { "" } else { ", unseen" })
        }
        Happening::CueAnswered(at) => format!("met cue {}", cue(case, *at)),
        Happening::CueMissed(at) => format!("missed cue {}", cue(case, *at)),
        Happening::ClosingBegan { willing } => {
            format!("closing began, {}", if *willing { "willing" } else { "not willing" })
        }
        Happening::StepAsked { step, kind, agreed } => {
            let kind = match kind {
                NextStepKind::Advance => "advance",
                NextStepKind::Recontact => "recontact",
                NextStepKind::Continuation => "continuation",
                NextStepKind::Pressure => "pressure",
            };
            let id = case.scenario.next_steps.get(step.get()).map_or("?", |s| s.id.as_str());
            format!("asked for {id} ({kind}): {}", if *agreed { "agreed" } else { "refused" })
        }
        Happening::Breach(breach) => match breach {
            Breach::FalseClaim => "breach: false claim".into(),
            Breach::CovertInformation => "breach: covert information".into(),
            Breach::PressureAfterNo => "breach: pressure after a no".into(),
        },
        Happening::NoddedAgain => "nodded again".into(),
        Happening::Hinted { matter, step } => format!("hint about {}, step {step}", matter.name()),
        Happening::CoachAsked(question) => format!("coach asks: {}", question.about.name()),
        Happening::Ended(ending) => match ending {
            Ending::Advance => "ended: advance".into(),
            Ending::Recontact => "ended: recontact".into(),
            Ending::Continuation => "ended: continuation".into(),
            Ending::Left => "ended: left".into(),
            Ending::BrokenOff => "ended: broken off".into(),
        },
        Happening::Told(_) => "told".into(),
        Happening::Closed => "closed".into(),
        other => format!("{other:?}"),
    }
}

fn quality_name(quality: Quality) -> String {
    format!("{quality:?}").to_lowercase()
}

fn cue(case: &Case, at: CueRef) -> String {
    cue_text(case, at).map_or_else(|| "of readiness".into(), |(_, text)| format!("“{text}”"))
}

fn who(case: &Case, at: ContactIx) -> &str {
    case.contact(at).map_or("?", |c| c.id.as_str())
}

fn question(case: &Case, at: QuestionIx) -> String {
    case.question(at).map_or_else(|| "?".into(), |q| q.id.to_string())
}

fn problem_id(case: &Case, at: ProblemIx) -> &str {
    case.problem(at).map_or("?", |p| p.id.as_str())
}

fn place(case: &Case, at: ProblemIx, layer: LayerKind) -> String {
    format!("{}/{}", problem_id(case, at), layer.name())
}

fn objection(case: &Case, at: ObjectionIx) -> &str {
    let third = case.scenario.third.as_ref();
    third.and_then(|t| t.objections.get(at.get())).map_or("?", |o| o.id.as_str())
}

fn fact(case: &Case, at: FactRef) -> String {
    let beat = case.beat(at.problem, at.layer, at.beat);
    let text = beat.and_then(|b| if at.misheard { b.misheard.as_ref() } else { b.fact.as_ref() });
    text.map_or_else(|| "?".into(), ToString::to_string)
}
