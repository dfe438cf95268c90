//! Words that reached the player: who says them, and what.

use crate::encounter::event::{Line, Stock};
use crate::encounter::view::{SeenCue, Spoken};
use crate::encounter::wire::WireError;
use crate::encounter::{Refusal, View};
use crate::model::{Channel, ContactIx, EncounterKind, Medium};
use crate::scenario::format::Wants;
use crate::words::{Argument, Words};

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The customer of the case.
    Customer,
    /// Someone else who was contacted.
    Contact(ContactIx),
    /// Whoever answers the telephone first.
    Gatekeeper,
    /// The player's own sales management.
    Management,
    /// Nobody: what happens is told.
    Narrator,
    /// The coach, when the case has ended.
    Coach,
}

impl Speaker {
    /// The name to show before the words.
    pub fn name(self, view: &View<'_>, words: &Words) -> String {
        match self {
            Self::Customer => view.customer_name().to_owned(),
            Self::Contact(at) => view.texts().contact(at).map_or_else(String::new, |c| c.name.to_owned()),
            Self::Gatekeeper => words.get("gatekeeper"),
            Self::Management => words.get("brief-from-management"),
            Self::Narrator => words.get("narrator"),
            Self::Coach => words.get("coach"),
        }
    }
}

/// Who speaks some words.
pub fn speaker(view: &View<'_>, spoken: &Spoken<'_>) -> Speaker {
    let line = match spoken {
        Spoken::Stock(stock, _) => Line::Stock(*stock),
        Spoken::Text(line, _) => *line,
    };
    match line {
        Line::Stock(Stock::Waits | Stock::NobodyAnswers | Stock::NoReplyYet | Stock::DayIsOver) => Speaker::Narrator,
        Line::Stock(Stock::YouLeft) => Speaker::Coach,
        Line::Interested(at) | Line::NotNow(at) | Line::No(at) => Speaker::Contact(at),
        Line::BrushOff(_) => view.last_call().map_or(Speaker::Customer, |(contact, _)| Speaker::Contact(contact)),
        Line::Stock(_) if view.encounter == EncounterKind::Prospecting => match view.last_call() {
            Some((contact, true)) => Speaker::Contact(contact),
            Some((_, false)) => Speaker::Gatekeeper,
            None => Speaker::Customer,
        },
        Line::Gatekeeper => Speaker::Gatekeeper,
        Line::HandedOver => Speaker::Management,
        Line::Ending(_) => Speaker::Coach,
        _ => Speaker::Customer,
    }
}

/// The words themselves.
pub fn spoken(words: &Words, spoken: &Spoken<'_>) -> String {
    match spoken {
        Spoken::Text(_, text) => (*text).to_owned(),
        Spoken::Stock(stock, wording) => words.get(&wording_key(*stock, *wording)),
    }
}

/// The message with short words that belong to no scenario.
pub const fn stock_key(stock: Stock) -> &'static str {
    match stock {
        Stock::Yes => "stock-yes",
        Stock::NotWhatISaid => "stock-not-what-i-said",
        Stock::AlreadySaid => "stock-already-said",
        Stock::ThatIsAll => "stock-that-is-all",
        Stock::Interrupted => "stock-interrupted",
        Stock::Waits => "stock-waits",
        Stock::NobodyAnswers => "stock-nobody-answers",
        Stock::NoReplyYet => "stock-no-reply-yet",
        Stock::CallBackThen => "stock-call-back-then",
        Stock::StopCalling => "stock-stop-calling",
        Stock::SendIt => "stock-send-it",
        Stock::BreaksOff => "stock-breaks-off",
        Stock::GoOn => "stock-go-on",
        Stock::TieFits => "stock-tie-fits",
        Stock::TieMisses => "stock-tie-misses",
        Stock::Settled => "stock-settled",
        Stock::HalfSettled => "stock-half-settled",
        Stock::NotSettled => "stock-not-settled",
        Stock::YouLeft => "stock-you-left",
        Stock::DayIsOver => "stock-day-is-over",
    }
}

/// The message with one wording of short words; the first has the plain key.
pub fn wording_key(stock: Stock, wording: u8) -> String {
    match wording {
        0 => stock_key(stock).to_owned(),
        more => format!("{}-{}", stock_key(stock), more + 1),
    }
}

/// The message with the name of a channel.
pub const fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Words => "channel-words",
        Channel::Voice => "channel-voice",
        Channel::Face => "channel-face",
        Channel::Body => "channel-body",
    }
}

/// The message with the name of a medium.
pub const fn medium_key(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "medium-letter",
        Medium::Email => "medium-email",
        Medium::Social => "medium-social",
        Medium::Phone => "medium-phone",
        Medium::Video => "medium-video",
        Medium::VideoNoCamera => "medium-video-no-camera",
        Medium::Room => "medium-room",
    }
}

/// A cue that came through, as one line.
pub fn notice(words: &Words, cue: &SeenCue<'_>) -> String {
    let channel = words.get(channel_key(cue.channel));
    let base: [(&'static str, Argument<'_>); 2] = [("channel", channel.as_str().into()), ("text", cue.text.into())];
    match cue.wants {
        None => words.with("notice", &base),
        Some(wants) => {
            let wants = words.get(wants_key(wants));
            words.with("notice-wants", &[base[0], base[1], ("wants", wants.as_str().into())])
        }
    }
}

/// The message with what a cue calls for.
pub const fn wants_key(wants: Wants) -> &'static str {
    match wants {
        Wants::Listen => "wants-listen",
        Wants::Acknowledge => "wants-acknowledge",
        Wants::Probe => "wants-probe",
        Wants::MoveOn => "wants-move-on",
        Wants::Propose => "wants-propose",
    }
}

/// Why a move was refused.
pub fn refusal(words: &Words, refusal: Refusal) -> String {
    words.get(refusal.key())
}

/// Why a text is no move.
pub fn wire_error(words: &Words, error: &WireError) -> String {
    match error {
        WireError::NotAMove => words.get("wire-not-a-move"),
        WireError::UnknownMove(name) => words.with("wire-unknown-move", &[("name", name.as_str().into())]),
        WireError::Argument(name, argument, _) => {
            words.with("wire-argument", &[("name", (*name).into()), ("argument", (*argument).into())])
        }
        WireError::UnknownChoice(argument, choice) => {
            let arguments = [("choice", choice.as_str().into()), ("argument", (*argument).into())];
            words.with("wire-unknown-choice", &arguments)
        }
        WireError::ExtraArgument(argument) => {
            words.with("wire-extra-argument", &[("argument", argument.as_str().into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_wording_of_short_words_is_there_and_unlike_the_others() {
        for words in Language::ALL.map(Words::new) {
            for stock in Stock::ALL {
                let keys: Vec<String> = (0..stock.wordings()).map(|wording| wording_key(stock, wording)).collect();
                assert!(keys.iter().all(|key| words.has(key)), "{keys:?}");
                assert!(!words.has(&wording_key(stock, stock.wordings())), "{stock:?} has more than are used");
                let told: BTreeSet<String> = keys.iter().map(|key| words.get(key)).collect();
                assert_eq!(told.len(), keys.len(), "{told:?}");
            }
        }
    }
}
