//! The meetings of a play as both sides will remember them, from the value ledger.

use super::Met;
use crate::encounter::event::SilentQuestion;
use crate::encounter::{Happening, Play};
use crate::model::EncounterKind;
use crate::scenario::format::NextStepKind;
use crate::scoring::{Scorecard, Side};

/// Every meeting that began, in order.
pub(super) fn meetings(play: &Play, card: &Scorecard) -> Vec<Met> {
    let began = play.events().iter().filter_map(|event| match event.what {
        Happening::Began(kind) => Some(kind),
        _ => None,
    });
    let meetings = began.filter(|kind| !matches!(kind, EncounterKind::Prospecting | EncounterKind::Preparation));
    meetings.map(|kind| meeting(play, card, kind)).collect()
}

fn meeting(play: &Play, card: &Scorecard, kind: EncounterKind) -> Met {
    let gained = |side: Side| {
        let here = |event: usize| play.events().get(event).is_some_and(|event| event.encounter == kind);
        let entries = card.ledger.iter().filter(|entry| entry.side == side && here(entry.event));
        entries.map(|entry| entry.amount).sum()
    };
    Met {
        kind,
        medium: play.case().medium(kind),
        customer: gained(Side::Customer),
        seller: gained(Side::Seller),
        onward: led_on(play, kind),
    }
}

/// Whether a meeting came to what it was for: a dated step or a date to come back at the end of the last; before that,
/// both silent questions answered, or a proposal at the right time.
fn led_on(play: &Play, kind: EncounterKind) -> bool {
    let mut answered = (false, false);
    for event in play.events().iter().filter(|event| event.encounter == kind) {
        match event.what {
            Happening::StepAsked { kind: NextStepKind::Advance | NextStepKind::Recontact, agreed: true, .. } => {
                return true;
            }
            Happening::Proposed { ready: true, .. } if play.case().after(kind).is_some() => return true,
            Happening::SilentQuestion(SilentQuestion::WhatIsInItForMe) => answered.0 = true,
            Happening::SilentQuestion(SilentQuestion::CanIGoOn) => answered.1 = true,
            _ => {}
        }
    }
    answered == (true, true) && play.case().after(kind).is_some()
}
