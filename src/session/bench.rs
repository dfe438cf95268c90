//! What the trainer's shelf shows: the packs with what was found in them, read beside the game, and studies of cases.

use super::trainer::explain;
use crate::cli::packs::{ReadCase, ReadPack};
use crate::ui::shelf::{Finding, LanguageShare, Pack, PackCase};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Packs that are being read, or were.
#[derive(Default)]
pub(super) struct Packs {
    reading: Option<Mutex<Receiver<News>>>,
    pub read: Option<Vec<Pack>>,
    /// Where the cases lie, by the paths that are shown.
    files: BTreeMap<String, PathBuf>,
}

/// What was read: as it is shown, and where its cases lie.
type News = (Vec<Pack>, BTreeMap<String, PathBuf>);

impl Packs {
    /// Begins to read them; those that were read before are shown until then.
    pub fn read(&mut self, read: impl FnOnce() -> Vec<ReadPack> + Send + 'static) {
        let (tell, told) = channel();
        let work = move || {
            let packs = read();
            let cases = packs.iter().flat_map(|pack| &pack.cases);
            let files = cases.filter_map(|case| Some((case.path.clone(), case.on_disk.clone()?))).collect();
            // Nobody listens any more where the game was left.
            let _ = tell.send((packs.iter().map(shown).collect(), files));
        };
        let spawned = std::thread::Builder::new().name("packs".to_owned()).spawn(work);
        // Where no thread can be had the channel is closed at once, and the shelf stays empty.
        self.reading = spawned.is_ok().then(|| Mutex::new(told));
        if self.reading.is_none() {
            self.read.get_or_insert_default();
        }
    }

    /// Takes in what was read.
    pub fn update(&mut self) {
        let Some(reading) = &self.reading else { return };
        let news = reading.lock().unwrap_or_else(PoisonError::into_inner).try_recv();
        match news {
            Ok((packs, files)) => {
                (self.read, self.files) = (Some(packs), files);
                self.reading = None;
            }
            Err(TryRecvError::Disconnected) => {
                self.read.get_or_insert_default();
                self.reading = None;
            }
            Err(TryRecvError::Empty) => {}
        }
    }

    /// Where the case of a path lies, unless it is compiled in.
    pub fn on_disk(&self, path: &str) -> Option<PathBuf> {
        self.files.get(path).cloned()
    }

    /// Whether they are still being read.
    pub const fn is_reading(&self) -> bool {
        self.reading.is_some()
    }
}

fn shown(pack: &ReadPack) -> Pack {
    let cases = pack.cases.iter().map(|case| shown_case(case, &pack.texts));
    Pack {
        title: pack.title.clone(),
        cases: cases.collect(),
        findings: pack.findings.iter().map(|finding| shown_finding(finding, &pack.texts)).collect(),
    }
}

fn shown_case(case: &ReadCase, texts: &BTreeMap<String, Arc<str>>) -> PackCase {
    let mut findings: Vec<Finding> = case.findings.iter().map(|finding| shown_finding(finding, texts)).collect();
    findings.sort_by_key(|finding| !finding.is_error());
    let languages = case.languages.iter();
    let file = case.path.rsplit('/').next().unwrap_or_default();
    PackCase {
        title: case.title.clone().unwrap_or_else(|| file.to_owned()),
        file: file.to_owned(),
        teaches: case.teaches.clone(),
        path: case.path.clone(),
        playable: case.sound,
        on_disk: case.on_disk.is_some(),
        languages: languages
            .map(|(code, done, all)| LanguageShare { code: code.clone(), done: *done, all: *all })
            .collect(),
        findings,
    }
}

fn shown_finding(finding: &crate::scenario::diagnostic::Diagnostic, texts: &BTreeMap<String, Arc<str>>) -> Finding {
    Finding::of(finding, texts.get(&*finding.file).map(AsRef::as_ref), explain)
}
