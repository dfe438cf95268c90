//! The course of a case: from one encounter to the next, and to its end.

use super::event::{Ending, Happening, Line, Stock};
use super::rules::Rule;
use super::state::Stage;
use super::turn::Turn;
use super::{cues, discovery, presentation, third};
use crate::model::{EncounterKind, Quality};

/// Begins an encounter.
pub(super) fn begin(turn: &mut Turn<'_>, kind: EncounterKind) {
    cues::close(turn);
    turn.emit(Happening::Began(kind), Rule::Course);
    match kind {
        EncounterKind::Prospecting | EncounterKind::Preparation => {}
        EncounterKind::Presentation => presentation::begin(turn),
        EncounterKind::Discovery => discovery::begin(turn),
        EncounterKind::Proposal => third::begin(turn),
    }
}

/// The encounter is over and the next one begins; after the last the case ends.
pub(super) fn next(turn: &mut Turn<'_>) {
    match turn.case.after(turn.state.encounter) {
        Some(kind) => begin(turn, kind),
        None => end(turn, Ending::Left),
    }
}

/// The encounter has done its work: on to the next one, or to the closing if it was the last.
pub(super) fn go_on(turn: &mut Turn<'_>) {
    match turn.case.after(turn.state.encounter) {
        Some(kind) => begin(turn, kind),
        None => begin_closing(turn),
    }
}

/// The last part of the last meeting.
pub(super) fn begin_closing(turn: &mut Turn<'_>) {
    let willing = willing(turn);
    turn.emit(Happening::ClosingBegan { willing }, Rule::NextStep);
}

/// Whether the customer would agree to a dated step.
fn willing(turn: &Turn<'_>) -> bool {
    let state = &*turn.state;
    match state.encounter {
        EncounterKind::Discovery => state.talk.accepted,
        EncounterKind::Presentation => {
            state.deck.hooked && state.deck.assured && state.level(Quality::Irritation) < 500
        }
        EncounterKind::Proposal => {
            state.third.form.is_some()
                && state.third.ahead.is_empty()
                && state.level(Quality::Confidence) >= turn.numbers.willing_at
        }
        EncounterKind::Prospecting | EncounterKind::Preparation => false,
    }
}

/// Time is up: what was not said stays unsaid, and there is just time to ask for a next step.
pub(super) fn time_is_up(turn: &mut Turn<'_>) {
    let kind = turn.state.encounter;
    let over = turn.state.clock.minus(turn.case.length(kind)).0;
    let annoyed = turn.case.persona.punctuality.get() * i64::from(over.min(300)) / 2000;
    turn.say(Line::OutOfTime(kind), Rule::OutOfTime);
    turn.shift(Quality::Irritation, annoyed, Rule::OutOfTime);
    match (kind, turn.case.after(kind)) {
        // A presentation that ran out still leads on, on weaker feet, to the conversation that was agreed.
        (EncounterKind::Presentation, Some(next)) => begin(turn, next),
        _ => begin_closing(turn),
    }
}

/// The customer has had enough.
pub(super) fn break_off(turn: &mut Turn<'_>) {
    end(turn, Ending::BrokenOff);
}

/// So many moves were made that the play ends by itself.
pub(super) fn day_is_over(turn: &mut Turn<'_>) {
    if matches!(turn.state.stage, Stage::Encounter(_) | Stage::Closing) {
        turn.say(Line::Stock(Stock::DayIsOver), Rule::OutOfTime);
        end(turn, Ending::BrokenOff);
    }
}

/// The meetings of the case are over.
pub(super) fn end(turn: &mut Turn<'_>, ending: Ending) {
    if matches!(turn.state.stage, Stage::Encounter(_) | Stage::Closing) {
        cues::close(turn);
        turn.emit(Happening::Ended(ending), Rule::Course);
        let silent = ending == Ending::Left && turn.case.scenario.endings.left.is_none();
        turn.say(if silent { Line::Stock(Stock::YouLeft) } else { Line::Ending(ending) }, Rule::Course);
    }
}
