//! What is the player's and stays: settings, plays move by move, results. All of it goes through the store.

use super::running::Running;
use super::{Session, learning};
use crate::cli::start::Args;
use crate::records::{
    Entry, Finished, Folder, Journal, PlayId, Player, PlayerId, Sqlite, Stamp, Store, StoreError, last_player,
};
use crate::ui::Settings;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The key of a player's settings.
const SETTINGS: &str = "settings";

/// The store with the player who plays.
pub(super) struct Keeping {
    /// Behind a lock only because Bevy wants to be able to share everything that it keeps.
    store: Mutex<Box<dyn Store>>,
    /// Who plays.
    pub player: Player,
    /// Whether plays are kept; not any more once the player has chosen to play without.
    keeps: bool,
    /// Whether anything is to go out that sending has not been told of.
    pub told: bool,
}

/// What was found of the player's.
pub(super) struct Found {
    pub keeping: Keeping,
    pub settings: Settings,
    pub journal: Journal,
}

impl Keeping {
    /// Opens the store.
    ///
    /// # Errors
    /// It cannot be opened or read.
    pub fn open(args: &Args) -> Result<Found, StoreError> {
        Self::with(Box::new(Sqlite::open(folder(args)?.dir())?))
    }

    /// In memory: what is kept is gone with the program.
    ///
    /// # Errors
    /// There is not even memory.
    pub fn in_memory() -> Result<Found, StoreError> {
        Self::with(Box::new(Sqlite::in_memory()?))
    }

    fn with(mut store: Box<dyn Store>) -> Result<Found, StoreError> {
        let player = last_player(&mut *store)?;
        let settings = settings_of(&*store, player.id)?;
        let plays: Vec<Finished> = store.results(player.id)?.into_iter().map(|outcome| outcome.result).collect();
        // What waits is taken up later; that it can be read belongs to opening.
        store.waiting(player.id)?;
        let keeping = Self { store: Mutex::new(store), player, keeps: true, told: false };
        Ok(Found { keeping, settings, journal: Journal { plays, unread: 0 } })
    }

    /// From now on plays are kept no more.
    pub const fn stop(&mut self) {
        self.keeps = false;
    }

    /// The store, to read from.
    pub fn store(&self) -> MutexGuard<'_, Box<dyn Store>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The store, to write to.
    pub fn store_mut(&mut self) -> &mut dyn Store {
        &mut **self.store.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what is new of a play, unless the player plays without saving.
    pub fn keep(&mut self, running: &mut Running) -> Result<(), StoreError> {
        if !self.keeps {
            return Ok(());
        }
        let (record, player, at) = (running.record(), self.player.clone(), Stamp::now());
        let out = learning::outgoing(self.store_mut(), &player, running, at);
        let (play, kept) = (running.id, running.kept);
        let result = running.result(at);
        let entry = Entry { play, record: &record, since: kept.unwrap_or(0), at, result, out: &out };
        match kept {
            None => self.store_mut().begin(player.id, &entry)?,
            Some(_) => self.store_mut().keep(&entry)?,
        }
        running.kept = Some(record.moves.len());
        self.told |= !out.is_empty();
        Ok(())
    }
}

/// The player's folder.
fn folder(args: &Args) -> Result<Folder, StoreError> {
    Folder::open(args.data.as_deref()).map_err(|_| StoreError::NoPlace)
}

/// A player's settings. Those that cannot be read are of a newer version; they come as new.
pub(super) fn settings_of(store: &dyn Store, player: PlayerId) -> Result<Settings, StoreError> {
    let text = store.setting(Some(player), SETTINGS)?;
    Ok(text.and_then(|text| ron::from_str(&text).ok()).map(Settings::sound).unwrap_or_default())
}

impl Session {
    pub(super) fn keep_settings(&mut self) {
        let text = ron::ser::to_string(&self.settings).unwrap_or_default();
        let player = self.keeping.player.id;
        if let Err(error) = self.keeping.store_mut().set(Some(player), SETTINGS, Some(&text)) {
            self.trouble = Some(self.not_kept(&error));
        }
    }

    /// Keeps the play on the screen in the record that was asked for.
    pub(super) fn keep_record(&mut self) {
        let Some(running) = self.own().and_then(|at| self.begun.get(&at)) else { return };
        if let Some(Err(error)) = self.record.as_ref().map(|keeper| keeper.keep_record(&running.record())) {
            self.trouble = Some(error.to_string());
        }
    }

    /// Reads the results again: another window may have added some.
    pub(super) fn read_results(&mut self) {
        let results = self.keeping.store().results(self.keeping.player.id);
        match results {
            Ok(results) => self.journal.plays = results.into_iter().map(|outcome| outcome.result).collect(),
            Err(error) => self.trouble = Some(self.not_kept(&error)),
        }
    }

    /// A play that was begun is not to go on.
    pub(super) fn lay_aside(&mut self, play: PlayId) {
        // One that was never kept is not there.
        if let Err(error) = self.keeping.store_mut().lay_aside(play) {
            self.trouble = Some(self.not_kept(&error));
        }
    }

    pub(super) fn not_kept(&self, error: &StoreError) -> String {
        let reason = error.told(&self.words);
        self.words.with("trouble-folder", &[("reason", reason.as_str().into())])
    }
}
