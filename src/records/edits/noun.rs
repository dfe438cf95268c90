//! What a thing is called in plain words.

/// What kind of thing a move can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A question of the conversation.
    Question,
    /// A card of the deck.
    Card,
    /// An objection.
    Objection,
    /// An answer to an objection.
    Answer,
    /// A reply in a telephone call.
    Reply,
    /// Something that can be read beforehand.
    Finding,
    /// Someone who can be contacted.
    Contact,
    /// A part of a message.
    Part,
    /// An option of the plan sheet.
    PlanOption,
    /// A next step.
    NextStep,
    /// A form of the third encounter.
    Form,
    /// A capability of the offer.
    Capability,
    /// A problem of the customer.
    Problem,
    /// Something that was heard.
    Fact,
    /// A time for the meeting.
    Slot,
    /// Anything else.
    Other,
}

impl Noun {
    /// What the things of a list are, by the list's name.
    pub fn of(list: &str) -> Self {
        match last(list) {
            "questions" => Self::Question,
            "cards" => Self::Card,
            "objections" if list.starts_with("third") => Self::Objection,
            "answers" => Self::Answer,
            "replies" => Self::Reply,
            "footprint" | "findings" => Self::Finding,
            "contacts" => Self::Contact,
            "openings" | "reasons" | "benefits" | "proofs" | "asks" => Self::Part,
            "goals" | "needs" | "learn" | "ask" | "offer" | "objections" => Self::PlanOption,
            "next_steps" => Self::NextStep,
            "forms" => Self::Form,
            "capabilities" => Self::Capability,
            "problems" => Self::Problem,
            _ => Self::Other,
        }
    }

    /// The word for people, and the name in the keys of messages with hyphens for spaces.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Card => "card",
            Self::Objection => "objection",
            Self::Answer => "answer",
            Self::Reply => "reply",
            Self::Finding => "finding",
            Self::Contact => "contact",
            Self::Part => "message part",
            Self::PlanOption => "plan option",
            Self::NextStep => "next step",
            Self::Form => "form",
            Self::Capability => "capability",
            Self::Problem => "problem",
            Self::Fact => "heard fact",
            Self::Slot => "meeting time",
            Self::Other => "thing",
        }
    }
}

/// The name of the list that a thing stands in; empty for the case itself.
pub(super) fn list(thing: &str) -> &str {
    thing.rsplit_once('.').map_or("", |(list, _)| list)
}

/// The last part of a name.
pub(super) fn last(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// A thing in plain words: its kind and id where it has them, else where it stands.
pub(super) fn told(thing: &str) -> String {
    match (thing, Noun::of(list(thing))) {
        ("", _) => "the case itself".to_owned(),
        (_, Noun::Other) => format!("`{thing}`"),
        (_, noun @ (Noun::Answer | Noun::Reply)) => {
            format!("the {} `{}` in `{}`", noun.word(), last(thing), list(list(thing)))
        }
        (_, noun) => format!("the {} `{}`", noun.word(), last(thing)),
    }
}
