//! The cases that can be played: found on the disk, or compiled in, and loaded in every language.

use super::CliError;
use super::files::DiskFiles;
use super::find::{Found, find};
use super::listed::Listed;
use super::shipped::shipped;
use crate::scenario::case::Case;
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::files::Files;
use crate::scenario::format::Pack;
use crate::scenario::load::{Loaded, load_case};
use crate::scenario::pack_path::{FileKind, PackPath};
use crate::scenario::read::parse;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The cases in the order of practice.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// The cases.
    pub cases: Vec<ShelfCase>,
    /// Scenario files that cannot be played.
    pub unsound: Vec<Unsound>,
    /// The folder that they were found in; `None` for those that are compiled in.
    pub folder: Option<PathBuf>,
}

/// A scenario file that cannot be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsound {
    /// Its path, as it is to be shown.
    pub file: String,
    /// What is wrong with it, each as `FILE:LINE: MESSAGE`.
    pub findings: Vec<String>,
}

/// A case in all its languages.
#[derive(Clone, Debug)]
pub struct ShelfCase {
    /// The path of the scenario within its pack.
    pub file: String,
    /// Where it lies on the disk, unless it is compiled in.
    pub on_disk: Option<PathBuf>,
    /// The pack's own language first.
    tellings: Vec<Arc<Case>>,
}

impl ShelfCase {
    /// The case of a scenario file; `None` where it cannot be played.
    pub(super) fn load(files: &dyn Files, path: &PackPath) -> Option<Self> {
        let tellings = tellings(files, path).ok()?;
        Some(Self { file: path.as_str().to_owned(), on_disk: None, tellings })
    }

    /// The case in a language, or in the pack's own where it has not been translated.
    pub fn told_in(&self, language: &str) -> &Arc<Case> {
        self.tellings.iter().find(|case| *case.language == *language).unwrap_or(&self.tellings[0])
    }

    /// The languages that the case can be played in.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.tellings.iter().map(|case| &*case.language)
    }
}

impl Shelf {
    /// The cases of the folder that was named; else those of `scenarios` where the program was started or where it
    /// lies; else those that are compiled in.
    ///
    /// # Errors
    /// The folder that was named is not there, or holds no case that can be played.
    pub fn open(named: Option<&Path>) -> Result<Self, CliError> {
        if let Some(folder) = named {
            let shelf = Self::from_folder(folder)?;
            return if shelf.cases.is_empty() {
                let path = folder.display().to_string();
                let why = format!("no case here can be played; `malmi check {path}` tells why");
                Err(CliError::BadPath { path, why })
            } else {
                Ok(shelf)
            };
        }
        let beside = usual_folders().into_iter().filter(|folder| folder.is_dir());
        let mut shelves = beside.filter_map(|folder| Self::from_folder(&folder).ok());
        Ok(shelves.find(|shelf| !shelf.cases.is_empty()).unwrap_or_else(Self::compiled_in))
    }

    /// The case that was played: of two of one name, that whose fingerprint the record has.
    pub fn played(&self, scenario: &str, id: &str) -> Option<&ShelfCase> {
        let same = |case: &&ShelfCase| case.tellings[0].hash.to_string() == scenario;
        let named = |case: &&ShelfCase| case.tellings[0].scenario.id.as_str() == id;
        self.cases.iter().find(|case| same(case) && named(case)).or_else(|| self.cases.iter().find(named))
    }

    /// The cases that are compiled in.
    pub fn compiled_in() -> Self {
        let files = shipped();
        let paths = files.0.keys().filter_map(|path| PackPath::new(path).ok());
        let paths = paths.filter(|path| path.kind() == FileKind::Scenario).collect();
        let mut shelf = Self::default();
        shelf.add_pack(&files, paths, str::to_owned, None);
        shelf
    }

    fn from_folder(folder: &Path) -> Result<Self, CliError> {
        let mut shelf = Self { folder: Some(folder.to_owned()), ..Self::default() };
        let mut packs: Vec<(Arc<DiskFiles>, Vec<PackPath>)> = Vec::new();
        for found in find(&[folder.to_owned()])? {
            match found {
                Found::Fault { shown, finding } => {
                    let findings = vec![one_line(&finding, &shown, None)];
                    shelf.unsound.push(Unsound { file: shown, findings });
                }
                Found::Target(target) if target.path.kind() == FileKind::Scenario => {
                    match packs.iter_mut().find(|(files, _)| files.real() == target.files.real()) {
                        Some((_, paths)) => paths.push(target.path),
                        None => packs.push((target.files, vec![target.path])),
                    }
                }
                Found::Target(_) => {}
            }
        }
        for (files, paths) in packs {
            let real = files.real().to_owned();
            let listed = Listed::new(files);
            shelf.add_pack(&listed, paths, |path| listed.files().shown(path), Some(&real));
        }
        Ok(shelf)
    }

    fn add_pack(
        &mut self,
        files: &dyn Files,
        mut paths: Vec<PackPath>,
        shown: impl Fn(&str) -> String,
        folder: Option<&Path>,
    ) {
        let order = order_of(files);
        let place = |path: &PackPath| order.iter().position(|name| *name == *path.as_str()).unwrap_or(order.len());
        paths.sort_by_key(|path| (place(path), path.as_str().to_owned()));
        for path in paths {
            match tellings(files, &path) {
                Ok(tellings) => {
                    let on_disk = folder.map(|folder| folder.join(path.as_str()));
                    self.cases.push(ShelfCase { file: path.as_str().to_owned(), on_disk, tellings });
                }
                Err(loaded) => {
                    self.unsound.push(Unsound { file: shown(path.as_str()), findings: findings(&loaded, &shown) });
                }
            }
        }
    }
}

/// Where scenarios usually lie.
fn usual_folders() -> Vec<PathBuf> {
    let program = std::env::current_exe().ok();
    let beside = program.as_deref().and_then(Path::parent).map(|folder| folder.join("scenarios"));
    std::iter::once(PathBuf::from("scenarios")).chain(beside).collect()
}

/// The order of practice that a pack states.
pub(super) fn order_of(files: &dyn Files) -> Vec<String> {
    let bytes = PackPath::new("pack.ron").ok().and_then(|path| files.read(&path).ok());
    let pack = bytes.and_then(|bytes| parse::<Pack>("pack.ron", &bytes).value);
    pack.map(|pack| pack.order).unwrap_or_default()
}

/// A case in every language.
///
/// # Errors
/// There is an error in it: what was found.
fn tellings(files: &dyn Files, path: &PackPath) -> Result<Vec<Arc<Case>>, Box<Loaded>> {
    let mut own = load_case(files, path, None);
    let Some(case) = own.case.take() else { return Err(Box::new(own)) };
    let mut all = vec![Arc::new(case)];
    for language in own.languages.iter().skip(1) {
        let case = load_case(files, path, Some(language)).case;
        // A translation that cannot be read leaves the case in the pack's own language.
        all.extend(case.filter(|case| case.language == *language).map(Arc::new));
    }
    Ok(all)
}

/// The errors of a case, each on one line.
fn findings(loaded: &Loaded, shown: &impl Fn(&str) -> String) -> Vec<String> {
    let errors = loaded.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    errors.map(|finding| one_line(finding, &shown(&finding.file), loaded.texts.get(&finding.file).as_deref())).collect()
}

/// A finding as `FILE:LINE: MESSAGE`, without the line where there is none.
fn one_line(finding: &Diagnostic, file: &str, text: Option<&str>) -> String {
    let before = finding.span.and_then(|span| text?.get(..usize::try_from(span.start).ok()?));
    let line = before.map(|before| format!("{}:", before.matches('\n').count() + 1)).unwrap_or_default();
    format!("{file}:{line} {}", finding.message)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository(path: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
    }

    fn files(shelf: &Shelf) -> Vec<&str> {
        shelf.cases.iter().map(|case| case.file.as_str()).collect()
    }

    #[test]
    fn the_program_alone_has_the_same_cases_as_the_folder_in_the_same_order() {
        let alone = Shelf::compiled_in();
        let folder = Shelf::open(Some(&repository("scenarios"))).expect("the folder is sound");
        assert_eq!(files(&alone), files(&folder));
        assert_eq!(files(&alone).first(), Some(&"first-visit.ron"), "practice begins with the short guided case");
        assert!(alone.unsound.is_empty() && folder.unsound.is_empty());
    }

    #[test]
    fn each_case_is_told_in_both_languages() {
        for case in Shelf::compiled_in().cases {
            assert_eq!(case.languages().collect::<Vec<_>>(), ["en", "fi"], "{}", case.file);
            let (english, finnish) = (case.told_in("en"), case.told_in("fi"));
            assert_eq!(english.hash, finnish.hash);
            assert_ne!(english.scenario.title, finnish.scenario.title, "{}", case.file);
            assert_eq!(case.told_in("sv").language, english.language, "else in the pack's own");
        }
    }

    #[test]
    fn a_folder_without_a_sound_case_is_refused_with_the_way_to_learn_more() {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("bad.ron"), "(").expect("writes");
        let unsound = Shelf::from_folder(folder.path()).expect("it can be read").unsound;
        assert!(unsound[0].findings[0].contains("bad.ron:1: "), "{unsound:?}");
        let refused = Shelf::open(Some(folder.path())).expect_err("nothing can be played").to_string();
        assert!(refused.contains("malmi check"), "{refused}");
        assert!(Shelf::open(Some(Path::new("no-such-folder"))).is_err());
    }
}
