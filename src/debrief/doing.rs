//! Kinds of moves, as many as there are signs for them.

use crate::encounter::Move;

/// What a move was, roughly: what its sign on the timeline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Reading what was left to be found.
    Read,
    /// Writing to someone or calling.
    Contact,
    /// A word in a telephone call: a reply, asking when to come back, ending it.
    Call,
    /// Letting a day go by.
    Wait,
    /// Agreeing on a time.
    Book,
    /// The list: taking someone off, or finishing.
    List,
    /// The plan sheet.
    Plan,
    /// Going to the meeting.
    Begin,
    /// Laying the cards.
    Arrange,
    /// Showing a card, whole or briefly.
    Show,
    /// Leaving a card out, or ending the presentation.
    Cut,
    /// A poll or the chat.
    Wake,
    /// Asking: a question, that on a card, or what is behind an objection.
    Ask,
    /// Silence, a pause, hearing out.
    Listen,
    /// A nod.
    Nod,
    /// Saying back.
    SayBack,
    /// "Tell me more."
    More,
    /// Cutting in.
    CutIn,
    /// Small talk.
    SmallTalk,
    /// Proposing.
    Propose,
    /// Choosing the form of the third encounter.
    Form,
    /// Laying a capability on a problem.
    Tie,
    /// Answering an objection, or checking the answer.
    Answer,
    /// Asking for a next step.
    NextStep,
    /// Leaving.
    Leave,
    /// Asking the coach.
    Coach,
    /// Telling afterwards, or closing without.
    LookBack,
}

impl Doing {
    /// What a move is.
    pub const fn of(mv: &Move) -> Self {
        match mv {
            Move::Read(_) => Self::Read,
            Move::Contact(_) => Self::Contact,
            Move::Reply(..) | Move::AskRecontact | Move::HangUp => Self::Call,
            Move::Wait => Self::Wait,
            Move::Book(_) => Self::Book,
            Move::Drop(_) | Move::Finish => Self::List,
            Move::Plan(_) => Self::Plan,
            Move::Begin => Self::Begin,
            Move::Arrange(_) => Self::Arrange,
            Move::Present | Move::Brief => Self::Show,
            Move::Skip | Move::Conclude => Self::Cut,
            Move::Poll | Move::Chat => Self::Wake,
            Move::AskCard | Move::Ask(_) | Move::AskBehind => Self::Ask,
            Move::Pause | Move::Silence | Move::HearOut => Self::Listen,
            Move::Nod => Self::Nod,
            Move::SayBack(_) => Self::SayBack,
            Move::More => Self::More,
            Move::CutIn => Self::CutIn,
            Move::SmallTalk => Self::SmallTalk,
            Move::Propose => Self::Propose,
            Move::ChooseForm(_) => Self::Form,
            Move::Tie(..) => Self::Tie,
            Move::Answer(..) | Move::CheckAnswer => Self::Answer,
            Move::NextStep(_) => Self::NextStep,
            Move::Leave => Self::Leave,
            Move::Hint => Self::Coach,
            Move::Tell(_) | Move::Close => Self::LookBack,
        }
    }

    /// A short name, for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Contact => "contact",
            Self::Call => "call",
            Self::Wait => "wait",
            Self::Book => "book",
            Self::List => "list",
            Self::Plan => "plan",
            Self::Begin => "begin",
            Self::Arrange => "arrange",
            Self::Show => "show",
            Self::Cut => "cut",
            Self::Wake => "wake",
            Self::Ask => "ask",
            Self::Listen => "listen",
            Self::Nod => "nod",
            Self::SayBack => "say-back",
            Self::More => "more",
            Self::CutIn => "cut-in",
            Self::SmallTalk => "small-talk",
            Self::Propose => "propose",
            Self::Form => "form",
            Self::Tie => "tie",
            Self::Answer => "answer",
            Self::NextStep => "next-step",
            Self::Leave => "leave",
            Self::Coach => "coach",
            Self::LookBack => "look-back",
        }
    }
}
