//! A row to choose: a question, a reply, a card in a list. Its key cap stands first.

use super::control::{Control, Feel, focus_ring, focus_ring_on_field, high};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Galley, Rect, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};
use std::sync::Arc;

/// A row.
pub struct Row<'a> {
    text: &'a str,
    note: Option<&'a str>,
    icon: Option<Icon>,
    cap: Option<Cap>,
    selected: Option<bool>,
    folded: bool,
    least: f32,
    reason: Option<&'a str>,
    field: bool,
}

impl<'a> Row<'a> {
    /// A row with its words.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            note: None,
            icon: None,
            cap: None,
            selected: None,
            folded: false,
            least: size::ROW,
            reason: None,
            field: false,
        }
    }

    /// A smaller second line.
    #[must_use]
    pub const fn note(mut self, note: Option<&'a str>) -> Self {
        self.note = note;
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

    /// A row that is chosen or not.
    #[must_use]
    pub const fn selected(mut self, selected: bool) -> Self {
        self.selected = Some(selected);
        self
    }

    /// Wood instead of paper: something folded that opens.
    #[must_use]
    pub const fn folded(mut self) -> Self {
        self.folded = true;
        self
    }

    /// Standing on a dark field.
    #[must_use]
    pub const fn on_field(mut self) -> Self {
        self.field = true;
        self
    }

    /// Lower.
    #[must_use]
    pub const fn low(mut self) -> Self {
        self.least = size::ROW_SMALL;
        self
    }

    /// Why it cannot be chosen; `None` means that it can. Takes the place of the note.
    #[must_use]
    pub const fn unless(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Draws it over the whole width there is.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        match self.reason {
            None => self.draw(ui, theme),
            Some(_) => ui.add_enabled_ui(false, |ui| self.draw(ui, theme)).inner,
        }
    }

    fn draw(self, ui: &mut Ui, theme: &Theme) -> Response {
        let width = ui.available_width();
        let cap_width = self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW);
        let icon_width = self.icon.map_or(0.0, |_| size::ICON + size::PAD_ROW);
        let room = (width - cap_width - icon_width - 2.0 * size::PAD_ROW).max(1.0);
        let text = galley(ui, self.text, Type::Body, Color32::PLACEHOLDER, room);
        let second = self.reason.or(self.note);
        let note = second.map(|note| galley(ui, note, Type::Small, Color32::PLACEHOLDER, room));
        let height = text.size().y + note.as_ref().map_or(0.0, |n| n.size().y);
        let wanted = Vec2::new(width, (height + 1.5 * size::PAD_ROW).max(high(ui, self.least)));
        let name = second.map_or_else(|| self.text.to_owned(), |note| format!("{}. {note}", self.text));
        let kind = if self.selected.is_some() { WidgetType::SelectableLabel } else { WidgetType::Button };
        let control = Control { kind, name: &name, selected: self.selected, cap: self.cap.as_ref() };
        let response = control.take(ui, wanted);
        self.paint(ui, theme, &response, text, note);
        if self.field {
            focus_ring_on_field(ui, theme, &response, size::RADIUS);
        } else {
            focus_ring(ui, theme, &response, size::RADIUS);
        }
        response
    }

    fn paint(&self, ui: &Ui, theme: &Theme, response: &Response, text: Arc<Galley>, note: Option<Arc<Galley>>) {
        let (fill, ink, second, border) = self.colours(theme, Feel::of(ui, response));
        let rect: Rect = response.rect;
        let painter = ui.painter();
        painter.rect(rect, size::RADIUS, fill, border, StrokeKind::Inside);
        let height = text.size().y + note.as_ref().map_or(0.0, |n| n.size().y);
        let mut left = rect.left() + size::PAD_ROW;
        if let Some(cap) = &self.cap {
            let half = cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(left + half, rect.center().y), ink);
            left += 2.0 * half + size::PAD_ROW;
        }
        if let Some(which) = self.icon {
            icon(painter, which, egui::pos2(left + size::ICON / 2.0, rect.center().y), size::ICON, ink);
            left += size::ICON + size::PAD_ROW;
        }
        let top = rect.center().y - height / 2.0;
        let below = top + text.size().y;
        painter.galley(egui::pos2(left, top), text, ink);
        if let Some(note) = note {
            painter.galley(egui::pos2(left, below), note, second);
        }
    }

    fn colours(&self, theme: &Theme, feel: Feel) -> (Color32, Color32, Color32, Stroke) {
        if self.reason.is_some() {
            let ink = if self.folded { theme.faded } else { theme.ink_3 };
            let fill = if self.folded { theme.birch } else { theme.paper_inset };
            return (fill, ink, ink, Stroke::new(size::HAIRLINE, theme.line));
        }
        if self.selected == Some(true) {
            return (theme.select, theme.on_select, theme.on_select, Stroke::NONE);
        }
        let (rest, hover) = if self.folded { (theme.birch, theme.birch_light) } else { (theme.row, theme.row) };
        let border = Stroke::new(size::HAIRLINE, feel.border(theme.line, theme.edge));
        (feel.mix(rest, hover, theme.paper_inset), theme.ink, theme.ink_2, border)
    }
}
