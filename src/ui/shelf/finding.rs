//! A finding as it is shown: where it is, what is wrong, the lines it is about, and what would mend it.

use crate::scenario::diagnostic::{Code, Diagnostic, Severity};
use crate::scenario::report::visible;
use crate::scenario::span::LineIndex;
use std::ops::Range;

/// How many lines of a file are shown of one finding.
const LINES: u32 = 3;
/// The most characters of a line that are shown.
const WIDE: usize = 160;

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The name of its kind, as `malmi check` shows it.
    pub code: &'static str,
    /// What findings of this kind mean.
    pub meaning: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// Line and column, from 1.
    pub place: Option<(u32, u32)>,
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub help: Option<String>,
    /// The lines it is about.
    pub lines: Vec<Line>,
}

/// A line of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 1.
    pub number: u32,
    /// What stands in it.
    pub text: String,
    /// Which characters of it the finding is about.
    pub marked: Range<usize>,
}

impl Finding {
    /// A finding with the text of its file, where that is known. `explain` gives what a kind of finding means.
    pub fn of(finding: &Diagnostic, text: Option<&str>, explain: impl Fn(Code) -> String) -> Self {
        let at = text.zip(finding.span).map(|(text, span)| {
            let index = LineIndex::new(text);
            let (from, to) = (index.line_column(text, span.start), index.line_column(text, span.end));
            (text, from, to)
        });
        let file = finding.file.rsplit('/').next().unwrap_or_default();
        Self {
            severity: finding.severity,
            code: finding.code.as_str(),
            meaning: explain(finding.code),
            file: visible(file),
            place: at.map(|(_, from, _)| (from.line, from.column)),
            message: visible(&finding.message),
            help: finding.help.as_deref().filter(|help| !help.is_empty()).map(visible),
            lines: at.map(|(text, from, to)| lines(text, from, to)).unwrap_or_default(),
        }
    }

    /// Whether it keeps a file from being played.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

fn lines(text: &str, from: crate::scenario::span::LineColumn, to: crate::scenario::span::LineColumn) -> Vec<Line> {
    let last = to.line.min(from.line + LINES - 1);
    let numbered = (1_u32..).zip(text.lines());
    let shown = numbered.skip_while(|(number, _)| *number < from.line).take_while(|(number, _)| *number <= last);
    let columns = |column: u32| usize::try_from(column.saturating_sub(1)).unwrap_or(usize::MAX);
    let line = shown.map(|(number, line)| {
        let start = if number == from.line { columns(from.column) } else { 0 };
        let end = if number == to.line { columns(to.column) } else { usize::MAX };
        clipped(number, line, start, end)
    });
    line.collect()
}

/// A line without its indent, and no more of it than can be shown.
fn clipped(number: u32, line: &str, start: usize, end: usize) -> Line {
    let indent = line.chars().take_while(|c| c.is_whitespace()).count();
    // A mistake far to the right is shown with a little of what stands before it.
    let before = start.saturating_sub(indent);
    let skipped = if before > WIDE { before - 20 } else { 0 };
    let text: String = line.chars().skip(indent + skipped).take(WIDE).collect();
    let long = text.chars().count();
    let from = start.saturating_sub(indent + skipped).min(long);
    let marked = from..end.saturating_sub(indent + skipped).clamp(from, long);
    // What hides would move the mark, and is a finding of its own.
    Line { number, text: text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect(), marked }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::span::Span;

    fn of(text: &str, start: u32, end: u32) -> Finding {
        let finding = Diagnostic::error(Code::WrongType, Span::new(start, end), "no number").help("");
        let finding = finding.in_file(&std::sync::Arc::from("cases/a.ron"));
        Finding::of(&finding, Some(text), |code| code.meaning().to_owned())
    }

    #[test]
    fn it_knows_its_place_and_its_line() {
        let finding = of("(\n    minutes: \"ten\",\n)", 15, 20);
        assert_eq!((finding.file.as_str(), finding.place), ("a.ron", Some((2, 14))));
        assert_eq!(finding.lines, [Line { number: 2, text: "minutes: \"ten\",".to_owned(), marked: 9..14 }]);
        assert_eq!(finding.help, None, "an empty help line is none");
    }

    #[test]
    fn a_long_place_shows_its_first_lines_and_a_far_one_what_stands_before_it() {
        let long = of("(\n[\n1,\n2,\n3,\n4,\n]\n)", 2, 16);
        assert_eq!(long.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 3, 4]);
        let text = format!("{}x", "ä".repeat(400));
        let far = of(&text, 800, 801);
        assert_eq!((far.lines[0].text.chars().count(), far.lines[0].marked.clone()), (21, 20..21));
    }

    #[test]
    fn without_a_text_or_a_place_there_are_no_lines() {
        let nowhere = Diagnostic::error(Code::EmptyFile, None, "empty");
        assert!(Finding::of(&nowhere, Some("x"), |_| String::new()).lines.is_empty());
        let unread = Diagnostic::error(Code::WrongType, Span::new(1, 2), "no");
        assert_eq!(Finding::of(&unread, None, |_| String::new()).place, None);
    }
}
