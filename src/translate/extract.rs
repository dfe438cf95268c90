//! From the files of a pack to a sheet for the translator.

use super::source::{Source, no_language};
use super::voice::Voices;
use super::{Row, Sheet, State, TranslateError, key};
use crate::scenario::files::Files;
use crate::scenario::format::Text;
use crate::scenario::pack_path::{PackPath, is_language};

/// The sheet with all texts of `paths`, files of a pack whose language is `from`.
pub fn extract(files: &dyn Files, paths: &[PackPath], from: &str, to: &str) -> Result<Sheet, TranslateError> {
    if !is_language(to) {
        return Err(no_language(to));
    }
    if from == to {
        return Err(TranslateError::Language(format!("the pack is written in `{to}`: there is nothing to translate")));
    }
    let mut rows = Vec::new();
    for path in paths {
        rows.extend(rows_of(&Source::read(files, path, to)?));
    }
    Ok(Sheet { from: from.to_owned(), to: to.to_owned(), rows })
}

/// The rows of one file.
pub(super) fn rows_of(source: &Source) -> Vec<Row> {
    let voices = Voices::new(source);
    let row = |text: &super::source::SourceText| {
        let target = source.translation.texts.get(text.place.as_str()).map_or("", Text::as_str);
        let made_from = source.translation.made_from.get(text.place.as_str()).map(Text::as_str);
        let was = made_from.filter(|was| !target.is_empty() && *was != text.text);
        let state = match (target, was) {
            ("", _) => State::Missing,
            (_, Some(_)) => State::Stale,
            (_, None) => State::Done,
        };
        let voice = voices.of(&text.place);
        Row {
            file: source.path.as_str().to_owned(),
            place: text.place.clone(),
            state,
            speaker: voice.speaker,
            note: voice.note,
            source: text.text.clone(),
            was: was.map(str::to_owned),
            target: target.to_owned(),
            key: key(target),
            line: text.line,
        }
    };
    source.texts.iter().map(row).collect()
}
