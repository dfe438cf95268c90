//! What the scanner collects beside the tree: findings, and the small changes that would mend them.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::span::Span;

/// A change that mends a finding without moving anything else: as many bytes as it replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// What to put there; as long as the span.
    pub text: String,
}

/// Collects findings, and counts those that nothing mends.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) problems: Vec<Diagnostic>,
    pub(super) fixes: Vec<Fix>,
    /// Findings after which the rest of the file cannot be trusted to mean what it says.
    pub(super) unfixed: usize,
    /// Whether something without an end has swallowed the rest of the file, so that brackets cannot be judged.
    pub(super) swallowed: bool,
}

/// Findings beyond this number help nobody, and a hostile file could ask for millions.
const MOST_PROBLEMS: usize = 200;

impl Sink {
    /// A finding that nothing mends.
    pub(super) fn broken(&mut self, problem: Diagnostic) {
        self.unfixed += 1;
        self.push(problem);
    }

    /// A finding that the fixes mend.
    pub(super) fn mended(&mut self, problem: Diagnostic, fixes: impl IntoIterator<Item = Fix>) {
        self.push(problem);
        if !self.is_full() {
            self.fixes.extend(fixes);
        }
    }

    /// Whether no further finding is taken.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    fn push(&mut self, problem: Diagnostic) {
        if self.is_full() {
            self.unfixed += 1;
        } else {
            self.problems.push(problem);
        }
    }
}

impl Fix {
    /// Puts `replacement` over the start of `span` and spaces over the rest of it.
    pub(super) fn padded(span: Span, replacement: &str) -> Self {
        Self { span, text: format!("{replacement:<width$}", width = span.len() as usize) }
    }

    /// Puts `replacement` over the end of `span` and spaces before it.
    pub(super) fn padded_before(span: Span, replacement: &str) -> Self {
        Self { span, text: format!("{replacement:>width$}", width = span.len() as usize) }
    }
}
