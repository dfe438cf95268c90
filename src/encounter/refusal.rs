//! Why a move is refused. A refusal changes nothing.

/// Why a move was refused. `key` names the message that says it in the player's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The move does not belong to this moment.
    #[error("that is not possible at this moment")]
    NotNow,
    /// It names something that is not there, or no longer.
    #[error("there is nothing of that name to choose now")]
    NoSuchThing,
    /// There is no time left for it.
    #[error("there is not enough time left for that")]
    NoTime,
    /// It rests on a finding that has not been read.
    #[error("that rests on something you have not read")]
    NotRead,
    /// It has been done already.
    #[error("that has been done already")]
    AlreadyDone,
    /// The medium does not carry it.
    #[error("this medium does not carry that")]
    WrongMedium,
    /// Too many things were chosen, or one of them twice.
    #[error("too many were chosen, or one of them twice")]
    TooMany,
    /// The case is over.
    #[error("the case is over")]
    Over,
    /// The call must be brought to its end first.
    #[error("you are in the middle of a call")]
    InCall,
    /// An objection is open.
    #[error("an objection is open: deal with it first")]
    ObjectionOpen,
    /// At this level there are no hints.
    #[error("at the realistic level there are no hints")]
    NoHints,
}

impl Refusal {
    /// The name of the message.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotNow => "refused-not-now",
            Self::NoSuchThing => "refused-no-such-thing",
            Self::NoTime => "refused-no-time",
            Self::NotRead => "refused-not-read",
            Self::AlreadyDone => "refused-already-done",
            Self::WrongMedium => "refused-wrong-medium",
            Self::TooMany => "refused-too-many",
            Self::Over => "refused-over",
            Self::InCall => "refused-in-call",
            Self::ObjectionOpen => "refused-objection-open",
            Self::NoHints => "refused-no-hints",
        }
    }
}
