//! What the author expects of simulated players, held against what they did.

use super::played::Sample;
use super::stats::{Figure, mean};
use crate::players::Kind;
use crate::scenario::format::{Expectation, ScoredOn};
use crate::scoring::Dimension;
use serde::Serialize;

/// An expectation of the author's and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Expected {
    /// Who plays.
    pub player: String,
    /// The side of the scorecard; `None` for the total.
    pub on: Option<Dimension>,
    /// Points of 100 to be lost at least.
    pub at_least: Option<u32>,
    /// Points of 100 to be lost at most.
    pub at_most: Option<u32>,
    /// Points of 100 that were lost against the patient player.
    pub lost: Figure,
    /// Whether it holds; `None` where the player or that side does not occur in this case.
    pub holds: Option<bool>,
}

/// Holds each expectation against the plays.
pub(super) fn expectations(expects: &[Expectation], samples: &[Sample]) -> Vec<Expected> {
    expects.iter().map(|expectation| held(expectation, samples)).collect()
}

fn held(expects: &Expectation, samples: &[Sample]) -> Expected {
    let on = expects.on.map(Dimension::from);
    let of = |kind: Kind| {
        let sample = samples.iter().find(|sample| sample.kind == kind)?;
        let scores = on.map_or_else(|| sample.totals(), |dimension| sample.scores(dimension));
        (!scores.is_empty()).then(|| mean(&scores))
    };
    let kind = Kind::from(expects.player);
    let lost = of(Kind::Patient).zip(of(kind)).map(|(patient, other)| (patient - other) / 10.0);
    let holds = |lost: f64| {
        expects.loses.is_none_or(|least| lost >= f64::from(least))
            && expects.loses_at_most.is_none_or(|most| lost <= f64::from(most))
    };
    Expected {
        player: kind.name(),
        on,
        at_least: expects.loses,
        at_most: expects.loses_at_most,
        lost: Figure::of(lost.unwrap_or(0.0)),
        holds: lost.map(holds),
    }
}

impl From<ScoredOn> for Dimension {
    fn from(on: ScoredOn) -> Self {
        match on {
            ScoredOn::Preparation => Self::Preparation,
            ScoredOn::Prospecting => Self::Prospecting,
            ScoredOn::Order => Self::Order,
            ScoredOn::Discovery => Self::Discovery,
            ScoredOn::Patience => Self::Patience,
            ScoredOn::NextStep => Self::NextStep,
            ScoredOn::Relationship => Self::Relationship,
        }
    }
}

impl Expected {
    /// The expectation and what came of it, in a sentence.
    pub fn sentence(&self) -> String {
        let on = self.on.map_or_else(|| "the total".to_owned(), |dimension| dimension.name().to_owned());
        let wanted = match (self.at_least, self.at_most) {
            (Some(least), Some(most)) => format!("between {least} and {most}"),
            (Some(least), None) => format!("at least {least}"),
            (None, Some(most)) => format!("at most {most}"),
            (None, None) => "anything".to_owned(),
        };
        let lost = match self.holds {
            Some(_) => format!("it loses {:.1}", self.lost.as_f64()),
            None => "it does not occur in this case".to_owned(),
        };
        format!("{} loses {wanted} points on {on}: {lost}", self.player)
    }
}
