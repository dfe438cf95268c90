//! A case that is played while its file is edited: the running play, what the file is now, and what came of the moves
//! when it was taken. Nothing of it is kept: it is not the player's own play.

use super::running::Running;
use super::wake::Wake;
use super::watch::FileWatch;
use crate::cli::look::{Look, folder_of};
use crate::encounter::{Move, Play};
use crate::model::HelpLevel;
use crate::preview::{POLL, Sight, Verdict, Watch};
use crate::records::{Misfit, Record, Replayed, Step, Verified, follow};
use crate::scenario::case::Case;
use crate::ui::shelf::Finding;
use crate::ui::{Preview, Standing};
use crate::words::Words;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A case and its file.
pub(super) struct Previewing {
    path: PathBuf,
    name: String,
    began: Instant,
    watch: Watch,
    files: FileWatch,
    wake: Wake,
    /// The disk is being looked at, on another thread: a large case is searched for what nobody can reach.
    looking: Option<Mutex<Receiver<Look>>>,
    /// The case as it was taken last, in all its languages.
    case: crate::cli::shelf::ShelfCase,
    pub running: Running,
    /// The play as the player made it: what is replayed on every version until the next move.
    wanted: Record,
    edition: u32,
    standing: Standing,
    findings: Vec<Finding>,
    replayed: Option<Came>,
    told: Option<(bool, String)>,
}

/// What came of replaying.
pub(super) struct Came {
    made: usize,
    all: usize,
    stopped: Option<(Step, Misfit)>,
    parted: Option<Step>,
}

impl Previewing {
    /// Begins to play a scenario file.
    ///
    /// # Errors
    /// Gives back what was found where it cannot be played.
    pub fn new(path: &Path, seed: u64, level: Option<HelpLevel>, words: &Words, wake: Wake) -> Result<Self, Box<Look>> {
        let mut look = Look::at(path);
        let Some(case) = look.case.take() else { return Err(Box::new(look)) };
        let told = Arc::clone(case.told_in(words.language().code()));
        let level = level.unwrap_or(told.scenario.level);
        let play = Play::new(told, seed, level);
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let began = Instant::now();
        let mut previewing = Self {
            path: path.to_owned(),
            name,
            began,
            watch: Watch::over(look.mark),
            files: FileWatch::new(&folder_of(path), wake.clone()),
            wake,
            looking: None,
            case,
            wanted: Record::of(&play).witnessed(&play),
            running: Running::new(&play, words),
            edition: 0,
            standing: Standing::Good,
            findings: Vec::new(),
            replayed: None,
            told: None,
        };
        previewing.findings = findings(&look);
        Ok(previewing)
    }

    /// Takes in what has happened on the disk; says in how long it should be asked again.
    pub fn update(&mut self, words: &Words) -> Option<Duration> {
        self.running.update();
        let now = self.began.elapsed();
        if self.files.changed() {
            self.watch.changed(now);
        }
        self.watch.alone(!self.files.is_watching(), now);
        if let Some(look) = self.seen()
            && self.watch.seen(now, look.mark, look.sight) == Verdict::Take
        {
            self.take(look, words);
        }
        if self.looking.is_some() {
            // Whoever looks wakes the window; this is for a thread that came to grief.
            return Some(POLL);
        }
        let wait = self.watch.wait(self.began.elapsed());
        if wait == Some(Duration::ZERO) {
            self.look();
        }
        wait.map(|wait| wait.max(Duration::from_millis(5)))
    }

    /// Begins to look at the disk.
    fn look(&mut self) {
        let (tell, seen) = channel();
        let (path, wake) = (self.path.clone(), self.wake.clone());
        let look = move || {
            // Nobody waits for it any more where the preview was left.
            let _ = tell.send(Look::at(&path));
            wake.wake();
        };
        let spawned = std::thread::Builder::new().name("look".to_owned()).spawn(look);
        self.looking = spawned.is_ok().then(|| Mutex::new(seen));
    }

    /// What was seen, if a look has come to its end.
    fn seen(&mut self) -> Option<Look> {
        let seen = self.looking.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner).try_recv();
        match seen {
            Ok(look) => {
                self.looking = None;
                Some(look)
            }
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                self.looking = None;
                None
            }
        }
    }

    /// Another version lies on the disk.
    fn take(&mut self, mut look: Look, words: &Words) {
        self.findings = findings(&look);
        self.standing = match look.sight {
            Sight::Sound => Standing::Good,
            Sight::Broken => Standing::Broken,
            Sight::Gone => Standing::Gone,
        };
        if let Some(case) = look.case.take().filter(|_| self.standing == Standing::Good) {
            self.case = case;
            self.replay(words);
        }
    }

    /// Plays the moves again on the version that was just taken.
    fn replay(&mut self, words: &Words) {
        let told = Arc::clone(self.case.told_in(words.language().code()));
        // The language may have been changed since the moves were kept; words are compared in the one of then.
        let then = self.wanted.then.as_ref().map_or("", |then| then.language.as_str());
        let case = Arc::clone(self.case.told_in(then));
        // Renaming a case does not end its preview.
        let record = Record { case: case.scenario.id.to_string(), ..self.wanted.clone() };
        let Ok(mut replayed) = follow(case, &record) else { return };
        let _same_hash = replayed.play.in_language(told);
        self.running = Running::new(&replayed.play, words);
        self.edition += 1;
        self.replayed = Some(Came::of(replayed, self.wanted.moves.len()));
        self.tell(words);
    }

    /// Makes a move; from now on this is the play that is replayed.
    pub fn make(&mut self, mv: Move, words: &Words) {
        if self.running.make(mv, words) {
            self.wanted = Record::of(&self.running.play).witnessed(&self.running.play);
            (self.replayed, self.told) = (None, None);
        }
    }

    /// Begins the case anew, in the version that is being played.
    pub fn again(&mut self, words: &Words) {
        let play = &self.running.play;
        let play = Play::new(Arc::clone(play.case()), play.seed(), play.level());
        self.running = Running::new(&play, words);
        self.wanted = Record::of(&play).witnessed(&play);
        (self.replayed, self.told) = (None, None);
        self.edition += 1;
    }

    /// Takes a play that is over up again at a step.
    pub fn play_from(&mut self, step: u16, words: &Words) {
        if let Some(branch) = self.running.branch(step, words) {
            self.running = branch;
            self.wanted = self.running.record();
        }
    }

    /// Tells everything in another language.
    pub fn retell(&mut self, words: &Words) {
        let case: Arc<Case> = Arc::clone(self.case.told_in(words.language().code()));
        self.running.retell(case, words);
        self.tell(words);
    }

    fn tell(&mut self, words: &Words) {
        self.told = self.replayed.as_ref().map(|came| came.tell(words));
    }

    /// What the window shows of the file.
    pub fn strip(&self) -> Preview<'_> {
        Preview {
            edition: self.edition,
            file: &self.name,
            standing: self.standing,
            findings: &self.findings,
            replayed: self.told.as_ref().map(|(holds, text)| (*holds, text.as_str())),
        }
    }
}

impl Came {
    /// What came of a kept record.
    pub fn of_verified(verified: &Verified) -> Self {
        let stopped = verified.stopped.as_ref().map(|stopped| (stopped.step.clone(), stopped.why.clone()));
        Self { made: verified.play.moves().len(), all: verified.all, stopped, parted: verified.parted.clone() }
    }

    fn of(replayed: Replayed, all: usize) -> Self {
        let stopped = replayed.stopped.map(|stopped| (stopped.step, stopped.why));
        Self { made: replayed.play.moves().len(), all, stopped, parted: replayed.parted }
    }

    /// Whether all is as it was, and a sentence or two.
    pub fn tell(&self, words: &Words) -> (bool, String) {
        let at = |step: &Step| i64::try_from(step.at).unwrap_or(i64::MAX);
        let parted = self
            .parted
            .as_ref()
            .map(|step| words.with("preview-parted", &[("at", at(step).into()), ("move", called(step).into())]));
        let Some((step, why)) = &self.stopped else {
            let key = if self.all == 0 { "preview-holds-none" } else { "preview-holds" };
            let held = || words.with(key, &[("moves", self.all.into())]);
            return (parted.is_none(), parted.unwrap_or_else(held));
        };
        let why = because(words, why);
        let stopped = words.with(
            "preview-stopped",
            &[
                ("made", self.made.into()),
                ("all", self.all.into()),
                ("at", at(step).into()),
                ("move", called(step).into()),
                ("why", why.as_str().into()),
            ],
        );
        // What stops comes first; both may be long.
        let whole = [Some(stopped), parted.filter(|_| self.parted.as_ref().is_some_and(|first| first.at < step.at))];
        (false, whole.into_iter().flatten().collect::<Vec<_>>().join(" "))
    }
}

/// A move by the words of what it names, or by its name.
fn called(step: &Step) -> &str {
    step.words.as_deref().unwrap_or(&step.name)
}

fn because(words: &Words, why: &Misfit) -> String {
    match why {
        Misfit::Gone { noun, id, renamed, near } => {
            let what = words.get(&format!("preview-thing-{}", noun.word().replace(' ', "-")));
            let key = match (renamed, near) {
                (Some(_), _) => "preview-why-renamed",
                (None, Some(_)) => "preview-why-near",
                (None, None) => "preview-why-gone",
            };
            let other = |id: &Option<String>| id.clone().unwrap_or_default();
            words.with(
                key,
                &[
                    ("what", what.as_str().into()),
                    ("id", id.as_str().into()),
                    ("new", other(renamed).as_str().into()),
                    ("near", other(near).as_str().into()),
                ],
            )
        }
        Misfit::Wire(error) => crate::speech::wire_error(words, error),
        Misfit::Refused(refusal, _) => crate::speech::refusal(words, *refusal),
        Misfit::OtherMoments => words.get("preview-why-moments"),
    }
}

/// What was found, as it is shown: errors first.
pub(super) fn findings(look: &Look) -> Vec<Finding> {
    let text = |file: &str| look.texts.get(file).map(AsRef::as_ref);
    let shown = |finding| Finding::of(finding, text(&finding.file), super::trainer::explain);
    let mut all: Vec<Finding> = look.findings.iter().map(shown).collect();
    all.sort_by_key(|finding| !finding.is_error());
    all
}
