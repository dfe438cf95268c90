//! Bringing an older form of the database up to date: a copy is laid beside it first, then all steps are made at once or
//! not at all, while no other window can write.

use super::fault::{Place, own};
use super::{APPLICATION, PATIENCE, backup};
use crate::records::store::StoreError;
use rusqlite::{Connection, ErrorCode, TransactionBehavior};
use std::path::Path;
use std::time::Instant;

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
    let found = found(db, place).map_err(|error| place.fault(error))?;
    if path.is_some() {
        log_beside(db).map_err(|error| place.fault(error))?;
    }
    if found == newest() {
        return Ok(());
    }
    make_steps(db, place, path).map_err(|error| place.fault(error))?;
    if let Some(folder) = path.and_then(Path::parent) {
        backup::tidy(folder);
    }
    Ok(())
}

/// The version of the form, where it is one that this program knows; 0 where nothing is there yet.
fn found(db: &Connection, place: &Place) -> rusqlite::Result<u32> {
    // One look, though another window may be changing it.
    let look = db.unchecked_transaction()?;
    let version: u32 = look.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let whose: i32 = look.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let is_new: bool = look.query_row("SELECT NOT EXISTS (SELECT * FROM sqlite_schema)", [], |row| row.get(0))?;
    look.finish()?;
    if is_new {
        Ok(0)
    } else if whose != APPLICATION {
        Err(own(place.another_programs()))
    } else if version > newest() {
        Err(own(place.newer(version, newest())))
    } else {
        Ok(version)
    }
}

/// Writers and readers of two windows do not wait for each other where changes are written to a log beside the file.
/// Turning this on does not wait by itself for a window that does the same.
fn log_beside(db: &Connection) -> rusqlite::Result<()> {
    let since = Instant::now();
    loop {
        let set = db.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()));
        match set.as_ref().map_err(rusqlite::Error::sqlite_error_code) {
            Err(Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) if since.elapsed() < PATIENCE => {
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            _ => return set,
        }
    }
}

fn make_steps(db: &mut Connection, place: &Place, path: Option<&Path>) -> rusqlite::Result<()> {
    let change = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another window may have made them in the meantime.
    let found = found_within(&change)?;
    if let Some(path) = path.filter(|_| found > 0 && found < newest()) {
        backup::lay(path, place, found, PATIENCE).map_err(own)?;
    }
    for (step, sql) in (1..).zip(STEPS).skip_while(|(step, _)| *step <= found) {
        change.execute_batch(sql)?;
        change.pragma_update(None, "application_id", APPLICATION)?;
        change.pragma_update(None, "user_version", step)?;
    }
    change.commit()?;
    // Into the file itself, whose head tells an older version that it is too old.
    db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))
}

fn found_within(change: &Connection) -> rusqlite::Result<u32> {
    change.pragma_query_value(None, "user_version", |row| row.get(0))
}
