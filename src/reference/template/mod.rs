//! Commented templates: a sound case, person or pack to begin from. One source holds everything that a case can have
//! (`assets/templates`); what is not wanted is cut out of it, and comments come from the types' doc comments.

mod comments;
mod cut;
mod rewrite;

use crate::model::EncounterKind;
use crate::scenario::format::{Persona, Scenario};
use crate::scenario::translation::Translation;
use crate::words::Language;
use cut::cut;
use rewrite::Rewrite;

/// A case with everything. `//[full third]` before a part says where it belongs: in full templates and in those with
/// a third encounter (`deep`: in those that need more to tell). `//[/]` ends the part.
const SCENARIO: &str = include_str!("../../../assets/templates/scenario.ron");
const SCENARIO_FI: &str = include_str!("../../../assets/templates/scenario.fi.ron");
const PERSONA: &str = include_str!("../../../assets/templates/persona.ron");
const PERSONA_FI: &str = include_str!("../../../assets/templates/persona.fi.ron");

/// How much of the format a template shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// The least that teaches something.
    Small,
    /// Every field at least once.
    Full,
}

/// What the author of a template wants to begin from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted<'w> {
    /// The title of the case or pack, or the name of the person; none keeps the template's own.
    pub title: Option<&'w str>,
    /// The short name of the case.
    pub id: &'w str,
    /// The language of texts and comments.
    pub language: Language,
    /// How much.
    pub size: Size,
}

/// A case with these encounters.
pub fn scenario(wanted: &Wanted<'_>, encounters: &[EncounterKind]) -> String {
    let mut rewrite = Rewrite::of::<Scenario>(SCENARIO, translation(wanted.language, SCENARIO_FI).as_ref());
    rewrite.say("id", wanted.id);
    if let Some(title) = wanted.title {
        rewrite.say("title", title);
    }
    let mut tags: Vec<&str> = encounters.iter().map(|kind| tag(*kind)).collect();
    let (is_full, finds) = (wanted.size == Size::Full, encounters.contains(&EncounterKind::Prospecting));
    if is_full {
        tags.push("full");
    }
    // Where luck and later meetings weigh as well, the conversation needs more to tell players apart.
    if is_full || encounters.len() > 1 {
        tags.push("deep");
    }
    // A sheet is filled in before a meeting; there is always something to read where the person was looked for.
    if (is_full || finds) && encounters.iter().any(|kind| *kind != EncounterKind::Prospecting) {
        tags.push(tag(EncounterKind::Preparation));
    }
    comments::comment("Scenario", &cut(&rewrite.done(), &tags), wanted.language)
}

/// The word for an encounter in the marks of the template: the field in which it is written.
const fn tag(kind: EncounterKind) -> &'static str {
    match kind {
        EncounterKind::Preparation => "plan",
        EncounterKind::Proposal => "third",
        kind => kind.name(),
    }
}

/// A person in a file of their own.
pub fn persona(wanted: &Wanted<'_>) -> String {
    let mut rewrite = Rewrite::of::<Persona>(PERSONA, translation(wanted.language, PERSONA_FI).as_ref());
    if let Some(name) = wanted.title {
        rewrite.say("name", name);
    }
    comments::comment("Persona", &cut(&rewrite.done(), &["full"]), wanted.language)
}

/// `pack.ron` of a pack with one case.
pub fn pack(wanted: &Wanted<'_>, first: &str) -> String {
    let (title, author, licence) = match wanted.language {
        Language::English => ("My cases", "Your name", "All rights reserved"),
        Language::Finnish => ("Omat tapaukset", "Oma nimesi", "Kaikki oikeudet pidätetään"),
    };
    let title = rewrite::quoted(wanted.title.unwrap_or(title));
    let language = wanted.language.code();
    let text = format!(
        "(\n    format: 1,\n    title: {title},\n    language: \"{language}\",\n    author: \"{author}\",\n    licence: \
         \"{licence}\",\n    order: [\n        \"{first}\",\n    ],\n)\n"
    );
    comments::comment("Pack", &text, wanted.language)
}

/// The table of a translation, for the language that has one.
fn translation(language: Language, finnish: &str) -> Option<Translation> {
    match language {
        Language::English => None,
        Language::Finnish => ron::from_str(finnish).ok(),
    }
}

#[cfg(test)]
mod tests;
