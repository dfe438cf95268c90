//! The copy of a file that is changed while its mistakes are collected, and the way back to places in the file itself.

use std::ops::Range;

use ron::error::SpannedError;
use serde::de::DeserializeOwned;

use super::options;
use crate::scenario::scan::Fix;
use crate::scenario::span::{LineColumn, LineIndex, Span};

/// A text with parts blanked, exchanged or added. All places given to it are places in the original.
#[derive(Clone, Debug)]
pub(super) struct Working {
    text: String,
    /// What was added: before which byte of the original, and how many bytes. In the order of the file.
    inserts: Vec<(u32, u32)>,
}

impl Working {
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), inserts: Vec::new() }
    }

    /// The text as it is now.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What `ron` makes of it: a value, or what it finds wrong first.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, SpannedError> {
        options().from_str::<T>(&self.text)
    }

    /// The byte of this copy at which `ron` stopped.
    pub(super) fn offset(&self, error: &SpannedError) -> u32 {
        let place = LineColumn {
            line: u32::try_from(error.span.end.line).unwrap_or(u32::MAX),
            column: u32::try_from(error.span.end.col).unwrap_or(u32::MAX),
        };
        LineIndex::new(&self.text).offset(&self.text, place)
    }

    /// The byte of the original that a byte of this copy comes from; for something added, the byte it stands before.
    pub(super) fn original(&self, at: u32) -> u32 {
        let mut added = 0;
        for &(before, length) in &self.inserts {
            let start = before + added;
            if at < start {
                break;
            }
            if at < start + length {
                return before;
            }
            added += length;
        }
        at - added
    }

    /// The same for a range of bytes.
    pub(super) fn original_span(&self, span: Span) -> Span {
        // The end is that of the last byte: what was added right after it does not belong to it.
        let end = span.end.checked_sub(1).filter(|_| !span.is_empty());
        let end =
            end.map_or_else(|| self.original(span.end), |last| self.original(last) + u32::from(!self.is_added(last)));
        Span::new(self.original(span.start), end)
    }

    /// Whether a byte of this copy was added.
    pub(super) fn is_added(&self, at: u32) -> bool {
        let mut added = 0;
        for &(before, length) in &self.inserts {
            let start = before + added;
            if at < start {
                return false;
            }
            if at < start + length {
                return true;
            }
            added += length;
        }
        false
    }

    /// Where a byte of the original is now, after whatever was added before it.
    pub(super) fn now(&self, original: u32) -> u32 {
        let added = self.inserts.iter().filter(|(before, _)| *before <= original).map(|(_, length)| length);
        original + added.sum::<u32>()
    }

    fn range(&self, span: Span) -> Range<usize> {
        // The end is that of the last byte: what was added right after it does not belong to it.
        let end = span.end.checked_sub(1).filter(|_| !span.is_empty()).map_or(span.end, |last| self.now(last) + 1);
        self.now(span.start) as usize..end as usize
    }

    /// Puts spaces over a span; false when there was nothing else already.
    pub(super) fn blank(&mut self, span: Span) -> bool {
        let blank = " ".repeat(self.range(span).len());
        self.replace(span, &blank)
    }

    /// Puts a change in its place; false when it changes nothing or does not fit.
    pub(super) fn apply(&mut self, fix: &Fix) -> bool {
        self.replace(fix.span, &fix.text)
    }

    fn replace(&mut self, span: Span, with: &str) -> bool {
        let range = self.range(span);
        let Some(old) = self.text.get(range.clone()) else { return false };
        let changes = old.len() == with.len() && old != with;
        if changes {
            self.text.replace_range(range, with);
        }
        changes
    }

    /// Adds a text before a byte of the original, after what was added there earlier. Gives its range in this copy.
    pub(super) fn insert(&mut self, before: u32, text: &str) -> Range<u32> {
        let start = self.now(before);
        if !self.text.is_char_boundary(start as usize) {
            return start..start;
        }
        self.text.insert_str(start as usize, text);
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let place = self.inserts.partition_point(|(other, _)| *other <= before);
        self.inserts.insert(place, (before, length));
        start..start + length
    }

    /// Whether something was added before this byte of the original.
    pub(super) fn has_insert(&self, before: u32) -> bool {
        self.inserts.iter().any(|(other, _)| *other == before)
    }

    /// Whether a span holds only spaces by now.
    pub(super) fn is_blank(&self, span: Span) -> bool {
        self.text.get(self.range(span)).is_some_and(|rest| rest.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_to_the_original_past_everything_added() {
        let mut working = Working::new("(a: (b), c)");
        let added = working.insert(6, "NEW");
        assert_eq!(working.text, "(a: (bNEW), c)");
        assert_eq!(added, 6..9);
        assert_eq!(working.insert(6, "ER"), 9..11);
        assert_eq!(working.text, "(a: (bNEWER), c)");
        assert_eq!(working.original(5), 5);
        assert_eq!(working.original(7), 6, "inside what was added");
        assert_eq!(working.original(11), 6, "the bracket itself");
        assert_eq!(working.original(14), 9);
    }

    #[test]
    fn blanking_keeps_everything_in_its_place() {
        let mut working = Working::new("(a: ä, b: (c))");
        working.insert(13, "NEW");
        assert!(working.blank(Span::new(1, 7)));
        assert!(!working.blank(Span::new(1, 7)), "nothing is left to blank");
        assert_eq!(working.text, "(       b: (cNEW))");
        assert!(working.is_blank(Span::new(1, 7)));
    }
}
