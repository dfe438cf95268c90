//! Keeping a record of the play: written beside its place and put there whole, so that no half record is ever seen.

use crate::cli::CliError;
use crate::encounter::Play;
use crate::records::{MAX_BYTES, Record};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The place for a record, found fit before the play begins.
#[derive(Debug)]
pub struct Keeper {
    path: PathBuf,
}

impl Keeper {
    /// Makes sure, as far as can be known, that a record can be written to `path`, and that it is not the file of the
    /// scenario.
    ///
    /// # Errors
    /// It cannot, or something stands there that is no record.
    pub fn new(path: &Path, scenario: &Path) -> Result<Self, CliError> {
        let keeper = Self { path: path.to_owned() };
        let real = |path: &Path| fs::canonicalize(path).ok();
        if real(path).is_some() && real(path) == real(scenario) {
            return Err(keeper.bad("it is the scenario itself; name another file for the record"));
        }
        if path.file_name().is_none() || path.is_dir() {
            return Err(keeper.bad("it is a folder; name a file in it for the record, such as `play.json`"));
        }
        if path.extension().is_some_and(|extension| extension == "ron") {
            return Err(keeper.bad("names in `.ron` are for scenarios; name the record otherwise, such as `play.json`"));
        }
        if fs::symlink_metadata(path).is_ok() {
            keeper.check_old()?;
        }
        keeper.beside()?;
        Ok(keeper)
    }

    /// What stands there already is overwritten only if it is a record.
    fn check_old(&self) -> Result<(), CliError> {
        let about = fs::metadata(&self.path).map_err(|error| self.failed(&error))?;
        if !about.is_file() {
            return Err(self.bad("it is no ordinary file; name another one for the record"));
        }
        let mut bytes = Vec::new();
        let file = File::open(&self.path).map_err(|error| self.failed(&error))?;
        file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| self.failed(&error))?;
        if bytes.is_empty() || Record::parse(&bytes).is_ok() {
            Ok(())
        } else {
            Err(self.bad("it holds something that is no record, and is left alone; name another file"))
        }
    }

    /// A new file in the same folder.
    fn beside(&self) -> Result<NamedTempFile, CliError> {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".malmi-record-");
        // As any new file of the user's: who may read it is for the system's own settings to say.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        builder.tempfile_in(folder).map_err(|error| self.failed(&error))
    }

    /// Writes the record.
    ///
    /// # Errors
    /// It cannot be written after all.
    pub fn keep(&self, play: &Play) -> Result<(), CliError> {
        self.write(&Record::of(play).witnessed(play), true)
    }

    /// Writes a record made elsewhere, such as that of a play taken up again.
    ///
    /// # Errors
    /// It cannot be written after all.
    pub fn keep_record(&self, record: &Record) -> Result<(), CliError> {
        self.write(record, true)
    }

    /// Writes the record as it stands after a move, so that little is lost if the program is stopped. What cannot be
    /// written now is told at the end, when it is tried again.
    pub fn keep_so_far(&self, play: &Play) {
        drop(self.write(&Record::of(play).witnessed(play), false));
    }

    fn write(&self, record: &Record, for_good: bool) -> Result<(), CliError> {
        let mut file = self.beside()?;
        let written = file.write_all(record.to_text().as_bytes());
        // Waiting for the disk is worth its time once.
        let written = if for_good { written.and_then(|()| file.as_file().sync_all()) } else { written };
        written.map_err(|error| self.failed(&error))?;
        file.persist(&self.path).map_err(|fault| self.failed(&fault.error))?;
        Ok(())
    }

    fn bad(&self, why: &str) -> CliError {
        CliError::BadPath { path: self.path.display().to_string(), why: why.into() }
    }

    fn failed(&self, error: &std::io::Error) -> CliError {
        // The file beside it has a name that would only puzzle.
        let plain = error.raw_os_error().map(std::io::Error::from_raw_os_error);
        let why = plain.as_ref().unwrap_or(error);
        self.bad(&format!("the record cannot be written there: {why}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_records_are_overwritten() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let scenario = at("case.ron");
        fs::write(&scenario, "()").expect("writes");
        fs::write(at("notes.json"), "{\"mine\": true}").expect("writes");
        fs::write(at("empty.json"), "").expect("writes");
        let why = |name: &str| Keeper::new(&at(name), &scenario).err().map(|error| error.to_string());
        for (name, expected) in [
            ("case.ron", "the scenario itself"),
            ("other.ron", "names in `.ron`"),
            ("", "it is a folder"),
            ("notes.json", "left alone"),
            ("missing/play.json", "cannot be written"),
        ] {
            assert!(why(name).is_some_and(|why| why.contains(expected)), "{name}: {:?}", why(name));
        }
        assert_eq!((why("new.json"), why("empty.json")), (None, None));
        assert_eq!(fs::read_dir(folder.path()).expect("reads").count(), 3, "nothing is left behind");
    }
}
