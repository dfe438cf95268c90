//! The cues that run: one pose at a time, faces of several together.

use super::cue::{Cue, Lids};
use super::expression::{Expression, Pose};
use super::idle::span;
use super::mood::UNCROSSES_ABOVE;
use super::param::smoothstep;
use crate::encounter::view::Bearing;

/// Milliseconds between the end of one pose and the beginning of the next.
const BETWEEN_POSES: u64 = 250;
/// Milliseconds in which a cue that stayed goes.
const RELEASE: f32 = 600.0;

/// A cue that runs.
#[derive(Clone, Debug)]
struct Playing {
    cue: Cue,
    since: u64,
    /// When its release began; a cue that stays waits for that.
    released: Option<u64>,
    realistic: bool,
}

/// All cues of one face.
#[derive(Clone, Debug, Default)]
pub(super) struct Acting {
    plays: Vec<Playing>,
    waits: Option<(Cue, bool)>,
    /// From when on the arms are free.
    arms_free: u64,
}

impl Playing {
    fn length(&self) -> u64 {
        u64::from(self.cue.length(self.realistic))
    }

    fn is_over(&self, now: u64) -> bool {
        match self.released {
            Some(at) => span(at, now) >= RELEASE,
            None => !self.cue.stays() && now >= self.since + self.length(),
        }
    }

    fn moves(&self, now: u64) -> bool {
        self.released.is_some() || now < self.since + self.length()
    }

    /// Whether the arms are up for it.
    fn takes_arms(&self, now: u64) -> bool {
        let lasts = self.cue.stays() || now < self.since + u64::from(self.cue.arms_length(self.realistic));
        self.cue.pose() != Pose::Rest && lasts
    }

    fn share(&self, now: u64) -> f32 {
        self.released.map_or(1.0, |at| 1.0 - smoothstep(span(at, now) / RELEASE))
    }

    const fn release(&mut self, now: u64) {
        if self.cue.stays() && self.released.is_none() {
            self.released = Some(now);
        }
    }
}

/// Whether a person who bears themselves so keeps a pose that stays.
const fn keeps(cue: Cue, bearing: &Bearing) -> bool {
    match cue {
        Cue::CrossesArms => bearing.trust <= UNCROSSES_ABOVE,
        // A chin in the hand listens; a cheek on the fist waits for the end.
        Cue::ChinInHand => bearing.interest >= 400 && bearing.irritation < 500,
        Cue::CheekOnFist => bearing.attention <= 500 || bearing.fatigue >= 500,
        _ => false,
    }
}

impl Acting {
    /// Begins a cue. One that takes the arms waits until they are free, and what stayed makes room for it.
    pub(super) fn begin(&mut self, cue: Cue, realistic: bool, now: u64) {
        let same = |play: &Playing| play.cue == cue && play.released.is_none();
        if self.plays.iter().any(same) {
            return;
        }
        if cue.pose() == Pose::Rest {
            self.start(cue, realistic, now);
            return;
        }
        for play in &mut self.plays {
            play.release(now);
        }
        self.waits = Some((cue, realistic));
        self.start_waiting(now);
    }

    /// The state changed: poses that it does not keep go.
    pub(super) fn state(&mut self, bearing: &Bearing, now: u64) {
        for play in self.plays.iter_mut().filter(|play| !keeps(play.cue, bearing)) {
            play.release(now);
        }
    }

    /// One millisecond.
    pub(super) fn tick(&mut self, now: u64) {
        if self.plays.is_empty() && self.waits.is_none() {
            return;
        }
        self.plays.retain(|play| !play.is_over(now));
        if self.plays.iter().any(|play| play.takes_arms(now)) {
            self.arms_free = now + BETWEEN_POSES;
        }
        self.start_waiting(now);
    }

    /// Whether the arms are taken, or will be.
    pub(super) fn takes_arms(&self, now: u64) -> bool {
        self.waits.is_some() || now < self.arms_free
    }

    fn start_waiting(&mut self, now: u64) {
        if now >= self.arms_free
            && let Some((cue, realistic)) = self.waits.take()
        {
            self.start(cue, realistic, now);
        }
    }

    fn start(&mut self, cue: Cue, realistic: bool, since: u64) {
        if cue.pose() != Pose::Rest {
            self.arms_free = since + BETWEEN_POSES;
        }
        self.plays.push(Playing { cue, since, released: None, realistic });
    }

    /// Adds all that runs to the face, and gives back how far the lids are open under it.
    pub(super) fn add(&self, face: &mut Expression, side: f32, now: u64) -> Lids {
        let mut open = 1.0;
        for play in &self.plays {
            open *= play.cue.add(face, span(play.since, now), play.share(now), side, play.realistic);
        }
        open
    }

    /// The same as a still picture: each at its peak for as long as it takes.
    pub(super) fn still(&self, face: &mut Expression, side: f32) {
        for play in self.plays.iter().filter(|play| play.released.is_none()) {
            *face = play.cue.still(face, side);
        }
    }

    /// Milliseconds until something of it wants to be drawn.
    pub(super) fn next_frame(&self, now: u64) -> Option<u64> {
        if self.plays.iter().any(|play| play.moves(now)) {
            return Some(0);
        }
        self.waits.is_some().then(|| self.arms_free.saturating_sub(now))
    }

    /// Milliseconds until a still picture changes.
    pub(super) fn next_still(&self, now: u64) -> Option<u64> {
        let end = |play: &Playing| match play.released {
            Some(_) => Some(now),
            None if play.cue.stays() => None,
            None => Some(play.since + play.length()),
        };
        let waiting = self.waits.is_some().then_some(self.arms_free);
        self.plays.iter().filter_map(end).chain(waiting).min().map(|at| at.saturating_sub(now))
    }
}
