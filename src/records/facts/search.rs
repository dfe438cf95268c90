//! Prospecting, person by person: who was approached and how, who answered, and who agreed.

use super::{Approached, Met, Segment};
use crate::encounter::event::Outcome;
use crate::encounter::{Happening, Play};
use crate::model::{ContactIx, EncounterKind, Medium};
use crate::scenario::case::Case;
use std::collections::BTreeMap;

/// What happened between the seller and one person on the list.
#[derive(Default)]
struct Story {
    touches: BTreeMap<Medium, u16>,
    last: Option<Medium>,
    reached: Option<Medium>,
    answer: Option<Outcome>,
    agreed: bool,
    onward: bool,
}

/// Everyone who was approached.
pub(super) fn people(play: &Play) -> Vec<Approached> {
    let told = stories(play).into_iter().filter(|(_, story)| !story.touches.is_empty());
    let approached = told.filter_map(|(at, story)| {
        let segment = segment(play.case(), at)?;
        Some(Approached { segment, touches: story.touches, reached: story.reached, agreed: story.agreed })
    });
    approached.collect()
}

/// One encounter for each person who answered.
pub(super) fn met(play: &Play) -> Vec<Met> {
    let answered = stories(play).into_values().filter_map(|story| {
        let medium = story.reached?;
        let customer = match story.answer? {
            Outcome::Interested => 1,
            Outcome::No => -1,
            Outcome::NotNow | Outcome::Nothing => 0,
        };
        Some(Met { kind: EncounterKind::Prospecting, medium, customer, seller: 0, onward: story.onward })
    });
    answered.collect()
}

/// The segment of a person's company.
pub(super) fn segment(case: &Case, contact: ContactIx) -> Option<Segment> {
    let prospect = case.prospect(case.links.contacts.get(contact.get())?.prospect)?;
    let named = case.scenario.prospecting.as_ref()?.segments.iter().find(|segment| segment.id == prospect.segment)?;
    let id = format!("{}/{}", case.scenario.id, named.id);
    Some(Segment { id, name: named.text.to_string(), people: prospect.people })
}

fn stories(play: &Play) -> BTreeMap<ContactIx, Story> {
    let mut all: BTreeMap<ContactIx, Story> = BTreeMap::new();
    for event in play.events() {
        match event.what {
            Happening::Touched { contact, medium, .. } => {
                let story = all.entry(contact).or_default();
                *story.touches.entry(medium).or_default() += 1;
                story.last = Some(medium);
            }
            Happening::Replied(contact, outcome) if outcome != Outcome::Nothing => {
                let story = all.entry(contact).or_default();
                story.reached = story.last;
                story.answer = Some(outcome);
            }
            Happening::Booked(contact, _) => {
                let story = all.entry(contact).or_default();
                (story.agreed, story.onward) = (true, true);
            }
            Happening::RecontactAgreed(contact) => all.entry(contact).or_default().onward = true,
            _ => {}
        }
    }
    all
}
