//! For the tests of scoring: a small case, and lists of events made by hand.

use super::{Bounds, Dimension, DimensionScore, Record, Scorecard};
use crate::encounter::{Event, Happening, Luck, Rule};
use crate::model::{EncounterKind, HelpLevel, Seconds};
use crate::scenario::case::Case;
use crate::scenario::files::MemoryFiles;
use crate::scenario::load::load_case;
use crate::scenario::pack_path::PackPath;
use std::collections::BTreeMap;

/// The small case of `testing.ron`, with every encounter.
pub(super) fn small_case() -> Case {
    let text = include_bytes!("testing.ron").to_vec();
    let files = MemoryFiles(BTreeMap::from([("small.ron".to_owned(), text)]));
    let loaded = load_case(&files, &PackPath::new("small.ron").unwrap(), None);
    loaded.case.unwrap_or_else(|| panic!("the small case must load: {:?}", loaded.diagnostics))
}

/// The small case with the discovery alone.
pub(super) fn discovery_case() -> Case {
    let mut case = small_case();
    case.scenario.prospecting = None;
    case.links.customer = None;
    case.scenario.plan = None;
    case.scenario.footprint.clear();
    case.links.findings.clear();
    case.scenario.presentation = None;
    case.links.cards.clear();
    case.scenario.third = None;
    case.links.solves.clear();
    case
}

/// The small case with prospecting alone.
pub(super) fn prospecting_case() -> Case {
    let mut case = small_case();
    case.scenario.plan = None;
    case.scenario.presentation = None;
    case.links.cards.clear();
    case.scenario.discovery = None;
    case.links.questions.clear();
    case.scenario.third = None;
    case
}

/// A list of events made by hand.
pub(super) struct Story {
    pub events: Vec<Event>,
    encounter: EncounterKind,
    at: u32,
}

impl Story {
    /// An empty story in an encounter.
    pub fn new(encounter: EncounterKind) -> Self {
        Self { events: Vec::new(), encounter, at: 0 }
    }

    /// Something happens by a rule.
    pub fn by(mut self, because: Rule, what: Happening) -> Self {
        let step = u16::try_from(self.events.len()).unwrap();
        self.events.push(Event { step, encounter: self.encounter, at: Seconds(self.at), what, because });
        self
    }

    /// Something happens.
    pub fn then(self, what: Happening) -> Self {
        self.by(Rule::Course, what)
    }

    /// Seconds since the encounter began.
    pub fn at(mut self, seconds: u32) -> Self {
        self.at = seconds;
        self
    }

    /// The scorecard.
    pub fn card(&self, case: &Case) -> Scorecard {
        let record = Record { case, events: &self.events, level: HelpLevel::Standard, luck: Luck::new(1) };
        Scorecard::of_record(&record, &Bounds::of(case))
    }

    /// One dimension of the scorecard.
    pub fn scored(&self, case: &Case, dimension: Dimension) -> DimensionScore {
        self.card(case).dimension(dimension).cloned().unwrap_or_else(|| panic!("{dimension:?} is not exercised"))
    }
}
