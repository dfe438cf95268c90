//! How long to wait after a fault: longer each time, never for ever, and never all at once with everybody else.

use std::time::Duration;

/// How sending paces itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The wait after a first fault, before luck.
    pub first: Duration,
    /// The longest wait of our own choosing.
    pub longest: Duration,
    /// The longest wait that a store may ask for.
    pub asked: Duration,
    /// How long a claim on sending holds without being renewed. Longer than a request may take.
    pub claim: Duration,
    /// The most statements in one request.
    pub count: usize,
    /// The most bytes of statements in one request.
    pub bytes: usize,
}

impl Pace {
    /// The pace of the game. Two seconds is a moment's trouble with a line; a quarter of an hour is seldom enough to burden
    /// nobody. Stores commonly take requests of a megabyte; half of that, and fifty statements, is within all of them.
    pub const STANDARD: Self = Self {
        first: Duration::from_secs(2),
        longest: Duration::from_mins(15),
        asked: Duration::from_hours(24),
        claim: Duration::from_mins(1),
        count: 50,
        bytes: 512 * 1024,
    };

    /// The wait after so many faults in a row, from 1: doubled each time, and then between half and the whole of it as luck
    /// has it, so that many machines do not come back together. At least what the store asked for.
    pub fn after(&self, faults: u32, asked: Option<Duration>, luck: u16) -> Duration {
        let doubled = self.first.saturating_mul(1 << faults.saturating_sub(1).min(20)).min(self.longest);
        let half = doubled / 2;
        let own = half + half * u32::from(luck) / u32::from(u16::MAX);
        own.max(asked.unwrap_or_default().min(self.asked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_within_half_and_whole_and_never_pass_the_longest() {
        let pace = Pace::STANDARD;
        let seconds = |faults, luck| pace.after(faults, None, luck).as_millis();
        assert_eq!(
            [seconds(1, 0), seconds(1, u16::MAX), seconds(2, 0), seconds(3, u16::MAX)],
            [1000, 2000, 2000, 8000]
        );
        for faults in 0..200 {
            for luck in [0, 1, 777, u16::MAX] {
                let wait = pace.after(faults, None, luck);
                assert!(wait >= pace.first / 2 && wait <= pace.longest, "{faults} {luck}: {wait:?}");
            }
        }
    }

    #[test]
    fn what_a_store_asks_for_is_kept_up_to_a_day() {
        let pace = Pace::STANDARD;
        let asked = |seconds| pace.after(1, Some(Duration::from_secs(seconds)), 0).as_secs();
        assert_eq!([asked(0), asked(120), asked(10_000_000)], [1, 120, 24 * 60 * 60]);
    }
}
