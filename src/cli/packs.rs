//! Packs as a trainer's shelf shows them: every case with what was found about it, and how far it is translated.

use super::files::DiskFiles;
use super::find::{Found, find};
use super::look::with_shown_paths;
use super::shelf::order_of;
use super::shipped::shipped;
use crate::lint;
use crate::scenario::check::{Checked, persona_file};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::files::Files;
use crate::scenario::format::{Pack, Scenario};
use crate::scenario::load::{DEFAULT_LANGUAGE, languages};
use crate::scenario::pack_path::{FileKind, PackPath};
use crate::scenario::read::parse;
use crate::scenario::translation::{Translation, apply};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A pack.
#[derive(Clone, Debug, Default)]
pub struct ReadPack {
    /// Its title; the name of its folder where it has none.
    pub title: String,
    /// Its cases in the order of practice.
    pub cases: Vec<ReadCase>,
    /// What was found about the pack itself and about files that belong to no case.
    pub findings: Vec<Diagnostic>,
    /// The texts of its files, by the paths shown in findings.
    pub texts: BTreeMap<String, Arc<str>>,
}

/// A case of a pack.
#[derive(Clone, Debug, Default)]
pub struct ReadCase {
    /// Its path as it is shown: what tells it from every other.
    pub path: String,
    /// Where it lies on the disk; `None` for one that is compiled in.
    pub on_disk: Option<PathBuf>,
    /// Its title, as far as it can be read.
    pub title: Option<String>,
    /// What it teaches, as far as it can be read.
    pub teaches: String,
    /// Whether it can be played.
    pub sound: bool,
    /// The languages that it is written in, with how many of how many texts are: its own first.
    pub languages: Vec<(String, usize, usize)>,
    /// What was found about it, its persona and their translations.
    pub findings: Vec<Diagnostic>,
}

/// The packs of a folder, in the order of their paths.
///
/// # Errors
/// There is no such folder.
pub fn packs_of(folder: &Path) -> Result<Vec<ReadPack>, super::CliError> {
    let mut packs: Vec<(Arc<DiskFiles>, Vec<PackPath>)> = Vec::new();
    let mut lost = ReadPack { title: name_of(folder), ..ReadPack::default() };
    for found in find(&[folder.to_owned()])? {
        match found {
            Found::Fault { shown, finding } => lost.findings.push(finding.in_file(&Arc::from(shown))),
            Found::Target(target) => match packs.iter_mut().find(|(files, _)| files.real() == target.files.real()) {
                Some((_, paths)) => paths.push(target.path),
                None => packs.push((target.files, vec![target.path])),
            },
        }
    }
    let mut all: Vec<ReadPack> = packs.into_iter().map(|(files, paths)| on_disk(&files, &paths)).collect();
    if !lost.findings.is_empty() {
        all.push(lost);
    }
    Ok(all)
}

fn on_disk(files: &DiskFiles, paths: &[PackPath]) -> ReadPack {
    let mut pack = Reader { files, shown: &|path| files.shown(path), pack: ReadPack::default() }.read(paths);
    if pack.title.is_empty() {
        pack.title = name_of(files.real());
    }
    for case in &mut pack.cases {
        let file = PackPath::new(&case.path).ok();
        case.on_disk = file.map(|file| files.real().join(file.as_str()));
        case.path = files.shown(&case.path);
    }
    for finding in pack.findings.iter_mut().chain(pack.cases.iter_mut().flat_map(|case| &mut case.findings)) {
        *finding = with_shown_paths(finding.clone(), files);
    }
    pack
}

/// The pack that is compiled in.
pub fn pack_compiled_in() -> ReadPack {
    let files = shipped();
    let paths: Vec<PackPath> = files.0.keys().filter_map(|path| PackPath::new(path).ok()).collect();
    Reader { files: &files, shown: &str::to_owned, pack: ReadPack::default() }.read(&paths)
}

fn name_of(folder: &Path) -> String {
    folder.file_name().map_or_else(|| folder.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Reads one pack.
struct Reader<'f> {
    files: &'f dyn Files,
    shown: &'f dyn Fn(&str) -> String,
    pack: ReadPack,
}

impl Reader<'_> {
    fn read(mut self, paths: &[PackPath]) -> ReadPack {
        let own = self.head();
        let order = order_of(self.files);
        let place = |path: &PackPath| order.iter().position(|name| *name == *path.as_str()).unwrap_or(order.len());
        let mut cases: Vec<&PackPath> = paths.iter().filter(|path| path.kind() == FileKind::Scenario).collect();
        cases.sort_by_key(|path| (place(path), path.as_str().to_owned()));
        for path in cases {
            let case = self.case(path, &own);
            self.pack.cases.push(case);
        }
        for path in paths.iter().filter(|path| path.kind() == FileKind::Pack) {
            let findings = self.check(path);
            self.pack.findings.extend(findings);
            for language in languages(self.files, path, &own).iter().skip(1) {
                let findings = path.translation(language).map(|path| self.check(&path)).unwrap_or_default();
                self.pack.findings.extend(findings);
            }
        }
        self.pack
    }

    /// Reads the title of the pack and gives back its language.
    fn head(&mut self) -> String {
        let bytes = PackPath::new("pack.ron").ok().and_then(|path| self.files.read(&path).ok());
        let pack = bytes.and_then(|bytes| parse::<Pack>("pack.ron", &bytes).take().0);
        let Some(pack) = pack else { return DEFAULT_LANGUAGE.to_owned() };
        self.pack.title = pack.title.to_string();
        pack.language.clone()
    }

    /// What is found about one file.
    fn check(&mut self, path: &PackPath) -> Vec<Diagnostic> {
        let Checked { mut diagnostics, texts } = lint::check(self.files, path);
        diagnostics.sort_by_key(|finding| (*finding.file != *path.as_str(), finding.span));
        for (file, text) in texts.iter() {
            self.pack.texts.insert((self.shown)(file), Arc::clone(text));
        }
        diagnostics
    }

    fn case(&mut self, path: &PackPath, own: &str) -> ReadCase {
        let mut findings = self.check(path);
        let sound = !findings.iter().any(Diagnostic::is_error);
        let persona = persona_file(self.files, path);
        let spoken = languages(self.files, path, own);
        for language in spoken.iter().skip(1) {
            let both = [Some(path), persona.as_ref()];
            let both = both.into_iter().flatten().filter_map(|path| path.translation(language));
            let there: Vec<PackPath> = both.filter(|path| self.files.read(path).is_ok()).collect();
            findings.extend(there.iter().flat_map(|path| self.check(path)));
        }
        let scenario = self.files.read(path).ok().and_then(|bytes| parse::<Scenario>(path.as_str(), &bytes).take().0);
        let languages = spoken.iter().map(|language| self.share(path, scenario.as_ref(), language, own)).collect();
        let teaches = scenario.as_ref().map(|scenario| scenario.teaches.to_string()).unwrap_or_default();
        let title = scenario.map(|scenario| scenario.title.to_string()).filter(|title| !title.is_empty());
        ReadCase { teaches, path: path.as_str().to_owned(), on_disk: None, title, sound, languages, findings }
    }

    /// How much of a scenario is written in a language.
    fn share(&self, path: &PackPath, scenario: Option<&Scenario>, language: &str, own: &str) -> (String, usize, usize) {
        let bytes = path.translation(language).and_then(|path| self.files.read(&path).ok());
        let translation = bytes.and_then(|bytes| parse::<Translation>(path.as_str(), &bytes).take().0);
        let written = if language == own { None } else { translation };
        match (scenario, written) {
            (Some(scenario), Some(translation)) => {
                let coverage = apply(&mut scenario.clone(), &translation);
                (language.to_owned(), coverage.total - coverage.missing.len(), coverage.total)
            }
            _ => (language.to_owned(), 1, 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_shipped_pack_is_read_alike_from_the_disk_and_from_the_program() {
        let disk = packs_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")).expect("the folder is there");
        let built_in = pack_compiled_in();
        assert_eq!(disk.len(), 1);
        let titles = |pack: &ReadPack| pack.cases.iter().map(|case| case.title.clone()).collect::<Vec<_>>();
        assert_eq!((titles(&disk[0]), &disk[0].title), (titles(&built_in), &built_in.title));
        for case in &disk[0].cases {
            assert!(case.sound && case.on_disk.as_ref().is_some_and(|path| path.is_file()), "{}", case.path);
            assert!(case.languages.iter().any(|(code, done, all)| code == "fi" && done == all), "{:?}", case.languages);
        }
    }

    #[test]
    fn a_folder_of_packs_shows_each_with_its_own_findings() {
        let disk = tempfile::tempdir().expect("a folder");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
        for pack in ["one", "two"] {
            fs::create_dir(disk.path().join(pack)).expect("a folder");
            for file in ["pack.ron", "first-visit.ron", "first-visit.fi.ron"] {
                fs::copy(shipped.join(file), disk.path().join(pack).join(file)).expect("copies");
            }
        }
        let fi = disk.path().join("two/first-visit.fi.ron");
        let text = fs::read_to_string(&fi).expect("reads");
        fs::write(&fi, text.replacen("\"title\": \"Suutarin seinä\",", "", 1)).expect("writes");
        fs::write(disk.path().join("two/broken.ron"), "(format: 1,").expect("writes");
        let packs = packs_of(disk.path()).expect("the folder is there");
        assert_eq!(packs.len(), 2);
        let (one, two) = (&packs[0].cases, &packs[1].cases);
        assert_eq!((one.len(), two.len()), (1, 2));
        let (_, done, all) = &two[0].languages[1];
        assert_eq!(all - done, 1, "one text is not translated");
        assert!(two[0].findings.iter().any(|finding| finding.message.contains("not translated")), "{:?}", two[0]);
        assert!(!two[1].sound && two[1].title.is_none() && !two[1].findings.is_empty());
        assert!(two[1].findings[0].file.ends_with("two/broken.ron"));
        assert!(packs[1].texts.contains_key(&*two[1].findings[0].file), "its lines can be shown");
    }
}
