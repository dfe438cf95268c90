//! Luck of a face at rest: its own, never that of the play, so that looking at a portrait changes nothing.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// One stream of luck. Each part of the face draws from its own, so that when one draws does not move another.
#[derive(Clone, Debug)]
pub(super) struct Luck(ChaCha8Rng);

impl Luck {
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut luck = ChaCha8Rng::seed_from_u64(seed);
        luck.set_stream(stream);
        Self(luck)
    }

    /// A number from 0 up to, not including, 1.
    pub(super) fn share(&mut self) -> f32 {
        let bits = u16::try_from(self.0.next_u32() >> 16).unwrap_or(0);
        f32::from(bits) / 65_536.0
    }

    /// Whether something of this chance happens.
    pub(super) fn happens(&mut self, chance: f32) -> bool {
        self.share() < chance
    }

    /// Milliseconds: `least`, and an exponential time of mean `mean` on top, at most `most` in all.
    pub(super) fn wait(&mut self, least: f32, mean: f32, most: f32) -> u64 {
        let more = -mean * (1.0 - self.share()).ln();
        whole((least + more).min(most))
    }
}

/// Whole milliseconds, at least one.
pub(super) fn whole(ms: f32) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by the callers")]
    let ms = ms.clamp(1.0, 1e6) as u64;
    ms
}

/// Milliseconds as a number to compute with; durations here are far below a float's exact range.
pub(in crate::portrait) fn span(from: u64, to: u64) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "an hour of milliseconds is exact")]
    let ms = to.saturating_sub(from).min(10_000_000) as f32;
    ms
}
