//! A box to tick, with an icon in it: a mistake, a hint that was missed. Its word stands above the column or beside it.

use super::control::{Control, Feel, focus_ring, high};
use super::{Cap, Icon, icon};
use crate::ui::theme::{Theme, size};
use egui::{Response, Stroke, StrokeKind, Ui, Vec2, WidgetType};

/// A box to tick.
pub struct Tick<'a> {
    icon: Icon,
    name: &'a str,
    on: bool,
    hint: bool,
    wanted: Vec2,
    cap: Option<Cap>,
}

impl<'a> Tick<'a> {
    /// A box with its icon, its name for the screen reader, and whether it is ticked.
    pub const fn new(icon: Icon, name: &'a str, on: bool) -> Self {
        Self { icon, name, on, hint: false, wanted: Vec2::new(size::TICK[0], size::TICK[1]), cap: None }
    }

    /// It marks a missed hint: copper when ticked.
    #[must_use]
    pub const fn hint(mut self) -> Self {
        self.hint = true;
        self
    }

    /// So wide and high.
    #[must_use]
    pub const fn size(mut self, wanted: Vec2) -> Self {
        self.wanted = wanted;
        self
    }

    /// Its key; without a cap to be seen.
    #[must_use]
    pub fn cap(mut self, cap: impl Into<Option<Cap>>) -> Self {
        self.cap = cap.into();
        self
    }

    /// Draws it.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let cap = self.cap.as_ref();
        let control = Control { kind: WidgetType::Checkbox, name: self.name, selected: Some(self.on), cap };
        let response = control.take(ui, Vec2::new(self.wanted.x, high(ui, self.wanted.y)));
        let feel = Feel::of(ui, &response);
        let (painter, rect) = (ui.painter(), response.rect);
        let ink = if self.on {
            let (fill, ink) = if self.hint { (theme.copper, theme.on_copper) } else { (theme.select, theme.on_select) };
            painter.rect_filled(rect, size::RADIUS, fill);
            ink
        } else {
            let fill = theme.paper.lerp_to_gamma(theme.paper_inset, feel.press);
            let border = Stroke::new(size::HAIRLINE, feel.border(theme.edge, theme.ink));
            painter.rect(rect, size::RADIUS, fill, border, StrokeKind::Inside);
            theme.edge
        };
        icon(painter, self.icon, rect.center(), size::ICON, ink);
        focus_ring(ui, theme, &response, size::RADIUS);
        response
    }
}
