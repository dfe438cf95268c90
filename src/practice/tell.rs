//! The plan in words: why something is to be practised, and how a skill stands.

use super::mastery::{Last, Standing};
use super::plan::Reason;
use crate::words::Words;

/// Why something is to be practised today, in a sentence.
pub fn reason(words: &Words, why: Reason) -> String {
    let (key, skill, days) = match why {
        Reason::Poor(skill, days) => ("plan-poor", skill, days),
        Reason::NotYetSure(skill, days) => ("plan-not-yet-sure", skill, days),
        Reason::Check(skill, days) => ("plan-check", skill, days),
        Reason::NextStep(why) => return words.get(&format!("plan-path-{}", why.name())),
        Reason::Longest => return words.get("plan-longest"),
    };
    words.with(key, &[("skill", skill.name(words).as_str().into()), ("days", days.into())])
}

/// How a skill stands at `now`, in a sentence.
pub fn standing(words: &Words, standing: &Standing, now: i64) -> String {
    let name = standing.skill.name(words);
    let days = standing.due().map_or(0, |due| ((due - now).max(0) + super::DAY - 1) / super::DAY);
    let numbers = [("skill", name.as_str().into()), ("times", standing.shown.into()), ("days", days.into())];
    let key = match standing.last {
        None => "standing-never",
        _ if standing.is_mastered() => "standing-mastered",
        Some(last) if Last::well(last) => "standing-well",
        Some(_) => "standing-poor",
    };
    words.with(key, &numbers)
}
