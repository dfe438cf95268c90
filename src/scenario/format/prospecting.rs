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
    /// The segments that the brief means, by their ids.
    #[schemars(transform = holds(limits::SOME))]
    pub brief_segments: Vec<Id>,
    /// How many weeks there are, of five working days.
    #[schemars(transform = takes(limits::WEEKS))]
    pub weeks: u32,
    /// Minutes for reading and for contacts, in all.
    #[schemars(transform = takes(limits::PROSPECTING))]
    pub minutes: u32,
    /// The segments into which the list is divided.
    #[schemars(transform = holds(limits::SOME))]
    pub segments: Vec<Segment>,
    /// The companies on the list. The customer's own is one of them.
    #[schemars(transform = holds(limits::SOME))]
    pub prospects: Vec<Prospect>,
    /// The person whom the rest of the case is about: the id of a contact. In a case of prospecting alone, the one most
    /// worth reaching.
    pub customer: Id,
    /// A hint that came in by itself.
    #[serde(default)]
    pub lead: Option<Lead>,
    /// The parts of which messages are put together.
    pub message: Message,
    /// How a call goes once somebody answers.
    pub call: Call,
    /// Times offered for the meeting, in words: “Thursday at nine, twenty minutes”.
    #[schemars(transform = holds(limits::SLOTS))]
    pub slots: Vec<Text>,
    /// What sales management says when the weeks are over without a meeting, and the case goes on all the same.
    pub handed_over: Text,
}

/// A segment of the prospect list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The name of the segment, in a few words.
    pub text: Text,
}

/// A company on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Prospect {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The company's name.
    pub company: Text,
    /// The segment that it belongs to, by its id.
    pub segment: Id,
    /// How many people work there.
    #[schemars(transform = takes(limits::PEOPLE))]
    pub people: u32,
    /// Where it is.
    pub place: Text,
    /// What can be read about it. The customer's own company shows the case's `footprint` beside these.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub findings: Vec<Finding>,
    /// The people whom one could contact.
    #[schemars(transform = holds(limits::CONTACTS))]
    pub contacts: Vec<Contact>,
}

/// A person who can be contacted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A short name by which other parts refer to it, unique among all contacts of the case.
    pub id: Id,
    /// First name and surname.
    pub name: Text,
    /// What they do.
    pub role: Text,
    /// The interests that concern them, by their ids. Leave it out for the customer, whose own `interests` hold.
    #[serde(default)]
    pub interests: Vec<Id>,
    /// How likely they are to answer by each channel, before it counts how much the words concern them. Give about four
    /// times what real life gives, so that there is something to practise on.
    pub answers: Chances,
    /// The days on which the matter is open for them. Left out: never in these weeks.
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
    /// By telephone, 0–1000: 500 is every second time.
    #[serde(default)]
    pub phone: Thousandths,
    /// By electronic mail, 0–1000.
    #[serde(default)]
    pub email: Thousandths,
    /// By letter, 0–1000.
    #[serde(default)]
    pub letter: Thousandths,
    /// In a professional network, 0–1000.
    #[serde(default)]
    pub social: Thousandths,
}

/// Days on which the matter is open, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// The first working day, counted from 0.
    pub from: u16,
    /// The last working day; 4 is the Friday of the first week.
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
    /// Whose it is: the id of a contact.
    pub contact: Id,
    /// What came in: a form, a call to the switchboard, a hand raised at a fair.
    pub text: Text,
}

/// The parts of which a message is made. What is sent reads as one text: opening, reason, benefit, proof, ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// How it opens.
    #[schemars(transform = holds(limits::PARTS))]
    pub openings: Vec<Part>,
    /// Why just now, why just you.
    #[schemars(transform = holds(limits::REASONS))]
    pub reasons: Vec<Part>,
    /// What would be in it for them.
    #[schemars(transform = holds(limits::PARTS))]
    pub benefits: Vec<Part>,
    /// Why that can be believed.
    #[schemars(transform = holds(limits::PARTS))]
    pub proofs: Vec<Part>,
    /// What is asked for at the end; at least one should be a small, clear step.
    #[schemars(transform = holds(limits::PARTS))]
    pub asks: Vec<Ask>,
}

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The words of this part.
    pub text: Text,
    /// The finding that it rests on, by its id: it can be used once that has been read.
    #[serde(default)]
    pub rests_on: Option<Id>,
    /// The interests that it speaks to, by their ids. Empty: it would suit anyone, and therefore moves no one.
    #[serde(default)]
    pub about: Vec<Id>,
    /// Whether it says what is not true. Sending it breaks ethics.
    #[serde(default)]
    pub false_claim: bool,
}

/// The ask at the end of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The words of the ask.
    pub text: Text,
    /// How much it asks for: `Step`, `Large` or `Vague`.
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
    /// Somebody else who answers first at the customer's company.
    #[serde(default)]
    pub gatekeeper: Option<BrushOff>,
    /// What the person says to get rid of a caller, in order; one or two of them come in a call.
    #[schemars(transform = holds(limits::BRUSH_OFFS))]
    pub brush_offs: Vec<BrushOff>,
}

/// Something said to get rid of the caller, and what can be replied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BrushOff {
    /// What is said.
    pub says: Text,
    /// The replies that the player can give, in an order that tells nothing.
    #[schemars(transform = holds(limits::REPLIES))]
    pub replies: Vec<Reply>,
}

/// A reply in a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The words of the reply.
    pub text: Text,
    /// What it does: `Earns`, `Holds`, `Pushes` or `Yields`.
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
