//! Presentation: a deck to put in order and to play to a customer whose attention follows.

use super::Text;
use super::limits::{self, holds, takes};
use crate::model::{Id, LayerKind, Medium};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A meeting built around a deck. The deck holds more than fits: something must be left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Presentation {
    /// How they meet: `Video`, `VideoNoCamera` or `Room`.
    pub medium: Medium,
    /// Minutes that the customer has.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// What the customer says at the start, one breath at a time.
    #[schemars(transform = holds(limits::BREATHS))]
    pub greeting: Vec<Text>,
    /// The deck, 8–12 cards in a full case, in the order in which the company keeps it, which should be a poor order.
    /// It should take longer than the meeting: something must be left out.
    #[schemars(transform = holds(limits::CHOICE))]
    pub cards: Vec<Card>,
    /// What the customer says once “what is in it for me?” is answered.
    pub hooked: Text,
    /// What the customer says once “can I go on with this seller?” is answered.
    pub assured: Text,
    /// What the customer says at the end when both are answered.
    pub goes_on: Text,
    /// What the customer says at the end when they are not.
    pub cool: Text,
    /// What the customer says when time is up.
    pub out_of_time: Text,
}

/// A card of the deck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The heading on the card.
    pub title: Text,
    /// What is said over it, in one to three sentences.
    pub text: Text,
    /// Minutes that it takes.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// What it does for a customer whom it concerns: `Pain`, `Proof`, `Credibility` or `History`.
    pub kind: CardKind,
    /// The interests that it speaks to, by their ids. A `Pain` or `Proof` card that speaks to nothing with a weight of
    /// 300 or more is off topic, however good it is for others.
    #[serde(default)]
    pub about: Vec<Id>,
    /// A question that the card leads to, so that the customer talks.
    #[serde(default)]
    pub asks: Option<CardQuestion>,
}

/// What a card does for a customer whom it concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum CardKind {
    /// The customer's own pain, or what it leads to.
    Pain,
    /// Proof from a peer, or a consequence shown at someone else's.
    Proof,
    /// Why this seller can do it.
    Credibility,
    /// The seller's company, its history, its offices.
    History,
}

/// A question on a card: the deck leads the customer to talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CardQuestion {
    /// The words of the question.
    pub text: Text,
    /// The problem that it is about, by its id.
    pub about: Id,
    /// Which layer of that problem it asks for.
    pub kind: LayerKind,
}
