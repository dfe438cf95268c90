//! Which encounters a case has, in which media and for how long.

use super::case::Case;
use crate::model::{EncounterKind, Medium, Seconds};
use smallvec::SmallVec;

/// Minutes for reading before the first meeting in a case without a plan sheet.
const READING_MINUTES: u32 = 15;

impl Case {
    /// Whether the case has this encounter. Preparation comes with a meeting that has something to read or to plan.
    pub fn has(&self, kind: EncounterKind) -> bool {
        let scenario = &self.scenario;
        match kind {
            EncounterKind::Prospecting => scenario.prospecting.is_some(),
            EncounterKind::Preparation => {
                self.has_meeting() && (scenario.plan.is_some() || !scenario.footprint.is_empty())
            }
            EncounterKind::Presentation => scenario.presentation.is_some(),
            EncounterKind::Discovery => scenario.discovery.is_some(),
            EncounterKind::Proposal => scenario.third.is_some(),
        }
    }

    /// Whether seller and customer meet at all in this case.
    pub fn has_meeting(&self) -> bool {
        let scenario = &self.scenario;
        scenario.presentation.is_some() || scenario.discovery.is_some() || scenario.third.is_some()
    }

    /// The encounters of the case, in order.
    pub fn encounters(&self) -> SmallVec<[EncounterKind; 5]> {
        EncounterKind::ALL.into_iter().filter(|kind| self.has(*kind)).collect()
    }

    /// The encounter after this one.
    pub fn after(&self, kind: EncounterKind) -> Option<EncounterKind> {
        EncounterKind::ALL.into_iter().find(|next| *next > kind && self.has(*next))
    }

    /// The medium of an encounter; prospecting and preparation count as written words.
    pub fn medium(&self, kind: EncounterKind) -> Medium {
        let scenario = &self.scenario;
        match kind {
            EncounterKind::Prospecting | EncounterKind::Preparation => None,
            EncounterKind::Presentation => scenario.presentation.as_ref().map(|p| p.medium),
            EncounterKind::Discovery => scenario.discovery.as_ref().map(|d| d.medium),
            EncounterKind::Proposal => scenario.third.as_ref().map(|t| t.medium),
        }
        .unwrap_or(Medium::Email)
    }

    /// How long an encounter may take.
    pub fn length(&self, kind: EncounterKind) -> Seconds {
        let scenario = &self.scenario;
        let minutes = match kind {
            EncounterKind::Prospecting => scenario.prospecting.as_ref().map(|p| p.minutes),
            EncounterKind::Preparation => Some(scenario.plan.as_ref().map_or(READING_MINUTES, |p| p.minutes)),
            EncounterKind::Presentation => scenario.presentation.as_ref().map(|p| p.minutes),
            EncounterKind::Discovery => scenario.discovery.as_ref().map(|d| d.minutes),
            EncounterKind::Proposal => scenario.third.as_ref().map(|t| t.minutes),
        };
        Seconds::minutes(minutes.unwrap_or(0))
    }
}
