//! What the player knows at a moment: what they were told beforehand, read, and heard.

use crate::encounter::View;
use crate::encounter::event::Outcome;
use crate::encounter::state::ContactState;
use crate::model::{CardIx, EncounterKind};
use serde_json::{Map, Value, json};

/// What is known, as an object. Parts that the encounter has no use for are left out.
pub(super) fn to_json(view: &View<'_>) -> Value {
    let texts = view.texts();
    let (company, person) = (texts.company(), texts.person());
    let (seller, offer) = texts.seller();
    let mut known = Map::new();
    let mut put = |key: &str, value: Value| {
        known.insert(key.into(), value);
    };
    put("case", json!({"id": texts.id(), "title": texts.title(), "intro": texts.intro(), "language": view.language()}));
    put("seller", json!({"company": seller, "offer": offer}));
    let company = json!({
        "name": company.name.as_str(), "industry": company.industry.as_str(), "people": company.people,
        "place": company.place.as_str(),
    });
    put("customer", json!({"name": person.name, "role": person.role, "about": person.about, "company": company}));
    put("read", read(view));
    put("heard", heard(view));
    let problems: Vec<&str> = view.problems().map(|(_, title)| title).collect();
    put("problems", json!(problems));
    match view.encounter {
        EncounterKind::Prospecting => put("prospects", prospects(view)),
        EncounterKind::Presentation => put("cards", cards(view)),
        _ => {}
    }
    if let Some(sheet) = view.plan() {
        put("plan", without_name(view.to_json(&crate::encounter::Move::Plan(Box::new(sheet.clone())))));
    }
    Value::Object(known)
}

fn without_name(mut mv: Value) -> Value {
    if let Some(object) = mv.as_object_mut() {
        object.remove("move");
    }
    mv
}

fn read(view: &View<'_>) -> Value {
    let findings = view.findings_read().filter_map(|at| view.texts().finding(at));
    findings.map(|found| json!({"id": found.id.as_str(), "source": found.source, "text": found.text})).collect()
}

fn heard(view: &View<'_>) -> Value {
    let told = |fact: crate::encounter::view::BoardFact<'_>| {
        let mut told = json!({"fact": fact.text, "problem": fact.problem});
        if let Some(layer) = fact.layer {
            told["layer"] = layer.name().into();
        }
        told
    };
    view.board().map(told).collect()
}

fn prospects(view: &View<'_>) -> Value {
    let texts = view.texts();
    let people = |place: usize| -> Vec<Value> {
        let of_company = texts.contacts().filter(|(_, person)| person.prospect == place);
        let told = of_company.map(|(at, person)| {
            let state = view.contact(at).copied().unwrap_or_default();
            json!({
                "id": person.id.as_str(), "name": person.name, "role": person.role,
                "touches": state.touches, "answer": answer(&state), "dropped": state.dropped,
            })
        });
        told.collect()
    };
    let told = texts.prospects().enumerate().map(|(place, prospect)| {
        json!({
            "company": prospect.company, "segment": prospect.segment.text.as_str(), "people": prospect.people,
            "place": prospect.place, "contacts": people(place),
        })
    });
    let lead = texts
        .lead()
        .map(|(from, text)| json!({"from": texts.contact(from).map(|contact| contact.id.as_str()), "text": text}));
    json!({"brief": texts.brief(), "lead": lead, "companies": told.collect::<Vec<_>>()})
}

fn answer(state: &ContactState) -> Option<&'static str> {
    state.answer.map(|answer| match answer {
        Outcome::Nothing => "nothing",
        Outcome::Interested => "interested",
        Outcome::NotNow => "not-now",
        Outcome::No => "no",
    })
}

fn cards(view: &View<'_>) -> Value {
    let told = |at: CardIx| {
        let card = view.texts().card(at)?;
        Some(json!({
            "id": card.id.as_str(), "title": card.title, "text": card.text, "minutes": card.minutes,
            "question": card.question,
        }))
    };
    let ids = |list: &[CardIx]| -> Vec<Value> {
        list.iter().filter_map(|at| Some(json!(view.texts().card(*at)?.id.as_str()))).collect()
    };
    let all: Vec<Value> = CardIx::all(view.texts().cards()).filter_map(told).collect();
    json!({
        "all": all, "laid": view.deck_is_laid(), "ahead": ids(&view.cards_ahead()), "shown": ids(view.cards_shown()),
    })
}
