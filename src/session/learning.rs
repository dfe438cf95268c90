//! Learning records in the session: what goes out of a play, sending beside the game, and the page about it.

use super::running::Running;
use super::{At, Session, Wake};
use crate::cli::start::Args;
use crate::records::{Folder, Outbox, Outgoing, Paused, Pile, Player, Sqlite, Stamp, Store};
use crate::ui::{LearningForm, LearningPage, LearningSheet, LearningState, LearningWish};
use crate::xapi::{Address, HomePage, Key, News, Post, Report, Sending, Setup, SetupError};
use jiff::SignedDuration;
use std::path::PathBuf;

mod sheet;

/// What is to go out of what is new in a play. Where it cannot be read what was set, nothing does.
pub(super) fn outgoing(store: &dyn Store, player: &Player, running: &Running, at: Stamp) -> Vec<Outgoing> {
    let Some(setup) = Setup::read(store).ok().flatten().filter(|setup| setup.on) else { return Vec::new() };
    let taken_up = running.taken_up();
    let since = running.kept.unwrap_or(taken_up.map_or(0, |step| usize::from(step.saturating_sub(1))));
    let spent = || store.time_spent(running.id, at).unwrap_or(0);
    let over = running.over.as_ref().map(|over| (&over.card, SignedDuration::from_millis(spent())));
    let news = News { begun: running.kept.is_none(), since, over, at };
    setup.outgoing(player, running.id, &running.play, taken_up, &news)
}

/// Learning records, where there is a disk to keep them on.
#[derive(Default)]
pub(super) struct Learning {
    folder: Option<PathBuf>,
    /// Sending; `None` until there was something to send.
    post: Option<Post>,
    /// The last that was heard of it.
    heard: Report,
    sheet: LearningSheet,
}

impl Learning {
    /// Learning records of the folder that the program was started with.
    pub fn of(args: &Args) -> Self {
        let folder = Folder::open(args.data.as_deref()).ok();
        Self { folder: folder.map(|folder| folder.dir().to_owned()), ..Self::default() }
    }

    /// Lets sending know that something waits, or was set.
    pub fn ring(&mut self, wake: &Wake) {
        match (&self.post, &self.folder) {
            (Some(post), _) => post.look(),
            (None, Some(folder)) => {
                let wake = wake.clone();
                self.post = Some(Post::begin(folder.clone(), move || wake.wake()));
            }
            (None, None) => {}
        }
    }

    /// Takes in what is new of sending; says whether anything is.
    fn hear(&mut self) -> bool {
        let Some(news) = self.post.as_ref().map(Post::news).filter(|news| *news != self.heard) else { return false };
        self.heard = news;
        true
    }

    fn open(&self) -> Result<Sqlite, SetupError> {
        match &self.folder {
            Some(folder) => Ok(Sqlite::open(folder)?),
            None => Err(crate::records::StoreError::NoPlace.into()),
        }
    }
}

impl Session {
    /// Begins to send where that is turned on.
    pub(super) fn begin_learning(&mut self) {
        let on = Setup::read(&**self.keeping.store()).ok().flatten().is_some_and(|setup| setup.on);
        if on {
            self.learning.ring(&self.wake);
        }
    }

    /// Whether the page on learning records is on the screen.
    pub fn is_at_learning(&self) -> bool {
        self.at == At::Learning
    }

    pub(super) fn learning_page(&self) -> LearningPage<'_> {
        LearningPage { sheet: &self.learning.sheet, words: &self.words, theme: &self.theme, settings: self.settings }
    }

    /// Opens the page; a case that runs waits on the desk.
    pub(super) fn open_learning(&mut self) {
        self.leave_for_the_desk();
        self.previewing = None;
        self.at = At::Learning;
        self.lay_learning(None);
    }

    /// Takes in what is new of sending: on the page at once; elsewhere only that a person is wanted, once.
    pub(super) fn update_learning(&mut self) {
        if std::mem::take(&mut self.keeping.told) {
            self.learning.ring(&self.wake);
        }
        if !self.learning.hear() {
            return;
        }
        if self.at == At::Learning {
            self.lay_learning(None);
        } else if let Some(key) = wanted(&self.learning.heard) {
            self.trouble = Some(self.words.get(key));
        }
    }

    /// Does what is wanted on the page.
    pub(super) fn wish_learning(&mut self, wish: LearningWish) {
        let wrong = self.grant(wish).err().map(|error| error.to_string());
        self.learning.ring(&self.wake);
        self.lay_learning(wrong);
    }

    fn grant(&mut self, wish: LearningWish) -> Result<(), SetupError> {
        let mut store = self.learning.open()?;
        let before = Setup::read(&store)?;
        match (wish, before) {
            (LearningWish::On(form), before) => {
                self.turn_on(&mut store, &form, before.is_some_and(|setup| setup.names))?;
            }
            (LearningWish::Off(throw_away), Some(setup)) => {
                Setup { on: false, ..setup }.keep(&mut store)?;
                if throw_away {
                    store.throw_away(Pile::Waiting)?;
                }
            }
            (LearningWish::Key(name, secret), Some(setup)) => {
                let key = Key::new(name.trim(), &secret)?;
                self.learning.ring(&self.wake);
                if let Some(post) = &self.learning.post {
                    post.use_key(setup.address, key);
                }
            }
            (LearningWish::Again, _) => {
                store.pause(None)?;
                store.try_again()?;
            }
            (LearningWish::Off(_) | LearningWish::Key(..), None) => {}
        }
        Ok(())
    }

    fn turn_on(&mut self, store: &mut Sqlite, form: &LearningForm, names: bool) -> Result<(), SetupError> {
        let address = Address::parse(&form.address)?;
        let own = form.home_page.trim();
        let home_page = if own.is_empty() { HomePage::of(&address)? } else { HomePage::parse(own)? };
        let key = (!form.key.trim().is_empty() || !form.secret.is_empty())
            .then(|| Key::new(form.key.trim(), &form.secret))
            .transpose()?;
        Setup { on: true, address: address.clone(), home_page, names }.keep(store)?;
        store.pause(None)?;
        self.learning.ring(&self.wake);
        if let Some((post, key)) = self.learning.post.as_ref().zip(key) {
            post.use_key(address, key);
        }
        Ok(())
    }

    /// Where nothing waits, an example is shown of what would go out.
    fn with_example(&self, sheet: LearningSheet) -> LearningSheet {
        let Some(case) = self.told(0).filter(|_| sheet.next.is_empty()) else { return sheet };
        // Before anything was set, the example goes to an address that is nobody's.
        let address = Address::parse(&sheet.address).or_else(|_| Address::parse("https://records.example.org/xapi"));
        let Ok(address) = address else { return sheet };
        let own = HomePage::parse(&sheet.home_page).or_else(|_| HomePage::of(&address));
        let Ok(home_page) = own else { return sheet };
        let setup = Setup { on: true, address, home_page, names: sheet.names };
        let next = sheet::example(&setup, &self.keeping.player, case, &self.words);
        LearningSheet { example: true, next, ..sheet }
    }

    /// Lays the page anew.
    pub(super) fn lay_learning(&mut self, wrong: Option<String>) {
        let laid = self.learning.open().and_then(|store| sheet::of(&store, &self.learning.heard, &self.words));
        self.learning.sheet = match laid {
            Ok(sheet) => LearningSheet { wrong, ..self.with_example(sheet) },
            Err(error) if self.learning.folder.is_some() => {
                LearningSheet { wrong: Some(error.to_string()), ..LearningSheet::default() }
            }
            Err(_) => LearningSheet { wrong: Some(self.words.get("learning-no-disk")), ..LearningSheet::default() },
        };
    }
}

/// What a person should know of wherever they are.
fn wanted(heard: &Report) -> Option<&'static str> {
    match &heard.sending {
        Sending::NoKey(_) => Some("learning-wants-key"),
        Sending::Ended(crate::xapi::Ended::Paused(pause)) => Some(match pause.why {
            Paused::Key => "learning-wants-key",
            Paused::Address => "learning-wants-address",
        }),
        _ => None,
    }
}

/// What sending is about, as the page has it.
fn state(on: bool, heard: &Report, clock: impl Fn(Stamp) -> String, fault: Option<&str>) -> LearningState {
    use crate::xapi::Ended;
    if !on {
        return LearningState::Off;
    }
    match &heard.sending {
        Sending::Off | Sending::Ended(Ended::Empty | Ended::Stopped) => LearningState::Rests,
        Sending::Busy => LearningState::Sends,
        Sending::Ended(Ended::Busy(_)) => LearningState::Elsewhere,
        Sending::Ended(Ended::Later(until)) => {
            LearningState::Waits(fault.unwrap_or_default().to_owned(), clock(*until))
        }
        Sending::Ended(Ended::Paused(pause)) => match pause.why {
            Paused::Key => LearningState::KeyRefused(pause.words.clone()),
            Paused::Address => LearningState::NoStore(pause.words.clone()),
        },
        Sending::NoKey(error) => LearningState::NoKey(error.to_string()),
        Sending::Trouble(why) => LearningState::Trouble(why.clone()),
    }
}

#[cfg(test)]
mod tests;
