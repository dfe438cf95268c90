//! What the scanner collects beside the tree: findings, the small changes that would mend them, and what can only be
//! cut out.

use crate::scenario::diagnostic::{Diagnostic, Edit};
use crate::scenario::span::Span;

/// A change that mends a finding: as many bytes as it replaces, or something added where nothing stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace; empty where something is added.
    pub span: Span,
    /// What to put there; as long as the span unless that is empty.
    pub text: String,
}

/// Collects findings, and the places of those that nothing mends.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) problems: Vec<Diagnostic>,
    pub(super) fixes: Vec<Fix>,
    /// What has no meaning that could be guessed: to be taken out, with the field or element around it.
    pub(super) cuts: Vec<Span>,
    /// Whether something without an end has swallowed the rest of the file, so that brackets cannot be judged.
    pub(super) swallowed: bool,
}

/// Findings beyond this number help nobody, and a hostile file could ask for millions.
const MOST_PROBLEMS: usize = 200;

impl Sink {
    /// A finding that nothing mends.
    pub(super) fn broken(&mut self, problem: Diagnostic) {
        self.cuts.extend(problem.span.filter(|_| !self.is_full()));
        self.push(problem);
    }

    /// A finding that the fixes mend.
    pub(super) fn mended(&mut self, problem: Diagnostic, fixes: impl IntoIterator<Item = Fix>) {
        self.push(problem);
        if !self.is_full() {
            self.fixes.extend(fixes);
        }
    }

    /// A finding that the fixes mend, and that everybody would mend like that: they become its edits.
    pub(super) fn certain(&mut self, problem: Diagnostic, fixes: Vec<Fix>, text: &str) {
        let edits: Vec<Edit> = fixes.iter().map(|fix| fix.edit(text)).collect();
        self.mended(problem.mended_by(edits), fixes);
    }

    /// Forgets everything about what stands from byte `at` on: it was read wrongly.
    pub(super) fn forget_from(&mut self, at: u32) {
        self.problems.retain(|problem| problem.span.is_none_or(|span| span.start < at));
        self.fixes.retain(|fix| fix.span.start < at);
        self.cuts.retain(|cut| cut.start < at);
    }

    /// Whether no further finding is taken.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    fn push(&mut self, problem: Diagnostic) {
        if !self.is_full() {
            self.problems.push(problem);
        }
    }
}

impl Fix {
    /// Adds `text` before byte `at`.
    pub(super) fn added(at: u32, text: impl Into<String>) -> Self {
        Self { span: Span::empty(at), text: text.into() }
    }

    /// The same change as one would make by hand: without the spaces that only keep other places where they are.
    fn edit(&self, text: &str) -> Edit {
        let is_space = self.span.of(text).bytes().all(|byte| byte.is_ascii_whitespace());
        let span = if is_space { Span::empty(self.span.start) } else { self.span };
        Edit::replace(span, self.text.trim())
    }

    /// Puts `replacement` over the start of `span` and spaces over the rest of it.
    pub(super) fn padded(span: Span, replacement: &str) -> Self {
        Self { span, text: format!("{replacement}{}", room(span, replacement)) }
    }

    /// Puts `replacement` over the end of `span` and spaces before it.
    pub(super) fn padded_before(span: Span, replacement: &str) -> Self {
        Self { span, text: format!("{}{replacement}", room(span, replacement)) }
    }
}

/// The spaces that fill a span beside its replacement. (`format!` pads up to a certain width only.)
fn room(span: Span, replacement: &str) -> String {
    " ".repeat((span.len() as usize).saturating_sub(replacement.len()))
}
