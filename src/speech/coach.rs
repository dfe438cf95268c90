//! The coach of guided play asks; the player answers by playing. What the coach asks follows from the view alone, so
//! that it can give nothing away.

use crate::encounter::view::{Offer, TurnOf};
use crate::encounter::{Move, Stage, View};
use crate::model::{ContactIx, EncounterKind, LayerKind};
use crate::scenario::format::Wants;
use crate::words::Words;

/// What the coach asks at this moment.
pub fn hint(view: &View<'_>, words: &Words) -> String {
    words.get(hint_key(view))
}

/// The message with the coach's question. Call it before the move that asks for it is made: what was just seen counts.
fn hint_key(view: &View<'_>) -> &'static str {
    if let Some(wants) = view.cues.iter().rev().find_map(|cue| cue.wants) {
        return wanted(wants);
    }
    match view.stage {
        Stage::Encounter(EncounterKind::Prospecting) => prospecting(view),
        Stage::Encounter(EncounterKind::Preparation) => preparation(view),
        Stage::Encounter(EncounterKind::Presentation) => presentation(view),
        Stage::Encounter(EncounterKind::Discovery) => discovery(view),
        Stage::Encounter(EncounterKind::Proposal) => third(view),
        Stage::Closing | Stage::Reflection | Stage::Over => "hint-next-step",
    }
}

const fn wanted(wants: Wants) -> &'static str {
    match wants {
        Wants::Listen => "hint-wants-listen",
        Wants::Acknowledge => "hint-wants-acknowledge",
        Wants::Probe => "hint-wants-probe",
        Wants::MoveOn => "hint-wants-move-on",
        Wants::Propose => "hint-wants-propose",
    }
}

fn offers(view: &View<'_>, which: impl Fn(&Move) -> bool) -> bool {
    view.moves.iter().any(|offer| matches!(offer, Offer::Ready(mv) if which(mv)))
}

fn prospecting(view: &View<'_>) -> &'static str {
    let touched = |at: ContactIx| view.contact(at).is_some_and(|contact| contact.touches > 0);
    if offers(view, |mv| matches!(mv, Move::Book(_))) {
        "hint-booking"
    } else if view.on_the_line().is_some() {
        "hint-call"
    } else if view.texts().lead().is_some_and(|(at, _)| !touched(at)) {
        "hint-lead"
    } else if view.findings_read().count() < 2 {
        "hint-research"
    } else if view
        .texts()
        .contacts()
        .any(|(at, _)| view.contact(at).is_some_and(|c| c.touches > 0 && c.answer.is_none()))
    {
        "hint-waiting"
    } else {
        "hint-message"
    }
}

fn preparation(view: &View<'_>) -> &'static str {
    if view.plan().is_none() && view.findings_read().next().is_some() && view.moves.contains(&Offer::Plan) {
        "hint-plan"
    } else if offers(view, |mv| matches!(mv, Move::Read(_))) {
        "hint-read"
    } else {
        "hint-begin"
    }
}

fn presentation(view: &View<'_>) -> &'static str {
    if !view.deck_is_laid() {
        "hint-deck"
    } else if view.turn == TurnOf::Theirs {
        "hint-go-on"
    } else if offers(view, |mv| *mv == Move::AskCard) {
        "hint-card-question"
    } else if view.shown().attention < 0 {
        "hint-drifting"
    } else if view.cards_ahead().is_empty() {
        "hint-conclude"
    } else {
        "hint-next-card"
    }
}

fn discovery(view: &View<'_>) -> &'static str {
    if view.turn == TurnOf::Theirs {
        return "hint-go-on";
    }
    // The customer has asked for a proposal, in words.
    if view.signal().is_some() {
        return wanted(Wants::Propose);
    }
    let deepest = view.board().filter_map(|fact| fact.layer).max();
    match deepest {
        None => "hint-situation",
        Some(_) if view.facts_to_say_back().len() > 4 => "hint-say-back",
        Some(LayerKind::Situation) => "hint-problem",
        Some(LayerKind::Problem) => "hint-implication",
        Some(LayerKind::Implication) => "hint-need-payoff",
        Some(LayerKind::NeedPayoff) => "hint-ready",
    }
}

fn third(view: &View<'_>) -> &'static str {
    match (view.form(), view.objection()) {
        (None, _) => "hint-form",
        (_, Some(open)) if open.answered => "hint-objection-check",
        (_, Some(open)) if !open.heard => "hint-objection-hear",
        (_, Some(open)) if !open.understood => "hint-objection-behind",
        (_, Some(_)) => "hint-objection-answer",
        (_, None) if view.tied().len() < 2 && view.moves.contains(&Offer::Tie) => "hint-tie",
        (_, None) => "hint-next-step",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_coach_only_ever_asks() {
        for language in Language::ALL {
            let source = match language {
                Language::English => include_str!("../../assets/words/en/play.ftl"),
                Language::Finnish => include_str!("../../assets/words/fi/play.ftl"),
            };
            let hints: Vec<&str> = source.lines().filter(|line| line.starts_with("hint-")).collect();
            assert!(hints.len() > 25);
            for hint in hints {
                assert!(hint.ends_with('?'), "{}: {hint}", language.code());
            }
        }
    }

    #[test]
    fn every_wish_of_a_cue_has_its_question() {
        let words = Words::new(Language::English);
        for wants in [Wants::Listen, Wants::Acknowledge, Wants::Probe, Wants::MoveOn, Wants::Propose] {
            assert!(words.has(wanted(wants)), "{wants:?}");
        }
    }
}
