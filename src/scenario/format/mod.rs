//! Scenario format 1: what a trainer writes, as types. The doc comments here are the format's only description;
//! the reference is made from them. Things refer to each other by `Id`; `crate::scenario::case` resolves them.

mod customer;
mod discovery;
mod expects;
pub mod limits;
mod pack;
mod plan;
mod presentation;
mod prospecting;
mod third;

pub use customer::{Beat, BeatCue, Problem, Wants};
pub use customer::{
    Company, Customer, Finding, Gesture, Interest, Layers, Pace, Persona, PersonaSource, Pronoun, StateCue, StateCues,
};
pub use discovery::{Discovery, Form, Question, Topic};
pub use expects::{Expectation, ScoredOn, SimulatedPlayer};
pub use pack::Pack;
pub use plan::{Plan, PlanOption};
pub use presentation::{Card, CardKind, CardQuestion, Presentation};
pub use prospecting::{
    Ask, AskSize, BrushOff, Call, Chances, Contact, Lead, Message, Part, Prospect, Prospecting, Replies, Reply,
    ReplyEffect, Segment, Window,
};
pub use third::{Answer, Capability, Doubt, FormKind, NextStep, NextStepKind, Objection, Third, ThirdForm};

use crate::model::{HelpLevel, Id};
use limits::{holds, takes};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Text that the player reads, in the pack's language. Translations stand beside the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Text(#[schemars(length(min = 1, max = limits::LONGEST_TEXT))] pub String);

impl Text {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One customer case: a file of its own. Leave out the encounters that the case does not have; at least one of
/// `prospecting`, `presentation`, `discovery` and `third` must be there. They are played in that order, with the
/// preparation (`plan`, and reading what was left to be found) before the first meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// The version of the format: always 1.
    pub format: u32,
    /// A short name by which the program knows it, never shown: lower-case letters, digits and hyphens. Keep it when
    /// the title changes: kept plays name it.
    pub id: Id,
    /// The title on the folder.
    pub title: Text,
    /// One to three sentences to the player: who, where, and what today is about.
    pub intro: Text,
    /// What the case teaches: a note from trainer to trainer.
    pub teaches: Text,
    /// How hard it is: 1 first steps, 2 ordinary, 3 demanding.
    #[schemars(transform = takes(limits::DIFFICULTY))]
    pub difficulty: u8,
    /// How much the game helps unless the player chooses otherwise: `Guided`, `Standard` or `Realistic`.
    #[serde(default)]
    pub level: HelpLevel,
    /// The first day of the case, a working day: `"2026-10-12"`.
    pub starts: String,
    /// The selling company and what it offers.
    pub seller: Seller,
    /// The customer: the company and the person.
    pub customer: Customer,
    /// What interests this customer, and a few things that do not, so that words can miss. Cards, messages and findings
    /// refer to them.
    #[schemars(transform = holds(limits::INTERESTS))]
    pub interests: Vec<Interest>,
    /// What customer and company left to be read before the first meeting. Reading each costs minutes; some of it
    /// should be of no use.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub footprint: Vec<Finding>,
    /// The customer's problems, each in layers from the surface down.
    #[serde(default)]
    #[schemars(transform = holds(limits::ANY))]
    pub problems: Vec<Problem>,
    /// Finding and reaching the person, over weeks.
    #[serde(default)]
    pub prospecting: Option<Prospecting>,
    /// The plan sheet to fill in before the first meeting.
    #[serde(default)]
    pub plan: Option<Plan>,
    /// A meeting with a deck to put in order and to show.
    #[serde(default)]
    pub presentation: Option<Presentation>,
    /// A meeting in which the player asks and listens.
    #[serde(default)]
    pub discovery: Option<Discovery>,
    /// The third encounter: proof, objections and a next step.
    #[serde(default)]
    pub third: Option<Third>,
    /// The next steps that the player can ask for at the end of the last meeting: two at least, in an order that tells
    /// nothing. A case that ends with prospecting needs none.
    #[serde(default)]
    #[schemars(transform = holds(0..=*limits::NEXT_STEPS.end()))]
    pub next_steps: Vec<NextStep>,
    /// What the coach says when all is over.
    pub endings: Endings,
    /// What you expect of simulated players: “whoever skips the plan loses at least 20 points on preparation”.
    /// `malmi study` proves or breaks it. The player never sees it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(transform = holds(limits::EXPECTS))]
    pub expects: Vec<Expectation>,
}

/// The selling company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Seller {
    /// The name of the company that the player sells for.
    pub company: Text,
    /// What it offers, in a sentence or two.
    pub offer: Text,
}

/// What the coach says when all is over, by how the last meeting ended. One or two sentences on the event, never
/// on the player's person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Endings {
    /// The customer agreed to do something by a date.
    pub advance: Text,
    /// Friendly words and no commitment.
    pub continuation: Text,
    /// An honest no, or a date to come back.
    pub no: Text,
    /// It ended with nothing agreed: time ran out, every next step was refused, or the customer broke it off. Choose
    /// words that fit all three.
    pub broken_off: Text,
    /// The player left without asking for anything. Left out, the game's own words stand there.
    #[serde(default)]
    pub left: Option<Text>,
}
