//! From a JSON object to a move.

use super::{PART_SLOTS, PLAIN, WireError, capability_id, fact_id, facts_of, slots};
use crate::encounter::moves::{Move, PlanQuestion, PlanSheet, Telling, Touch};
use crate::model::{
    AnswerIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, Medium, NextStepIx, ObjectionIx, PartIx,
    PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};
use crate::scenario::case::Case;
use serde_json::{Map, Value};

/// A move from a JSON object. Names are looked up in the case; whether the move can be made now is for `check`.
pub fn from_json(case: &Case, value: &Value) -> Result<Move, WireError> {
    let object = value.as_object().ok_or(WireError::NotAMove)?;
    let name = object.get("move").and_then(Value::as_str).ok_or(WireError::NotAMove)?;
    let args = Arguments { object };
    let (kind, id) = name.split_once(':').map_or((name, None), |(kind, id)| (kind, Some(id)));
    let mv = match id {
        Some(id) => named(case, kind, id).ok_or_else(|| unknown(name))?,
        None => match kind {
            "contact" => args.touch(case)?,
            "plan" => args.plan(case)?,
            "arrange" => args.arrange(case)?,
            "say-back" => args.say_back(case)?,
            "tie" => args.tie(case)?,
            "tell" => args.telling()?,
            _ => PLAIN.iter().find(|(n, _)| *n == kind).map(|(_, m)| m.clone()).ok_or_else(|| unknown(name))?,
        },
    };
    let known = slots(&mv);
    match object.keys().find(|key| *key != "move" && !known.contains(&key.as_str())) {
        Some(extra) => Err(WireError::ExtraArgument(extra.chars().take(40).collect())),
        None => Ok(mv),
    }
}

fn unknown(name: &str) -> WireError {
    WireError::UnknownMove(name.chars().take(60).collect())
}

fn reply_named(case: &Case, id: &str) -> Option<Move> {
    let call = &case.scenario.prospecting.as_ref()?.call;
    let (place, id) = id.split_once('.')?;
    let place = if place == "gatekeeper" { None } else { Some(place.parse::<u8>().ok()?.checked_sub(1)?) };
    let off = match place {
        None => call.gatekeeper.as_ref()?,
        Some(place) => call.brush_offs.get(usize::from(place))?,
    };
    Some(Move::Reply(place, ReplyIx::new(off.replies.iter().position(|r| r.id.as_str() == id)?)))
}

fn answer_named(case: &Case, id: &str) -> Option<Move> {
    let (objection, answer) = id.split_once('.')?;
    let objections = &case.scenario.third.as_ref()?.objections;
    let at = objections.iter().position(|o| o.id.as_str() == objection)?;
    let answer = objections[at].answers.iter().position(|a| a.id.as_str() == answer)?;
    Some(Move::Answer(ObjectionIx::new(at), AnswerIx::new(answer)))
}

fn named(case: &Case, kind: &str, id: &str) -> Option<Move> {
    let scenario = &case.scenario;
    let place = || id.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|n| *n < 200);
    Some(match kind {
        "read" => Move::Read(
            FindingIx::all(case.links.findings.len())
                .find(|at| case.finding(*at).is_some_and(|f| f.id.as_str() == id))?,
        ),
        "drop" => Move::Drop(contact(case, id)?),
        "ask" => {
            let questions = &scenario.discovery.as_ref()?.questions;
            Move::Ask(QuestionIx::new(questions.iter().position(|q| q.id.as_str() == id)?))
        }
        "form" => {
            let forms = &scenario.third.as_ref()?.forms;
            Move::ChooseForm(FormIx::new(forms.iter().position(|f| f.id.as_str() == id)?))
        }
        "next" => Move::NextStep(NextStepIx::new(scenario.next_steps.iter().position(|s| s.id.as_str() == id)?)),
        "reply" => reply_named(case, id)?,
        "book" => Move::Book(SlotIx::new(place()?)),
        "answer" => answer_named(case, id)?,
        _ => return None,
    })
}

fn contact(case: &Case, id: &str) -> Option<ContactIx> {
    ContactIx::all(case.links.contacts.len()).find(|at| case.contact(*at).is_some_and(|c| c.id.as_str() == id))
}

/// The arguments of one move.
struct Arguments<'v> {
    object: &'v Map<String, Value>,
}

impl<'v> Arguments<'v> {
    fn text(&self, mv: &'static str, key: &'static str) -> Result<&'v str, WireError> {
        self.object.get(key).and_then(Value::as_str).ok_or(WireError::Argument(mv, key, "a text, one of the choices"))
    }

    fn texts(&self, mv: &'static str, key: &'static str, required: bool) -> Result<Vec<&'v str>, WireError> {
        let fault = WireError::Argument(mv, key, "a list of texts, each one of the choices");
        match self.object.get(key) {
            None if !required => Ok(Vec::new()),
            None => Err(fault),
            Some(Value::Array(list)) if list.len() <= 64 => {
                list.iter().map(|item| item.as_str().ok_or_else(|| fault.clone())).collect()
            }
            Some(_) => Err(fault),
        }
    }

    fn touch(&self, case: &Case) -> Result<Move, WireError> {
        let to = self.text("contact", "to")?;
        let by = self.text("contact", "by")?;
        let media = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];
        let medium = media.into_iter().find(|m| m.name() == by).ok_or_else(|| choice("by", by))?;
        let mut parts = [PartIx::new(0); 4];
        for (kind, slot) in PART_SLOTS.into_iter().enumerate() {
            let id = self.text("contact", slot)?;
            let place = case.parts(kind).iter().position(|p| p.id.as_str() == id);
            parts[kind] = PartIx::new(place.ok_or_else(|| choice(slot, id))?);
        }
        let ask = self.text("contact", "ask")?;
        let place = case.asks().iter().position(|a| a.id.as_str() == ask).ok_or_else(|| choice("ask", ask))?;
        let contact = contact(case, to).ok_or_else(|| choice("to", to))?;
        Ok(Move::Contact(Box::new(Touch { contact, medium, parts, ask: PartIx::new(place) })))
    }

    fn plan(&self, case: &Case) -> Result<Move, WireError> {
        let mut sheet = PlanSheet::default();
        for (place, question) in PlanQuestion::ALL.into_iter().enumerate() {
            for id in self.texts("plan", question.name(), false)? {
                let at = case.plan_options(question).iter().position(|o| o.id.as_str() == id);
                sheet.chosen[place].push(PlanOptionIx::new(at.ok_or_else(|| choice(question.name(), id))?));
            }
        }
        Ok(Move::Plan(Box::new(sheet)))
    }

    fn arrange(&self, case: &Case) -> Result<Move, WireError> {
        let cards = CardIx::all(case.links.cards.len());
        let find = |id: &str| cards.clone().find(|at| case.card(*at).is_some_and(|c| c.id.as_str() == id));
        let ids = self.texts("arrange", "order", true)?;
        let order: Result<_, _> = ids.into_iter().map(|id| find(id).ok_or_else(|| choice("order", id))).collect();
        Ok(Move::Arrange(order?))
    }

    fn say_back(&self, case: &Case) -> Result<Move, WireError> {
        let id = self.text("say-back", "fact")?;
        // The name begins with the id of the problem.
        let of = id.split_once('.').map_or(id, |(problem, _)| problem);
        let problem = case.scenario.problems.iter().position(|p| p.id.as_str() == of).map(ProblemIx::new);
        problem
            .into_iter()
            .flat_map(|p| facts_of(case, p))
            .find(|fact| fact_id(case, *fact) == id)
            .map(Move::SayBack)
            .ok_or_else(|| choice("fact", id))
    }

    fn tie(&self, case: &Case) -> Result<Move, WireError> {
        let capability = self.text("tie", "capability")?;
        let problem = self.text("tie", "problem")?;
        let c = CapabilityIx::all(case.links.solves.len()).find(|at| capability_id(case, *at) == Some(capability));
        let p = case.scenario.problems.iter().position(|p| p.id.as_str() == problem).map(ProblemIx::new);
        let c = c.ok_or_else(|| choice("capability", capability))?;
        Ok(Move::Tie(c, p.ok_or_else(|| choice("problem", problem))?))
    }

    fn telling(&self) -> Result<Move, WireError> {
        let places = |key: &'static str| -> Result<smallvec::SmallVec<[u8; 8]>, WireError> {
            let fault = WireError::Argument("tell", key, "a list of the places of moments, from 0");
            let list = self.object.get(key).map_or(Some(&[][..]), |v| v.as_array().map(|l| &l[..]));
            let list = list.filter(|l| l.len() <= 64).ok_or_else(|| fault.clone())?;
            list.iter().map(|v| v.as_u64().and_then(|n| u8::try_from(n).ok()).ok_or_else(|| fault.clone())).collect()
        };
        let fault = WireError::Argument("tell", "sure", "a whole number from 0 to 100");
        let sure = self.object.get("sure").map_or(Some(0), |v| v.as_u64().and_then(|n| u8::try_from(n).ok()));
        Ok(Move::Tell(Box::new(Telling {
            order: places("order")?,
            mistakes: places("mistakes")?,
            missed: places("missed")?,
            sure: sure.filter(|n| *n <= 100).ok_or(fault)?,
        })))
    }
}

fn choice(slot: &'static str, id: &str) -> WireError {
    WireError::UnknownChoice(slot, id.chars().take(60).collect())
}
