//! A move tile: one of the few moves that are always at hand.

use super::control::{Control, Feel, dashed, focus_ring};
use super::silence::paint_silence;
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2};

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
    pub(super) text: &'a str,
    pub(super) note: Option<&'a str>,
    icon: Option<Icon>,
    drawing: f32,
    pub(super) cap: Option<Cap>,
    make: Make,
    pressed: bool,
    pub(super) moment: Option<u64>,
}

impl<'a> Tile<'a> {
    /// A plain tile.
    pub const fn new(text: &'a str) -> Self {
        Self { text, note: None, icon: None, drawing: 0.0, cap: None, make: Make::Plain, pressed: false, moment: None }
    }

    /// The tile of silence.
    pub fn silence(text: &'a str, note: &'a str) -> Self {
        Self { note: Some(note), make: Make::Silence, ..Self::new(text) }
    }

    /// The tile that proposes.
    pub fn propose(text: &'a str) -> Self {
        Self { icon: Some(Icon::Gift), make: Make::Propose, ..Self::new(text) }
    }

    /// A smaller line beneath: why it cannot be used, or what it does.
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

    /// Units left free before its text, for a drawing.
    #[must_use]
    pub const fn drawing(mut self, room: f32) -> Self {
        self.drawing = room;
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

    /// The second of the encounter: whenever it changes, the rings of silence spread once.
    #[must_use]
    pub const fn moment(mut self, second: u64) -> Self {
        self.moment = Some(second);
        self
    }

    /// How high a plain tile of this text must be at a width, so that tiles in a row can agree.
    pub fn height(&self, ui: &Ui, width: f32) -> f32 {
        let room = self.room(ui, width);
        let text = galley(ui, self.text, Type::Strong, Color32::BLACK, room).size().y;
        let note = self.note.map_or(0.0, |note| galley(ui, note, Type::Small, Color32::BLACK, room).size().y);
        (text + note + 2.0 * size::PAD_ROW).max(super::high(ui, size::TILE))
    }

    fn room(&self, ui: &Ui, width: f32) -> f32 {
        let cap = self.cap.as_ref().filter(|_| self.make == Make::Plain);
        let icon = self.icon.map_or(0.0, |_| size::ICON_TILE + size::GAP) + self.drawing;
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
            Make::Silence => paint_silence(&self, ui, theme, &response),
            Make::Propose => self.paint_propose(ui, theme, &response),
        }
        let radius = if self.make == Make::Silence { size::RADIUS_SILENCE } else { size::RADIUS };
        focus_ring(ui, theme, &response, radius);
        response
    }

    fn paint_plain(&self, ui: &Ui, theme: &Theme, response: &Response) {
        let feel = Feel::of(ui, response);
        let rect = feel.rise(response.rect, 1.0);
        let painter = ui.painter();
        let (ink, kind) = if ui.is_enabled() { (theme.ink, Type::Strong) } else { (theme.faded, Type::Body) };
        if ui.is_enabled() {
            let mut shadow = theme.paper_shadow();
            shadow.color = shadow.color.gamma_multiply(1.0 - feel.press);
            painter.add(shadow.as_shape(rect, size::RADIUS));
            let border = Stroke::new(size::HAIRLINE, feel.border(Color32::TRANSPARENT, theme.edge));
            painter.rect(rect, size::RADIUS, theme.paper, border, StrokeKind::Inside);
        } else {
            dashed(painter, rect, size::RADIUS, Stroke::new(size::HAIRLINE, ink));
        }
        let mut left = rect.left() + size::PAD_ROW + self.drawing;
        if let Some(which) = self.icon {
            icon(painter, which, pos2(left + size::ICON_TILE / 2.0, rect.center().y), size::ICON_TILE, ink);
            left += size::ICON_TILE + size::GAP;
        }
        let room = self.room(ui, rect.width());
        let text = galley(ui, self.text, kind, ink, room);
        let note = self.note.map(|note| galley(ui, note, Type::Small, ink, room));
        let tall = text.size().y + note.as_ref().map_or(0.0, |note| note.size().y);
        let top = rect.center().y - tall / 2.0;
        let below = top + text.size().y;
        painter.galley(pos2(left, top), text, ink);
        if let Some(note) = note {
            painter.galley(pos2(left, below), note, ink);
        }
        if let Some(cap) = &self.cap {
            let x = rect.right() - size::PAD_ROW - cap.size(ui).x / 2.0;
            cap.paint(ui, painter, pos2(x, rect.center().y), ink);
        }
    }

    fn paint_propose(&self, ui: &Ui, theme: &Theme, response: &Response) {
        let feel = Feel::of(ui, response);
        let rect = response.rect;
        let painter = ui.painter();
        let enabled = ui.is_enabled();
        let ink = if enabled { theme.copper_text.lerp_to_gamma(theme.on_copper, feel.press) } else { theme.faded };
        if enabled {
            let fill = feel.mix(theme.paper, theme.copper_wash, theme.copper_press);
            let border = Stroke::new(size::BORDER_STRONG, theme.copper_text);
            painter.rect(rect, size::RADIUS, fill, border, StrokeKind::Inside);
        } else {
            dashed(painter, rect, size::RADIUS, Stroke::new(size::HAIRLINE, ink));
        }
        let text = galley(ui, self.text, Type::Strong, ink, rect.width() - size::GAP);
        let cap = self.cap.as_ref().map_or(0.0, |_| size::PAD_ROW + size::CAP);
        let icon_room = self.icon.map_or(0.0, |_| size::ICON_LARGE + size::PAD_ROW);
        let mut top = rect.center().y - (icon_room + text.size().y + cap) / 2.0;
        if let Some(which) = self.icon {
            icon(painter, which, pos2(rect.center().x, top + size::ICON_LARGE / 2.0), size::ICON_LARGE, ink);
            top += icon_room;
        }
        let at = pos2(rect.center().x - text.size().x / 2.0, top);
        top += text.size().y;
        painter.galley(at, text, ink);
        if let Some(cap) = &self.cap {
            cap.paint(ui, painter, pos2(rect.center().x, top + size::PAD_ROW + size::CAP / 2.0), ink);
        }
    }
}
