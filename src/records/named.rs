//! What a move names: which things of the case, by the names that records keep, and in which words.

use super::edits::Noun;
use crate::encounter::moves::Move;
use crate::encounter::view::View;
use crate::encounter::wire::{self, facts_of};
use crate::model::{ProblemIx, ReplyIx, SlotIx};
use crate::scenario::case::Case;
use serde_json::Value;

/// A thing that a move names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    /// The list that it stands in, from the top of the file; `*` stands for any one name in it.
    pub list: String,
    /// Its id.
    pub id: String,
}

impl Named {
    fn new(list: impl Into<String>, id: &str) -> Self {
        Self { list: list.into(), id: id.to_owned() }
    }

    /// What kind of thing it is.
    pub fn noun(&self) -> Noun {
        Noun::of(&self.list)
    }

    /// Whether a thing of that name stands in the list.
    pub fn is_listed(&self, thing: &str) -> bool {
        let mut names = thing.split('.');
        let within = self.list.split('.').all(|part| names.next().is_some_and(|name| part == "*" || part == name));
        within && names.next().is_some() && names.next().is_none()
    }

    /// Whether it is the thing of that name.
    pub fn is(&self, thing: &str) -> bool {
        self.is_listed(thing) && thing.rsplit('.').next() == Some(&self.id)
    }
}

/// The things that a recorded move names, in the order in which they are looked up.
pub(super) fn named(value: &Value) -> Vec<Named> {
    let name = value.get("move").and_then(Value::as_str).unwrap_or_default();
    match name.split_once(':') {
        Some((kind, id)) => by_kind(kind, id),
        None => value.as_object().into_iter().flatten().flat_map(|(slot, value)| by_slot(name, slot, value)).collect(),
    }
}

fn by_kind(kind: &str, id: &str) -> Vec<Named> {
    let one = |list: &str| vec![Named::new(list, id)];
    match kind {
        "ask" => one("discovery.questions"),
        // Which of the two lists it stood in, only the case knows; what is in neither is told of by the first.
        "read" => vec![Named::new("footprint", id), Named::new("prospecting.prospects.*.findings", id)],
        "drop" => one("prospecting.prospects.*.contacts"),
        "form" => one("third.forms"),
        "next" => one("next_steps"),
        "reply" => match id.split_once('.') {
            Some(("gatekeeper", id)) => vec![Named::new("prospecting.call.gatekeeper.replies", id)],
            Some((place, id)) => vec![Named::new(format!("prospecting.call.brush_offs.{place}.replies"), id)],
            None => Vec::new(),
        },
        "answer" => match id.split_once('.') {
            Some((objection, id)) => vec![
                Named::new("third.objections", objection),
                Named::new(format!("third.objections.{objection}.answers"), id),
            ],
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn by_slot(mv: &str, slot: &str, value: &Value) -> Vec<Named> {
    let ids = value.as_array().map_or_else(|| vec![value], |list| list.iter().collect());
    let ids = ids.into_iter().filter_map(Value::as_str);
    let list = match (mv, slot) {
        ("contact", "to") => "prospecting.prospects.*.contacts",
        ("contact", "opening") => "prospecting.message.openings",
        ("contact", "reason") => "prospecting.message.reasons",
        ("contact", "benefit") => "prospecting.message.benefits",
        ("contact", "proof") => "prospecting.message.proofs",
        ("contact", "ask") => "prospecting.message.asks",
        ("arrange", "order") => "presentation.cards",
        ("tie", "capability") => "third.capabilities",
        ("tie", "problem") => "problems",
        ("plan", "goals" | "needs" | "learn" | "ask" | "offer" | "objections") => {
            return ids.map(|id| Named::new(format!("plan.{slot}"), id)).collect();
        }
        // A fact is named by its problem and some digits.
        ("say-back", "fact") => {
            return ids.map(|id| Named::new("problems", id.split_once('.').map_or(id, |(of, _)| of))).collect();
        }
        _ => return Vec::new(),
    };
    ids.map(|id| Named::new(list, id)).collect()
}

/// The words of what a move names, in the language of the play; `None` for a move that names nothing.
pub(super) fn words(view: &View<'_>, mv: &Move) -> Option<String> {
    let texts = view.texts();
    let text = match mv {
        Move::Read(at) => texts.finding(*at)?.source,
        Move::Contact(touch) => texts.contact(touch.contact)?.name,
        Move::Drop(at) => texts.contact(*at)?.name,
        Move::Reply(off, at) => texts.reply(*off, *at)?,
        Move::Book(at) => texts.slot(*at)?,
        Move::Ask(at) => texts.question(*at)?.0,
        Move::SayBack(fact) => view.fact_text(*fact)?,
        Move::ChooseForm(at) => texts.form(*at)?.1,
        Move::Tie(at, _) => texts.capability(*at)?.0,
        Move::Answer(objection, at) => texts.answer(*objection, *at)?,
        Move::NextStep(at) => texts.next_step(*at)?,
        Move::Arrange(order) => {
            let titles: Vec<&str> = order.iter().filter_map(|at| texts.card(*at)).map(|card| card.title).collect();
            return Some(titles.join("; "));
        }
        _ => return None,
    };
    Some(text.to_owned())
}

/// What has no id is named by its place: a heard fact, a time for the meeting, a brush-off. Its words find it again when
/// something was put before it: the one move of the same kind whose words are those.
pub(super) fn by_words(case: &Case, view: &View<'_>, value: &Value, said: &str) -> Option<Move> {
    let name = value.get("move").and_then(Value::as_str)?;
    let moves: Vec<Move> = match name.split_once(':') {
        Some(("book", _)) => {
            let slots = case.scenario.prospecting.as_ref()?.slots.len();
            SlotIx::all(slots).map(Move::Book).collect()
        }
        Some(("reply", id)) => replies(case, id.split_once('.')?.1),
        None if name == "say-back" => {
            let of = value.get("fact").and_then(Value::as_str)?.split_once('.')?.0;
            let problem = case.scenario.problems.iter().position(|problem| problem.id.as_str() == of)?;
            facts_of(case, ProblemIx::new(problem)).map(Move::SayBack).collect()
        }
        _ => return None,
    };
    let mut same = moves.into_iter().filter(|mv| words(view, mv).as_deref() == Some(said));
    let first = same.next()?;
    same.next().is_none().then_some(first)
}

/// The replies of an id to any brush-off.
fn replies(case: &Case, id: &str) -> Vec<Move> {
    let offs = case.scenario.prospecting.iter().flat_map(|prospecting| prospecting.call.brush_offs.iter().enumerate());
    let found = offs.filter_map(|(place, off)| {
        let at = off.replies.iter().position(|reply| reply.id.as_str() == id)?;
        Some(Move::Reply(Some(u8::try_from(place).ok()?), ReplyIx::new(at)))
    });
    found.collect()
}

/// Whether a move names something by its place alone.
pub(super) fn is_by_place(value: &Value) -> bool {
    let name = value.get("move").and_then(Value::as_str).unwrap_or_default();
    name == "say-back" || name.starts_with("book:") || (name.starts_with("reply:") && !name.contains("gatekeeper"))
}

/// The recorded move on this case, where its things are there. What stands by its place is looked for by its words.
pub(super) fn settle(case: &Case, view: &View<'_>, value: &Value, said: Option<&str>) -> Result<Move, wire::WireError> {
    let read = wire::from_json(case, value);
    let Some(said) = said.filter(|_| is_by_place(value)) else { return read };
    if read.as_ref().is_ok_and(|mv| words(view, mv).as_deref() == Some(said)) {
        return read;
    }
    by_words(case, view, value, said).map_or(read, Ok)
}
