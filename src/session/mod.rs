//! What the game holds between frames: the cases, the settings, the plays that were begun and what was said in them.
//! Knows nothing of Bevy, and is the only place of the window that makes moves.

mod begun;
mod bench;
mod course;
mod desk;
mod drill;
mod figures;
mod kept;
mod learning;
mod pages;
mod past;
#[cfg(test)]
mod past_tests;
mod players;
mod preview;
mod privacy;
mod running;
mod settings;
mod study;
#[cfg(test)]
mod tests;
mod trainer;
mod unsaved;
mod wake;
mod watch;
mod watching;
mod work;

use crate::cli::CliError;
use crate::cli::play::keep::Keeper;
use crate::cli::shelf::Shelf;
use crate::cli::start::Args;
use crate::encounter::Play;
use crate::practice;
use crate::records::{Folder, Journal, STORE_FILE};
use crate::scenario::case::Case;
use crate::ui::desk::{DeskCase, Progress};
use crate::ui::{Action, Desk, Place, Settings, Theme};
use crate::words::{Language, Words};
use bench::Packs;
use kept::{Found, Keeping};
use learning::Learning;
use preview::Previewing;
use running::Running;
use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use study::Studies;
use unsaved::Held;
pub use wake::Wake;

/// What remains after an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// The game goes on.
    Going,
    /// The player has enough.
    Quit,
}

/// Where the player is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Desk,
    /// At the trainer's shelf.
    Shelf,
    /// At the list of past plays.
    Plays,
    /// At one of them.
    Past,
    /// Where it is shown what is kept.
    Privacy,
    /// At the page on learning records.
    Learning,
    /// At the figures.
    Figures,
    /// In the play of this case.
    Case(usize),
    /// In the play of a file that is being edited.
    Preview,
    /// In a round of a drill.
    Drill,
}

/// Cases, settings and the plays that were begun.
pub struct Session {
    shelf: Shelf,
    on_desk: Vec<DeskCase>,
    progress: Progress,
    words: Words,
    theme: Theme,
    settings: Settings,
    /// The seed of every play, where one was asked for.
    seed: Option<u64>,
    /// Where the record of the running play is kept.
    record: Option<Keeper>,
    /// Where everything of the player's is kept.
    keeping: Keeping,
    journal: Journal,
    /// The plays that were begun, by the place of their case on the shelf.
    begun: BTreeMap<usize, Running>,
    at: At,
    /// The language of the system, for players who have chosen none.
    system_language: Language,
    /// The folder that was named for everything that is kept.
    named_data: Option<PathBuf>,
    /// Where everything is kept, if there is such a place.
    folder: Option<Folder>,
    players: players::Players,
    past: past::PastPlays,
    kept: privacy::Kept,
    packs: Packs,
    studies: Studies,
    previewing: Option<Box<Previewing>>,
    drilling: Option<Box<drill::Drilling>>,
    /// Learning records for an organisation's store.
    learning: Learning,
    /// The figures, once they were opened.
    figures: Option<Box<figures::Shown>>,
    /// What wakes a window at rest.
    wake: Wake,
    /// In how long the file that is previewed is to be looked at.
    look_in: Option<Duration>,
    /// What went wrong and the player should know of, or where something was saved.
    pub trouble: Option<String>,
    /// What could not be saved, until the player has said what to do.
    held: Option<Held>,
    /// As the game was started.
    args: Args,
    /// The case and step at which a view failed last.
    failed_at: Option<(usize, u16)>,
}

impl Session {
    /// A session with the cases of a shelf, at the desk.
    ///
    /// # Errors
    /// A record was asked for where none can be written.
    pub fn new(shelf: Shelf, args: &Args, language: Language) -> Result<Self, CliError> {
        let record = args.record.as_deref().map(|path| Keeper::new(path, Path::new(""))).transpose()?;
        let (found, error) = match Keeping::open(args) {
            Ok(found) => (found, None),
            Err(error) => (Keeping::in_memory()?, Some(error)),
        };
        let Found { keeping, settings, journal } = found;
        let mut session = Self {
            shelf,
            on_desk: Vec::new(),
            progress: Progress::default(),
            words: Words::new(settings.language.unwrap_or(language)),
            theme: Theme::of(settings.evening),
            settings,
            seed: args.seed,
            record,
            keeping,
            journal,
            begun: BTreeMap::new(),
            at: At::Desk,
            system_language: language,
            named_data: args.data.clone(),
            folder: Folder::open(args.data.as_deref()).ok(),
            players: players::Players::default(),
            past: past::PastPlays::default(),
            kept: privacy::Kept::default(),
            packs: Packs::default(),
            studies: Studies::default(),
            previewing: None,
            drilling: None,
            learning: Learning::of(args),
            figures: None,
            wake: Wake::default(),
            look_in: None,
            trouble: None,
            held: None,
            args: args.clone(),
            failed_at: None,
        };
        session.thin();
        session.take_up_what_waits();
        session.meet_the_players();
        session.begin_learning();
        session.lay_the_desk();
        if let Some(error) = error {
            session.hold_opening(error);
        }
        Ok(session)
    }

    /// Takes up the player's plays that were begun, and says how many plays are damaged.
    fn take_up_what_waits(&mut self) {
        let player = self.keeping.player.id;
        let read = {
            let store = self.keeping.store();
            store.waiting(player).and_then(|waiting| Ok((waiting, store.count(player)?)))
        };
        let Some((waiting, count)) = self.or_trouble(read) else { return };
        let unread = count.saturating_sub(waiting.len() + self.journal.plays.len());
        self.begun = begun::waiting(waiting, &self.shelf, &self.words);
        if unread > 0 {
            let path = self.folder.as_ref().map(|folder| folder.path(STORE_FILE).display().to_string());
            let (path, count) = (path.unwrap_or_default(), i64::try_from(unread).unwrap_or(i64::MAX));
            let said = [("count", count.into()), ("path", path.as_str().into())];
            self.trouble = Some(self.words.with("store-unread", &said));
        }
    }

    /// Whether nothing was ever played here: the first case may begin at once.
    pub fn is_first_start(&self) -> bool {
        self.journal.plays.is_empty() && self.begun.is_empty() && !self.players.asks
    }

    /// What wakes the window at rest; it is to be told how.
    pub const fn wake(&self) -> &Wake {
        &self.wake
    }

    /// Shows the window's content through `show`, which gives back what the player wants.
    pub fn show<T>(&self, show: impl FnOnce(&Place<'_>) -> T) -> T {
        if let Some(page) = self.figures_page() {
            return show(&Place::Figures(page));
        }
        match (self.at, self.running(), &self.previewing) {
            (At::Shelf, ..) => show(&Place::Shelf(self.bench())),
            (At::Plays | At::Past, ..) => self.show_past(show),
            (At::Privacy, ..) => show(&Place::Privacy(self.privacy_page())),
            (At::Learning, ..) => show(&Place::Learning(self.learning_page())),
            (At::Preview, Some(running), Some(previewing)) => {
                let strip = previewing.strip();
                running.show(&self.words, &self.theme, self.settings, |scene| show(&Place::Preview(scene, strip)))
            }
            (At::Drill, Some(running), _) => {
                let Some(drill) = self.drilling.as_ref().map(|drilling| drilling.shown()) else {
                    return show(&Place::Desk(self.desk()));
                };
                running.show(&self.words, &self.theme, self.settings, |scene| show(&Place::Drill(scene, drill)))
            }
            (_, Some(running), _) => self.show_case(running, show),
            (_, None, _) => show(&Place::Desk(self.desk())),
        }
    }

    /// Shows a case with what the coach asks of it.
    fn show_case<T>(&self, running: &Running, show: impl FnOnce(&Place<'_>) -> T) -> T {
        let last = self.journal.plays.last().and_then(|play| play.missed.as_ref());
        let asks = self.settings.coach.then(|| practice::ask(&self.words, &running.play, last)).flatten();
        running.show(&self.words, &self.theme, self.settings, |scene| {
            show(&Place::Case(crate::ui::Scene { coach: asks.as_ref(), ..scene }))
        })
    }

    fn desk(&self) -> Desk<'_> {
        let waiting = |at: &usize| self.begun.get(at).is_some_and(|running| running.over.is_none());
        Desk {
            cases: &self.on_desk,
            progress: &self.progress,
            today: self
                .begun
                .keys()
                .copied()
                .find(waiting)
                .or_else(|| self.progress.today.first().map(|today| today.case))
                .unwrap_or(0),
            waiting: self.begun.keys().copied().find(waiting),
            people: self.players.people(),
            words: &self.words,
            theme: &self.theme,
            settings: self.settings,
        }
    }

    fn running(&self) -> Option<&Running> {
        match self.at {
            At::Case(at) => self.begun.get(&at),
            At::Preview => self.previewing.as_ref().map(|previewing| &previewing.running),
            At::Drill => self.drilling.as_ref().map(|drilling| &drilling.running),
            At::Past => self.past.open.as_ref().map(|open| open.running()),
            At::Desk | At::Shelf | At::Plays | At::Privacy | At::Learning | At::Figures => None,
        }
    }

    /// The case of the play on the screen, where it is one of the player's own.
    const fn own(&self) -> Option<usize> {
        match self.at {
            At::Case(at) => Some(at),
            At::Desk | At::Shelf | At::Plays | At::Past | At::Privacy | At::Learning | At::Figures => None,
            At::Preview | At::Drill => None,
        }
    }

    /// Takes in what has been worked out beside the game, and what has changed on the disk.
    pub fn update(&mut self) {
        if let Some(running) = self.own().and_then(|at| self.begun.get_mut(&at)) {
            running.update();
        }
        self.packs.update();
        self.update_learning();
        self.studies.update(&self.words);
        let words = &self.words;
        let past = self.past.open.as_mut().filter(|_| self.at == At::Past);
        let watched = past.and_then(|open| open.update(words));
        self.look_in = self.previewing.as_mut().and_then(|previewing| previewing.update(words)).or(watched);
    }

    /// Whether something is still being worked out.
    pub fn is_working(&self) -> bool {
        self.running().is_some_and(Running::is_working) || self.packs.is_reading() || self.studies.is_running()
    }

    /// In how long the session should be asked again though nothing is pressed: a file is waited for.
    pub const fn look_in(&self) -> Option<Duration> {
        self.look_in
    }

    /// Whether the trainer's shelf is on the screen.
    pub fn is_at_the_shelf(&self) -> bool {
        self.at == At::Shelf
    }

    /// Whether the figures are on the screen.
    pub fn is_at_the_figures(&self) -> bool {
        self.at == At::Figures
    }

    /// Whether a strip takes some of the window: a file is being edited, a drill is played, or a past play is watched.
    pub fn has_strip(&self) -> bool {
        matches!(self.at, At::Preview | At::Drill | At::Past)
    }

    /// The colours that are worn.
    pub const fn theme(&self) -> &Theme {
        &self.theme
    }

    /// The game's words.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// The settings.
    pub const fn settings(&self) -> Settings {
        self.settings
    }

    /// What went wrong, until the player has seen it.
    pub fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    /// The play on the screen.
    pub fn play(&self) -> Option<&Play> {
        self.running().map(|running| &running.play)
    }

    /// Whether the last move was refused.
    pub fn was_refused(&self) -> bool {
        self.running().is_some_and(Running::was_refused)
    }

    /// Does what the player wants.
    pub fn act(&mut self, action: Action) -> After {
        if let Some(held) = self.held.take() {
            return self.answer(held, &action);
        }
        let Some(action) = self.act_for_trainer(action) else { return After::Going };
        let Some(action) = self.act_in_drill(action) else { return After::Going };
        match action {
            // What a trainer wants has been done.
            Action::ToShelf | Action::Study(_) | Action::StopStudy | Action::Preview(_) => {}
            // What belongs to drills has been done.
            Action::Drill(_) | Action::RoundAgain | Action::NextRound => {}
            Action::Move(mv) => self.make(mv),
            Action::OpenCase(at) => self.open(at),
            Action::Again | Action::PlayFrom(_) if self.at == At::Past => self.take_up_past(&action),
            Action::Again => self.again(),
            Action::PlayFrom(step) => self.play_from(step),
            Action::SavePage => self.save_page(),
            Action::Player(wish) => self.act_for_players(wish),
            Action::Past(wish) => self.act_for_past(wish),
            Action::Privacy(wish) => self.act_for_privacy(wish),
            // From a past play back to the others.
            Action::ToDesk if self.at == At::Past => self.list_past(),
            Action::ToDesk => self.leave_for_the_desk(),
            Action::ToLearning => self.open_learning(),
            Action::Learning(wish) => self.wish_learning(wish),
            Action::ToFigures => self.open_figures(),
            Action::Language(language) => self.set(Settings { language: Some(language), ..self.settings }),
            Action::Theme(evening) => self.set(Settings { evening, ..self.settings }),
            Action::Help(level) => self.set(Settings { help: Some(level), ..self.settings }),
            Action::Set(settings) => self.set(settings),
            // Nothing is held back.
            Action::SaveAgain | Action::PlayUnsaved => {}
            Action::Quit => return After::Quit,
        }
        After::Going
    }

    fn told(&self, at: usize) -> Option<Arc<Case>> {
        self.shelf.cases.get(at).map(|case| Arc::clone(case.told_in(self.words.language().code())))
    }

    fn lay_the_desk(&mut self) {
        self.on_desk = desk::cases(&self.shelf, &self.journal, self.words.language());
        let now = jiff::Timestamp::now().as_second();
        let drilled = self.keeping.store().rounds(self.keeping.player.id);
        let drilled = drilled.unwrap_or_else(|error| {
            self.trouble = Some(self.not_kept(&error));
            Vec::new()
        });
        let plan = desk::plan(&self.shelf, &self.journal, &drilled, now);
        self.progress = desk::progress(&self.journal, &plan, &self.words, now);
    }
}

/// A seed that nobody can foresee. Everything after it follows from it, and the record names it.
fn any_seed() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
