//! The files of a pack with each folder listed once: a folder of thousands of scenarios would be listed for every one
//! of them otherwise.

use super::files::DiskFiles;
use crate::scenario::files::{FileFault, Files};
use crate::scenario::pack_path::PackPath;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The files of a pack. What is in its folders is remembered, so this is for the time of one look at them.
#[derive(Debug)]
pub(super) struct Listed {
    files: Arc<DiskFiles>,
    /// The names in each folder that was asked about, sorted.
    folders: Mutex<HashMap<Box<str>, Arc<[String]>>>,
}

impl Listed {
    /// Nothing has been listed yet.
    pub(super) fn new(files: Arc<DiskFiles>) -> Self {
        Self { files, folders: Mutex::default() }
    }

    /// The files themselves.
    pub(super) fn files(&self) -> &DiskFiles {
        &self.files
    }

    fn names(&self, path: &PackPath) -> Arc<[String]> {
        // A thread that panicked left whole lists behind.
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        let names = folders.entry(path.folder().into()).or_insert_with(|| {
            let mut names = self.files.names_beside(path);
            names.sort_unstable();
            names.into()
        });
        Arc::clone(names)
    }
}

impl Files for Listed {
    fn read(&self, path: &PackPath) -> Result<Vec<u8>, FileFault> {
        self.files.read(path)
    }

    fn names_beside(&self, path: &PackPath) -> Vec<String> {
        self.names(path).to_vec()
    }

    fn names_starting(&self, path: &PackPath, start: &str) -> Vec<String> {
        let names = self.names(path);
        let from = names.partition_point(|name| name.as_str() < start);
        names[from..].iter().take_while(|name| name.starts_with(start)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn names_are_found_by_their_beginning() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["case.ron", "case.fi.ron", "case.sv.ron", "cast.fi.ron", "a.ron"] {
            fs::write(folder.path().join(name), "").expect("writes");
        }
        let files = Arc::new(DiskFiles::new(folder.path()).expect("the folder is there"));
        let path = PackPath::new("case.ron").expect("a sound path");
        let listed = Listed::new(Arc::clone(&files));
        assert_eq!(listed.names_starting(&path, "case."), ["case.fi.ron", "case.ron", "case.sv.ron"]);
        assert_eq!(listed.names_starting(&path, "d"), [""; 0]);
        assert_eq!(listed.names_beside(&path).len(), 5);
        let mut plain = files.names_starting(&path, "case.");
        plain.sort_unstable();
        assert_eq!(listed.names_starting(&path, "case."), plain, "as without the list");
    }
}
