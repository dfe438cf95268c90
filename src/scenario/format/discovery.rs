//! Discovery: questions by topic, and what is said around them.

use super::limits::{self, holds, takes};
use super::{Beat, Text};
use crate::model::{Id, LayerKind, Medium};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A conversation in which the player asks and listens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Discovery {
    /// How they meet: `Phone`, `Video`, `VideoNoCamera` or `Room`.
    pub medium: Medium,
    /// Minutes that the customer has.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// What the customer says at the start, one breath at a time.
    #[schemars(transform = holds(limits::BREATHS))]
    pub greeting: Vec<Text>,
    /// The small talk that the player can offer, and the customer's answer to it.
    #[serde(default)]
    pub small_talk: Option<(Text, Text)>,
    /// The topics under which questions stand, in an order that tells nothing.
    #[schemars(transform = holds(limits::SOME))]
    pub topics: Vec<Topic>,
    /// All questions, 15–30 in a full case. Do not let the good one be always the first, the longest or the politest.
    #[schemars(transform = holds(limits::SOME))]
    pub questions: Vec<Question>,
    /// What the customer says when ready to hear a proposal, in clear words. It can follow an answer about any problem,
    /// so name none.
    #[schemars(transform = holds(limits::BREATHS))]
    pub ready: Vec<Text>,
    /// The player's words when proposing.
    pub proposes: Text,
    /// What the customer answers to a proposal that comes too early: one of these, an objection. The second such proposal
    /// ends the meeting, so that a third would never be said.
    #[schemars(transform = holds(limits::TOO_EARLY))]
    pub too_early: Vec<Text>,
    /// What the customer says when the proposal comes at the right time.
    pub accepts: Text,
    /// What the customer says when time is up.
    pub out_of_time: Text,
}

/// A topic under which questions stand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// One or two words over the questions.
    pub text: Text,
}

/// A question that the player can ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The topic under which it stands, by its id.
    pub topic: Id,
    /// The words of the question.
    pub text: Text,
    /// Which layer it asks for: `Situation`, `Problem`, `Implication` or `NeedPayoff`. Never shown, except in guided
    /// play.
    pub kind: LayerKind,
    /// How it is put: `Open`, `Closed` or `Leading`. An open one brings the whole answer; the others only its first
    /// beat, and less surely.
    pub form: Form,
    /// The problem that it is about, by its id: it opens that problem's layer of its own kind. Leave it out for a
    /// question that leads nowhere.
    #[serde(default)]
    pub about: Option<Id>,
    /// What the customer answers to a question that leads nowhere. Left out, one of the person's shallow answers comes.
    /// Nothing here can be said back: `fact` and `misheard` are for the layers of problems.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub answer: Vec<Beat>,
    /// The finding in which the answer could have been read, by its id. Asking it all the same tries patience.
    #[serde(default)]
    pub could_be_read: Option<Id>,
    /// Questions of which one must have been asked before this one is offered, by their ids.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub after: Vec<Id>,
}

/// How a question is put. Form changes how much an answer yields, never points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Form {
    /// Cannot be answered with yes or a number.
    Open,
    /// Can.
    Closed,
    /// Puts the answer into the customer's mouth.
    Leading,
}
