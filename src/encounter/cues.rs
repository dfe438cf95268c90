//! Cues that call for a response: what meets them, and what it costs to miss them.

use super::event::{CueRef, Happening};
use super::moves::Move;
use super::rules::Rule;
use super::state::{OpenCue, State};
use super::turn::Turn;
use crate::model::{ProblemIx, Quality};
use crate::scenario::case::Case;
use crate::scenario::format::Wants;
use smallvec::SmallVec;

/// Relevance from which the next card counts as getting to what matters.
const TO_THE_POINT: i64 = 500;

/// Whether a move gives what a cue calls for. Judged on the state before the move.
pub(super) fn meets(case: &Case, state: &State, open: OpenCue, mv: &Move) -> bool {
    let right_fact = |mv: &Move| matches!(mv, Move::SayBack(fact) if !fact.misheard);
    match open.wants {
        Wants::Listen => matches!(mv, Move::Silence | Move::Nod | Move::Pause | Move::HearOut),
        Wants::Acknowledge => matches!(mv, Move::Nod | Move::HearOut | Move::AskBehind) || right_fact(mv),
        Wants::Probe => match mv {
            Move::More | Move::AskBehind | Move::AskCard => true,
            Move::Ask(question) => {
                let about = case.links.questions.get(question.get()).and_then(|q| q.about);
                about.is_some() && about == problem_of(open.cue)
            }
            _ => false,
        },
        Wants::MoveOn => moves_on(case, state, open, mv),
        Wants::Propose => matches!(mv, Move::Propose),
    }
}

fn moves_on(case: &Case, state: &State, open: OpenCue, mv: &Move) -> bool {
    match mv {
        Move::Brief | Move::Skip | Move::AskCard | Move::Poll | Move::Chat | Move::Pause => true,
        Move::Conclude | Move::Propose | Move::NextStep(_) => true,
        Move::Present => {
            let next = state.deck.ahead.first().and_then(|card| case.links.cards.get(card.get()));
            next.is_some_and(|card| card.relevance.get() >= TO_THE_POINT)
        }
        Move::Ask(question) => {
            let about = case.links.questions.get(question.get()).and_then(|q| q.about);
            about != problem_of(open.cue) || about.is_none()
        }
        _ => false,
    }
}

const fn problem_of(cue: CueRef) -> Option<ProblemIx> {
    match cue {
        CueRef::Beat(problem, ..) => Some(problem),
        CueRef::Own(..) | CueRef::State(..) | CueRef::Ready => None,
    }
}

/// Closes the cues that this move meets, before it is played.
pub(super) fn meet(turn: &mut Turn<'_>, mv: &Move) {
    if turn.state.open_cues.is_empty() {
        return;
    }
    let met: SmallVec<[CueRef; 4]> = turn
        .state
        .open_cues
        .iter()
        .filter(|open| meets(turn.case, turn.state, **open, mv))
        .map(|open| open.cue)
        .collect();
    for cue in met {
        turn.emit(Happening::CueAnswered(cue), Rule::Cues);
    }
}

/// A meeting ends: what is still open was left unanswered. What showed with the very last move is let be, for there was
/// no move left to answer it; and so is what came in one breath with the wish for a proposal that was then made.
pub(super) fn close(turn: &mut Turn<'_>) {
    let step = turn.step;
    let wish = turn.log.iter().rev().find(|event| event.what == Happening::Signalled).map(|event| event.step);
    let granted = wish.filter(|_| turn.state.talk.accepted);
    let open = turn.state.open_cues.iter().filter(|open| open.since < step && Some(open.since) != granted);
    let open: SmallVec<[CueRef; 4]> = open.map(|open| open.cue).collect();
    for cue in open {
        turn.emit(Happening::CueMissed(cue), Rule::Cues);
    }
}

/// Cues that have waited too long are missed.
pub(super) fn miss(turn: &mut Turn<'_>) {
    let step = turn.step;
    let late: SmallVec<[CueRef; 4]> = turn
        .state
        .open_cues
        .iter()
        .filter(|open| step.saturating_sub(open.since) >= u16::from(turn.numbers.cue_patience))
        .map(|open| open.cue)
        .collect();
    for cue in late {
        turn.emit(Happening::CueMissed(cue), Rule::Cues);
        turn.shift(Quality::Trust, turn.numbers.cue_missed_trust, Rule::Cues);
    }
}
