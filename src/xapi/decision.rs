//! A move as it may be told outside: its name and its arguments, and nothing else. What may go out is listed; whatever is
//! not on the list stays, so that nothing a player wrote can slip through a move that is added later.

use crate::encounter::{Move, wire};
use crate::scenario::case::Case;
use serde_json::{Map, Value};

/// The arguments that may go out. Their values are names that the author of the case gave, places in a list, or amounts.
const ARGUMENTS: [&str; 19] = [
    "to",
    "by",
    "opening",
    "reason",
    "benefit",
    "proof",
    "ask",
    "goals",
    "needs",
    "learn",
    "offer",
    "objections",
    "order",
    "fact",
    "capability",
    "problem",
    "mistakes",
    "missed",
    "sure",
];
/// The longest name: two ids of an author's, a dot and a mark.
const LONGEST: usize = 96;

/// The name of a move, as in `ask:why-now`.
pub(super) fn name(case: &Case, mv: &Move) -> String {
    let name = wire::name(case, mv);
    if is_name(&name) { name } else { "other".to_owned() }
}

/// The arguments of a move that may go out.
pub(super) fn arguments(case: &Case, mv: &Move) -> Map<String, Value> {
    match wire::to_json(case, mv) {
        Value::Object(all) => allowed(all),
        _ => Map::new(),
    }
}

fn allowed(all: Map<String, Value>) -> Map<String, Value> {
    let listed = all.into_iter().filter(|(name, _)| ARGUMENTS.contains(&name.as_str()));
    listed.filter_map(|(name, value)| Some((name, plain(value)?))).collect()
}

/// A name, a whole number, or a list of these; anything else is left out.
fn plain(value: Value) -> Option<Value> {
    match value {
        Value::Number(number) if number.is_u64() => Some(Value::Number(number)),
        Value::String(text) if is_name(&text) => Some(Value::String(text)),
        Value::Array(all) => {
            Some(Value::Array(all.into_iter().filter(|one| !one.is_array()).filter_map(plain).collect()))
        }
        _ => None,
    }
}

/// Whether a text is made as ids and the names of moves are.
fn is_name(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.' | ':');
    !text.is_empty() && text.len() <= LONGEST && text.chars().all(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_not_listed_stays_however_it_looks() {
        let Value::Object(all) = json!({
            "move": "plan", "goals": ["learn-who-decides", "Ask Liisa about her budget"], "needs": [["nested"]],
            "notes": "call-her-maiden-name", "note": ["x"], "sure": 70, "by": "Phone!", "to": null,
        }) else {
            unreachable!("it is an object")
        };
        let told = Value::Object(allowed(all));
        assert_eq!(told, json!({ "goals": ["learn-who-decides"], "needs": [], "sure": 70 }));
    }

    #[test]
    fn every_argument_that_moves_take_today_is_listed() {
        use crate::encounter::moves::{PlanQuestion, PlanSheet, Telling};
        let slots = [
            wire::slots(&Move::Plan(Box::<PlanSheet>::default())),
            wire::slots(&Move::Tell(Box::<Telling>::default())),
            wire::slots(&Move::Arrange(smallvec::SmallVec::new())),
            &PlanQuestion::ALL.map(PlanQuestion::name),
            &wire::PART_SLOTS,
        ];
        for slot in slots.into_iter().flatten() {
            assert!(ARGUMENTS.contains(slot), "{slot}");
        }
    }
}
