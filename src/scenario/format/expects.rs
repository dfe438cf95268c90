//! What an author expects of simulated players: claims that `malmi study` proves or breaks.

use super::limits::{self, takes};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An expectation: how many points, of 100, a simulated player with a known fault loses against the patient player, who
/// plays well. Give at least one of `loses` and `loses_at_most`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// Who plays: `SkipsPlan`, `CutsIn`, `NeverDeepens` … Each is the patient player with one fault, or a beginner of a
    /// known kind.
    pub player: SimulatedPlayer,
    /// Points of 100 that this player loses on average, at least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = takes(limits::POINTS))]
    pub loses: Option<u32>,
    /// Points of 100 that this player loses on average, at most: what should not matter much here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(transform = takes(limits::POINTS))]
    pub loses_at_most: Option<u32>,
    /// Where: on one side of the scorecard. Left out: on the total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<ScoredOn>,
}

/// A simulated player that an expectation can speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum SimulatedPlayer {
    /// Goes to the meeting without reading or planning.
    SkipsPlan,
    /// Sends everyone the same words, and once.
    SameWords,
    /// Opens the deck with the own company.
    HistoryFirst,
    /// Never asks for consequences or for what a solution would be worth.
    NeverDeepens,
    /// Asks question after question without showing that anything was heard.
    NeverAcknowledges,
    /// Says back what was not said.
    SaysBackWrongly,
    /// Cuts in after the first breath.
    CutsIn,
    /// Proposes as soon as a problem is mentioned.
    ProposesEarly,
    /// Listens well and never proposes.
    NeverProposes,
    /// Answers objections before hearing them out.
    AnswersAtOnce,
    /// Leaves the next step open.
    NoDate,
    /// Puts words into the customer's mouth, and pushes.
    Pushes,
    /// Does anything that is open, by chance.
    ChoosesAtRandom,
    /// Takes what stands first.
    ChoosesFirst,
    /// Takes what is longest.
    ChoosesLongest,
    /// Tells everything, the own history first.
    TellsAll,
    /// Proposes at once, and presses.
    Rushes,
    /// Asks and asks.
    Interrogates,
    /// Diagnoses for ever and asks for nothing.
    OnlyDiagnoses,
}

/// One side of the scorecard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum ScoredOn {
    /// Reading beforehand and the plan sheet.
    Preparation,
    /// Finding and reaching the person.
    Prospecting,
    /// What interests this customer comes first.
    Order,
    /// Asking and listening.
    Discovery,
    /// Patience and timing.
    Patience,
    /// What was agreed at the end.
    NextStep,
    /// What both sides gained and lost with each other.
    Relationship,
}
