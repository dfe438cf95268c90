//! The texts that findings are about, each with its lines, kept from one finding to the next.

use super::{Texts, visible};
use crate::scenario::span::{LineColumn, LineIndex, Span};
use std::collections::HashMap;
use std::sync::Arc;

/// A text with its lines found.
pub(super) struct Source {
    pub(super) text: Arc<str>,
    pub(super) lines: LineIndex,
}

/// The texts that have been asked for.
pub(super) struct Sources<'t> {
    texts: Texts<'t>,
    known: HashMap<Arc<str>, Source>,
}

impl<'t> Sources<'t> {
    pub(super) fn new(texts: Texts<'t>) -> Self {
        Self { texts, known: HashMap::new() }
    }

    /// The text of a file, if it is known.
    pub(super) fn get(&mut self, file: &Arc<str>) -> Option<&Source> {
        if !self.known.contains_key(file) {
            let text = (self.texts)(file)?;
            let lines = LineIndex::new(&text);
            self.known.insert(Arc::clone(file), Source { text, lines });
        }
        self.known.get(file)
    }

    /// The lines and columns where a span begins and ends.
    pub(super) fn ends(&mut self, file: &Arc<str>, span: Option<Span>) -> Option<[LineColumn; 2]> {
        let (span, source) = (span?, self.get(file)?);
        Some([span.start, span.end].map(|at| source.lines.line_column(&source.text, at)))
    }

    /// `path:line:column`, or as much of it as is known.
    pub(super) fn place(&mut self, file: &Arc<str>, span: Option<Span>) -> String {
        let path = visible(file);
        match self.ends(file, span) {
            Some([start, _]) => format!("{path}:{}:{}", start.line, start.column),
            None => path,
        }
    }
}
