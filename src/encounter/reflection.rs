//! Looking back: the player first tells what happened; these are the moments to put in order and to judge.

use super::event::{Ack, CueRef, Event, Happening, Line};
use super::luck::{Luck, Purpose};
use super::moves::{Move, Telling};
use super::refusal::Refusal;
use super::rules::Rule;
use super::turn::Turn;
use crate::scenario::case::Case;
use crate::scenario::format::{Form, NextStepKind};

/// How many moments there are to tell of, at most.
pub const MOMENTS: usize = 6;
/// Mistakes and missed hints among them, at most.
const MISTAKES: usize = 3;
const MISSED: usize = 2;

/// A moment of the case, and what it truly was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The event, by its place in the play's events.
    pub event: usize,
    /// Whether the player had better done otherwise.
    pub mistake: bool,
    /// Whether a hint of the customer's went unanswered in it.
    pub missed: bool,
}

/// The moments of a play, in the order in which they happened.
pub fn moments(case: &Case, events: &[Event]) -> Vec<Moment> {
    let judged = |event, mistake, missed| Moment { event, mistake, missed };
    let mut mistakes = Vec::new();
    let mut missed = Vec::new();
    let mut plain = Vec::new();
    for (place, event) in events.iter().enumerate() {
        match &event.what {
            what if is_mistake(case, what) => mistakes.push(judged(place, true, false)),
            Happening::CueGiven { cue, perceived: true, .. } if was_missed(events, place, *cue) => {
                missed.push(judged(place, false, true));
            }
            what if is_notable(what) => plain.push(judged(place, false, false)),
            _ => {}
        }
    }
    let mut chosen = spread(&mistakes, MISTAKES);
    chosen.extend(spread(&missed, MISSED));
    chosen.extend(spread(&plain, MOMENTS - chosen.len()));
    chosen.sort_by_key(|moment| moment.event);
    chosen
}

/// The same moments as they are put before the player: in an order that tells nothing.
pub fn shuffled(case: &Case, events: &[Event], luck: Luck) -> Vec<Moment> {
    let mut all = moments(case, events);
    for place in (1..all.len()).rev() {
        let bound = u32::try_from(place + 1).unwrap_or(1);
        all.swap(place, luck.upto(bound, Purpose::Shuffle, place as u64, 0) as usize);
    }
    all
}

/// At most `count` of a list, evenly spread.
fn spread(list: &[Moment], count: usize) -> Vec<Moment> {
    let take = count.min(list.len());
    (0..take).map(|n| list[n * list.len() / take]).collect()
}

fn is_mistake(case: &Case, what: &Happening) -> bool {
    match what {
        Happening::Asked(question) => case.question(*question).is_some_and(|q| q.form == Form::Leading),
        Happening::SaidBackWrong(_) | Happening::Proposed { ready: false, .. } | Happening::Breach(_) => true,
        Happening::Tied { fits, .. } | Happening::FormChosen { fits, .. } => !fits,
        Happening::ObjectionAnswered { right, .. } => !right,
        Happening::StepAsked { kind, .. } => *kind == NextStepKind::Pressure,
        Happening::Presented { card, .. } => case.links.cards.get(card.get()).is_some_and(|c| c.gain < 0),
        _ => false,
    }
}

fn was_missed(events: &[Event], place: usize, cue: CueRef) -> bool {
    let mut after = events[place..].iter();
    after
        .find_map(|event| match event.what {
            Happening::CueMissed(c) if c == cue => Some(true),
            Happening::CueAnswered(c) if c == cue => Some(false),
            _ => None,
        })
        .unwrap_or(false)
}

const fn is_notable(what: &Happening) -> bool {
    matches!(
        what,
        Happening::Asked(_)
            | Happening::Acknowledged(Ack::SaidBack(_))
            | Happening::Presented { .. }
            | Happening::Touched { .. }
            | Happening::Objected(_)
            | Happening::Proposed { ready: true, .. }
            | Happening::Said(Line::Ready(0))
    )
}

/// Whether a move can be made now.
pub(super) fn check(case: &Case, events: &[Event], luck: Luck, mv: &Move) -> Result<(), Refusal> {
    match mv {
        Move::Close => Ok(()),
        Move::Tell(telling) => match shuffled(case, events, luck).len() {
            0 => Err(Refusal::NoSuchThing),
            moments => check_telling(moments, telling),
        },
        _ => Err(Refusal::NotNow),
    }
}

fn check_telling(moments: usize, telling: &Telling) -> Result<(), Refusal> {
    for list in [&telling.order, &telling.mistakes, &telling.missed] {
        if list.iter().any(|place| usize::from(*place) >= moments) {
            return Err(Refusal::NoSuchThing);
        }
        let twice = list.iter().enumerate().any(|(n, place)| list[..n].contains(place));
        if twice {
            return Err(Refusal::TooMany);
        }
    }
    if telling.sure > 100 { Err(Refusal::NoSuchThing) } else { Ok(()) }
}

/// Plays a move that was checked.
pub(super) fn play(turn: &mut Turn<'_>, mv: &Move) {
    match mv {
        Move::Tell(telling) => turn.emit(Happening::Told(telling.clone()), Rule::LookingBack),
        Move::Close => turn.emit(Happening::Closed, Rule::LookingBack),
        _ => {}
    }
}
