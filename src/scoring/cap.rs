//! Caps on the total, so that nothing is bought by grinding.

use super::card::Record;
use crate::encounter::Happening;
use crate::encounter::event::Ending;
use crate::model::{EncounterKind, Thousandths};
use serde::Serialize;

/// The most that a total can be after a breach of ethics.
const AFTER_BREACH: Thousandths = Thousandths::new(400);
/// The most without a proposal or a next step where one was due.
const WITHOUT_NEXT_STEP: Thousandths = Thousandths::new(500);

/// A cap on the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cap {
    /// The most that the total can be.
    pub at: Thousandths,
    /// Why.
    pub why: CapReason,
    /// The event that brought it, if something happened rather than never did.
    pub event: Option<usize>,
}

/// Why a total is capped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapReason {
    /// A false claim, covert information, or pressure after a no.
    Breach,
    /// The discovery went by without a proposal.
    NeverProposed,
    /// It ended without asking for a next step.
    NoNextStep,
}

/// The strictest cap that holds, if any.
pub(super) fn of(record: &Record<'_>) -> Option<Cap> {
    if let Some((event, _)) = record.find(|what| matches!(what, Happening::Breach(_))) {
        return Some(Cap { at: AFTER_BREACH, why: CapReason::Breach, event: Some(event) });
    }
    let case = record.case;
    let never = |wanted: fn(&Happening) -> bool| record.find(wanted).is_none();
    let ended = record.find(|what| matches!(what, Happening::Ended(_)));
    let cap = |why| Some(Cap { at: WITHOUT_NEXT_STEP, why, event: ended.map(|(event, _)| event) });
    if case.has(EncounterKind::Discovery) && never(|what| matches!(what, Happening::Proposed { .. })) {
        return cap(CapReason::NeverProposed);
    }
    let no_result = matches!(record.ending(), None | Some(Ending::Left | Ending::BrokenOff));
    let due = if case.has_meeting() {
        !case.scenario.next_steps.is_empty() && never(|what| matches!(what, Happening::StepAsked { .. }))
    } else {
        // In prospecting the ask is part of the message; whether anyone picks up is luck.
        never(|what| matches!(what, Happening::Touched { clear_ask: true, .. }))
    };
    if no_result && due { cap(CapReason::NoNextStep) } else { None }
}
