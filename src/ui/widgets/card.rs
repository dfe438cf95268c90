//! A card that can be taken up: it rises under the pointer, lifts when it is carried, and leaves its place dashed.

use super::control::{Feel, dashed};
use crate::ui::theme::{Theme, size};
use egui::{Painter, Rect, Shadow, Stroke, Vec2};

/// How a card lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Card {
    /// In the row.
    Lying(Feel),
    /// Lifted out of the row.
    Lifted,
    /// Laid aside.
    Aside(Feel),
    /// Not there: its place, kept for it.
    Place,
}

/// Paints the ground of a card and gives back where its content stands.
pub fn card(painter: &Painter, theme: &Theme, rect: Rect, how: Card) -> Rect {
    let [rise, lift] = size::CARD_RISE;
    let (up, fill, shadow) = match how {
        Card::Place => {
            dashed(painter, rect, size::RADIUS, Stroke::new(size::BORDER_STRONG, theme.ink_2));
            return rect;
        }
        Card::Lying(feel) => (rise * feel.hover, theme.paper, grown(theme, feel.hover * 0.3)),
        Card::Aside(feel) => (rise * feel.hover, theme.paper_aside, theme.paper_shadow()),
        Card::Lifted => (lift, theme.paper, theme.lifted_shadow()),
    };
    let place = rect.translate(Vec2::new(0.0, -up));
    painter.add(shadow.as_shape(place, size::RADIUS));
    painter.rect_filled(place, size::RADIUS, fill);
    place
}

/// A shadow between that of paper and that of a lifted card.
fn grown(theme: &Theme, share: f32) -> Shadow {
    let (low, lifted) = (theme.paper_shadow(), theme.lifted_shadow());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two small numbers")]
    let between = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share) as u8;
    #[expect(clippy::cast_possible_wrap, clippy::cast_sign_loss, reason = "small numbers above nothing")]
    let drop = between(low.offset[1] as u8, lifted.offset[1] as u8) as i8;
    Shadow { offset: [0, drop], blur: between(low.blur, lifted.blur), ..low }
}
