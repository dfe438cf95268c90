//! All mistakes of a file in one run: tell one, take it out, parse again.
//!
//! Whatever is taken out leaves spaces of the same length behind, so that every place stays where it was.

use ron::error::{Error, SpannedError};
use serde::de::DeserializeOwned;

use super::explain::{Mend, explain};
use super::follow_up::FollowUps;
use super::mend::mend;
use super::place::Place;
use super::probe::{Answer, find_value};
use super::recovery::{Recovered, Recovery, is_quoted, whole_characters};
use super::working::Working;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::scan::{Kind, Tree};
use crate::scenario::span::Span;

/// Larger files than this are not asked about missing fields again and again: it would take too long.
const MOST_PROBED_BYTES: usize = 256 * 1024;

/// How often `ron` is asked about missing fields, all in all.
const MOST_QUESTIONS: usize = 600;

/// How many findings about types are told of one file.
pub const MOST_FINDINGS: usize = 50;

/// What was found in a file with mistakes.
#[derive(Debug)]
pub(super) struct Collected<T> {
    /// All of them.
    pub(super) findings: Vec<Diagnostic>,
    /// What is left without them; `None` when they leave nothing that could be read.
    pub(super) recovered: Option<Recovered<T>>,
}

/// Finds all mistakes of `source`, of which `tree` is the scan and `error` what `ron` said first.
pub(super) fn collect<T: DeserializeOwned>(source: &str, tree: &Tree, error: SpannedError) -> Collected<T> {
    let problems = tree.problems();
    let mut findings = problems.to_vec();
    if problems.is_empty() {
        let outcome = Collector::new(source, tree).run::<T>(Some(error));
        let recovered = outcome.value.map(|value| {
            let mended = (Working::new(source), Vec::new());
            Recovered { value, recovery: Recovery::new(source, mended, (outcome.working, outcome.taken), problems) }
        });
        return Collected { findings: outcome.findings, recovered };
    }
    let Some(mended) = mend(source, tree) else { return Collected { findings, recovered: None } };
    let mut collector = Collector::new(mended.working.text(), &mended.tree);
    collector.follow_ups = FollowUps::of(source, problems, &mended);
    let outcome = collector.run::<T>(None);
    add_types(&mut findings, outcome.findings, &mended.working, source);
    let recovered = outcome.value.map(|value| {
        let filled = (outcome.working, outcome.taken);
        Recovered { value, recovery: Recovery::new(source, (mended.working, mended.cuts), filled, problems) }
    });
    Collected { findings, recovered }
}

/// Adds findings about the types of a mended text to those about its writing, at their places in the file.
fn add_types(findings: &mut Vec<Diagnostic>, of_types: Vec<Diagnostic>, mended: &Working, source: &str) {
    let of_writing = findings.len();
    let original = |span: Span| whole_characters(source, mended.original_span(span));
    for mut finding in of_types {
        finding.span = finding.span.map(original);
        for related in &mut finding.related {
            related.span = original(related.span);
        }
        // What is to be mended must be what the author wrote, not what a guess made of it.
        let unchanged = |span: Span| original(span).of(source) == span.of(mended.text());
        if finding.edits.iter().all(|edit| unchanged(edit.span)) {
            finding.edits.iter_mut().for_each(|edit| edit.span = original(edit.span));
        } else {
            finding.edits.clear();
        }
        let same = |problem: &Diagnostic| finding.code == Code::WrongType && problem.span == finding.span;
        match findings[..of_writing].iter().position(same) {
            // A number in the wrong quotation marks: that it is no number says more.
            Some(at) if finding.span.is_some_and(|span| is_quoted(span.of(source))) => findings[at] = finding,
            // A value that was mended on a guess is of the wrong type by our guess, not by the author's.
            Some(_) => {}
            None => findings.push(finding),
        }
    }
}

/// Finds mistakes of types in a text that is written as it should be.
struct Collector<'t> {
    text: &'t str,
    tree: &'t Tree,
    working: Working,
    follow_ups: FollowUps,
    /// What was taken out, and, as empty spans, where something was filled in.
    gaps: Vec<Span>,
    findings: Vec<Diagnostic>,
    /// How often `ron` may still be asked about missing fields.
    questions: usize,
}

/// What the types of a text led to.
struct Outcome<T> {
    findings: Vec<Diagnostic>,
    /// What is left when all mistakes are taken out.
    value: Option<T>,
    /// The text that the value was read from.
    working: Working,
    /// What was taken out of it or, as empty spans, filled in.
    taken: Vec<Span>,
}

impl<'t> Collector<'t> {
    fn new(text: &'t str, tree: &'t Tree) -> Self {
        let questions = if text.len() > MOST_PROBED_BYTES { 0 } else { MOST_QUESTIONS };
        let (follow_ups, gaps, findings) = (FollowUps::default(), Vec::new(), Vec::new());
        Self { text, tree, working: Working::new(text), follow_ups, gaps, findings, questions }
    }

    /// Tells one mistake after another, beginning with `error` if `ron` has said it already.
    fn run<T: DeserializeOwned>(mut self, error: Option<SpannedError>) -> Outcome<T> {
        let mut read = error.map_or_else(|| self.working.read::<T>(), Err);
        // Follow-ups are not told but cost a round, so there are more rounds than findings.
        for _ in 0..MOST_FINDINGS * 2 {
            let Err(error) = &read else { break };
            if self.findings.len() >= MOST_FINDINGS {
                let message = format!("there are more mistakes than the {MOST_FINDINGS} shown");
                self.findings.push(Diagnostic::note(Code::TooMany, None, message).help("mend these and check again"));
                break;
            }
            if !self.tell::<T>(error) {
                break;
            }
            read = self.working.read::<T>();
        }
        Outcome { findings: self.findings, value: read.ok(), working: self.working, taken: self.gaps }
    }

    /// Tells a mistake and takes it out; false when nothing could be taken out, so that the next round would be alike.
    fn tell<T: DeserializeOwned>(&mut self, error: &SpannedError) -> bool {
        let at = self.working.original(self.working.offset(error));
        let Some(finding) = explain(&error.code, at, self.text, self.tree) else {
            self.findings.push(unexplained(&error.code, at, self.text));
            return Place::at(self.tree, at).is_some_and(|place| self.take_out(&place));
        };
        if !self.follow_ups.includes(&error.code, &finding.place) {
            self.add(finding.problem);
        }
        if let (Some(meant), Some(open)) = (finding.meant, finding.place.parent().and_then(|group| group.open)) {
            self.follow_ups.took_out(open, meant);
        }
        if let Error::MissingStructField { field, .. } = &error.code {
            return self.fill_in::<T>(field, &finding.place) || self.take_out(&finding.place);
        }
        self.mend(&finding.mend, &finding.place)
    }

    /// Adds a finding, unless it only says more about the last one.
    fn add(&mut self, finding: Diagnostic) {
        match self.findings.last_mut() {
            Some(last) if last.span == finding.span && finding.code == Code::UnknownVariant => {
                last.help = finding.help.or(last.help.take());
                last.edits = finding.edits;
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
            match tried.read::<T>() {
                Err(error) if filled.contains(&tried.offset(&error)) => Answer::from_inner(&error.code),
                _ => Answer::Fits,
            }
        };
        let Some(value) = find_value(&mut ask) else { return false };
        self.working.insert(close, &format!("{comma}{field}: {value},"));
        self.gaps.push(Span::empty(close));
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
            self.follow_ups.took_out(open, key.word(self.text));
        }
        self.gaps.push(entry.span_with_comma());
        self.working.blank(entry.span_with_comma())
    }
}

/// The last resort: what `ron` said, where it said it.
fn unexplained(error: &Error, at: u32, text: &str) -> Diagnostic {
    const STRICT: &str = "explicit_struct_names";
    if let (Error::ExpectedStructName(_), Some(line)) = (error, text.find(STRICT)) {
        let span = Span::from_bytes(line, line + STRICT.len());
        return Diagnostic::error(Code::Syntax, span, "with this every bracket would need a name before it")
            .help("take the line out: a scenario has no names before most brackets");
    }
    Diagnostic::error(Code::Syntax, Span::empty(at), "the file cannot be understood from here on")
        .help(format!("the parser says: {error}"))
}
