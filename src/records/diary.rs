//! A play on its way into the store: every move before its answer is shown, and at the end what came of it.

use super::id::{PlayId, PlayerId};
use super::journal::Finished;
use super::record::Record;
use super::stamp::Stamp;
use super::store::{Entry, Kept, Store, StoreError};
use crate::encounter::Play;
use crate::scoring::score;

/// Where the moves of one play are kept. Nothing is kept of a play in which nothing was done yet.
pub struct Diary {
    store: Box<dyn Store>,
    player: PlayerId,
    play: PlayId,
    /// How many moves of the play are kept; `None` until it is begun in the store.
    kept: Option<usize>,
}

impl Diary {
    /// For a new play of a player.
    pub fn new(store: Box<dyn Store>, player: PlayerId) -> Self {
        Self { store, player, play: PlayId::new(), kept: None }
    }

    /// The player's play of a case that waits; of several the one that was begun last.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn waiting(&self, case: &str) -> Result<Option<Kept>, StoreError> {
        let waiting = self.store.waiting(self.player)?;
        Ok(waiting.into_iter().rfind(|kept| kept.record.case == case))
    }

    /// Lays all plays of a case aside that wait, so that it begins afresh.
    ///
    /// # Errors
    /// The store cannot be read or written.
    pub fn lay_aside(&mut self, case: &str) -> Result<(), StoreError> {
        let waiting = self.store.waiting(self.player)?;
        let of_case = waiting.iter().filter(|kept| kept.record.case == case);
        of_case.map(|kept| kept.play).try_for_each(|play| self.store.lay_aside(play))
    }

    /// From now on the moves of this play are kept.
    pub fn go_on(&mut self, kept: &Kept) {
        self.play = kept.play;
        self.kept = Some(kept.record.moves.len());
    }

    /// Keeps what is new of the play, and what came of it where it is over.
    ///
    /// # Errors
    /// It cannot be kept; nothing of it is then.
    pub fn keep(&mut self, play: &Play) -> Result<(), StoreError> {
        let record = Record::of(play).witnessed(play);
        let at = Stamp::now();
        let result = play.is_over().then(|| Finished::of(play, &score(play), at.seconds()));
        let since = self.kept.unwrap_or(0);
        let entry = Entry { play: self.play, record: &record, since, at, result: result.as_ref(), out: &[] };
        match self.kept {
            None if record.moves.is_empty() => return Ok(()),
            None => self.store.begin(self.player, &entry)?,
            Some(_) => self.store.keep(&entry)?,
        }
        self.kept = Some(record.moves.len());
        Ok(())
    }
}
