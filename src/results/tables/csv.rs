//! A table as CSV (RFC 4180, UTF-8), with cells that a spreadsheet would take for formulas made harmless.

use super::{Cell, Table};
use crate::scenario::report::visible;
use crate::translate::safe_cell;
use jiff::Timestamp;

/// What some spreadsheets take for `=`, `+`, `-` and `@`.
const WIDE: [char; 4] = ['＝', '＋', '－', '＠'];

/// A table as CSV. Numbers have a decimal point, moments are RFC 3339 in UTC.
pub fn to_csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail.
    drop(writer.write_record(table.columns.iter().map(|column| guarded(&column.key))));
    for row in &table.rows {
        drop(writer.write_record(row.iter().map(text)));
    }
    writer.into_inner().unwrap_or_default()
}

/// Whether a file that begins so is a table of ours: its head is that of one of these.
pub fn is_table(head: &[u8], tables: &[Table]) -> bool {
    let first = head.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let keys = |table: &Table| table.columns.iter().map(|column| column.key.as_str()).collect::<Vec<_>>().join(",");
    tables.iter().any(|table| keys(table).as_bytes() == first)
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Whole(number) => number.to_string(),
        Cell::Points(points) => tenths(*points),
        Cell::Ratio(ratio) => format!("{ratio:.2}"),
        Cell::Moment(at) => Timestamp::from_second(*at).map_or_else(|_| at.to_string(), |at| at.to_string()),
        Cell::Yes(true) => "yes".to_owned(),
        Cell::Yes(false) => "no".to_owned(),
    }
}

/// Thousandths as points of a hundred with one decimal.
pub(in crate::results) fn tenths(points: i64) -> String {
    let sign = if points < 0 { "-" } else { "" };
    format!("{sign}{}.{}", points.abs() / 10, points.abs() % 10)
}

/// A text as a cell that is only text, whatever it begins with: what cannot be seen is written out, and what a
/// spreadsheet would take for a formula, also after spaces that it leaves out, is preceded by an apostrophe.
pub fn guarded(text: &str) -> String {
    let text = visible(text);
    let inner = text.trim_start();
    if inner.starts_with(WIDE) || inner.len() < text.len() && safe_cell(inner) != inner {
        return format!("'{text}");
    }
    safe_cell(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::tables::Column;
    use proptest::prelude::*;

    fn table(texts: &[&str]) -> Table {
        Table {
            name: "texts".into(),
            columns: vec![Column::new("text", "Text", 20)],
            rows: texts.iter().map(|text| vec![Cell::text(*text)]).collect(),
        }
    }

    fn read(bytes: &[u8]) -> Vec<String> {
        let mut reader = csv::Reader::from_reader(bytes);
        reader.records().map(|row| row.expect("CSV")[0].to_owned()).collect()
    }

    #[test]
    fn what_would_be_a_formula_is_text() {
        let hostile = ["=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "a\n=1"];
        let cells = read(&to_csv(&table(&hostile)));
        for (cell, text) in cells.iter().zip(hostile) {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝']), "{text:?}: {cell:?}");
            assert!(!cell.contains(char::is_control), "{cell:?}");
        }
        assert_eq!(cells[0], "'=HYPERLINK(\"http://x\",\"y\")");
        assert_eq!(cells[8], "a\\u{A}=1");
    }

    #[test]
    fn commas_and_quotes_come_back_as_they_were() {
        let texts = ["Virtanen, Aino", "\"Kalle\"", "ä ö", ""];
        assert_eq!(read(&to_csv(&table(&texts))), texts);
    }

    #[test]
    fn numbers_and_moments_have_one_form_everywhere() {
        assert_eq!([640, 5, -25, 1000].map(tenths), ["64.0", "0.5", "-2.5", "100.0"]);
        assert_eq!(text(&Cell::Moment(1_760_000_000)), "2025-10-09T08:53:20Z");
        assert_eq!((text(&Cell::Yes(true)), text(&Cell::Ratio(0.456))), ("yes".into(), "0.46".into()));
    }

    proptest! {
        #[test]
        fn no_text_begins_as_a_formula_does(text in "\\PC*|[ \t\r\n=+@\\-']{0,4}.{0,8}") {
            let cell = guarded(&text);
            prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?}");
            prop_assert!(!cell.chars().any(char::is_control));
        }
    }
}
