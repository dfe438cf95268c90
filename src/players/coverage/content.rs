//! What a case holds, piece by piece: everything that some play can reach.

use crate::encounter::event::{Ending, Outcome, StateShown};
use crate::encounter::moves::PlanQuestion;
use crate::model::{
    AnswerIx, BeatIx, CapabilityIx, CardIx, ContactIx, EncounterKind, FindingIx, FormIx, LayerKind, NextStepIx,
    ObjectionIx, PartIx, PlanOptionIx, ProblemIx, QuestionIx, ReplyIx, SlotIx,
};

/// One piece of a case's content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Content {
    /// A way in which the customer's state shows: reached when the medium carried it to the player.
    StateCue(StateShown, u8),
    /// A shallow answer of the persona's.
    Shallow(u8),
    /// A finding: reached when it is read.
    Finding(FindingIx),
    /// A layer of a problem: reached when it opens.
    Layer(ProblemIx, LayerKind),
    /// A beat of a layer.
    Beat(ProblemIx, LayerKind, BeatIx),
    /// The cue of a beat: reached when the medium carried it to the player.
    BeatCue(ProblemIx, LayerKind, BeatIx),
    /// Someone on the prospect list: reached when touched.
    Contact(ContactIx),
    /// What a contact answers.
    ContactReply(ContactIx, Outcome),
    /// A part of a message, by kind (opening, reason, benefit, proof) and place: reached when sent.
    Part(u8, PartIx),
    /// An ask at the end of a message: reached when sent.
    Ask(PartIx),
    /// Who answers first.
    Gatekeeper,
    /// A reply to the gatekeeper.
    GatekeeperReply(ReplyIx),
    /// A brush-off.
    BrushOff(u8),
    /// A reply to a brush-off.
    BrushOffReply(u8, ReplyIx),
    /// A time for a meeting: reached when it is booked.
    Slot(SlotIx),
    /// The words with which sales management hands the meeting over.
    HandedOver,
    /// An option of the plan sheet: reached when it is chosen.
    PlanOption(PlanQuestion, PlanOptionIx),
    /// A breath of the greeting of an encounter.
    Greeting(EncounterKind, u8),
    /// "Time is up" in an encounter.
    OutOfTime(EncounterKind),
    /// A card: reached when it is shown.
    Card(CardIx),
    /// The question on a card.
    CardQuestion(CardIx),
    /// The words when "what is in it for me?" is answered.
    Hooked,
    /// The words when "can I go on with this seller?" is answered.
    Assured,
    /// The warm end of a presentation.
    GoesOn,
    /// The cool end of a presentation.
    Cool,
    /// The answer to small talk.
    SmallTalk,
    /// A question: reached when it is asked.
    Question(QuestionIx),
    /// A beat of a question's own answer.
    OwnBeat(QuestionIx, BeatIx),
    /// The cue of such a beat.
    OwnCue(QuestionIx, BeatIx),
    /// A breath of the readiness signal.
    Ready(u8),
    /// An answer to a proposal that comes too early.
    TooEarly(u8),
    /// The answer to a proposal at the right time.
    Accepts,
    /// A form of the third encounter: reached when it is chosen.
    Form(FormIx),
    /// A capability: reached when it is laid on any problem.
    Capability(CapabilityIx),
    /// A capability laid on a problem that it solves and that the customer had voiced.
    Tie(CapabilityIx, ProblemIx),
    /// A breath of an objection.
    Objection(ObjectionIx, u8),
    /// What stands behind an objection.
    Behind(ObjectionIx),
    /// An answer to an objection: reached when it is given.
    Answer(ObjectionIx, AnswerIx),
    /// Yes to a next step.
    StepYes(NextStepIx),
    /// No to a next step.
    StepNo(NextStepIx),
    /// How it all ended, from the coach.
    Ending(Ending),
}

/// The kinds of content, for tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Findings.
    Findings,
    /// Options of the plan sheet.
    Plan,
    /// Contacts, messages and calls.
    Prospecting,
    /// Cards and their questions.
    Cards,
    /// Questions and their own answers.
    Questions,
    /// Layers of problems and their beats.
    Layers,
    /// Cues of beats and of states.
    Cues,
    /// What the customer says around it all: greetings, signals, shallow answers.
    Lines,
    /// Forms, capabilities and ties.
    Third,
    /// Objections and answers.
    Objections,
    /// Next steps and endings.
    Endings,
}

impl Sort {
    /// Every sort, in the order of tables.
    pub const ALL: [Self; 11] = [
        Self::Findings,
        Self::Plan,
        Self::Prospecting,
        Self::Cards,
        Self::Questions,
        Self::Layers,
        Self::Cues,
        Self::Lines,
        Self::Third,
        Self::Objections,
        Self::Endings,
    ];

    /// A few words for tables.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Findings => "findings read",
            Self::Plan => "options of the plan",
            Self::Prospecting => "contacts, messages and calls",
            Self::Cards => "cards and their questions",
            Self::Questions => "questions and their answers",
            Self::Layers => "layers and their beats",
            Self::Cues => "cues",
            Self::Lines => "greetings, signals, short answers",
            Self::Third => "forms, capabilities and ties",
            Self::Objections => "objections and answers",
            Self::Endings => "next steps and endings",
        }
    }
}

impl Content {
    /// Whether it is said only when a play goes badly: a refusal, an irritated look, time that is up. Nothing is wrong
    /// with a case in which nobody comes to it.
    pub const fn is_for_bad_play(self) -> bool {
        match self {
            Self::StateCue(shown, _) => !matches!(shown, StateShown::Warming),
            Self::ContactReply(_, outcome) => !matches!(outcome, Outcome::Interested),
            Self::Ending(ending) => !matches!(ending, Ending::Advance),
            Self::Shallow(_) | Self::OutOfTime(_) | Self::Cool | Self::TooEarly(_) | Self::StepNo(_) => true,
            _ => false,
        }
    }

    /// The sort that it counts as.
    pub const fn sort(self) -> Sort {
        match self {
            Self::Finding(_) => Sort::Findings,
            Self::PlanOption(..) => Sort::Plan,
            Self::Contact(_)
            | Self::ContactReply(..)
            | Self::Part(..)
            | Self::Ask(_)
            | Self::Gatekeeper
            | Self::GatekeeperReply(_)
            | Self::BrushOff(_)
            | Self::BrushOffReply(..)
            | Self::Slot(_)
            | Self::HandedOver => Sort::Prospecting,
            Self::Card(_) | Self::CardQuestion(_) => Sort::Cards,
            Self::Question(_) | Self::OwnBeat(..) => Sort::Questions,
            Self::Layer(..) | Self::Beat(..) => Sort::Layers,
            Self::StateCue(..) | Self::BeatCue(..) | Self::OwnCue(..) => Sort::Cues,
            Self::Shallow(_)
            | Self::Greeting(..)
            | Self::OutOfTime(_)
            | Self::Hooked
            | Self::Assured
            | Self::GoesOn
            | Self::Cool
            | Self::SmallTalk
            | Self::Ready(_)
            | Self::TooEarly(_)
            | Self::Accepts => Sort::Lines,
            Self::Form(_) | Self::Capability(_) | Self::Tie(..) => Sort::Third,
            Self::Objection(..) | Self::Behind(_) | Self::Answer(..) => Sort::Objections,
            Self::StepYes(_) | Self::StepNo(_) | Self::Ending(_) => Sort::Endings,
        }
    }
}
