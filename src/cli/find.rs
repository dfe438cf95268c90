//! From the paths on the command line to the files to check, each with the pack that it belongs to.

use super::CliError;
use super::files::DiskFiles;
use crate::scenario::check::persona_file;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::files::{FileFault, Files};
use crate::scenario::load::languages;
use crate::scenario::pack_path::{FileKind, PackPath};
use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// How deep folders may be nested.
const MAX_DEPTH: usize = 8;

/// How far above a file its `pack.ron` may stand.
const MAX_CLIMB: usize = 4;

/// One thing found for a path.
pub(super) enum Found {
    /// A file to check.
    Target(Target),
    /// Something that cannot be checked, and why.
    Fault {
        /// The path to show.
        shown: String,
        /// The finding, without its file.
        finding: Diagnostic,
    },
}

/// A file of a pack.
pub(super) struct Target {
    /// The files of the pack.
    pub(super) files: Arc<DiskFiles>,
    /// The file.
    pub(super) path: PackPath,
}

impl Target {
    /// Whether it is a scenario, going by its name.
    pub(super) fn is_scenario(&self) -> bool {
        self.path.kind() == FileKind::Scenario
    }

    /// Whether this is the file that was named on the command line, and not one that belongs to it.
    pub(super) fn is_named_by(&self, path: &Path) -> bool {
        path.file_name().is_some_and(|name| name.to_string_lossy() == self.path.file_name())
    }

    /// What tells whether two paths on the command line led to the same file.
    pub(super) fn identity(&self) -> (PathBuf, PackPath) {
        (self.files.real().to_owned(), self.path.clone())
    }
}

/// The files to check for the paths of a command line, in their order; within a folder sorted by name.
pub(super) fn find(paths: &[PathBuf]) -> Result<Vec<Found>, CliError> {
    let mut finder = Finder::default();
    for path in paths {
        let shown = path.display().to_string();
        // A link that leads nowhere is there, and what is wrong with it will be found.
        if fs::symlink_metadata(path).is_err() {
            return Err(CliError::NoSuchPath(shown));
        }
        if path.is_dir() {
            finder.folder_named(path);
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            finder.file_named(path);
        } else {
            return Err(CliError::BadPath { path: shown, why: "the name of a file to check ends in `.ron`".into() });
        }
    }
    Ok(finder.found)
}

#[derive(Default)]
struct Finder {
    found: Vec<Found>,
    packs: HashMap<PathBuf, Arc<DiskFiles>>,
    /// The folders looked at so far, each with the pack that its files belong to.
    homes: HashMap<PathBuf, Home>,
}

/// Where the files of a folder belong.
#[derive(Clone)]
struct Home {
    files: Arc<DiskFiles>,
    /// The folder as seen from that of the pack.
    within: PathBuf,
}

impl Finder {
    /// A file named on the command line: what belongs to it is checked with it.
    fn file_named(&mut self, path: &Path) {
        let Some(target) = self.target(path) else { return };
        let Target { files, path } = &target;
        let mut with = Vec::new();
        if matches!(path.kind(), FileKind::Scenario | FileKind::Persona | FileKind::Pack) {
            with.extend(languages(files.as_ref(), path, "").iter().filter_map(|language| path.translation(language)));
        }
        if path.kind() == FileKind::Scenario {
            if let Some(persona) = persona_file(files.as_ref(), path) {
                let spoken = languages(files.as_ref(), &persona, "");
                with.extend(spoken.iter().filter_map(|language| persona.translation(language)));
            }
            let pack = PackPath::new("pack.ron").ok();
            with.extend(pack.filter(|pack| files.read(pack) != Err(FileFault::NotFound)));
        }
        let files = Arc::clone(files);
        self.found.push(Found::Target(target));
        self.found.extend(with.into_iter().map(|path| Found::Target(Target { files: Arc::clone(&files), path })));
    }

    fn folder_named(&mut self, path: &Path) {
        let before = self.found.len();
        self.folder(path, 0);
        let is_scenario = |found: &Found| matches!(found, Found::Target(t) if t.path.kind() == FileKind::Scenario);
        let is_for_others = path.file_name().is_some_and(|name| name == "personas");
        if !is_for_others && !self.found[before..].iter().any(is_scenario) {
            let finding = Diagnostic::error(Code::EmptyFolder, None, "the folder holds no scenario")
                .help("scenarios are files whose names end in `.ron`");
            self.fault(path, finding);
        }
    }

    fn folder(&mut self, path: &Path, depth: usize) {
        if depth > MAX_DEPTH {
            let message = format!("folders are nested deeper than {MAX_DEPTH} levels; this one was not looked into");
            return self.fault(path, Diagnostic::error(Code::TooDeep, None, message));
        }
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(error) => return self.fault(path, FileFault::Unreadable(error.to_string()).finding()),
        };
        let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        paths.sort();
        for path in paths {
            self.entry(&path, depth);
        }
    }

    /// One entry of a folder. Links to folders are not followed: they could lead round in circles.
    fn entry(&mut self, path: &Path, depth: usize) {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let is_ron = path.extension().is_some_and(|extension| extension == "ron");
        let is_folder = fs::symlink_metadata(path).is_ok_and(|about| about.is_dir());
        match (is_hidden, is_ron, is_folder) {
            (true, ..) | (_, false, false) => {}
            (_, true, true) => self.fault(path, FileFault::Folder.finding()),
            (_, true, false) => {
                let target = self.target(path).map(Found::Target);
                self.found.extend(target);
            }
            (_, false, true) => self.folder(path, depth + 1),
        }
    }

    /// The file as one of its pack; a name that no pack can hold is a fault.
    fn target(&mut self, path: &Path) -> Option<Target> {
        let Home { files, within } = match self.home(path.parent().unwrap_or(Path::new(""))) {
            Ok(home) => home,
            Err(fault) => {
                self.fault(path, fault.finding());
                return None;
            }
        };
        let text = within.join(path.file_name()?).to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        match PackPath::new(&text) {
            Ok(path) => Some(Target { files, path }),
            Err(error) => {
                let finding = Diagnostic::error(Code::Unreadable, None, error.to_string());
                self.fault(path, finding.help("rename it"));
                None
            }
        }
    }

    /// Where the files of a folder belong.
    fn home(&mut self, folder: &Path) -> Result<Home, FileFault> {
        if let Some(home) = self.homes.get(folder) {
            return Ok(home.clone());
        }
        let files = self.pack(&pack_of(folder))?;
        let real = DiskFiles::new(folder)?;
        // The pack stands above the folder, unless somebody moves either at this very moment.
        let within = real.real().strip_prefix(files.real()).map_err(|_| FileFault::OutsidePack)?.to_owned();
        let home = Home { files, within };
        self.homes.insert(folder.to_owned(), home.clone());
        Ok(home)
    }

    fn pack(&mut self, folder: &Path) -> Result<Arc<DiskFiles>, FileFault> {
        if let Some(files) = self.packs.get(folder) {
            return Ok(Arc::clone(files));
        }
        let files = Arc::new(DiskFiles::new(folder)?);
        self.packs.insert(folder.to_owned(), Arc::clone(&files));
        Ok(files)
    }

    fn fault(&mut self, path: &Path, finding: Diagnostic) {
        let shown = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        self.found.push(Found::Fault { shown, finding });
    }
}

/// The folder of the pack that the files of `folder` belong to: the nearest one upwards with a `pack.ron`, or else
/// the folder itself, or the one around `personas`.
pub(super) fn pack_of(folder: &Path) -> PathBuf {
    let ways_up = std::iter::successors(Some(folder.to_owned()), |folder| above(folder));
    let pack = ways_up.take(MAX_CLIMB).find(|folder| folder.join("pack.ron").is_file());
    let is_personas = folder.file_name().is_some_and(|name| name == "personas");
    match pack {
        Some(pack) => pack,
        None if is_personas => above(folder).unwrap_or_default(),
        None => folder.to_owned(),
    }
}

/// The folder above, as seen from where the user stands; `None` at the root of the disk.
fn above(folder: &Path) -> Option<PathBuf> {
    match folder.components().next_back() {
        Some(Component::Normal(_)) => folder.parent().map(Path::to_owned),
        Some(Component::RootDir | Component::Prefix(_)) => None,
        Some(Component::ParentDir) => Some(folder.join("..")),
        Some(Component::CurDir) | None => Some(PathBuf::from("..")),
    }
}
