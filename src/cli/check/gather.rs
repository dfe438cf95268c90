//! Checks many files at once and brings the findings together in the order of the files: the same on any number of
//! threads. However many findings there are, only so many are kept.

use crate::cli::files::DiskFiles;
use crate::cli::find::{Found, Target};
use crate::cli::listed::Listed;
use crate::lint;
use crate::scenario::diagnostic::{Code, Diagnostic, Severity};
use crate::scenario::pack_path::PackPath;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many findings about one file are shown.
const MOST_OF_FILE: usize = 100;

/// How many findings are shown in all.
const MOST_OF_RUN: usize = 2000;

/// How many files are checked before what was found in them is put in order.
const AT_ONCE: usize = 256;

/// Everything found.
#[derive(Default)]
pub(super) struct Gathered {
    /// What is shown, file by file.
    pub(super) findings: Vec<Diagnostic>,
    /// The texts of the files that the findings are about, by the path shown.
    pub(super) texts: BTreeMap<String, Arc<str>>,
    /// How many errors there are, shown or not.
    pub(super) errors: usize,
    /// How many warnings there are, shown or not.
    pub(super) warnings: usize,
    /// How many of the findings can be mended for certain.
    pub(super) certain: usize,
    /// The files with something that can be mended, in the order of the findings.
    pub(super) fixable: Vec<(Arc<DiskFiles>, PackPath)>,
    /// What was found already: a persona that several scenarios share is told of once. Only fingerprints are kept.
    known: HashSet<u64>,
    fixable_known: HashSet<(PathBuf, PackPath)>,
    of_file: HashMap<Arc<str>, usize>,
}

/// What was found in one file and those that belong to it.
#[derive(Default)]
struct OfTarget {
    findings: Vec<Diagnostic>,
    texts: Vec<(String, Arc<str>)>,
    fixable: Vec<PackPath>,
}

/// The files to check, each once.
pub(super) fn distinct(found: &[Found]) -> impl Iterator<Item = &Target> {
    let mut seen = HashSet::new();
    found.iter().filter_map(move |found| match found {
        Found::Target(target) => seen.insert(target.identity()).then_some(target),
        Found::Fault { .. } => None,
    })
}

/// Checks everything that was found for a command line.
pub(super) fn gather(found: &[Found]) -> Gathered {
    let mut packs: HashMap<&Path, Listed> = HashMap::new();
    let mut seen = HashSet::new();
    let mut all: Vec<&Found> = Vec::new();
    for one in found {
        if let Found::Target(target) = one {
            if !seen.insert(target.identity()) {
                continue;
            }
            packs.entry(target.files.real()).or_insert_with(|| Listed::new(Arc::clone(&target.files)));
        }
        all.push(one);
    }
    let mut gathered = Gathered::default();
    for some in all.chunks(AT_ONCE) {
        let checked: Vec<OfTarget> = some.par_iter().map(|found| of_one(found, &packs)).collect();
        for (found, checked) in some.iter().zip(checked) {
            gathered.absorb(found, checked);
        }
    }
    gathered.close();
    gathered
}

/// What is found for one path.
fn of_one(found: &Found, packs: &HashMap<&Path, Listed>) -> OfTarget {
    match found {
        Found::Fault { shown, finding } => {
            let findings = vec![finding.clone().in_file(&Arc::from(shown.as_str()))];
            OfTarget { findings, ..OfTarget::default() }
        }
        Found::Target(target) => packs.get(target.files.real()).map(|pack| of_target(target, pack)).unwrap_or_default(),
    }
}

fn of_target(target: &Target, pack: &Listed) -> OfTarget {
    let mut checked = lint::check(pack, &target.path);
    // Each file's findings together and in the order of the file, the file itself before its persona.
    let is_other = |finding: &Diagnostic| *finding.file != *target.path.as_str();
    let is_last = |finding: &Diagnostic| finding.code == Code::TooMany;
    checked.diagnostics.sort_by_key(|finding| (is_other(finding), is_last(finding), finding.span));
    let is_about = |file: &str, finding: &Diagnostic| {
        *finding.file == *file || finding.related.iter().any(|related| related.file.as_deref() == Some(file))
    };
    let texts =
        checked.texts.iter().filter(|(file, _)| checked.diagnostics.iter().any(|finding| is_about(file, finding)));
    let texts = texts.map(|(file, text)| (pack.files().shown(file), Arc::clone(text))).collect();
    let fixable = checked.diagnostics.iter().filter(|finding| !finding.edits.is_empty());
    let fixable = fixable.filter_map(|finding| PackPath::new(&finding.file).ok()).collect();
    let findings = checked.diagnostics.into_iter().map(|finding| with_shown_paths(finding, pack.files())).collect();
    OfTarget { findings, texts, fixable }
}

/// Turns paths within the pack into paths as seen from where the user stands.
fn with_shown_paths(mut finding: Diagnostic, files: &DiskFiles) -> Diagnostic {
    for related in &mut finding.related {
        related.file = related.file.take().map(|file| Arc::from(files.shown(&file)));
    }
    let shown = Arc::from(files.shown(&finding.file));
    finding.in_file(&shown)
}

impl Gathered {
    /// Takes in what was found for one path.
    fn absorb(&mut self, found: &Found, checked: OfTarget) {
        if let Found::Target(target) = found {
            for path in checked.fixable {
                if self.fixable_known.insert((target.files.real().to_owned(), path.clone())) {
                    self.fixable.push((Arc::clone(&target.files), path));
                }
            }
        }
        let before = self.findings.len();
        checked.findings.into_iter().for_each(|finding| self.add(finding));
        let shown = &self.findings[before..];
        let is_shown = |file: &str| {
            let of_related = |finding: &Diagnostic| finding.related.iter().any(|r| r.file.as_deref() == Some(file));
            shown.iter().any(|finding| *finding.file == *file || of_related(finding))
        };
        for (file, text) in checked.texts {
            if is_shown(&file) {
                self.texts.insert(file, text);
            }
        }
    }

    fn add(&mut self, finding: Diagnostic) {
        let mut fingerprint = DefaultHasher::new();
        (&finding.file, finding.span, finding.code, &finding.message).hash(&mut fingerprint);
        if !self.known.insert(fingerprint.finish()) {
            return;
        }
        match finding.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Note => {}
        }
        self.certain += usize::from(!finding.edits.is_empty());
        let of_file = self.of_file.entry(Arc::clone(&finding.file)).or_default();
        *of_file += 1;
        if *of_file <= MOST_OF_FILE && self.findings.len() < MOST_OF_RUN {
            self.findings.push(finding);
        }
    }

    /// Says what is not shown.
    fn close(&mut self) {
        let hidden = self.known.len() - self.findings.len();
        if hidden > 0 {
            let more = if hidden == 1 { "1 more finding is".to_owned() } else { format!("{hidden} more findings are") };
            let message = format!("{more} not shown: at most {MOST_OF_FILE} about one file and {MOST_OF_RUN} in all");
            let note = Diagnostic::note(Code::TooMany, None, message).help("mend these and check again");
            let file = self.findings.last().map(|finding| Arc::clone(&finding.file)).unwrap_or_default();
            self.findings.push(note.in_file(&file));
        }
    }
}
