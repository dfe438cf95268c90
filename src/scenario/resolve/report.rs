//! Collects the findings about one file and gives each its place. The file is scanned for places only when there is
//! something to report.

use crate::scenario::diagnostic::{Code, Diagnostic, Severity};
use crate::scenario::place::Place;
use crate::scenario::scan::{PathStep, Tree, scan};
use crate::scenario::span::Span;
use std::cell::OnceCell;
use std::ops::RangeInclusive;

/// Findings beyond this number help nobody, and a hostile file could ask for millions.
const MOST: usize = 200;

/// The longest list that a scenario may hold: places are kept in one byte.
pub const LONGEST_LIST: usize = 200;

/// The findings about one file.
#[derive(Debug)]
pub struct Report<'t> {
    text: &'t str,
    tree: OnceCell<Tree>,
    findings: Vec<Diagnostic>,
    left_out: usize,
}

impl<'t> Report<'t> {
    /// An empty report on the file that says `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, tree: OnceCell::new(), findings: Vec::new(), left_out: 0 }
    }

    /// Whether something was found that makes the file unusable.
    pub fn has_errors(&self) -> bool {
        self.left_out > 0 || self.findings.iter().any(Diagnostic::is_error)
    }

    /// The findings in the order of the file.
    pub fn into_findings(mut self) -> Vec<Diagnostic> {
        self.findings.sort_by_key(|finding| finding.span);
        if self.left_out > 0 {
            let message = format!("{} more findings are not shown; mend these first", self.left_out);
            self.findings.push(Diagnostic::error(Code::TooMany, None, message));
        }
        self.findings
    }

    /// Something that makes the file unusable. An empty `help` is none.
    pub fn error(&mut self, code: Code, at: &Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.put(Severity::Error, code, self.span(&at.steps()), message.into(), help.into());
    }

    /// Something that is likely not meant.
    pub fn warning(&mut self, code: Code, at: &Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.put(Severity::Warning, code, self.span(&at.steps()), message.into(), help.into());
    }

    /// Something about a key of a table, such as a translation of nothing.
    pub fn on_key(&mut self, severity: Severity, code: Code, key: &str, message: String, help: String) {
        let span = self.span(&[PathStep::Key(key)]);
        let tree = self.tree.get();
        let on_key = tree.and_then(|tree| tree.span_of(self.text, &[PathStep::Key(key)])?.key);
        self.put(severity, code, on_key.or(span), message, help);
    }

    /// Something about what stands behind a key of a table.
    pub fn behind_key(&mut self, severity: Severity, code: Code, key: &str, message: String, help: String) {
        let span = self.span(&[PathStep::Key(key)]);
        self.put(severity, code, span, message, help);
    }

    /// A ready finding.
    pub fn push(&mut self, finding: Diagnostic) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        } else {
            self.left_out += 1;
        }
    }

    fn put(&mut self, severity: Severity, code: Code, span: Option<Span>, message: String, help: String) {
        let finding = match severity {
            Severity::Error => Diagnostic::error(code, span, message),
            Severity::Warning => Diagnostic::warning(code, span, message),
            Severity::Note => Diagnostic::note(code, span, message),
        };
        self.push(if help.is_empty() { finding } else { finding.help(help) });
    }

    /// What to underline for a thing in the file: the thing itself, or, where it is long, its name or its opening
    /// bracket. For a thing that is not there, what is nearest around it.
    pub fn span(&self, steps: &[PathStep<'_>]) -> Option<Span> {
        if self.findings.len() >= MOST {
            return None;
        }
        let tree = self.tree.get_or_init(|| scan(self.text));
        let mut shorter = (0..=steps.len()).rev().map(|count| &steps[..count]);
        let (node, steps) = shorter.find_map(|steps| Some((tree.node_of(self.text, steps)?, steps)))?;
        let key = tree.span_of(self.text, steps).and_then(|found| found.key);
        Some(match node.open {
            Some(_) => key.unwrap_or(node.head()),
            None => node.span,
        })
    }

    /// Checks a number against what its field takes.
    pub fn number(&mut self, at: &Place<'_>, value: u32, takes: RangeInclusive<u32>) {
        if !takes.contains(&value) {
            let message = format!("`{at}` is {value}, but it takes {} to {}", takes.start(), takes.end());
            self.error(Code::OutOfRange, at, message, "");
        }
    }

    /// Checks how many things a list holds. Fewer than stated, or more than a list can hold, is an error; more than
    /// stated is a warning, because the game copes, though its pages are not laid out for it.
    pub fn count(&mut self, at: &Place<'_>, len: usize, takes: RangeInclusive<usize>) {
        let (least, most) = (*takes.start(), (*takes.end()).min(LONGEST_LIST));
        let things = if len == 1 { "thing" } else { "things" };
        if len < least {
            let message = format!("`{at}` holds {len} {things}, but at least {least} belong there");
            self.error(Code::WrongLength, at, message, "");
        } else if len > LONGEST_LIST {
            let message = format!("`{at}` holds {len} {things}, but no list may hold more than {LONGEST_LIST}");
            self.error(Code::WrongLength, at, message, "");
        } else if len > most {
            let message = format!("`{at}` holds {len} {things}, more than the {most} it is meant for");
            self.warning(Code::WrongLength, at, message, "the pages of the game are laid out for no more than that");
        }
    }
}
