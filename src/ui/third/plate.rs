//! What the offer can do, as a plate with an end of rock.

use crate::model::CapabilityIx;
use crate::ui::scene::Scene;
use crate::ui::surface::rock;
use crate::ui::theme::{ROCKS, Type, size};
use crate::ui::widgets::{Cap, galley, high};
use egui::{Painter, Rect, Stroke, StrokeKind, Ui, pos2};

/// The end of rock, and the height of a plate.
const END: f32 = 34.0;
pub(super) const TALL: f32 = 38.0;

/// How wide a plate wants to be.
pub(super) fn width(ui: &Ui, title: &str, cap: Option<&Cap>) -> f32 {
    let text = galley(ui, title, Type::Strong, egui::Color32::BLACK, f32::INFINITY).size().x;
    END + 10.0 + text + size::PAD_ROW + cap.map_or(0.0, |cap| cap.size(ui).x + size::GAP)
}

/// How high a plate must be at a width.
pub(super) fn height(ui: &Ui, title: &str, wide: f32) -> f32 {
    let text = galley(ui, title, Type::Strong, egui::Color32::BLACK, (wide - END - 22.0).max(1.0));
    (text.size().y + 10.0).max(high(ui, TALL))
}

/// Paints a plate.
pub(super) fn paint(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    rect: Rect,
    (at, title): (CapabilityIx, &str),
    cap: Option<&Cap>,
) {
    let theme = scene.theme;
    painter.rect_filled(rect, size::RADIUS, theme.paper);
    // Ore is reserved for what is mastered.
    let kind = ROCKS[at.get() % (ROCKS.len() - 1)];
    let end = rect.with_max_x(rect.left() + END);
    rock(&painter.with_clip_rect(end.intersect(painter.clip_rect())), end.with_max_x(end.right() + 12.0), kind);
    painter.rect_stroke(rect, size::RADIUS, Stroke::new(size::BORDER, theme.ink), StrokeKind::Inside);
    let mut right = rect.right() - size::PAD_ROW;
    if let Some(cap) = cap {
        let wide = cap.size(ui).x;
        cap.paint(ui, painter, pos2(right - wide / 2.0 + 4.0, rect.center().y), theme.ink);
        right -= wide + size::GAP - 4.0;
    }
    let left = end.right() + 10.0;
    let text = galley(ui, title, Type::Strong, theme.ink, (right - left + 1.0).max(1.0));
    painter.galley(pos2(left, rect.center().y - text.size().y / 2.0), text, theme.ink);
}
