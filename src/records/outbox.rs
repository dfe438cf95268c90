//! What waits to leave this computer: statements that were frozen when they happened, in the order in which they did, until
//! the store of an organisation has them. One trait, so that a browser can keep it in its own way.

use super::stamp::Stamp;
use super::store::StoreError;
use uuid::Uuid;

/// A statement that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// Its id, which it keeps however often it is sent.
    pub id: Uuid,
    /// The statement as it was frozen.
    pub text: String,
    /// Whether it was on its way before and may have arrived.
    pub unsure: bool,
}

/// What has become of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The store has it; nothing of it is kept here.
    Sent,
    /// The store will not have it, for this reason; it is laid where people can see it.
    Aside(String),
    /// It may have arrived: before it is sent again, the store is to be asked.
    Unsure,
    /// The store does not have it, so that it can be sent.
    Waiting,
}

/// A statement that was set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its id.
    pub id: Uuid,
    /// The statement as it was frozen.
    pub text: String,
    /// Why, in the store's words.
    pub why: String,
}

/// How things stand with sending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// How many statements wait, those that may have arrived among them.
    pub waiting: u64,
    /// How many were set aside.
    pub aside: u64,
    /// How many were sent since sending was first turned on.
    pub sent: u64,
    /// When the last one was sent.
    pub sent_at: Option<Stamp>,
    /// Why sending is paused until a person has seen to it.
    pub paused: Option<Pause>,
    /// How many faults came in a row.
    pub faults: u32,
    /// The last of them, in words.
    pub fault: Option<String>,
    /// Until when nothing is sent because of them.
    pub not_before: Option<Stamp>,
}

/// Why sending is paused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// What a person has to see to.
    pub why: Paused,
    /// What the store said.
    pub words: String,
}

/// What a person has to see to before anything more is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paused {
    /// The store refuses the key.
    Key,
    /// The address is none of a learning-record store.
    Address,
}

impl Paused {
    /// The name under which it is kept.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Address => "address",
        }
    }

    /// What is kept under a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Key, Self::Address].into_iter().find(|why| why.name() == name)
    }
}

/// Which statements are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// Those that wait.
    Waiting,
    /// Those that were set aside.
    Aside,
}

/// What waits to leave this computer. Everything that one call changes is changed at once or not at all.
pub trait Outbox: Send {
    /// The next statements, oldest first: at most so many, and as many more than one as fit into so many bytes.
    fn parcels(&self, count: usize, bytes: usize) -> Result<Vec<Parcel>, StoreError>;

    /// Keeps what has become of statements; one that is not there any more is passed over.
    fn settle(&mut self, fates: &[(Uuid, Fate)], at: Stamp) -> Result<(), StoreError>;

    /// Claims sending until a moment, for whoever has this id. `Some` if another has a claim that still holds: until when.
    fn claim(&mut self, who: Uuid, now: Stamp, until: Stamp) -> Result<Option<Stamp>, StoreError>;

    /// Gives a claim back, if it is still this one's.
    fn release(&mut self, who: Uuid) -> Result<(), StoreError>;

    /// How things stand.
    fn standing(&self) -> Result<Standing, StoreError>;

    /// A fault that passes: how many there were in a row, the last in words, and until when nothing is sent. None and
    /// nothing where all is well again.
    fn put_off(&mut self, faults: u32, fault: Option<&str>, until: Option<Stamp>) -> Result<(), StoreError>;

    /// Pauses sending until a person has seen to it, or takes the pause and all faults away.
    fn pause(&mut self, pause: Option<&Pause>) -> Result<(), StoreError>;

    /// The statements that were set aside, oldest first, at most so many.
    fn set_aside(&self, count: usize) -> Result<Vec<SetAside>, StoreError>;

    /// Lets those that were set aside wait again; says how many.
    fn try_again(&mut self) -> Result<u64, StoreError>;

    /// Throws a pile away for good; says how many statements it held.
    fn throw_away(&mut self, pile: Pile) -> Result<u64, StoreError>;
}
