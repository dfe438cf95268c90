//! What can be drilled by itself.

use crate::model::EncounterKind;
use crate::scenario::case::Case;
use crate::scoring::SkillPart;

/// A behaviour that a drill practises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Behaviour {
    /// Lay the cards so that what concerns the customer comes first.
    OrderDeck,
    /// Stay silent when somebody has stopped speaking, and see what comes.
    HoldSilence,
    /// Let an answer come to its end.
    LetFinish,
    /// Say back what was heard, and not what was not.
    SayBack,
    /// Ask one layer deeper instead of about the next thing.
    AskDeeper,
    /// Propose when the customer asks for it, and not before.
    HearSignal,
    /// Hear and understand an objection before answering it.
    HearObjection,
}

impl Behaviour {
    /// Every behaviour, in the order in which a case needs them.
    pub const ALL: [Self; 7] = [
        Self::OrderDeck,
        Self::HoldSilence,
        Self::LetFinish,
        Self::SayBack,
        Self::AskDeeper,
        Self::HearSignal,
        Self::HearObjection,
    ];

    /// The name used on the command line, in texts and in what is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OrderDeck => "order-deck",
            Self::HoldSilence => "hold-silence",
            Self::LetFinish => "let-finish",
            Self::SayBack => "say-back",
            Self::AskDeeper => "ask-deeper",
            Self::HearSignal => "hear-signal",
            Self::HearObjection => "hear-objection",
        }
    }

    /// The behaviour of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|behaviour| behaviour.name() == name)
    }

    /// The part of a skill that it is a showing of.
    pub const fn trains(self) -> SkillPart {
        match self {
            Self::OrderDeck => SkillPart::InterestFirst,
            Self::HoldSilence | Self::LetFinish => SkillPart::LettingFinish,
            Self::SayBack => SkillPart::Listening,
            Self::AskDeeper => SkillPart::Questions,
            Self::HearSignal => SkillPart::Proposing,
            Self::HearObjection => SkillPart::Objections,
        }
    }

    /// The encounter in which it is due.
    pub const fn encounter(self) -> EncounterKind {
        match self {
            Self::OrderDeck => EncounterKind::Presentation,
            Self::HearObjection => EncounterKind::Proposal,
            _ => EncounterKind::Discovery,
        }
    }

    /// Whether a case has the encounter in which it is due. Whether the moment comes is known only by playing.
    pub fn can_be_in(self, case: &Case) -> bool {
        case.has(self.encounter())
    }

    /// So many moves are judged at most.
    pub(super) const fn window(self) -> usize {
        match self {
            Self::OrderDeck => 12,
            Self::HearSignal => 5,
            Self::LetFinish => 4,
            Self::HearObjection | Self::AskDeeper => 3,
            Self::HoldSilence | Self::SayBack => 2,
        }
    }
}
