//! What is counted of a finished play beside its points: whom it reached, what was offered and sold, how each encounter
//! went for both sides, and how sure the player was of their own telling.

mod met;
mod search;
#[cfg(test)]
mod tests;

use crate::encounter::{Happening, Play};
use crate::model::{EncounterKind, Medium};
use crate::scenario::case::Case;
use crate::scenario::format::NextStepKind;
use crate::scoring::{Dimension, Scorecard, judged_right};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is counted of one play.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The people who were approached while prospecting, in the order of the list.
    pub people: Vec<Approached>,
    /// What was offered in the third encounter; `None` where nothing was.
    pub offer: Option<Offered>,
    /// The encounters that took place, in order.
    pub encounters: Vec<Met>,
    /// The player's telling, where they told anything.
    pub looked_back: Option<LookedBack>,
}

/// A part of the market: a segment of the prospect list, or the customer's trade where the case has no list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// The case and the segment's id in it, as in `pump-quarry/quarries`; the case alone where it has no list.
    pub id: String,
    /// What it is called, in the language in which the case was played.
    pub name: String,
    /// How many people work at the company.
    pub people: u32,
}

/// Somebody who was approached while prospecting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approached {
    /// The segment of their company.
    pub segment: Segment,
    /// How often they were approached, by channel.
    pub touches: BTreeMap<Medium, u16>,
    /// The channel by which they answered last; `None` if they never did.
    pub reached: Option<Medium>,
    /// Whether they agreed to a meeting.
    pub agreed: bool,
}

/// An offer: something the seller can do was laid on a problem in the third encounter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// The customer's segment.
    pub segment: Segment,
    /// How they met for it.
    pub medium: Medium,
    /// Whether it became a deal: the customer took something of it and agreed to a dated step.
    pub deal: bool,
    /// What the problems are worth for which the customer took something, in euros a year; `None` where the case does
    /// not say.
    pub worth: Option<u32>,
}

/// An encounter that took place. In prospecting each person who answered is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// What kind.
    pub kind: EncounterKind,
    /// How they met.
    pub medium: Medium,
    /// What the customer gained, in thousandths of the value ledger; in prospecting 1 where the person would talk, −1
    /// after a clear no.
    pub customer: i64,
    /// What the seller gained, in thousandths of the value ledger; in prospecting always 0, see `onward`.
    pub seller: i64,
    /// Whether the encounter came to what it was for: the next one, or a dated step.
    pub onward: bool,
}

/// How an encounter went for both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quality {
    /// Neither gained.
    Neither,
    /// One of them gained.
    One,
    /// Both gained.
    Both,
}

impl Met {
    /// How it went: the customer gained where their side of the ledger grew, the seller where theirs did or where the
    /// encounter led on.
    pub const fn quality(self) -> Quality {
        match (self.customer > 0, self.seller > 0 || self.onward) {
            (true, true) => Quality::Both,
            (false, false) => Quality::Neither,
            _ => Quality::One,
        }
    }
}

/// How the player judged their own play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookedBack {
    /// How sure they were, 0–100.
    pub sure: u8,
    /// How right their marks were: the F1 of mistakes and missed hints, 0–1000.
    pub right: u16,
}

impl Facts {
    /// Counts a play that came to `card`.
    pub fn of(play: &Play, card: &Scorecard) -> Self {
        let mut encounters = search::met(play);
        encounters.extend(met::meetings(play, card));
        Self { people: search::people(play), offer: offer(play), encounters, looked_back: looked_back(play, card) }
    }
}

/// The segment of the case's own customer.
fn customer(case: &Case) -> Segment {
    let company = &case.scenario.customer.company;
    let listed = case.links.customer.and_then(|contact| search::segment(case, contact));
    listed.unwrap_or_else(|| Segment {
        id: case.scenario.id.to_string(),
        name: company.industry.to_string(),
        people: company.people,
    })
}

fn offer(play: &Play) -> Option<Offered> {
    let case = play.case();
    let (mut offered, mut deal) = (false, false);
    let mut taken = BTreeSet::new();
    for event in play.events().iter().filter(|event| event.encounter == EncounterKind::Proposal) {
        match event.what {
            Happening::Tied { problem, fits, .. } => {
                offered = true;
                taken.extend(fits.then_some(problem.get()));
            }
            Happening::StepAsked { kind: NextStepKind::Advance, agreed, .. } => deal |= agreed,
            _ => {}
        }
    }
    let worths = taken.iter().filter_map(|problem| case.scenario.problems.get(*problem)?.worth);
    let worth = worths.fold(None, |sum: Option<u32>, worth| Some(sum.unwrap_or(0).saturating_add(worth)));
    offered.then(|| Offered {
        segment: customer(case),
        medium: case.medium(EncounterKind::Proposal),
        deal: deal && !taken.is_empty(),
        worth,
    })
}

fn looked_back(play: &Play, card: &Scorecard) -> Option<LookedBack> {
    let sure = play.events().iter().find_map(|event| match &event.what {
        Happening::Told(telling) => Some(telling.sure),
        _ => None,
    })?;
    let points = card.dimension(Dimension::Reflection).map_or(&[][..], |told| &told.points);
    let right = u16::try_from(judged_right(points).get().clamp(0, 1000)).unwrap_or(0);
    Some(LookedBack { sure, right })
}
