//! A button: plain, or the one primary button of a screen. One that cannot be used says why, in words.

use super::control::{Control, focus_ring, focus_ring_on_field};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Galley, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};
use std::sync::Arc;

/// A button.
pub struct Button<'a> {
    text: &'a str,
    primary: bool,
    small: bool,
    field: bool,
    icon: Option<Icon>,
    cap: Option<Cap>,
    reason: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A plain button.
    pub const fn new(text: &'a str) -> Self {
        Self { text, primary: false, small: false, field: false, icon: None, cap: None, reason: None }
    }

    /// The one thing to do next: copper. At most one on a screen.
    #[must_use]
    pub const fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// Lower, for the head and for rows of small things.
    #[must_use]
    pub const fn small(mut self) -> Self {
        self.small = true;
        self
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

    /// Why it cannot be used; `None` means that it can.
    #[must_use]
    pub const fn unless(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        match self.reason {
            None => self.draw(ui, theme),
            Some(_) => ui.add_enabled_ui(false, |ui| self.draw(ui, theme)).inner,
        }
    }

    fn draw(self, ui: &mut Ui, theme: &Theme) -> Response {
        let lines = self.lines(ui);
        let high: f32 = lines.iter().map(|line| line.size().y).sum();
        let wide = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let least = if self.small { size::BUTTON_SMALL } else { size::BUTTON };
        let wanted = Vec2::new(wide + self.around(ui), (high + size::GAP).max(least));
        let name = self.reason.map_or_else(|| self.text.to_owned(), |why| format!("{}. {why}", self.text));
        let control = Control { kind: WidgetType::Button, name: &name, selected: None, cap: self.cap.as_ref() };
        let response = control.take(ui, wanted);
        self.paint(ui, theme, &response, lines);
        if self.field {
            focus_ring_on_field(ui, theme, &response, size::RADIUS);
        } else {
            focus_ring(ui, theme, &response, size::RADIUS);
        }
        response
    }

    const fn side(&self) -> f32 {
        if self.small { size::PAD_ROW } else { size::PAD_ROW * 2.0 }
    }

    /// The width of everything but the text.
    fn around(&self, ui: &Ui) -> f32 {
        self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW) + self.icon_room() + 2.0 * self.side()
    }

    fn icon_room(&self) -> f32 {
        if self.icon.is_some() { size::ICON_SMALL + size::GAP } else { 0.0 }
    }

    /// The text and, beneath it, why it cannot be used.
    fn lines(&self, ui: &Ui) -> Vec<Arc<Galley>> {
        let room = (ui.available_width() - self.around(ui)).max(size::BUTTON);
        let text = galley(ui, self.text, Type::Strong, Color32::PLACEHOLDER, room);
        let why = self.reason.map(|why| galley(ui, why, Type::Small, Color32::PLACEHOLDER, room));
        [Some(text), why].into_iter().flatten().collect()
    }

    fn paint(&self, ui: &Ui, theme: &Theme, response: &Response, lines: Vec<Arc<Galley>>) {
        let (fill, ink, border) = self.colours(theme, response, self.reason.is_none());
        let down = if response.is_pointer_button_down_on() { 1.0 } else { 0.0 };
        let rect = response.rect.translate(Vec2::new(0.0, down));
        let painter = ui.painter();
        painter.rect(rect, size::RADIUS, fill, border, StrokeKind::Inside);
        let left = rect.left() + self.side();
        if let Some(which) = self.icon {
            let centre = egui::pos2(left + size::ICON_SMALL / 2.0, rect.center().y);
            icon(painter, which, centre, size::ICON_SMALL, ink);
        }
        let high: f32 = lines.iter().map(|line| line.size().y).sum();
        let mut top = rect.center().y - high / 2.0;
        for line in lines {
            let below = top + line.size().y;
            painter.galley(egui::pos2(left + self.icon_room(), top), line, ink);
            top = below;
        }
        if let Some(cap) = &self.cap {
            let x = rect.right() - self.side() - cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, rect.center().y), ink);
        }
    }

    fn colours(&self, theme: &Theme, response: &Response, enabled: bool) -> (Color32, Color32, Stroke) {
        let pressed = response.is_pointer_button_down_on();
        let hovered = response.hovered();
        if !enabled {
            return (theme.paper_inset, theme.ink_3, Stroke::new(size::HAIRLINE, theme.line));
        }
        if self.primary {
            let fill = match (pressed, hovered) {
                (true, _) => theme.copper_press,
                (_, true) => theme.copper_hover,
                _ => theme.copper,
            };
            return (fill, theme.on_copper, Stroke::NONE);
        }
        let fill = match (pressed, hovered) {
            (true, _) => theme.day,
            (_, true) => theme.paper_inset,
            _ => theme.paper,
        };
        let width = if self.small { size::HAIRLINE } else { size::BORDER };
        (fill, theme.ink, Stroke::new(width, theme.ink))
    }
}
