//! Writing a file whole: beside its place first and then renamed, so that no half file is ever seen and what stood there
//! stays until the new one is complete.

use super::CliError;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Puts a file with these bytes in its place. A link is followed, so that the file behind it changes and the link stays;
/// the rights that an older file has are kept.
pub(super) fn write_file(path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let real = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    put(&real, bytes).map_err(|error| CliError::BadPath {
        path: path.display().to_string(),
        why: format!("it could not be written: {error}"),
    })
}

fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: what the user's mask leaves of it.
        beside.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut beside = beside.tempfile_in(folder)?;
    beside.write_all(bytes)?;
    if let Ok(old) = fs::metadata(path) {
        beside.as_file().set_permissions(old.permissions())?;
    }
    beside.as_file().sync_all()?;
    beside.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_put_in_place_whole_and_keeps_its_rights() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.ron");
        write_file(&path, b"one").expect("writes");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("sets");
            write_file(&path, b"two").expect("writes");
            assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
        }
        write_file(&path, b"three").expect("writes");
        assert_eq!(fs::read(&path).expect("there"), b"three");
        assert_eq!(fs::read_dir(folder.path()).expect("lists").count(), 1, "nothing is left beside it");
    }

    #[test]
    fn where_nothing_can_be_written_the_path_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = write_file(&folder.path().join("no/such.ron"), b"").expect_err("no folder");
        assert!(error.to_string().contains("such.ron: it could not be written"), "{error}");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.ron"), "old").expect("writes");
        std::os::unix::fs::symlink("a.ron", folder.path().join("b.ron")).expect("links");
        write_file(&folder.path().join("b.ron"), b"new").expect("writes");
        assert_eq!(fs::read(folder.path().join("a.ron")).expect("there"), b"new");
    }
}
