//! The things of a case by name, each with marks of what is written in it: what a record keeps, so that it can say later
//! what has changed since.
//!
//! A thing is whatever an author gives an id (`discovery.questions.calls`), and whatever stands in a list without one
//! (`problems.wall.layers.problem.2`, counted from 1). What belongs to no thing belongs to the case itself, whose name
//! is empty.

use crate::scenario::case::Case;
use crate::scenario::texts::{persona_texts, scenario_texts};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// A rule as short as this is kept as it is written; of a longer one a mark is kept.
const SHORT: usize = 40;

/// One thing and what is written in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thing(
    /// Its name from the top of the file, with dots.
    pub String,
    /// What is written in it, by field.
    pub BTreeMap<String, Mark>,
);

/// What tells one content of a field from another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(String);

impl Mark {
    /// Of words that the player reads: eight digits, since the words themselves may be many.
    fn words(value: &Value) -> Self {
        Self(format!("~{}", digest(&value.to_string())))
    }

    /// Of anything else: as written where it is short.
    fn rule(value: &Value) -> Self {
        let text = value.to_string();
        Self(if text.len() <= SHORT { text } else { format!("#{}", digest(&text)) })
    }

    /// Whether it stands for words that the player reads, which no rule looks at.
    pub fn is_words(&self) -> bool {
        self.0.starts_with('~')
    }

    /// The content, where it was short enough to be kept.
    pub fn content(&self) -> Option<&str> {
        (!self.0.starts_with(['~', '#'])).then_some(self.0.trim_matches('"'))
    }
}

/// Eight hexadecimal digits that tell one text from another.
pub(super) fn digest(text: &str) -> String {
    let bytes = Sha256::digest(text.as_bytes());
    let first = [bytes[0], bytes[1], bytes[2], bytes[3]];
    format!("{:08x}", u32::from_be_bytes(first))
}

/// Every thing of a case. Those of one list stand in the order of the file.
pub fn things(case: &Case) -> Vec<Thing> {
    let (mut scenario, mut persona) = (case.scenario.clone(), case.persona.clone());
    let written = whole(&scenario, &persona);
    scenario_texts(&mut scenario, &mut |_, text| text.0.clear());
    persona_texts(&crate::scenario::place::Place::ROOT, &mut persona, &mut |_, text| text.0.clear());
    let wordless = whole(&scenario, &persona);
    let mut walk = Walk { all: vec![Thing(String::new(), BTreeMap::new())] };
    walk.object(0, "", "", &written, &wordless);
    walk.all
}

/// The scenario with its person in one place, wherever it was written.
fn whole(scenario: &impl Serialize, persona: &impl Serialize) -> Value {
    // Plain types with text keys always have a JSON form.
    let mut value = serde_json::to_value(scenario).unwrap_or_default();
    // What the author expects of simulated players is not played.
    if let Some(scenario) = value.as_object_mut() {
        scenario.remove("expects");
    }
    if let Some(customer) = value.get_mut("customer").and_then(Value::as_object_mut) {
        customer.insert("persona".to_owned(), serde_json::to_value(persona).unwrap_or_default());
    }
    value
}

/// A walk over a case as written, beside the same without its words.
struct Walk {
    all: Vec<Thing>,
}

impl Walk {
    /// Takes in what stands in an object that belongs to the thing at `of`; `field` is where in that thing it stands.
    fn object(&mut self, of: usize, path: &str, field: &str, written: &Value, wordless: &Value) {
        for (name, value) in written.as_object().into_iter().flatten().filter(|(name, _)| *name != "id") {
            let wordless = wordless.get(name).unwrap_or(&Value::Null);
            self.value(of, &join(path, name), &join(field, name), value, wordless);
        }
    }

    fn value(&mut self, of: usize, path: &str, field: &str, value: &Value, wordless: &Value) {
        match value {
            Value::Null => {}
            Value::Object(_) => self.object(of, path, field, value, wordless),
            Value::Array(list) if list.first().is_some_and(Value::is_object) => self.list(path, list, wordless),
            _ => {
                let mark = if value == wordless { Mark::rule(value) } else { Mark::words(value) };
                self.all[of].1.insert(field.to_owned(), mark);
            }
        }
    }

    fn list(&mut self, path: &str, list: &[Value], wordless: &Value) {
        for (place, item) in list.iter().enumerate() {
            let wordless = wordless.get(place).unwrap_or(&Value::Null);
            let path = join(path, &id(item).map_or_else(|| (place + 1).to_string(), str::to_owned));
            self.all.push(Thing(path.clone(), BTreeMap::new()));
            self.object(self.all.len() - 1, &path, "", item, wordless);
        }
    }
}

fn id(item: &Value) -> Option<&str> {
    item.as_object().and_then(|item: &Map<String, Value>| item.get("id"))?.as_str()
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::testing::{BAKERY, bakery};

    fn find<'t>(things: &'t [Thing], name: &str) -> &'t Thing {
        things.iter().find(|thing| thing.0 == name).unwrap_or_else(|| panic!("{name}"))
    }

    #[test]
    fn things_are_named_as_an_author_would_look_for_them() {
        let things = things(&bakery(BAKERY));
        let question = find(&things, "discovery.questions.day");
        assert_eq!(question.1["kind"].content(), Some("Situation"));
        assert!(question.1["text"].is_words() && question.1["text"].content().is_none());
        assert_eq!(find(&things, "").1["discovery.minutes"].content(), Some("20"));
        assert_eq!(find(&things, "").1["customer.persona.trust"].content(), Some("720"));
        for name in [
            "problems.oven.layers.problem.2",
            "prospecting.prospects.rieska.contacts.aino",
            "prospecting.call.gatekeeper.replies.name",
            "prospecting.call.brush_offs.2.replies.ask",
            "third.objections.dear.answers.lease",
            "plan.goals.meet",
        ] {
            find(&things, name);
        }
        assert_eq!(find(&things, "problems.oven.layers.problem.2").1["cue.wants"].content(), Some("Acknowledge"));
    }
}
