//! What is kept on this computer, for reading only: nothing is made where there is nothing.

use crate::cli::CliError;
use crate::records::{Folder, Player, STORE_FILE, Sqlite, Store};
use std::path::Path;

/// Opens what is kept in a folder, or in the usual one.
pub(super) fn open(data: Option<&Path>) -> Result<Sqlite, CliError> {
    let bad = |path: &Path, why: String| CliError::BadPath { path: path.display().to_string(), why };
    let folder = Folder::open(data).map_err(|error| bad(data.unwrap_or(Path::new("--data")), error.to_string()))?;
    let file = folder.path(STORE_FILE);
    if !file.is_file() {
        return Err(bad(
            &file,
            "nothing has been kept here yet; play a case first, or name the folder with --data".into(),
        ));
    }
    Sqlite::open(&folder.path("")).map_err(|error| bad(&file, error.to_string()))
}

/// All players.
pub(super) fn players(store: &dyn Store) -> Result<Vec<Player>, CliError> {
    store.players().map_err(|error| unreadable(&error.to_string()))
}

/// What is kept could not be read after all.
pub(super) fn unreadable(why: &str) -> CliError {
    CliError::BadPath { path: "what is kept".into(), why: why.to_owned() }
}
