//! What could not be saved, and waits until the player has said what to do. Nothing that is held back here is shown.

use super::kept::{Found, Keeping};
use super::running::Running;
use super::{After, At, Session};
use crate::records::{StoreError, replay};
use crate::ui::{Action, Unsaved, Waits};
use std::sync::Arc;

/// What is held back.
pub(super) struct Held {
    what: What,
    /// Why it could not be saved.
    error: StoreError,
    /// The same in the player's words.
    told: String,
}

/// What waits.
enum What {
    /// Opening the store.
    Opening,
    /// A play as it would be after a move, at the place of its case.
    Play(usize, Box<Running>),
}

impl Session {
    /// What cannot be saved, until the player has answered.
    pub fn unsaved(&self) -> Option<Unsaved<'_>> {
        let held = self.held.as_ref()?;
        let what = match (&held.what, &held.error) {
            (What::Opening, _) => Waits::Opening,
            (What::Play(..), StoreError::Elsewhere) => Waits::Elsewhere,
            (What::Play(_, next), _) if next.play.moves().is_empty() => Waits::Opening,
            (What::Play(..), _) => Waits::Move,
        };
        Some(Unsaved { why: &held.told, what, words: &self.words, theme: &self.theme })
    }

    /// The store could not be opened.
    pub(super) fn hold_opening(&mut self, error: StoreError) {
        self.hold(What::Opening, error);
    }

    fn hold(&mut self, what: What, error: StoreError) {
        let told = error.told(&self.words);
        self.held = Some(Held { what, error, told });
    }

    /// Shows a play, once it is kept as it is now. What cannot be kept is held back.
    pub(super) fn show_once_kept(&mut self, at: usize, mut next: Running) {
        match self.keeping.keep(&mut next) {
            Ok(()) => self.show_as_it_is(at, next),
            Err(error) => self.hold(What::Play(at, Box::new(next)), error),
        }
    }

    fn show_as_it_is(&mut self, at: usize, mut next: Running) {
        if let Some(result) = next.result_once() {
            self.journal.plays.push(result);
        }
        self.begun.insert(at, next);
        self.at = At::Case(at);
        self.keep_record();
    }

    /// What the player says to what is held back; whatever else is pressed meanwhile waits.
    pub(super) fn answer(&mut self, held: Held, action: &Action) -> After {
        match action {
            Action::Quit => return After::Quit,
            Action::SaveAgain => self.save_again(held),
            Action::PlayUnsaved => self.play_unsaved(held),
            _ => self.held = Some(held),
        }
        After::Going
    }

    fn save_again(&mut self, held: Held) {
        match (held.what, held.error) {
            (What::Opening, _) => match Keeping::open(&self.args) {
                Ok(found) => self.take_in(found),
                Err(error) => self.hold_opening(error),
            },
            (What::Play(at, next), StoreError::Elsewhere) => self.catch_up(at, *next),
            (What::Play(at, next), _) => self.show_once_kept(at, *next),
        }
    }

    fn play_unsaved(&mut self, held: Held) {
        // Where the store could not be opened there is one in memory.
        if let What::Play(at, next) = held.what {
            self.keeping.stop();
            self.show_as_it_is(at, *next);
        }
    }

    /// Goes on where another window has left a play; where it is over there, it is over here.
    fn catch_up(&mut self, at: usize, here: Running) {
        let waiting = self.keeping.store().waiting(self.keeping.player.id);
        let waiting = match waiting {
            Ok(waiting) => waiting,
            Err(error) => return self.hold(What::Play(at, Box::new(here)), error),
        };
        let kept = waiting.into_iter().find(|kept| kept.play == here.id);
        let there = kept.and_then(|kept| replay(Arc::clone(here.play.case()), &kept.record).ok());
        if let Some(play) = there {
            self.begun.insert(at, Running::resumed(&play, here.id, &self.words));
            return;
        }
        self.begun.remove(&at);
        self.at = At::Desk;
        self.read_results();
        self.lay_the_desk();
    }

    /// Takes in what was found of the player's.
    pub(super) fn take_in(&mut self, found: Found) {
        let Found { keeping, settings, journal } = found;
        self.keeping = keeping;
        self.journal = journal;
        self.at = At::Desk;
        self.set(settings);
        self.thin();
        self.take_up_what_waits();
        self.meet_the_players();
        self.lay_the_desk();
    }
}

#[cfg(test)]
mod tests;
