//! The store on a computer: one SQLite file in the player's folder.

mod backup;
mod drills;
mod fault;
mod former;
mod migrate;
mod outbox;
mod past;
mod peek;
mod players;
mod plays;
mod rescue;
#[cfg(test)]
mod tests;

use super::drilled::Drilled;
use super::folder::FolderError;
use super::former::{Former, forget};
use super::id::{PlayId, PlayerId};
use super::journal::Finished;
use super::past::Past;
use super::player::{Player, PlayerName};
use super::stamp::Stamp;
use super::store::{Entry, Kept, Outcome, Store, StoreError};
use fault::Place;
pub use rescue::{Rescued, rescue};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file's name in the player's folder.
pub const FILE: &str = "malmi.db";
/// What tells a file of this program from other SQLite files: "Malm" in ASCII.
const APPLICATION: i32 = 0x4D61_6C6D;
/// How long another window is waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// The store in an SQLite file, or in memory only.
#[derive(Debug)]
pub struct Sqlite {
    db: Connection,
    place: Place,
    /// The file; `None` in memory.
    path: Option<PathBuf>,
}

impl Sqlite {
    /// Opens the store of a folder; makes both where there are none yet, and brings an older form up to date.
    ///
    /// # Errors
    /// It cannot be made, read or written, is damaged, or a newer version wrote it. What is there stays as it is.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        let path = folder.join(FILE);
        let place = Place::of(&path);
        make_folder(folder)?;
        peek::look(&path, &place)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(&path, flags).map_err(|error| place.fault(error))?;
        let mut store = Self::ready(db, place, Some(&path))?;
        store.take_in_former(folder)?;
        Ok(store)
    }

    /// Takes in what versions before the store kept as files, and lays the files by.
    fn take_in_former(&mut self, folder: &Path) -> Result<(), StoreError> {
        let failed =
            |error: FolderError| StoreError::Failed { path: folder.display().to_string(), why: error.to_string() };
        let Some(former) = Former::find(folder).map_err(failed)? else { return Ok(()) };
        self.at_once(|db| former::take_in(db, &former, Stamp::now()))?;
        former.lay_by().map_err(|error| self.place.system(&error))
    }

    /// A store that is gone with the program: for playing where nothing can be kept.
    ///
    /// # Errors
    /// There is no memory for it.
    pub fn in_memory() -> Result<Self, StoreError> {
        let place = Place::of(Path::new("memory"));
        let db = Connection::open_in_memory().map_err(|error| place.fault(error))?;
        Self::ready(db, place, None)
    }

    fn ready(mut db: Connection, place: Place, path: Option<&PathBuf>) -> Result<Self, StoreError> {
        let set = |db: &Connection| {
            db.busy_timeout(PATIENCE)?;
            // What was deleted is overwritten, not only forgotten.
            db.pragma_update(None, "secure_delete", true)?;
            db.pragma_update(None, "foreign_keys", true)?;
            db.pragma_update(None, "trusted_schema", false)?;
            // A move is on the disk before it is shown, also where the power fails.
            db.pragma_update(None, "synchronous", "FULL")
        };
        set(&db).map_err(|error| place.fault(error))?;
        if path.is_some() && db.is_readonly("main").map_err(|error| place.fault(error))? {
            return Err(place.read_only());
        }
        migrate::bring_up_to_date(&mut db, &place, path.map(PathBuf::as_path))?;
        Ok(Self { db, place, path: path.cloned() })
    }

    /// Does something at once or not at all.
    fn at_once<T>(
        &mut self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, rusqlite::Error>,
    ) -> Result<T, StoreError> {
        let place = &self.place;
        let work = || {
            let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = change(&transaction)?;
            transaction.commit()?;
            Ok(done)
        };
        work().map_err(|error| place.fault(error))
    }
}

impl Sqlite {
    /// Writes the file anew without what was deleted, and empties the log.
    fn clean(&self) -> Result<(), StoreError> {
        clean(&self.db).map_err(|error| self.place.fault(error))
    }

    /// Does the same in the copies that were laid beside the file before its form changed.
    fn backups(&self, change: impl Fn(&Connection) -> rusqlite::Result<()>) -> Result<(), StoreError> {
        let Some(folder) = self.path.as_deref().and_then(Path::parent) else { return Ok(()) };
        // One that was never finished holds as much, and is of no use.
        backup::remove_half(folder).map_err(|error| self.place.system(&error))?;
        backup::all(folder).iter().try_for_each(|(_, backup)| {
            let done = Connection::open_with_flags(backup, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|db| {
                db.pragma_update(None, "secure_delete", true)?;
                db.pragma_update(None, "foreign_keys", true)?;
                change(&db)?;
                clean(&db)
            });
            // A copy that cannot be cleaned must not go on holding what was to be deleted.
            done.or_else(|_| std::fs::remove_file(backup)).map_err(|error| self.place.system(&error))
        })
    }
}

fn clean(db: &Connection) -> rusqlite::Result<()> {
    // Outside of any transaction, and the log last: it holds the pages of before.
    db.execute_batch("VACUUM;")?;
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
}

impl Store for Sqlite {
    fn players(&self) -> Result<Vec<Player>, StoreError> {
        players::all(&self.db).map_err(|error| self.place.fault(error))
    }

    fn add_player(&mut self, player: &Player) -> Result<(), StoreError> {
        self.at_once(|db| players::add(db, player))
    }

    fn rename_player(&mut self, id: PlayerId, name: &PlayerName) -> Result<(), StoreError> {
        self.at_once(|db| players::rename(db, id, name))
    }

    fn remove_player(&mut self, id: PlayerId) -> Result<(), StoreError> {
        if let Some(folder) = self.path.as_deref().and_then(Path::parent)
            && former::has_laid_by(&self.db, id).map_err(|error| self.place.fault(error))?
        {
            forget(folder).map_err(|error| self.place.system(&error))?;
        }
        self.at_once(|db| players::remove(db, id))?;
        self.clean()?;
        self.backups(|backup| players::remove(backup, id))
    }

    fn setting(&self, player: Option<PlayerId>, key: &str) -> Result<Option<String>, StoreError> {
        players::setting(&self.db, player, key).map_err(|error| self.place.fault(error))
    }

    fn set(&mut self, player: Option<PlayerId>, key: &str, value: Option<&str>) -> Result<(), StoreError> {
        self.at_once(|db| players::set(db, player, key, value))
    }

    fn begin(&mut self, player: PlayerId, entry: &Entry<'_>) -> Result<(), StoreError> {
        self.at_once(|db| plays::begin(db, player, entry))
    }

    fn keep(&mut self, entry: &Entry<'_>) -> Result<(), StoreError> {
        self.at_once(|db| plays::keep(db, entry))
    }

    fn lay_aside(&mut self, play: PlayId) -> Result<(), StoreError> {
        self.at_once(|db| plays::lay_aside(db, play))
    }

    fn waiting(&self, player: PlayerId) -> Result<Vec<Kept>, StoreError> {
        plays::waiting(&self.db, player).map_err(|error| self.place.fault(error))
    }

    fn play(&self, play: PlayId) -> Result<Option<Kept>, StoreError> {
        plays::one(&self.db, play).map_err(|error| self.place.fault(error))
    }

    fn count(&self, player: PlayerId) -> Result<usize, StoreError> {
        plays::count(&self.db, player).map_err(|error| self.place.fault(error))
    }

    fn time_spent(&self, play: PlayId, until: Stamp) -> Result<i64, StoreError> {
        plays::time_spent(&self.db, play, until).map_err(|error| self.place.fault(error))
    }

    fn results(&self, player: PlayerId) -> Result<Vec<Outcome>, StoreError> {
        plays::results(&self.db, player).map_err(|error| self.place.fault(error))
    }

    fn settings(&self, player: PlayerId) -> Result<Vec<(String, String)>, StoreError> {
        players::settings(&self.db, player).map_err(|error| self.place.fault(error))
    }

    fn leaving(&self, player: PlayerId) -> Result<Vec<String>, StoreError> {
        past::leaving(&self.db, player).map_err(|error| self.place.fault(error))
    }

    fn past(&self, player: PlayerId) -> Result<Vec<Past>, StoreError> {
        past::all(&self.db, player).map_err(|error| self.place.fault(error))
    }

    fn bring_in(&mut self, player: PlayerId, entry: &Entry<'_>) -> Result<(), StoreError> {
        self.at_once(|db| past::bring_in(db, player, entry))
    }

    fn rescore(&mut self, play: PlayId, result: &Finished, at: Stamp) -> Result<(), StoreError> {
        self.at_once(|db| past::rescore(db, play, result, at))
    }

    fn remove_play(&mut self, play: PlayId) -> Result<(), StoreError> {
        self.at_once(|db| past::remove(db, play))?;
        self.clean()?;
        // A copy of an older form may not have it.
        self.backups(|backup| backup.execute("DELETE FROM plays WHERE id = ?1", [play.to_string()]).map(drop))
    }

    fn thin(&mut self, before: Stamp, results: bool) -> Result<usize, StoreError> {
        let touched = self.at_once(|db| past::thin(db, before, results))?;
        if touched > 0 {
            self.clean()?;
        }
        self.backups(|backup| past::thin_copy(backup, before, results))?;
        Ok(touched)
    }

    fn keep_round(&mut self, player: PlayerId, round: &Drilled) -> Result<(), StoreError> {
        self.at_once(|db| drills::keep(db, player, round))
    }

    fn rounds(&self, player: PlayerId) -> Result<Vec<Drilled>, StoreError> {
        drills::of(&self.db, player).map_err(|error| self.place.fault(error))
    }
}

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    if folder.exists() && !folder.is_dir() {
        return Err(StoreError::NotAFolder { path: folder.display().to_string() });
    }
    std::fs::create_dir_all(folder).map_err(|error| match error.kind() {
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            StoreError::NotAFolder { path: folder.display().to_string() }
        }
        _ => Place::of(folder).system(&error),
    })
}
