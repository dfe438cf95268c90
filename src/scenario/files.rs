//! Where the files of a pack come from. This room reads no disk: the command line, the game and the tests bring
//! their own.

use super::diagnostic::{Code, Diagnostic};
use super::pack_path::PackPath;
use std::collections::BTreeMap;

/// The files of one pack.
pub trait Files {
    /// The bytes of a file. A file larger than [`super::read::MAX_BYTES`] should be refused before it is read.
    fn read(&self, path: &PackPath) -> Result<Vec<u8>, FileFault>;

    /// The names of the files in the same folder as `path`, in any order; what cannot be listed is left out.
    fn names_beside(&self, path: &PackPath) -> Vec<String>;

    /// Those of them that begin with `start`. Worth doing better where folders are large.
    fn names_starting(&self, path: &PackPath, start: &str) -> Vec<String> {
        let mut names = self.names_beside(path);
        names.retain(|name| name.starts_with(start));
        names
    }
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// Nothing has that name.
    #[error("there is no such file")]
    NotFound,
    /// A link on the way leads out of the pack.
    #[error("a link leads out of the folder of the pack")]
    OutsidePack,
    /// It holds this many bytes.
    #[error("the file holds {0} bytes, more than the 2 MiB that a scenario may have")]
    TooLarge(u64),
    /// A folder carries the name.
    #[error("it is a folder, not a file")]
    Folder,
    /// A device, pipe or the like carries the name.
    #[error("it is no ordinary file")]
    NotOrdinary,
    /// The system refused, in its own words.
    #[error("it could not be read: {0}")]
    Unreadable(String),
}

impl FileFault {
    /// The code of the finding.
    pub const fn code(&self) -> Code {
        match self {
            Self::NotFound => Code::NotFound,
            Self::OutsidePack => Code::OutsidePack,
            Self::TooLarge(_) => Code::TooLarge,
            Self::Folder | Self::NotOrdinary | Self::Unreadable(_) => Code::Unreadable,
        }
    }

    /// What would mend it; empty where nothing general can be said.
    pub const fn help(&self) -> &'static str {
        match self {
            Self::NotFound => "check the spelling; capital letters count, and the path is relative to the pack",
            Self::OutsidePack => "copy the file into the pack",
            Self::TooLarge(_) => "is this the right file?",
            Self::Folder => "rename the folder, or name a file in it",
            Self::NotOrdinary => "put an ordinary file in its place",
            Self::Unreadable(_) => "",
        }
    }

    /// The finding about the file itself, without a place.
    pub fn finding(&self) -> Diagnostic {
        let finding = Diagnostic::error(self.code(), None, self.to_string());
        if self.help().is_empty() { finding } else { finding.help(self.help()) }
    }
}

/// Files kept in memory, by their path: for tests, and for packs that come in one piece.
#[derive(Clone, Debug, Default)]
pub struct MemoryFiles(pub BTreeMap<String, Vec<u8>>);

impl<const N: usize> From<[(&str, &str); N]> for MemoryFiles {
    fn from(files: [(&str, &str); N]) -> Self {
        Self(files.into_iter().map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect())
    }
}

impl Files for MemoryFiles {
    fn read(&self, path: &PackPath) -> Result<Vec<u8>, FileFault> {
        self.0.get(path.as_str()).cloned().ok_or(FileFault::NotFound)
    }

    fn names_beside(&self, path: &PackPath) -> Vec<String> {
        let paths = self.0.keys().filter_map(|key| PackPath::new(key).ok());
        paths.filter(|other| other.folder() == path.folder()).map(|other| other.file_name().to_owned()).collect()
    }
}
