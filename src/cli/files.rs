//! The files of a pack on the disk. Nothing outside the pack is read, whatever links it contains.

use crate::scenario::files::{FileFault, Files};
use crate::scenario::pack_path::PackPath;
use crate::scenario::read::MAX_BYTES;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

/// How often a file is opened that was exchanged for another at that moment, as editors do when they save.
const MOST_TRIES: usize = 3;

/// A pack in a folder.
#[derive(Clone, Debug)]
pub struct DiskFiles {
    /// The folder as it is to be shown.
    folder: PathBuf,
    /// The folder with all links resolved.
    real: PathBuf,
}

impl DiskFiles {
    /// The pack in `folder`, which must exist.
    pub fn new(folder: &Path) -> Result<Self, FileFault> {
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let real = fs::canonicalize(here).map_err(|error| fault(&error))?;
        Ok(Self { folder: folder.to_owned(), real })
    }

    /// The folder with all links resolved.
    pub fn real(&self) -> &Path {
        &self.real
    }

    /// The path of a file as it is to be shown.
    pub fn shown(&self, path: &str) -> String {
        let shown = self.below_here(path).unwrap_or_else(|| self.folder.join(path));
        shown.strip_prefix("./").unwrap_or(&shown).to_string_lossy().replace('\\', "/")
    }

    /// For a pack above where the user stands: a file that stands below, as seen from there.
    fn below_here(&self, path: &str) -> Option<PathBuf> {
        let here = fs::canonicalize(".").ok().filter(|_| self.folder.starts_with(".."))?;
        self.real.join(path).strip_prefix(here).ok().map(Path::to_owned)
    }

    /// The file behind a path, links resolved, if it stands inside the pack.
    ///
    /// # Errors
    /// It is not there, or outside.
    pub fn locate(&self, path: &PackPath) -> Result<PathBuf, FileFault> {
        self.inside(path.as_str())
    }

    /// An ordinary file that stands inside the pack, and its size.
    fn open(&self, path: &PackPath) -> Result<(File, usize), FileFault> {
        for _ in 0..MOST_TRIES {
            let real = self.inside(path.as_str())?;
            // Asked before opening: opening a device can have an effect of its own.
            ordinary(&fs::metadata(&real).map_err(|error| fault(&error))?)?;
            let file = open(&real).map_err(|error| fault(&error))?;
            // And again of what was opened: somebody may have put another thing there since.
            let size = ordinary(&file.metadata().map_err(|error| fault(&error))?)?;
            if same_file(&file, &self.inside(path.as_str())?) {
                return Ok((file, size));
            }
        }
        Err(FileFault::Unreadable("another file is put in its place again and again".to_owned()))
    }

    /// The file or folder behind a path, links resolved, if it stands inside the pack.
    fn inside(&self, path: &str) -> Result<PathBuf, FileFault> {
        let real = fs::canonicalize(self.real.join(path)).map_err(|error| fault(&error))?;
        if real.starts_with(&self.real) { Ok(real) } else { Err(FileFault::OutsidePack) }
    }
}

impl Files for DiskFiles {
    fn read(&self, path: &PackPath) -> Result<Vec<u8>, FileFault> {
        let (file, size) = self.open(path)?;
        let mut bytes = Vec::with_capacity(size);
        // The file may have grown since; no more than the limit is taken.
        file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(|error| fault(&error))?;
        if bytes.len() > MAX_BYTES { Err(FileFault::TooLarge(bytes.len() as u64)) } else { Ok(bytes) }
    }

    fn names_beside(&self, path: &PackPath) -> Vec<String> {
        let entries = self.inside(path.folder()).ok().and_then(|folder| fs::read_dir(folder).ok());
        entries.into_iter().flatten().filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect()
    }
}

/// The size of an ordinary file that is not too large.
fn ordinary(about: &fs::Metadata) -> Result<usize, FileFault> {
    match usize::try_from(about.len()) {
        _ if about.is_dir() => Err(FileFault::Folder),
        _ if !about.is_file() => Err(FileFault::NotOrdinary),
        Ok(size) if size <= MAX_BYTES => Ok(size),
        _ => Err(FileFault::TooLarge(about.len())),
    }
}

/// Opens a file for reading. Never waits, as for somebody who writes into a pipe, and follows no link any more.
#[cfg(unix)]
fn open(real: &Path) -> std::io::Result<File> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = (OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::NOCTTY).bits();
    File::options().read(true).custom_flags(flags.cast_signed()).open(real)
}

#[cfg(not(unix))]
fn open(real: &Path) -> std::io::Result<File> {
    File::open(real)
}

/// Whether what was opened is still what stands at a path.
#[cfg(unix)]
fn same_file(file: &File, real: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let id = |about: fs::Metadata| (about.dev(), about.ino());
    file.metadata().map(id).ok() == fs::symlink_metadata(real).map(id).ok()
}

#[cfg(not(unix))]
fn same_file(_: &File, _: &Path) -> bool {
    true
}

/// The system's answer in the words of a pack.
fn fault(error: &std::io::Error) -> FileFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileFault::NotFound,
        ErrorKind::PermissionDenied => FileFault::Unreadable("the system does not allow it".to_owned()),
        ErrorKind::IsADirectory => FileFault::Folder,
        _ => FileFault::Unreadable(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> PackPath {
        PackPath::new(text).expect("a sound path")
    }

    #[test]
    fn ordinary_files_are_read_and_others_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("a.ron"), "(x)").expect("writes");
        fs::create_dir(folder.path().join("b.ron")).expect("makes a folder");
        File::create(folder.path().join("c.ron")).and_then(|file| file.set_len(3 << 20)).expect("writes");
        let files = DiskFiles::new(folder.path()).expect("the folder is there");
        assert_eq!(files.read(&path("a.ron")), Ok(b"(x)".to_vec()));
        assert_eq!(files.read(&path("b.ron")), Err(FileFault::Folder));
        assert_eq!(files.read(&path("c.ron")), Err(FileFault::TooLarge(3 << 20)));
        assert_eq!(files.read(&path("d.ron")), Err(FileFault::NotFound));
        assert_eq!(files.read(&path("a.ron/x")), Err(FileFault::NotFound));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_only_inside_the_pack() {
        let outer = tempfile::tempdir().expect("a folder");
        let pack = outer.path().join("pack");
        fs::create_dir(&pack).expect("makes a folder");
        fs::write(outer.path().join("secret.ron"), "secret").expect("writes");
        fs::write(pack.join("a.ron"), "a").expect("writes");
        std::os::unix::fs::symlink("../secret.ron", pack.join("out.ron")).expect("links");
        std::os::unix::fs::symlink("a.ron", pack.join("in.ron")).expect("links");
        std::os::unix::fs::symlink("..", pack.join("up")).expect("links");
        std::os::unix::fs::symlink("/dev/null", pack.join("null.ron")).expect("links");
        let files = DiskFiles::new(&pack).expect("the folder is there");
        assert_eq!(files.read(&path("in.ron")), Ok(b"a".to_vec()));
        for out in ["out.ron", "up/secret.ron", "null.ron"] {
            assert_eq!(files.read(&path(out)), Err(FileFault::OutsidePack), "{out}");
        }
    }
}
