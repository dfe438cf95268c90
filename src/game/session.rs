//! What the game holds between frames: the cases, the running play and what was said in it. Knows nothing of Bevy, and
//! is the only place of the window that makes moves.

use super::record;
use crate::cli::shelf::{Shelf, ShelfCase, Unsound};
use crate::cli::start::Args;
use crate::encounter::{Move, Play, Refusal};
use crate::model::HelpLevel;
use crate::scenario::case::Case;
use crate::ui::desk::{Desk, DeskCase};
use crate::ui::hearing::{hear, say};
use crate::ui::screen::Place;
use crate::ui::{Action, Evening, Heard, Scene, Theme};
use crate::words::{Language, Words};
use std::hash::{BuildHasher, Hasher};
use std::path::PathBuf;
use std::sync::Arc;

/// What remains after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// The game goes on.
    Going,
    /// The player has enough.
    Quit,
}

/// Cases, settings and the running play.
pub struct Session {
    shelf: Shelf,
    on_desk: Vec<DeskCase>,
    words: Words,
    theme: Theme,
    /// The level of help that the player chose; else each case has its own.
    level: Option<HelpLevel>,
    /// The seed of every play, where one was asked for.
    seed: Option<u64>,
    /// Where the record of the running play is kept.
    record: Option<PathBuf>,
    running: Option<Running>,
    /// What went wrong and the player should know of.
    pub(super) trouble: Option<String>,
    /// The case and step at which a view failed last.
    failed_at: Option<(usize, u16)>,
}

/// A case being played.
struct Running {
    /// Its place on the shelf.
    at: usize,
    play: Play,
    said: Vec<Heard>,
    refused: Option<Refusal>,
}

impl Session {
    /// A session with the cases of a shelf.
    pub fn new(shelf: Shelf, args: &Args, language: Language) -> Self {
        let mut session = Self {
            shelf,
            on_desk: Vec::new(),
            words: Words::new(language),
            theme: Theme::light(),
            level: None,
            seed: args.seed,
            record: args.record.clone(),
            running: None,
            trouble: None,
            failed_at: None,
        };
        session.lay_the_desk();
        session
    }

    /// Shows the window's content through `show`, which gives back what the player wants.
    pub fn show<T>(&self, show: impl FnOnce(&Place<'_>) -> T) -> T {
        let (words, theme) = (&self.words, &self.theme);
        match &self.running {
            None => {
                show(&Place::Desk(Desk { cases: &self.on_desk, words, theme, level: self.level.unwrap_or_default() }))
            }
            Some(running) => {
                let view = running.play.view();
                let scene = Scene { view: &view, words, theme, said: &running.said, refused: running.refused };
                show(&Place::Case(scene))
            }
        }
    }

    /// The colours that are worn.
    pub const fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The game's words.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// What went wrong, until the player has seen it.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// The running play.
    pub fn play(&self) -> Option<&Play> {
        self.running.as_ref().map(|running| &running.play)
    }

    /// Does what the player wants.
    pub fn act(&mut self, action: Action) -> After {
        match action {
            Action::Move(mv) => self.make(mv),
            Action::OpenCase(at) => self.open(at),
            Action::Again => {
                if let Some(at) = self.running.as_ref().map(|running| running.at) {
                    self.open(at);
                }
            }
            Action::ToDesk => self.running = None,
            Action::Language(language) => self.speak(language),
            Action::Theme(evening) => self.theme = if evening == Evening::Yes { Theme::dark() } else { Theme::light() },
            Action::Help(level) => self.level = Some(level),
            Action::Quit => return After::Quit,
        }
        After::Going
    }

    /// A view panicked. Once, and its panel begins anew; twice at the same step, and the play is laid aside on the disk.
    pub fn view_failed(&mut self, why: &str) {
        let here = self.running.as_ref().map(|running| (running.at, running.play.view().step));
        let again = here.is_some() && here == self.failed_at;
        self.failed_at = here;
        let mut text = self.words.with("trouble-view", &[("reason", why.into())]);
        if again && let Some(running) = self.running.take() {
            let path = std::env::temp_dir().join(format!("malmi-{}.record", running.play.seed()));
            if record::write(&path, &running.play).is_ok() {
                let path = path.display().to_string();
                text = self.words.with("trouble-aside", &[("reason", why.into()), ("path", path.as_str().into())]);
            }
        }
        self.trouble = Some(text);
    }

    fn open(&mut self, at: usize) {
        // Cases that cannot be played stand on the desk after the others, and cannot be opened.
        let Some(case) = self.told(at) else { return };
        let level = self.level.unwrap_or(case.scenario.level);
        let play = Play::new(case, self.seed.unwrap_or_else(any_seed), level);
        let said = hear(&play.view(), &self.words);
        self.running = Some(Running { at, play, said, refused: None });
        self.keep_record();
    }

    fn make(&mut self, mv: Move) {
        let Some(running) = &mut self.running else { return };
        let own = say(&running.play.view(), &self.words, &mv);
        running.refused = running.play.make(mv).err();
        if running.refused.is_none() {
            running.said.extend(own);
            running.said.extend(hear(&running.play.view(), &self.words));
            self.keep_record();
        }
    }

    /// Speaks another language from now on. What was said already is said again in it.
    fn speak(&mut self, language: Language) {
        self.words = Words::new(language);
        self.lay_the_desk();
        let Some(running) = &self.running else { return };
        let Some(case) = self.told(running.at) else { return };
        let (play, said) = retold(&running.play, case, &self.words);
        if let Some(running) = &mut self.running {
            (running.play, running.said) = (play, said);
        }
    }

    fn told(&self, at: usize) -> Option<Arc<Case>> {
        self.shelf.cases.get(at).map(|case| Arc::clone(case.told_in(self.words.language().code())))
    }

    fn lay_the_desk(&mut self) {
        let language = self.words.language();
        let sound = self.shelf.cases.iter().map(|case| desk_case(case, language));
        self.on_desk = sound.chain(self.shelf.unsound.iter().map(broken)).collect();
    }

    fn keep_record(&mut self) {
        let (Some(path), Some(running)) = (&self.record, &self.running) else { return };
        if let Err(error) = record::write(path, &running.play) {
            self.trouble = Some(format!("{}: {error}", path.display()));
        }
    }
}

/// The same play, told from the beginning in the words of another language.
fn retold(play: &Play, case: Arc<Case>, words: &Words) -> (Play, Vec<Heard>) {
    let mut again = Play::new(case, play.seed(), play.level());
    let mut said = hear(&again.view(), words);
    for mv in play.moves() {
        let own = say(&again.view(), words, mv);
        // Two languages of a case differ in their texts only, so that no move can be refused that was made before.
        if again.make(mv.clone()).is_ok() {
            said.extend(own);
            said.extend(hear(&again.view(), words));
        }
    }
    (again, said)
}

fn desk_case(case: &ShelfCase, language: Language) -> DeskCase {
    let case = case.told_in(language.code());
    let encounters = case.encounters();
    let seconds: u32 = encounters.iter().map(|kind| case.length(*kind).0).sum();
    DeskCase {
        title: case.scenario.title.to_string(),
        intro: case.scenario.intro.to_string(),
        difficulty: case.scenario.difficulty,
        encounters: encounters.to_vec(),
        minutes: seconds.div_ceil(60),
        findings: Vec::new(),
    }
}

fn broken(unsound: &Unsound) -> DeskCase {
    DeskCase {
        title: unsound.file.clone(),
        intro: String::new(),
        difficulty: 1,
        encounters: Vec::new(),
        minutes: 0,
        findings: unsound.findings.clone(),
    }
}

/// A seed that nobody can foresee. Everything after it follows from it, and the record names it.
fn any_seed() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
