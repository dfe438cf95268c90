//! A move tile: one of the few moves that are always at hand.

use super::control::{Control, focus_ring};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};

/// What a tile is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Make {
    /// Paper.
    Plain,
    /// The large dark field of silence.
    Silence,
    /// Paper with a copper border: proposing. Never filled, never given the focus.
    Propose,
}

/// A move tile.
pub struct Tile<'a> {
    text: &'a str,
    note: Option<&'a str>,
    icon: Option<Icon>,
    cap: Option<Cap>,
    make: Make,
    pressed: bool,
}

impl<'a> Tile<'a> {
    /// A plain tile.
    pub const fn new(text: &'a str) -> Self {
        Self { text, note: None, icon: None, cap: None, make: Make::Plain, pressed: false }
    }

    /// The tile of silence.
    pub const fn silence(text: &'a str, note: &'a str) -> Self {
        Self { text, note: Some(note), icon: None, cap: None, make: Make::Silence, pressed: false }
    }

    /// The tile that proposes.
    pub const fn propose(text: &'a str) -> Self {
        Self { text, note: None, icon: Some(Icon::Gift), cap: None, make: Make::Propose, pressed: false }
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

    /// Whether its key was pressed already, where the view takes keys before it draws.
    #[must_use]
    pub const fn pressed(mut self, pressed: bool) -> Self {
        self.pressed = pressed;
        self
    }

    /// How high a plain tile of this text must be at a width, so that tiles in a row can agree.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let text = galley(ui, self.text, Type::Strong, Color32::BLACK, self.room(ui, width));
        (text.size().y + 2.0 * size::PAD_ROW).max(size::TILE)
    }

    fn room(&self, ui: &Ui, width: f32) -> f32 {
        let cap = self.cap.as_ref().filter(|_| self.make == Make::Plain);
        let icon = self.icon.map_or(0.0, |_| size::ICON_TILE + size::GAP);
        (width - cap.map_or(0.0, |cap| cap.size(ui).x + size::GAP) - icon - 2.0 * size::PAD_ROW).max(1.0)
    }

    /// Draws it at a size.
    pub fn show(self, ui: &mut Ui, theme: &Theme, wanted: Vec2) -> Response {
        let control = Control { kind: WidgetType::Button, name: self.text, selected: None, cap: self.cap.as_ref() };
        let mut response = control.take(ui, wanted);
        if self.pressed {
            response.flags.insert(egui::response::Flags::FAKE_PRIMARY_CLICKED);
        }
        if let Some(note) = self.note {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(note));
        }
        match self.make {
            Make::Plain => self.paint_plain(ui, theme, &response),
            Make::Silence => self.paint_silence(ui, theme, &response),
            Make::Propose => self.paint_propose(ui, theme, &response),
        }
        let radius = if self.make == Make::Silence { size::RADIUS_SILENCE } else { size::RADIUS };
        focus_ring(ui, theme, &response, radius);
        response
    }

    fn paint_plain(&self, ui: &Ui, theme: &Theme, response: &Response) {
        let rect = response.rect;
        let painter = ui.painter();
        if ui.is_enabled() && !response.is_pointer_button_down_on() {
            painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS));
        }
        let border = if response.hovered() { Stroke::new(size::HAIRLINE, theme.edge) } else { Stroke::NONE };
        painter.rect(rect, size::RADIUS, theme.paper, border, StrokeKind::Inside);
        let ink = if ui.is_enabled() { theme.ink } else { theme.ink_3 };
        let text = galley(ui, self.text, Type::Strong, ink, self.room(ui, rect.width()));
        let mut left = rect.left() + size::PAD_ROW;
        if let Some(which) = self.icon {
            icon(painter, which, egui::pos2(left + size::ICON_TILE / 2.0, rect.center().y), size::ICON_TILE, ink);
            left += size::ICON_TILE + size::GAP;
        }
        let at = egui::pos2(left, rect.center().y - text.size().y / 2.0);
        painter.galley(at, text, ink);
        if let Some(cap) = &self.cap {
            let x = rect.right() - size::PAD_ROW - cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, rect.center().y), ink);
        }
    }

    fn paint_silence(&self, ui: &Ui, theme: &Theme, response: &Response) {
        let rect = response.rect;
        let painter = ui.painter();
        let border = Stroke::new(size::HAIRLINE, theme.ring_1);
        painter.rect(rect, size::RADIUS_SILENCE, theme.field, border, StrokeKind::Inside);
        let centre = egui::pos2(rect.center().x, rect.top() + rect.height() * 0.28);
        let outer = if response.hovered() { theme.ring_2 } else { theme.ring_1 };
        let rings = [(0.40, 0.17, outer), (0.28, 0.12, theme.ring_2), (0.16, 0.07, theme.ring_3)];
        for (wide, high, colour) in rings {
            let radius = Vec2::new(rect.width() * wide, rect.height() * high);
            painter.add(egui::epaint::EllipseShape::stroke(centre, radius, Stroke::new(size::BORDER, colour)));
        }
        let pebble = Vec2::new(size::PAD_ROW, size::BEAD);
        painter.add(egui::epaint::EllipseShape::filled(centre, pebble, theme.copper_bright));
        let left = rect.left() + size::PAD;
        let room = rect.width() - 2.0 * size::PAD - self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::GAP);
        let note = self.note.map(|note| galley(ui, note, Type::Body, theme.on_field_2, room));
        let note_height = note.as_ref().map_or(0.0, |n| n.size().y);
        let text = galley(ui, self.text, Type::Title, theme.on_field, room);
        let top = rect.bottom() - size::PAD_ROW - note_height - text.size().y;
        let below = top + text.size().y;
        painter.galley(egui::pos2(left, top), text, theme.on_field);
        if let Some(note) = note {
            painter.galley(egui::pos2(left, below), note, theme.on_field_2);
        }
        if let Some(cap) = &self.cap {
            let x = rect.right() - size::PAD - cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, rect.bottom() - size::PAD - size::CAP / 2.0), theme.on_field);
        }
    }

    fn paint_propose(&self, ui: &Ui, theme: &Theme, response: &Response) {
        let rect = response.rect;
        let painter = ui.painter();
        let fill = if response.hovered() { theme.copper_wash } else { theme.paper };
        let border = Stroke::new(size::BORDER_STRONG, theme.copper_text);
        painter.rect(rect, size::RADIUS, fill, border, StrokeKind::Inside);
        let text = galley(ui, self.text, Type::Strong, theme.copper_text, rect.width() - size::GAP);
        let cap = self.cap.as_ref().map_or(0.0, |_| size::PAD_ROW + size::CAP);
        let icon_room = self.icon.map_or(0.0, |_| size::ICON_LARGE + size::PAD_ROW);
        let mut top = rect.center().y - (icon_room + text.size().y + cap) / 2.0;
        if let Some(which) = self.icon {
            let centre = egui::pos2(rect.center().x, top + size::ICON_LARGE / 2.0);
            icon(painter, which, centre, size::ICON_LARGE, theme.copper_text);
            top += icon_room;
        }
        let at = egui::pos2(rect.center().x - text.size().x / 2.0, top);
        top += text.size().y;
        painter.galley(at, text, theme.copper_text);
        if let Some(cap) = &self.cap {
            let centre = egui::pos2(rect.center().x, top + size::PAD_ROW + size::CAP / 2.0);
            cap.paint(ui, painter, centre, theme.copper_text);
        }
    }
}
