//! The few lines around a finding, cleaned of what would disturb a terminal, with the marks moved along.

use std::ops::Range;

use super::is_hidden;
use crate::scenario::diagnostic::Related;
use crate::scenario::span::{LineIndex, Span};

/// How many lines lie between two places at most for both to be shown together.
const MOST_LINES: usize = 8;

/// How many bytes of a line are shown at most.
const MOST_BYTES: usize = 240;

/// What is shown instead of a character that would act on the terminal.
const STAND_IN: char = '\u{FFFD}';

/// Lines to show, and what to mark in them.
pub(super) struct Excerpt {
    /// The lines, cleaned and cut.
    pub(super) text: String,
    /// The number of the first of them, from 1.
    pub(super) first_line: usize,
    /// Bytes of `text` that the finding is about.
    pub(super) primary: Range<usize>,
    /// Other bytes of `text` with what to say about them.
    pub(super) related: Vec<(Range<usize>, String)>,
    /// Which related places are too far away to be shown.
    pub(super) left_out: Vec<usize>,
}

/// The visible part of one line, and where its bytes went.
struct Cut {
    span: Span,
    /// Where the line begins in the text of the excerpt.
    shown_at: usize,
}

impl Excerpt {
    /// The lines around `span`, and those of the related places that are near enough and in the same file.
    pub(super) fn new(text: &str, lines: &LineIndex, span: Span, related: &[Related]) -> Self {
        let home = lines.line_of(span.start);
        let is_near = |related: &&Related| {
            related.file.is_none() && lines.line_of(related.span.start).abs_diff(home) <= MOST_LINES
        };
        let near: Vec<&Related> = related.iter().filter(is_near).collect();
        let left_out = (0..related.len()).filter(|&index| !is_near(&&related[index])).collect();
        let all_lines = near.iter().map(|related| lines.line_of(related.span.start)).chain([home]);
        let (first, last) = all_lines.fold((home, home), |(low, high), line| (low.min(line), high.max(line)));
        let mut shown = String::new();
        let mut cuts = Vec::new();
        for line in first..=last {
            let focus = near.iter().map(|related| related.span).chain([span]);
            let focus = focus.filter(|focus| lines.line_of(focus.start) == line).map(|focus| focus.start).min();
            let visible = cut(text, lines.line_span(text, line), focus);
            cuts.push(Cut { span: visible, shown_at: shown.len() });
            shown.push_str(&clean(visible.of(text)));
            shown.push('\n');
        }
        let place = |span: Span| {
            let cut = &cuts[lines.line_of(span.start) - first];
            let byte = |at: u32| {
                // A place inside a character can come from a text that was mended; it counts as the character.
                let at = at.clamp(cut.span.start, cut.span.end) as usize;
                let at = (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
                cut.shown_at + clean(Span::from_bytes(cut.span.start as usize, at).of(text)).len()
            };
            byte(span.start)..byte(span.end)
        };
        let primary = place(span);
        let related = near.iter().map(|related| (place(related.span), related.label.clone())).collect();
        Self { text: shown, first_line: first + 1, primary, related, left_out }
    }
}

/// The part of a line to show: all of it, or some of it around `focus`.
fn cut(text: &str, line: Span, focus: Option<u32>) -> Span {
    if line.len() as usize <= MOST_BYTES {
        return line;
    }
    let focus = focus.unwrap_or(line.start) as usize;
    let floor = |at: usize| (line.start as usize..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(at);
    let start = floor(focus.saturating_sub(MOST_BYTES / 4).max(line.start as usize));
    let end = floor((start + MOST_BYTES).min(line.end as usize));
    Span::from_bytes(start, end)
}

/// The same text without what would act on a terminal.
fn clean(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { STAND_IN } else { c }).collect()
}
