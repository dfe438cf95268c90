//! What is the player's and stays: settings, plays move by move, results. All of it goes through the store.

use super::Session;
use super::running::Running;
use crate::cli::start::Args;
use crate::records::{
    Entry, Finished, Folder, FolderError, Journal, PlayId, Player, PlayerId, Sqlite, Stamp, Store, StoreError,
};
use crate::ui::Settings;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The key of a player's settings.
const SETTINGS: &str = "settings";
/// The key of the player who played last on this computer.
pub(super) const LAST_PLAYER: &str = "player";

/// The store with the player who plays.
pub(super) struct Keeping {
    /// Behind a lock only because Bevy wants to be able to share everything that it keeps.
    store: Mutex<Box<dyn Store>>,
    /// Who plays.
    pub player: Player,
}

/// What was found of the player's, and what went wrong with it.
pub(super) struct Found {
    pub keeping: Keeping,
    pub settings: Settings,
    pub journal: Journal,
    pub trouble: Option<StoreError>,
}

impl Keeping {
    /// Opens the store. Where that fails, everything is kept in memory, and is gone with the program.
    ///
    /// # Errors
    /// There is not even memory.
    pub fn open(args: &Args) -> Result<Found, StoreError> {
        let folder = Folder::open(args.data.as_deref()).map_err(|error| match error {
            FolderError::NoPlace => StoreError::NoPlace,
            other => StoreError::Failed { path: String::new(), why: other.to_string() },
        });
        let opened = folder.and_then(|folder| Self::with(Box::new(Sqlite::open(folder.dir())?)));
        match opened {
            Ok(found) => Ok(found),
            Err(error) => Ok(Found { trouble: Some(error), ..Self::with(Box::new(Sqlite::in_memory()?))? }),
        }
    }

    fn with(mut store: Box<dyn Store>) -> Result<Found, StoreError> {
        let player = last_player(&mut *store)?;
        let settings = settings_of(&*store, player.id)?;
        let plays = store.results(player.id)?.into_iter().map(|outcome| outcome.result).collect();
        let keeping = Self { store: Mutex::new(store), player };
        Ok(Found { keeping, settings, journal: Journal { plays, unread: 0 }, trouble: None })
    }

    /// The store, to read from.
    pub fn store(&self) -> MutexGuard<'_, Box<dyn Store>> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The store, to write to.
    pub fn store_mut(&mut self) -> &mut dyn Store {
        &mut **self.store.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps what is new of a play; says how many of its moves are kept now.
    fn keep(&mut self, running: &Running, result: Option<&Finished>) -> Result<usize, StoreError> {
        let (record, player) = (running.record(), self.player.id);
        let since = running.kept.unwrap_or(0);
        let entry = Entry { play: running.id, record: &record, since, at: Stamp::now(), result, out: &[] };
        match running.kept {
            None => self.store_mut().begin(player, &entry)?,
            Some(_) => self.store_mut().keep(&entry)?,
        }
        Ok(record.moves.len())
    }
}

/// Who played last; on a new computer somebody without a name yet.
pub(super) fn last_player(store: &mut dyn Store) -> Result<Player, StoreError> {
    let last: Option<PlayerId> = store.setting(None, LAST_PLAYER)?.and_then(|text| text.parse().ok());
    let players = store.players()?;
    let found = players.iter().find(|player| Some(player.id) == last).or(players.first());
    if let Some(player) = found {
        return Ok(player.clone());
    }
    let player = Player { id: PlayerId::new(), name: None, made: Stamp::now() };
    store.add_player(&player)?;
    store.set(None, LAST_PLAYER, Some(&player.id.to_string()))?;
    Ok(player)
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

    /// Keeps the play on the screen: in the store, and in the record that was asked for. Its result joins the others
    /// once.
    pub(super) fn keep_record(&mut self) {
        let Some(running) = self.own().and_then(|at| self.begun.get_mut(&at)) else { return };
        let result = running.result(Stamp::now());
        match self.keeping.keep(running, result.as_ref()) {
            Ok(kept) => running.kept = Some(kept),
            Err(error) => self.trouble = Some(not_kept(&self.words, &error)),
        }
        if let Some(result) = result.filter(|_| !std::mem::replace(&mut running.counted, true)) {
            self.journal.plays.push(result);
        }
        if let Some(Err(error)) = self.record.as_ref().map(|keeper| keeper.keep_record(&running.record())) {
            self.trouble = Some(error.to_string());
        }
    }

    /// A play that was begun is not to go on.
    pub(super) fn lay_aside(&mut self, play: PlayId) {
        if let Err(error) = self.keeping.store_mut().lay_aside(play) {
            self.trouble = Some(self.not_kept(&error));
        }
    }

    pub(super) fn not_kept(&self, error: &StoreError) -> String {
        not_kept(&self.words, error)
    }
}

fn not_kept(words: &crate::words::Words, error: &StoreError) -> String {
    let reason = error.to_string();
    words.with("trouble-folder", &[("reason", reason.as_str().into())])
}
