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
    /// How long the customer has.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// What the customer says at the start (1–3 breaths).
    #[schemars(transform = holds(limits::BREATHS))]
    pub greeting: Vec<Text>,
    /// The deck (8–12 in a full case), in the order in which the player's company keeps it, which should be a
    /// poor order.
    #[schemars(transform = holds(limits::CHOICE))]
    pub cards: Vec<Card>,
    /// What the customer says when "what is in it for me?" is answered.
    pub hooked: Text,
    /// What the customer says when "can I go on with this seller?" is answered.
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
    /// Its name.
    pub id: Id,
    /// The heading.
    pub title: Text,
    /// What is said over it, in one to three sentences.
    pub text: Text,
    /// Minutes it takes.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// What it does.
    pub kind: CardKind,
    /// The interests that it speaks to. A `Pain` or `Proof` card that speaks to nothing this customer cares for is
    /// off topic, however good it is for others.
    #[serde(default)]
    pub about: Vec<Id>,
    /// A question that the card leads to.
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
    /// The words.
    pub text: Text,
    /// The problem it is about.
    pub about: Id,
    /// What it asks for.
    pub kind: LayerKind,
}
