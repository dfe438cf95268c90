//! A face at rest: breath, blinks, glances, and a mouth that speaks.

mod blink;
mod breath;
mod gaze;
mod luck;
mod speech;

pub(super) use gaze::Jump;
pub(super) use luck::span;

use super::expression::Expression;
use crate::encounter::view::Bearing;
use blink::Blinks;
use breath::Breath;
use gaze::Gaze;
use speech::Speech;

/// Milliseconds between two frames when only breath moves: twelve in a second.
const BREATH_FRAME: u64 = 83;
/// The same while the mouth speaks.
const SPEECH_FRAME: u64 = 33;
/// After so many milliseconds without input the face rests.
const PATIENCE: u64 = 90_000;

/// Everything that a face does by itself.
#[derive(Clone, Debug)]
pub(super) struct Idle {
    breath: Breath,
    blinks: Blinks,
    gaze: Gaze,
    speech: Speech,
    input: u64,
    watched: bool,
    rests: bool,
}

impl Idle {
    pub(super) fn new(seed: u64, bearing: &Bearing, state: &Expression) -> Self {
        Self {
            breath: Breath::default(),
            blinks: Blinks::new(seed, bearing),
            gaze: Gaze::new(seed, (state.gaze_x, state.gaze_y)),
            speech: Speech::new(seed),
            input: 0,
            watched: true,
            rests: false,
        }
    }

    /// The player did something, or the window came to the front.
    pub(super) fn wake(&mut self, now: u64, bearing: &Bearing) {
        self.input = now;
        if self.rests && self.watched {
            self.rests = false;
            self.blinks.plan(now, bearing);
            self.gaze.settle(now);
        }
    }

    pub(super) fn watch(&mut self, in_front: bool, now: u64, bearing: &Bearing) {
        if in_front != self.watched {
            self.watched = in_front;
            if in_front {
                self.wake(now, bearing);
            }
        }
    }

    pub(super) fn state(&mut self, state: &Expression, now: u64) {
        self.gaze.rest_on((state.gaze_x, state.gaze_y), now);
    }

    pub(super) fn speak(&mut self, now: u64, until: u64) {
        self.speech.speak(now, until);
    }

    /// One millisecond. A jump of the eyes if one has just begun.
    pub(super) fn tick(&mut self, now: u64, bearing: &Bearing, side: f32) -> Option<Jump> {
        self.speech.tick(now);
        if self.rests {
            return None;
        }
        let speaks = self.speech.sounds(now);
        self.blinks.tick(now, bearing);
        let jump = self.gaze.tick(now, bearing, side, speaks);
        if jump.is_some_and(|jump| jump.blinks) {
            self.blinks.blink(now, bearing);
        }
        let tired_of = !self.watched || now >= self.input + PATIENCE;
        // Whatever stops, stops between two breaths and with open eyes that look where they look.
        if self.breath.tick(bearing) && tired_of && !self.blinks.runs() && !self.gaze.jumps(now) && !speaks {
            self.rests = true;
        }
        jump
    }

    /// Adds to the face all but the lids, which come back as the share that is open.
    pub(super) fn add(&self, face: &mut Expression, now: u64) -> f32 {
        (face.gaze_x, face.gaze_y) = self.gaze.now(now);
        face.breath += if self.rests { -1.0 } else { self.breath.air() };
        self.speech.add(face, now);
        let open = self.blinks.open(now);
        face.lid_lower += 0.35 * (1.0 - open);
        open
    }

    /// What of it a still picture shows.
    pub(super) fn still(&self, face: &mut Expression, now: u64) {
        self.speech.still(face, now);
    }

    pub(super) const fn sounds(&self, now: u64) -> bool {
        self.speech.sounds(now)
    }

    pub(super) const fn sounds_until(&self) -> u64 {
        self.speech.until()
    }

    /// Milliseconds until something of it wants to be drawn.
    pub(super) fn next_frame(&self, now: u64) -> Option<u64> {
        let jumps = self.gaze.jumps(now);
        if jumps || self.blinks.runs() {
            return Some(0);
        }
        let speech = self.sounds(now).then_some(SPEECH_FRAME);
        if self.rests {
            return speech;
        }
        let event = self.blinks.next().min(self.gaze.next()).saturating_sub(now);
        Some(speech.unwrap_or(BREATH_FRAME).min(event))
    }
}
