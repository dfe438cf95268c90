//! From a move to its JSON object.

use super::{PART_SLOTS, capability_id, fact_id, name};
use crate::encounter::moves::{Move, PlanQuestion, Touch};
use crate::scenario::case::Case;
use serde_json::{Map, Value, json};

/// A move as a JSON object.
pub fn to_json(case: &Case, mv: &Move) -> Value {
    let mut object = Map::new();
    object.insert("move".into(), Value::String(name(case, mv)));
    let mut put = |key: &str, value: Value| {
        object.insert(key.into(), value);
    };
    match mv {
        Move::Contact(touch) => put_touch(case, touch, &mut put),
        Move::Plan(sheet) => {
            for (question, chosen) in PlanQuestion::ALL.into_iter().zip(&sheet.chosen) {
                let options = case.plan_options(question);
                let ids: Vec<&str> =
                    chosen.iter().filter_map(|o| options.get(o.get())).map(|o| o.id.as_str()).collect();
                put(question.name(), json!(ids));
            }
        }
        Move::Arrange(order) => {
            let ids: Vec<&str> = order.iter().filter_map(|c| case.card(*c)).map(|c| c.id.as_str()).collect();
            put("order", json!(ids));
        }
        Move::SayBack(fact) => put("fact", json!(fact_id(case, *fact))),
        Move::Tie(capability, problem) => {
            put("capability", json!(capability_id(case, *capability)));
            put("problem", json!(case.problem(*problem).map(|p| p.id.as_str())));
        }
        Move::Tell(telling) => {
            put("order", json!(telling.order[..]));
            put("mistakes", json!(telling.mistakes[..]));
            put("missed", json!(telling.missed[..]));
            put("sure", json!(telling.sure));
        }
        _ => {}
    }
    Value::Object(object)
}

fn put_touch(case: &Case, touch: &Touch, put: &mut impl FnMut(&str, Value)) {
    put("to", json!(case.contact(touch.contact).map(|c| c.id.as_str())));
    put("by", json!(touch.medium.name()));
    for (kind, (slot, part)) in PART_SLOTS.into_iter().zip(touch.parts).enumerate() {
        put(slot, json!(case.parts(kind).get(part.get()).map(|p| p.id.as_str())));
    }
    put("ask", json!(case.asks().get(touch.ask.get()).map(|a| a.id.as_str())));
}
