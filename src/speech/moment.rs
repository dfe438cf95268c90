//! Moments to look back on, in words that do not tell what they truly were.

use super::label::{form, said_back, tied, touched};
use crate::encounter::event::{Ack, Breach, Event, Happening};
use crate::encounter::{Rule, View};
use crate::words::Words;

/// The label of a moment. What it truly was (a mistake, a missed hint) does not show in it.
pub fn moment(view: &View<'_>, words: &Words, event: &Event) -> String {
    let texts = view.texts();
    let text = |key: &str, text: Option<&str>| words.with(key, &[("text", text.unwrap_or_default().into())]);
    let named = |key: &str, text: Option<&str>| {
        words.with(key, &[("name", view.customer_name().into()), ("text", text.unwrap_or_default().into())])
    };
    match &event.what {
        Happening::Asked(at) => text("moment-asked", texts.question(*at).map(|(text, _)| text)),
        Happening::SaidBackWrong(fact) | Happening::Acknowledged(Ack::SaidBack(fact)) => {
            said_back(view, words, "moment-said-back", *fact)
        }
        Happening::Presented { card, .. } => {
            words.with("moment-presented", &[("card", texts.card(*card).map_or("", |card| card.title).into())])
        }
        Happening::Touched { contact, medium, .. } => touched(view, words, "moment-touched", *contact, *medium),
        Happening::Objected(at) => named("moment-objected", texts.objection(*at)),
        Happening::ObjectionAnswered { objection, answer, .. } => {
            text("moment-answered", texts.answer(*objection, *answer))
        }
        Happening::Proposed { .. } => words.get("moment-proposed"),
        Happening::Tied { capability, problem, .. } => tied(view, words, "moment-tied", *capability, *problem),
        Happening::FormChosen { form: at, .. } => {
            words.with("moment-form", &[("form", form(view, words, *at).as_str().into())])
        }
        Happening::StepAsked { step, .. } => text("moment-step", texts.next_step(*step)),
        Happening::Breach(breach) => words.get(breach_key(*breach)),
        Happening::CueGiven { cue, .. } => match view.cue_given(*cue) {
            Some((_, cue)) => text("moment-cue", Some(cue)),
            None => named("moment-signalled", view.signal()),
        },
        Happening::Said(_) if event.because == Rule::Readiness => named("moment-signalled", view.signal()),
        _ => words.get("moment-other"),
    }
}

const fn breach_key(breach: Breach) -> &'static str {
    match breach {
        Breach::FalseClaim => "moment-claim",
        Breach::CovertInformation => "moment-used",
        Breach::PressureAfterNo => "moment-again",
    }
}
