//! Sending beside the game: a thread that sends whenever something waits, and sleeps otherwise. Nothing that is played waits
//! for it.

use super::address::Address;
use super::http::Http;
use super::key::{Key, KeyError, Source};
use super::sender::{Ended, Sender, World};
use super::setup::Setup;
use super::waiting::Pace;
use crate::records::{Outbox, Sqlite, Stamp};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::Duration;
use uuid::Uuid;

/// The longest sleep: what another window has turned on is noticed by then.
const NAP: Duration = Duration::from_mins(1);

/// What sending is about, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sending {
    /// It was not tried yet, or is turned off.
    #[default]
    Off,
    /// It sends now.
    Busy,
    /// It came to an end.
    Ended(Ended),
    /// There is no key.
    NoKey(KeyError),
    /// What is kept cannot be read or written.
    Trouble(String),
}

/// What is new of sending, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What it is about.
    pub sending: Sending,
    /// The key that is used: its name and where it came from.
    pub key: Option<(String, Source)>,
    /// Why a key that was typed in could not be laid into the keyring.
    pub not_kept: Option<KeyError>,
}

/// What the thread is told.
enum Word {
    /// Something waits, or something was set.
    Look,
    /// This key was typed in for the store of this address.
    Key(Address, Key),
    /// It is over.
    Stop,
}

/// Sending beside the game. Dropping it stops it; what is under way is kept as unsure and asked for the next time.
pub struct Post {
    bell: mpsc::Sender<Word>,
    stop: Arc<AtomicBool>,
    news: Arc<Mutex<Report>>,
}

impl Post {
    /// Begins, with the store of a folder. `wake` is called whenever there is news.
    pub fn begin(folder: PathBuf, wake: impl Fn() + Send + 'static) -> Self {
        let (bell, words) = channel();
        let (stop, news) = (Arc::new(AtomicBool::new(false)), Arc::default());
        let office = Office {
            folder,
            here: Here { stop: Arc::clone(&stop) },
            news: Arc::clone(&news),
            wake: Box::new(wake),
            typed: None,
            report: Report::default(),
            who: Uuid::new_v4(),
        };
        // Where no thread can be had, everything waits for the next start.
        let _ = std::thread::Builder::new().name("learning records".to_owned()).spawn(move || office.work(&words));
        Self { bell, stop, news }
    }

    /// Says that something waits, or that something was set.
    pub fn look(&self) {
        let _ = self.bell.send(Word::Look);
    }

    /// Gives it a key for the store of an address, for as long as the program runs.
    pub fn use_key(&self, address: Address, key: Key) {
        let _ = self.bell.send(Word::Key(address, key));
    }

    /// What it is about.
    pub fn news(&self) -> Report {
        self.news.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Post {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.bell.send(Word::Stop);
    }
}

/// The clock of this machine, luck, and whether to stop.
#[derive(Clone, Debug, Default)]
pub struct Here {
    /// Set when sending is to stop.
    pub stop: Arc<AtomicBool>,
}

impl World for Here {
    fn now(&self) -> Stamp {
        Stamp::now()
    }

    fn luck(&self) -> u16 {
        rand::random()
    }

    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// The thread's own.
struct Office {
    folder: PathBuf,
    here: Here,
    news: Arc<Mutex<Report>>,
    wake: Box<dyn Fn() + Send>,
    /// The key that was typed in, and for which store.
    typed: Option<(Address, Key)>,
    report: Report,
    who: Uuid,
}

impl Office {
    fn work(mut self, words: &Receiver<Word>) {
        loop {
            let sending = self.send();
            let nap = self.nap(&sending);
            self.tell(sending);
            match words.recv_timeout(nap) {
                Ok(Word::Key(address, key)) => self.take_key(address, key),
                Ok(Word::Look) | Err(RecvTimeoutError::Timeout) => {}
                Ok(Word::Stop) | Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.here.stopped() {
                return;
            }
        }
    }

    /// Uses a key from now on, keeps it if there is a keyring, and tries again what the last one was refused for.
    fn take_key(&mut self, address: Address, key: Key) {
        self.report.not_kept = key.keep(&address).err();
        self.typed = Some((address, key));
        if let Err(error) = Sqlite::open(&self.folder).and_then(|mut store| store.pause(None)) {
            self.tell(Sending::Trouble(error.to_string()));
        }
    }

    fn tell(&mut self, sending: Sending) {
        self.report.sending = sending;
        let mut news = self.news.lock().unwrap_or_else(PoisonError::into_inner);
        if *news != self.report {
            news.clone_from(&self.report);
            drop(news);
            (self.wake)();
        }
    }

    fn nap(&self, sending: &Sending) -> Duration {
        match sending {
            Sending::Ended(Ended::Later(later) | Ended::Busy(later)) => {
                let wait = later.0.saturating_sub(self.here.now().0).max(0);
                Duration::from_millis(wait.unsigned_abs()).min(NAP)
            }
            _ => NAP,
        }
    }

    fn send(&mut self) -> Sending {
        let opened = Sqlite::open(&self.folder).map_err(|error| error.to_string());
        let (mut store, setup) = match opened.and_then(|store| {
            let setup = Setup::read(&store).map_err(|error| error.to_string())?;
            Ok((store, setup))
        }) {
            Ok((store, Some(setup))) if setup.on => (store, setup),
            Ok(_) => return Sending::Off,
            Err(why) => return Sending::Trouble(why),
        };
        let key = match self.key(&setup.address) {
            Ok((key, source)) => {
                self.report.key = Some((key.name().to_owned(), source));
                key
            }
            Err(error) => {
                self.report.key = None;
                return Sending::NoKey(error);
            }
        };
        self.tell(Sending::Busy);
        let mut line = Http::new(setup.address, &key);
        let mut sender =
            Sender { outbox: &mut store, line: &mut line, world: &self.here, pace: Pace::STANDARD, who: self.who };
        match sender.run() {
            Ok(ended) => Sending::Ended(ended),
            Err(error) => Sending::Trouble(error.to_string()),
        }
    }

    fn key(&self, address: &Address) -> Result<(Key, Source), KeyError> {
        match &self.typed {
            Some((of, key)) if of == address => Ok((key.clone(), Source::ThisRun)),
            _ => Key::find(address),
        }
    }
}
