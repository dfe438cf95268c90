//! All mistakes of a file in one run: tell one, take it out, parse again.
//!
//! Whatever is taken out leaves spaces of the same length behind, so that every place stays where it was.

use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;

use super::explain::{Mend, explain};
use super::place::Place;
use super::probe::{Answer, find_value};
use super::working::Working;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::scan::{Kind, Tree, scan};
use crate::scenario::span::Span;

/// Larger files than this are not asked about missing fields again and again: it would take too long.
const MOST_PROBED_BYTES: usize = 256 * 1024;

/// How often `ron` is asked about missing fields, all in all.
const MOST_QUESTIONS: usize = 600;

/// How many findings about types are told of one file.
pub const MOST_FINDINGS: usize = 50;

/// Finds all mistakes of `source`, of which `tree` is the scan and `error` what `ron` said first.
pub(super) fn collect<T: DeserializeOwned>(source: &str, tree: &Tree, error: SpannedError) -> Vec<Diagnostic> {
    let tree_problems = tree.problems();
    let mut findings = tree_problems.to_vec();
    if findings.is_empty() {
        findings = Collector::new(source, tree).run::<T>(Some(error));
    } else if let Some(fixes) = tree.fixes() {
        let mut mended = Working::new(source);
        for fix in fixes {
            mended.apply(fix);
        }
        let mended = mended.into_text();
        let tree = scan(&mended);
        // Where mending did not help, what follows would be findings about our own changes.
        if tree.problems().is_empty() {
            let of_types = Collector::new(&mended, &tree).run::<T>(None);
            // A value that was mended on a guess is of the wrong type by our guess, not by the author's.
            let guessed = |finding: &Diagnostic| {
                finding.code == Code::WrongType && tree_problems.iter().any(|problem| problem.span == finding.span)
            };
            findings.extend(of_types.into_iter().filter(|finding| !guessed(finding)));
        }
    }
    findings
}

/// Finds mistakes of types in a text that is written as it should be.
struct Collector<'t> {
    text: &'t str,
    tree: &'t Tree,
    working: Working,
    /// What was taken out: where its brackets open, and the name of the field.
    taken: Vec<(u32, String)>,
    findings: Vec<Diagnostic>,
    /// How often `ron` may still be asked about missing fields.
    questions: usize,
}

impl<'t> Collector<'t> {
    fn new(text: &'t str, tree: &'t Tree) -> Self {
        let questions = if text.len() > MOST_PROBED_BYTES { 0 } else { MOST_QUESTIONS };
        Self { text, tree, working: Working::new(text), taken: Vec::new(), findings: Vec::new(), questions }
    }

    /// Tells one mistake after another, beginning with `error` if `ron` has said it already.
    fn run<T: DeserializeOwned>(mut self, error: Option<SpannedError>) -> Vec<Diagnostic> {
        let mut error = error.or_else(|| self.working.error::<T>());
        // Follow-ups are not told but cost a round, so there are more rounds than findings.
        for _ in 0..MOST_FINDINGS * 2 {
            let Some(current) = error.take() else { break };
            if self.findings.len() >= MOST_FINDINGS {
                let message = format!("there are more mistakes than the {MOST_FINDINGS} shown");
                self.findings.push(Diagnostic::note(Code::TooMany, None, message).help("mend these and check again"));
                break;
            }
            if !self.tell::<T>(&current) {
                break;
            }
            error = self.working.error::<T>();
        }
        self.findings
    }

    /// Tells a mistake and takes it out; false when nothing could be taken out, so that the next round would be alike.
    fn tell<T: DeserializeOwned>(&mut self, error: &SpannedError) -> bool {
        let at = self.working.original(self.working.offset(error));
        let Some(finding) = explain(&error.code, at, self.text, self.tree) else {
            self.findings.push(unexplained(&error.code, at));
            return false;
        };
        if !self.is_follow_up(&error.code, &finding.place) {
            self.add(finding.problem);
        }
        if let (Some(meant), Some(open)) = (finding.meant, finding.place.parent().and_then(|group| group.open)) {
            self.taken.push((open, meant.to_owned()));
        }
        if let Error::MissingStructField { field, .. } = &error.code {
            return self.fill_in::<T>(field, &finding.place) || self.take_out(&finding.place);
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

    /// Puts something in the place of a missing field, so that what else is missing comes to light.
    fn fill_in<T: DeserializeOwned>(&mut self, field: &str, place: &Place<'_>) -> bool {
        let group = place.subject();
        let Some(close) = group.span.end.checked_sub(1).filter(|_| group.open.is_some()) else { return false };
        let comma = if self.needs_comma(place) { "," } else { "" };
        let (working, questions) = (&self.working, &mut self.questions);
        let mut ask = |value: &str| {
            if *questions == 0 {
                return Answer::No;
            }
            *questions -= 1;
            let mut tried = working.clone();
            let filled = tried.insert(close, &format!("{comma}{field}: {value},"));
            match tried.error::<T>() {
                Some(error) if filled.contains(&tried.offset(&error)) => Answer::from_inner(&error.code),
                _ => Answer::Fits,
            }
        };
        let Some(value) = find_value(&mut ask) else { return false };
        self.working.insert(close, &format!("{comma}{field}: {value},"));
        true
    }

    /// Whether a comma must stand before whatever is added to a group.
    fn needs_comma(&self, place: &Place<'_>) -> bool {
        let last = place.subject().entries.last();
        last.is_some_and(|last| last.comma.is_none() && !self.working.is_blank(last.span()))
            && !place.subject().span.end.checked_sub(1).is_some_and(|close| self.working.has_insert(close))
    }

    fn mend(&mut self, mend: &Mend, place: &Place<'_>) -> bool {
        let changed = match mend {
            Mend::TakeOut => false,
            Mend::Change(fixes) => fixes.iter().filter(|fix| self.working.apply(fix)).count() > 0,
        };
        changed || self.take_out(place)
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
        self.working.blank(entry.span_with_comma())
    }
}

/// The last resort: what `ron` said, where it said it.
fn unexplained(error: &Error, at: u32) -> Diagnostic {
    Diagnostic::error(Code::Syntax, Span::empty(at), "the file cannot be understood from here on")
        .help(format!("the parser says: {error}"))
}
