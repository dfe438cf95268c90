//! A tag of paper with an icon, a key and a word: leaving an encounter; and the tools in the head, which have no paper.

use super::control::{Control, Feel, focus_ring, focus_ring_on_field, high};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Ui, Vec2, WidgetType, pos2};

/// What a tag is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Make {
    Paper,
    Bare,
    Field,
}

/// A tag, or a tool.
pub struct Tag<'a> {
    icon: Option<Icon>,
    name: &'a str,
    shown: bool,
    cap: Option<Cap>,
    make: Make,
}

impl<'a> Tag<'a> {
    /// A tag of paper.
    pub const fn new(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), name, shown: true, cap: None, make: Make::Paper }
    }

    /// A tool: an icon, and a name for the screen reader only.
    pub const fn tool(icon: Icon, name: &'a str) -> Self {
        Self { icon: Some(icon), name, shown: false, cap: None, make: Make::Bare }
    }

    /// A tool that is only a word.
    pub const fn word(name: &'a str) -> Self {
        Self { icon: None, name, shown: true, cap: None, make: Make::Bare }
    }

    /// With its name beside its icon.
    #[must_use]
    pub const fn named(mut self) -> Self {
        self.shown = true;
        self
    }

    /// Standing on a dark field.
    #[must_use]
    pub const fn on_field(mut self) -> Self {
        self.make = Make::Field;
        self
    }

    /// Its key.
    #[must_use]
    pub fn cap(mut self, cap: impl Into<Option<Cap>>) -> Self {
        self.cap = cap.into();
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let side = if self.make == Make::Paper { size::PAD_TAG } else { size::GAP };
        let text = self.shown.then(|| galley(ui, self.name, Type::Strong, Color32::PLACEHOLDER, f32::INFINITY));
        let cap = self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x);
        let parts = [self.icon.map_or(0.0, |_| size::ICON_SMALL), cap, text.as_ref().map_or(0.0, |t| t.size().x)];
        let count = parts.iter().filter(|part| **part > 0.0).count().saturating_sub(1);
        let gaps = [0.0, size::GAP, 2.0 * size::GAP][count.min(2)];
        let wide = (parts.iter().sum::<f32>() + gaps + 2.0 * side).max(size::BUTTON_SMALL);
        let control = Control { kind: WidgetType::Button, name: self.name, selected: None, cap: self.cap.as_ref() };
        let response = control.take(ui, Vec2::new(wide, high(ui, size::BUTTON_SMALL)));
        let rect = Feel::of(ui, &response).down(response.rect);
        let ink = self.ground(ui, theme, &response);
        let (painter, middle) = (ui.painter(), rect.center().y);
        let mut left = rect.center().x - 0.5 * (parts.iter().sum::<f32>() + gaps);
        if let Some(which) = self.icon {
            icon(painter, which, pos2(left + size::ICON_SMALL / 2.0, middle), size::ICON_SMALL, ink);
            left += size::ICON_SMALL + size::GAP;
        }
        let paint_cap = |left: &mut f32| {
            if let Some(key) = &self.cap {
                key.paint(ui, painter, pos2(*left + cap / 2.0, middle), ink);
                *left += cap + size::GAP;
            }
        };
        // A tag names its key first, as a way out; a tool last.
        if self.make == Make::Paper {
            paint_cap(&mut left);
        }
        if let Some(text) = text {
            let (wide, top) = (text.size().x, middle - text.size().y / 2.0);
            painter.galley(pos2(left, top), text, ink);
            left += wide + size::GAP;
        }
        if self.make != Make::Paper {
            paint_cap(&mut left);
        }
        if self.make == Make::Field {
            focus_ring_on_field(ui, theme, &response, size::RADIUS);
        } else {
            focus_ring(ui, theme, &response, size::RADIUS);
        }
        response
    }

    /// Paints the ground and gives back the ink on it.
    fn ground(&self, ui: &Ui, theme: &Theme, response: &Response) -> Color32 {
        let feel = Feel::of(ui, response);
        let (painter, rect) = (ui.painter(), feel.down(response.rect));
        let wash = |colour: Color32| colour.gamma_multiply(0.12 * feel.hover);
        match self.make {
            Make::Paper => {
                painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS));
                painter.rect_filled(rect, size::RADIUS, feel.mix(theme.paper, theme.paper_inset, theme.day));
                theme.ink
            }
            Make::Bare => {
                painter.rect_filled(rect, size::RADIUS, wash(theme.ink));
                theme.ink
            }
            Make::Field => {
                painter.rect_filled(rect, size::RADIUS, wash(theme.on_field));
                theme.on_field
            }
        }
    }
}
