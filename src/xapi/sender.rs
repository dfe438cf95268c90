//! Sending: takes what waits out of the box, drives rounds over a line, and keeps every fate at once, so that a program that
//! is stopped at any moment has lost nothing and sends nothing twice.

use super::http::Line;
use super::round::{Next, Outcome, Request, Round};
use super::waiting::Pace;
use crate::records::{Fate, Outbox, Pause, Stamp, StoreError};
use std::time::Duration;
use uuid::Uuid;

/// What a sender needs to know of the world.
pub trait World {
    /// The time.
    fn now(&self) -> Stamp;
    /// Luck, for waits that are not all alike.
    fn luck(&self) -> u16;
    /// Whether to stop now.
    fn stopped(&self) -> bool;
}

/// How a turn of sending ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Nothing waits any more.
    Empty,
    /// Something is wrong that passes: nothing is sent before this moment.
    Later(Stamp),
    /// A person has to see to something first.
    Paused(Pause),
    /// Another window sends; its claim holds until this moment unless it is renewed.
    Busy(Stamp),
    /// It was told to stop.
    Stopped,
}

/// Sends what waits from one box over one line.
pub struct Sender<'s> {
    /// The box.
    pub outbox: &'s mut dyn Outbox,
    /// The line.
    pub line: &'s mut dyn Line,
    /// Time, luck, and whether to stop.
    pub world: &'s dyn World,
    /// The pace.
    pub pace: Pace,
    /// Who this is among all that might send at once.
    pub who: Uuid,
}

impl Sender<'_> {
    /// Sends until nothing waits or something is in the way.
    ///
    /// # Errors
    /// The box cannot be read or written.
    pub fn run(&mut self) -> Result<Ended, StoreError> {
        let now = self.world.now();
        let standing = self.outbox.standing()?;
        if let Some(pause) = standing.paused {
            return Ok(Ended::Paused(pause));
        }
        if let Some(later) = standing.not_before.filter(|later| self.is_ahead(*later, now)) {
            return Ok(Ended::Later(later));
        }
        let ended = self.rounds(standing.faults);
        // Without a claim there is nothing to give back, and this does nothing.
        self.outbox.release(self.who)?;
        ended
    }

    /// Whether a moment is still to come. One further away than any wait is of a clock that was set back since.
    fn is_ahead(&self, later: Stamp, now: Stamp) -> bool {
        later > now && later.0 - now.0 <= milliseconds(self.pace.asked)
    }

    fn rounds(&mut self, mut faults: u32) -> Result<Ended, StoreError> {
        loop {
            let parcels = self.outbox.parcels(self.pace.count, self.pace.bytes)?;
            if parcels.is_empty() {
                return Ok(Ended::Empty);
            }
            let mut round = Round::new(parcels);
            if let Some(ended) = self.round(&mut round, &mut faults)? {
                return Ok(ended);
            }
        }
    }

    /// One round; `None` if it came to its end and more may wait.
    fn round(&mut self, round: &mut Round, faults: &mut u32) -> Result<Option<Ended>, StoreError> {
        while let Some(request) = round.request() {
            if self.world.stopped() {
                return Ok(Some(Ended::Stopped));
            }
            let now = self.world.now();
            let until = Stamp(now.0 + milliseconds(self.pace.claim));
            if let Some(until) = self.outbox.claim(self.who, now, until)? {
                return Ok(Some(Ended::Busy(until)));
            }
            if let Request::Take(parcels) = &request {
                // From here on it may have arrived, whatever becomes of this program.
                let fates: Vec<_> = parcels.iter().map(|parcel| (parcel.id, Fate::Unsure)).collect();
                self.outbox.settle(&fates, now)?;
            }
            let answer = self.line.ask(&request);
            let outcome = round.answered(&answer);
            if let Some(ended) = self.conclude(outcome, faults)? {
                return Ok(Some(ended));
            }
        }
        Ok(None)
    }

    fn conclude(&mut self, outcome: Outcome, faults: &mut u32) -> Result<Option<Ended>, StoreError> {
        let now = self.world.now();
        self.outbox.settle(&outcome.fates, now)?;
        match outcome.next {
            Next::On => {
                if *faults > 0 {
                    *faults = 0;
                    self.outbox.put_off(0, None, None)?;
                }
                Ok(None)
            }
            Next::Later(why, asked) => {
                *faults = faults.saturating_add(1);
                let wait = self.pace.after(*faults, asked, self.world.luck());
                let later = Stamp(now.0 + milliseconds(wait));
                self.outbox.put_off(*faults, Some(&why), Some(later))?;
                Ok(Some(Ended::Later(later)))
            }
            Next::Paused(why, words) => {
                let pause = Pause { why, words };
                self.outbox.pause(Some(&pause))?;
                Ok(Some(Ended::Paused(pause)))
            }
        }
    }
}

fn milliseconds(wait: Duration) -> i64 {
    i64::try_from(wait.as_millis()).unwrap_or(i64::MAX / 4)
}
