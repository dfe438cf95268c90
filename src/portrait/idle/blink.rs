//! Blinks.

use super::super::mood::share;
use super::super::param::{lerp, smoothstep};
use super::luck::{Luck, span, whole};
use crate::encounter::view::Bearing;

const CLOSES: f32 = 70.0;
const SHUT: f32 = 40.0;
const OPENS: f32 = 130.0;
/// Milliseconds between the two halves of a double blink.
const GAP: f32 = 120.0;
const DOUBLE: f32 = 0.12;

/// Blinks of one face.
#[derive(Clone, Debug)]
pub(super) struct Blinks {
    luck: Luck,
    next: u64,
    /// The one that runs: when it began, how slow it is, and whether another follows.
    runs: Option<(u64, f32, bool)>,
    /// Whether the next is the second half of a double one.
    second: bool,
}

impl Blinks {
    pub(super) fn new(seed: u64, bearing: &Bearing) -> Self {
        let mut blinks = Self { luck: Luck::new(seed, 1), next: 0, runs: None, second: false };
        blinks.plan(0, bearing);
        blinks
    }

    /// One millisecond; `now` is the time at its end.
    pub(super) fn tick(&mut self, now: u64, bearing: &Bearing) {
        match self.runs {
            Some((since, slow, double)) if span(since, now) >= slow * (CLOSES + SHUT + OPENS) => {
                self.runs = None;
                self.second = double;
                if double {
                    self.next = now + whole(GAP);
                } else {
                    self.plan(now, bearing);
                }
            }
            None if now >= self.next => self.begin(now, bearing),
            _ => {}
        }
    }

    /// Blinks now, as one does when the eyes jump far.
    pub(super) fn blink(&mut self, now: u64, bearing: &Bearing) {
        if self.runs.is_none() {
            self.begin(now, bearing);
        }
    }

    /// Looks anew when the next comes, after a time in which nothing moved.
    pub(super) fn plan(&mut self, now: u64, bearing: &Bearing) {
        let rapt = bearing.attention >= 1000 && bearing.interest >= 700;
        let mean = 3200.0
            * if rapt { 1.25 } else { 1.0 }
            * lerp(1.0, 0.7, share(bearing.irritation))
            * lerp(1.0, 0.75, share(bearing.fatigue));
        self.next = now + self.luck.wait(900.0, mean, 9000.0);
    }

    fn begin(&mut self, now: u64, bearing: &Bearing) {
        let double = self.luck.happens(DOUBLE) && !self.second;
        self.runs = Some((now, 1.0 + 0.9 * share(bearing.fatigue), double));
    }

    /// How far the lids are open, 0 to 1.
    pub(super) fn open(&self, now: u64) -> f32 {
        let Some((since, slow, _)) = self.runs else { return 1.0 };
        let ms = span(since, now) / slow;
        if ms < CLOSES { 1.0 - smoothstep(ms / CLOSES) } else { smoothstep((ms - CLOSES - SHUT) / OPENS) }
    }

    pub(super) const fn runs(&self) -> bool {
        self.runs.is_some()
    }

    pub(super) const fn next(&self) -> u64 {
        self.next
    }
}
