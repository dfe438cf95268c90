//! A face in time: stepped with milliseconds, it gives the expression to draw and says when it wants the next frame.

use super::acting::Acting;
use super::cue::Cue;
use super::expression::{Expression, Pose};
use super::idle::{Idle, span};
use super::lens::Lens;
use super::mood::{CROSSES_BELOW, express};
use super::param::{Param, lerp, smoothstep, within_ranges};
use super::springs::Springs;
use crate::encounter::view::Bearing;
use crate::model::HelpLevel;

/// A step longer than this did not happen on a screen that anybody watched: what is over is over, and the face goes
/// on from there.
const LONGEST_STEP: u32 = 4000;
/// Milliseconds in which one still picture gives way to the next, where motion is reduced.
const FADE: f32 = 150.0;

/// The customer's face and shoulders in time.
///
/// The same seed and the same calls at the same milliseconds give the same expressions, however the time between is cut.
#[derive(Clone, Debug)]
pub struct Actor {
    now: u64,
    side: f32,
    bearing: Bearing,
    lens: Lens,
    realistic: bool,
    reduced: bool,
    springs: Springs,
    idle: Idle,
    acting: Acting,
    /// The picture that the line delivered last.
    picture: Expression,
    fade: Fade,
}

/// One still picture giving way to the next.
#[derive(Clone, Copy, Debug)]
struct Fade {
    from: Expression,
    to: Expression,
    since: u64,
}

impl Fade {
    const fn at(face: Expression) -> Self {
        Self { from: face, to: face, since: 0 }
    }

    fn now(&self, now: u64) -> Expression {
        let by = smoothstep(span(self.since, now) / FADE);
        let mut face = self.to;
        for param in Param::ALL.into_iter().filter(|param| *param != Param::Arms) {
            *param.of(&mut face) = lerp(param.at(&self.from), param.at(&self.to), by);
        }
        face
    }

    fn runs(&self, now: u64) -> bool {
        self.from != self.to && span(self.since, now) < FADE
    }
}

impl Actor {
    /// A calm person in a room who turns away to `side` (−1 left, 1 right). `seed` moves only what the face does by
    /// itself.
    pub fn new(seed: u64, side: f32) -> Self {
        let bearing = Bearing::START;
        let state = standing(&bearing, side);
        let mut actor = Self {
            now: 0,
            side,
            bearing,
            lens: Lens::Room,
            realistic: false,
            reduced: false,
            springs: Springs::at(&state),
            idle: Idle::new(seed, &bearing, &state),
            acting: Acting::default(),
            picture: state,
            fade: Fade::at(state),
        };
        actor.picture = actor.through_lens();
        actor.fade = Fade::at(actor.still());
        actor
    }

    /// What shows of the customer from now on. Telling the same again changes nothing.
    pub fn shows(&mut self, bearing: &Bearing, lens: Lens, level: HelpLevel) {
        self.realistic = level == HelpLevel::Realistic;
        if self.lens != lens {
            self.lens = lens;
            self.picture = self.through_lens();
        }
        if self.bearing == *bearing {
            return;
        }
        self.bearing = *bearing;
        let state = standing(bearing, self.side);
        self.wake();
        self.springs.aim(&state, self.now);
        self.idle.state(&state, self.now);
        self.acting.state(bearing, self.now);
        self.cross();
    }

    /// Puts the face at once where it is going, as when it comes into the picture.
    pub fn land(&mut self) {
        self.springs.land();
        self.picture = self.through_lens();
        self.fade = Fade::at(self.still());
    }

    /// Does something that can be noticed. What needs the arms waits until they are free.
    pub fn cue(&mut self, cue: Cue) {
        self.wake();
        self.acting.begin(cue, self.realistic, self.now);
    }

    /// The mouth speaks for so many milliseconds from now.
    pub fn speaks(&mut self, ms: u32) {
        self.wake();
        self.idle.speak(self.now, self.now + u64::from(ms));
    }

    /// The player did something: the face is watched again.
    pub fn wake(&mut self) {
        self.idle.wake(self.now, &self.bearing);
    }

    /// Whether the window is in front.
    pub fn watched(&mut self, in_front: bool) {
        self.idle.watch(in_front, self.now, &self.bearing);
    }

    /// Whether to show still pictures only.
    pub fn reduce_motion(&mut self, reduced: bool) {
        if self.reduced != reduced {
            self.fade = Fade { from: self.face(), to: self.still(), since: self.now };
            self.reduced = reduced;
        }
    }

    /// Lets so many milliseconds pass and gives the expression to draw then.
    pub fn step(&mut self, ms: u32) -> Expression {
        let near = ms.min(LONGEST_STEP);
        if ms > near {
            self.now += u64::from(ms - near);
            self.springs.land();
        }
        for _ in 0..near {
            self.tick();
        }
        self.now()
    }

    /// The expression to draw now.
    pub fn now(&self) -> Expression {
        if self.reduced {
            self.fade.now(self.now)
        } else if self.lens.picture_every().is_some() {
            self.picture
        } else {
            self.through_lens()
        }
    }

    /// Milliseconds that have passed in all.
    pub const fn time(&self) -> u64 {
        self.now
    }

    /// Milliseconds until the next frame is needed; `None` while nothing moves.
    pub fn next_frame(&self) -> Option<u32> {
        let wanted = if self.reduced { self.next_still() } else { self.next_moving() }?;
        let picture = self.lens.picture_every().filter(|_| !self.reduced);
        let wanted = picture.map_or(wanted, |every| wanted.max(every - self.now % every));
        Some(u32::try_from(wanted).unwrap_or(u32::MAX))
    }

    fn next_moving(&self) -> Option<u64> {
        let springs = if self.springs.moves() { Some(0) } else { (!self.springs.rests()).then_some(83) };
        [springs, self.acting.next_frame(self.now), self.idle.next_frame(self.now)].into_iter().flatten().min()
    }

    fn next_still(&self) -> Option<u64> {
        if self.fade.runs(self.now) {
            return Some(0);
        }
        let speech = self.idle.sounds(self.now).then(|| self.idle.sounds_until() - self.now);
        speech.into_iter().chain(self.acting.next_still(self.now)).min()
    }

    fn tick(&mut self) {
        self.now += 1;
        self.springs.tick(self.now);
        self.acting.tick(self.now);
        self.cross();
        let jump = self.idle.tick(self.now, &self.bearing, self.side);
        if let Some(jump) = jump {
            let (turn, due) = jump.head;
            self.springs.follow(turn, due);
        }
        if self.reduced {
            let still = self.still();
            if still != self.fade.to {
                self.fade = Fade { from: self.fade.now(self.now), to: still, since: self.now };
            }
        } else if self.lens.picture_every().is_some_and(|every| self.now.is_multiple_of(every)) {
            self.picture = self.through_lens();
        }
    }

    /// Who does not trust crosses the arms, and does so again when the hands were needed in between.
    fn cross(&mut self) {
        if self.bearing.trust < CROSSES_BELOW && !self.acting.takes_arms(self.now) {
            self.acting.begin(Cue::CrossesArms, self.realistic, self.now);
        }
    }

    fn face(&self) -> Expression {
        let mut face = *self.springs.now();
        let blink = self.idle.add(&mut face, self.now);
        let open = self.acting.add(&mut face, self.side, self.now);
        face.lid_upper *= open * if self.lens.carries_blinks() { blink } else { 1.0 };
        within_ranges(&mut face);
        face
    }

    fn through_lens(&self) -> Expression {
        self.lens.through(&self.face())
    }

    fn still(&self) -> Expression {
        let mut face = standing(&self.bearing, self.side);
        self.idle.still(&mut face, self.now);
        self.acting.still(&mut face, self.side);
        within_ranges(&mut face);
        self.lens.through(&face)
    }
}

/// The state of the face without the arms, which only cues move.
fn standing(bearing: &Bearing, side: f32) -> Expression {
    Expression { pose: Pose::Rest, arms: 0.0, ..express(bearing, side) }
}

#[cfg(test)]
mod tests;
