//! The moves on offer as a numbered list under headings.

use super::console::{Console, Stop};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage, View};
use crate::speech;
use crate::words::Words;
use std::io::{BufRead, Write};

/// The numbered moves. A number stays with its move as long as the meeting goes on, so that fingers can learn it and
/// the list need not be read again after every move.
#[derive(Debug, Default)]
pub(super) struct Menu {
    stage: Option<Stage>,
    entries: Vec<Entry>,
    /// The highest number given.
    last: i64,
}

#[derive(Debug)]
struct Entry {
    number: i64,
    heading: String,
    label: String,
    offer: Offer,
    is_new: bool,
}

/// Which part of the list to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Everything.
    All,
    /// What was not there before, or reads otherwise.
    New,
}

impl Menu {
    /// Takes over the moves of a view, and says what is worth showing.
    pub(super) fn renew(&mut self, view: &View<'_>, words: &Words) -> News {
        let known = |offer: &Offer| self.entries.iter().find(|entry| entry.offer == *offer);
        let stays = view.moves.iter().filter(|offer| known(offer).is_some()).count();
        // With mostly other moves, as in a call or when an objection is open, counting begins again.
        let afresh = self.stage != Some(view.stage) || stays * 2 < view.moves.len();
        let mut last = if afresh { 0 } else { self.last };
        let mut entries: Vec<Entry> = Vec::with_capacity(view.moves.len());
        for offer in &view.moves {
            let label = speech::label(view, words, offer);
            let before = known(offer).filter(|_| !afresh);
            let is_new = before.is_none_or(|before| before.label != label);
            let number = before.map_or_else(
                || {
                    last += 1;
                    last
                },
                |before| before.number,
            );
            entries.push(Entry { number, heading: heading(view, words, offer), label, offer: offer.clone(), is_new });
        }
        (self.stage, self.entries, self.last) = (Some(view.stage), entries, last);
        if afresh {
            self.number_by_heading();
            News::All
        } else {
            News::New
        }
    }

    /// Numbers that run through the list as it is shown.
    fn number_by_heading(&mut self) {
        let mut number = 0;
        for heading in self.headings() {
            for entry in self.entries.iter_mut().filter(|entry| entry.heading == heading) {
                number += 1;
                entry.number = number;
            }
        }
    }

    /// The headings, each once, in their order.
    fn headings(&self) -> Vec<String> {
        let mut headings: Vec<String> = Vec::new();
        for entry in &self.entries {
            if !headings.contains(&entry.heading) {
                headings.push(entry.heading.clone());
            }
        }
        headings
    }

    /// The highest number given.
    pub(super) const fn last(&self) -> i64 {
        self.last
    }

    /// The move of a number.
    pub(super) fn get(&self, number: i64) -> Option<&Offer> {
        self.entries.iter().find(|entry| entry.number == number).map(|entry| &entry.offer)
    }

    /// Writes the list, or what is new of it.
    pub(super) fn show<R: BufRead, W: Write>(&self, console: &mut Console<'_, R, W>, news: News) -> Result<(), Stop> {
        let shown = |entry: &&Entry| news == News::All || entry.is_new;
        for heading in self.headings() {
            let mut entries = self.entries.iter().filter(shown).filter(|entry| entry.heading == heading).peekable();
            if entries.peek().is_some() {
                console.gap()?;
                console.say(&heading)?;
            }
            for entry in entries {
                console.say(&format!("{}. {}", entry.number, entry.label))?;
            }
        }
        console.gap()
    }
}

/// The heading that a move stands under.
fn heading(view: &View<'_>, words: &Words, offer: &Offer) -> String {
    if let Offer::Ready(Move::Ask(question)) = offer {
        let texts = view.texts();
        let topic = texts.question(*question).and_then(|(_, topic)| texts.topics().get(topic.get()));
        return topic.map_or_else(|| words.get("group-other"), |topic| topic.text.as_str().to_owned());
    }
    words.get(match offer {
        Offer::Compose | Offer::Ready(Move::Wait) => "group-reach",
        Offer::Plan => "group-plan",
        Offer::Arrange => "group-cards",
        Offer::SayBack => "group-listen",
        Offer::Tie => "group-tie",
        Offer::Tell => "group-reflect",
        Offer::Ready(mv) => match mv {
            Move::Read(_) => "group-read",
            Move::Reply(..) | Move::AskRecontact | Move::HangUp => "group-call",
            Move::Book(_) => "group-book",
            Move::Drop(_) => "group-drop",
            Move::Present | Move::Brief | Move::Skip | Move::AskCard | Move::Poll | Move::Chat => "group-cards",
            Move::Pause | Move::Silence | Move::Nod | Move::More | Move::CutIn => "group-listen",
            Move::ChooseForm(_) => "group-form",
            Move::HearOut | Move::AskBehind | Move::Answer(..) | Move::CheckAnswer => "group-objection",
            Move::NextStep(_) => "group-steps",
            Move::Close => "group-reflect",
            _ => "group-other",
        },
    })
}
