//! Sheets as PO: for translation programs.
//!
//! Read and written here and not by a crate: `polib` loses the previous source (`#|`), knows no lines and stops the
//! program at a broken entry. The tests let it read what is written here.

mod reading;

pub use reading::read;

use super::{Row, Sheet, State};
use std::fmt::Write as _;

/// Between the file and the place in the context of a message. No place has it.
const BETWEEN: char = '#';

/// The sheet as PO. The context of each message is its file and place, which stay when a text moves.
pub fn write(sheet: &Sheet) -> String {
    let mut text = String::from("msgid \"\"\nmsgstr \"\"\n");
    for (name, value) in [
        ("Project-Id-Version", ""),
        ("PO-Revision-Date", ""),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", sheet.to.as_str()),
        ("X-Source-Language", &sheet.from),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ] {
        let _ = writeln!(text, "\"{}: {}\\n\"", name, escape(value));
    }
    for row in &sheet.rows {
        text.push('\n');
        message(&mut text, row);
    }
    text
}

fn message(text: &mut String, row: &Row) {
    for (label, said) in [("SPEAKER", &row.speaker), ("NOTE", &row.note), ("KEY", &row.key)] {
        if !said.is_empty() {
            let _ = writeln!(text, "#. {label}: {}", said.replace(['\n', '\r'], " "));
        }
    }
    let _ = writeln!(text, "#: {}:{}", row.file, row.line);
    if row.state == State::Stale {
        text.push_str("#, fuzzy\n");
    }
    if let Some(was) = &row.was {
        let _ = writeln!(text, "#| msgid \"{}\"", escape(was));
    }
    let _ = writeln!(text, "msgctxt \"{}{BETWEEN}{}\"", escape(&row.file), escape(&row.place));
    let _ = writeln!(text, "msgid \"{}\"\nmsgstr \"{}\"", escape(&row.source), escape(&row.target));
}

/// The inside of a quoted text.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            c => escaped.push(c),
        }
    }
    escaped
}
