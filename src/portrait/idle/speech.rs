//! A mouth that speaks. In every pause it is shut: silence must be seen.

use super::super::expression::Expression;
use super::super::param::{lerp, smoothstep};
use super::luck::{Luck, span, whole};
use std::f32::consts::{PI, TAU};

const RISES: f32 = 80.0;
const FALLS: f32 = 120.0;

/// The speech of one face.
#[derive(Clone, Debug)]
pub(super) struct Speech {
    luck: Luck,
    since: u64,
    until: u64,
    stress: u64,
}

impl Speech {
    pub(super) fn new(seed: u64) -> Self {
        Self { luck: Luck::new(seed, 4), since: 0, until: 0, stress: 0 }
    }

    /// Speaks until then; going on where it still does.
    pub(super) fn speak(&mut self, now: u64, until: u64) {
        if now >= self.until {
            self.since = now;
            self.plan(now);
        }
        self.until = until;
    }

    pub(super) fn tick(&mut self, now: u64) {
        if now < self.until && now >= self.stress + 500 {
            self.plan(now);
        }
    }

    fn plan(&mut self, now: u64) {
        self.stress = now + whole(lerp(700.0, 1700.0, self.luck.share()));
    }

    pub(super) const fn sounds(&self, now: u64) -> bool {
        now < self.until
    }

    pub(super) const fn until(&self) -> u64 {
        self.until
    }

    pub(super) fn add(&self, face: &mut Expression, now: u64) {
        if !self.sounds(now) {
            return;
        }
        let envelope = (span(self.since, now) / RISES).min(span(now, self.until) / FALLS).min(1.0);
        let t = span(self.since, now) / 1000.0;
        let syllable = (PI * 4.6 * t + 0.7 * (8.2 * t).sin()).sin().abs();
        face.open += envelope * 0.15f32.mul_add(syllable, 0.05);
        face.nod += envelope * 0.04 * (TAU * 0.7 * t).sin();
        let stress = span(self.stress, now);
        let lift = 0.16 * smoothstep(stress / 180.0) * (1.0 - smoothstep((stress - 180.0) / 320.0));
        face.brow_inner += envelope * lift;
        face.brow_outer += envelope * lift;
    }

    /// The same without movement: a mouth that is open while it speaks.
    pub(super) fn still(&self, face: &mut Expression, now: u64) {
        if self.sounds(now) {
            face.open += 0.12;
        }
    }
}
