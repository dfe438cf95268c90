//! Bringing an older form of the database up to date: a copy is laid beside it first, then each step is made at once or
//! not at all.

use super::APPLICATION;
use super::fault::Place;
use crate::records::store::StoreError;
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};

/// The steps, oldest first. The form's version is how many of them were made. A step that has shipped is never changed.
const STEPS: [&str; 4] = [
    include_str!("0001-plays.sql"),
    include_str!("0002-outbox.sql"),
    include_str!("0003-past.sql"),
    include_str!("0004-drills.sql"),
];

/// The newest form.
pub(super) fn newest() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// Makes the steps that are missing.
pub(super) fn bring_up_to_date(db: &mut Connection, place: &Place, path: Option<&Path>) -> Result<(), StoreError> {
    let found = version(db).map_err(|error| place.fault(error))?;
    if found > newest() {
        return Err(place.newer(found, newest()));
    }
    let is_new = is_empty(db).map_err(|error| place.fault(error))?;
    let application: i32 =
        db.pragma_query_value(None, "application_id", |row| row.get(0)).map_err(|error| place.fault(error))?;
    if !is_new && application != APPLICATION {
        return Err(place.damaged("it is a database of another program"));
    }
    if path.is_some() {
        log_beside(db, place)?;
    }
    if found == newest() {
        return Ok(());
    }
    if let Some(path) = path.filter(|_| !is_new) {
        back_up(db, place, path, found)?;
    }
    for (step, sql) in (1..).zip(STEPS) {
        make(db, step, sql).map_err(|error| place.fault(error))?;
    }
    Ok(())
}

fn version(db: &Connection) -> rusqlite::Result<u32> {
    db.pragma_query_value(None, "user_version", |row| row.get(0))
}

fn is_empty(db: &Connection) -> rusqlite::Result<bool> {
    db.query_row("SELECT NOT EXISTS (SELECT * FROM sqlite_schema)", [], |row| row.get(0))
}

/// Writers and readers of two windows do not wait for each other where changes are written to a log beside the file.
fn log_beside(db: &Connection, place: &Place) -> Result<(), StoreError> {
    let mode = db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
    mode.map(drop).map_err(|error| place.fault(error))
}

/// Makes a step that was not made yet. Another window may have made it in the meantime.
fn make(db: &mut Connection, step: u32, sql: &str) -> rusqlite::Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if version(&transaction)? >= step {
        return Ok(());
    }
    transaction.execute_batch(sql)?;
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", step)?;
    transaction.commit()
}

/// Where the copy of a form lies.
pub(super) fn backup_path(path: &Path, version: u32) -> PathBuf {
    path.with_file_name(format!("{COPY}{version}.db"))
}

/// What the names of all copies begin with.
const COPY: &str = "malmi-form-";

/// The copies of older forms that lie beside the file, half written ones too.
pub(super) fn backups(path: &Path) -> Vec<PathBuf> {
    let all = path.parent().and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    all.filter(|entry| entry.file_name().to_string_lossy().starts_with(COPY)).map(|entry| entry.path()).collect()
}

/// Lays a whole copy beside the file: written under another name first, so that no half copy bears the copy's name.
fn back_up(db: &Connection, place: &Place, path: &Path, version: u32) -> Result<(), StoreError> {
    let to = backup_path(path, version);
    let half = to.with_extension("half");
    let gone = std::fs::remove_file(&half);
    if let Err(error) =
        gone.or_else(|error| if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
    {
        return Err(place.system(&error));
    }
    db.execute("VACUUM INTO ?1", [half.to_string_lossy()]).map_err(|error| place.fault(error))?;
    std::fs::rename(&half, &to).map_err(|error| place.system(&error))
}
