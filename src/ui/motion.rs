//! How things move: how long, along which curve, and not at all for a player who wants it so.

use egui::emath::easing::{cubic_in_out, cubic_out};
use egui::{Context, Id};

/// Seconds for hovering and pressing.
pub const HOVER: f32 = 0.08;
/// Seconds for the focus ring to move.
pub const FOCUS: f32 = 0.12;
/// Seconds for a card or slip to change its place.
pub const PLACE: f32 = 0.18;
/// Seconds for a sheet, a drawer, something unfolding.
pub const SHEET: f32 = 0.22;
/// Seconds for words to appear, fading in and rising by [`RISE`].
pub const BEAT: f32 = 0.24;
/// Units that words rise.
pub const RISE: f32 = 6.0;
/// Seconds for another screen to fade in.
pub const SCREEN: f32 = 0.2;
/// Seconds for the rings of silence to spread.
pub const RINGS: f32 = 0.9;
/// Seconds that fades take where motion is reduced.
const REDUCED_FADE: f32 = 0.1;

/// How much moves. It is kept in the context.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Motion {
    /// Everything.
    #[default]
    Full,
    /// Only fades, and those short.
    Reduced,
}

impl Motion {
    /// What holds in a context.
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    /// Makes this hold.
    pub fn set(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }

    fn id() -> Id {
        Id::new("motion")
    }

    /// How long a movement takes.
    pub fn seconds(self, wanted: f32) -> f32 {
        if self == Self::Full { wanted } else { 0.0 }
    }

    /// How long a fade takes.
    pub fn fade(self, wanted: f32) -> f32 {
        if self == Self::Full { wanted } else { wanted.min(REDUCED_FADE) }
    }
}

/// How far something is between off (0) and on (1), moving along a cubic that slows down.
pub fn towards(ctx: &Context, id: Id, on: bool, seconds: f32) -> f32 {
    ctx.animate_bool_with_time_and_easing(id, on, Motion::of(ctx).seconds(seconds), cubic_out)
}

/// The same for fades, which reduced motion only shortens.
pub fn fade(ctx: &Context, id: Id, on: bool, seconds: f32) -> f32 {
    ctx.animate_bool_with_time_and_easing(id, on, Motion::of(ctx).fade(seconds), cubic_out)
}

/// A share of a way, 0–1, as it is seen when something changes its place.
pub fn eased(share: f32) -> f32 {
    cubic_in_out(share.clamp(0.0, 1.0))
}

/// How far something that began at `start` (in egui's time) has come, 0–1, slowing down; asks for frames until the end.
pub fn since(ctx: &Context, start: f64, seconds: f32) -> f32 {
    let seconds = Motion::of(ctx).seconds(seconds);
    #[expect(clippy::cast_possible_truncation, reason = "seconds since something on the screen began")]
    let passed = ctx.input(|input| input.time - start) as f32;
    if seconds <= 0.0 || passed >= seconds {
        return 1.0;
    }
    ctx.request_repaint();
    cubic_out((passed / seconds).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reduced_motion_moves_nothing_and_fades_shortly() {
        let ctx = Context::default();
        assert_eq!(Motion::of(&ctx), Motion::Full);
        Motion::Reduced.set(&ctx);
        let motion = Motion::of(&ctx);
        assert!(motion.seconds(RINGS) == 0.0 && motion.fade(SCREEN) <= 0.1);
        assert!((towards(&ctx, Id::new("x"), true, 5.0) - 1.0).abs() < f32::EPSILON);
    }
}
