//! Sheets as CSV: for a spreadsheet. Written plainly; read tolerantly: commas, semicolons or tabs, any line ends, columns
//! in any order, with or without a byte-order mark.

use super::safe::{guard, restore};
use super::{ReadSheet, Row, Sheet, State, TranslateError, Trouble, Unit};
use crate::scenario::pack_path::is_language;
use csv::{ReaderBuilder, StringRecord, WriterBuilder};

/// How a sheet is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// Begin with a byte-order mark, by which Excel knows the encoding.
    pub mark: bool,
    /// Semicolons between the cells, which spreadsheets expect where a comma divides decimals.
    pub semicolons: bool,
}

/// The columns before the two languages.
const COLUMNS: [&str; 5] = ["file", "place", "state", "speaker", "note"];
/// The columns after them.
const LAST: [&str; 2] = ["was", "key"];

/// The sheet as CSV.
pub fn write(sheet: &Sheet, style: Style) -> String {
    let delimiter = if style.semicolons { b';' } else { b',' };
    let mut writer = WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let languages = [sheet.from.as_str(), sheet.to.as_str()];
    // Writing to memory cannot fail, and every record has the same length.
    let _ = writer.write_record(COLUMNS.iter().chain(&languages).chain(&LAST));
    for row in &sheet.rows {
        let was = row.was.as_deref().unwrap_or_default();
        let cells = [
            &row.file,
            &row.place,
            row.state.as_str(),
            &row.speaker,
            &row.note,
            &row.source,
            &row.target,
            was,
            &row.key,
        ];
        let _ = writer.write_record(cells.map(guard));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    if style.mark { format!("\u{FEFF}{text}") } else { text }
}

/// Reads a sheet whose source language is `from`. `to` says which column to take where there are several languages.
pub fn read(bytes: &[u8], from: &str, to: Option<&str>) -> Result<ReadSheet, TranslateError> {
    let text = text_of(bytes)?;
    let mut reader =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut records = reader.records().enumerate();
    let Some((_, Ok(heading))) = records.next() else {
        return Err(TranslateError::NoSheet("the sheet is empty".to_owned()));
    };
    let mut troubles = Vec::new();
    let heading = Heading::read(&heading, from, to, &mut troubles)?;
    let mut rows = Vec::new();
    for (index, record) in records {
        let number = index + 1;
        match record {
            Ok(record) if record.iter().all(str::is_empty) => {}
            Ok(record) => match heading.row(&record, number) {
                Ok(row) => rows.push(row),
                Err(trouble) => troubles.push(trouble),
            },
            Err(error) => troubles.push(Trouble::refused(format!("row {number}"), error.to_string())),
        }
    }
    let sheet = Sheet { from: from.to_owned(), to: heading.to.clone(), rows };
    Ok(ReadSheet { sheet, troubles, unit: Unit::Row })
}

fn text_of(bytes: &[u8]) -> Result<&str, TranslateError> {
    let no_sheet = |why: String| TranslateError::NoSheet(why);
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(no_sheet("the sheet is saved as UTF-16; save it as “CSV UTF-8”".to_owned()));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let row = bytes[..error.valid_up_to()].split(|byte| *byte == b'\n').count();
        no_sheet(format!(
            "line {row} of the sheet is not saved as UTF-8, so that letters such as ä would be lost; save it as “CSV UTF-8”"
        ))
    })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// What stands between the cells: whichever the heading has most of.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or_default();
    let count = |mark: u8| heading.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|mark| (count(*mark), *mark == b',')).unwrap_or(b',')
}

/// Which column holds what.
struct Heading {
    cells: usize,
    to: String,
    file: usize,
    place: usize,
    source: usize,
    target: usize,
    state: Option<usize>,
    key: Option<usize>,
}

impl Heading {
    fn read(
        heading: &StringRecord,
        from: &str,
        to: Option<&str>,
        troubles: &mut Vec<Trouble>,
    ) -> Result<Self, TranslateError> {
        let names: Vec<String> = heading.iter().map(|name| name.trim().to_lowercase()).collect();
        let at = |wanted: &str| names.iter().position(|name| name == wanted);
        let need = |wanted: &str| {
            let why = format!("row 1: the sheet has no column `{wanted}`; it has {}", listed(&names));
            at(wanted).ok_or(TranslateError::NoSheet(why))
        };
        let (file, place, source) = (need("file")?, need("place")?, need(from)?);
        let languages: Vec<&String> = names.iter().filter(|name| is_language(name) && **name != from).collect();
        let to = match (to, languages.as_slice()) {
            (Some(to), _) => to.to_owned(),
            (None, [only]) => (*only).clone(),
            (None, []) => {
                return Err(TranslateError::Language(format!("row 1: no column beside `{from}` is a language")));
            }
            (None, _) => {
                return Err(TranslateError::Language(
                    "row 1: the sheet has several languages; say with `--to` which one to merge".to_owned(),
                ));
            }
        };
        let target = need(&to)?;
        for (index, name) in names.iter().enumerate() {
            let known = COLUMNS.iter().chain(&LAST).any(|known| known == name) || is_language(name);
            if names[..index].contains(name) && !name.is_empty() {
                return Err(TranslateError::NoSheet(format!("row 1: two columns are called `{name}`")));
            }
            if !known && !name.is_empty() {
                troubles.push(Trouble::noted("row 1", format!("the column `{name}` is left aside")));
            }
        }
        let (state, key) = (at("state"), at("key"));
        Ok(Self { cells: names.len(), to, file, place, source, target, state, key })
    }

    fn row(&self, record: &StringRecord, number: usize) -> Result<Row, Trouble> {
        let at = format!("row {number}");
        let last = [self.file, self.place, self.source, self.target].into_iter().max().unwrap_or(0);
        if record.len() > self.cells || record.len() <= last {
            let what = format!(
                "it has {} cells where the heading has {}: is a quotation mark missing? The row is left out",
                record.len(),
                self.cells
            );
            return Err(Trouble::refused(at, what));
        }
        let cell = |column: usize| restore(record.get(column).unwrap_or_default()).to_owned();
        let target = cell(self.target);
        let word = self.state.map(cell).unwrap_or_default();
        let state = match State::from_word(word.trim()) {
            Some(state) => state,
            None if word.trim().is_empty() && target.is_empty() => State::Missing,
            None if word.trim().is_empty() => State::Done,
            None => {
                let what = format!("`{word}` is no state; write `missing`, `done` or `stale`. The row is left out");
                return Err(Trouble::refused(format!("{at}, column state"), what));
            }
        };
        Ok(Row {
            file: cell(self.file),
            place: cell(self.place),
            state,
            source: cell(self.source),
            target,
            key: self.key.map(cell).unwrap_or_default(),
            line: number,
            ..Row::default()
        })
    }
}

fn listed(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(12).map(|name| format!("`{name}`")).collect();
    shown.join(", ")
}
