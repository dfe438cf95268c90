//! Moves as text: the form that records, `--moves` files and the line protocol share. A move is a JSON object
//! `{"move": ID, …arguments}` whose names are the author's ids, so that it survives edits of the scenario.

use super::moves::{FactRef, Move, PlanQuestion, PlanSheet, Telling, Touch};
use super::third;
use super::view::View;
use crate::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, LayerKind, Medium, NextStepIx, ObjectionIx,
    PartIx, PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};
use crate::scenario::case::Case;
use crate::scenario::format::BrushOff;
use serde_json::{Map, Value, json};

/// Why a text is not a move of this case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WireError {
    /// Not an object with a `move`.
    #[error("a move is an object with a text `move`, as in {{\"move\":\"silence\"}}")]
    NotAMove,
    /// No move has that name.
    #[error("there is no move `{0}` now")]
    UnknownMove(String),
    /// An argument is missing or of the wrong type.
    #[error("the move `{0}` needs the argument `{1}`: {2}")]
    Argument(&'static str, &'static str, &'static str),
    /// An argument names something that does not exist.
    #[error("`{1}` is none of the choices for `{0}`")]
    UnknownChoice(&'static str, String),
    /// An argument that the move does not take.
    #[error("the move takes no argument `{0}`")]
    ExtraArgument(String),
}

/// Moves without arguments, by name.
const PLAIN: &[(&str, Move)] = &[
    ("wait", Move::Wait),
    ("ask-recontact", Move::AskRecontact),
    ("hang-up", Move::HangUp),
    ("finish", Move::Finish),
    ("begin", Move::Begin),
    ("present", Move::Present),
    ("brief", Move::Brief),
    ("skip", Move::Skip),
    ("ask-card", Move::AskCard),
    ("poll", Move::Poll),
    ("chat", Move::Chat),
    ("pause", Move::Pause),
    ("conclude", Move::Conclude),
    ("silence", Move::Silence),
    ("nod", Move::Nod),
    ("more", Move::More),
    ("cut-in", Move::CutIn),
    ("small-talk", Move::SmallTalk),
    ("propose", Move::Propose),
    ("hear-out", Move::HearOut),
    ("ask-behind", Move::AskBehind),
    ("check-answer", Move::CheckAnswer),
    ("leave", Move::Leave),
    ("close", Move::Close),
    ("hint", Move::Hint),
];

/// The name of a move: `kind` or `kind:id`.
pub fn name(case: &Case, mv: &Move) -> String {
    let with = |kind: &str, id: Option<&str>| format!("{kind}:{}", id.unwrap_or("?"));
    match mv {
        Move::Read(at) => with("read", case.finding(*at).map(|f| f.id.as_str())),
        Move::Reply(off, at) => with("reply", reply_id(case, *off, *at).as_deref()),
        Move::Book(at) => with("book", Some(&(at.get() + 1).to_string())),
        Move::Drop(at) => with("drop", case.contact(*at).map(|c| c.id.as_str())),
        Move::Ask(at) => with("ask", case.question(*at).map(|q| q.id.as_str())),
        Move::ChooseForm(at) => with("form", form_id(case, *at)),
        Move::Answer(objection, at) => with("answer", answer_id(case, *objection, *at).as_deref()),
        Move::NextStep(at) => with("next", case.scenario.next_steps.get(at.get()).map(|s| s.id.as_str())),
        Move::Contact(_) => "contact".into(),
        Move::Plan(_) => "plan".into(),
        Move::Arrange(_) => "arrange".into(),
        Move::SayBack(_) => "say-back".into(),
        Move::Tie(..) => "tie".into(),
        Move::Tell(_) => "tell".into(),
        plain => PLAIN.iter().find(|(_, m)| m == plain).map_or("?", |(name, _)| name).into(),
    }
}

/// The gatekeeper's replies are `gatekeeper.ID`, those to the brush-off at a place `1.ID`, `2.ID`, ….
fn reply_id(case: &Case, off: Option<u8>, at: ReplyIx) -> Option<String> {
    let call = &case.scenario.prospecting.as_ref()?.call;
    let of = |off: &BrushOff| off.replies.get(at.get()).map(|r| r.id.clone());
    match off {
        None => Some(format!("gatekeeper.{}", of(call.gatekeeper.as_ref()?)?)),
        Some(place) => Some(format!("{}.{}", place + 1, of(call.brush_offs.get(usize::from(place))?)?)),
    }
}

/// An answer is named `OBJECTION.ID`.
fn answer_id(case: &Case, objection: ObjectionIx, at: AnswerIx) -> Option<String> {
    let objection = third::objection(case, objection)?;
    Some(format!("{}.{}", objection.id, objection.answers.get(at.get())?.id))
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

fn form_id(case: &Case, at: FormIx) -> Option<&str> {
    case.scenario.third.as_ref()?.forms.get(at.get()).map(|f| f.id.as_str())
}

fn capability_id(case: &Case, at: CapabilityIx) -> Option<&str> {
    case.scenario.third.as_ref()?.capabilities.get(at.get()).map(|c| c.id.as_str())
}

/// An opaque name for a fact: the problem's id and four hexadecimal digits, from which neither its depth nor whether
/// it was misheard can be told.
pub fn fact_id(case: &Case, fact: FactRef) -> String {
    let problem = case.problem(fact.problem).map_or("?", |p| p.id.as_str());
    let mut hash: u32 = 0x811c_9dc5;
    let bytes = [fact.layer as u8, u8::try_from(fact.beat.get()).unwrap_or(0), u8::from(fact.misheard)];
    for byte in problem.bytes().chain(bytes) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    format!("{problem}.{:04x}", (hash >> 16) ^ (hash & 0xffff))
}

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

/// The names of the parts of a message in their order.
pub const PART_SLOTS: [&str; 4] = ["opening", "reason", "benefit", "proof"];

fn put_touch(case: &Case, touch: &Touch, put: &mut impl FnMut(&str, Value)) {
    put("to", json!(case.contact(touch.contact).map(|c| c.id.as_str())));
    put("by", json!(touch.medium.name()));
    for (kind, (slot, part)) in PART_SLOTS.into_iter().zip(touch.parts).enumerate() {
        put(slot, json!(case.parts(kind).get(part.get()).map(|p| p.id.as_str())));
    }
    put("ask", json!(case.asks().get(touch.ask.get()).map(|a| a.id.as_str())));
}

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

/// The arguments that a move takes.
pub const fn slots(mv: &Move) -> &'static [&'static str] {
    match mv {
        Move::Contact(_) => &["to", "by", "opening", "reason", "benefit", "proof", "ask"],
        Move::Plan(_) => &["goals", "needs", "learn", "ask", "offer", "objections"],
        Move::Arrange(_) => &["order"],
        Move::SayBack(_) => &["fact"],
        Move::Tie(..) => &["capability", "problem"],
        Move::Tell(_) => &["order", "mistakes", "missed", "sure"],
        _ => &[],
    }
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
        facts(case).find(|fact| fact_id(case, *fact) == id).map(Move::SayBack).ok_or_else(|| choice("fact", id))
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

/// Every fact of the case and its misheard twin.
fn facts(case: &Case) -> impl Iterator<Item = FactRef> + '_ {
    ProblemIx::all(case.links.problems.len()).flat_map(|problem| LayerKind::ALL.map(|layer| (problem, layer))).flat_map(
        |(problem, layer)| {
            let beats = BeatIx::all(case.beats(problem, layer).len());
            beats.flat_map(move |beat| [false, true].map(|misheard| FactRef { problem, layer, beat, misheard }))
        },
    )
}

/// The choices for each argument of a composed move, as ids, as far as they are open now.
pub fn contacts(case: &Case, view: &View<'_>) -> Vec<ContactIx> {
    let all = ContactIx::all(case.links.contacts.len());
    all.filter(|at| view.contact(*at).is_some_and(|c| !c.dropped)).collect()
}

/// The answers of the open objection, by place.
pub fn answers(case: &Case, view: &View<'_>) -> usize {
    view.objection().and_then(|o| third::objection(case, o.objection)).map_or(0, |o| o.answers.len())
}
