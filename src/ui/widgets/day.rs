//! A day in a strip of days: its name above its number.

use super::control::{Control, Feel, focus_ring, high};
use super::lettering::centred;
use super::{Cap, galley};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2};

/// How a day is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Chosen {
    #[default]
    No,
    /// The date.
    First,
    /// A second date, which belongs to the first.
    Second,
}

/// A day.
pub struct Day<'a> {
    above: &'a str,
    number: &'a str,
    spoken: &'a str,
    chosen: Chosen,
    past: bool,
    wanted: Vec2,
    cap: Option<Cap>,
}

impl<'a> Day<'a> {
    /// A day: its short name, its number, and the whole of it for the screen reader.
    pub const fn new(above: &'a str, number: &'a str, spoken: &'a str) -> Self {
        let wanted = Vec2::new(size::DAY[0], size::DAY[1]);
        Self { above, number, spoken, chosen: Chosen::No, past: false, wanted, cap: None }
    }

    /// Whether it is chosen.
    #[must_use]
    pub const fn selected(mut self, selected: bool) -> Self {
        if selected {
            self.chosen = Chosen::First;
        }
        self
    }

    /// Whether it is the second date.
    #[must_use]
    pub const fn second(mut self, second: bool) -> Self {
        if second {
            self.chosen = Chosen::Second;
        }
        self
    }

    /// Whether it cannot be chosen any more.
    #[must_use]
    pub const fn past(mut self, past: bool) -> Self {
        self.past = past;
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
        if self.past { ui.add_enabled_ui(false, |ui| self.draw(ui, theme)).inner } else { self.draw(ui, theme) }
    }

    fn draw(self, ui: &mut Ui, theme: &Theme) -> Response {
        let control = Control {
            kind: WidgetType::SelectableLabel,
            name: self.spoken,
            selected: Some(self.chosen != Chosen::No),
            cap: self.cap.as_ref(),
        };
        let response = control.take(ui, Vec2::new(self.wanted.x, high(ui, self.wanted.y)));
        let feel = Feel::of(ui, &response);
        let (painter, rect) = (ui.painter(), response.rect);
        let (fill, ink, second, border) = match self.chosen {
            Chosen::First => (theme.select, theme.on_select, theme.on_select, Stroke::NONE),
            Chosen::Second => (theme.paper_inset, theme.ink, theme.ink_2, Stroke::new(size::BORDER, theme.ink)),
            Chosen::No if self.past => (theme.paper_inset, theme.ink_3, theme.ink_3, Stroke::NONE),
            Chosen::No => {
                let border = Stroke::new(size::HAIRLINE, feel.border(Color32::TRANSPARENT, theme.edge));
                (theme.paper_inset.lerp_to_gamma(theme.day, feel.press), theme.ink, theme.ink_2, border)
            }
        };
        painter.rect(rect, size::RADIUS - 2, fill, border, StrokeKind::Inside);
        let name = galley(ui, self.above, Type::Small, second, f32::INFINITY).size().y;
        let number = galley(ui, self.number, Type::LeadVoice, ink, f32::INFINITY).size().y;
        let top = rect.center().y - 0.5 * (name + number);
        centred(ui, self.above, Type::Small, second, pos2(rect.center().x, top));
        centred(ui, self.number, Type::LeadVoice, ink, pos2(rect.center().x, top + name));
        focus_ring(ui, theme, &response, size::RADIUS - 2);
        response
    }
}
