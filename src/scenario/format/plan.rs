//! The plan sheet: six questions before an important encounter.

use super::Text;
use super::limits::{self, holds, takes};
use crate::model::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The plan sheet. Under each question the player chooses up to two of the options; about half of the options
/// should fit. What fits must follow from the brief, the persona or what can be found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Minutes that the player has for reading before the first meeting: too few to read everything, or choosing
    /// teaches nothing.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// What are the goals of the encounter?
    #[schemars(transform = holds(limits::CHOICE))]
    pub goals: Vec<PlanOption>,
    /// What does the customer probably need? An option names with `about` the problem that it speaks of: a planned need
    /// that the customer then voices is a plan confirmed.
    #[schemars(transform = holds(limits::CHOICE))]
    pub needs: Vec<PlanOption>,
    /// What must be learned from the customer?
    #[schemars(transform = holds(limits::CHOICE))]
    pub learn: Vec<PlanOption>,
    /// What must be asked?
    #[schemars(transform = holds(limits::CHOICE))]
    pub ask: Vec<PlanOption>,
    /// Which products to talk about?
    #[schemars(transform = holds(limits::CHOICE))]
    pub offer: Vec<PlanOption>,
    /// Which objections may come?
    #[schemars(transform = holds(limits::CHOICE))]
    pub objections: Vec<PlanOption>,
}

/// One option of the plan sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanOption {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The words of the option.
    pub text: Text,
    /// Whether it fits this customer, as far as one can know beforehand.
    pub fits: bool,
    /// The problem that it speaks of, by its id; in `needs` only.
    #[serde(default)]
    pub about: Option<Id>,
}
