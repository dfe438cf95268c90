//! Springs: each region of the face follows its target at its own pace, one region after the other, which is most of
//! what makes a change of state look alive.

use super::expression::Expression;
use super::param::{Param, Region};

/// How a region follows: milliseconds until a change of state reaches it, radians per second, share of the damping
/// at which nothing swings over.
struct Pace {
    delay: u64,
    omega: f32,
    damping: f32,
}

const fn pace(region: Region) -> Pace {
    let (delay, omega, damping) = match region {
        Region::Lids => (0, 24.0, 1.0),
        Region::Brows => (60, 15.0, 0.85),
        Region::Head => (120, 8.0, 0.85),
        Region::Mouth => (140, 11.0, 0.95),
        Region::Jaw => (160, 8.0, 1.0),
        Region::Body => (260, 4.5, 0.9),
        Region::Slow => (0, 1.5, 1.0),
    };
    Pace { delay, omega, damping }
}

/// Seconds of one step. Short against every spring's period, so that the steps stay stable.
const STEP: f32 = 0.001;
/// Closer than this, and slower than ten times this in a second, nobody sees a difference.
const REST: f32 = 0.002;

/// The state of all springs.
#[derive(Clone, Debug)]
pub(super) struct Springs {
    at: Expression,
    speed: [f32; Param::ALL.len()],
    target: Expression,
    /// The target that is on its way to each region, and when it comes there.
    coming: [Option<(u64, Expression)>; Region::ALL.len()],
    /// How far the head follows the eyes, and what it will be from when on.
    follow: f32,
    follows: Option<(u64, f32)>,
    moving: [bool; Param::ALL.len()],
}

impl Springs {
    /// At rest on `face`.
    pub(super) fn at(face: &Expression) -> Self {
        Self {
            at: *face,
            speed: [0.0; Param::ALL.len()],
            target: *face,
            coming: [const { None }; Region::ALL.len()],
            follow: 0.0,
            follows: None,
            moving: [false; Param::ALL.len()],
        }
    }

    /// The state changed: every region gets its new target after its own delay.
    pub(super) fn aim(&mut self, face: &Expression, now: u64) {
        for region in Region::ALL {
            let slot = &mut self.coming[region as usize];
            // A change on top of a change does not put off the first.
            let due = slot.as_ref().map_or(now + pace(region).delay, |(due, _)| *due);
            *slot = Some((due, *face));
        }
    }

    /// The head will follow the eyes this far from `due` on.
    pub(super) const fn follow(&mut self, turn: f32, due: u64) {
        self.follows = Some((due, turn));
    }

    /// One millisecond.
    pub(super) fn tick(&mut self, now: u64) {
        self.take_targets(now);
        for (place, param) in Param::ALL.into_iter().enumerate() {
            if self.moving[place]
                && let Some(region) = param.region()
            {
                self.pull(place, param, &pace(region));
            }
        }
    }

    /// Everything where it is going.
    pub(super) fn land(&mut self) {
        self.take_targets(u64::MAX);
        for (place, param) in Param::ALL.into_iter().enumerate() {
            *param.of(&mut self.at) = self.goal(param);
            self.speed[place] = 0.0;
            self.moving[place] = false;
        }
    }

    /// Where the springs are now.
    pub(super) const fn now(&self) -> &Expression {
        &self.at
    }

    /// Whether anything moves that an eye can follow; bags grow too slowly for that.
    pub(super) fn moves(&self) -> bool {
        let quick = |(place, param): (usize, Param)| self.moving[place] && param != Param::Bags;
        self.waits() || Param::ALL.into_iter().enumerate().any(quick)
    }

    /// Whether everything is where it was going.
    pub(super) fn rests(&self) -> bool {
        !self.waits() && !self.moving.contains(&true)
    }

    fn waits(&self) -> bool {
        self.follows.is_some() || self.coming.iter().any(Option::is_some)
    }

    fn goal(&self, param: Param) -> f32 {
        let follow = if param == Param::Turn { self.follow } else { 0.0 };
        param.at(&self.target) + follow
    }

    fn take_targets(&mut self, now: u64) {
        if let Some((due, turn)) = self.follows
            && due <= now
        {
            self.follow = turn;
            self.follows = None;
            self.moving[Param::Turn as usize] = true;
        }
        for region in Region::ALL {
            let slot = &mut self.coming[region as usize];
            let Some((_, face)) = slot.take_if(|(due, _)| *due <= now) else { continue };
            for (place, param) in Param::ALL.into_iter().enumerate() {
                if param.region() == Some(region) {
                    *param.of(&mut self.target) = param.at(&face);
                    self.moving[place] = true;
                }
            }
        }
    }

    fn pull(&mut self, place: usize, param: Param, pace: &Pace) {
        let goal = self.goal(param);
        let at = param.of(&mut self.at);
        let speed = &mut self.speed[place];
        let force = pace.omega * pace.omega * (goal - *at) - 2.0 * pace.damping * pace.omega * *speed;
        *speed += force * STEP;
        *at += *speed * STEP;
        if (goal - *at).abs() < REST && speed.abs() < 10.0 * REST {
            *at = goal;
            *speed = 0.0;
            self.moving[place] = false;
        }
    }
}
