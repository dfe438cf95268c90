//! Translations: one table from place to text for each file and language.

use super::diagnostic::{Code, Severity};
use super::format::{Pack, Persona, Scenario, Text};
use super::place::Place;
use super::read::{nearest, only_near};
use super::resolve::{Fault, Report, fault};
use super::texts::{Visit, pack_texts, persona_texts, scenario_texts};
use super::unique_map::{UniqueMap, read_unique};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;

/// The key, in a translation file, of the table with the texts that the translations were made from. No place of a text
/// is called so.
pub const MADE_FROM: &str = "made_from";

/// What a translation file says: `{ "title": "…", "customer.persona.about": "…" }`, and at the end, where somebody
/// keeps track of it, `"made_from": { "title": "…" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// The translated texts by their places.
    pub texts: UniqueMap<String, Text>,
    /// What the translated file said in a place when its translation was last made or confirmed. A place that is not
    /// here is never called stale.
    pub made_from: UniqueMap<String, Text>,
}

impl<'de> Deserialize<'de> for Translation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Table)
    }
}

impl JsonSchema for Translation {
    fn schema_name() -> Cow<'static, str> {
        "Translation".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let texts = generator.subschema_for::<UniqueMap<String, Text>>();
        json_schema!({
            "type": "object",
            "description": "A translation: each text of the file that it translates, by its place.",
            "properties": {MADE_FROM: texts},
            "additionalProperties": generator.subschema_for::<Text>(),
        })
    }
}

/// Reads a translation file.
struct Table;

impl<'de> Visitor<'de> for Table {
    type Value = Translation;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of places and texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut made_from = UniqueMap::default();
        let texts = read_unique(&mut map, |map, key: &String| {
            if key == MADE_FROM {
                made_from = map.next_value()?;
                return Ok(None);
            }
            map.next_value().map(Some)
        })?;
        Ok(Translation { texts: UniqueMap::from_unique(texts), made_from })
    }
}

/// A translated text whose source has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stale {
    /// Its place.
    pub place: String,
    /// What the translated file said there when the translation was made.
    pub was: Text,
    /// What it says now.
    pub is: Text,
}

/// How far a translation covers its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many texts the file has.
    pub total: usize,
    /// Texts of the file that are not translated, in the order of the file. They stay in the source language.
    pub missing: Vec<String>,
    /// Places that the file does not have, in the order of the translation.
    pub unknown: Vec<String>,
    /// Texts that are translated from something that the file no longer says, in the order of the file. They are
    /// shown all the same: an older translation is better than another language.
    pub stale: Vec<Stale>,
}

/// Something whose texts can be translated.
pub trait Translatable {
    /// Visits every text with its place in the thing's own file.
    fn each_text(&mut self, visit: Visit<'_>);
}

impl Translatable for Scenario {
    fn each_text(&mut self, visit: Visit<'_>) {
        scenario_texts(self, visit);
    }
}

impl Translatable for Persona {
    fn each_text(&mut self, visit: Visit<'_>) {
        persona_texts(&Place::ROOT, self, visit);
    }
}

impl Translatable for Pack {
    fn each_text(&mut self, visit: Visit<'_>) {
        pack_texts(self, visit);
    }
}

/// Puts the translated texts in place. One that is empty or otherwise unfit counts as given, but is left alone.
pub fn apply(to: &mut impl Translatable, translation: &Translation) -> Coverage {
    let mut left: HashMap<&str, &Text> = by_place(&translation.texts);
    let made_from: HashMap<&str, &Text> = by_place(&translation.made_from);
    let mut coverage = Coverage::default();
    to.each_text(&mut |at, text| {
        coverage.total += 1;
        let path = at.to_string();
        let Some(translated) = left.remove(path.as_str()) else { return coverage.missing.push(path) };
        if let Some(was) = made_from.get(path.as_str()).filter(|was| **was != text) {
            coverage.stale.push(Stale { place: path, was: (*was).clone(), is: text.clone() });
        }
        if fault(translated.as_str()).is_none() {
            text.clone_from(translated);
        }
    });
    let unknown = translation.texts.keys().filter(|key| left.contains_key(key.as_str()));
    coverage.unknown = unknown.cloned().collect();
    coverage
}

fn by_place(table: &UniqueMap<String, Text>) -> HashMap<&str, &Text> {
    table.iter().map(|(key, text)| (key.as_str(), text)).collect()
}

/// How many places are named one by one.
const NAMED: usize = 20;

/// Reports what is wrong with a translation as such and with how it covers its file.
pub(super) fn findings(translation: &Translation, coverage: &Coverage, report: &mut Report<'_>) {
    for (key, text) in translation.texts.iter() {
        if let Some(Fault { code, what, help }) = fault(text.as_str()) {
            let message = format!("the translation of `{key}` {what}");
            report.behind_key(Severity::Error, code, key, message, help.to_owned());
        }
    }
    let mut missing_ones: Vec<&str> = coverage.missing.iter().map(String::as_str).collect();
    for key in coverage.unknown.iter().take(NAMED) {
        let missing = coverage.missing.iter().take(1000).map(String::as_str);
        let near = nearest(key, missing.clone());
        let meant = only_near(key, missing);
        // A text whose place is only misspelt is translated.
        missing_ones.retain(|place| Some(*place) != meant);
        let help = near.map_or("take it out".to_owned(), |near| format!("did you mean `{near}`, which is missing?"));
        let message = format!("the translated file has no text `{key}`");
        report.unknown_key(Code::UnknownPlace, key, message, help, meant);
    }
    if coverage.unknown.len() > NAMED {
        let more = coverage.unknown.len() - NAMED;
        let message = format!("{more} more translations are of texts that the translated file does not have");
        report.warning(Code::UnknownPlace, &Place::ROOT, message, "is this the translation of another file?");
    }
    stale(coverage, report);
    if !missing_ones.is_empty() {
        let message = missing(&missing_ones, coverage.total);
        report.warning(Code::MissingTranslation, &Place::ROOT, message, "they stay in the source language");
    }
}

/// How much of a text is shown in a help line.
const SHOWN: usize = 120;

fn stale(coverage: &Coverage, report: &mut Report<'_>) {
    for Stale { place, was: _, is } in coverage.stale.iter().take(NAMED) {
        let message = format!("`{place}` has changed since it was translated");
        let mut now: String = is.as_str().chars().take(SHOWN).collect();
        if now.len() < is.as_str().len() {
            now.push('…');
        }
        let help = format!(
            "it now says “{now}”: look the translation over; then `malmi translate confirm` notes that it holds"
        );
        report.on_key(Severity::Warning, Code::StaleTranslation, place, message, help);
    }
    if coverage.stale.len() > NAMED {
        let more = coverage.stale.len() - NAMED;
        let message = format!("{more} more texts have changed since they were translated");
        report.warning(Code::StaleTranslation, &Place::ROOT, message, "`malmi translate status` lists them all");
    }
}

fn missing(places: &[&str], total: usize) -> String {
    let named: Vec<String> = places.iter().take(5).map(|place| format!("`{place}`")).collect();
    let more = places.len() - named.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let count = places.len();
    format!("{count} of {total} texts are not translated: {}{more}", named.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::files::MemoryFiles;
    use crate::scenario::load::{Loaded, load_case};
    use crate::scenario::pack_path::PackPath;

    const CASE: &str = include_str!("../../tests/fixtures/check/good-persona-file/case.ron");
    const PERSONA: &str = include_str!("../../tests/fixtures/check/good-persona-file/personas/aino.ron");

    fn load(language: Option<&str>) -> Loaded {
        let files = MemoryFiles::from([
            ("case.ron", CASE),
            ("case.fi.ron", r#"{ "title": "Pieni", "presentation.cards.even.text": "Se pysyy.", "titel": "?" }"#),
            ("personas/aino.ron", PERSONA),
            ("personas/aino.fi.ron", r#"{ "shallow.2": "Riippuu." }"#),
        ]);
        load_case(&files, &PackPath::new("case.ron").expect("a sound path"), language)
    }

    #[test]
    fn what_is_missing_stays_in_the_source_language() {
        let case = load(Some("fi")).case.expect("it can be played");
        assert_eq!(case.scenario.title.as_str(), "Pieni");
        assert_eq!(case.scenario.intro.as_str(), "A first visit to a bakery.");
        assert_eq!(case.persona.shallow[1].as_str(), "Riippuu.");
        assert_eq!(&*case.language, "fi");
    }

    #[test]
    fn two_languages_differ_in_texts_only() {
        let (english, finnish) = (load(None), load(Some("fi")));
        let (english, finnish) = (english.case.expect("sound"), finnish.case.expect("sound"));
        assert_eq!(english.hash, finnish.hash);
        assert_eq!(format!("{:?}", english.links), format!("{:?}", finnish.links));
    }

    #[test]
    fn a_language_without_translation_changes_nothing() {
        let loaded = load(Some("sv"));
        assert_eq!(loaded.languages, ["en".into(), "fi".into()]);
        assert!(loaded.diagnostics.is_empty());
        let case = loaded.case.expect("sound");
        assert_eq!((case.scenario.title.as_str(), &*case.language), ("A small case", "en"));
    }

    #[test]
    fn coverage_names_what_is_missing_and_what_is_not_there() {
        let mut scenario: Scenario = super::super::read::parse("", CASE.as_bytes()).value.expect("sound");
        let translation = ron::from_str(r#"{"title": "Pieni", "titel": "?", "intro": ""}"#).expect("a table");
        let coverage = apply(&mut scenario, &translation);
        assert_eq!(coverage.unknown, ["titel"]);
        assert_eq!(coverage.missing.len() + 2, coverage.total, "an empty one counts as given");
        assert_eq!(coverage.missing[0], "teaches");
        assert_eq!(scenario.intro.as_str(), "A first visit to a bakery.", "but it is not taken");
    }

    #[test]
    fn a_text_is_stale_when_its_source_is_no_longer_what_it_was_made_from() {
        let mut scenario: Scenario = super::super::read::parse("", CASE.as_bytes()).value.expect("sound");
        let translation: Translation = ron::from_str(
            r#"{
                "title": "Pieni",
                "intro": "Ensikäynti leipomossa.",
                "teaches": "Kuuntele.",
                "made_from": { "title": "A case", "intro": "A first visit to a bakery." },
            }"#,
        )
        .expect("a table");
        let coverage = apply(&mut scenario, &translation);
        let [stale] = &coverage.stale[..] else { panic!("{:?}", coverage.stale) };
        assert_eq!((stale.place.as_str(), stale.was.as_str(), stale.is.as_str()), ("title", "A case", "A small case"));
        assert_eq!(scenario.title.as_str(), "Pieni", "it is shown all the same");
        assert!(coverage.unknown.is_empty(), "what it was made from is no text of its own");
    }

    #[test]
    fn no_text_stands_where_the_table_of_sources_does() {
        let everything = include_str!("../../tests/fixtures/check/everything/case.ron");
        let mut scenario: Scenario = super::super::read::parse("", everything.as_bytes()).value.expect("sound");
        scenario.each_text(&mut |at, _| assert!(!at.to_string().starts_with(MADE_FROM)));
    }

    #[test]
    fn what_it_was_made_from_is_a_table_without_doubles() {
        assert!(ron::from_str::<Translation>(r#"{"made_from": "title"}"#).is_err());
        assert!(ron::from_str::<Translation>(r#"{"made_from": {"a": "b", "a": "c"}}"#).is_err());
        assert!(ron::from_str::<Translation>(r#"{"made_from": {}, "made_from": {}}"#).is_err());
    }
}
