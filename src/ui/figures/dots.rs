//! A number of things as rings, of which some are filled; a great many as a bar.

use crate::ui::theme::{Theme, size};
use egui::{Rect, Stroke, StrokeKind, Ui, pos2};

/// Width of a ring, and between two of them.
const RING: f32 = 1.8;
const GAP: f32 = 4.0;
/// The smallest radius that can be counted.
const LEAST: f32 = 4.0;

/// How high a bar is.
const BAR: f32 = 14.0;

/// How things stand in a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shown {
    /// As rings of a radius, so many in a row.
    Rings {
        /// The radius.
        radius: f32,
        /// How many stand in a row.
        across: u32,
    },
    /// As a bar.
    Bar,
}

impl Shown {
    /// The largest rings, up to a radius, with which so many things fit into a width, small ones in two rows; a bar where
    /// they fit with none that can be counted.
    pub fn fit(count: u32, wide: f32, largest: f32) -> Self {
        let mut radius = largest;
        while radius >= LEAST {
            let across = whole((wide + GAP) / (2.0 * radius + GAP)).max(1);
            let rows = if radius > 2.0 * LEAST { 1 } else { 2 };
            if across * rows >= count {
                return Self::Rings { radius, across };
            }
            radius -= 0.5;
        }
        Self::Bar
    }

    /// The height that so many things take.
    pub fn high(self, count: u32) -> f32 {
        match self {
            Self::Rings { radius, across } => step(count.div_ceil(across).max(1)) * (2.0 * radius + GAP) - GAP + 2.0,
            Self::Bar => BAR,
        }
    }

    /// Draws `filled` of `count` things.
    pub fn paint(self, ui: &Ui, theme: &Theme, rect: Rect, (filled, count): (u32, u32)) {
        let Self::Rings { radius, across } = self else {
            let border = Stroke::new(size::HAIRLINE, theme.edge);
            ui.painter().rect(rect, size::RADIUS, theme.paper_inset, border, StrokeKind::Inside);
            let part = rect.width() * step(filled) / step(count.max(1));
            ui.painter().rect_filled(rect.with_max_x(rect.left() + part), size::RADIUS, theme.ink);
            return;
        };
        for place in 0..count {
            let pitch = 2.0 * radius + GAP;
            let x = rect.left() + 1.0 + radius + pitch * step(place % across);
            let centre = pos2(x, rect.top() + 1.0 + radius + pitch * step(place / across));
            if place < filled {
                ui.painter().circle_filled(centre, radius, theme.ink);
            } else {
                ui.painter().circle_stroke(centre, radius - RING / 2.0, Stroke::new(RING, theme.edge));
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as many as fit on a screen")]
fn whole(value: f32) -> u32 {
    value.max(0.0) as u32
}

#[expect(clippy::cast_precision_loss, reason = "a count of people or offers")]
const fn step(count: u32) -> f32 {
    count as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_large_many_small_and_a_great_many_a_bar() {
        let fit = |count| Shown::fit(count, 352.0, 11.0);
        assert_eq!(fit(11), Shown::Rings { radius: 11.0, across: 13 });
        assert!(matches!(fit(58), Shown::Rings { radius, .. } if radius < 8.0), "{:?}", fit(58));
        assert_eq!(fit(400), Shown::Bar);
        for count in 0..60 {
            if let Shown::Rings { across, .. } = fit(count) {
                assert!(count <= 2 * across, "{count}: {:?}", fit(count));
            }
        }
    }
}
