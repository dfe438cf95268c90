//! A scenario file as it lies on the disk now: the case in every language, and everything found about its files.

use super::files::DiskFiles;
use super::find::{Found, find};
use super::shelf::ShelfCase;
use crate::lint;
use crate::preview::Sight;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::pack_path::FileKind;
use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was found on the disk.
#[derive(Clone, Debug)]
pub struct Look {
    /// The case, where it can be played.
    pub case: Option<ShelfCase>,
    /// What was found about its files, in the order of the files.
    pub findings: Vec<Diagnostic>,
    /// The texts of the files, by the paths shown in findings.
    pub texts: BTreeMap<String, Arc<str>>,
    /// What it is.
    pub sight: Sight,
    /// What tells this content from another.
    pub mark: u64,
    /// Whether a translation of the case or its persona cannot be read as it is.
    untold: bool,
}

impl Look {
    /// Looks at a scenario, its persona, its pack and their translations.
    pub fn at(path: &Path) -> Self {
        let mut look = Self {
            case: None,
            findings: Vec::new(),
            texts: BTreeMap::new(),
            sight: Sight::Gone,
            mark: 0,
            untold: false,
        };
        // A file that is not there is gone, and so is one whose folder is.
        if let Ok(all) = find(&[path.to_owned()])
            && path.is_file()
        {
            let mut known = HashSet::new();
            for found in all {
                look.take(found, &mut known);
            }
            // A broken translation counts too: without it the case would be told in another language.
            let sound = look.case.is_some() && !look.untold;
            look.sight = if sound { Sight::Sound } else { Sight::Broken };
        }
        look.mark = look.mark();
        look
    }

    fn take(&mut self, found: Found, known: &mut HashSet<String>) {
        let target = match found {
            Found::Fault { shown, finding } => return self.findings.push(finding.in_file(&Arc::from(shown))),
            Found::Target(target) => target,
        };
        if target.path.kind() == FileKind::Scenario {
            self.case = ShelfCase::load(target.files.as_ref(), &target.path);
        }
        let mut checked = lint::check(target.files.as_ref(), &target.path);
        if let FileKind::Translation { of, .. } = target.path.kind() {
            self.untold |= of.kind() != FileKind::Pack && checked.diagnostics.iter().any(Diagnostic::is_error);
        }
        checked.diagnostics.sort_by_key(|finding| (*finding.file != *target.path.as_str(), finding.span));
        for (file, text) in checked.texts.iter() {
            self.texts.insert(target.files.shown(file), Arc::clone(text));
        }
        let shown = checked.diagnostics.into_iter().map(|finding| with_shown_paths(finding, &target.files));
        // A persona that stands in two of the files checked is told of once.
        self.findings.extend(shown.filter(|finding| known.insert(format!("{finding:?}"))));
    }

    /// The same for the same texts and findings; findings count because a file that cannot be read has no text.
    fn mark(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        (self.sight == Sight::Gone, &self.texts).hash(&mut hasher);
        self.findings.iter().for_each(|finding| (&finding.file, &finding.message).hash(&mut hasher));
        hasher.finish()
    }
}

/// The folder whose changes matter for a scenario: that of its pack.
pub fn folder_of(path: &Path) -> PathBuf {
    let folder = super::find::pack_of(path.parent().unwrap_or(Path::new("")));
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }
}

/// Turns paths within the pack into paths as seen from where the user stands.
pub(super) fn with_shown_paths(mut finding: Diagnostic, files: &DiskFiles) -> Diagnostic {
    for related in &mut finding.related {
        related.file = related.file.take().map(|file| Arc::from(files.shown(&file)));
    }
    let shown = Arc::from(files.shown(&finding.file));
    finding.in_file(&shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A folder with the shipped pack, and the path of its first case.
    fn pack() -> (tempfile::TempDir, PathBuf) {
        let disk = tempfile::tempdir().expect("a folder");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
        for entry in fs::read_dir(shipped).expect("readable").flatten().filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), disk.path().join(entry.file_name())).expect("copies");
        }
        let path = disk.path().join("first-visit.ron");
        (disk, path)
    }

    fn edit(path: &Path, old: &str, new: &str) {
        let text = fs::read_to_string(path).expect("readable");
        assert!(text.contains(old), "{old}");
        fs::write(path, text.replacen(old, new, 1)).expect("writes");
    }

    #[test]
    fn a_sound_case_is_seen_with_its_languages() {
        let (_disk, path) = pack();
        let look = Look::at(&path);
        assert_eq!((look.sight, look.findings.iter().filter(|f| f.is_error()).count()), (Sight::Sound, 0));
        let case = look.case.as_ref().expect("it can be played");
        assert_eq!(case.languages().collect::<Vec<_>>(), ["en", "fi"]);
        assert_eq!(Look::at(&path).mark, look.mark, "the same content has the same mark");
    }

    #[test]
    fn a_pack_that_names_what_is_not_there_keeps_no_case_from_being_played() {
        let (disk, path) = pack();
        edit(&disk.path().join("pack.ron"), "first-visit.ron", "last-visit.ron");
        let look = Look::at(&path);
        assert!(look.sight == Sight::Sound && look.findings.iter().any(Diagnostic::is_error), "{:?}", look.findings);
    }

    #[test]
    fn any_file_of_the_case_changes_the_mark_and_others_do_not() {
        let (disk, path) = pack();
        let before = Look::at(&path).mark;
        fs::write(disk.path().join("notes.txt"), "mine").expect("writes");
        assert_eq!(Look::at(&path).mark, before);
        edit(&disk.path().join("first-visit.fi.ron"), "Suutarin seinä", "Suutarin pitkä seinä");
        let translated = Look::at(&path);
        assert_ne!(translated.mark, before);
        edit(&path, "difficulty: 1", "difficulty: 2");
        assert_ne!(Look::at(&path).mark, translated.mark);
    }

    #[test]
    fn broken_and_gone_are_told_apart() {
        let (disk, path) = pack();
        edit(&path, "difficulty: 1", "difficulty: ");
        let broken = Look::at(&path);
        assert_eq!(broken.sight, Sight::Broken);
        let first = broken.findings.iter().find(|finding| finding.is_error()).expect("an error");
        assert!(first.file.ends_with("first-visit.ron") && first.span.is_some(), "{first:?}");
        assert!(broken.texts.contains_key(&*first.file), "the lines of a finding can be shown");
        edit(&path, "difficulty: ", "difficulty: 1");
        edit(&disk.path().join("first-visit.fi.ron"), "\"title\": ", "\"title\" ");
        let translation = Look::at(&path);
        assert!(
            translation.sight == Sight::Broken && translation.case.is_some(),
            "it can be played, but not in Finnish"
        );
        fs::remove_file(&path).expect("removes");
        assert_eq!(Look::at(&path).sight, Sight::Gone);
        fs::remove_dir_all(disk.path()).expect("removes");
        assert_eq!(Look::at(&path).sight, Sight::Gone);
    }

    #[test]
    fn the_folder_of_a_case_is_that_of_its_pack() {
        let (disk, path) = pack();
        assert_eq!(folder_of(&path), disk.path());
        assert_eq!(folder_of(Path::new("case.ron")), Path::new("."));
    }
}
