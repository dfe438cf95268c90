//! The names of what a scorecard holds: the keys of the messages that tell it.

use crate::encounter::Rule;
use crate::encounter::event::Ending;
use crate::scoring::{CapReason, PointKind};
use serde::Serialize;

/// The message that tells a rule.
pub fn rule_key(rule: Rule) -> String {
    format!("rule-{}", name(rule))
}

/// The message that tells what a point was given or taken for.
pub fn point_key(kind: PointKind) -> String {
    format!("point-{}", name(kind))
}

/// The message that tells why a total is capped.
pub const fn cap_key(reason: CapReason) -> &'static str {
    match reason {
        CapReason::Breach => "cap-breach",
        CapReason::NeverProposed => "cap-never-proposed",
        CapReason::NoNextStep => "cap-no-next-step",
    }
}

/// The message that names how the meetings ended.
pub const fn ending_key(ending: Ending) -> &'static str {
    match ending {
        Ending::Advance => "ending-advance",
        Ending::Recontact => "ending-recontact",
        Ending::Continuation => "ending-continuation",
        Ending::Left => "ending-left",
        Ending::BrokenOff => "ending-broken-off",
    }
}

/// The name by which a thing without fields is written in exports.
fn name(value: impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}
