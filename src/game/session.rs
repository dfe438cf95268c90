//! What the game holds between frames: the cases, the running play and what was said in it. Knows nothing of Bevy, and
//! is the only place of the window that makes moves.

use crate::cli::CliError;
use crate::cli::play::keep::Keeper;
use crate::cli::shelf::{Shelf, ShelfCase, Unsound};
use crate::cli::start::Args;
use crate::encounter::{Move, Play, Refusal};
use crate::model::HelpLevel;
use crate::scenario::case::Case;
use crate::scoring::{Scorecard, score};
use crate::ui::{Action, Desk, DeskCase, Ended, Evening, Heard, Place, Scene, Theme, hear, say};
use crate::words::{Language, Words};
use std::hash::{BuildHasher, Hasher};
use std::path::Path;
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
    record: Option<Keeper>,
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
    /// What it was worth, once it is over.
    card: Option<Scorecard>,
}

impl Session {
    /// A session with the cases of a shelf.
    ///
    /// # Errors
    /// A record was asked for where none can be written.
    pub fn new(shelf: Shelf, args: &Args, language: Language) -> Result<Self, CliError> {
        let record = args.record.as_deref().map(|path| Keeper::new(path, Path::new(""))).transpose()?;
        let mut session = Self {
            shelf,
            on_desk: Vec::new(),
            words: Words::new(language),
            theme: Theme::light(),
            level: None,
            seed: args.seed,
            record,
            running: None,
            trouble: None,
            failed_at: None,
        };
        session.lay_the_desk();
        Ok(session)
    }

    /// Shows the window's content through `show`, which gives back what the player wants.
    pub fn show<T>(&self, show: impl FnOnce(&Place<'_>) -> T) -> T {
        let (words, theme) = (&self.words, &self.theme);
        match &self.running {
            None => show(&Place::Desk(Desk { cases: &self.on_desk, words, theme, level: self.level })),
            Some(running) => {
                let view = running.play.view();
                let ended = running.card.as_ref().map(|card| Ended { card, events: running.play.events() });
                let (said, refused) = (&*running.said, running.refused);
                let scene = Scene { view: &view, words, theme, said, refused, ended };
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
            if Keeper::new(&path, Path::new("")).and_then(|keeper| keeper.keep(&running.play)).is_ok() {
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
        self.running = Some(Running { at, play, said, refused: None, card: None });
        self.keep_record();
    }

    fn make(&mut self, mv: Move) {
        let Some(running) = &mut self.running else { return };
        let own = say(&running.play.view(), &self.words, &mv);
        running.refused = running.play.make(mv).err();
        if running.refused.is_none() {
            running.said.extend(own);
            running.said.extend(hear(&running.play.view(), &self.words));
            running.card = running.play.is_over().then(|| score(&running.play));
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
        let (Some(keeper), Some(running)) = (&self.record, &self.running) else { return };
        if let Err(error) = keeper.keep(&running.play) {
            self.trouble = Some(error.to_string());
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
        level: case.scenario.level,
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
        level: HelpLevel::default(),
        encounters: Vec::new(),
        minutes: 0,
        findings: unsound.findings.clone(),
    }
}

/// A seed that nobody can foresee. Everything after it follows from it, and the record names it.
fn any_seed() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FindingIx;
    use crate::records::Record;

    fn session() -> Session {
        let args = Args { seed: Some(7), ..Args::default() };
        Session::new(Shelf::compiled_in(), &args, Language::English).expect("no record is asked for")
    }

    fn read_and_begin(session: &mut Session) {
        session.act(Action::OpenCase(0));
        session.act(Action::Move(Move::Read(FindingIx::new(0))));
        session.act(Action::Move(Move::Begin));
        session.act(Action::Move(Move::Silence));
    }

    fn said(session: &Session) -> Vec<String> {
        session.running.iter().flat_map(|running| running.said.iter().map(|heard| heard.text.clone())).collect()
    }

    fn record(session: &Session) -> Record {
        Record::of(session.play().expect("a case runs"))
    }

    #[test]
    fn another_language_in_the_middle_tells_everything_again_and_changes_nothing_else() {
        let mut session = session();
        read_and_begin(&mut session);
        let (before, english) = (record(&session), said(&session));
        session.act(Action::Language(Language::Finnish));
        let finnish = said(&session);
        assert_eq!(record(&session), before);
        assert_eq!(finnish.len(), english.len());
        assert!(finnish.iter().zip(&english).all(|(finnish, english)| finnish != english), "{finnish:?}");
        session.act(Action::Language(Language::English));
        assert_eq!(said(&session), english);
    }

    #[test]
    fn a_refused_move_is_told_of_and_leaves_no_trace() {
        let mut session = session();
        read_and_begin(&mut session);
        let (before, words) = (record(&session), said(&session));
        session.act(Action::Move(Move::Begin));
        assert_eq!((record(&session), said(&session)), (before, words));
        let refused = session.show(|place| matches!(place, Place::Case(scene) if scene.refused.is_some()));
        assert!(refused);
    }

    #[test]
    fn the_same_seed_and_the_same_moves_give_the_same_play_again() {
        let mut session = session();
        read_and_begin(&mut session);
        let (first, words) = (record(&session), said(&session));
        session.act(Action::Again);
        assert!(session.play().is_some_and(|play| play.moves().is_empty()));
        read_and_begin(&mut session);
        assert_eq!((record(&session), said(&session)), (first, words));
    }

    #[test]
    fn each_case_has_its_own_level_of_help_until_the_player_chooses() {
        let mut session = session();
        session.act(Action::OpenCase(0));
        assert_eq!(session.play().map(Play::level), Some(HelpLevel::Guided));
        session.act(Action::ToDesk);
        session.act(Action::Help(HelpLevel::Realistic));
        session.act(Action::OpenCase(0));
        assert_eq!(session.play().map(Play::level), Some(HelpLevel::Realistic));
    }

    #[test]
    fn the_record_on_the_disk_is_that_of_the_play() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("record.json");
        let args = Args { record: Some(path.clone()), ..Args::default() };
        let mut session = Session::new(Shelf::compiled_in(), &args, Language::Finnish).expect("it can be written");
        read_and_begin(&mut session);
        let kept = std::fs::read(&path).expect("it is there");
        assert_eq!(Record::parse(&kept).expect("it is a record"), record(&session));
    }

    #[test]
    fn what_cannot_be_played_lies_on_the_desk_and_stays_closed() {
        let mut shelf = Shelf::compiled_in();
        shelf.unsound.push(Unsound { file: "bad.ron".to_owned(), findings: vec!["bad.ron:1: no".to_owned()] });
        let last = shelf.cases.len();
        let mut session = Session::new(shelf, &Args::default(), Language::English).expect("no record is asked for");
        assert_eq!(session.on_desk[last].findings, ["bad.ron:1: no"]);
        assert_eq!(session.act(Action::OpenCase(last)), After::Going);
        assert!(session.play().is_none());
    }

    #[test]
    fn a_view_that_fails_once_costs_nothing_and_twice_lays_the_play_aside() {
        let mut session = session();
        read_and_begin(&mut session);
        session.view_failed("index out of bounds");
        assert!(session.play().is_some() && session.trouble().is_some_and(|text| text.contains("index out of bounds")));
        session.view_failed("index out of bounds");
        assert!(session.play().is_none());
        let aside = std::env::temp_dir().join("malmi-7.record");
        assert!(Record::parse(&std::fs::read(&aside).expect("it is there")).is_ok());
        std::fs::remove_file(aside).expect("it can go");
    }
}
