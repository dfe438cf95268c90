//! The parts of the dimensions, as `docs/scoring.md` tells them: what can be practised by itself.

use super::{Dimension, PointKind, discovery, patience, preparation, prospecting, reflection};
use crate::model::EncounterKind;
use crate::scenario::case::Case;

/// A part of a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillPart {
    /// A plan sheet with what fits this customer.
    Plan,
    /// Reading what is useful.
    Reading,
    /// Planning for needs that the customer then voices.
    Needs,
    /// Messages that concern their reader.
    Relevance,
    /// A next step reached by prospecting.
    Booking,
    /// Touches well spaced, by more than one channel.
    Sequence,
    /// Touches kept within what people bear.
    Respect,
    /// What concerns the customer comes first.
    InterestFirst,
    /// Knowing enough before proposing.
    Evidence,
    /// Questions that go a layer deeper.
    Questions,
    /// Hearing answers out and showing it.
    Listening,
    /// Proposing at the signal.
    Proposing,
    /// Letting the other finish.
    LettingFinish,
    /// Keeping time and pace in a presentation.
    Presenting,
    /// Hearing and understanding objections before answering.
    Objections,
    /// What was agreed at the end.
    NextStep,
    /// Judging one's own moments.
    Moments,
    /// Telling them in their order.
    Telling,
    /// Being as sure as is right.
    Sureness,
}

impl SkillPart {
    /// Every part, in the order of the dimensions.
    pub const ALL: [Self; 19] = [
        Self::Plan,
        Self::Reading,
        Self::Needs,
        Self::Relevance,
        Self::Booking,
        Self::Sequence,
        Self::Respect,
        Self::InterestFirst,
        Self::Evidence,
        Self::Questions,
        Self::Listening,
        Self::Proposing,
        Self::LettingFinish,
        Self::Presenting,
        Self::Objections,
        Self::NextStep,
        Self::Moments,
        Self::Telling,
        Self::Sureness,
    ];

    /// The dimension that it is a part of.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Plan | Self::Reading | Self::Needs => Dimension::Preparation,
            Self::Relevance | Self::Booking | Self::Sequence | Self::Respect => Dimension::Prospecting,
            Self::InterestFirst => Dimension::Order,
            Self::Evidence | Self::Questions | Self::Listening => Dimension::Discovery,
            Self::Proposing | Self::LettingFinish | Self::Presenting | Self::Objections => Dimension::Patience,
            Self::NextStep => Dimension::NextStep,
            Self::Moments | Self::Telling | Self::Sureness => Dimension::Reflection,
        }
    }

    /// Full marks, in thousandths of the dimension's raw scale; `None` where it is the whole dimension.
    pub const fn full_marks(self) -> Option<i64> {
        Some(match self {
            Self::Plan => preparation::PLAN,
            Self::Reading => preparation::READING,
            Self::Needs => preparation::NEEDS,
            Self::Relevance => prospecting::RELEVANCE,
            Self::Booking => prospecting::NEXT_STEP,
            Self::Sequence => prospecting::SEQUENCE,
            Self::Respect => prospecting::RESPECT,
            Self::Evidence => discovery::EVIDENCE,
            Self::Questions => discovery::LAYERS,
            Self::Listening => discovery::LISTENING,
            Self::Proposing => patience::PROPOSING,
            Self::LettingFinish => patience::HEARING,
            Self::Presenting => patience::PRESENTING,
            Self::Objections => patience::OBJECTIONS,
            Self::Moments => reflection::JUDGED,
            Self::Telling => reflection::ORDER,
            Self::Sureness => reflection::CALIBRATION,
            Self::InterestFirst | Self::NextStep => return None,
        })
    }

    /// What its points are given and taken for.
    pub const fn kinds(self) -> &'static [PointKind] {
        use PointKind as P;
        match self {
            Self::Plan => &[P::PlanChoice],
            Self::Reading => &[P::UsefulReading],
            Self::Needs => &[P::NeedConfirmed],
            Self::Relevance => &[P::Relevance],
            Self::Booking => &[P::Booking],
            Self::Sequence => &[P::Spacing, P::SecondChannel, P::LeadAnswered],
            Self::Respect => &[P::Respect, P::TouchAfterNo, P::SameDay, P::Pushed, P::Yielded, P::GaveUp, P::TooOften],
            Self::InterestFirst => &[P::Card, P::NothingShown],
            Self::Evidence => &[P::Evidence],
            Self::Questions => &[P::LayerOpened],
            Self::Listening => {
                &[P::HeardOut, P::Acknowledged, P::Unacknowledged, P::CutOff, P::SaidBackWrong, P::CueMissed]
            }
            Self::Proposing => &[P::ProposedInTime, P::ProposedEarly, P::NeverProposed],
            Self::LettingFinish => &[P::HeardOut, P::CutOff],
            Self::Presenting => &[P::TimeKept, P::SteadyPace, P::Overload, P::CueMissed],
            Self::Objections => &[P::ObjectionInOrder, P::ObjectionCutOff],
            Self::NextStep => &[P::NextStep, P::Pressed],
            Self::Moments => &[P::JudgedRight],
            Self::Telling => &[P::OrderTold],
            Self::Sureness => &[P::Calibration],
        }
    }

    /// The name used in texts and exports.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Reading => "reading",
            Self::Needs => "needs",
            Self::Relevance => "relevance",
            Self::Booking => "booking",
            Self::Sequence => "sequence",
            Self::Respect => "respect",
            Self::InterestFirst => "interest-first",
            Self::Evidence => "evidence",
            Self::Questions => "questions",
            Self::Listening => "listening",
            Self::Proposing => "proposing",
            Self::LettingFinish => "letting-finish",
            Self::Presenting => "presenting",
            Self::Objections => "objections",
            Self::NextStep => "next-step",
            Self::Moments => "moments",
            Self::Telling => "telling",
            Self::Sureness => "sureness",
        }
    }

    /// Whether a case gives occasion for it.
    pub fn is_in(self, case: &Case) -> bool {
        match self.dimension() {
            Dimension::Preparation => case.has(EncounterKind::Preparation),
            Dimension::Prospecting => case.has(EncounterKind::Prospecting),
            Dimension::Order => case.has(EncounterKind::Presentation),
            Dimension::Discovery => case.has(EncounterKind::Discovery),
            Dimension::Patience => match self {
                Self::Presenting => case.has(EncounterKind::Presentation),
                Self::Objections => case.has(EncounterKind::Proposal),
                _ => case.has(EncounterKind::Discovery),
            },
            Dimension::NextStep | Dimension::Relationship | Dimension::Reflection => case.has_meeting(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_parts_of_a_dimension_share_no_kind_of_point_and_make_its_whole() {
        for dimension in Dimension::ALL {
            let parts = || SkillPart::ALL.into_iter().filter(|part| part.dimension() == dimension);
            let kinds: Vec<PointKind> = parts().flat_map(|part| part.kinds().iter().copied()).collect();
            assert_eq!(kinds.iter().collect::<BTreeSet<_>>().len(), kinds.len(), "{dimension:?}");
            let marks: i64 = parts().filter_map(SkillPart::full_marks).sum();
            assert!(marks == 1000 || parts().count() <= 1, "{dimension:?}: {marks}");
        }
    }

    #[test]
    fn names_are_each_their_own() {
        let names: BTreeSet<_> = SkillPart::ALL.into_iter().map(SkillPart::name).collect();
        assert_eq!(names.len(), SkillPart::ALL.len());
    }
}
