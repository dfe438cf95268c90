//! A row of the scorecard: a dimension, its bar, its figure.

use super::control::{Control, Feel, focus_ring, high};
use super::{Cap, galley};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, Rect, Response, Stroke, StrokeKind, Ui, Vec2, WidgetType, pos2};

/// A row of the scorecard.
pub struct ScoreRow<'a> {
    name: &'a str,
    /// 0–100.
    score: i64,
    spoken: &'a str,
    selected: bool,
    cap: Option<Cap>,
}

impl<'a> ScoreRow<'a> {
    /// A row with the name of a dimension, its score 0–100, and the words that say both.
    pub const fn new(name: &'a str, score: i64, spoken: &'a str) -> Self {
        Self { name, score, spoken, selected: false, cap: None }
    }

    /// Whether its reasons are shown.
    #[must_use]
    pub const fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// Its key.
    #[must_use]
    pub fn cap(mut self, cap: impl Into<Option<Cap>>) -> Self {
        self.cap = cap.into();
        self
    }

    /// Draws it over the whole width there is.
    pub fn show(self, ui: &mut Ui, theme: &Theme) -> Response {
        let width = ui.available_width();
        let cap_width = self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW);
        let bar_width = width * 0.26;
        let figure = galley(ui, &self.score.to_string(), Type::Strong, Color32::PLACEHOLDER, f32::INFINITY);
        let side = 3.0 * size::PAD_ROW + size::BUTTON_SMALL + bar_width + cap_width;
        let name = galley(ui, self.name, Type::Body, Color32::PLACEHOLDER, (width - side).max(1.0));
        let height = (name.size().y + size::PAD_ROW).max(high(ui, size::BUTTON_SMALL));
        let control = Control {
            kind: WidgetType::SelectableLabel,
            name: self.spoken,
            selected: Some(self.selected),
            cap: self.cap.as_ref(),
        };
        let response = control.take(ui, Vec2::new(width, height));
        let rect = response.rect;
        let (ground, ink, bar) = if self.selected {
            (theme.ink, theme.paper, theme.bar_selected)
        } else {
            // Paper on paper would show at its soft corners.
            let hover = theme.paper_inset.gamma_multiply(Feel::of(ui, &response).hover);
            (hover, theme.ink, theme.ink)
        };
        let painter = ui.painter();
        painter.rect_filled(rect, size::RADIUS, ground);
        if let Some(cap) = &self.cap {
            let half = cap.size(ui).x / 2.0;
            cap.paint(ui, painter, pos2(rect.left() + size::PAD_ROW + half, rect.center().y), ink);
        }
        let middle = rect.center().y;
        painter.galley(pos2(rect.left() + size::PAD_ROW + cap_width, middle - name.size().y / 2.0), name, ink);
        let right = rect.right() - size::PAD_ROW;
        painter.galley(pos2(right - figure.size().x, middle - figure.size().y / 2.0), figure, ink);
        let place = Rect::from_center_size(
            pos2(right - size::BUTTON_SMALL - bar_width / 2.0, middle),
            Vec2::new(bar_width, size::BAR),
        );
        fill(ui, theme, place, hundredth(self.score), bar);
        focus_ring(ui, theme, &response, size::RADIUS);
        response
    }
}

#[expect(clippy::cast_precision_loss, reason = "0–100")]
fn hundredth(score: i64) -> f32 {
    score.clamp(0, 100) as f32 / 100.0
}

/// A bar of which a share, 0–1, is filled.
fn fill(ui: &Ui, theme: &Theme, rect: Rect, share: f32, colour: Color32) {
    let painter = ui.painter();
    let border = Stroke::new(size::HAIRLINE, theme.edge);
    painter.rect(rect, size::RADIUS, theme.paper_inset, border, StrokeKind::Inside);
    let width = rect.width() * share.clamp(0.0, 1.0);
    if width >= 1.0 {
        let part = Rect::from_min_size(rect.min, Vec2::new(width, rect.height()));
        painter.rect_filled(part, size::RADIUS, colour);
    }
}
