//! One scored point: how much, by which rule, for which event.

use crate::encounter::Rule;
use serde::Serialize;

/// A point won or lost. The amounts of a dimension's points add up to its raw value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// Thousandths of the dimension's raw scale; below zero when it cost.
    pub amount: i64,
    /// What could have been earned at this place at most, where that can be said.
    pub earned_of: Option<i64>,
    /// The rule that it follows from.
    pub rule: Rule,
    /// The place in the play's events; `None` only for what never happened.
    pub event: Option<usize>,
    /// What was scored.
    pub what: PointKind,
}

/// What a point was given or taken for. Its texts for players are the messages `point-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointKind {
    /// A choice on the plan sheet that fits this customer, or does not.
    PlanChoice,
    /// Something useful was read beforehand.
    UsefulReading,
    /// A planned need that the customer then voiced.
    NeedConfirmed,
    /// How relevant a message was to its reader.
    Relevance,
    /// A next step reached by prospecting.
    Booking,
    /// A touch that was well spaced, or answered at once.
    Spacing,
    /// A second channel was used.
    SecondChannel,
    /// The hint that came in was answered in time.
    LeadAnswered,
    /// Touches kept within what people bear.
    Respect,
    /// A touch after a clear no.
    TouchAfterNo,
    /// A second touch to the same person on one day.
    SameDay,
    /// Pushing in a call.
    Pushed,
    /// Giving up a call at a brush-off.
    Yielded,
    /// Giving up after one unanswered touch.
    GaveUp,
    /// Going on after six unanswered touches.
    TooOften,
    /// A card at its place.
    Card,
    /// No card was shown at all.
    NothingShown,
    /// A beat was heard before proposing.
    Evidence,
    /// A question opened a layer.
    LayerOpened,
    /// An answer was heard out.
    HeardOut,
    /// An answer was acknowledged.
    Acknowledged,
    /// One more question after several answers that were not acknowledged.
    Unacknowledged,
    /// The customer was cut off.
    CutOff,
    /// Something was said back wrong.
    SaidBackWrong,
    /// A cue went unanswered.
    CueMissed,
    /// The proposal came when the customer was ready.
    ProposedInTime,
    /// The proposal came before the customer was ready.
    ProposedEarly,
    /// No proposal was made.
    NeverProposed,
    /// The presentation was brought to its end within the time.
    TimeKept,
    /// A card shown within the time.
    SteadyPace,
    /// Too much digital noise.
    Overload,
    /// An objection was heard and understood before it was answered.
    ObjectionInOrder,
    /// An objection was answered before it had been heard.
    ObjectionCutOff,
    /// A next step was agreed, or asked for at least.
    NextStep,
    /// A decision was pressed for.
    Pressed,
    /// The customer gained or lost.
    CustomerValue,
    /// The seller gained or lost.
    SellerValue,
    /// The meeting was left, or broken off, without asking for anything.
    LeftEarly,
    /// A moment was judged as it was.
    JudgedRight,
    /// The moments were put in their order.
    OrderTold,
    /// The player was as sure as was right.
    Calibration,
}

impl PointKind {
    /// The name used in records and exports.
    pub fn name(self) -> String {
        // A choice without fields is written as its name.
        serde_json::to_value(self).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
    }
}
