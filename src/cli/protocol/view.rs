//! The view as an object.

use super::known;
use crate::encounter::view::{Offer, TurnOf};
use crate::encounter::{Move, Stage, View};
use crate::model::{EncounterKind, Medium};
use crate::speech::{self, Pick, Slot};
use crate::words::Words;
use serde_json::{Map, Value, json};

/// Everything that the player perceives, and what can be done. Nothing else is in it.
pub(super) fn to_json(view: &View<'_>, words: &Words) -> Value {
    let said = view.said.iter().map(|spoken| {
        let who = speech::speaker(view, spoken).name(view, words);
        json!({"who": who, "text": speech::spoken(words, spoken)})
    });
    let cues = view.cues.iter().map(|cue| {
        let mut told = json!({"channel": cue.channel.name(), "text": cue.text});
        if let Some(wants) = cue.wants {
            told["wants"] = words.get(speech::wants_key(wants)).into();
        }
        told
    });
    json!({
        "type": "view",
        "step": view.step,
        "stage": stage(view.stage),
        "encounter": view.encounter.name(),
        "medium": medium(view),
        "level": view.level.name(),
        "day": view.day.0 + 1,
        "time_left_s": view.time_left.0,
        "turn": match view.turn {
            TurnOf::Theirs => "theirs",
            TurnOf::Yours => "yours",
            TurnOf::Unclear => "unclear",
        },
        "said": said.collect::<Vec<_>>(),
        "cues": cues.collect::<Vec<_>>(),
        "shown": view.shown(),
        "known": known::to_json(view),
        "moves": view.moves.iter().map(|offer| offered(view, words, offer)).collect::<Vec<_>>(),
    })
}

/// The medium in which someone is met; none while one reads, plans and writes.
fn medium(view: &View<'_>) -> Option<&'static str> {
    match view.encounter {
        EncounterKind::Preparation => None,
        EncounterKind::Prospecting => view.on_the_line().map(|_| Medium::Phone.name()),
        _ => Some(view.medium.name()),
    }
}

const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Encounter(_) => "encounter",
        Stage::Closing => "closing",
        Stage::Reflection => "reflection",
        Stage::Over => "over",
    }
}

fn offered(view: &View<'_>, words: &Words, offer: &Offer) -> Value {
    let text = speech::label(view, words, offer);
    if let Some((name, slots)) = speech::slots(view, words, offer) {
        let slots: Vec<Value> = slots.iter().map(|slot| asked_for(words, slot)).collect();
        return json!({"id": name, "kind": name, "text": text, "slots": slots});
    }
    let Offer::Ready(mv) = offer else { return Value::Null };
    let id = view.to_json(mv)["move"].take();
    let kind = id.as_str().map(|id| id.split(':').next().unwrap_or(id).to_owned());
    let mut told = json!({"id": id, "kind": kind, "text": text});
    if let Move::Ask(question) = mv {
        let texts = view.texts();
        let topic = texts.question(*question).and_then(|(_, topic)| texts.topics().get(topic.get()));
        told["topic"] = topic.map(|topic| topic.text.as_str()).into();
    }
    told
}

fn asked_for(words: &Words, slot: &Slot) -> Value {
    let choices: Vec<Value> = slot.choices.iter().map(|choice| json!({"id": choice.id, "text": choice.text})).collect();
    let (takes, most) = match slot.pick {
        Pick::One => ("one", None),
        Pick::UpTo(most) => ("list", Some(most)),
        Pick::Order | Pick::AnyOrder => ("list", Some(slot.choices.len())),
        Pick::Percent => ("percent", None),
    };
    let mut told = Map::new();
    told.insert("slot".into(), slot.name.into());
    told.insert("text".into(), words.get(slot.key).into());
    told.insert("takes".into(), takes.into());
    if let Some(most) = most {
        told.insert("at_most".into(), most.into());
    }
    told.insert("choices".into(), choices.into());
    Value::Object(told)
}
