//! Moves as text: the form that records, `--moves` files and the line protocol share. A move is a JSON object
//! `{"move": ID, …arguments}` whose names are the author's ids, so that it survives edits of the scenario.

mod reading;
mod writing;

pub use reading::from_json;
pub use writing::to_json;

use super::moves::{FactRef, Move};
use super::third;
use super::view::View;
use crate::model::{AnswerIx, BeatIx, CapabilityIx, ContactIx, FormIx, LayerKind, ObjectionIx, ProblemIx, ReplyIx};
use crate::scenario::case::Case;
use crate::scenario::format::BrushOff;

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
        Some(place) => Some(format!("{}.{}", usize::from(place) + 1, of(call.brush_offs.get(usize::from(place))?)?)),
    }
}

/// An answer is named `OBJECTION.ID`.
fn answer_id(case: &Case, objection: ObjectionIx, at: AnswerIx) -> Option<String> {
    let objection = third::objection(case, objection)?;
    Some(format!("{}.{}", objection.id, objection.answers.get(at.get())?.id))
}

fn form_id(case: &Case, at: FormIx) -> Option<&str> {
    case.scenario.third.as_ref()?.forms.get(at.get()).map(|f| f.id.as_str())
}

fn capability_id(case: &Case, at: CapabilityIx) -> Option<&str> {
    case.scenario.third.as_ref()?.capabilities.get(at.get()).map(|c| c.id.as_str())
}

/// An opaque name for a fact: the problem's id and four hexadecimal digits. Where two facts of a problem have the same
/// digits, the later one is counted (`-2`), so that every fact has a name of its own.
pub fn fact_id(case: &Case, fact: FactRef) -> String {
    let problem = case.problem(fact.problem).map_or("?", |p| p.id.as_str());
    let digits = fact_digits(problem, fact);
    let earlier = facts_of(case, fact.problem).take_while(|other| *other != fact);
    match earlier.filter(|other| fact_digits(problem, *other) == digits).count() {
        0 => format!("{problem}.{digits:04x}"),
        same => format!("{problem}.{digits:04x}-{}", same + 1),
    }
}

/// Digits that do not show how deep a fact lies or whether it was misheard.
fn fact_digits(problem: &str, fact: FactRef) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    let bytes = [fact.layer as u8, u8::try_from(fact.beat.get()).unwrap_or(0), u8::from(fact.misheard)];
    for byte in problem.bytes().chain(bytes) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    (hash >> 16) ^ (hash & 0xffff)
}

/// Every fact of a problem and its misheard twin.
pub fn facts_of(case: &Case, problem: ProblemIx) -> impl Iterator<Item = FactRef> + '_ {
    LayerKind::ALL.into_iter().flat_map(move |layer| {
        let beats = BeatIx::all(case.beats(problem, layer).len());
        beats.flat_map(move |beat| [false, true].map(|misheard| FactRef { problem, layer, beat, misheard }))
    })
}

/// The names of the parts of a message in their order.
pub const PART_SLOTS: [&str; 4] = ["opening", "reason", "benefit", "proof"];

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

/// The choices for each argument of a composed move, as ids, as far as they are open now.
pub fn contacts(case: &Case, view: &View<'_>) -> Vec<ContactIx> {
    let all = ContactIx::all(case.links.contacts.len());
    all.filter(|at| view.contact(*at).is_some_and(|c| !c.dropped)).collect()
}

/// The answers of the open objection, by place.
pub fn answers(case: &Case, view: &View<'_>) -> usize {
    view.objection().and_then(|o| third::objection(case, o.objection)).map_or(0, |o| o.answers.len())
}
