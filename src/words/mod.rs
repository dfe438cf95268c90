//! The game's own words in English and Finnish, from Fluent files. Scenario text is not here: it belongs to the case.
//!
//! The files are compiled in, one for each area (`assets/words/LANGUAGE/AREA.ftl`), so that nothing can be missing at
//! run time; a test keeps the languages key for key and argument for argument the same.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The areas, each a file.
const AREAS: usize = 18;
macro_rules! sources {
    ($language:literal) => {
        [
            include_str!(concat!("../../assets/words/", $language, "/core.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/debrief.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/coach.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/play.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/scorecard.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/screens.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/desk.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/talk.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/cards.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/record.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/finding.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/shelf.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/learning.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/figures.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/results.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/practice.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/store.ftl")),
            include_str!(concat!("../../assets/words/", $language, "/people.ftl")),
        ]
    };
}

/// A language that the game speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Finnish.
    #[serde(rename = "fi")]
    Finnish,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Finnish];

    /// The two-letter code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Finnish => "fi",
        }
    }

    /// Its name in itself, so that whoever cannot read the others finds it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Finnish => "Suomi",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Finnish,
            Self::Finnish => Self::English,
        }
    }

    /// The language of a code such as `fi`, `fi-FI` or `fi_FI.UTF-8`.
    pub fn of_code(code: &str) -> Option<Self> {
        let main = code.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.code() == main)
    }

    /// The language of the system, English where it is none of ours.
    pub fn of_system() -> Self {
        sys_locale::get_locales().find_map(|code| Self::of_code(&code)).unwrap_or_default()
    }

    const fn sources(self) -> [&'static str; AREAS] {
        match self {
            Self::English => sources!("en"),
            Self::Finnish => sources!("fi"),
        }
    }
}

/// The game's words in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of a language.
    pub fn new(language: Language) -> Self {
        let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks would be drawn as boxes by some terminals and by our font.
        bundle.set_use_isolating(false);
        for source in language.sources() {
            let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(whole, _)| whole);
            // A message that stands twice keeps its first text; the tests refuse both faults.
            drop(bundle.add_resource(resource));
        }
        Self { language, bundle }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message of a key; the key itself where there is none, so that a fault is seen and nothing stops.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The message of a key with named arguments.
    pub fn with(&self, key: &str, arguments: &[(&'static str, Argument<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            match value {
                Argument::Text(text) => args.set(*name, *text),
                Argument::Number(number) => args.set(*name, *number),
            }
        }
        self.format(key, Some(&args))
    }

    /// Whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, args, &mut faults).into_owned()
    }
}

/// An argument of a message.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    /// Text.
    Text(&'a str),
    /// A number; Fluent chooses plural forms by it.
    Number(i64),
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Argument<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Argument<'_> {
    fn from(count: usize) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Keys with the arguments that their texts use.
    fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for source in language.sources() {
            if let Err((_, faults)) = FluentResource::try_new(source.to_owned()) {
                panic!("{}: {faults:?}", language.code());
            }
            let mut key = None;
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let starts = line.split_once(" =").filter(|(k, _)| !k.starts_with([' ', '-']));
                if let Some((name, _)) = starts {
                    assert!(all.insert(name.to_owned(), BTreeSet::new()).is_none(), "`{name}` stands twice");
                    key = Some(name.to_owned());
                }
                if let Some(set) = key.as_ref().and_then(|key| all.get_mut(key)) {
                    set.extend(arguments(line));
                }
            }
        }
        all
    }

    fn arguments(text: &str) -> BTreeSet<String> {
        let name = |part: &str| part.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().map(str::to_owned);
        text.split('$').skip(1).filter_map(name).collect()
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_arguments() {
        let (english, finnish) = (messages(Language::English), messages(Language::Finnish));
        let keys = |all: &BTreeMap<String, BTreeSet<String>>| all.keys().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&english), keys(&finnish));
        for (key, arguments) in &english {
            assert_eq!(Some(arguments), finnish.get(key), "arguments of `{key}`");
        }
    }

    #[test]
    fn a_missing_message_shows_its_key() {
        assert_eq!(Words::new(Language::Finnish).get("no-such-key"), "no-such-key");
    }

    #[test]
    fn the_language_of_the_system_is_read_from_any_usual_form() {
        for code in ["fi", "fi-FI", "fi_FI.UTF-8", "FI"] {
            assert_eq!(Language::of_code(code), Some(Language::Finnish), "{code}");
        }
        assert_eq!(Language::of_code("sv"), None);
    }
}
