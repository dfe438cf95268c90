//! The moves on offer as a numbered list under headings.

use super::console::{Console, Stop};
use crate::encounter::view::Offer;
use crate::encounter::{Move, View};
use crate::speech;
use crate::words::Words;
use std::io::{BufRead, Write};

/// The numbered moves.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Menu {
    groups: Vec<(String, Vec<(Offer, String)>)>,
}

impl Menu {
    /// The moves of a view, those of a kind together.
    pub(super) fn of(view: &View<'_>, words: &Words) -> Self {
        let mut menu = Self::default();
        for offer in &view.moves {
            let heading = heading(view, words, offer);
            let entry = (offer.clone(), speech::label(view, words, offer));
            match menu.groups.iter_mut().find(|(known, _)| *known == heading) {
                Some((_, entries)) => entries.push(entry),
                None => menu.groups.push((heading, vec![entry])),
            }
        }
        menu
    }

    /// How many moves there are.
    pub(super) fn len(&self) -> usize {
        self.groups.iter().map(|(_, entries)| entries.len()).sum()
    }

    /// The move of a number, from 1.
    pub(super) fn get(&self, number: usize) -> Option<&Offer> {
        let place = number.checked_sub(1)?;
        self.groups.iter().flat_map(|(_, entries)| entries).nth(place).map(|(offer, _)| offer)
    }

    /// Writes the list.
    pub(super) fn show<R: BufRead, W: Write>(&self, console: &mut Console<'_, R, W>) -> Result<(), Stop> {
        let mut number = 0;
        for (heading, entries) in &self.groups {
            console.gap()?;
            console.say(heading)?;
            for (_, label) in entries {
                number += 1;
                console.say(&format!("{number}. {label}"))?;
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
