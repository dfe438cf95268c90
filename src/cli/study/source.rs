//! The files of a case as their author wrote them, for showing lines.

use crate::scenario::case::Case;
use crate::scenario::format::PersonaSource;
use crate::scenario::load::FileTexts;
use std::sync::Arc;

/// One file.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its path in the pack.
    pub name: String,
    /// What it says.
    pub text: Arc<str>,
}

/// The files of a case.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The scenario's.
    pub scenario: File,
    /// The persona's, where the person has one.
    pub persona: Option<File>,
}

impl Source {
    /// The files that a case was loaded from.
    pub fn new(case: &Case, path: &str, texts: &FileTexts) -> Self {
        let file = |name: &str| File { name: name.to_owned(), text: texts.get(name).unwrap_or_else(|| Arc::from("")) };
        let persona = match &case.scenario.customer.persona {
            PersonaSource::File(name) => Some(file(name)),
            PersonaSource::Here(_) => None,
        };
        Self { scenario: file(path), persona }
    }

    /// The name of the file in which something stands.
    pub fn name(&self, in_persona: bool) -> &str {
        match &self.persona {
            Some(persona) if in_persona => &persona.name,
            _ => &self.scenario.name,
        }
    }
}
