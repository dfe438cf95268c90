//! Places in a file: byte ranges, and the lines and columns that people count.

use serde::Serialize;

/// A range of bytes in a file, `start` included, `end` excluded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// First byte of the range, counted from the start of the file.
    pub start: u32,
    /// The byte after the last one; never below `start`.
    pub end: u32,
}

impl Span {
    /// The range from `start` up to `end`; an `end` before `start` gives the empty range at `start`.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end: end.max(start) }
    }

    /// The same range counted in `usize`. Offsets past four gigabytes stop at the largest `u32`.
    pub fn from_bytes(start: usize, end: usize) -> Self {
        Self::new(clamp(start), clamp(end))
    }

    /// The empty range at `at`.
    pub fn empty(at: u32) -> Self {
        Self::new(at, at)
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// Whether `at` is one of the bytes of the range.
    pub fn contains(self, at: u32) -> bool {
        self.start <= at && at < self.end
    }

    /// How many bytes the range holds.
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the range holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The range for slicing. Prefer [`Span::of`] where the text may be another than the one measured.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of `text` inside the range; empty when the range does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }
}

/// An offset as `u32`, the largest one when it does not fit.
fn clamp(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// A line and a column as editors show them: both count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// Where the lines of a text begin, to turn bytes into lines and columns and back.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the line ends of `text` once.
    pub fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| clamp(at + 1))).collect();
        Self { starts }
    }

    /// The line and column of byte `at` of `text`, the text the index was made of.
    /// A byte past the end counts as the end, one inside a character as that character.
    pub fn line_column(&self, text: &str, at: u32) -> LineColumn {
        let line = self.line_of(at);
        let start = self.starts[line] as usize;
        let end = (at as usize).min(text.len());
        let before = text.get(start..floor(text, end)).unwrap_or_default();
        // A byte-order mark is no character to whoever looks at the file in an editor.
        let characters = before.trim_start_matches('\u{FEFF}').chars().count();
        LineColumn { line: clamp(line + 1), column: clamp(characters + 1) }
    }

    /// The byte at a line and column, both from 1; the end of the line or of the text when there are fewer.
    pub fn offset(&self, text: &str, place: LineColumn) -> u32 {
        let line = (place.line.max(1) as usize - 1).min(self.starts.len() - 1);
        let span = self.line_span(text, line);
        let skipped = place.column.max(1) as usize - 1;
        let within = span.of(text).char_indices().nth(skipped).map(|(at, _)| clamp(at));
        within.map_or(span.end, |at| span.start + at)
    }

    /// The index from 0 of the line that holds byte `at`.
    pub fn line_of(&self, at: u32) -> usize {
        self.starts.partition_point(|&start| start <= at).saturating_sub(1)
    }

    /// The bytes of a line counted from 0, without its line end; empty when there is no such line.
    pub fn line_span(&self, text: &str, line: usize) -> Span {
        let Some(&start) = self.starts.get(line) else { return Span::empty(clamp(text.len())) };
        let end = self.starts.get(line + 1).map_or(clamp(text.len()), |next| next - 1);
        let line = Span::new(start, end);
        let trimmed = line.of(text).trim_end_matches('\r').len();
        Span::new(start, start + clamp(trimmed))
    }
}

/// The start of the character that byte `at` belongs to.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "(\n  nimi: \"Äijö\",\n)";
        let index = LineIndex::new(text);
        let comma = clamp(text.find(',').expect("there is a comma"));
        let place = index.line_column(text, comma);
        assert_eq!(place, LineColumn { line: 2, column: 15 });
        assert_eq!(index.offset(text, place), comma);
    }

    #[test]
    fn the_end_of_the_text_has_a_place() {
        let index = LineIndex::new("ab\n");
        assert_eq!(index.line_column("ab\n", 3), LineColumn { line: 2, column: 1 });
        assert_eq!(index.line_column("ab\n", 99), LineColumn { line: 2, column: 1 });
    }

    #[test]
    fn a_byte_order_mark_and_carriage_returns_do_not_count() {
        let text = "\u{FEFF}(a\r\n)";
        let index = LineIndex::new(text);
        assert_eq!(index.line_column(text, 4), LineColumn { line: 1, column: 2 });
        assert_eq!(index.line_span(text, 0).of(text), "\u{FEFF}(a");
    }

    #[test]
    fn a_span_never_runs_backwards() {
        assert_eq!(Span::new(5, 2), Span::empty(5));
        assert_eq!(Span::new(3, 9).of("short"), "");
    }
}
