//! One thing that went by in a play, with the customer's own words: what the coach comes back to between encounters. Only
//! what the player perceived.

use crate::encounter::event::{CueRef, Line};
use crate::encounter::view::{cue_text, text_of};
use crate::encounter::{Event, Happening, Rule};
use crate::scenario::case::Case;
use serde::{Deserialize, Serialize};

/// What kind of thing went by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissedKind {
    /// A proposal came before the customer had asked for it.
    ProposedEarly,
    /// Something was said back that the customer had not said.
    SaidBackWrong,
    /// The customer was cut off.
    CutOff,
    /// The customer asked for a proposal, and none came.
    Signal,
    /// Something showed, and was left.
    Cue,
}

impl MissedKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::ProposedEarly, Self::SaidBackWrong, Self::CutOff, Self::Signal, Self::Cue];

    /// The name used in texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProposedEarly => "proposed-early",
            Self::SaidBackWrong => "said-back-wrong",
            Self::CutOff => "cut-off",
            Self::Signal => "signal",
            Self::Cue => "cue",
        }
    }
}

/// One thing that went by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    /// What.
    pub what: MissedKind,
    /// The customer's name.
    pub name: String,
    /// The customer's own words at that moment, in the language of the play.
    pub said: String,
    /// What showed with them, or what was said back instead; empty where there is nothing of the kind.
    pub beside: String,
}

impl Missed {
    /// The weightiest thing that went by in these events, the first of its kind.
    pub fn in_events(case: &Case, events: &[Event]) -> Option<Self> {
        let all = (0..events.len()).filter_map(|at| missed(case, events, at));
        all.min_by_key(|missed| missed.what).filter(|missed| !missed.said.is_empty())
    }
}

fn missed(case: &Case, events: &[Event], at: usize) -> Option<Missed> {
    let event = &events[at];
    let is = |what, said: &str, beside: &str| {
        let name = case.persona.name.to_string();
        Some(Missed { what, name, said: said.to_owned(), beside: beside.to_owned() })
    };
    match &event.what {
        Happening::Proposed { ready: false, .. } => {
            let answer = events[at..].iter().find_map(|later| match later.what {
                Happening::Said(line @ Line::TooEarly(_)) => Some(line),
                _ => None,
            });
            is(MissedKind::ProposedEarly, text_of(case, answer?), "")
        }
        Happening::SaidBackWrong(fact) => {
            let beat = case.beat(fact.problem, fact.layer, fact.beat)?;
            is(MissedKind::SaidBackWrong, beat.says.as_str(), beat.misheard.as_ref()?.as_str())
        }
        Happening::Unsaid(_) if event.because == Rule::CuttingIn => {
            let line = events[..at].iter().rev().find_map(|before| match before.what {
                Happening::Said(line @ (Line::Beat(..) | Line::Own(..))) => Some(line),
                _ => None,
            });
            is(MissedKind::CutOff, text_of(case, line?), "")
        }
        Happening::CueMissed(CueRef::Ready) => is(MissedKind::Signal, text_of(case, Line::Ready(0)), ""),
        Happening::CueMissed(cue) => {
            let line = match *cue {
                CueRef::Beat(problem, layer, beat) => Line::Beat(problem, layer, beat),
                CueRef::Own(question, beat) => Line::Own(question, beat),
                CueRef::State(..) | CueRef::Ready => return None,
            };
            is(MissedKind::Cue, text_of(case, line), cue_text(case, *cue)?.1)
        }
        _ => None,
    }
}
