//! Translations: one table from place to text for each file and language.

use super::diagnostic::{Code, Severity};
use super::format::{Pack, Persona, Scenario, Text};
use super::place::Place;
use super::read::nearest;
use super::resolve::{Fault, Report, fault};
use super::texts::{Visit, pack_texts, persona_texts, scenario_texts};
use super::unique_map::UniqueMap;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What a translation file says: `{ "title": "…", "customer.persona.about": "…" }`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Translation(pub UniqueMap<String, Text>);

/// How far a translation covers its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many texts the file has.
    pub total: usize,
    /// Texts of the file that are not translated, in the order of the file. They stay in the source language.
    pub missing: Vec<String>,
    /// Places that the file does not have, in the order of the translation.
    pub unknown: Vec<String>,
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
    let mut left: HashMap<&str, &Text> = translation.0.iter().map(|(key, text)| (key.as_str(), text)).collect();
    let mut coverage = Coverage::default();
    to.each_text(&mut |at, text| {
        coverage.total += 1;
        let path = at.to_string();
        match left.remove(path.as_str()) {
            Some(translated) if fault(translated.as_str()).is_none() => text.clone_from(translated),
            Some(_) => {}
            None => coverage.missing.push(path),
        }
    });
    let unknown = translation.0.keys().filter(|key| left.contains_key(key.as_str()));
    coverage.unknown = unknown.cloned().collect();
    coverage
}

/// How many places are named one by one.
const NAMED: usize = 20;

/// Reports what is wrong with a translation as such and with how it covers its file.
pub(super) fn findings(translation: &Translation, coverage: &Coverage, report: &mut Report<'_>) {
    for (key, text) in translation.0.iter() {
        if let Some(Fault { code, what, help }) = fault(text.as_str()) {
            let message = format!("the translation of `{key}` {what}");
            report.behind_key(Severity::Error, code, key, message, help.to_owned());
        }
    }
    for key in coverage.unknown.iter().take(NAMED) {
        let near = nearest(key, coverage.missing.iter().take(1000).map(String::as_str));
        let help = near.map_or("take it out".to_owned(), |near| format!("did you mean `{near}`, which is missing?"));
        let message = format!("the translated file has no text `{key}`");
        report.on_key(Severity::Warning, Code::UnknownPlace, key, message, help);
    }
    if coverage.unknown.len() > NAMED {
        let more = coverage.unknown.len() - NAMED;
        let message = format!("{more} more translations are of texts that the translated file does not have");
        report.warning(Code::UnknownPlace, &Place::ROOT, message, "is this the translation of another file?");
    }
    if !coverage.missing.is_empty() {
        report.warning(Code::MissingTranslation, &Place::ROOT, missing(coverage), "they stay in the source language");
    }
}

fn missing(coverage: &Coverage) -> String {
    let named: Vec<String> = coverage.missing.iter().take(5).map(|path| format!("`{path}`")).collect();
    let more = coverage.missing.len() - named.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let (count, total) = (coverage.missing.len(), coverage.total);
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
}
