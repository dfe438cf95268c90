//! A place that can be kept: what [`Place`] is while a case is walked.

use crate::players::coverage::{Item, WrittenIn};
use crate::scenario::place::Place;
use crate::scenario::scan::PathStep;
use smallvec::SmallVec;

/// A place in a file, kept for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The way for the scanner.
    pub(super) steps: SmallVec<[PathStep<'static>; 8]>,
    /// The way as translators see it.
    pub(super) path: String,
}

impl From<&Place<'_>> for Spot {
    fn from(place: &Place<'_>) -> Self {
        Self { steps: place.steps(), path: place.to_string() }
    }
}

impl From<&Item> for Spot {
    fn from(item: &Item) -> Self {
        let (steps, path) = (item.steps.iter().copied(), &item.path);
        match item.file {
            WrittenIn::Scenario => Self { steps: steps.collect(), path: path.to_string() },
            WrittenIn::Persona => {
                let above = [PathStep::Field("customer"), PathStep::Field("persona")];
                Self { steps: above.into_iter().chain(steps).collect(), path: format!("customer.persona.{path}") }
            }
        }
    }
}
