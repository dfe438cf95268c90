//! The third encounter, and the next steps at the end of any meeting.

use super::Text;
use super::limits::{self, holds, takes};
use crate::model::{Id, Medium};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The third encounter: a form to choose, capabilities to lay on voiced problems, objections, a next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Third {
    /// How they meet: `Phone`, `Video`, `VideoNoCamera` or `Room`.
    pub medium: Medium,
    /// Minutes that the customer has.
    #[schemars(transform = takes(limits::MINUTES))]
    pub minutes: u32,
    /// The doubt that is left. Never shown: the greeting tells it.
    pub doubt: Doubt,
    /// What the customer says at the start, one breath at a time, so that the doubt can be heard.
    #[schemars(transform = holds(limits::BREATHS))]
    pub greeting: Vec<Text>,
    /// The forms of meeting that the selling company can offer; one or two of them answer the doubt.
    #[schemars(transform = holds(limits::FORMS))]
    pub forms: Vec<ThirdForm>,
    /// What the offer can do, and some that this customer does not need.
    #[schemars(transform = holds(limits::CAPABILITIES))]
    pub capabilities: Vec<Capability>,
    /// What the customer may object.
    #[schemars(transform = holds(limits::OBJECTIONS))]
    pub objections: Vec<Objection>,
    /// What the customer says when time is up.
    pub out_of_time: Text,
}

/// The doubt that is left after diagnosis. Each is answered by one or two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Doubt {
    /// Does it work? Answered by a demonstration or a trial batch.
    DoesItWork,
    /// Can they deliver? Answered by a visit to the factory.
    CanTheyDeliver,
    /// Is it worth it? Answered by a quote review.
    IsItWorthIt,
    /// Does it fit us? Answered by a solution presentation.
    DoesItFitUs,
}

/// A form of the third encounter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum FormKind {
    /// The product is shown at work.
    Demonstration,
    /// The customer tries it at home.
    TrialBatch,
    /// The customer visits the seller's factory.
    FactoryVisit,
    /// The quote is gone through line by line.
    QuoteReview,
    /// The solution is presented.
    SolutionPresentation,
}

impl FormKind {
    /// Whether this form answers that doubt.
    pub const fn answers(self, doubt: Doubt) -> bool {
        matches!(
            (self, doubt),
            (Self::Demonstration | Self::TrialBatch, Doubt::DoesItWork)
                | (Self::FactoryVisit, Doubt::CanTheyDeliver)
                | (Self::QuoteReview, Doubt::IsItWorthIt)
                | (Self::SolutionPresentation, Doubt::DoesItFitUs)
        )
    }
}

/// One form as this seller offers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThirdForm {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// Which form it is; each answers one doubt.
    pub kind: FormKind,
    /// What it would be here: “two weeks on her line”.
    pub text: Text,
    /// What the customer says to it.
    pub reply: Text,
}

/// Something that the offer can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// Two to four words.
    pub title: Text,
    /// One line more.
    pub text: Text,
    /// The problems that it answers, by their ids. Empty: none of this customer's.
    #[serde(default)]
    pub solves: Vec<Id>,
    /// Whether it promises what the seller cannot keep. Laying it on a problem breaks ethics.
    #[serde(default)]
    pub false_claim: bool,
}

/// An objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// What the customer says; the second breath comes only if heard out.
    #[schemars(transform = holds(limits::OBJECTION))]
    pub says: Vec<Text>,
    /// What stands behind it, told when asked.
    pub behind: Text,
    /// The answers that the player can give, at least one of them right.
    #[schemars(transform = holds(limits::ANSWERS))]
    pub answers: Vec<Answer>,
    /// Whether it comes only after something went wrong: a proposal too early, low trust, a wrong form.
    #[serde(default)]
    pub only_if_uneasy: bool,
}

/// An answer to an objection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The words of the answer.
    pub text: Text,
    /// Whether it answers what stands behind the objection.
    pub right: bool,
    /// Whether it says what is not true. Giving it breaks ethics.
    #[serde(default)]
    pub false_claim: bool,
    /// What the customer says to it.
    pub reply: Text,
}

/// A next step that the player can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// A short name by which other parts refer to it; the player never sees it.
    pub id: Id,
    /// The player's words.
    pub text: Text,
    /// What it is: `Advance`, `Recontact`, `Continuation` or `Pressure`.
    pub kind: NextStepKind,
    /// What the customer says when agreeing. A `Pressure` needs none: nobody agrees to it.
    #[serde(default)]
    pub yes: Option<Text>,
    /// What the customer says when refusing. A `Continuation` needs none: nobody refuses it.
    #[serde(default)]
    pub no: Option<Text>,
}

/// What a next step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum NextStepKind {
    /// The customer does something by a date.
    Advance,
    /// A date to come back, or an honest no accepted.
    Recontact,
    /// “Let's be in touch.”
    Continuation,
    /// A decision pressed for now. After a no it breaks ethics.
    Pressure,
}
