//! Collects the findings about one file and gives each its place. The file is scanned for places only when there is
//! something to report. Of a file with mistakes, what only follows from taking them out is not told.

use crate::scenario::diagnostic::{Code, Diagnostic, Edit, Related, Severity};
use crate::scenario::format::limits::LONGEST_LIST;
use crate::scenario::place::Place;
use crate::scenario::read::Recovery;
use crate::scenario::scan::{Node, PathStep, Tree, scan};
use crate::scenario::span::Span;
use std::cell::OnceCell;
use std::ops::RangeInclusive;

/// Findings beyond this number help nobody, and a hostile file could ask for millions.
const MOST: usize = 200;

/// The findings about one file.
#[derive(Debug)]
pub struct Report<'t> {
    /// The text that was resolved: the file, or what is left of it without its mistakes.
    text: &'t str,
    recovery: Option<&'t Recovery>,
    tree: OnceCell<Tree>,
    findings: Vec<Diagnostic>,
    left_out: usize,
}

/// Where something stands.
#[derive(Clone, Copy)]
enum Where {
    /// In the file, as far as that is known.
    File(Option<Span>),
    /// Nowhere: it was filled in, or mended on a guess, and nothing about it is the author's mistake.
    Nowhere,
}

impl<'t> Report<'t> {
    /// An empty report on the file that says `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, recovery: None, tree: OnceCell::new(), findings: Vec::new(), left_out: 0 }
    }

    /// An empty report on a file that says `text` and from which a value was read as `recovery` tells, if it does.
    pub fn on(text: &'t str, recovery: Option<&'t Recovery>) -> Self {
        Self { recovery, ..Self::new(recovery.map_or(text, Recovery::text)) }
    }

    /// Whether the file has mistakes that were taken out before it was resolved.
    pub fn is_recovered(&self) -> bool {
        self.recovery.is_some()
    }

    /// Whether what stands at `at` was filled in or mended on a guess.
    pub fn is_filled(&self, at: &Place<'_>) -> bool {
        self.recovery.is_some() && matches!(self.locate(&at.steps()), Where::Nowhere)
    }

    /// Whether a name stands in what was taken out of the file.
    pub fn took_out(&self, name: &str) -> bool {
        self.recovery.is_some_and(|recovery| recovery.took_out(name))
    }

    /// Whether something was taken out at one of these places or filled in there, so that what is missing there may
    /// have been written. Of a place that is not there, whether something was taken out of what is around it.
    pub fn has_gap(&self, places: &[&Place<'_>]) -> bool {
        self.recovery.is_some_and(|recovery| places.iter().any(|at| self.is_gap(&at.steps(), recovery)))
    }

    fn is_gap(&self, steps: &[PathStep<'_>], recovery: &Recovery) -> bool {
        let tree = self.tree();
        let mut shorter = (0..=steps.len()).rev().map(|count| &steps[..count]);
        let nearest = shorter.find_map(|shorter| Some((tree.node_of(self.text, shorter)?, shorter.len())));
        let Some((node, depth)) = nearest else { return true };
        let holds = |node: &Node, gap: &Span| {
            let Some(span) = recovery.original(node.span) else { return true };
            span.start <= gap.start && gap.end <= span.end
        };
        let whole = depth == steps.len();
        let is_inner = |gap: &Span| node.entries.iter().any(|entry| holds(&entry.value, gap));
        recovery.gaps().iter().any(|gap| holds(node, gap) && (whole || !is_inner(gap)))
    }

    fn tree(&self) -> &Tree {
        self.tree.get_or_init(|| scan(self.text))
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
        self.put(Severity::Error, code, self.locate(&at.steps()), message.into(), help.into());
    }

    /// The same with a second place that it is about, and what is to be seen there.
    pub fn error_beside(
        &mut self,
        code: Code,
        at: &Place<'_>,
        message: impl Into<String>,
        help: impl Into<String>,
        (other, label): (&Place<'_>, &str),
    ) {
        let before = self.findings.len();
        self.error(code, at, message, help);
        let span = self.span(&other.steps());
        if let (Some(finding), Some(span)) = (self.findings.get_mut(before), span) {
            finding.related.push(Related { span, label: label.to_owned(), file: None });
        }
    }

    /// A name that nothing has, written in quotes: an error. `meant` is the one that it was meant to be beyond doubt.
    pub fn misspelt(&mut self, code: Code, at: &Place<'_>, message: String, help: String, meant: Option<&str>) {
        let place = self.locate(&at.steps());
        self.put_misspelt(Severity::Error, code, place, (message, help), meant);
    }

    /// Something that is likely not meant.
    pub fn warning(&mut self, code: Code, at: &Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.put(Severity::Warning, code, self.locate(&at.steps()), message.into(), help.into());
    }

    /// Something about a key of a table.
    pub fn on_key(&mut self, severity: Severity, code: Code, key: &str, message: String, help: String) {
        self.put(severity, code, self.locate_key(key), message, help);
    }

    /// A key of a table that stands for nothing, such as a translation of a text that is not there: a warning. `meant`
    /// is the one that it was meant to be beyond doubt.
    pub fn unknown_key(&mut self, code: Code, key: &str, message: String, help: String, meant: Option<&str>) {
        self.put_misspelt(Severity::Warning, code, self.locate_key(key), (message, help), meant);
    }

    fn locate_key(&self, key: &str) -> Where {
        let steps = [PathStep::Key(key)];
        let found = self.tree().span_of(self.text, &steps).and_then(|found| found.key);
        found.map_or_else(|| self.locate(&steps), |key| self.in_file(key))
    }

    /// Something about what stands behind a key of a table.
    pub fn behind_key(&mut self, severity: Severity, code: Code, key: &str, message: String, help: String) {
        let at = self.locate(&[PathStep::Key(key)]);
        self.put(severity, code, at, message, help);
    }

    /// A ready finding.
    pub fn push(&mut self, finding: Diagnostic) {
        if self.findings.len() < MOST {
            self.findings.push(finding);
        } else {
            self.left_out += 1;
        }
    }

    fn put(&mut self, severity: Severity, code: Code, at: Where, message: String, help: String) {
        let Where::File(span) = at else { return };
        let finding = match severity {
            Severity::Error => Diagnostic::error(code, span, message),
            Severity::Warning => Diagnostic::warning(code, span, message),
            Severity::Note => Diagnostic::note(code, span, message),
        };
        self.push(if help.is_empty() { finding } else { finding.help(help) });
    }

    fn put_misspelt(
        &mut self,
        severity: Severity,
        code: Code,
        at: Where,
        (message, help): (String, String),
        meant: Option<&str>,
    ) {
        let before = self.findings.len();
        self.put(severity, code, at, message, help);
        let Where::File(Some(span)) = at else { return };
        let written = self.recovery.map_or(span.of(self.text), |recovery| recovery.says(span));
        let is_quoted = written.len() > 1 && written.starts_with('"') && written.ends_with('"');
        if let (Some(finding), Some(meant), true) = (self.findings.get_mut(before), meant, is_quoted) {
            finding.edits = vec![Edit::replace(span, format!("\"{meant}\""))];
        }
    }

    /// What to underline for a thing in the file: the thing itself, or, where it is long, its name or its opening
    /// bracket. For a thing that is not there, what is nearest around it.
    pub fn span(&self, steps: &[PathStep<'_>]) -> Option<Span> {
        match self.locate(steps) {
            Where::File(span) => span,
            Where::Nowhere => None,
        }
    }

    fn locate(&self, steps: &[PathStep<'_>]) -> Where {
        match self.span_in_text(steps) {
            Some(span) => self.in_file(span),
            None => Where::File(None),
        }
    }

    /// From a place in the text that was resolved to the place in the file.
    fn in_file(&self, span: Span) -> Where {
        let Some(recovery) = self.recovery else { return Where::File(Some(span)) };
        match recovery.original(span) {
            Some(span) if !recovery.is_guessed(span) => Where::File(Some(span)),
            _ => Where::Nowhere,
        }
    }

    fn span_in_text(&self, steps: &[PathStep<'_>]) -> Option<Span> {
        if self.findings.len() >= MOST {
            return None;
        }
        let tree = self.tree();
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
            if self.has_gap(&[at]) {
                return;
            }
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
