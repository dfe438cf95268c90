//! From a sheet that came back to the translation files of a pack.
//!
//! What the translator did not touch is left alone, and so is what was changed in the file since the sheet was made. A
//! row is taken or it is told why not; nothing is lost without a word.

use super::edit::{Change, rewrite};
use super::source::Source;
use super::{ReadSheet, Row, State, TranslateError, Trouble, Unit, key};
use crate::scenario::files::Files;
use crate::scenario::format::Text;
use crate::scenario::pack_path::{FileKind, PackPath};
use crate::scenario::read::{nearest, parse};
use crate::scenario::resolve::fault;
use crate::scenario::translation::Translation;
use std::collections::{BTreeSet, HashMap};

/// What a merge comes to.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The files to write with their new texts; only those that change.
    pub files: Vec<(PackPath, String)>,
    /// What was not taken as it is, file by file.
    pub troubles: Vec<Trouble>,
    /// How many texts got a translation that had none.
    pub added: usize,
    /// How many got another translation.
    pub changed: usize,
    /// How many were found to hold still, though their source has changed.
    pub confirmed: usize,
    /// How many rows came back as they are in the file.
    pub unchanged: usize,
    /// How many rows are still without a translation.
    pub missing: usize,
}

/// Merges a sheet into the translations of a pack. Writes nothing.
pub fn merge(files: &dyn Files, read: ReadSheet) -> Result<Merged, TranslateError> {
    let ReadSheet { sheet, troubles, unit } = read;
    if sheet.to == sheet.from {
        let why = format!("the sheet is in `{}`, the language of the pack itself", sheet.to);
        return Err(TranslateError::Language(why));
    }
    let mut merging = Merging { merged: Merged { troubles, ..Merged::default() }, sheet_to: &sheet.to, unit };
    let mut by_file: Vec<(&str, Vec<&Row>)> = Vec::new();
    for row in &sheet.rows {
        match by_file.iter_mut().find(|(file, _)| *file == row.file) {
            Some((_, rows)) => rows.push(row),
            None => by_file.push((&row.file, vec![row])),
        }
    }
    for (file, rows) in by_file {
        merging.file(files, file, &rows)?;
    }
    Ok(merging.merged)
}

struct Merging<'s> {
    merged: Merged,
    sheet_to: &'s str,
    unit: Unit,
}

/// The outcome for a row.
enum Taken {
    Nothing,
    Change(Change),
}

impl Merging<'_> {
    fn file(&mut self, files: &dyn Files, file: &str, rows: &[&Row]) -> Result<(), TranslateError> {
        let Some(path) = sound_path(file) else {
            let what = format!("`{file}` is no file of a pack; its rows are left out");
            self.refuse(rows[0], "file", what);
            return Ok(());
        };
        let source = match Source::read(files, &path, self.sheet_to) {
            Ok(source) => source,
            Err(TranslateError::Unreadable { file, why }) => {
                let what = format!("`{file}`: {why}; its rows are left out");
                self.refuse(rows[0], "file", what);
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        let texts: HashMap<&str, &str> =
            source.texts.iter().map(|text| (text.place.as_str(), text.text.as_str())).collect();
        let mut seen = BTreeSet::new();
        let mut changes = Vec::new();
        for row in rows {
            if !seen.insert(row.place.as_str()) {
                self.refuse(row, "place", format!("`{}` stands twice in the sheet; the first is taken", row.place));
                continue;
            }
            let Some(text) = texts.get(row.place.as_str()) else {
                let near = nearest(&row.place, texts.keys().copied());
                let near = near.map_or(String::new(), |near| format!("; the nearest is `{near}`"));
                self.refuse(row, "place", format!("`{file}` has no text `{}`{near}", row.place));
                continue;
            };
            if let Taken::Change(change) = self.row(row, text, &source.translation) {
                changes.push(change);
            }
        }
        self.write(&source, &changes)
    }

    fn row(&mut self, row: &Row, text: &str, translation: &Translation) -> Taken {
        let present = translation.texts.get(row.place.as_str()).map_or("", Text::as_str);
        if row.target.trim().is_empty() {
            if present.is_empty() {
                self.merged.missing += 1;
            } else {
                self.refuse(row, self.sheet_to, "the cell is empty; the translation in the file stays".to_owned());
            }
            return Taken::Nothing;
        }
        if row.target == present {
            return self.same(row, text, translation);
        }
        // Untouched in the sheet, changed in the file: somebody mended it there.
        if !row.key.is_empty() && key(&row.target) == row.key {
            let what = "the file was changed since the sheet was made and the sheet was not; the file stays";
            self.merged.troubles.push(Trouble::noted(self.at(row, self.sheet_to), what));
            return Taken::Nothing;
        }
        if !present.is_empty() && !row.key.is_empty() && key(present) != row.key {
            let what = format!("both the sheet and the file were changed; the file stays: “{present}”");
            self.refuse(row, self.sheet_to, what);
            return Taken::Nothing;
        }
        if let Some(what) = unfit(&row.target, text) {
            self.refuse(row, self.sheet_to, format!("the translation {what}; it is left out"));
            return Taken::Nothing;
        }
        let made_from = self.made_from(row, text);
        *(if present.is_empty() { &mut self.merged.added } else { &mut self.merged.changed }) += 1;
        Taken::Change(Change { place: row.place.clone(), target: Some(row.target.clone()), made_from: Some(made_from) })
    }

    /// The same translation: it may have been found to hold though its source has changed.
    fn same(&mut self, row: &Row, text: &str, translation: &Translation) -> Taken {
        let was = translation.made_from.get(row.place.as_str());
        let is_stale = was.is_some_and(|was| was.as_str() != text);
        if !is_stale || row.state != State::Done {
            self.merged.unchanged += 1;
            return Taken::Nothing;
        }
        // The translator looked at an older source: what the sheet says does not speak of the present one.
        let made_from = self.made_from(row, text);
        if was.map(Text::as_str) == Some(made_from.as_str()) {
            self.merged.unchanged += 1;
            return Taken::Nothing;
        }
        self.merged.confirmed += 1;
        Taken::Change(Change { place: row.place.clone(), target: None, made_from: Some(made_from) })
    }

    /// The source that the translator had before them.
    fn made_from(&mut self, row: &Row, text: &str) -> String {
        if row.source == text {
            return text.to_owned();
        }
        let what =
            format!("the text has changed since the sheet was made, so that this counts as stale; it is now “{text}”");
        self.merged.troubles.push(Trouble::noted(self.at(row, self.sheet_to), what));
        row.source.clone()
    }

    fn write(&mut self, source: &Source, changes: &[Change]) -> Result<(), TranslateError> {
        if changes.is_empty() {
            return Ok(());
        }
        let order: Vec<&str> = source.texts.iter().map(|text| text.place.as_str()).collect();
        let rewritten = rewrite(source.written.as_deref(), &order, changes);
        let sound = rewritten.filter(|text| says_what_is_meant(text, source, changes));
        let Some(text) = sound else { return Err(TranslateError::Unsafe(source.translation_path.clone())) };
        self.merged.files.push((source.translation_path.clone(), text));
        Ok(())
    }

    /// Where a row stands, as a translator finds it.
    fn at(&self, row: &Row, column: &str) -> String {
        match self.unit {
            Unit::Row => format!("row {}, column {column}", row.line),
            Unit::Line => format!("line {}", row.line),
        }
    }

    fn refuse(&mut self, row: &Row, column: &str, what: String) {
        let at = self.at(row, column);
        self.merged.troubles.push(Trouble::refused(at, what));
    }
}

/// A file of a pack that can be translated.
fn sound_path(file: &str) -> Option<PackPath> {
    let path = PackPath::new(file).ok().filter(|path| path.file_name().strip_suffix(".ron").is_some())?;
    (!matches!(path.kind(), FileKind::Translation { .. })).then_some(path)
}

/// Why a translation cannot be taken, if it cannot.
fn unfit(target: &str, source: &str) -> Option<String> {
    if let Some(fault) = fault(target) {
        return Some(fault.what);
    }
    let (mut given, mut wanted) = (placeholders(target), placeholders(source));
    given.sort_unstable();
    wanted.sort_unstable();
    (given != wanted).then(|| match wanted.as_slice() {
        [] => format!("has `{}`, which the text does not have", given.join("`, `")),
        wanted => format!("must have `{}` just as the text has", wanted.join("`, `")),
    })
}

/// The pieces in curly brackets, which stand for something else and must stay.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some(end) = after.find('}') else { break };
        found.push(&after[..end]);
        rest = &after[end + 1..];
    }
    found
}

/// Whether the new file reads as the old one with just the changes made.
fn says_what_is_meant(text: &str, source: &Source, changes: &[Change]) -> bool {
    let Some(read) = parse::<Translation>("", text.as_bytes()).value else { return false };
    let mut texts: HashMap<&str, &str> =
        source.translation.texts.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    let mut sources: HashMap<&str, &str> =
        source.translation.made_from.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    for change in changes {
        texts.extend(change.target.as_deref().map(|target| (change.place.as_str(), target)));
        sources.extend(change.made_from.as_deref().map(|was| (change.place.as_str(), was)));
    }
    let same = |read: &crate::scenario::unique_map::UniqueMap<String, Text>, meant: &HashMap<&str, &str>| {
        read.len() == meant.len() && read.iter().all(|(k, v)| meant.get(k.as_str()) == Some(&v.as_str()))
    };
    same(&read.texts, &texts) && same(&read.made_from, &sources)
}

/// Notes for all translated texts of a file, or for those at `places`, that they hold for the source as it is now. Gives
/// the new text of the translation file, and for how many texts it says something new.
pub fn confirm(
    files: &dyn Files,
    path: &PackPath,
    to: &str,
    places: &[String],
) -> Result<Option<(PackPath, String, usize)>, TranslateError> {
    let source = Source::read(files, path, to)?;
    let is_meant = |place: &str| places.is_empty() || places.iter().any(|wanted| wanted == place);
    let is_new = |text: &&super::source::SourceText| {
        let place = text.place.as_str();
        let noted = source.translation.made_from.get(place).map(Text::as_str);
        is_meant(place) && source.translation.texts.contains_key(place) && noted != Some(text.text.as_str())
    };
    let change = |text: &super::source::SourceText| Change {
        place: text.place.clone(),
        target: None,
        made_from: Some(text.text.clone()),
    };
    let changes: Vec<Change> = source.texts.iter().filter(is_new).map(change).collect();
    let mut merging = Merging { merged: Merged::default(), sheet_to: to, unit: Unit::Row };
    merging.write(&source, &changes)?;
    Ok(merging.merged.files.pop().map(|(path, text)| (path, text, changes.len())))
}
