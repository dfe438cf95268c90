//! The types of the format as sections of the reference: fields in order, words with their meaning.

use super::fields::{Names, fields};
use super::schema::settings;
use schemars::{JsonSchema, SchemaGenerator};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// One type of the format.
#[derive(Debug)]
pub(super) struct Section {
    /// The name of the type, by which schemas refer to it.
    pub name: String,
    /// Its heading: what one of them is.
    pub title: &'static str,
    fields: Names,
}

/// All types that were asked about, by name.
pub(super) struct Types {
    generator: SchemaGenerator,
}

impl Types {
    pub fn new() -> Self {
        Self { generator: settings().into_generator() }
    }

    /// A section about a type.
    pub fn section<T: JsonSchema + DeserializeOwned>(&mut self, title: &'static str) -> Section {
        self.generator.subschema_for::<T>();
        Section { name: T::schema_name().into_owned(), title, fields: fields::<T>() }
    }

    /// What is known of each type, by its name.
    pub fn known(mut self) -> Map<String, Value> {
        self.generator.take_definitions(true)
    }
}

/// A field of a group.
pub(super) struct Field<'s> {
    /// Its name.
    pub name: &'s str,
    /// What it takes.
    pub schema: &'s Value,
    /// Whether it must be there.
    pub is_needed: bool,
}

/// A word of a fixed choice, or a word with something in brackets.
pub(super) struct Word<'s> {
    /// The word.
    pub name: &'s str,
    /// What it means.
    pub meaning: String,
    /// What stands in its brackets, if it has any.
    pub holds: Option<&'s Value>,
}

impl Section {
    /// The fields, in the order in which they are written.
    pub fn fields<'s>(&self, schema: &'s Value) -> Vec<Field<'s>> {
        let needed: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let field = |name: &&'static str| {
            let field = schema["properties"].get(*name)?;
            Some(Field { name, schema: field, is_needed: needed.contains(name) })
        };
        self.fields.iter().filter_map(field).collect()
    }
}

/// The words of a choice; none where the type is none.
pub(super) fn words(schema: &Value) -> Vec<Word<'_>> {
    let choices = schema["oneOf"].as_array().into_iter().flatten();
    choices.flat_map(words_of).collect()
}

fn words_of(choice: &Value) -> Vec<Word<'_>> {
    let meaning = description(choice);
    if let Some(name) = choice["const"].as_str() {
        return vec![Word { name, meaning, holds: None }];
    }
    let plain = choice["enum"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let plain = plain.map(|name| Word { name, meaning: String::new(), holds: None });
    let bracketed = choice["properties"].as_object().into_iter().flatten();
    plain.chain(bracketed.map(|(name, holds)| Word { name, meaning: meaning.clone(), holds: Some(holds) })).collect()
}

/// The doc comment of something, on one line.
pub(super) fn description(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
