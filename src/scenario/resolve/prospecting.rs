//! Prospecting: prospects, contacts, message parts and the call.

use super::names::Names;
use super::{Known, Report, customer, ids, key};
use crate::model::{ContactIx, FindingIx, Id, InterestIx, Thousandths};
use crate::scenario::case::{ContactLink, Links, PartLink};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::limits::{self, LONGEST_LIST};
use crate::scenario::format::{BrushOff, Call, Contact, Message, Part, Prospect, Prospecting, Scenario};
use crate::scenario::place::Place;

/// How much an interest concerns a contact who is not the customer and lists it.
const LISTED: Thousandths = Thousandths::new(800);

pub(super) fn all(scenario: &Scenario, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Some(prospecting) = &scenario.prospecting else { return };
    let root = Place::ROOT;
    let at = root.field("prospecting");
    report.number(&at.field("weeks"), prospecting.weeks, limits::WEEKS);
    report.number(&at.field("minutes"), prospecting.minutes, limits::PROSPECTING);
    report.count(&at.field("slots"), prospecting.slots.len(), limits::SLOTS);
    segments(&at, prospecting, report);
    let contacts = contact_names(&at, prospecting, report);
    prospects(&at, scenario, prospecting, known, links, report);
    let customer = contacts.find(&prospecting.customer, &at.field("customer"), report);
    links.customer = customer.map(ContactIx::new);
    if let Some(lead) = &prospecting.lead {
        let place = at.field("lead");
        links.lead = contacts.find(&lead.contact, &place.field("contact"), report).map(ContactIx::new);
    }
    message(&at.field("message"), &prospecting.message, known, links, report);
    call(&at.field("call"), &prospecting.call, report);
}

fn segments(at: &Place<'_>, prospecting: &Prospecting, report: &mut Report<'_>) {
    let place = at.field("segments");
    report.count(&place, prospecting.segments.len(), limits::SOME);
    let names = Names::of("a segment", &place, ids(&prospecting.segments, |segment| &segment.id), report);
    let brief = at.field("brief_segments");
    report.count(&brief, prospecting.brief_segments.len(), limits::SOME);
    names.find_all(&prospecting.brief_segments, &brief, report, |_| ()).for_each(drop);
    let place = at.field("prospects");
    for (index, prospect) in prospecting.prospects.iter().enumerate() {
        names.find(&prospect.segment, &place.named(index, &prospect.id).field("segment"), report);
    }
}

fn contact_names<'s>(at: &Place<'_>, prospecting: &'s Prospecting, report: &mut Report<'_>) -> Names<'s> {
    let place = at.field("prospects");
    let mut names = Names::new("a contact");
    for (index, prospect) in prospecting.prospects.iter().enumerate() {
        let at = place.named(index, &prospect.id);
        names.add_list(&at.field("contacts"), ids(&prospect.contacts, |contact| &contact.id), report);
    }
    names
}

fn prospects(
    at: &Place<'_>,
    scenario: &Scenario,
    prospecting: &Prospecting,
    known: &Known<'_>,
    links: &mut Links,
    report: &mut Report<'_>,
) {
    let place = at.field("prospects");
    report.count(&place, prospecting.prospects.len(), limits::SOME);
    Names::of("a prospect", &place, ids(&prospecting.prospects, |prospect| &prospect.id), report);
    for (index, prospect) in prospecting.prospects.iter().enumerate() {
        let at = place.named(index, &prospect.id);
        report.number(&at.field("people"), prospect.people, limits::PEOPLE);
        report.count(&at.field("findings"), prospect.findings.len(), limits::ANY);
        customer::findings(&at.field("findings"), Some(index), &prospect.findings, known, links, report);
        let in_brief = prospecting.brief_segments.contains(&prospect.segment);
        let contacts = Contacts { scenario, prospecting, prospect: index, in_brief };
        contacts.link(&at.field("contacts"), prospect, known, links, report);
    }
    let total = [("findings", links.findings.len()), ("contacts", links.contacts.len())];
    for (what, count) in total.into_iter().filter(|(_, count)| *count > LONGEST_LIST) {
        let message = format!("the case holds {count} {what} in all, but {LONGEST_LIST} is the most");
        report.error(Code::WrongLength, &place, message, "");
    }
}

/// What is the same for all contacts of a prospect.
struct Contacts<'s> {
    scenario: &'s Scenario,
    prospecting: &'s Prospecting,
    prospect: usize,
    in_brief: bool,
}

impl Contacts<'_> {
    fn link(&self, at: &Place<'_>, prospect: &Prospect, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
        report.count(at, prospect.contacts.len(), limits::CONTACTS);
        for (place, contact) in prospect.contacts.iter().enumerate() {
            let at = at.named(place, &contact.id);
            links.contacts.push(ContactLink {
                prospect: self.prospect,
                place,
                weights: self.weights(&at, contact, known, report),
                in_brief: self.in_brief,
                key: key(contact.id.as_str()),
            });
            windows(&at, contact, self.prospecting.weeks, report);
        }
    }

    /// How much each interest concerns a contact.
    fn weights(
        &self,
        at: &Place<'_>,
        contact: &Contact,
        known: &Known<'_>,
        report: &mut Report<'_>,
    ) -> Vec<Thousandths> {
        let interests = &self.scenario.interests;
        let at = at.field("interests");
        let listed: Vec<usize> = known.interests.find_all(&contact.interests, &at, report, |index| index).collect();
        if contact.id == self.prospecting.customer {
            if !contact.interests.is_empty() {
                let message = format!("`{}` is the customer, whose interests are those of the case", contact.id);
                report.warning(Code::InvalidValue, &at, message, "take `interests` out here");
            }
            return interests.iter().take(LONGEST_LIST).map(|interest| interest.weight).collect();
        }
        let weight = |index| if listed.contains(&index) { LISTED } else { Thousandths::ZERO };
        (0..interests.len().min(LONGEST_LIST)).map(weight).collect()
    }
}

fn windows(at: &Place<'_>, contact: &Contact, weeks: u32, report: &mut Report<'_>) {
    let place = at.field("windows");
    report.count(&place, contact.windows.len(), limits::ANY);
    let last = weeks.saturating_mul(5).saturating_sub(1);
    for (index, window) in contact.windows.iter().enumerate() {
        let at = place.item(index);
        if window.from > window.to {
            let message = format!("the window ends on day {} before it begins on day {}", window.to, window.from);
            report.error_beside(Code::OutOfRange, &at.field("to"), message, "", (&at.field("from"), "it begins here"));
        } else if u32::from(window.from) > last && !report.is_filled(&Place::ROOT.field("prospecting").field("weeks")) {
            let message = format!("the window begins on day {}, but the last day is {last}", window.from);
            let help = "days are working days from 0, five to a week";
            report.warning(Code::OutOfRange, &at.field("from"), message, help);
        }
    }
}

fn message(at: &Place<'_>, message: &Message, known: &Known<'_>, links: &mut Links, report: &mut Report<'_>) {
    let Message { openings, reasons, benefits, proofs, asks } = message;
    let mut names = Names::new("a part of the message");
    let lists: [(_, &[Part], _); 4] = [
        ("openings", openings, limits::PARTS),
        ("reasons", reasons, limits::REASONS),
        ("benefits", benefits, limits::PARTS),
        ("proofs", proofs, limits::PARTS),
    ];
    links.parts = lists.map(|(name, parts, takes)| {
        let at = at.field(name);
        report.count(&at, parts.len(), takes);
        names.add_list(&at, ids(parts, |part| &part.id), report);
        parts
            .iter()
            .enumerate()
            .map(|(index, part)| self::part(&at.named(index, &part.id), part, known, report))
            .collect()
    });
    let at = at.field("asks");
    report.count(&at, asks.len(), limits::PARTS);
    names.add_list(&at, ids(asks, |ask| &ask.id), report);
}

fn part(at: &Place<'_>, part: &Part, known: &Known<'_>, report: &mut Report<'_>) -> PartLink {
    let rests_on = part.rests_on.as_ref().and_then(|id| known.findings.find(id, &at.field("rests_on"), report));
    let about = known.interests.find_all(&part.about, &at.field("about"), report, InterestIx::new).collect();
    PartLink { rests_on: rests_on.map(FindingIx::new), about }
}

fn call(at: &Place<'_>, call: &Call, report: &mut Report<'_>) {
    if let Some(gatekeeper) = &call.gatekeeper {
        replies(&at.field("gatekeeper"), gatekeeper, report);
    }
    let place = at.field("brush_offs");
    report.count(&place, call.brush_offs.len(), limits::BRUSH_OFFS);
    for (index, brush_off) in call.brush_offs.iter().enumerate() {
        replies(&place.item(index), brush_off, report);
    }
}

fn replies(at: &Place<'_>, brush_off: &BrushOff, report: &mut Report<'_>) {
    let at = at.field("replies");
    report.count(&at, brush_off.replies.len(), limits::REPLIES);
    let replies: &[_] = &brush_off.replies;
    Names::of("a reply", &at, replies.iter().map(|reply| -> &Id { &reply.id }), report);
}
