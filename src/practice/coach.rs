//! The coach before and between encounters: about the plan as it was filled in, or about one thing that went by in an
//! encounter that is over. On the event, never the person; never a score; nothing that the player has not perceived.

use crate::encounter::moves::PlanQuestion;
use crate::encounter::{Event, Happening, Play, Stage};
use crate::model::{EncounterKind, HelpLevel};
use crate::records::Missed;
use crate::words::Words;

/// Answers to each question.
const ANSWERS: usize = 3;

/// A question of the coach's, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What it is about, in a sentence or two.
    pub told: Option<String>,
    /// The customer's own words.
    pub quote: Option<String>,
    /// The question.
    pub question: String,
    /// Answers to choose from. None is scored.
    pub answers: Vec<Answer>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub text: String,
    /// What the coach says to it.
    pub reply: String,
}

/// What the coach asks now; `None` where there is nothing to ask. A question comes only where an encounter has just
/// begun: about what went by in the last one, else about the plan. `before` is what went by in the player's last play; it
/// is asked about at the beginning of a case.
pub fn ask(words: &Words, play: &Play, before: Option<&Missed>) -> Option<Ask> {
    let kind = just_begun(play)?;
    let looks_back = play.level() != HelpLevel::Realistic;
    if play.moves().is_empty() {
        let before = before.filter(|_| looks_back)?;
        return Some(about_missed(words, before, "coach-last-play"));
    }
    let missed = looks_back.then(|| Missed::in_events(play.case(), last_encounter(play.events()))).flatten();
    match missed {
        Some(missed) => Some(about_missed(words, &missed, "coach-just-now")),
        None => about_plan(words, play, kind),
    }
}

/// The encounter that has just begun.
fn just_begun(play: &Play) -> Option<EncounterKind> {
    let view = play.view();
    let Stage::Encounter(kind) = view.stage else { return None };
    let began = |event: &&Event| event.what == Happening::Began(kind);
    let at = play.events().iter().rev().find(began)?;
    (at.step == view.step).then_some(kind)
}

/// The events of the encounter before the one that has just begun.
fn last_encounter(events: &[Event]) -> &[Event] {
    let began = |event: &Event| matches!(event.what, Happening::Began(_));
    let Some(now) = events.iter().rposition(began) else { return &[] };
    let last = events[..now].iter().rposition(began).unwrap_or(0);
    &events[last..now]
}

fn about_missed(words: &Words, missed: &Missed, when: &str) -> Ask {
    let key = format!("coach-missed-{}", missed.what.name());
    let arguments = [("name", missed.name.as_str().into()), ("beside", missed.beside.as_str().into())];
    let when = words.with(when, &[("name", missed.name.as_str().into())]);
    let told = format!("{when} {}", words.with(&key, &arguments));
    Ask { told: Some(told), quote: Some(missed.said.clone()), ..worded(words, &key) }
}

/// The question of the sheet that an encounter hangs on most.
const fn hangs_on(kind: EncounterKind) -> Option<PlanQuestion> {
    match kind {
        EncounterKind::Presentation => Some(PlanQuestion::Needs),
        EncounterKind::Discovery => Some(PlanQuestion::Learn),
        EncounterKind::Proposal => Some(PlanQuestion::Objections),
        EncounterKind::Prospecting | EncounterKind::Preparation => None,
    }
}

fn about_plan(words: &Words, play: &Play, kind: EncounterKind) -> Option<Ask> {
    let question = hangs_on(kind)?;
    let view = play.view();
    let (_, options) = view.plan_questions().find(|(asked, options)| *asked == question && !options.is_empty())?;
    let chosen = view.plan().and_then(|sheet| sheet.chosen[question as usize].first());
    let planned = chosen.and_then(|at| options.get(at.get()));
    let key = format!("coach-sheet-{}", question.name());
    let Some(planned) = planned else {
        let key = format!("{key}-gap");
        return Some(Ask { told: Some(words.get(&key)), ..worded(words, &key) });
    };
    let told = words.with(&key, &[("planned", planned.text.as_str().into())]);
    Some(Ask { told: Some(told), ..worded(words, &key) })
}

/// The question and its answers.
fn worded(words: &Words, key: &str) -> Ask {
    let answer =
        |n: usize| Answer { text: words.get(&format!("{key}-{n}")), reply: words.get(&format!("{key}-{n}-reply")) };
    Ask {
        told: None,
        quote: None,
        question: words.get(&format!("{key}-asks")),
        answers: (1..=ANSWERS).map(answer).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::MissedKind;
    use crate::words::Language;

    /// The keys of every question.
    fn keys() -> Vec<String> {
        let missed = MissedKind::ALL.map(|kind| format!("coach-missed-{}", kind.name()));
        let sheet = [PlanQuestion::Needs, PlanQuestion::Learn, PlanQuestion::Objections].map(PlanQuestion::name);
        let sheet =
            sheet.into_iter().flat_map(|name| [format!("coach-sheet-{name}"), format!("coach-sheet-{name}-gap")]);
        missed.into_iter().chain(sheet).collect()
    }

    #[test]
    fn every_question_asks_and_every_answer_has_its_reply() {
        for language in Language::ALL {
            let words = Words::new(language);
            for key in keys() {
                let ask = worded(&words, &key);
                assert!(words.has(&key) && ask.question.ends_with('?'), "{key}: {}", ask.question);
                for n in 1..=ANSWERS {
                    assert!(words.has(&format!("{key}-{n}")) && words.has(&format!("{key}-{n}-reply")), "{key}-{n}");
                }
            }
        }
    }
}
