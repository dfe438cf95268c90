//! The sounds as samples: sums of sines and filtered noise with soft beginnings and ends. The same every time.

use super::{Bed, Sound};
use std::f32::consts::TAU;

/// Samples a second, of one channel.
pub(super) const RATE: u32 = 22_050;

/// Length of a bed before it begins anew, in seconds. Long enough that nobody hears it come round.
const BED_SECONDS: f32 = 11.0;

/// Over how many seconds the end of a bed flows into its beginning.
const SEAM: f32 = 1.0;

/// The samples of a sound, each from −1 to 1.
pub(super) fn sound(which: Sound) -> Vec<f32> {
    match which {
        // One second of 425 Hz: the ring that a caller hears in Finland and in most of Europe.
        Sound::Ring => notes(1.0, 0.22, &[(425.0, 0.0, 1.0)]),
        Sound::PickUp => mixed(&click(0.09, 900.0, 0.5), &click(0.16, 300.0, 0.35)),
        Sound::HangUp => mixed(&click(0.14, 240.0, 0.5), &click(0.05, 1400.0, 0.2)),
        Sound::Page => swish(0.22, 0.3),
        Sound::Tap => click(0.06, 520.0, 0.3),
        Sound::Agreed => notes(0.62, 0.2, &[(523.25, 0.0, 0.3), (659.26, 0.14, 0.48)]),
        Sound::Refused => notes(0.28, 0.2, &[(196.0, 0.0, 0.28)]),
    }
}

/// The samples of a bed; its end joins its beginning without a seam.
pub(super) fn bed(which: Bed) -> Vec<f32> {
    let (cut, loudness, hum) = match which {
        Bed::Line => (2_600.0, 0.05, 0.0),
        Bed::Room => (240.0, 0.16, 0.012),
    };
    let mut noise = Noise::new(match which {
        Bed::Line => 11,
        Bed::Room => 23,
    });
    let step = 1.0 - (-TAU * cut / rate()).exp();
    let mut level = 0.0;
    let whole = count(BED_SECONDS + SEAM);
    let raw: Vec<f32> = (0..whole)
        .map(|at| {
            level += step * (noise.next() - level);
            // Ventilation: whole turns in a bed, so that it joins up.
            level * loudness + hum * (TAU * 99.0 * seconds(at)).sin()
        })
        .collect();
    let kept = count(BED_SECONDS);
    let seam = whole - kept;
    let mut out = raw[..kept].to_vec();
    for at in 0..seam {
        let share = ratio(at, seam);
        // Two noises of equal power: their squares add up to one.
        out[at] = raw[at] * share.sqrt() + raw[kept + at] * (1.0 - share).sqrt();
    }
    out
}

/// Tones (frequency, beginning, length in seconds), each with a soft edge and a faint octave.
fn notes(length: f32, loudness: f32, tones: &[(f32, f32, f32)]) -> Vec<f32> {
    let at_time = |time: f32| {
        let heard = tones.iter().filter(|(_, from, long)| time >= *from && time < from + long);
        let tone = |(hertz, from, long): &(f32, f32, f32)| {
            let (now, edge) = (time - from, 0.018);
            let soft = (now / edge).min((long - now) / edge).clamp(0.0, 1.0);
            soft * ((TAU * hertz * now).sin() + 0.12 * (TAU * 2.0 * hertz * now).sin())
        };
        heard.map(tone).sum::<f32>() * loudness / 1.12
    };
    (0..count(length)).map(|at| at_time(seconds(at))).collect()
}

/// A knock: a tone that dies away at once.
fn click(length: f32, hertz: f32, loudness: f32) -> Vec<f32> {
    let at_time = |time: f32| {
        let soft = (time / 0.002).min(1.0) * (-time * 5.0 / length).exp();
        loudness * soft * (TAU * hertz * time).sin()
    };
    (0..count(length)).map(|at| at_time(seconds(at))).collect()
}

/// Paper on paper: noise that swells and fades while it grows darker.
fn swish(length: f32, loudness: f32) -> Vec<f32> {
    let (mut noise, mut level) = (Noise::new(5), 0.0);
    let whole = count(length);
    (0..whole)
        .map(|at| {
            let share = ratio(at, whole);
            let step = 1.0 - (-TAU * (4_200.0 - 3_000.0 * share) / rate()).exp();
            level += step * (noise.next() - level);
            level * loudness * (share * std::f32::consts::PI).sin().powi(2)
        })
        .collect()
}

/// One sound over another.
fn mixed(a: &[f32], b: &[f32]) -> Vec<f32> {
    let at = |samples: &[f32], at: usize| samples.get(at).copied().unwrap_or(0.0);
    (0..a.len().max(b.len())).map(|n| at(a, n) + at(b, n)).collect()
}

/// White noise that is the same every time (xorshift).
struct Noise(u32);

impl Noise {
    const fn new(seed: u32) -> Self {
        Self(seed | 1)
    }

    fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        let high = u16::try_from(self.0 >> 16).unwrap_or(0);
        f32::from(high) / 32_767.5 - 1.0
    }
}

#[expect(clippy::cast_precision_loss, reason = "a rate is small enough for a float")]
const fn rate() -> f32 {
    RATE as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths are seconds, never negative")]
fn count(length: f32) -> usize {
    (length * rate()) as usize
}

#[expect(clippy::cast_precision_loss, reason = "a sound is seconds long")]
fn seconds(at: usize) -> f32 {
    at as f32 / rate()
}

fn ratio(at: usize, whole: usize) -> f32 {
    seconds(at) / seconds(whole.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sound_is_heard_and_none_is_cut_or_clipped() {
        for which in Sound::ALL {
            let samples = sound(which);
            let loudest = samples.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            assert!((0.02..0.9).contains(&loudest), "{which:?}: {loudest}");
            let last = samples.last().map_or(1.0, |sample| sample.abs());
            assert!(last < 0.01 && samples[0].abs() < 0.01, "{which:?} begins or ends with a crack");
        }
    }

    #[test]
    fn a_bed_comes_round_without_a_jump() {
        for which in Bed::ALL {
            let samples = bed(which);
            let widest = samples.windows(2).map(|two| (two[1] - two[0]).abs()).fold(0.0, f32::max);
            let seam = (samples[0] - samples[samples.len() - 1]).abs();
            assert!(seam <= widest, "{which:?}: {seam} over {widest}");
            assert!(samples.iter().all(|sample| sample.abs() < 0.5), "{which:?}");
        }
    }
}
