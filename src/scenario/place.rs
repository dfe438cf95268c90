//! The way from a whole file to one thing in it, kept as a chain of steps and written out only when somebody asks:
//! a sound file is walked without making a single string.

use super::scan::PathStep;
use crate::model::Id;
use smallvec::SmallVec;
use std::fmt;

/// Where something stands in a file. Shown as translators see it: `problems.stops.layers.implication.2.says`.
#[derive(Clone, Copy, Debug)]
pub struct Place<'p>(Option<(&'p Self, Step<'p>)>);

/// One step of the way.
#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Field(&'static str),
    Item(usize, Option<&'p Id>),
}

impl<'p> Place<'p> {
    /// The whole file.
    pub const ROOT: Self = Self(None);

    /// The field `name` of what stands here.
    #[must_use]
    pub fn field(&'p self, name: &'static str) -> Self {
        Self(Some((self, Step::Field(name))))
    }

    /// The element at `index` (from 0) of the list or pair that stands here. It is shown counted from 1.
    #[must_use]
    pub fn item(&'p self, index: usize) -> Self {
        Self(Some((self, Step::Item(index, None))))
    }

    /// The element at `index` (from 0), shown by its id.
    #[must_use]
    pub fn named(&'p self, index: usize, id: &'p Id) -> Self {
        Self(Some((self, Step::Item(index, Some(id)))))
    }

    /// The same way for the scanner, which counts elements and knows nothing of ids.
    pub fn steps(&self) -> SmallVec<[PathStep<'static>; 8]> {
        let mut steps = SmallVec::new();
        let mut here = *self;
        while let Some((parent, step)) = here.0 {
            steps.push(match step {
                Step::Field(name) => PathStep::Field(name),
                Step::Item(index, _) => PathStep::Index(index),
            });
            here = *parent;
        }
        steps.reverse();
        steps
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((parent, step)) = self.0 else { return Ok(()) };
        if parent.0.is_some() {
            write!(f, "{parent}.")?;
        }
        match step {
            Step::Field(name) => f.write_str(name),
            Step::Item(_, Some(id)) => f.write_str(id.as_str()),
            Step::Item(index, None) => write!(f, "{}", index + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_by_names_and_found_by_numbers() {
        let id = Id::new("stops").expect("a sound id");
        let problems = Place::ROOT.field("problems");
        let stops = problems.named(3, &id);
        let layers = stops.field("layers");
        let says = layers.item(1);
        assert_eq!(says.to_string(), "problems.stops.layers.2");
        assert_eq!(
            says.steps().as_slice(),
            [PathStep::Field("problems"), PathStep::Index(3), PathStep::Field("layers"), PathStep::Index(1)]
        );
        assert_eq!(Place::ROOT.to_string(), "");
    }
}
