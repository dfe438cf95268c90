//! A button: plain, or the one primary button of a screen. One that cannot be used says why, in words.

use super::control::{Control, Feel, dashed, focus_ring, focus_ring_on_field, high};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Galley, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};
use std::sync::Arc;

/// What a button stands on, which decides how it looks when it cannot be used, and how its focus ring does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum On {
    Paper,
    Wood,
    Field,
}

/// A button.
pub struct Button<'a> {
    text: &'a str,
    name: Option<&'a str>,
    primary: bool,
    small: bool,
    on: On,
    icon: Option<Icon>,
    cap: Option<Cap>,
    reason: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A plain button.
    pub const fn new(text: &'a str) -> Self {
        Self { text, name: None, primary: false, small: false, on: On::Paper, icon: None, cap: None, reason: None }
    }

    /// What the screen reader says, where the text is but a sign.
    #[must_use]
    pub const fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
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
        self.on = On::Field;
        self
    }

    /// Standing on wood.
    #[must_use]
    pub const fn on_wood(mut self) -> Self {
        self.on = On::Wood;
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
            None => self.draw(ui, theme, 0.0),
            Some(_) => ui.add_enabled_ui(false, |ui| self.draw(ui, theme, 0.0)).inner,
        }
    }

    /// Draws it over the whole width there is.
    pub fn wide(self, ui: &mut Ui, theme: &Theme) -> Response {
        let least = ui.available_width();
        match self.reason {
            None => self.draw(ui, theme, least),
            Some(_) => ui.add_enabled_ui(false, |ui| self.draw(ui, theme, least)).inner,
        }
    }

    fn draw(self, ui: &mut Ui, theme: &Theme, least_wide: f32) -> Response {
        let lines = self.lines(ui);
        let tall: f32 = lines.iter().map(|line| line.size().y).sum();
        let wide = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let least = high(ui, if self.small { size::BUTTON_SMALL } else { size::BUTTON });
        let wanted = Vec2::new((wide + self.around(ui)).max(least_wide), (tall + size::GAP).max(least));
        let text = self.name.unwrap_or(self.text);
        let name = self.reason.map_or_else(|| text.to_owned(), |why| format!("{text}. {why}"));
        let control = Control { kind: WidgetType::Button, name: &name, selected: None, cap: self.cap.as_ref() };
        let response = control.take(ui, wanted);
        self.paint(ui, theme, &response, lines);
        if self.on == On::Field {
            focus_ring_on_field(ui, theme, &response, size::RADIUS);
        } else {
            focus_ring(ui, theme, &response, size::RADIUS);
        }
        response
    }

    const fn side(&self) -> f32 {
        if self.small { size::PAD_ROW } else { size::PAD_BUTTON }
    }

    /// The width of everything but the text.
    fn around(&self, ui: &Ui) -> f32 {
        self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW) + self.icon_room() + 2.0 * self.side()
    }

    fn icon_room(&self) -> f32 {
        if self.icon.is_some() { size::ICON_SMALL + size::PAD_ROW } else { 0.0 }
    }

    /// The text and, beneath it, why it cannot be used.
    fn lines(&self, ui: &Ui) -> Vec<Arc<Galley>> {
        let room = (ui.available_width() - self.around(ui)).max(size::BUTTON);
        let text = galley(ui, self.text, Type::Strong, Color32::PLACEHOLDER, room);
        let why = self.reason.map(|why| galley(ui, why, Type::Small, Color32::PLACEHOLDER, room));
        [Some(text), why].into_iter().flatten().collect()
    }

    fn paint(&self, ui: &Ui, theme: &Theme, response: &Response, lines: Vec<Arc<Galley>>) {
        let feel = Feel::of(ui, response);
        let rect = feel.down(response.rect);
        let painter = ui.painter();
        let ink = self.ground(ui, theme, response);
        let wide = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let mut left = rect.center().x - 0.5 * (wide + self.around(ui)) + self.side();
        if let Some(which) = self.icon {
            let centre = egui::pos2(left + size::ICON_SMALL / 2.0, rect.center().y);
            icon(painter, which, centre, size::ICON_SMALL, ink);
            left += self.icon_room();
        }
        let tall: f32 = lines.iter().map(|line| line.size().y).sum();
        let mut top = rect.center().y - tall / 2.0;
        for line in lines {
            let below = top + line.size().y;
            painter.galley(egui::pos2(left, top), line, ink);
            top = below;
        }
        if let Some(cap) = &self.cap {
            let x = left + wide + size::PAD_ROW + cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, rect.center().y), ink);
        }
    }

    /// Paints what the words stand on and gives back their colour.
    fn ground(&self, ui: &Ui, theme: &Theme, response: &Response) -> Color32 {
        let feel = Feel::of(ui, response);
        let (painter, rect) = (ui.painter(), feel.down(response.rect));
        if !response.enabled() {
            let ink = match self.on {
                On::Paper => theme.ink_3,
                On::Wood => theme.faded,
                On::Field => theme.on_field_2,
            };
            if self.primary && self.on == On::Paper {
                painter.rect_filled(rect, size::RADIUS, theme.paper_inset);
            } else {
                dashed(painter, rect, size::RADIUS, Stroke::new(size::HAIRLINE, ink));
            }
            return ink;
        }
        if self.primary {
            let fill = feel.mix(theme.copper, theme.copper_hover, theme.copper_press);
            painter.rect_filled(rect, size::RADIUS, fill);
            return theme.on_copper;
        }
        let fill = feel.mix(theme.paper, theme.paper_inset, theme.day);
        let width = if self.small { size::HAIRLINE } else { size::BORDER };
        painter.rect(rect, size::RADIUS, fill, Stroke::new(width, theme.ink), StrokeKind::Inside);
        theme.ink
    }
}
