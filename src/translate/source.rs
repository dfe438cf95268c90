//! A file of a pack as translation sees it: its texts with their places and lines, and the translation beside it.

use super::TranslateError;
use crate::scenario::files::{FileFault, Files};
use crate::scenario::format::{Pack, Persona, Scenario};
use crate::scenario::pack_path::{FileKind, PackPath, is_language};
use crate::scenario::read::parse;
use crate::scenario::translation::{Translatable, Translation};
use serde::de::DeserializeOwned;

/// A text of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// Its place.
    pub place: String,
    /// Its line, from 1.
    pub line: usize,
    /// What it says.
    pub text: String,
}

/// A file with its translation into one language.
#[derive(Clone, Debug)]
pub struct Source {
    /// The file.
    pub path: PackPath,
    /// Its texts in the order of the file.
    pub texts: Vec<SourceText>,
    /// The translation's file.
    pub translation_path: PackPath,
    /// What the translation's file says as it stands; `None` where there is none.
    pub written: Option<String>,
    /// The translation as read.
    pub translation: Translation,
}

impl Source {
    /// Reads a file and its translation into the language `to`. Both must be sound; there need be no translation.
    pub fn read(files: &dyn Files, path: &PackPath, to: &str) -> Result<Self, TranslateError> {
        let texts = match path.kind() {
            FileKind::Scenario => texts_of::<Scenario>(files, path)?,
            FileKind::Persona => texts_of::<Persona>(files, path)?,
            FileKind::Pack => texts_of::<Pack>(files, path)?,
            FileKind::Translation { .. } => {
                let why = "this is a translation; name the file that it translates".to_owned();
                return Err(TranslateError::Unreadable { file: path.clone(), why });
            }
        };
        let translation_path = path.translation(to).ok_or_else(|| no_language(to))?;
        let (written, translation) = match files.read(&translation_path) {
            Err(FileFault::NotFound) => (None, Translation::default()),
            Err(fault) => return Err(unreadable(&translation_path, &fault)),
            Ok(bytes) => {
                let parsed = parse::<Translation>(translation_path.as_str(), &bytes);
                let Some(translation) = parsed.value else { return Err(TranslateError::Broken(translation_path)) };
                (Some(parsed.text.as_ref().to_owned()), translation)
            }
        };
        Ok(Self { path: path.clone(), texts, translation_path, written, translation })
    }
}

/// What is said of a word that is no code of a language.
pub(super) fn no_language(code: &str) -> TranslateError {
    let why =
        if is_language(code) { "it cannot be used here" } else { "a language is two small letters, such as `fi`" };
    TranslateError::Language(format!("`{code}`: {why}"))
}

fn unreadable(path: &PackPath, fault: &FileFault) -> TranslateError {
    TranslateError::Unreadable { file: path.clone(), why: fault.to_string() }
}

fn texts_of<T: Translatable + DeserializeOwned>(
    files: &dyn Files,
    path: &PackPath,
) -> Result<Vec<SourceText>, TranslateError> {
    let bytes = files.read(path).map_err(|fault| unreadable(path, &fault))?;
    let mut parsed = parse::<T>(path.as_str(), &bytes);
    let Some(mut value) = parsed.value.take() else { return Err(TranslateError::Broken(path.clone())) };
    let mut texts = Vec::new();
    value.each_text(&mut |at, text| {
        let found = parsed.tree().span_of(&parsed.text, &at.steps());
        let line = found.map_or(0, |found| parsed.lines().line_of(found.value.start)) + 1;
        texts.push(SourceText { place: at.to_string(), line, text: text.as_str().to_owned() });
    });
    Ok(texts)
}
