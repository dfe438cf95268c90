//! What versions before the store kept as files in the player's folder: results, plays that wait, settings.

use super::folder::{Folder, FolderError};
use super::journal::{Finished, Journal};
use super::record::{MAX_BYTES, Record};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The folder, within the player's, in which the files lie once the store has taken them in.
const LAID_BY: &str = "before-the-store";
const JOURNAL: &str = "journal.jsonl";
const SETTINGS: &str = "settings.ron";

/// What was found.
#[derive(Debug)]
pub(super) struct Former {
    folder: PathBuf,
    files: Vec<String>,
    /// The settings as text.
    pub settings: Option<String>,
    /// What came of plays, oldest first.
    pub results: Vec<Finished>,
    /// The plays that were begun and not ended.
    pub waiting: Vec<Record>,
}

impl Former {
    /// Looks for the files. What cannot be understood in them is left out, and stays in the file.
    ///
    /// # Errors
    /// One is there and cannot be read.
    pub fn find(folder: &Path) -> Result<Option<Self>, FolderError> {
        let files = files(folder);
        if files.is_empty() {
            return Ok(None);
        }
        let from = Folder::open(Some(folder))?;
        let text = from.read(SETTINGS)?.and_then(|bytes| String::from_utf8(bytes).ok());
        let results = Journal::parse(&from.read(JOURNAL)?.unwrap_or_default()).plays;
        let begun = files.iter().filter(|name| is_begun(name)).map(|name| from.read(name));
        let begun: Vec<Option<Vec<u8>>> = begun.collect::<Result<_, _>>()?;
        let parse = |bytes: Vec<u8>| Record::parse(&bytes[..bytes.len().min(MAX_BYTES + 1)]).ok();
        let waiting = begun.into_iter().flatten().filter_map(parse).collect();
        Ok(Some(Self { folder: folder.to_owned(), files, settings: text, results, waiting }))
    }

    /// Lays the files by under the same names in a folder of their own. Another window may have done so already.
    pub fn lay_by(&self) -> std::io::Result<()> {
        let to = self.folder.join(LAID_BY);
        fs::create_dir_all(&to)?;
        self.files.iter().try_for_each(|name| {
            let place = free_place(&to, name);
            match fs::rename(self.folder.join(name), place) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        })
    }
}

/// Takes away what was laid by.
pub(super) fn forget(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder.join(LAID_BY)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter(|entry| entry.path().is_file()).filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| name == JOURNAL || name == SETTINGS || is_begun(name)).collect();
    names.sort();
    names
}

/// Whether this is the name of a play that waits: `begun-CASE.json`.
fn is_begun(name: &str) -> bool {
    name.strip_prefix("begun-").and_then(|rest| rest.strip_suffix(".json")).is_some()
}

/// A name that is not taken; an older version may have been started once more in the meantime.
fn free_place(folder: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|number| folder.join(format!("{number}-{name}")));
    let mut all = std::iter::once(folder.join(name)).chain(numbered);
    all.find(|place| !place.exists()).unwrap_or_else(|| folder.join(name))
}
