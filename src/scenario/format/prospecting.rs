//! Prospecting: whom to contact, how, with which words, and what they answer.

use super::limits::{self, holds, takes};
use super::{Finding, Text};
use crate::model::{Id, Thousandths};
use crate::scenario::look::LookSource;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Weeks in which the player finds the person and reaches the next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prospecting {
    /// What sales management wants: which segment, and why.
    pub brief: Text,
    /// The segments that the brief means.
    #[schemars(transform = holds(limits::SOME))]
    pub brief_segments: Vec<Id>,
    /// How many weeks there are (1–8).
    #[schemars(transform = takes(limits::WEEKS))]
    pub weeks: u32,
    /// Minutes for research and touches in all.
    #[schemars(transform = takes(limits::PROSPECTING))]
    pub minutes: u32,
    /// Segments to filter by.
    #[schemars(transform = holds(limits::SOME))]
    pub segments: Vec<Segment>,
    /// The companies on the list.
    #[schemars(transform = holds(limits::SOME))]
    pub prospects: Vec<Prospect>,
    /// The person whom the rest of the case is about: a contact's id. In a case of prospecting alone, the one most
    /// worth reaching.
    pub customer: Id,
    /// A hint that came in by itself.
    #[serde(default)]
    pub lead: Option<Lead>,
    /// The parts of which messages are made.
    pub message: Message,
    /// How a live call goes.
    pub call: Call,
    /// Times offered for the meeting, in words: “Thursday at nine, twenty minutes”. 2–4.
    #[schemars(transform = holds(limits::SLOTS))]
    pub slots: Vec<Text>,
    /// What sales management says when the weeks are over without a meeting and the case goes on all the same.
    pub handed_over: Text,
}

/// A segment of the prospect list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Its name.
    pub id: Id,
    /// A few words.
    pub text: Text,
}

/// A company on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prospect {
    /// Its name.
    pub id: Id,
    /// The company's name.
    pub company: Text,
    /// Its segment.
    pub segment: Id,
    /// How many work there.
    #[schemars(transform = takes(limits::PEOPLE))]
    pub people: u32,
    /// Where it is.
    pub place: Text,
    /// What can be found about it. The customer's own company shows the case's `footprint` beside these.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub findings: Vec<Finding>,
    /// Whom one could contact (1–3).
    #[schemars(transform = holds(limits::CONTACTS))]
    pub contacts: Vec<Contact>,
}

/// A person who can be contacted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Its name, unique in the scenario.
    pub id: Id,
    /// First name and surname.
    pub name: Text,
    /// What they do.
    pub role: Text,
    /// What interests them. Left empty for the customer, whose `interests` hold.
    #[serde(default)]
    pub interests: Vec<Id>,
    /// How likely they are to answer by each channel, before relevance counts. These are about four times what
    /// real life gives, so that there is something to practise on.
    pub answers: Chances,
    /// When the matter is open for them, in working days from the start. Empty: never in these weeks.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub windows: Vec<Window>,
    /// What they answer.
    pub replies: Replies,
    /// What they look like, as for a persona.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub look: Option<LookSource>,
}

/// How likely a person answers by each channel, 0–1000.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chances {
    /// Telephone.
    #[serde(default)]
    pub phone: Thousandths,
    /// Electronic mail.
    #[serde(default)]
    pub email: Thousandths,
    /// A letter.
    #[serde(default)]
    pub letter: Thousandths,
    /// A professional network.
    #[serde(default)]
    pub social: Thousandths,
}

/// Days on which the matter is open, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first working day, from 0.
    pub from: u16,
    /// The last working day.
    pub to: u16,
}

/// What a contact answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Replies {
    /// The matter concerns them: they would talk.
    pub interested: Text,
    /// Not now, with a hint of when.
    pub not_now: Text,
    /// A clear no.
    pub no: Text,
}

/// A hint that someone is interested, which came in by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Whose it is: a contact.
    pub contact: Id,
    /// What came in: a form, a call to the switchboard, a hand raised at a fair.
    pub text: Text,
}

/// The parts of which a message is made. What is sent reads as one text: opening, reason, benefit, proof, ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// How it opens (2–5).
    #[schemars(transform = holds(limits::PARTS))]
    pub openings: Vec<Part>,
    /// Why just now, why just you (2–6).
    #[schemars(transform = holds(limits::REASONS))]
    pub reasons: Vec<Part>,
    /// What would be in it for them (2–5).
    #[schemars(transform = holds(limits::PARTS))]
    pub benefits: Vec<Part>,
    /// Why that can be believed (2–5).
    #[schemars(transform = holds(limits::PARTS))]
    pub proofs: Vec<Part>,
    /// What is asked for (2–5).
    #[schemars(transform = holds(limits::PARTS))]
    pub asks: Vec<Ask>,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Its name.
    pub id: Id,
    /// The words.
    pub text: Text,
    /// The finding that it rests on: it can be used once that has been read.
    #[serde(default)]
    pub rests_on: Option<Id>,
    /// The interests that it speaks to. Empty: it would suit anyone, and therefore moves no one.
    #[serde(default)]
    pub about: Vec<Id>,
    /// It says what is not true. Breaks ethics.
    #[serde(default)]
    pub false_claim: bool,
}

/// The ask at the end of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Its name.
    pub id: Id,
    /// The words.
    pub text: Text,
    /// How much it asks.
    pub size: AskSize,
}

/// How much a message asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum AskSize {
    /// A small, clear step with a time: the best.
    Step,
    /// Something large: an hour with the whole board, an order.
    Large,
    /// Nothing clear.
    Vague,
}

/// A live call, once someone picks up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Call {
    /// Someone who answers first for the customer's company, where there is one.
    #[serde(default)]
    pub gatekeeper: Option<BrushOff>,
    /// What the person says to get rid of a caller, in order; one or two come in a call (2–4).
    #[schemars(transform = holds(limits::BRUSH_OFFS))]
    pub brush_offs: Vec<BrushOff>,
}

/// Something said to get rid of the caller, and what can be replied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrushOff {
    /// What is said.
    pub says: Text,
    /// Replies (3–4), in an order that tells nothing.
    #[schemars(transform = holds(limits::REPLIES))]
    pub replies: Vec<Reply>,
}

/// A reply in a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// Its name.
    pub id: Id,
    /// The words.
    pub text: Text,
    /// What it does.
    pub effect: ReplyEffect,
}

/// What a reply does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum ReplyEffect {
    /// Takes the brush-off seriously and ties it to what concerns them.
    Earns,
    /// Neither helps nor harms.
    Holds,
    /// Pushes.
    Pushes,
    /// Gives up the call: “I'll send you something, then.”
    Yields,
}
