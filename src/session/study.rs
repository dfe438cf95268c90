//! A study that runs beside the game, and what came of those that are done.

mod table;

use crate::cli::look::Look;
use crate::players::study::{Options, Progress, Stopped, Study, study};
use crate::scenario::case::Case;
use crate::scenario::format::PersonaSource;
use crate::ui::shelf::StudySheet;
use crate::words::Words;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// The files that a case was read from, for the lines of what nobody reached.
#[derive(Clone, Debug, Default)]
pub(super) struct Written {
    /// The text of the scenario.
    pub scenario: Option<Arc<str>>,
    /// The text of the persona's own file.
    pub persona: Option<Arc<str>>,
}

impl Written {
    /// The files of a case that was just looked at.
    pub fn of(look: &Look, file: &Path, case: &Case) -> Self {
        let text =
            |end: &str| look.texts.iter().find(|(name, _)| name.ends_with(end)).map(|(_, text)| Arc::clone(text));
        let persona = match &case.scenario.customer.persona {
            PersonaSource::File(file) => text(file),
            PersonaSource::Here(_) => None,
        };
        Self { scenario: file.file_name().and_then(|name| text(&name.to_string_lossy())), persona }
    }
}

/// Studies by the paths of their cases. Those that are done stay while the game runs.
#[derive(Default)]
pub(super) struct Studies {
    pub sheets: BTreeMap<String, StudySheet>,
    done: BTreeMap<String, Box<Study>>,
    running: Option<Running>,
}

struct Running {
    path: String,
    news: Mutex<Receiver<Box<Study>>>,
    count: Arc<Count>,
}

/// How far a study has come, and whether it is still wanted.
#[derive(Default)]
struct Count {
    all: AtomicU64,
    done: AtomicU64,
    stop: AtomicBool,
}

impl Progress for Count {
    fn begin(&self, plays: u64) {
        self.all.store(plays, Ordering::Relaxed);
    }

    fn played(&self, plays: u64) {
        self.done.fetch_add(plays, Ordering::Relaxed);
    }
}

impl Studies {
    /// Begins to study a case; one that runs is stopped.
    pub fn begin(&mut self, path: String, case: Arc<Case>, written: Written, words: &Words) {
        self.stop(words);
        let (tell, news) = channel();
        let count = Arc::new(Count::default());
        let counted = Arc::clone(&count);
        let work = move || {
            // What was stopped is not told of: half of the players prove nothing.
            let done = study(&case, &Options::default(), &*counted, &counted.stop);
            if let Ok(mut study) = done.map_err(|Stopped { .. }| ()) {
                study.locate(&case, written.scenario.as_deref().unwrap_or_default(), written.persona.as_deref());
                // Nobody listens any more where the game was left.
                let _ = tell.send(Box::new(study));
            }
        };
        if std::thread::Builder::new().name("study".to_owned()).spawn(work).is_ok() {
            self.sheets.insert(path.clone(), StudySheet::Running { done: 0, all: 1 });
            self.running = Some(Running { path, news: Mutex::new(news), count });
        }
    }

    /// Stops what runs. What was known of the case before is shown again.
    pub fn stop(&mut self, words: &Words) {
        if let Some(running) = self.running.take() {
            running.count.stop.store(true, Ordering::Relaxed);
            match self.done.get(&running.path) {
                Some(study) => self.sheets.insert(running.path, table::sheet(study, words)),
                None => self.sheets.remove(&running.path),
            };
        }
    }

    /// Takes in what was worked out.
    pub fn update(&mut self, words: &Words) {
        let Some(running) = &self.running else { return };
        let news = running.news.lock().unwrap_or_else(PoisonError::into_inner).try_recv();
        match news {
            Ok(study) => {
                self.sheets.insert(running.path.clone(), table::sheet(&study, words));
                self.done.insert(running.path.clone(), study);
                self.running = None;
            }
            // The thread came to grief; nothing can be said of the case.
            Err(TryRecvError::Disconnected) => self.stop(words),
            Err(TryRecvError::Empty) => {
                let number = |count: &AtomicU64| usize::try_from(count.load(Ordering::Relaxed)).unwrap_or(usize::MAX);
                let (done, all) = (number(&running.count.done), number(&running.count.all));
                self.sheets.insert(running.path.clone(), StudySheet::Running { done, all });
            }
        }
    }

    /// Tells everything in another language.
    pub fn retell(&mut self, words: &Words) {
        for (path, study) in &self.done {
            if self.running.as_ref().is_none_or(|running| running.path != *path) {
                self.sheets.insert(path.clone(), table::sheet(study, words));
            }
        }
    }

    /// Whether one runs.
    pub const fn is_running(&self) -> bool {
        self.running.is_some()
    }
}

impl Drop for Studies {
    fn drop(&mut self) {
        if let Some(running) = &self.running {
            running.count.stop.store(true, Ordering::Relaxed);
        }
    }
}
