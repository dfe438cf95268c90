//! Moments in time, as they are kept.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970 (UTC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(pub i64);

impl Stamp {
    /// Now, by the clock of the computer.
    pub fn now() -> Self {
        Self(Timestamp::now().as_millisecond())
    }

    /// The same in whole seconds since 1970 (UTC), as results have it.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The same as a moment of the calendar; the nearest one where it lies beyond all calendars.
    pub fn timestamp(self) -> Timestamp {
        let nearest = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_millisecond(self.0).unwrap_or(nearest)
    }
}
