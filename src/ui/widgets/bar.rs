//! The bar of time that is left. It says in words what it shows.

use crate::ui::theme::{Theme, size};
use egui::{Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Time left, 0–1 of the whole, across the width there is. `words` say it to the screen reader.
pub fn time_bar(ui: &mut Ui, theme: &Theme, share: f32, words: &str) -> Response {
    let response = ui.allocate_response(Vec2::new(ui.available_width(), size::BAR), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, words));
    fill(ui, theme, response.rect, share, theme.ink);
    response
}

/// A bar of which a share, 0–1, is filled.
pub(super) fn fill(ui: &Ui, theme: &Theme, rect: Rect, share: f32, colour: Color32) {
    let painter = ui.painter();
    let border = Stroke::new(size::HAIRLINE, theme.edge);
    painter.rect(rect, size::RADIUS, theme.paper_inset, border, StrokeKind::Inside);
    let width = rect.width() * share.clamp(0.0, 1.0);
    if width >= 1.0 {
        let part = Rect::from_min_size(rect.min, Vec2::new(width, rect.height()));
        painter.rect_filled(part, size::RADIUS, colour);
    }
}
