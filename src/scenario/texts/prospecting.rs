//! The texts of prospecting.

use super::customer::findings;
use super::{Visit, fields, list};
use crate::scenario::format::{
    Ask, BrushOff, Call, Contact, Lead, Message, Part, Prospect, Prospecting, Replies, Reply, Segment,
};
use crate::scenario::place::Place;

pub(super) fn whole(at: &Place<'_>, prospecting: &mut Prospecting, visit: Visit<'_>) {
    let Prospecting { brief, brief_segments: _, weeks: _, minutes: _, segments, prospects, customer: _, .. } =
        prospecting;
    visit(&at.field("brief"), brief);
    let place = at.field("segments");
    for (index, Segment { id, text }) in segments.iter_mut().enumerate() {
        visit(&place.named(index, id).field("text"), text);
    }
    self::prospects(&at.field("prospects"), prospects, visit);
    let Prospecting { lead, message, call, slots, handed_over, .. } = prospecting;
    if let Some(Lead { contact: _, text }) = lead {
        visit(&at.field("lead").field("text"), text);
    }
    self::message(&at.field("message"), message, visit);
    self::call(&at.field("call"), call, visit);
    list(&at.field("slots"), slots, visit);
    visit(&at.field("handed_over"), handed_over);
}

fn prospects(at: &Place<'_>, prospects: &mut [Prospect], visit: Visit<'_>) {
    for (index, prospect) in prospects.iter_mut().enumerate() {
        let Prospect { id, company, segment: _, people: _, place, findings: found, contacts } = prospect;
        let at = at.named(index, id);
        fields(&at, visit, [("company", company), ("place", place)]);
        findings(&at.field("findings"), found, visit);
        self::contacts(&at.field("contacts"), contacts, visit);
    }
}

fn contacts(at: &Place<'_>, contacts: &mut [Contact], visit: Visit<'_>) {
    for (index, contact) in contacts.iter_mut().enumerate() {
        let Contact { id, name, role, interests: _, answers: _, windows: _, replies, look: _ } = contact;
        let at = at.named(index, id);
        fields(&at, visit, [("name", name), ("role", role)]);
        let Replies { interested, not_now, no } = replies;
        fields(&at.field("replies"), visit, [("interested", interested), ("not_now", not_now), ("no", no)]);
    }
}

fn message(at: &Place<'_>, message: &mut Message, visit: Visit<'_>) {
    let Message { openings, reasons, benefits, proofs, asks } = message;
    for (name, parts) in [("openings", openings), ("reasons", reasons), ("benefits", benefits), ("proofs", proofs)] {
        let place = at.field(name);
        for (index, part) in parts.iter_mut().enumerate() {
            let Part { id, text, rests_on: _, about: _, false_claim: _ } = part;
            visit(&place.named(index, id).field("text"), text);
        }
    }
    let place = at.field("asks");
    for (index, Ask { id, text, size: _ }) in asks.iter_mut().enumerate() {
        visit(&place.named(index, id).field("text"), text);
    }
}

fn call(at: &Place<'_>, call: &mut Call, visit: Visit<'_>) {
    let Call { gatekeeper, brush_offs } = call;
    if let Some(gatekeeper) = gatekeeper {
        brush_off(&at.field("gatekeeper"), gatekeeper, visit);
    }
    let place = at.field("brush_offs");
    for (index, item) in brush_offs.iter_mut().enumerate() {
        brush_off(&place.item(index), item, visit);
    }
}

fn brush_off(at: &Place<'_>, brush_off: &mut BrushOff, visit: Visit<'_>) {
    let BrushOff { says, replies } = brush_off;
    visit(&at.field("says"), says);
    let place = at.field("replies");
    for (index, Reply { id, text, effect: _ }) in replies.iter_mut().enumerate() {
        visit(&place.named(index, id).field("text"), text);
    }
}
