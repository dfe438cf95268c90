//! What the game keeps, and what can be asked of it: one trait, so that a browser can keep it in its own way.

use super::drilled::Drilled;
use super::id::{PlayId, PlayerId};
use super::journal::Finished;
use super::past::Past;
use super::player::{Player, PlayerName};
use super::record::Record;
use super::stamp::Stamp;

/// Why something could not be kept, or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The system names no place for it.
    #[error("this system names no folder for a program's data; `--data DIR` names one")]
    NoPlace,
    /// The folder or the file must not be written.
    #[error("{path}: it must not be written here; give the program leave, or name another folder with `--data DIR`")]
    ReadOnly {
        /// Where it is.
        path: String,
    },
    /// What should be the folder, or one above it, is a file.
    #[error("{path}: it is a file, and a folder is needed; name another with `--data DIR`")]
    NotAFolder {
        /// What should be the folder.
        path: String,
    },
    /// The disk has no room left.
    #[error("{path}: the disk is full; what was kept before is as it was")]
    Full {
        /// Where it is.
        path: String,
    },
    /// Another program holds it for too long.
    #[error("{path}: another program holds it and does not let go")]
    Busy {
        /// Where it is.
        path: String,
    },
    /// A newer version of the program wrote it.
    #[error(
        "{path}: a newer version of this program wrote it (form {found}, and this one knows {known}); it is left as it is"
    )]
    Newer {
        /// Where it is.
        path: String,
        /// The version of its form.
        found: u32,
        /// The newest that this program knows.
        known: u32,
    },
    /// It is no store of this program, or damaged.
    #[error("{path}: it is damaged or was not written by this program, and is left as it is ({why})")]
    Damaged {
        /// Where it is.
        path: String,
        /// What was found.
        why: String,
    },
    /// The play went on elsewhere: there are moves after the last that is known here.
    #[error("this play has gone on in another window; start it again to go on from there")]
    Elsewhere,
    /// What was asked for is not there any more.
    #[error("it is not there any more; another window may have removed it")]
    Gone,
    /// Anything else.
    #[error("{path}: {why}")]
    Failed {
        /// Where it is.
        path: String,
        /// What the database or the system said.
        why: String,
    },
}

/// Something that is to leave this computer later, exactly as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// Its own id, which it keeps however often it is sent.
    pub id: uuid::Uuid,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What is kept at once of a play, or not at all.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'e> {
    /// The play.
    pub play: PlayId,
    /// Its record as it is now.
    pub record: &'e Record,
    /// How many of its moves are known to be kept already.
    pub since: usize,
    /// When.
    pub at: Stamp,
    /// What came of it, where it is over now.
    pub result: Option<&'e Finished>,
    /// What is to be sent of it later.
    pub out: &'e [Outgoing],
}

/// A play as it is kept, with its record.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// The play.
    pub play: PlayId,
    /// Its record.
    pub record: Record,
    /// When it was begun.
    pub begun: Stamp,
}

/// What came of a play that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The play.
    pub play: PlayId,
    /// What came of it.
    pub result: Finished,
    /// Whether its moves are kept too, so that it can be opened and replayed.
    pub has_record: bool,
}

/// What the game keeps. Everything that one call changes is changed at once or not at all.
pub trait Store: Send {
    /// All players, in the order in which they began.
    fn players(&self) -> Result<Vec<Player>, StoreError>;

    /// Takes a new player in.
    fn add_player(&mut self, player: &Player) -> Result<(), StoreError>;

    /// Gives a player another name.
    fn rename_player(&mut self, id: PlayerId, name: &PlayerName) -> Result<(), StoreError>;

    /// Forgets a player with everything that is kept of them, and leaves no trace in the file.
    fn remove_player(&mut self, id: PlayerId) -> Result<(), StoreError>;

    /// A setting of a player, or of the whole computer.
    fn setting(&self, player: Option<PlayerId>, key: &str) -> Result<Option<String>, StoreError>;

    /// Sets or takes away a setting of a player, or of the whole computer.
    fn set(&mut self, player: Option<PlayerId>, key: &str, value: Option<&str>) -> Result<(), StoreError>;

    /// Begins a play with the moves that its record has already.
    fn begin(&mut self, player: PlayerId, entry: &Entry<'_>) -> Result<(), StoreError>;

    /// Keeps what is new of a play.
    ///
    /// # Errors
    /// [`StoreError::Elsewhere`] where the play has gone on in another window; nothing is changed then.
    fn keep(&mut self, entry: &Entry<'_>) -> Result<(), StoreError>;

    /// Lays a play aside that is not to go on: it stays a record, and waits no longer.
    fn lay_aside(&mut self, play: PlayId) -> Result<(), StoreError>;

    /// How many plays that wait and results of a player are kept, also those that are damaged. Where it is more than
    /// [`Store::waiting`] and [`Store::results`] give, the rest cannot be read.
    fn count(&self, player: PlayerId) -> Result<usize, StoreError>;

    /// The plays of a player that were begun and wait, oldest first. One that is damaged is left out.
    fn waiting(&self, player: PlayerId) -> Result<Vec<Kept>, StoreError>;

    /// A play with its record; `None` where it is not kept (any more).
    fn play(&self, play: PlayId) -> Result<Option<Kept>, StoreError>;

    /// How long a player was at a play until a moment, in milliseconds: from its beginning and from move to move, with a
    /// pause of more than five minutes counted as five.
    fn time_spent(&self, play: PlayId, until: Stamp) -> Result<i64, StoreError>;

    /// What came of a player's plays, oldest first. A result that is damaged is left out.
    fn results(&self, player: PlayerId) -> Result<Vec<Outcome>, StoreError>;

    /// Everything that a player has set, by key.
    fn settings(&self, player: PlayerId) -> Result<Vec<(String, String)>, StoreError>;

    /// The learning records of a player that wait to leave this computer, exactly as they would.
    fn leaving(&self, player: PlayerId) -> Result<Vec<String>, StoreError>;

    /// All plays of a player without their moves, in the order in which they were played last.
    fn past(&self, player: PlayerId) -> Result<Vec<Past>, StoreError>;

    /// Takes a play in that comes from a file. It waits for nothing and counts in no figure.
    fn bring_in(&mut self, player: PlayerId, entry: &Entry<'_>) -> Result<(), StoreError>;

    /// Keeps what a play comes to by the rules of now, beside what it came to before.
    fn rescore(&mut self, play: PlayId, result: &Finished, at: Stamp) -> Result<(), StoreError>;

    /// Deletes a play with everything that is kept of it, and leaves no trace in the file.
    fn remove_play(&mut self, play: PlayId) -> Result<(), StoreError>;

    /// Deletes what is older than a moment, of all players: the moves, and plays without a result whole; with `results`
    /// every older play whole, and every older round of a drill. Says of how many plays something was deleted.
    fn thin(&mut self, before: Stamp, results: bool) -> Result<usize, StoreError>;

    /// Keeps a round of a drill. It is no play, and counts as none.
    fn keep_round(&mut self, player: PlayerId, round: &Drilled) -> Result<(), StoreError>;

    /// A player's rounds of drills, in the order in which they were judged.
    fn rounds(&self, player: PlayerId) -> Result<Vec<Drilled>, StoreError>;
}
