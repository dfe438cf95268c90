//! Sound: a ring, a pick-up, line noise, the tone of a room, small confirmations. All of it is made by the game when it
//! is first wanted; nothing is told by sound alone, and a machine without a sound device plays in silence.

mod device;
mod made;

pub use device::Sounds;

/// A short sound, heard once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sound {
    /// The other's telephone rings.
    Ring,
    /// Somebody picks up.
    PickUp,
    /// The call is over.
    HangUp,
    /// A sheet of paper: a place is opened, a clipping unfolds.
    Page,
    /// A move is made: a fingertip on wood.
    Tap,
    /// The customer has agreed to something.
    Agreed,
    /// A move was refused.
    Refused,
}

impl Sound {
    /// All of them.
    pub const ALL: [Self; 7] =
        [Self::Ring, Self::PickUp, Self::HangUp, Self::Page, Self::Tap, Self::Agreed, Self::Refused];
}

/// A sound that lies under everything else while it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bed {
    /// A telephone line or a video call.
    Line,
    /// A room with people at work behind the door.
    Room,
}

impl Bed {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Line, Self::Room];
}

/// How loud, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volumes {
    /// Rings, taps, pages: 0 to 100.
    pub effects: u8,
    /// Rooms and lines: 0 to 100.
    pub beds: u8,
}

impl Volumes {
    /// Nothing is heard.
    pub const SILENT: Self = Self { effects: 0, beds: 0 };
}
