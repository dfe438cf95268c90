//! Where the eyes go: fixations and the jumps between them.

use super::super::mood::between;
use super::super::param::{Param, lerp};
use super::luck::{Luck, span, whole};
use crate::encounter::view::Bearing;

/// How often the eyes are on the player, by attention.
const ON_PLAYER: [f32; 5] = [0.15, 0.35, 0.6, 0.78, 0.85];
/// The eyes wander this far from where they rest, every so many milliseconds.
const DRIFT: f32 = 0.03;
const DRIFT_EVERY: u64 = 400;
/// From here on the head follows, by this share, after so many milliseconds.
const HEAD_FROM: f32 = 0.8;
const HEAD_SHARE: f32 = 0.25;
const HEAD_AFTER: u64 = 180;

/// A point where a gaze can be, in the viewer's space.
type Point = (f32, f32);

/// The eyes of one face.
#[derive(Clone, Debug)]
pub(super) struct Gaze {
    luck: Luck,
    drifts: Luck,
    /// Where the state of the person holds the eyes, and how far from there they glance.
    base: Point,
    glance: Point,
    from: Point,
    to: Point,
    since: u64,
    lasts: f32,
    next: u64,
    drift: (Point, Point),
    drifted: u64,
}

/// What a jump of the eyes brings with it.
#[derive(Clone, Copy, Debug)]
pub(in crate::portrait) struct Jump {
    /// A blink.
    pub(super) blinks: bool,
    /// How far the head follows, and when.
    pub(in crate::portrait) head: (f32, u64),
}

impl Gaze {
    pub(super) fn new(seed: u64, base: Point) -> Self {
        let mut luck = Luck::new(seed, 2);
        let next = luck.wait(300.0, 900.0, 2500.0);
        let drifts = Luck::new(seed, 3);
        let still = (0.0, 0.0);
        Self {
            luck,
            drifts,
            base,
            glance: still,
            from: base,
            to: base,
            since: 0,
            lasts: 1.0,
            next,
            drift: (still, still),
            drifted: 0,
        }
    }

    /// The state changed: that is where the eyes go next, at once.
    pub(super) fn rest_on(&mut self, base: Point, now: u64) {
        if self.base != base {
            self.base = base;
            let _: Jump = self.jump(now);
        }
    }

    /// One millisecond. A jump if one has just begun.
    pub(super) fn tick(&mut self, now: u64, bearing: &Bearing, side: f32, speaks: bool) -> Option<Jump> {
        if now >= self.drifted + DRIFT_EVERY {
            let mut around = || DRIFT * (2.0 * self.drifts.share() - 1.0);
            self.drift = (self.drift.1, (around(), around()));
            self.drifted = now;
        }
        if now < self.next {
            return None;
        }
        self.glance = self.choose(bearing, side, speaks);
        Some(self.jump(now))
    }

    /// Looks back at where the state holds the eyes, without wandering.
    pub(super) fn settle(&mut self, now: u64) {
        self.glance = (0.0, 0.0);
        let _: Jump = self.jump(now);
    }

    fn choose(&mut self, bearing: &Bearing, side: f32, speaks: bool) -> Point {
        let on_player = between(&ON_PLAYER, bearing.attention) * if speaks { 0.7 } else { 1.0 };
        let which = self.luck.share();
        if self.luck.happens(on_player) {
            return match which {
                eyes if eyes < 0.7 => (0.0, 0.0),
                mouth if mouth < 0.88 => (0.0, 0.35),
                _ => (0.0, 0.9),
            };
        }
        if bearing.attention >= 500 {
            // Who thinks while speaking looks up and away.
            return if speaks && which < 0.5 { (-0.8 * side, -0.7) } else { (0.9 * side, 0.15) };
        }
        match which {
            table if table < 1.0 / 3.0 => (0.2, 1.3),
            window if window < 2.0 / 3.0 => (1.3 * side, -0.2),
            _ => (1.5 * side, 0.1),
        }
    }

    fn jump(&mut self, now: u64) -> Jump {
        let (left, right) = Param::GazeX.range();
        let (top, bottom) = Param::GazeY.range();
        self.from = self.at(now);
        self.to = ((self.base.0 + self.glance.0).clamp(left, right), (self.base.1 + self.glance.1).clamp(top, bottom));
        let distance = (self.to.0 - self.from.0).hypot(self.to.1 - self.from.1);
        self.since = now;
        self.lasts = 55.0f32.mul_add(distance, 21.0);
        self.next = now + whole(self.lasts) + self.luck.wait(300.0, 900.0, 2500.0);
        let far = self.glance.0.abs() > HEAD_FROM;
        let head = if far { HEAD_SHARE * self.glance.0 } else { 0.0 };
        Jump { blinks: distance > 0.8 && self.luck.happens(0.45), head: (head, now + HEAD_AFTER) }
    }

    /// Where the eyes are, without drift: a jump is as even as a movement can be.
    fn at(&self, now: u64) -> Point {
        let t = (span(self.since, now) / self.lasts).min(1.0);
        let way = t * t * t * t.mul_add(t.mul_add(6.0, -15.0), 10.0);
        (lerp(self.from.0, self.to.0, way), lerp(self.from.1, self.to.1, way))
    }

    /// Where the eyes are.
    pub(super) fn now(&self, now: u64) -> Point {
        let (x, y) = self.at(now);
        let t = (span(self.drifted, now) / 400.0).min(1.0);
        let ((x0, y0), (x1, y1)) = self.drift;
        (x + lerp(x0, x1, t), y + lerp(y0, y1, t))
    }

    pub(super) fn jumps(&self, now: u64) -> bool {
        span(self.since, now) < self.lasts
    }

    pub(super) const fn next(&self) -> u64 {
        self.next
    }
}
