//! All mistakes of a file in one run: tell one, take it out, parse again.
//!
//! Whatever is taken out leaves spaces of the same length behind, so that every place stays where it was.

use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;

use super::explain::{Mend, explain};
use super::place::Place;
use super::options;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::scan::{Fix, Kind, Tree, scan};
use crate::scenario::span::{LineColumn, LineIndex, Span};

/// How many findings about types are told of one file.
pub const MOST_FINDINGS: usize = 50;

/// Finds all mistakes of `source`, of which `tree` is the scan and `error` what `ron` said first.
pub(super) fn collect<T: DeserializeOwned>(source: &str, tree: &Tree, error: SpannedError) -> Vec<Diagnostic> {
    let mut findings = tree.problems().to_vec();
    if findings.is_empty() {
        findings = Collector::new(source, tree).run::<T>(Some(error));
    } else if let Some(fixes) = tree.fixes() {
        let mut mended = source.to_owned();
        for fix in fixes {
            apply(&mut mended, fix);
        }
        let tree = scan(&mended);
        // Where mending did not help, what follows would be findings about our own changes.
        if tree.problems().is_empty() {
            findings.extend(Collector::new(&mended, &tree).run::<T>(None));
        }
    }
    findings
}

/// Finds mistakes of types in a text that is written as it should be.
struct Collector<'t> {
    text: &'t str,
    tree: &'t Tree,
    /// The text with what has been told taken out.
    working: String,
    /// What was taken out: where its brackets open, and the name of the field.
    taken: Vec<(u32, String)>,
    findings: Vec<Diagnostic>,
}

impl<'t> Collector<'t> {
    fn new(text: &'t str, tree: &'t Tree) -> Self {
        Self { text, tree, working: text.to_owned(), taken: Vec::new(), findings: Vec::new() }
    }

    /// Tells one mistake after another, beginning with `error` if `ron` has said it already.
    fn run<T: DeserializeOwned>(mut self, error: Option<SpannedError>) -> Vec<Diagnostic> {
        let mut error = error.or_else(|| self.try_again::<T>());
        // Follow-ups are not told but cost a round, so there are more rounds than findings.
        for _ in 0..MOST_FINDINGS * 2 {
            let Some(current) = error.take() else { return self.findings };
            if self.findings.len() >= MOST_FINDINGS {
                let message = format!("there are more mistakes than the {MOST_FINDINGS} shown");
                self.findings.push(Diagnostic::note(Code::TooMany, None, message).help("mend these and check again"));
                return self.findings;
            }
            if !self.tell(&current) {
                return self.findings;
            }
            error = self.try_again::<T>();
        }
        self.findings
    }

    fn try_again<T: DeserializeOwned>(&self) -> Option<SpannedError> {
        options().from_str::<T>(&self.working).err()
    }

    /// Tells a mistake and takes it out; false when nothing could be taken out, so that the next round would be alike.
    fn tell(&mut self, error: &SpannedError) -> bool {
        let place = LineColumn {
            line: u32::try_from(error.span.end.line).unwrap_or(u32::MAX),
            column: u32::try_from(error.span.end.col).unwrap_or(u32::MAX),
        };
        let at = LineIndex::new(&self.working).offset(&self.working, place);
        let Some(finding) = explain(&error.code, at, self.text, self.tree) else {
            self.findings.push(unexplained(&error.code, at));
            return false;
        };
        if !self.is_follow_up(&error.code, &finding.place) {
            self.add(finding.problem);
        }
        self.mend(&finding.mend, &finding.place)
    }

    /// Whether a field is missing only because it was taken out.
    fn is_follow_up(&self, error: &Error, place: &Place<'_>) -> bool {
        let Error::MissingStructField { field, .. } = error else { return false };
        let open = place.subject().open;
        self.taken.iter().any(|(taken, name)| Some(*taken) == open && name == field)
    }

    /// Adds a finding, unless it only says more about the last one.
    fn add(&mut self, finding: Diagnostic) {
        match self.findings.last_mut() {
            Some(last) if last.span == finding.span && finding.code == Code::UnknownVariant => {
                last.help = finding.help.or(last.help.take());
            }
            _ => self.findings.push(finding),
        }
    }

    fn mend(&mut self, mend: &Mend, place: &Place<'_>) -> bool {
        match mend {
            Mend::TakeOut => self.take_out(place),
            Mend::Change(fixes) => {
                let before = self.working.clone();
                for fix in fixes {
                    apply(&mut self.working, fix);
                }
                self.working != before || self.take_out(place)
            }
        }
    }

    /// Takes out the entry that holds a mistake. A value of a fixed row cannot go alone, so the row goes.
    fn take_out(&mut self, place: &Place<'_>) -> bool {
        let (Some(entry), Some(parent)) = (place.entry(), place.parent()) else { return false };
        if parent.kind == Kind::Tuple {
            return place.outer().is_some_and(|outer| self.take_out(&outer));
        }
        if let (Some(open), Some(key)) = (parent.open, &entry.key) {
            self.taken.push((open, key.word(self.text).to_owned()));
        }
        let span = entry.span_with_comma();
        let blank = " ".repeat(span.len() as usize);
        let changed = span.of(&self.working) != blank;
        apply(&mut self.working, &Fix { span, text: blank });
        changed
    }
}

/// Puts a change in its place; one that does not fit is left out.
fn apply(text: &mut String, fix: &Fix) {
    let fits = fix.text.len() == fix.span.len() as usize && text.get(fix.span.range()).is_some();
    if fits {
        text.replace_range(fix.span.range(), &fix.text);
    }
}

/// The last resort: what `ron` said, where it said it.
fn unexplained(error: &Error, at: u32) -> Diagnostic {
    Diagnostic::error(Code::Syntax, Span::empty(at), "the file cannot be understood from here on")
        .help(format!("the parser says: {error}"))
}
