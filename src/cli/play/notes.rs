//! What can be looked up at any time: who they are, what was read, what was heard.

use super::console::{Console, Stop};
use crate::encounter::View;
use crate::encounter::event::Outcome;
use crate::model::{CardIx, ContactIx, EncounterKind};
use crate::speech;
use std::io::{BufRead, Write};

/// What has been heard so far.
pub(super) fn board<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
    let words = console.words;
    console.gap()?;
    console.tell("heard")?;
    let mut problem = "";
    for fact in view.board() {
        if fact.problem != problem {
            problem = fact.problem;
            console.say(problem)?;
        }
        let text = match fact.layer {
            Some(layer) => {
                let layer = words.get(&format!("layer-{}", layer.name()));
                words.with("heard-layer", &[("fact", fact.text.into()), ("layer", layer.as_str().into())])
            }
            None => fact.text.to_owned(),
        };
        console.say(&format!("- {text}"))?;
    }
    if view.board().next().is_none() { console.tell("heard-nothing") } else { Ok(()) }
}

/// Everything that is known.
pub(super) fn all<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
    let words = console.words;
    let texts = view.texts();
    console.gap()?;
    console.say(texts.intro())?;
    let (company, offer) = texts.seller();
    console.say(&words.with("notes-seller", &[("company", company.into()), ("offer", offer.into())]))?;
    opening(console, view)?;
    for at in view.findings_read() {
        if let Some((source, text)) = texts.finding(at).and_then(|finding| Some((finding.source, finding.text?))) {
            console.say(&words.with("reading", &[("source", source.into()), ("text", text.into())]))?;
        }
    }
    if view.encounter == EncounterKind::Presentation {
        console.tell("notes-cards")?;
        for card in CardIx::all(texts.cards()).filter_map(|at| texts.card(at)) {
            let minutes = i64::from(card.minutes);
            let title = words.with("slot-card", &[("title", card.title.into()), ("minutes", minutes.into())]);
            console.voice(&format!("- {title}"), card.text)?;
        }
    }
    if let Some(sheet) = view.plan() {
        console.tell("plan-so-far")?;
        for ((question, options), chosen) in view.plan_questions().zip(&sheet.chosen) {
            let chosen: Vec<&str> = chosen.iter().filter_map(|at| Some(options.get(at.get())?.text.as_str())).collect();
            console.voice(&words.get(speech::plan_key(question)), &chosen.join("; "))?;
        }
    }
    board(console, view)
}

/// What one knows before doing anything: the customer, or the list of prospects.
pub(super) fn opening<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
    if view.encounter == EncounterKind::Prospecting { list(console, view) } else { customer(console, view) }
}

fn customer<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
    let words = console.words;
    let (person, company) = (view.texts().person(), view.texts().company());
    let people = i64::from(company.people);
    let arguments = [
        ("company", company.name.as_str().into()),
        ("industry", company.industry.as_str().into()),
        ("place", company.place.as_str().into()),
        ("people", people.into()),
    ];
    console.say(&words.with("notes-company", &arguments))?;
    let arguments = [("name", person.name.into()), ("role", person.role.into()), ("about", person.about.into())];
    console.say(&words.with("notes-person", &arguments))
}

fn list<R: BufRead, W: Write>(console: &mut Console<'_, R, W>, view: &View<'_>) -> Result<(), Stop> {
    let words = console.words;
    let texts = view.texts();
    if let Some(brief) = texts.brief() {
        console.voice(&words.get("brief-from-management"), brief)?;
    }
    if let Some((from, text)) = texts.lead() {
        let name = texts.contact(from).map_or("", |contact| contact.name);
        console.say(&words.with("lead-came-in", &[("name", name.into()), ("text", text.into())]))?;
    }
    console.tell("notes-prospects")?;
    for (place, prospect) in texts.prospects().enumerate() {
        let arguments = [
            ("company", prospect.company.into()),
            ("segment", prospect.segment.text.as_str().into()),
            ("people", i64::from(prospect.people).into()),
            ("place", prospect.place.into()),
        ];
        console.say(&words.with("notes-prospect", &arguments))?;
        for (at, person) in texts.contacts().filter(|(_, person)| person.prospect == place) {
            let status = status(console, view, at);
            console.say(&format!("- {}, {}{status}", person.name, person.role))?;
        }
    }
    Ok(())
}

/// What came of contacting someone, to be put after their name.
fn status<R: BufRead, W: Write>(console: &Console<'_, R, W>, view: &View<'_>, at: ContactIx) -> String {
    let Some(contact) = view.contact(at) else { return String::new() };
    let key = match contact.answer {
        _ if contact.dropped => "status-dropped",
        _ if contact.recontact => "status-recontact",
        None if contact.touches == 0 => return String::new(),
        None => "status-waiting",
        Some(Outcome::Nothing) => "status-nothing",
        Some(Outcome::Interested) => "status-interested",
        Some(Outcome::NotNow) => "status-not-now",
        Some(Outcome::No) => "status-no",
    };
    let touches = i64::from(contact.touches);
    format!(". {}", console.words.with(key, &[("touches", touches.into())]))
}
