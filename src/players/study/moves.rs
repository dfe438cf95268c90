//! The kinds of moves, for counting them.

use crate::encounter::Move;

/// The kinds by name.
pub const NAMES: [&str; KINDS] = [
    "read",
    "contact",
    "wait",
    "reply",
    "book",
    "ask when to come back",
    "hang up",
    "drop",
    "finish",
    "plan",
    "begin",
    "arrange",
    "present",
    "present in brief",
    "skip",
    "ask the card's question",
    "poll",
    "chat",
    "pause",
    "conclude",
    "ask",
    "stay silent",
    "nod",
    "say back",
    "say back wrongly",
    "tell me more",
    "cut in",
    "small talk",
    "propose",
    "choose a form",
    "tie",
    "hear out",
    "ask behind",
    "answer",
    "check the answer",
    "next step",
    "leave",
    "other",
];

/// How many kinds there are.
pub const KINDS: usize = 38;

/// The place of a move's kind among [`NAMES`].
pub const fn kind_of(mv: &Move) -> usize {
    match mv {
        Move::Read(_) => 0,
        Move::Contact(_) => 1,
        Move::Wait => 2,
        Move::Reply(..) => 3,
        Move::Book(_) => 4,
        Move::AskRecontact => 5,
        Move::HangUp => 6,
        Move::Drop(_) => 7,
        Move::Finish => 8,
        Move::Plan(_) => 9,
        Move::Begin => 10,
        Move::Arrange(_) => 11,
        Move::Present => 12,
        Move::Brief => 13,
        Move::Skip => 14,
        Move::AskCard => 15,
        Move::Poll => 16,
        Move::Chat => 17,
        Move::Pause => 18,
        Move::Conclude => 19,
        Move::Ask(_) => 20,
        Move::Silence => 21,
        Move::Nod => 22,
        Move::SayBack(fact) => {
            if fact.misheard {
                24
            } else {
                23
            }
        }
        Move::More => 25,
        Move::CutIn => 26,
        Move::SmallTalk => 27,
        Move::Propose => 28,
        Move::ChooseForm(_) => 29,
        Move::Tie(..) => 30,
        Move::HearOut => 31,
        Move::AskBehind => 32,
        Move::Answer(..) => 33,
        Move::CheckAnswer => 34,
        Move::NextStep(_) => 35,
        Move::Leave => 36,
        Move::Tell(_) | Move::Close | Move::Hint => 37,
    }
}

/// A number of plays as a number of seeds.
pub(super) fn seeds(plays: usize) -> u64 {
    u64::try_from(plays).unwrap_or(u64::MAX)
}
