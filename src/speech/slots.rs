//! Moves that are composed: what each asks for, with the choices that are open now. The terminal asks slot by slot, the
//! line protocol lists them; either way the picks become the object that `wire::from_json` reads.

use super::medium_key;
use super::moment::moment;
use crate::encounter::moves::{Move, PlanQuestion};
use crate::encounter::view::Offer;
use crate::encounter::wire::PART_SLOTS;
use crate::encounter::{CHOICES, View};
use crate::model::{CapabilityIx, ContactIx, Medium, ProblemIx};
use crate::words::Words;
use serde_json::{Value, json};

/// One argument of a composed move.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// Its name in the move's object.
    pub name: &'static str,
    /// The message that asks for it.
    pub key: &'static str,
    /// How many choices can be picked.
    pub pick: Pick,
    /// The choices; none for [`Pick::Percent`].
    pub choices: Vec<Choice>,
}

/// How much of a slot can be picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Exactly one.
    One,
    /// None, or up to so many; their order does not matter.
    UpTo(usize),
    /// At least one, first to last.
    Order,
    /// None or more, first to last.
    AnyOrder,
    /// A whole number 0–100.
    Percent,
}

/// One choice of a slot.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What stands for it in the move's object.
    pub id: Value,
    /// Its words.
    pub text: String,
}

/// The name of a composed move, and what it asks for; `None` for a move that is ready.
pub fn slots(view: &View<'_>, words: &Words, offer: &Offer) -> Option<(&'static str, Vec<Slot>)> {
    Some(match offer {
        Offer::Ready(_) => return None,
        Offer::Compose => ("contact", contact(view, words)),
        Offer::Plan => ("plan", plan(view)),
        Offer::Arrange => ("arrange", vec![cards(view, words)]),
        Offer::SayBack => ("say-back", vec![facts(view)]),
        Offer::Tie => ("tie", tie(view)),
        Offer::Tell => ("tell", tell(view, words)),
    })
}

fn one(name: &'static str, key: &'static str, choices: Vec<Choice>) -> Slot {
    Slot { name, key, pick: Pick::One, choices }
}

fn choice(id: &str, text: impl Into<String>) -> Choice {
    Choice { id: json!(id), text: text.into() }
}

fn contact(view: &View<'_>, words: &Words) -> Vec<Slot> {
    let texts = view.texts();
    let open = |at: ContactIx| view.contact(at).is_some_and(|contact| !contact.dropped);
    let companies: Vec<&str> = texts.prospects().map(|prospect| prospect.company).collect();
    let people = texts.contacts().filter(|(at, _)| open(*at)).map(|(_, person)| {
        let company = companies.get(person.prospect).copied().unwrap_or_default();
        let named = [("name", person.name.into()), ("role", person.role.into()), ("company", company.into())];
        choice(person.id.as_str(), words.with("slot-person", &named))
    });
    let media = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];
    let media = media.map(|medium| choice(medium.name(), words.get(medium_key(medium))));
    let keys = ["slot-opening", "slot-reason", "slot-benefit", "slot-proof"];
    let mut all = vec![one("to", "slot-to", people.collect()), one("by", "slot-by", media.into())];
    for (kind, (name, key)) in PART_SLOTS.into_iter().zip(keys).enumerate() {
        let usable = texts.parts(kind).filter(|(_, part)| part.usable);
        all.push(one(name, key, usable.map(|(_, part)| choice(part.id.as_str(), part.text)).collect()));
    }
    let asks = texts.asks().map(|(_, id, text)| choice(id.as_str(), text));
    all.push(one("ask", "slot-ask", asks.collect()));
    all
}

fn plan(view: &View<'_>) -> Vec<Slot> {
    let of = |question: PlanQuestion, options: &[crate::scenario::format::PlanOption]| Slot {
        name: question.name(),
        key: super::plan_key(question),
        pick: Pick::UpTo(CHOICES),
        choices: options.iter().map(|option| choice(option.id.as_str(), option.text.as_str())).collect(),
    };
    view.plan_questions().map(|(question, options)| of(question, options)).collect()
}

fn cards(view: &View<'_>, words: &Words) -> Slot {
    let texts = view.texts();
    // Cards that were left aside can be taken up again.
    let all = crate::model::CardIx::all(texts.cards()).filter(|at| !view.cards_shown().contains(at));
    let choices = all.filter_map(|at| texts.card(at)).map(|card| {
        let minutes = i64::from(card.minutes);
        choice(card.id.as_str(), words.with("slot-card", &[("title", card.title.into()), ("minutes", minutes.into())]))
    });
    Slot { name: "order", key: "slot-order", pick: Pick::Order, choices: choices.collect() }
}

fn facts(view: &View<'_>) -> Slot {
    let facts = view.facts_to_say_back().into_iter();
    let choices = facts
        .map(|(fact, text)| Choice { id: view.to_json(&Move::SayBack(fact))["fact"].take(), text: text.to_owned() });
    one("fact", "slot-fact", choices.collect())
}

fn tie(view: &View<'_>) -> Vec<Slot> {
    let texts = view.texts();
    let (capabilities, problems) = view.ties();
    let named = |c: CapabilityIx, p: ProblemIx, which: &str| view.to_json(&Move::Tie(c, p))[which].take();
    let capability = |at: CapabilityIx| {
        let (title, more) = texts.capability(at)?;
        Some(Choice { id: named(at, ProblemIx::new(0), "capability"), text: format!("{title}. {more}") })
    };
    let problem = |at: ProblemIx| {
        let text = texts.problem(at)?.to_owned();
        Some(Choice { id: named(CapabilityIx::new(0), at, "problem"), text })
    };
    vec![
        one("capability", "slot-capability", capabilities.into_iter().filter_map(capability).collect()),
        one("problem", "slot-problem", problems.into_iter().filter_map(problem).collect()),
    ]
}

fn tell(view: &View<'_>, words: &Words) -> Vec<Slot> {
    let moments = view.moments();
    let choices: Vec<Choice> = moments
        .iter()
        .enumerate()
        .map(|(place, event)| Choice { id: json!(place), text: moment(view, words, event) })
        .collect();
    let of = |name, key, pick| Slot { name, key, pick, choices: choices.clone() };
    vec![
        of("order", "slot-tell-order", Pick::AnyOrder),
        of("mistakes", "slot-mistakes", Pick::UpTo(moments.len())),
        of("missed", "slot-missed", Pick::UpTo(moments.len())),
        Slot { name: "sure", key: "slot-sure", pick: Pick::Percent, choices: Vec::new() },
    ]
}
