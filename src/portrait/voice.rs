//! A voice as a line: what the player gets of a customer who cannot be seen. In silence a thread stays, with breath.

use super::idle::span;
use super::param::{lerp, smoothstep};
use crate::encounter::view::Tone;
use std::f32::consts::{PI, TAU};

/// How a tone looks.
struct Shape {
    amplitude: f32,
    cycles: f32,
    power: f32,
    skew: f32,
    rough: f32,
    /// The middle of the line at its beginning, half and end.
    base: [f32; 3],
    /// Thickness at rest and when loud, in pixels of a line 84 pixels high.
    thick: [f32; 2],
    /// Groups of sound: from, to, how loud.
    groups: &'static [(f32, f32, f32)],
}

const fn shape(tone: Tone) -> Shape {
    match tone {
        Tone::Warm => Shape {
            amplitude: 0.62,
            cycles: 7.0,
            power: 0.85,
            skew: 0.5,
            rough: 0.0,
            base: [0.0, 0.1, -0.04],
            thick: [2.6, 5.0],
            groups: &[(0.03, 0.46, 0.9), (0.52, 0.97, 1.0)],
        },
        Tone::Matter => Shape {
            amplitude: 0.42,
            cycles: 10.0,
            power: 1.0,
            skew: 0.5,
            rough: 0.0,
            base: [0.0, 0.0, 0.0],
            thick: [2.4, 3.2],
            groups: &[(0.03, 0.3, 1.0), (0.35, 0.64, 1.0), (0.69, 0.97, 1.0)],
        },
        Tone::Doubtful => Shape {
            amplitude: 0.38,
            cycles: 7.0,
            power: 1.0,
            skew: 0.5,
            rough: 0.0,
            base: [0.0, -0.04, 0.46],
            thick: [1.6, 2.4],
            groups: &[(0.03, 0.22, 1.0), (0.36, 0.52, 0.8), (0.68, 0.97, 0.9)],
        },
        Tone::Irritated => Shape {
            amplitude: 0.92,
            cycles: 15.0,
            power: 1.6,
            skew: 0.22,
            rough: 0.28,
            base: [0.0, 0.06, -0.1],
            thick: [1.4, 3.0],
            groups: &[(0.03, 0.17, 1.0), (0.2, 0.36, 0.92), (0.4, 0.7, 1.0), (0.74, 0.84, 0.8)],
        },
        Tone::Tired => Shape {
            amplitude: 0.3,
            cycles: 4.0,
            power: 0.8,
            skew: 0.62,
            rough: 0.0,
            base: [0.2, 0.0, -0.42],
            thick: [1.5, 3.6],
            groups: &[(0.03, 0.42, 1.0), (0.56, 0.94, 0.55)],
        },
    }
}

/// The height in pixels to which all thicknesses here belong.
pub const HEIGHT: f32 = 84.0;
const THREAD: f32 = 1.6;
const THREAD_WAVES: f32 = 1.8;

/// One place of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// How far above the middle, in halves of the line's height.
    pub up: f32,
    /// How thick, in pixels of a line [`HEIGHT`] high.
    pub thick: f32,
}

impl Stroke {
    fn toward(self, other: Self, by: f32) -> Self {
        Self { up: lerp(self.up, other.up, by), thick: lerp(self.thick, other.thick, by) }
    }
}

/// How loud a tone is at a place 0…1 of its pattern.
fn loudness(groups: &[(f32, f32, f32)], at: f32) -> f32 {
    let of = |(from, to, level): &(f32, f32, f32)| {
        let edge = ((to - from) / 3.0).min(0.05);
        level * smoothstep(((at - from) / edge).min((to - at) / edge))
    };
    groups.iter().map(of).fold(0.0, f32::max)
}

/// A sounding voice at a place 0…1 from left to right, its pattern moved leftward by `ran` widths.
pub fn line(tone: Tone, place: f32, ran: f32) -> Stroke {
    let shape = shape(tone);
    let at = place + ran;
    let [start, middle, end] = shape.base;
    let u = place;
    let base = start * (1.0 - u) * (1.0 - 2.0 * u) + 4.0 * middle * u * (1.0 - u) + end * u * (2.0 * u - 1.0);
    let at = at - at.floor();
    let loud = loudness(shape.groups, at);
    let cycle = shape.cycles * at;
    let part = cycle - cycle.floor();
    let rise = shape.skew;
    let edge = if part < rise { part / rise * 2.0 - 1.0 } else { 1.0 - (part - rise) / (1.0 - rise) * 2.0 };
    let mut wave = if shape.power > 1.2 {
        edge
    } else {
        let round = (PI / 2.0 * edge).sin();
        round.abs().powf(shape.power).copysign(round)
    };
    wave *= 0.28f32.mul_add((0.74 * PI * cycle + 1.3).sin(), 0.72);
    wave += shape.rough * (5.4 * PI * cycle).sin() * 0.4f32.mul_add((40.0 * at).sin(), 0.6);
    let [thin, thick] = shape.thick;
    Stroke { up: base + shape.amplitude * loud * wave, thick: lerp(thin, thick, loud) }
}

/// A silent line: present, waiting. `breath` is −1 to 1.
pub fn thread(place: f32, breath: f32) -> Stroke {
    let up = -THREAD_WAVES / (HEIGHT / 2.0) * (3.0 * PI * place).sin() * (PI * place).sin() * breath;
    Stroke { up, thick: THREAD }
}

/// Milliseconds in which the line runs through its width.
const RUNS: f32 = 2400.0;
/// Milliseconds in which one tone becomes another.
const BLENDS: f32 = 500.0;
/// Milliseconds in which sound begins and ends.
const SWELLS: f32 = 120.0;
const BREATH: f32 = 3800.0;
const PATIENCE: u64 = 90_000;

/// The line of a voice in time. Stepped from outside, like the face.
#[derive(Clone, Debug)]
pub struct Voice {
    now: u64,
    tone: Tone,
    before: Tone,
    changed: u64,
    /// The tone that comes when this one has been reached.
    next: Tone,
    until: u64,
    /// How loud, how many widths it ran, and where the breath stands: each 0 to 1.
    loud: f32,
    ran: f32,
    breath: f32,
    input: u64,
    reduced: bool,
}

impl Voice {
    /// Silent.
    pub const fn new(tone: Tone) -> Self {
        Self {
            now: 0,
            tone,
            before: tone,
            changed: 0,
            next: tone,
            until: 0,
            loud: 0.0,
            ran: 0.0,
            breath: 0.0,
            input: 0,
            reduced: false,
        }
    }

    /// Sounds so from now on.
    pub fn sounds(&mut self, tone: Tone) {
        self.next = tone;
        self.turn_to_next();
    }

    /// One tone after the other: a change within a change would jump.
    fn turn_to_next(&mut self) {
        if self.next != self.tone && (self.changed == 0 || span(self.changed, self.now) >= BLENDS) {
            self.before = self.tone;
            self.tone = self.next;
            self.changed = self.now;
            self.wake();
        }
    }

    /// Speaks for so many milliseconds from now.
    pub fn speaks(&mut self, ms: u32) {
        self.until = self.now + u64::from(ms);
        self.wake();
    }

    /// The player did something.
    pub const fn wake(&mut self) {
        self.input = self.now;
    }

    /// Whether to stand still.
    pub const fn reduce_motion(&mut self, reduced: bool) {
        self.reduced = reduced;
    }

    /// Lets so many milliseconds pass.
    pub fn step(&mut self, ms: u32) {
        let from = self.now;
        self.now += u64::from(ms);
        self.turn_to_next();
        let sounding = span(from, self.until.min(self.now));
        let silent = span(from, self.now) - sounding;
        let speaks = self.now < self.until;
        self.loud = if self.reduced {
            f32::from(u8::from(speaks))
        } else {
            ((self.loud + sounding / SWELLS).min(1.0) - silent / SWELLS).max(0.0)
        };
        if !self.reduced {
            self.ran = (self.ran + sounding / RUNS).fract();
            if from < self.input + PATIENCE {
                self.breath = (self.breath + span(from, self.now) / BREATH).fract();
            }
        }
    }

    /// The line at a place 0…1 from left to right.
    pub fn at(&self, place: f32) -> Stroke {
        let breath = if self.reduced { 1.0 } else { (TAU * self.breath).sin() };
        let silent = thread(place, breath);
        if self.loud <= 0.0 {
            return silent;
        }
        let by = if self.reduced { 1.0 } else { smoothstep(span(self.changed, self.now) / BLENDS) };
        let sound = line(self.before, place, self.ran).toward(line(self.tone, place, self.ran), by);
        silent.toward(sound, smoothstep(self.loud))
    }

    /// The line as `count` places of equal distance, with where each lies, 0…1.
    pub fn points(&self, count: u16) -> impl Iterator<Item = (f32, Stroke)> + '_ {
        let last = f32::from(count.saturating_sub(1).max(1));
        (0..count).map(move |at| f32::from(at) / last).map(|place| (place, self.at(place)))
    }

    /// Milliseconds until the next frame is needed; `None` while nothing moves.
    pub fn next_frame(&self) -> Option<u32> {
        let speaks = self.now < self.until;
        if self.reduced {
            return speaks.then(|| u32::try_from(self.until - self.now).unwrap_or(u32::MAX));
        }
        if speaks || self.loud > 0.0 {
            return Some(16);
        }
        (self.now < self.input + PATIENCE).then_some(83)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TONES: [Tone; 5] = [Tone::Warm, Tone::Matter, Tone::Doubtful, Tone::Irritated, Tone::Tired];

    #[test]
    fn lines_are_those_of_the_drawings() {
        let drawn = [
            (Tone::Warm, 0.1, 0.1995, 4.7600),
            (Tone::Warm, 0.23, 0.2793, 4.7600),
            (Tone::Warm, 0.437, -0.1209, 3.5507),
            (Tone::Warm, 0.8, 0.5602, 5.0000),
            (Tone::Matter, 0.1, -0.2478, 3.2000),
            (Tone::Matter, 0.23, 0.1064, 3.2000),
            (Tone::Matter, 0.437, 0.1350, 3.2000),
            (Tone::Matter, 0.8, -0.4043, 3.2000),
            (Tone::Doubtful, 0.1, 0.0403, 2.4000),
            (Tone::Doubtful, 0.23, -0.0855, 1.6000),
            (Tone::Doubtful, 0.437, -0.3360, 2.2400),
            (Tone::Doubtful, 0.8, 0.4706, 2.3200),
            (Tone::Irritated, 0.1, 0.1676, 3.0000),
            (Tone::Irritated, 0.23, 0.3206, 2.3539),
            (Tone::Irritated, 0.437, 0.0777, 2.7318),
            (Tone::Irritated, 0.8, -0.2758, 2.6800),
            (Tone::Tired, 0.1, 0.3241, 3.6000),
            (Tone::Tired, 0.23, -0.0230, 3.6000),
            (Tone::Tired, 0.437, 0.0373, 1.5000),
            (Tone::Tired, 0.8, -0.3145, 2.6550),
        ];
        for (tone, place, up, thick) in drawn {
            let got = line(tone, place, 0.0);
            assert!((got.up - up).abs() < 2e-3 && (got.thick - thick).abs() < 2e-3, "{tone:?} at {place}: {got:?}");
        }
    }

    #[test]
    fn a_line_stays_within_its_height() {
        for tone in TONES {
            for at in 0u16..=400 {
                for ran in [0.0, 0.3, 0.77] {
                    let stroke = line(tone, f32::from(at) / 400.0, ran);
                    assert!(stroke.up.abs() < 1.15 && (1.0..=5.0).contains(&stroke.thick), "{tone:?} {stroke:?}");
                }
            }
        }
    }

    #[test]
    fn silence_is_a_thread() {
        let mut voice = Voice::new(Tone::Irritated);
        voice.speaks(1000);
        voice.step(600);
        let tall = |voice: &Voice| voice.points(200).map(|(_, stroke)| stroke.up.abs()).fold(0.0, f32::max);
        assert!(tall(&voice) > 0.5);
        voice.step(600);
        assert!(tall(&voice) < 0.05, "it ends with the words");
        assert!(voice.points(9).all(|(_, stroke)| (stroke.thick - THREAD).abs() < 1e-6));
        assert_eq!(voice.next_frame(), Some(83));
        voice.step(90_000);
        assert_eq!(voice.next_frame(), None);
    }

    #[test]
    fn one_tone_becomes_another() {
        let mut voice = Voice::new(Tone::Matter);
        voice.speaks(10_000);
        voice.step(1200);
        let matter = voice.at(0.3);
        voice.sounds(Tone::Warm);
        assert_eq!(voice.at(0.3), matter, "not with a jump");
        voice.step(250);
        let half = voice.at(0.3);
        voice.sounds(Tone::Tired);
        assert_eq!(voice.at(0.3), half, "nor half-way");
        voice.sounds(Tone::Warm);
        voice.step(1200);
        assert!((voice.at(0.3).up - line(Tone::Warm, 0.3, voice.ran).up).abs() < 1e-4);
    }

    #[test]
    fn how_time_is_cut_does_not_matter() {
        let play = |piece: u32| {
            let mut voice = Voice::new(Tone::Tired);
            voice.speaks(700);
            for _ in 0..(1200 / piece) {
                voice.step(piece);
            }
            voice.at(0.4)
        };
        let (fine, coarse) = (play(10), play(100));
        assert!((fine.up - coarse.up).abs() < 1e-3, "{fine:?} {coarse:?}");
    }
}
