//! What is not worth telling, because it only follows from mistakes that are told already.

use ron::error::Error;

use super::mend::Mended;
use super::place::Place;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::scan::Node;
use crate::scenario::span::Span;

/// Mistakes that make others look like more. All places are those of the mended text.
#[derive(Debug, Default)]
pub(super) struct FollowUps {
    /// What was taken out: where its brackets open, and the name of the field.
    taken: Vec<(u32, String)>,
    /// What was cut out before: where it began, and the name of the field if it was one.
    cuts: Vec<(u32, Option<String>)>,
    /// Where texts begin that were never closed and may have swallowed fields.
    unclosed: Vec<u32>,
    /// Where brackets were mended on a guess.
    unsure: Vec<u32>,
}

impl FollowUps {
    /// Of the `problems` of writing in `source` and of how they were mended.
    pub(super) fn of(source: &str, problems: &[Diagnostic], mended: &Mended) -> Self {
        let now = |at: u32| mended.working.now(at);
        let cuts = mended.cuts.iter().map(|cut| (now(cut.start), field_name(cut.of(source)))).collect();
        let is_bracket = |span: Span| span.of(source).starts_with(['(', ')', '[', ']', '{', '}']);
        let of_brackets = problems
            .iter()
            .filter(|problem| problem.code == Code::UnclosedBracket || problem.span.is_some_and(is_bracket));
        let spans =
            of_brackets.flat_map(|problem| problem.related.iter().map(|related| related.span).chain(problem.span));
        let texts = problems.iter().filter(|problem| problem.code == Code::UnclosedText);
        let unclosed = texts.filter_map(|problem| Some(now(problem.span?.start))).collect();
        Self { taken: Vec::new(), cuts, unclosed, unsure: spans.map(|span| now(span.start)).collect() }
    }

    /// Remembers a field that was taken out of the brackets that open at `open`.
    pub(super) fn took_out(&mut self, open: u32, name: &str) {
        self.taken.push((open, name.to_owned()));
    }

    /// Whether an error at a place says nothing new: a field is missing because it was taken out, or fields stand in
    /// the wrong brackets because these were mended on a guess.
    pub(super) fn includes(&self, error: &Error, place: &Place<'_>) -> bool {
        match (error, place.parent()) {
            (Error::MissingStructField { field, .. }, _) => {
                let group = place.subject();
                self.was_taken(group, field) || self.is_unsure(group)
            }
            (Error::NoSuchStructField { .. }, Some(group)) => self.is_unsure(group),
            _ => false,
        }
    }

    fn was_taken(&self, group: &Node, field: &str) -> bool {
        let holds = |node: &Node, at: u32| node.span.start <= at && at < node.span.end;
        let is_direct = |at| holds(group, at) && !group.entries.iter().any(|entry| holds(&entry.value, at));
        let has_text = |at| group.entries.iter().any(|entry| entry.value.open.is_none() && holds(&entry.value, at));
        self.unclosed.iter().any(|at| has_text(*at))
            || self.taken.iter().any(|(open, name)| Some(*open) == group.open && name == field)
            || self.cuts.iter().any(|(at, name)| is_direct(*at) && name.as_ref().is_none_or(|name| name == field))
    }

    /// Whether a group may have lost fields, or got some that stood around it: brackets were mended on a guess right
    /// in it or one level below.
    fn is_unsure(&self, group: &Node) -> bool {
        let holds = |node: &Node, at: u32| node.span.start <= at && at <= node.span.end;
        let inner = |node: &Node, at: u32| {
            let values = node.entries.iter().map(|entry| &entry.value);
            values.filter(|value| value.span.start < at && at + 1 < value.span.end).any(|value| {
                value.entries.iter().any(|entry| entry.value.span.start < at && at + 1 < entry.value.span.end)
            })
        };
        self.unsure.iter().any(|&at| holds(group, at) && !inner(group, at))
    }
}

/// The name of a field that was cut out, if that is what it was.
fn field_name(written: &str) -> Option<String> {
    let written = written.trim_start();
    let end = written.find(|c: char| c != '_' && !c.is_alphanumeric())?;
    written[end..].trim_start().starts_with([':', '=']).then(|| written[..end].to_owned())
}
