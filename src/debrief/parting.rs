//! Where two courses of the same play part: what the customer says or does in one and not in the other.

use crate::encounter::event::{Breach, CueRef, Ending, Line, Outcome, SilentQuestion, Stock};
use crate::encounter::moves::FactRef;
use crate::encounter::{Event, Happening};
use crate::model::{CardIx, ContactIx, LayerKind, NextStepIx, ObjectionIx, ProblemIx};
use crate::scenario::format::NextStepKind;

/// Moves after a decision within which what happens is put down to it.
const WINDOW: u16 = 3;

/// Something that came of a decision and can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Consequence {
    /// The customer tells something.
    Tells(FactRef),
    /// The customer asks for a proposal.
    Signals,
    /// A proposal is welcome.
    Accepts,
    /// A proposal comes too early.
    TooEarly,
    /// The customer agrees to a next step.
    Agrees(NextStepIx),
    /// The customer declines a next step.
    Declines(NextStepIx),
    /// A hint is met with what it called for.
    HintMet(CueRef),
    /// A hint goes by.
    HintMissed(CueRef),
    /// The customer begins to speak of something that lay deeper.
    Opens(ProblemIx, LayerKind),
    /// The customer is cut off.
    CutOff,
    /// Something is said back that was not said.
    SaidBackWrong,
    /// A silent question of the customer's is answered.
    Sees(SilentQuestion),
    /// An objection is answered.
    Convinced(ObjectionIx),
    /// An objection gets an answer that is none.
    Unconvinced(ObjectionIx),
    /// Someone replies, or does not.
    Replies(ContactIx, Outcome),
    /// A meeting is booked.
    Books(ContactIx),
    /// Something is done that no result makes good.
    Breach(Breach),
    /// The customer breaks it off.
    BreaksOff,
    /// Time runs out.
    TimeIsUp,
    /// The meetings end so.
    Ends(Ending),
}

/// A consequence in one course that the other lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What.
    pub what: Consequence,
    /// The move, counted from the decision, that brought it; 0 for the decision itself.
    pub after: u16,
    /// Whether the play that was really played never came to it.
    pub never: bool,
}

impl Consequence {
    /// What an event amounts to, if it can be told.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match &event.what {
            Happening::Heard(problem, layer, beat) => {
                Self::Tells(FactRef { problem: *problem, layer: *layer, beat: *beat, misheard: false })
            }
            Happening::Signalled => Self::Signals,
            Happening::Proposed { ready: true, .. } => Self::Accepts,
            Happening::Proposed { ready: false, .. } => Self::TooEarly,
            Happening::StepAsked { step, agreed: true, .. } => Self::Agrees(*step),
            Happening::StepAsked { step, agreed: false, kind } if *kind != NextStepKind::Continuation => {
                Self::Declines(*step)
            }
            Happening::CueAnswered(cue) => Self::HintMet(*cue),
            Happening::CueMissed(cue) => Self::HintMissed(*cue),
            Happening::Opened(problem, layer) => Self::Opens(*problem, *layer),
            Happening::Unsaid(_) => Self::CutOff,
            Happening::SaidBackWrong(_) => Self::SaidBackWrong,
            Happening::SilentQuestion(question) => Self::Sees(*question),
            Happening::ObjectionAnswered { objection, right: true, .. } => Self::Convinced(*objection),
            Happening::ObjectionAnswered { objection, right: false, .. } => Self::Unconvinced(*objection),
            Happening::Replied(contact, outcome) => Self::Replies(*contact, *outcome),
            Happening::Booked(contact, _) => Self::Books(*contact),
            Happening::Breach(breach) => Self::Breach(*breach),
            Happening::Said(Line::Stock(Stock::BreaksOff)) => Self::BreaksOff,
            Happening::Said(Line::OutOfTime(_)) => Self::TimeIsUp,
            Happening::Ended(ending) => Self::Ends(*ending),
            _ => return None,
        })
    }

    /// Whether it is something that one would rather have.
    pub const fn is_welcome(self) -> bool {
        match self {
            Self::Tells(_) | Self::Signals | Self::Accepts | Self::Agrees(_) | Self::HintMet(_) => true,
            Self::Opens(..) | Self::Sees(_) | Self::Convinced(_) | Self::Books(_) => true,
            Self::Replies(_, outcome) => matches!(outcome, Outcome::Interested),
            Self::Ends(ending) => matches!(ending, Ending::Advance | Ending::Recontact),
            Self::TooEarly | Self::Declines(_) | Self::HintMissed(_) | Self::CutOff | Self::SaidBackWrong => false,
            Self::Unconvinced(_) | Self::Breach(_) | Self::BreaksOff | Self::TimeIsUp => false,
        }
    }

    /// How much there is to tell of it; less is more.
    const fn rank(self) -> u8 {
        match self {
            Self::Breach(_) => 0,
            Self::BreaksOff => 1,
            Self::Accepts | Self::TooEarly => 2,
            Self::Agrees(_) | Self::Declines(_) => 3,
            Self::Tells(_) | Self::CutOff => 4,
            Self::Signals | Self::HintMissed(_) | Self::SaidBackWrong | Self::Books(_) => 5,
            Self::Convinced(_) | Self::Unconvinced(_) | Self::Sees(_) | Self::Replies(..) => 6,
            Self::Opens(..) => 7,
            Self::HintMet(_) => 8,
            Self::TimeIsUp | Self::Ends(_) => 9,
        }
    }
}

/// The consequences within reach of the decision at `step` that are welcome or not, as asked, and that `these` have and
/// `those` lack. Those most worth telling come first: what came at once before what came later.
pub(super) fn differences(
    step: u16,
    these: &[Event],
    those: &[Event],
    real: &[Event],
    welcome: bool,
) -> Vec<Difference> {
    let near = |events: &[Event]| -> Vec<(u16, Consequence)> {
        let within = events.iter().filter(|event| event.step >= step && event.step <= step.saturating_add(WINDOW));
        within.filter_map(|event| Some((event.step - step, Consequence::of(event)?))).collect()
    };
    let there = near(those);
    let mut all: Vec<Difference> = Vec::new();
    for (after, what) in near(these) {
        let known = there.iter().any(|(_, other)| *other == what) || all.iter().any(|other| other.what == what);
        if what.is_welcome() == welcome && !known {
            let never = !real.iter().any(|event| Consequence::of(event) == Some(what));
            all.push(Difference { what, after, never });
        }
    }
    all.sort_by_key(|difference| (difference.what.rank(), !difference.never, difference.after));
    all
}

/// The card that a move was about, by what came of it.
pub(super) fn card_of(events: &[Event]) -> Option<CardIx> {
    events.iter().find_map(|event| match event.what {
        Happening::Presented { card, .. } | Happening::Skipped(card) | Happening::CardAsked(card) => Some(card),
        _ => None,
    })
}
