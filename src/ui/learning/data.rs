//! What the page on learning records shows, and what can be wanted there.

use crate::ui::settings::Settings;
use crate::ui::theme::Theme;
use crate::words::Words;

/// The page, with what it is drawn with.
#[derive(Clone, Copy)]
pub struct LearningPage<'a> {
    /// How things stand.
    pub sheet: &'a LearningSheet,
    /// The game's words.
    pub words: &'a Words,
    /// The theme.
    pub theme: &'a Theme,
    /// The settings.
    pub settings: Settings,
}

/// How things stand with learning records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearningSheet {
    /// Whether what happens is told and sent.
    pub on: bool,
    /// The store's address; empty before one was set.
    pub address: String,
    /// The organisation's address; empty before one was set.
    pub home_page: String,
    /// Whether players' names go out.
    pub names: bool,
    /// The key that is used, and where it came from.
    pub key: Option<(String, KeyFrom)>,
    /// How many statements wait.
    pub waiting: usize,
    /// How many were set aside.
    pub aside: usize,
    /// How many were sent.
    pub sent: usize,
    /// When the last one was sent, as people write it.
    pub sent_at: Option<String>,
    /// What sending is about.
    pub state: LearningState,
    /// The next statements that go out.
    pub next: Vec<LearningLine>,
    /// Whether these are an example, because none waits.
    pub example: bool,
    /// Those that were set aside.
    pub set_aside: Vec<LearningLine>,
    /// What was wrong with what was entered.
    pub wrong: Option<String>,
}

/// Where a key came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyFrom {
    /// Typed in, and forgotten when the game ends.
    ThisRun,
    /// The environment of the machine.
    Environment,
    /// The system's keyring.
    Keyring,
}

/// What sending is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LearningState {
    /// It is turned off.
    #[default]
    Off,
    /// All is sent, or nothing is to be sent yet.
    Rests,
    /// It sends now.
    Sends,
    /// Another window of the game sends.
    Elsewhere,
    /// Something is wrong that passes: what, and until when nothing is sent.
    Waits(String, String),
    /// The store refuses the key: what it said.
    KeyRefused(String),
    /// There is no store at the address: what was said.
    NoStore(String),
    /// There is no key: why.
    NoKey(String),
    /// What is kept cannot be read or written: why.
    Trouble(String),
}

impl LearningState {
    /// Whether nothing goes on before a key was entered.
    pub const fn wants_key(&self) -> bool {
        matches!(self, Self::KeyRefused(_) | Self::NoKey(_))
    }
}

/// A statement as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningLine {
    /// What it says, in a few words: the verb, and what was chosen.
    pub says: String,
    /// When it happened.
    pub at: String,
    /// The statement as it goes out, laid out over lines.
    pub text: String,
    /// Why the store would not have it.
    pub why: Option<String>,
}

/// What is wanted on the page.
#[derive(Clone, PartialEq, Eq)]
pub enum LearningWish {
    /// Turn it on for the store at an address, in the name of an organisation, with a key where one was entered.
    On(LearningForm),
    /// Turn it off; with whether what waits is thrown away.
    Off(bool),
    /// Use this key from now on: its name and its secret.
    Key(String, String),
    /// Try again at once what waits and what was set aside.
    Again,
}

/// What is entered to turn it on.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct LearningForm {
    /// The store's address.
    pub address: String,
    /// The organisation's address; empty for that of the store's machine.
    pub home_page: String,
    /// The name of the key.
    pub key: String,
    /// Its secret.
    pub secret: String,
}

/// Nobody wants a secret in a log.
impl std::fmt::Debug for LearningForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LearningForm").field("address", &self.address).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for LearningWish {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::On(form) => f.debug_tuple("On").field(form).finish(),
            Self::Off(throw_away) => f.debug_tuple("Off").field(throw_away).finish(),
            Self::Key(..) => f.write_str("Key"),
            Self::Again => f.write_str("Again"),
        }
    }
}
