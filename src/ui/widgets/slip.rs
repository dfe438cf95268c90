//! A slip of paper with a heard fact on it.

use super::control::{Control, focus_ring};
use super::{Cap, galley};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// A slip.
pub struct Slip<'a> {
    text: &'a str,
    tag: Option<&'a str>,
    fresh: Option<&'a str>,
    cap: Option<Cap>,
    loose: bool,
}

impl<'a> Slip<'a> {
    /// A slip with a fact.
    pub const fn new(text: &'a str) -> Self {
        Self { text, tag: None, fresh: None, cap: None, loose: false }
    }

    /// A loose slip, not yet in its place.
    pub const fn loose(text: &'a str) -> Self {
        Self { text, tag: None, fresh: None, cap: None, loose: true }
    }

    /// A word beneath: the layer, in guided play.
    #[must_use]
    pub const fn tag(mut self, tag: Option<&'a str>) -> Self {
        self.tag = tag;
        self
    }

    /// Marks the newest, with the words that say so.
    #[must_use]
    pub const fn fresh(mut self, words: Option<&'a str>) -> Self {
        self.fresh = words;
        self
    }

    /// Its key, where it can be chosen.
    #[must_use]
    pub fn cap(mut self, cap: impl Into<Option<Cap>>) -> Self {
        self.cap = cap.into();
        self
    }

    /// Draws a slip that is only read.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let wanted = self.wanted(ui);
        let response = ui.allocate_response(wanted, Sense::hover());
        let name = self.name();
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
        self.paint(ui, theme, &response);
        response
    }

    /// Draws a slip that can be chosen.
    pub fn choose(self, ui: &mut Ui, theme: &Theme) -> Response {
        let wanted = self.wanted(ui);
        let name = self.name();
        let control = Control { kind: WidgetType::Button, name: &name, selected: None, cap: self.cap.as_ref() };
        let response = control.take(ui, wanted.max(Vec2::new(0.0, size::BUTTON_SMALL)));
        self.paint(ui, theme, &response);
        focus_ring(ui, theme, &response, size::RADIUS_PAPER);
        response
    }

    fn name(&self) -> String {
        [Some(self.text), self.tag, self.fresh].into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    fn left(&self, ui: &Ui) -> f32 {
        size::PAD_ROW + self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::GAP)
    }

    fn lines(&self, ui: &Ui, theme: Option<&Theme>, width: f32) -> Vec<std::sync::Arc<egui::Galley>> {
        let colour = |pick: fn(&Theme) -> Color32| theme.map_or(Color32::BLACK, pick);
        let room = (width - self.left(ui) - size::PAD_ROW).max(1.0);
        let text = galley(ui, self.text, Type::Small, colour(|t| t.ink), room);
        let tag = self.tag.map(|tag| galley(ui, tag, Type::Small, colour(|t| t.ink_2), room));
        let fresh = self.fresh.map(|words| galley(ui, words, Type::SmallStrong, colour(|t| t.copper), room));
        [Some(text), tag, fresh].into_iter().flatten().collect()
    }

    fn wanted(&self, ui: &Ui) -> Vec2 {
        let width = ui.available_width();
        let height: f32 = self.lines(ui, None, width).iter().map(|line| line.size().y).sum();
        Vec2::new(width, height + 1.5 * size::PAD_ROW)
    }

    fn paint(&self, ui: &Ui, theme: &Theme, response: &Response) {
        let rect = response.rect;
        let painter = ui.painter();
        let choosable = response.sense.senses_click();
        let border = match (self.fresh, choosable && response.hovered()) {
            (Some(_), _) => Stroke::new(size::BORDER_STRONG, theme.copper),
            (None, true) => Stroke::new(size::HAIRLINE, theme.edge),
            (None, false) if choosable && !self.loose => Stroke::new(size::HAIRLINE, theme.line),
            (None, false) => Stroke::NONE,
        };
        let fill = if self.loose { theme.mark } else { theme.slip };
        painter.rect(rect, size::RADIUS_PAPER, fill, border, StrokeKind::Inside);
        if let Some(cap) = &self.cap {
            let x = rect.left() + size::PAD_ROW + cap.size(ui).x / 2.0;
            cap.paint(ui, painter, egui::pos2(x, rect.center().y), theme.ink);
        }
        let mut top = rect.top() + 0.75 * size::PAD_ROW;
        let left = rect.left() + self.left(ui);
        for line in self.lines(ui, Some(theme), rect.width()) {
            let height = line.size().y;
            painter.galley(egui::pos2(left, top), line, theme.ink);
            top += height;
        }
    }
}
