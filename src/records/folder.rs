//! The folder in which the game keeps what is the player's, and files put there whole.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// No file of the game's own grows larger than this; a larger one is not ours.
const LARGEST: u64 = 16 << 20;

/// Why something could not be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The system names no place for it.
    #[error("this system names no folder for a program's data; `--data DIR` names one")]
    NoPlace,
    /// The system refused.
    #[error("{path}: {why}")]
    Failed {
        /// The file or folder.
        path: String,
        /// What the system said.
        why: std::io::Error,
    },
    /// The file is too large to be the game's own.
    #[error("{0}: it is too large to have been written by this game, and is left alone")]
    TooLarge(String),
}

/// The folder. Nothing is made on the disk before something is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder that was named, or the usual one of this system for this user.
    ///
    /// # Errors
    /// None was named, and the system has none.
    pub fn open(named: Option<&Path>) -> Result<Self, FolderError> {
        if let Some(path) = named {
            return Ok(Self(path.to_owned()));
        }
        let usual = directories::ProjectDirs::from("", "", "malmi").ok_or(FolderError::NoPlace)?;
        Ok(Self(usual.data_dir().to_owned()))
    }

    /// Where it is.
    pub fn dir(&self) -> &Path {
        &self.0
    }

    /// Where a file of it lies.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The bytes of a file; `None` where there is none yet.
    ///
    /// # Errors
    /// It is there and cannot be read.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, FolderError> {
        let path = self.path(name);
        let file = match fs::File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(failed(&path, error)),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| failed(&path, error))?;
        if bytes.len() as u64 > LARGEST {
            return Err(FolderError::TooLarge(path.display().to_string()));
        }
        Ok(Some(bytes))
    }

    /// Puts a whole file in place of an old one: written beside it and renamed, so that no half file is ever seen.
    ///
    /// # Errors
    /// It cannot be written; the old one is as it was.
    pub fn replace(&self, name: &str, bytes: &[u8]) -> Result<(), FolderError> {
        let path = self.path(name);
        let write = || {
            fs::create_dir_all(&self.0)?;
            let mut file = tempfile::Builder::new().prefix(".malmi-").tempfile_in(&self.0)?;
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            file.persist(&path).map_err(|fault| fault.error)
        };
        write().map(drop).map_err(|error| failed(&path, error))
    }
}

fn failed(path: &Path, why: std::io::Error) -> FolderError {
    FolderError::Failed { path: path.display().to_string(), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> (tempfile::TempDir, Folder) {
        let disk = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(Some(&disk.path().join("new"))).expect("it was named");
        (disk, folder)
    }

    #[test]
    fn what_is_kept_is_found_again_and_replaced_whole() {
        let (_disk, folder) = folder();
        assert_eq!(folder.read("settings").expect("readable"), None);
        folder.replace("settings", b"one, and longer").expect("writable");
        folder.replace("settings", b"two").expect("writable");
        assert_eq!(folder.read("settings").expect("readable").as_deref(), Some(&b"two"[..]));
    }

    #[test]
    fn a_folder_that_is_a_file_is_told_by_name() {
        let disk = tempfile::NamedTempFile::new().expect("a file");
        let folder = Folder::open(Some(disk.path())).expect("it was named");
        let error = folder.replace("journal", b"x").expect_err("no folder can be made there").to_string();
        assert!(error.contains("journal"), "{error}");
    }
}
