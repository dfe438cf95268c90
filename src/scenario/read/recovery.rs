//! A value read from a file with mistakes, and what must not be believed of it.

use std::collections::HashSet;

use super::working::Working;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::span::Span;

/// What is left of a file when its mistakes are taken out or filled in: for finding what else is wrong in the same
/// run, never for playing.
#[derive(Debug)]
pub struct Recovered<T> {
    /// The value.
    pub value: T,
    /// What was done to the file to read it.
    pub recovery: Recovery,
}

/// What was done to a file so that a value could be read from it. Spans are places in the file as its author wrote it
/// unless said otherwise.
#[derive(Debug)]
pub struct Recovery {
    /// The text that the value was read from, with the way back to the mended text.
    filled: Working,
    /// The mended text, with the way back to the file.
    mended: Working,
    /// What was taken out, and, as empty spans, where something was filled in.
    gaps: Vec<Span>,
    /// What was mended on a guess.
    guessed: Vec<Span>,
    /// The words of everything taken out or mended on a guess.
    words: HashSet<String>,
    /// What the file says.
    source: String,
}

impl Recovery {
    /// Of `source`, which was first mended, its `cuts` cut out, for its `problems` of writing, and then had taken out
    /// and filled in what is wrong in types: `taken`, as places in the mended text.
    pub(super) fn new(
        source: &str,
        (mended, cuts): (Working, Vec<Span>),
        (filled, taken): (Working, Vec<Span>),
        problems: &[Diagnostic],
    ) -> Self {
        let mut gaps = cuts;
        gaps.extend(taken.into_iter().map(|span| mended.original_span(span)));
        // Where a bracket is missing, a list ends too early or too late.
        let brackets = problems.iter().filter(|problem| problem.code == Code::UnclosedBracket);
        gaps.extend(brackets.flat_map(|problem| {
            problem.related.iter().map(|related| related.span).filter(|span| span.len() == 1).chain(problem.span)
        }));
        let certain = |problem: &&Diagnostic| matches!(problem.code, Code::Syntax | Code::CurlyQuote);
        let spans = |certainly: bool| {
            problems.iter().filter(move |problem| certain(problem) == certainly).filter_map(|problem| problem.span)
        };
        let mut guessed: Vec<Span> = spans(false).collect();
        // A whole text with other marks around it says what it said before.
        guessed.extend(spans(true).filter(|span| !is_quoted(span.of(source))));
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
        let lost = gaps.iter().chain(&guessed).flat_map(|span| span.of(source).split(|c| !is_part(c)));
        let words = lost.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        Self { filled, mended, gaps, guessed, words, source: source.to_owned() }
    }

    /// The text that the value was read from.
    pub fn text(&self) -> &str {
        self.filled.text()
    }

    /// Where a place of [`Recovery::text`] stands in the file; `None` when it is not there but was filled in.
    pub fn original(&self, span: Span) -> Option<Span> {
        let filled_in = self.filled.is_added(span.start);
        (!filled_in).then(|| whole_characters(&self.source, self.mended.original_span(self.filled.original_span(span))))
    }

    /// What the file says at a place.
    pub fn says(&self, span: Span) -> &str {
        span.of(&self.source)
    }

    /// What was taken out of the file, and, as empty spans, where something was filled in.
    pub fn gaps(&self) -> &[Span] {
        &self.gaps
    }

    /// Whether a place in the file says something else than its author wrote there, by a guess.
    pub fn is_guessed(&self, span: Span) -> bool {
        self.guessed.iter().any(|guess| guess.start < span.end && span.start < guess.end)
    }

    /// Whether a word stands in what was taken out, in capital letters or not.
    pub fn took_out(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

/// The same range without half characters: a character that was mended may have been longer.
pub(super) fn whole_characters(text: &str, span: Span) -> Span {
    Span::from_bytes(text.floor_char_boundary(span.start as usize), text.ceil_char_boundary(span.end as usize))
}

/// Whether something stands in quotation marks of any kind.
pub(super) fn is_quoted(written: &str) -> bool {
    written.len() > 1 && !written.starts_with(|c: char| c.is_alphanumeric() || c.is_ascii() && !"'\"`".contains(c))
}
