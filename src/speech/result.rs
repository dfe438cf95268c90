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
    format!("point-{}", kind.name())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    /// The names of an enum's variants without fields, as exports write them.
    fn variants(source: &str, name: &str) -> Vec<String> {
        let (_, rest) = source.split_once(&format!("pub enum {name} {{")).expect("the enum stands in its file");
        let (body, _) = rest.split_once("\n}").expect("its end");
        let names = body.lines().filter_map(|line| line.trim().strip_suffix(','));
        let kebab = |name: &str| {
            let parts = name.char_indices().map(|(at, c)| {
                if c.is_uppercase() && at > 0 { format!("-{}", c.to_lowercase()) } else { c.to_lowercase().to_string() }
            });
            parts.collect::<String>()
        };
        names.filter(|name| name.starts_with(char::is_uppercase)).map(kebab).collect()
    }

    #[test]
    fn every_rule_and_every_kind_of_point_has_its_words() {
        let words = Words::new(Language::English);
        let rules = variants(include_str!("../encounter/rules.rs"), "Rule");
        let points = variants(include_str!("../scoring/point.rs"), "PointKind");
        assert!(rules.len() > 40 && points.len() > 35, "the enums were found");
        for key in rules.iter().map(|r| format!("rule-{r}")).chain(points.iter().map(|p| format!("point-{p}"))) {
            assert!(words.has(&key), "{key}");
        }
        assert_eq!(rule_key(Rule::CouldBeRead), "rule-could-be-read");
        for reason in [CapReason::Breach, CapReason::NeverProposed, CapReason::NoNextStep] {
            assert!(words.has(cap_key(reason)));
        }
    }
}
