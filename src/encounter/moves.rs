//! Everything that a player can do.

use crate::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, FindingIx, FormIx, LayerKind, Medium, NextStepIx, ObjectionIx,
    PartIx, PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};
use smallvec::SmallVec;

/// An order of cards, first to last.
pub type CardOrder = SmallVec<[CardIx; 16]>;

/// A move of the player. Which moves are open is told by `View::moves`; any other is refused and changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// Read a finding: costs its minutes.
    Read(FindingIx),
    /// Contact someone with a composed message.
    Contact(Box<Touch>),
    /// Let a working day pass.
    Wait,
    /// Reply in a telephone call: to the brush-off at a place, or to the gatekeeper (`None`).
    Reply(Option<u8>, ReplyIx),
    /// Settle a time for the meeting.
    Book(SlotIx),
    /// Ask when to come back.
    AskRecontact,
    /// End the call politely.
    HangUp,
    /// Take someone off the list.
    Drop(ContactIx),
    /// Finish prospecting.
    Finish,
    /// Fill in the plan sheet; it can be changed until the meeting begins.
    Plan(Box<PlanSheet>),
    /// Go to the meeting.
    Begin,
    /// Lay the cards in an order; those not named stay aside.
    Arrange(CardOrder),
    /// Present the next card.
    Present,
    /// Present the next card in half the time.
    Brief,
    /// Leave the next card out.
    Skip,
    /// Ask the question on the card just shown.
    AskCard,
    /// Take a quick poll (video only).
    Poll,
    /// Put something into the chat (video only).
    Chat,
    /// Pause and let the customer speak.
    Pause,
    /// End the presentation.
    Conclude,
    /// Ask a question.
    Ask(QuestionIx),
    /// Stay silent for some seconds.
    Silence,
    /// Nod, or a short "mm".
    Nod,
    /// Say back what was heard.
    SayBack(FactRef),
    /// "Tell me more."
    More,
    /// Cut in.
    CutIn,
    /// A little small talk.
    SmallTalk,
    /// Propose a solution.
    Propose,
    /// Choose the form of the third encounter.
    ChooseForm(FormIx),
    /// Lay a capability on a problem.
    Tie(CapabilityIx, ProblemIx),
    /// Hear an objection out.
    HearOut,
    /// Ask what stands behind an objection.
    AskBehind,
    /// Answer an objection.
    Answer(ObjectionIx, AnswerIx),
    /// Check whether the answer answered it.
    CheckAnswer,
    /// Ask for a next step.
    NextStep(NextStepIx),
    /// Leave.
    Leave,
    /// Tell afterwards what happened.
    Tell(Box<Telling>),
    /// Close the case without telling.
    Close,
    /// Ask the coach for a hint (not at the realistic level).
    Hint,
}

/// A composed message: to whom, by what, and one part of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Touch {
    /// The person.
    pub contact: ContactIx,
    /// `Phone`, `Email`, `Letter` or `Social`.
    pub medium: Medium,
    /// Opening, reason, benefit and proof, each by its place in its own list.
    pub parts: [PartIx; 4],
    /// The ask.
    pub ask: PartIx,
}

/// The six questions of the plan sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PlanQuestion {
    /// The goals of the encounter.
    Goals,
    /// The customer's probable needs.
    Needs,
    /// What must be learned.
    Learn,
    /// What must be asked.
    Ask,
    /// Which products to talk about.
    Offer,
    /// Which objections may come.
    Objections,
}

impl PlanQuestion {
    /// All six, in the order of the sheet.
    pub const ALL: [Self; 6] = [Self::Goals, Self::Needs, Self::Learn, Self::Ask, Self::Offer, Self::Objections];

    /// The name used in records and in the line protocol.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Needs => "needs",
            Self::Learn => "learn",
            Self::Ask => "ask",
            Self::Offer => "offer",
            Self::Objections => "objections",
        }
    }
}

/// A filled plan sheet: under each question up to two options.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PlanSheet {
    /// By question, in the order of [`PlanQuestion::ALL`].
    pub chosen: [SmallVec<[PlanOptionIx; 2]>; 6],
}

/// A fact from the board, or its misheard twin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct FactRef {
    /// The problem it belongs to.
    pub problem: ProblemIx,
    /// The layer.
    pub layer: LayerKind,
    /// The beat that told it.
    pub beat: BeatIx,
    /// The misheard version of it.
    pub misheard: bool,
}

/// The player's own telling afterwards. Moments are named by their place in [`crate::encounter::View`]'s list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Telling {
    /// The moments, first to last as the player remembers them.
    pub order: SmallVec<[u8; 8]>,
    /// Those that the player would do otherwise.
    pub mistakes: SmallVec<[u8; 8]>,
    /// Those in which a hint went unanswered.
    pub missed: SmallVec<[u8; 8]>,
    /// How sure the player is of all this, 0–100.
    pub sure: u8,
}
