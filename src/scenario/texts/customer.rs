//! The texts of company, person, findings and problems.

use super::{Visit, fields, list};
use crate::scenario::format::{
    Beat, BeatCue, Company, Customer, Finding, Interest, Layers, Persona, PersonaSource, Problem, StateCue, StateCues,
};
use crate::scenario::place::Place;

pub(super) fn customer(at: &Place<'_>, customer: &mut Customer, visit: Visit<'_>) {
    let Customer { company: Company { name, industry, people: _, place }, persona } = customer;
    fields(&at.field("company"), visit, [("name", name), ("industry", industry), ("place", place)]);
    match persona {
        PersonaSource::Here(person) => self::persona(&at.field("persona"), person, visit),
        PersonaSource::File(_) => {}
    }
}

pub(super) fn persona(at: &Place<'_>, persona: &mut Persona, visit: Visit<'_>) {
    let Persona { name, role, pronoun: _, about, interest: _, trust: _, irritation: _, reserve: _, .. } = persona;
    fields(at, visit, [("name", name), ("role", role), ("about", about)]);
    let Persona { pace: _, pride: _, small_talk: _, punctuality: _, status_gap: _, shows, shallow, look: _, .. } =
        persona;
    let StateCues { irritated, drifting, warming } = shows;
    let shows = at.field("shows");
    state_cues(&shows.field("irritated"), irritated, visit);
    state_cues(&shows.field("drifting"), drifting, visit);
    state_cues(&shows.field("warming"), warming, visit);
    list(&at.field("shallow"), shallow, visit);
}

fn state_cues(at: &Place<'_>, cues: &mut [StateCue], visit: Visit<'_>) {
    for (index, StateCue { channel: _, text, gesture: _ }) in cues.iter_mut().enumerate() {
        visit(&at.item(index).field("text"), text);
    }
}

pub(super) fn interests(at: &Place<'_>, interests: &mut [Interest], visit: Visit<'_>) {
    for (index, Interest { id, text, weight: _ }) in interests.iter_mut().enumerate() {
        visit(&at.named(index, id).field("text"), text);
    }
}

pub(super) fn findings(at: &Place<'_>, findings: &mut [Finding], visit: Visit<'_>) {
    for (index, finding) in findings.iter_mut().enumerate() {
        let Finding { id, source, text, minutes: _, about: _, covert: _ } = finding;
        fields(&at.named(index, id), visit, [("source", source), ("text", text)]);
    }
}

pub(super) fn problems(at: &Place<'_>, problems: &mut [Problem], visit: Visit<'_>) {
    for (index, Problem { id, title, about: _, worth: _, layers }) in problems.iter_mut().enumerate() {
        let at = at.named(index, id);
        visit(&at.field("title"), title);
        let Layers { situation, problem, implication, need } = layers;
        let at = at.field("layers");
        beats(&at.field("situation"), situation, visit);
        beats(&at.field("problem"), problem, visit);
        beats(&at.field("implication"), implication, visit);
        beats(&at.field("need"), need, visit);
    }
}

pub(super) fn beats(at: &Place<'_>, beats: &mut [Beat], visit: Visit<'_>) {
    for (index, Beat { says, fact, misheard, cue }) in beats.iter_mut().enumerate() {
        let at = at.item(index);
        visit(&at.field("says"), says);
        if let Some(fact) = fact {
            visit(&at.field("fact"), fact);
        }
        if let Some(misheard) = misheard {
            visit(&at.field("misheard"), misheard);
        }
        if let Some(BeatCue { channel: _, text, wants: _, gesture: _ }) = cue {
            visit(&at.field("cue").field("text"), text);
        }
    }
}
