//! The ledger of both sides: what the customer and the seller gained and lost with each other, entry by entry.

use super::card::Record;
use crate::encounter::event::Line;
use crate::encounter::rules::LAYER_WEIGHT;
use crate::encounter::{Event, Happening, Rule};
use crate::model::{Qualities, Quality, Seconds};
use crate::scenario::case::Case;
use serde::Serialize;

/// What a breach of ethics costs the customer, beyond what it does to trust.
const BREACH: i64 = -200;
/// What the seller gains with all of the evidence.
pub(super) const FACTS: i64 = 150;
/// Time spent to no use: an answer that told nothing, a card that concerned nobody, a touch outside the brief.
const TO_NO_USE: i64 = -10;
/// A minute of reading that told nothing.
const USELESS_MINUTE: i64 = -2;

/// Whose value it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// The customer's: trust, irritation, confidence in what is offered.
    Customer,
    /// The seller's: what was learned, and time spent to no use.
    Seller,
}

/// One entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// Whose.
    pub side: Side,
    /// How much, in thousandths; below zero when it was lost.
    pub amount: i64,
    /// The event.
    pub event: usize,
    /// The rule.
    pub rule: Rule,
}

/// The entries of a play.
pub(super) fn of(record: &Record<'_>) -> Vec<LedgerEntry> {
    let persona = &record.case.persona;
    let mut qualities = Qualities::starting(persona.interest, persona.trust, persona.irritation);
    let mut ledger = Vec::new();
    let all = evidence(record.case);
    for (at, event) in record.all() {
        let mut enter = |side, amount: i64| {
            if amount != 0 {
                ledger.push(LedgerEntry { side, amount, event: at, rule: event.because });
            }
        };
        if let Happening::Shifted(quality, by) = event.what {
            let before = qualities.get(quality).get();
            qualities.shift(quality, i64::from(by));
            enter(Side::Customer, felt(event, quality, qualities.get(quality).get() - before));
        }
        if let Happening::Breach(_) = event.what {
            enter(Side::Customer, BREACH);
        }
        enter(Side::Seller, seller(record.case, event, all));
    }
    ledger
}

/// What a change of a quality means to the customer. What fades by itself, and what they brought along, was nobody's
/// doing.
fn felt(event: &Event, quality: Quality, change: i64) -> i64 {
    match quality {
        _ if matches!(event.because, Rule::Fading | Rule::Course) => 0,
        Quality::Trust => change,
        Quality::Irritation => -change,
        Quality::Confidence => change / 2,
        _ => 0,
    }
}

fn seller(case: &Case, event: &Event, all: i64) -> i64 {
    match event.what {
        Happening::Heard(problem, layer, _) => {
            let beats = i64::try_from(case.beats(problem, layer).len()).unwrap_or(1).max(1);
            (FACTS * LAYER_WEIGHT[layer as usize] * 1000 / beats).checked_div(all).unwrap_or(0)
        }
        Happening::Said(Line::Shallow(_)) => TO_NO_USE,
        Happening::Presented { card, .. } if case.links.cards.get(card.get()).is_some_and(|c| c.gain < 0) => TO_NO_USE,
        Happening::Touched { contact, .. } if case.links.contacts.get(contact.get()).is_some_and(|c| !c.in_brief) => {
            TO_NO_USE
        }
        Happening::Read(finding) if case.finding(finding).is_some_and(|f| f.about.is_empty()) => {
            let minutes = case.finding(finding).map_or(0, |f| Seconds::minutes(f.minutes).0 / 60);
            USELESS_MINUTE * i64::from(minutes)
        }
        _ => 0,
    }
}

/// The weight of all evidence of a case.
fn evidence(case: &Case) -> i64 {
    super::depth::evidence_of(case)
}
