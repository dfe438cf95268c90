//! Hints that were given and came to nothing.

use crate::encounter::event::CueRef;
use crate::encounter::{Event, Happening};
use crate::scenario::format::Wants;

/// A hint that called for something and did not get it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissedHint {
    /// Which. Its words: `encounter::view::cue_text`.
    pub cue: CueRef,
    /// What it called for.
    pub wants: Wants,
    /// The event in which it was given.
    pub event: usize,
    /// The move that brought it; 0 for what was there before the first.
    pub given: u16,
    /// The first move made while it waited: the moment at which it went by. `None` if nothing was done after it.
    pub passed_by: Option<u16>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The medium did not carry it: nobody could have noticed.
    Unperceived,
    /// It came through and was counted as missed after this move.
    Unanswered(u16),
    /// It came through, and the meeting went on or ended before it was answered.
    Overtaken,
}

/// Every hint that called for something and did not get it, in the order in which they were given.
pub(super) fn missed(events: &[Event]) -> Vec<MissedHint> {
    let last = events.last().map_or(0, |event| event.step);
    let all = events.iter().enumerate();
    all.filter_map(|(place, event)| {
        let Happening::CueGiven { cue, wants: Some(wants), perceived } = event.what else { return None };
        let fate = if perceived { fate(&events[place + 1..], cue)? } else { Fate::Unperceived };
        let passed_by = (event.step < last).then_some(event.step + 1);
        Some(MissedHint { cue, wants, event: place, given: event.step, passed_by, fate })
    })
    .collect()
}

/// What became of a hint that came through; `None` if it was answered.
fn fate(after: &[Event], which: CueRef) -> Option<Fate> {
    after
        .iter()
        .find_map(|event| match event.what {
            Happening::CueAnswered(cue) if cue == which => Some(None),
            Happening::CueMissed(cue) if cue == which => Some(Some(Fate::Unanswered(event.step))),
            Happening::Began(_) | Happening::Ended(_) => Some(Some(Fate::Overtaken)),
            _ => None,
        })
        .unwrap_or(Some(Fate::Overtaken))
}
