//! Plain data that every room shares: ids, units, media and the customer's qualities. No behaviour of the game.

mod help;
mod ids;
mod medium;
mod quality;
mod units;

pub use help::HelpLevel;
pub use ids::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, Id, IdError, InterestIx, LayerKind,
    NextStepIx, ObjectionIx, PartIx, PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx, TopicIx,
};
pub use medium::{Channel, EncounterKind, Medium};
pub use quality::{Qualities, Quality};
pub use units::{Day, Seconds, Thousandths};
