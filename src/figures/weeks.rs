//! Weeks, from Monday to Sunday where the player is.

use crate::records::Finished;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

/// How many weeks are looked at, this one included.
pub const WEEKS: usize = 10;

/// The weeks that are looked at, oldest first; the last is the one that runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Weeks {
    monday: Date,
    zone: TimeZone,
}

/// A play with its week.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated<'p> {
    pub play: &'p Finished,
    /// How many weeks ago, 0 for this week.
    pub ago: usize,
}

impl Weeks {
    /// The weeks that end with that of `now`.
    pub(super) fn until(now: &Zoned) -> Self {
        let today = now.date();
        let since = i64::from(today.weekday().to_monday_zero_offset());
        // The calendar begins some ten thousand years before anyone plays.
        let monday = today.checked_sub(since.days()).unwrap_or(today);
        Self { monday, zone: now.time_zone().clone() }
    }

    /// The Monday of a week by its place, 0 for the oldest.
    pub fn monday(&self, place: usize) -> Date {
        let back = i64::try_from(WEEKS - 1 - place.min(WEEKS - 1)).unwrap_or(0);
        self.monday.checked_sub(back.weeks()).unwrap_or(self.monday)
    }

    /// Finds the week of a play. One that is dated later than now, by a clock that went wrong, counts as of this week.
    pub(super) fn date<'p>(&self, play: &'p Finished) -> Dated<'p> {
        let at = Timestamp::from_second(play.at).unwrap_or(Timestamp::UNIX_EPOCH);
        let day = self.zone.to_datetime(at).date();
        let days = self.monday.duration_since(day).as_hours() / 24;
        Dated { play, ago: usize::try_from((days + 6).div_euclid(7)).unwrap_or(0) }
    }
}

impl Dated<'_> {
    /// Its place among the weeks that are looked at.
    pub fn place(&self) -> Option<usize> {
        (WEEKS - 1).checked_sub(self.ago)
    }

    /// Whether it lies in the weeks before those, and as many of them.
    pub const fn is_before(&self) -> bool {
        self.ago >= WEEKS && self.ago < 2 * WEEKS
    }
}
