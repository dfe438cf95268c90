//! The end of the last meeting: asking for a next step.

use super::course;
use super::event::{Breach, Ending, Happening, Line};
use super::moves::Move;
use super::refusal::Refusal;
use super::rules::Rule;
use super::state::State;
use super::turn::Turn;
use crate::model::{NextStepIx, Quality, Seconds};
use crate::scenario::case::Case;
use crate::scenario::format::NextStepKind;

/// The time that asking for a next step takes.
pub(super) const ASK: Seconds = Seconds(20);
/// Irritation from which a customer does not even want to be called again.
const NEVER_AGAIN: i64 = 700;

/// Whether a move can be made now.
pub(super) fn check(case: &Case, state: &State, mv: &Move) -> Result<(), Refusal> {
    match mv {
        Move::NextStep(step) if step.get() >= case.scenario.next_steps.len() => Err(Refusal::NoSuchThing),
        Move::NextStep(step) if state.closing.asked.has(step.get()) => Err(Refusal::AlreadyDone),
        Move::NextStep(_) | Move::Leave => Ok(()),
        _ => Err(Refusal::NotNow),
    }
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    if let Move::NextStep(step) = mv {
        ask(turn, *step);
    }
}

fn ask(turn: &mut Turn<'_>, at: NextStepIx) {
    let Some(step) = turn.case.scenario.next_steps.get(at.get()) else { return };
    let kind = step.kind;
    let refused_before = turn.state.closing.refused;
    let agreed = match kind {
        NextStepKind::Advance => turn.state.closing.willing,
        NextStepKind::Continuation => true,
        NextStepKind::Recontact => turn.level_of(Quality::Irritation) < NEVER_AGAIN,
        NextStepKind::Pressure => false,
    };
    turn.spend(ASK);
    turn.emit(Happening::StepAsked { step: at, kind, agreed }, Rule::NextStep);
    if kind == NextStepKind::Pressure {
        turn.shift(Quality::Irritation, turn.by_pride(150), Rule::NextStep);
        turn.shift(Quality::Trust, -80, Rule::NextStep);
        if refused_before {
            turn.emit(Happening::Breach(Breach::PressureAfterNo), Rule::Ethics);
        }
    }
    if !agreed {
        turn.say(Line::StepNo(at), Rule::NextStep);
        let left = turn.case.scenario.next_steps.len() - turn.state.closing.asked.count() as usize;
        if left == 0 {
            course::end(turn, Ending::BrokenOff);
        }
        return;
    }
    turn.say(Line::StepYes(at), Rule::NextStep);
    let ending = match kind {
        NextStepKind::Advance | NextStepKind::Pressure => Ending::Advance,
        NextStepKind::Recontact => Ending::Recontact,
        NextStepKind::Continuation => Ending::Continuation,
    };
    course::end(turn, ending);
}
