//! The files of the player's folder, so that it can be shown what is kept.

use super::folder::Folder;
use std::path::Path;

/// What a file of the folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The database with everything.
    Store,
    /// Its log, which is written into it again and again.
    Log,
    /// A copy from before its form was changed.
    Copy,
    /// A file of versions that had no database.
    OldForm,
    /// A file that was written for the player.
    Export,
    /// Anything else: it was not put there by this program, as far as is known.
    Other,
}

impl Kind {
    /// What it is, in a word.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Store => "database",
            Self::Log => "its log",
            Self::Copy => "copy from before an update",
            Self::OldForm => "from an older version",
            Self::Export => "written for the player",
            Self::Other => "other",
        }
    }

    fn of(name: &str) -> Self {
        let old = ["journal.jsonl", "settings.ron", "begun-", "before-the-store/"];
        if name == "malmi.db" {
            Self::Store
        } else if name.starts_with("malmi.db-") {
            Self::Log
        } else if name.starts_with("malmi-form-") {
            Self::Copy
        } else if old.iter().any(|old| name.starts_with(old)) {
            Self::OldForm
        } else if name.starts_with("exports/") {
            Self::Export
        } else {
            Self::Other
        }
    }
}

/// A file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its name, from the folder.
    pub name: String,
    /// How large it is.
    pub bytes: u64,
    /// What it is.
    pub what: Kind,
}

/// The files of the folder and of the folders in it, by name. What cannot be looked at is left out.
pub fn held(folder: &Folder) -> Vec<Held> {
    let mut all = of(folder.dir(), "");
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all
}

fn of(dir: &Path, before: &str) -> Vec<Held> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        // Links are not followed: what they lead to is not in the folder.
        let Ok(about) = entry.metadata() else { continue };
        if about.is_file() {
            all.push(Held { what: Kind::of(&name), name, bytes: about.len() });
        } else if about.is_dir() && before.is_empty() {
            all.extend(of(&entry.path(), &format!("{name}/")));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_with_what_it_is() {
        let disk = tempfile::tempdir().expect("a folder");
        let folder = Folder::open(Some(disk.path())).expect("it was named");
        for name in ["malmi.db", "malmi.db-wal", "malmi-form-1.db", "journal.jsonl", "notes.txt"] {
            std::fs::write(folder.path(name), "abc").expect("writable");
        }
        std::fs::create_dir(folder.path("exports")).expect("writable");
        std::fs::write(folder.path("exports/a.json"), "{}").expect("writable");
        std::fs::create_dir(folder.path("before-the-store")).expect("writable");
        std::fs::write(folder.path("before-the-store/settings.ron"), "()").expect("writable");
        let told: Vec<_> = held(&folder).into_iter().map(|held| (held.name, held.bytes, held.what)).collect();
        let expected = [
            ("before-the-store/settings.ron", 2, Kind::OldForm),
            ("exports/a.json", 2, Kind::Export),
            ("journal.jsonl", 3, Kind::OldForm),
            ("malmi-form-1.db", 3, Kind::Copy),
            ("malmi.db", 3, Kind::Store),
            ("malmi.db-wal", 3, Kind::Log),
            ("notes.txt", 3, Kind::Other),
        ];
        assert_eq!(told, expected.map(|(name, bytes, what)| (name.to_owned(), bytes, what)));
    }
}
