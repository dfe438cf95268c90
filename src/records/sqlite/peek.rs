//! A look at the file before the database touches it: what is damaged at its head, another program's or newer is not
//! even opened, because opening alone may write.

use super::fault::Place;
use super::migrate::newest;
use super::{APPLICATION, backup};
use crate::records::store::StoreError;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

/// The length of a database's head, in bytes, and what it begins with.
const HEAD: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where the head has the number of pages, the version of the form, and whose it is.
const PAGES: usize = 28;
const VERSION: usize = 60;
const WHOSE: usize = 68;

/// Makes sure that the file is ours, or not there yet.
///
/// # Errors
/// It is damaged, another program's, newer, or cannot be read.
pub(super) fn look(path: &Path, place: &Place) -> Result<(), StoreError> {
    let length = match fs::metadata(path) {
        Ok(about) if about.is_dir() => return Err(place.damaged("it is a folder")),
        Ok(about) if !about.is_file() => return Err(place.damaged("it is no ordinary file")),
        Ok(about) => about.len(),
        Err(error) if error.kind() == ErrorKind::NotFound => 0,
        Err(error) => return Err(place.system(&error)),
    };
    if length == 0 {
        return begun_anew(path, place);
    }
    let mut head = Vec::with_capacity(HEAD);
    let read = File::open(path).and_then(|file| file.take(HEAD as u64).read_to_end(&mut head));
    read.map_err(|error| place.system(&error))?;
    if head.len() < HEAD || !head.starts_with(MAGIC) {
        return Err(place.damaged("its beginning is not that of a database"));
    }
    let whose = number(&head, WHOSE);
    let version = number(&head, VERSION);
    if whose == APPLICATION.cast_unsigned() && version > newest() {
        return Err(place.newer(version, newest()));
    }
    // A new file of ours has one page and no name until its first change is taken over from the log.
    let is_nobodys = whose == 0 && number(&head, PAGES) <= 1;
    if whose == APPLICATION.cast_unsigned() || is_nobodys { Ok(()) } else { Err(place.another_programs()) }
}

/// A file that is empty or missing is a new one, unless something beside it says that it was not always so. (The
/// database would throw a log away whose file is empty.)
fn begun_anew(path: &Path, place: &Place) -> Result<(), StoreError> {
    let log = fs::metadata(beside(path, "-wal")).is_ok_and(|about| about.len() > 0);
    if log {
        return Err(place.damaged("it is empty or gone, and its log `malmi.db-wal` still lies there"));
    }
    match path.parent().and_then(|folder| backup::all(folder).pop()) {
        Some((version, _)) => {
            let name = backup::name(version);
            Err(place.damaged(&format!("it is empty or gone, and the copy `{name}` still lies there")))
        }
        None => Ok(()),
    }
}

/// A file that the database lays beside its own.
fn beside(path: &Path, ending: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn number(head: &[u8], at: usize) -> u32 {
    head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
}
