//! JSON Schemas (2020-12) of the files that authors write.

use crate::scenario::format::{Pack, Persona, Scenario};
use crate::scenario::translation::Translation;
use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The kinds of file that authors write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileType {
    /// A case.
    Scenario,
    /// A person in a file of their own.
    Persona,
    /// `pack.ron`.
    Pack,
    /// A translation of one of these.
    Translation,
}

impl FileType {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Scenario, Self::Persona, Self::Pack, Self::Translation];

    /// The name on the command line and in the names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Persona => "persona",
            Self::Pack => "pack",
            Self::Translation => "translation",
        }
    }
}

/// The schema of a kind of file, as text. It speaks of what a file says in terms of JSON: a group `(a: 1)` is an
/// object, a word such as `Room` a string, `Here((…))` an object with the one key `Here`.
pub fn schema(of: FileType) -> String {
    let schema = match of {
        FileType::Scenario => root::<Scenario>(),
        FileType::Persona => root::<Persona>(),
        FileType::Pack => root::<Pack>(),
        FileType::Translation => root::<Translation>(),
    };
    // A schema is a JSON value, and values can always be written.
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    format!("{text}\n")
}

fn root<T: JsonSchema>() -> Schema {
    settings().into_generator().into_root_schema_for::<T>()
}

/// How schemas are made: what may be left out is left out, and is never written as `null`.
pub(super) fn settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().with(|settings| settings.transforms.push(Box::new(LeftOut)))
}

/// Takes `null` out of what a field takes: in a case, what is not said is not written.
#[derive(Clone)]
struct LeftOut;

impl Transform for LeftOut {
    fn transform(&mut self, schema: &mut Schema) {
        let is_null = |value: &Value| value.get("type").is_some_and(|kind| kind == "null");
        if let Some(Value::Array(kinds)) = schema.get_mut("type") {
            kinds.retain(|kind| kind != "null");
            if let [only] = &kinds[..] {
                let only = only.clone();
                schema.insert("type".into(), only);
            }
        }
        if let Some(Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|choice| !is_null(choice));
            if let [Value::Object(only)] = &choices[..] {
                let only = only.clone();
                schema.remove("anyOf");
                only.into_iter().for_each(|(key, value)| {
                    schema.insert(key, value);
                });
            }
        }
        if schema.get("default").is_some_and(Value::is_null) {
            schema.remove("default");
        }
        transform_subschemas(self, schema);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_schema_speaks_of_null() {
        for file in FileType::ALL {
            assert!(!schema(file).contains("null"), "{}", file.name());
        }
    }
}
