//! Putting a file in its place: written beside it and renamed, so that nobody ever finds half of it, and never over
//! something of the user's.

use super::CliError;
use super::whole::write_file;
use std::fs;
use std::io::{Error, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// So much of a file is looked at to see whose it is.
const LOOKED_AT: u64 = 64 << 10;
/// So many numbers are tried for a new name before it is given up.
const NAMES: u32 = 1000;

/// Writes a file. What stands there already is written over only if `own` knows it for the program's own from its first
/// 64 KiB, or if it is empty, or if it is said so by `force`.
///
/// # Errors
/// It cannot be written, or something else stands there.
pub(super) fn put(path: &Path, bytes: &[u8], force: bool, own: impl FnOnce(&[u8]) -> bool) -> Result<(), CliError> {
    let bad = |why: String| CliError::BadPath { path: path.display().to_string(), why };
    if path.file_name().is_none() || path.is_dir() {
        return Err(bad("it is a folder; name a file in it".into()));
    }
    if fs::symlink_metadata(path).is_ok() {
        if !fs::metadata(path).is_ok_and(|about| about.is_file()) {
            return Err(bad("it is no ordinary file; name another one".into()));
        }
        let there = head(path).map_err(|error| bad(format!("it is there and could not be read: {error}")))?;
        if !(force || there.is_empty() || own(&there)) {
            return Err(bad("it is there, and holds something else than would be written; name another file, or \
                            write over it with --force"
                .into()));
        }
    }
    write_file(path, bytes)
}

/// The beginning of a file.
fn head(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LOOKED_AT).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a new file into a folder, which is made if need be, and never over another: `STEM.EXTENSION`, or with a number.
///
/// # Errors
/// It cannot be written.
pub fn put_new(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> std::io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let mut file = beside(&folder.join(stem), bytes)?;
    for number in 1..=NAMES {
        let name = if number == 1 { format!("{stem}.{extension}") } else { format!("{stem} {number}.{extension}") };
        let path = folder.join(name);
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(fault) if fault.error.kind() == ErrorKind::AlreadyExists => file = fault.file,
            Err(fault) => return Err(fault.error),
        }
    }
    Err(Error::new(ErrorKind::AlreadyExists, format!("there are {NAMES} files of this name already")))
}

/// A whole new file in the same folder.
fn beside(path: &Path, bytes: &[u8]) -> std::io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".malmi-");
    // As any new file of the user's: who may read it is for the system's own settings to say.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_the_programs_own_is_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = folder.path().join("page.html");
        let write = |bytes: &[u8], force| put(&at, bytes, force, |there| there.starts_with(b"ours"));
        write(b"ours, first", false).expect("nothing is there");
        write(b"theirs", false).expect("it is ours");
        let told = write(b"ours again", false).expect_err("it is theirs").to_string();
        assert!(told.contains("--force") && fs::read(&at).expect("it is there") == b"theirs", "{told}");
        write(b"ours again", true).expect("it was said so");
        assert_eq!(fs::read(&at).expect("it is there"), b"ours again");
        for (path, expected) in [(folder.path().to_owned(), "folder"), (folder.path().join("no/page"), "written")] {
            let told = put(&path, b"x", false, |_| true).expect_err("not there").to_string();
            assert!(told.contains(expected), "{told}");
        }
        assert_eq!(fs::read_dir(folder.path()).expect("reads").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_new_file_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = folder.path().join("pages");
        let names = ["one", "two", "three"].map(|text| {
            let path = put_new(&inner, "a page", "html", text.as_bytes()).expect("writable");
            assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
            path.file_name().expect("a name").to_string_lossy().into_owned()
        });
        assert_eq!(names, ["a page.html", "a page 2.html", "a page 3.html"]);
    }
}
