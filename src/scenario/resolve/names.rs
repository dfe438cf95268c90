//! The ids of one list, or of several that share their names, and looking one up.

use super::report::Report;
use crate::model::Id;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::format::limits::LONGEST_LIST;
use crate::scenario::place::Place;
use crate::scenario::read::{nearest, only_near};
use crate::scenario::scan::PathStep;
use smallvec::SmallVec;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// Names and the places, counted from 0, that they stand for.
#[derive(Debug)]
pub(super) struct Names<'s> {
    /// What the names are of, with its article: “an interest”.
    what: &'static str,
    known: HashMap<&'s str, Known>,
    count: usize,
    /// Whether a list or an id was missing and is filled in, so that any name may have been meant to be there.
    has_gap: bool,
}

#[derive(Debug)]
struct Known {
    index: usize,
    /// Where the id stands, for pointing at the first of two.
    steps: SmallVec<[PathStep<'static>; 8]>,
}

impl<'s> Names<'s> {
    /// No names yet. `what` is what they are of, with its article.
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, known: HashMap::new(), count: 0, has_gap: false }
    }

    /// The names of one list, which stands at `list`.
    pub(super) fn of(
        what: &'static str,
        list: &Place<'_>,
        ids: impl Iterator<Item = &'s Id>,
        report: &mut Report<'_>,
    ) -> Self {
        let mut names = Self::new(what);
        names.add_list(list, ids, report);
        names
    }

    /// Adds the names of a list that shares its names with those before.
    pub(super) fn add_list(&mut self, list: &Place<'_>, ids: impl Iterator<Item = &'s Id>, report: &mut Report<'_>) {
        self.has_gap |= report.is_filled(list);
        for (index, id) in ids.enumerate() {
            self.add(&list.named(index, id).field("id"), id, report);
        }
    }

    fn add(&mut self, at: &Place<'_>, id: &'s Id, report: &mut Report<'_>) {
        self.count += 1;
        if report.is_filled(at) {
            self.has_gap = true;
            return;
        }
        let steps = at.steps();
        let index = self.count - 1;
        match self.known.entry(id.as_str()) {
            Entry::Vacant(free) => {
                free.insert(Known { index, steps });
            }
            Entry::Occupied(first) => {
                let span = report.span(&steps);
                let message = format!("`{id}` is the id of {} already", self.what);
                let mut finding =
                    Diagnostic::error(Code::DuplicateId, span, message).help("give one of them another id");
                if let Some(span) = report.span(&first.get().steps) {
                    finding = finding.related(span, "the first stands here");
                }
                report.push(finding);
            }
        }
    }

    /// The place that `id`, written at `at`, stands for; an unknown one is reported.
    pub(super) fn find(&self, id: &Id, at: &Place<'_>, report: &mut Report<'_>) -> Option<usize> {
        let found = self.known.get(id.as_str()).map(|known| known.index);
        if found.is_none() && !self.may_be_lost(id, report) {
            let message = format!("`{id}` is not {} of this case", self.what);
            let names = self.sorted();
            let meant = only_near(id.as_str(), names.iter().copied());
            report.misspelt(Code::UnknownId, at, message, advice(id, &names), meant);
        }
        found
    }

    /// Whether an id is unknown only because of other mistakes: it stands in what was taken out of the file, or an id
    /// is missing and this may be it.
    fn may_be_lost(&self, id: &Id, report: &Report<'_>) -> bool {
        self.has_gap || report.took_out(id.as_str())
    }

    /// Looks up each id of a list that stands at `at`.
    pub(super) fn find_all<'a, T>(
        &'a self,
        ids: &'a [Id],
        at: &'a Place<'a>,
        report: &'a mut Report<'_>,
        place: impl Fn(usize) -> T + 'a,
    ) -> impl Iterator<Item = T> + 'a {
        ids.iter().enumerate().filter_map(move |(index, id)| self.find(id, &at.item(index), report).map(&place))
    }

    fn sorted(&self) -> Vec<&'s str> {
        let mut names: Vec<&str> = self.known.keys().copied().collect();
        names.sort_unstable();
        // A hostile file may hold thousands, and comparing takes time.
        names.truncate(LONGEST_LIST);
        names
    }
}

/// What would mend an id that is none of these.
fn advice(id: &Id, names: &[&str]) -> String {
    match nearest(id.as_str(), names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "there is none in this case; write one or leave this out".to_owned(),
        None if names.len() <= 12 => format!("these are known: {}", names.join(", ")),
        None => String::new(),
    }
}
