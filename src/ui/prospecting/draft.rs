//! The message that is being built: one part of each kind, chosen by the player.

use crate::encounter::moves::Touch;
use crate::encounter::{Refusal, View};
use crate::model::{ContactIx, Medium, PartIx};

/// The channels of a message, in the order of their keys.
pub(super) const MEDIA: [Medium; 4] = [Medium::Phone, Medium::Email, Medium::Letter, Medium::Social];

/// How many kinds of part a message has: opening, reason, benefit, proof and ask.
pub(super) const KINDS: usize = 5;

/// The place of the ask among the kinds.
pub(super) const ASK: usize = 4;

/// A message half written.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// What it goes by.
    pub medium: Medium,
    /// The part of each kind, in the order of the message.
    pub chosen: [Option<PartIx>; KINDS],
    /// The kind whose parts lie on the table.
    pub kind: usize,
}

impl Default for Draft {
    fn default() -> Self {
        Self { medium: Medium::Phone, chosen: [None; KINDS], kind: 0 }
    }
}

/// A part as it is offered.
pub(super) struct Choice<'p> {
    /// Its place in its own list.
    pub at: PartIx,
    /// The words.
    pub text: &'p str,
    /// Where what it rests on is found, if it rests on anything.
    pub rests_on: Option<&'p str>,
    /// Whether it can be used now.
    pub usable: bool,
}

/// The parts of one kind.
pub(super) fn choices<'p>(view: &View<'p>, kind: usize) -> Vec<Choice<'p>> {
    let texts = view.texts();
    if kind == ASK {
        let plain = |(at, _, text)| Choice { at, text, rests_on: None, usable: true };
        return texts.asks().map(plain).collect();
    }
    let choice = |(at, part): (PartIx, crate::encounter::texts::PartText<'p>)| {
        let source = part.rests_on.and_then(|finding| texts.finding(finding)).map(|finding| finding.source);
        Choice { at, text: part.text, rests_on: source, usable: part.usable }
    };
    texts.parts(kind).map(choice).collect()
}

impl Draft {
    /// The words of the chosen part of a kind.
    pub(super) fn text<'p>(&self, view: &View<'p>, kind: usize) -> Option<&'p str> {
        let at = self.chosen[kind]?;
        choices(view, kind).into_iter().find(|choice| choice.at == at && choice.usable).map(|choice| choice.text)
    }

    /// Takes a part and turns to the next kind that is still empty.
    pub(super) fn choose(&mut self, kind: usize, at: PartIx) {
        self.chosen[kind] = Some(at);
        let next = (kind + 1..KINDS).chain(0..kind).find(|kind| self.chosen[*kind].is_none());
        self.kind = next.unwrap_or(kind);
    }

    /// How many words the message has.
    pub(super) fn words(&self, view: &View<'_>) -> usize {
        (0..KINDS).filter_map(|kind| self.text(view, kind)).map(|text| text.split_whitespace().count()).sum()
    }

    /// The touch, once nothing is missing.
    pub(super) fn touch(&self, view: &View<'_>, contact: ContactIx) -> Option<Touch> {
        let part = |kind: usize| self.chosen[kind].filter(|_| self.text(view, kind).is_some());
        let parts = [part(0)?, part(1)?, part(2)?, part(3)?];
        Some(Touch { contact, medium: self.medium, parts, ask: part(ASK)? })
    }

    /// Why the message cannot go out now although it is whole.
    pub(super) fn refusal(&self, view: &View<'_>, contact: ContactIx) -> Option<Refusal> {
        if view.contact(contact).is_some_and(|state| state.dropped) {
            Some(Refusal::AlreadyDone)
        } else if view.texts().touch_time(self.medium) > view.time_left {
            Some(Refusal::NoTime)
        } else {
            None
        }
    }
}
