//! Whole copies of the database, laid beside it before its form is changed.

use super::fault::Place;
use crate::records::store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How many copies are kept: the newest ones.
const KEPT: usize = 2;
/// What the names of copies begin and end with; the version of the form stands between.
const BEFORE: &str = "malmi-form-";
const AFTER: &str = ".db";
/// A copy while it is written.
const HALF: &str = "malmi-form-new.half";

/// The name of the copy of a form.
pub(super) fn name(version: u32) -> String {
    format!("{BEFORE}{version}{AFTER}")
}

/// The copies of a folder with the versions of their forms, oldest first.
pub(super) fn all(folder: &Path) -> Vec<(u32, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let copies = entries.filter_map(|entry| {
        let name = entry.file_name();
        let version = name.to_str()?.strip_prefix(BEFORE)?.strip_suffix(AFTER)?.parse().ok()?;
        Some((version, entry.path()))
    });
    let mut copies: Vec<_> = copies.collect();
    copies.sort();
    copies
}

/// Lays a copy beside the file: written under another name first, so that no half copy bears the copy's name. Nobody else
/// may write in the meantime; the caller holds the lock.
pub(super) fn lay(path: &Path, place: &Place, version: u32, patience: Duration) -> Result<(), StoreError> {
    let half = path.with_file_name(HALF);
    remove(&half).map_err(|error| place.system(&error))?;
    let copy = || {
        let reader =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        reader.busy_timeout(patience)?;
        let found: String = reader.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Ok(Some(found));
        }
        reader.execute("VACUUM INTO ?1", [half.to_string_lossy()])?;
        Ok(None)
    };
    if let Some(found) = copy().map_err(|error| place.fault(error))? {
        return Err(place.damaged(&found));
    }
    let settle = || {
        File::open(&half)?.sync_all()?;
        fs::rename(&half, path.with_file_name(name(version)))
    };
    settle().map_err(|error| place.system(&error))
}

/// Takes the oldest copies away. One that cannot be taken away does no harm.
pub(super) fn tidy(folder: &Path) {
    let copies = all(folder);
    let too_many = copies.len().saturating_sub(KEPT);
    for (_, copy) in &copies[..too_many] {
        drop(remove(copy));
    }
}

/// Takes a copy away that was never finished.
pub(super) fn remove_half(folder: &Path) -> std::io::Result<()> {
    remove(&folder.join(HALF))
}

fn remove(file: &Path) -> std::io::Result<()> {
    fs::remove_file(file).or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })
}
