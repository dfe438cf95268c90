//! What people look like: numbers within their bounds, and nobody who could be mistaken for somebody else.

use super::Report;
use crate::model::ContactIx;
use crate::scenario::case::Links;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::limits;
use crate::scenario::format::{PersonaSource, Scenario};
use crate::scenario::look::{Features, Look, LookSource};
use crate::scenario::place::Place;
use std::ops::RangeInclusive;

/// Two people who differ in fewer things than this look alike.
const TELLING: usize = 3;

/// The looks that a scenario gives to its people.
pub(super) fn all(scenario: &Scenario, links: &Links, report: &mut Report<'_>) {
    let mut seen: Vec<(&str, Look)> = Vec::new();
    let root = Place::ROOT;
    if let PersonaSource::Here(person) = &scenario.customer.persona
        && let Some(look) = &person.look
    {
        seen.push((person.name.as_str(), look.look()));
    }
    let at = root.field("prospecting");
    let at = at.field("prospects");
    let mut place = 0;
    for (index, prospect) in scenario.prospecting.iter().flat_map(|prospecting| &prospecting.prospects).enumerate() {
        let at = at.named(index, &prospect.id);
        let at = at.field("contacts");
        for (index, contact) in prospect.contacts.iter().enumerate() {
            let is_customer = links.customer == Some(ContactIx::new(place));
            place += 1;
            let Some(source) = &contact.look else { continue };
            let at = at.named(index, &contact.id);
            let at = at.field("look");
            numbers(&at, source, report);
            // The customer is met as the persona.
            if !is_customer {
                tell_apart(&at, contact.name.as_str(), source.look(), &mut seen, report);
            }
        }
    }
}

fn tell_apart<'s>(at: &Place<'_>, name: &'s str, look: Look, seen: &mut Vec<(&'s str, Look)>, report: &mut Report<'_>) {
    if let Some((other, _)) = seen.iter().find(|(_, other)| look.differences(other) < TELLING) {
        let message = format!("{name} looks much like {other}");
        let help = "let them differ in three of skin, face, hair, its colour, glasses or headwear, and garment";
        report.warning(Code::InvalidValue, at, message, help);
    }
    seen.push((name, look));
}

/// The look of one person.
pub(super) fn person(at: &Place<'_>, look: Option<&LookSource>, report: &mut Report<'_>) {
    if let Some(source) = look {
        numbers(&at.field("look"), source, report);
    }
}

fn numbers(at: &Place<'_>, source: &LookSource, report: &mut Report<'_>) {
    if source.look().hides_big_hair() {
        let help = "choose flatter hair, such as `Crop`, `Bob` or `Plait`, or another headwear";
        report.warning(Code::InvalidValue, at, format!("`{at}` has a hat over hair that does not fit below it"), help);
    }
    let LookSource::Own(features) = source else { return };
    let Features { age, turn, tilt, nod, corners, .. } = &**features;
    if let Some(age) = age {
        report.number(&at.field("age"), u32::from(*age), limits::AGE);
    }
    for (name, number, bounds) in [
        ("turn", turn, limits::TURN),
        ("tilt", tilt, limits::TILT),
        ("nod", nod, limits::TILT),
        ("corners", corners, limits::TILT),
    ] {
        within(&at.field(name), *number, &bounds, report);
    }
    if let Some(like) = &features.like {
        numbers(&at.field("like"), like, report);
    }
}

fn within(at: &Place<'_>, number: Option<i16>, bounds: &RangeInclusive<i16>, report: &mut Report<'_>) {
    let Some(number) = number.filter(|number| !bounds.contains(number)) else { return };
    let message = format!("`{at}` is {number}, but it takes {} to {}", bounds.start(), bounds.end());
    report.error(Code::OutOfRange, at, message, "");
}
