//! The walk over all texts, tried on a scenario that has everything.

use super::*;
use crate::scenario::read::parse;
use serde_json::Value;
use std::collections::HashSet;

const EVERYTHING: &str = include_str!("../../../tests/fixtures/check/everything/case.ron");
const PERSONA: &str = include_str!("../../../tests/fixtures/check/good-persona-file/personas/aino.ron");

fn everything() -> Scenario {
    parse("case.ron", EVERYTHING.as_bytes()).value.expect("a sound scenario")
}

/// All strings anywhere in a scenario: texts, ids and the names of choices.
fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| strings(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

#[test]
fn every_text_is_visited_exactly_once() {
    let mut scenario = everything();
    let mut visited = 0;
    scenario_texts(&mut scenario, &mut |_, text| {
        assert!(!text.as_str().starts_with('§'), "visited twice: {text}");
        *text = Text(format!("§{visited}"));
        visited += 1;
    });
    let mut left = Vec::new();
    strings(&serde_json::to_value(&scenario).expect("it can be written"), &mut left);
    let marked: HashSet<&str> = left.iter().filter(|text| text.starts_with('§')).map(String::as_str).collect();
    assert_eq!(marked.len(), visited);
    // Texts in the sample begin with a capital letter and have a space or an end mark; ids and choices have neither.
    let is_text = |text: &&String| !text.starts_with('§') && text.contains([' ', '.', '?']);
    assert_eq!(left.iter().filter(is_text).collect::<Vec<_>>(), Vec::<&String>::new());
}

#[test]
fn every_text_has_a_place_of_its_own() {
    let mut places = HashSet::new();
    scenario_texts(&mut everything(), &mut |at, _| assert!(places.insert(at.to_string()), "{at} twice"));
    for known in [
        "title",
        "customer.company.industry",
        "customer.persona.shallow.2",
        "customer.persona.shows.irritated.1.text",
        "interests.heat.text",
        "footprint.column.source",
        "problems.cold.layers.situation.1.misheard",
        "prospecting.prospects.rieska.contacts.aino.replies.not_now",
        "prospecting.message.reasons.read.text",
        "prospecting.call.brush_offs.1.replies.short.text",
        "prospecting.slots.1",
        "plan.goals.meet.text",
        "presentation.cards.even.asks.text",
        "discovery.small_talk.1",
        "discovery.small_talk.2",
        "discovery.questions.size.answer.1.says",
        "third.objections.dear.answers.lease.reply",
        "next_steps.visit.no",
        "endings.broken_off",
    ] {
        assert!(places.contains(known), "{known}");
    }
}

#[test]
fn a_persona_of_its_own_has_places_from_its_own_root() {
    let mut persona: Persona = parse("aino.ron", PERSONA.as_bytes()).value.expect("a sound persona");
    let mut places = Vec::new();
    persona_texts(&Place::ROOT, &mut persona, &mut |at, _| places.push(at.to_string()));
    assert_eq!(places[..4], ["name", "role", "about", "shows.irritated.1.text"]);
    assert_eq!(places.last().map(String::as_str), Some("shallow.2"));
}
