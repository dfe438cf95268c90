//! The system tells when something changes in a folder. It only says that something did: what, the folder itself says.

use super::wake::Wake;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A folder that is watched.
pub struct FileWatch {
    folder: PathBuf,
    wake: Wake,
    changed: Arc<AtomicBool>,
    /// `None` where the system does not watch, or no longer.
    watcher: Option<RecommendedWatcher>,
}

impl FileWatch {
    /// Watches a folder with everything in it; `wake` is called on another thread whenever something has changed.
    pub fn new(folder: &Path, wake: Wake) -> Self {
        let mut watch =
            Self { folder: folder.to_owned(), wake, changed: Arc::new(AtomicBool::new(false)), watcher: None };
        watch.begin();
        watch
    }

    fn begin(&mut self) {
        let (changed, wake) = (Arc::clone(&self.changed), self.wake.clone());
        let tell = move |event: notify::Result<Event>| {
            // Reading a file is an event too, but looking at the disk must not be a reason to look again.
            if !event.as_ref().is_ok_and(|event| matches!(event.kind, EventKind::Access(_))) {
                changed.store(true, Ordering::Relaxed);
                wake.wake();
            }
        };
        let watcher = notify::recommended_watcher(tell);
        self.watcher = watcher.ok().and_then(|mut watcher| {
            watcher.watch(&self.folder, RecursiveMode::Recursive).ok()?;
            Some(watcher)
        });
    }

    /// Whether something has changed since this was asked last.
    pub fn changed(&self) -> bool {
        self.changed.swap(false, Ordering::Relaxed)
    }

    /// Whether the system tells of changes. A folder that was removed is watched again once it is back.
    pub fn is_watching(&mut self) -> bool {
        if !self.folder.is_dir() {
            // What the system watched is gone; a new folder of that name is another one.
            self.watcher = None;
        } else if self.watcher.is_none() {
            self.begin();
            // What happened before it was watched is found by looking.
            self.changed.store(true, Ordering::Relaxed);
        }
        self.watcher.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    fn watched(folder: &Path) -> (FileWatch, Receiver<()>) {
        let (tell, told) = channel();
        let wake = Wake::default();
        wake.by(move || {
            // Nobody may listen any more.
            let _ = tell.send(());
        });
        (FileWatch::new(folder, wake), told)
    }

    fn wait(told: &Receiver<()>) -> bool {
        told.recv_timeout(Duration::from_secs(20)).is_ok()
    }

    /// Takes everything that is still being told of what happened before.
    fn quiet(watch: &FileWatch, told: &Receiver<()>) {
        while told.recv_timeout(Duration::from_millis(200)).is_ok() {}
        watch.changed();
    }

    #[test]
    fn every_way_of_saving_is_told() {
        let disk = tempfile::tempdir().expect("a folder");
        let file = disk.path().join("case.ron");
        fs::write(&file, "one").expect("writes");
        let (mut watch, told) = watched(disk.path());
        assert!(watch.is_watching());
        quiet(&watch, &told);
        let beside = disk.path().join(".case.ron.swp");
        let ways: [(&str, &dyn Fn()); 4] = [
            ("written over", &|| fs::write(&file, "two").expect("writes")),
            ("renamed over", &|| {
                fs::write(&beside, "three").expect("writes");
                fs::rename(&beside, &file).expect("renames");
            }),
            ("deleted", &|| fs::remove_file(&file).expect("removes")),
            ("written anew", &|| fs::write(&file, "four").expect("writes")),
        ];
        for (name, save) in ways {
            save();
            assert!(wait(&told) && watch.changed(), "{name}");
            quiet(&watch, &told);
        }
        assert_eq!(fs::read_to_string(&file).expect("reads"), "four");
        assert!(told.recv_timeout(Duration::from_millis(300)).is_err(), "reading is no change");
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_is_watched_again() {
        let disk = tempfile::tempdir().expect("a folder");
        let pack = disk.path().join("pack");
        fs::create_dir(&pack).expect("a folder");
        let (mut watch, told) = watched(&pack);
        fs::remove_dir(&pack).expect("removes");
        assert!(!watch.is_watching());
        fs::create_dir(&pack).expect("a folder");
        assert!(watch.is_watching() && watch.changed(), "what was put into it meanwhile is looked for");
        quiet(&watch, &told);
        fs::write(pack.join("case.ron"), "new").expect("writes");
        assert!(wait(&told) && watch.changed());
    }
}
