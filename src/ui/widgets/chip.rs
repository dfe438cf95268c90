//! A chip: a topic, a choice among a few.

use super::control::{Control, Feel, focus_ring, focus_ring_on_field, high};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};

/// A chip.
pub struct Chip<'a> {
    text: &'a str,
    selected: bool,
    field: bool,
    icon: Option<Icon>,
    cap: Option<Cap>,
}

impl<'a> Chip<'a> {
    /// A chip that is chosen or not.
    pub const fn new(text: &'a str, selected: bool) -> Self {
        Self { text, selected, field: false, icon: None, cap: None }
    }

    /// Standing on a dark field.
    #[must_use]
    pub const fn on_field(mut self) -> Self {
        self.field = true;
        self
    }

    /// The icon before its text.
    #[must_use]
    pub fn icon(mut self, icon: impl Into<Option<Icon>>) -> Self {
        self.icon = icon.into();
        self
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
        let icon_width = if self.icon.is_some() { size::ICON_CHIP + size::GAP } else { 0.0 };
        let whole = ui.max_rect().width();
        let text = galley(
            ui,
            self.text,
            Type::Small,
            Color32::PLACEHOLDER,
            whole - 2.0 * size::PAD_ROW - cap_width - icon_width,
        );
        let wanted = Vec2::new(
            text.size().x + cap_width + icon_width + 2.0 * size::PAD_ROW,
            (text.size().y + size::GAP).max(high(ui, size::CHIP)),
        );
        let control = Control {
            kind: WidgetType::SelectableLabel,
            name: self.text,
            selected: Some(self.selected),
            cap: self.cap.as_ref(),
        };
        let response = control.take(ui, wanted);
        let (fill, ink, border) = self.colours(theme, Feel::of(ui, &response));
        let painter = ui.painter();
        painter.rect(response.rect, size::RADIUS_CHIP, fill, border, StrokeKind::Inside);
        let top = response.rect.center().y - text.size().y / 2.0;
        let left = response.rect.left() + size::PAD_ROW;
        if let Some(which) = self.icon {
            let centre = egui::pos2(left + size::ICON_CHIP / 2.0, response.rect.center().y);
            icon(painter, which, centre, size::ICON_CHIP, ink);
        }
        painter.galley(egui::pos2(left + icon_width, top), text, ink);
        if let Some(cap) = &self.cap {
            let x = response.rect.right() - size::PAD_ROW - cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, response.rect.center().y), ink);
        }
        if self.field {
            focus_ring_on_field(ui, theme, &response, size::RADIUS_CHIP);
        } else {
            focus_ring(ui, theme, &response, size::RADIUS_CHIP);
        }
        response
    }

    fn colours(&self, theme: &Theme, feel: Feel) -> (Color32, Color32, Stroke) {
        let (chosen, on_chosen) =
            if self.field { (theme.on_field, theme.field) } else { (theme.select, theme.on_select) };
        if self.selected {
            return (chosen, on_chosen, Stroke::NONE);
        }
        let (rest, hover, press, ink, border) = if self.field {
            (theme.field, theme.field_2, theme.field_2, theme.on_field, theme.on_field)
        } else {
            (theme.paper, theme.paper_inset, theme.day, theme.ink, theme.edge)
        };
        (feel.mix(rest, hover, press), ink, Stroke::new(size::HAIRLINE, border))
    }
}
