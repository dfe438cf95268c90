//! What has been done with whom: the panel watches the contacts and keeps every touch and answer with its day, because
//! the view tells only the last of each.

use crate::encounter::View;
use crate::encounter::event::Outcome;
use crate::model::{ContactIx, Day, Medium};

/// One thing on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// The player wrote or called.
    Touch(Medium),
    /// They answered, or did not.
    Answer(Outcome),
}

/// A mark with whom and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Whom it is about.
    pub contact: ContactIx,
    /// The working day.
    pub day: Day,
    /// What was done or came back.
    pub mark: Mark,
}

/// Everything seen so far.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    entries: Vec<Entry>,
    /// Touches and last answer of each contact as they were seen last.
    seen: Vec<(u8, Option<Outcome>)>,
}

impl History {
    /// Takes in what has changed since the last look. Cheap enough for every frame.
    pub(super) fn observe(&mut self, view: &View<'_>) {
        for (at, _) in view.texts().contacts() {
            let Some(now) = view.contact(at).copied() else { continue };
            if self.seen.len() <= at.get() {
                self.seen.resize(at.get() + 1, (0, None));
            }
            let (before, answer) = self.seen[at.get()];
            if now.touches < before {
                // Another play, or one that was taken back.
                self.entries.retain(|entry| entry.contact != at);
            }
            let again = now.touches != before && now.touches > 0;
            if again && let (Some(day), Some(medium)) = (now.last, now.by) {
                self.entries.push(Entry { contact: at, day, mark: Mark::Touch(medium) });
            }
            if let Some(outcome) = now.answer
                && (again || now.answer != answer)
            {
                self.entries.push(Entry { contact: at, day: view.day, mark: Mark::Answer(outcome) });
            }
            self.seen[at.get()] = (now.touches, now.answer);
        }
    }

    /// What happened on a day with one contact, first to last.
    pub(super) fn on(&self, contact: ContactIx, day: Day) -> impl Iterator<Item = Mark> + '_ {
        self.entries.iter().filter(move |entry| entry.contact == contact && entry.day == day).map(|entry| entry.mark)
    }
}
