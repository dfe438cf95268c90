//! The reference page, `docs/format.md`.

use super::kind::{anchor, left_out, takes};
use super::outline::{Chapter, Outline};
use super::section::{Field, Section, Word, description, words};
use super::template::{Size, Wanted, pack, scenario};
use super::walk::first_fields;
use crate::model::EncounterKind;
use crate::words::Language;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Write as _;

/// Examples of fields by their type and name.
type Examples = HashMap<(String, String), String>;

const HEAD: &str = include_str!("head.md");

/// The whole page.
pub fn page() -> String {
    let outline = Outline::new();
    let examples = examples(&outline);
    let mut page = HEAD.to_owned();
    for chapter in &outline.chapters {
        let _ = writeln!(page, "- [{}]({}): {}", chapter.title, anchor(chapter.title), listed(chapter));
    }
    for chapter in &outline.chapters {
        let _ = write!(page, "\n## {}\n\n{}\n", chapter.title, chapter.lead);
        for section in &chapter.sections {
            page.push_str(&text(section, &outline, &examples));
        }
    }
    page
}

/// The sections in which something of this name is told of: a field, a word, or a heading. `None` where there is none.
pub fn about(name: &str) -> Option<String> {
    let outline = Outline::new();
    let tells = |section: &&Section| {
        let schema = outline.schema(&section.name);
        let is_field = section.fields(schema).iter().any(|field| field.name == name);
        let is_word = words(schema).iter().any(|word| word.name == name);
        is_field || is_word || section.title.to_lowercase().contains(&name.to_lowercase())
    };
    let examples = examples(&outline);
    let found: String = outline.sections().filter(tells).map(|section| text(section, &outline, &examples)).collect();
    (!found.is_empty()).then(|| found.trim_start().to_owned())
}

fn listed(chapter: &Chapter) -> String {
    let link = |section: &Section| format!("[{}]({})", section.title.to_lowercase(), anchor(section.title));
    chapter.sections.iter().map(link).collect::<Vec<_>>().join(", ")
}

fn text(section: &Section, outline: &Outline, examples: &Examples) -> String {
    let schema = outline.schema(&section.name);
    let mut text = format!("\n### {}\n\n{}\n", section.title, description(schema));
    let fields = section.fields(schema);
    if !fields.is_empty() {
        text.push_str("\n| field | takes | left out | what it is | example |\n|---|---|---|---|---|\n");
        text.extend(fields.iter().map(|field| row(&section.name, field, outline, examples)));
    }
    let words = words(schema);
    if !words.is_empty() {
        text.push_str("\n| word | what it means |\n|---|---|\n");
        text.extend(words.iter().map(|word| meaning(word, outline)));
    }
    text
}

fn row(kind: &str, field: &Field<'_>, outline: &Outline, examples: &Examples) -> String {
    let Field { name, schema, is_needed } = field;
    let example = examples.get(&(kind.to_owned(), (*name).to_owned()));
    let value = example.cloned().unwrap_or_else(|| made_up(schema, outline));
    format!(
        "| `{name}` | {} | {} | {} | `{name}: {value}` |\n",
        takes(schema, outline),
        left_out(schema, *is_needed),
        description(schema)
    )
}

/// Examples from the templates, which are sound.
fn examples(outline: &Outline) -> Examples {
    let wanted = Wanted { title: None, id: "first-meeting", language: Language::English, size: Size::Full };
    let texts = [("Scenario", scenario(&wanted, &EncounterKind::ALL)), ("Pack", pack(&wanted, "first-meeting.ron"))];
    let firsts = texts.iter().flat_map(|(kind, text)| first_fields(outline, kind, text));
    firsts.map(|first| ((first.kind, first.field), first.value)).collect()
}

/// A value for a field that no template shows: of a look.
fn made_up(schema: &Value, outline: &Outline) -> String {
    if let Some(kind) = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next()) {
        let word = words(outline.schema(kind)).first().map(|word| word.name.to_owned());
        return word.unwrap_or_else(|| "500".to_owned());
    }
    match schema["type"].as_str() {
        Some("boolean") => "true".to_owned(),
        Some("array") => format!("[{}]", made_up(&schema["items"], outline)),
        _ => schema["maximum"].to_string(),
    }
}

fn meaning(word: &Word<'_>, outline: &Outline) -> String {
    let Word { name, meaning, holds } = word;
    match holds {
        Some(holds) => format!("| `{name}(…)` | {meaning} In brackets: {}. |\n", takes(holds, outline)),
        None => format!("| `{name}` | {meaning} |\n"),
    }
}
