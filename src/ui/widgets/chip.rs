//! A chip: a topic, a choice among a few.

use super::control::{Control, focus_ring};
use super::{Cap, galley};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};

/// A chip.
pub struct Chip<'a> {
    text: &'a str,
    selected: bool,
    cap: Option<Cap>,
}

impl<'a> Chip<'a> {
    /// A chip that is chosen or not.
    pub const fn new(text: &'a str, selected: bool) -> Self {
        Self { text, selected, cap: None }
    }

    /// Its key.
    #[must_use]
    pub fn cap(mut self, cap: impl Into<Option<Cap>>) -> Self {
        self.cap = cap.into();
        self
    }

    /// Draws it. A row of chips belongs into `ui.horizontal_wrapped`.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let cap_width = self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::GAP);
        let whole = ui.max_rect().width();
        let text = galley(ui, self.text, Type::Body, Color32::PLACEHOLDER, whole - 2.0 * size::PAD_ROW - cap_width);
        let wanted =
            Vec2::new(text.size().x + cap_width + 2.0 * size::PAD_ROW, (text.size().y + size::GAP).max(size::CHIP));
        let control = Control {
            kind: WidgetType::SelectableLabel,
            name: self.text,
            selected: Some(self.selected),
            cap: self.cap.as_ref(),
        };
        let response = control.take(ui, wanted);
        let (fill, ink, border) = if self.selected {
            (theme.select, theme.on_select, Stroke::NONE)
        } else if response.is_pointer_button_down_on() {
            (theme.day, theme.ink, Stroke::new(size::HAIRLINE, theme.edge))
        } else if response.hovered() {
            (theme.paper_inset, theme.ink, Stroke::new(size::HAIRLINE, theme.edge))
        } else {
            (theme.paper, theme.ink, Stroke::new(size::HAIRLINE, theme.edge))
        };
        let painter = ui.painter();
        painter.rect(response.rect, size::RADIUS_CHIP, fill, border, StrokeKind::Inside);
        let top = response.rect.center().y - text.size().y / 2.0;
        painter.galley(egui::pos2(response.rect.left() + size::PAD_ROW, top), text, ink);
        if let Some(cap) = &self.cap {
            let x = response.rect.right() - size::PAD_ROW - cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, response.rect.center().y), ink);
        }
        focus_ring(ui, theme, &response, size::RADIUS_CHIP);
        response
    }
}
