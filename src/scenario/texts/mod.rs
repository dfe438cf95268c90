//! Every text of a file, each with its place. Translation, extraction and the checks on texts all walk this one way.
//! The types below
//! the scenario are taken apart field by field, so that a new field cannot be forgotten here.

mod customer;
mod meetings;
mod prospecting;
#[cfg(test)]
mod tests;

use super::format::{Endings, NextStep, Pack, Persona, Scenario, Seller, Text};
use super::place::Place;

/// What is called with each text and its place.
pub type Visit<'v> = &'v mut dyn FnMut(&Place<'_>, &mut Text);

/// Visits every text of a scenario, the person included when written here, in the order of the file.
pub fn scenario_texts(scenario: &mut Scenario, visit: Visit<'_>) {
    let Scenario { format: _, id: _, title, intro, teaches, difficulty: _, level: _, starts: _, .. } = scenario;
    fields(&Place::ROOT, visit, [("title", title), ("intro", intro), ("teaches", teaches)]);
    let Scenario { seller: Seller { company, offer }, customer, interests, footprint, problems, .. } = scenario;
    fields(&Place::ROOT.field("seller"), visit, [("company", company), ("offer", offer)]);
    customer::customer(&Place::ROOT.field("customer"), customer, visit);
    customer::interests(&Place::ROOT.field("interests"), interests, visit);
    customer::findings(&Place::ROOT.field("footprint"), footprint, visit);
    customer::problems(&Place::ROOT.field("problems"), problems, visit);
    encounters(scenario, visit);
}

/// Visits every text of a person. `at` is [`Place::ROOT`] for a person in a file of its own.
pub fn persona_texts(at: &Place<'_>, person: &mut Persona, visit: Visit<'_>) {
    customer::persona(at, person, visit);
}

/// Visits every text of `pack.ron`.
pub fn pack_texts(pack: &mut Pack, visit: Visit<'_>) {
    let Pack { format: _, title, language: _, author: _, licence: _, order: _ } = pack;
    fields(&Place::ROOT, visit, [("title", title)]);
}

fn encounters(scenario: &mut Scenario, visit: Visit<'_>) {
    let Scenario { prospecting, plan, presentation, discovery, third, next_steps, endings, .. } = scenario;
    let root = Place::ROOT;
    if let Some(prospecting) = prospecting {
        prospecting::whole(&root.field("prospecting"), prospecting, visit);
    }
    if let Some(plan) = plan {
        meetings::plan(&root.field("plan"), plan, visit);
    }
    if let Some(presentation) = presentation {
        meetings::presentation(&root.field("presentation"), presentation, visit);
    }
    if let Some(discovery) = discovery {
        meetings::discovery(&root.field("discovery"), discovery, visit);
    }
    if let Some(third) = third {
        meetings::third(&root.field("third"), third, visit);
    }
    next_steps_and_endings(next_steps, endings, visit);
}

fn next_steps_and_endings(steps: &mut [NextStep], endings: &mut Endings, visit: Visit<'_>) {
    let list = Place::ROOT.field("next_steps");
    for (index, step) in steps.iter_mut().enumerate() {
        let NextStep { id, text, kind: _, yes, no } = step;
        let at = list.named(index, id);
        visit(&at.field("text"), text);
        for (name, answer) in [("yes", yes), ("no", no)] {
            if let Some(answer) = answer {
                visit(&at.field(name), answer);
            }
        }
    }
    let Endings { advance, continuation, no, broken_off, left } = endings;
    let texts = [("advance", advance), ("continuation", continuation), ("no", no), ("broken_off", broken_off)];
    fields(&Place::ROOT.field("endings"), visit, texts);
    if let Some(left) = left {
        visit(&Place::ROOT.field("endings").field("left"), left);
    }
}

/// Visits the texts of one thing.
fn fields<const N: usize>(at: &Place<'_>, visit: Visit<'_>, texts: [(&'static str, &mut Text); N]) {
    for (name, text) in texts {
        visit(&at.field(name), text);
    }
}

/// Visits a list of bare texts.
fn list(at: &Place<'_>, texts: &mut [Text], visit: Visit<'_>) {
    for (index, text) in texts.iter_mut().enumerate() {
        visit(&at.item(index), text);
    }
}
