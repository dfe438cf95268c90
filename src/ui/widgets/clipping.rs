//! A folded clipping: what it is, where it comes from, and how many minutes reading it takes. Opened, it becomes paper,
//! which is no control any more.

use super::control::{Control, Feel, focus_ring, focus_ring_on_field, high};
use super::{Cap, Icon, galley, icon};
use crate::ui::theme::{Theme, Type, size};
use egui::{Color32, CornerRadius, Rect, Response, Stroke, Ui, Vec2, WidgetType, pos2};

/// A folded clipping.
pub struct Clipping<'a> {
    icon: Icon,
    title: &'a str,
    note: Option<&'a str>,
    minutes: &'a str,
    reason: Option<&'a str>,
    field: bool,
    cap: Option<Cap>,
}

impl<'a> Clipping<'a> {
    /// A clipping with its title and, in words, the minutes it takes.
    pub const fn new(icon: Icon, title: &'a str, minutes: &'a str) -> Self {
        Self { icon, title, note: None, minutes, reason: None, field: false, cap: None }
    }

    /// A second line.
    #[must_use]
    pub const fn note(mut self, note: Option<&'a str>) -> Self {
        self.note = note;
        self
    }

    /// Why it cannot be read; takes the place of the note.
    #[must_use]
    pub const fn unless(mut self, reason: Option<&'a str>) -> Self {
        self.reason = reason;
        self
    }

    /// Lying in a dark folder.
    #[must_use]
    pub const fn on_field(mut self) -> Self {
        self.field = true;
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
        match self.reason {
            None => self.draw(ui, theme),
            Some(_) => ui.add_enabled_ui(false, |ui| self.draw(ui, theme)).inner,
        }
    }

    fn draw(self, ui: &mut Ui, theme: &Theme) -> Response {
        let width = ui.available_width();
        let cap = self.cap.as_ref().map_or(0.0, |cap| cap.size(ui).y);
        let ink = if self.reason.is_some() { theme.faded } else { theme.ink };
        let pill = galley(ui, self.minutes, Type::SmallStrong, ink, f32::INFINITY);
        let pill_wide = pill.size().x + 2.0 * size::GAP + 2.0;
        let left = size::PAD_TAG + size::ICON_TILE + size::PAD_ROW;
        let room = (width - left - pill_wide - 2.0 * size::PAD_ROW).max(size::BUTTON);
        let title = galley(ui, self.title, Type::Strong, ink, room);
        let second = self.reason.or(self.note).map(|text| galley(ui, text, Type::Small, ink, room));
        let tall = title.size().y + second.as_ref().map_or(0.0, |text| text.size().y);
        let wanted = Vec2::new(width, (tall + 2.0 * size::FOLD + size::GAP).max(high(ui, size::CLIPPING)));
        let spoken: Vec<&str> =
            [Some(self.title), self.reason.or(self.note), Some(self.minutes)].into_iter().flatten().collect();
        let name = spoken.join(". ");
        let control = Control { kind: WidgetType::Button, name: &name, selected: None, cap: self.cap.as_ref() };
        let response = control.take(ui, wanted);
        let (painter, rect) = (ui.painter(), response.rect);
        ground(ui, theme, &response);
        let middle = rect.center().y;
        icon(
            painter,
            self.icon,
            pos2(rect.left() + size::PAD_TAG + size::ICON_TILE / 2.0, middle),
            size::ICON_TILE,
            ink,
        );
        let top = middle - tall / 2.0;
        let below = top + title.size().y;
        painter.galley(pos2(rect.left() + left, top), title, ink);
        if let Some(text) = second {
            painter.galley(pos2(rect.left() + left, below), text, ink);
        }
        let right = rect.right() - size::PAD_ROW;
        // The key stands under the price.
        let price = pill.size().y + size::GAP / 2.0;
        let below = if self.cap.is_some() { price + size::FOCUS } else { price };
        let upper = middle - 0.5 * (below + cap);
        if let Some(key) = &self.cap {
            key.paint(ui, painter, pos2(right - pill_wide / 2.0, upper + below + cap / 2.0), ink);
        }
        let place = Rect::from_min_size(pos2(right - pill_wide, upper), Vec2::new(pill_wide, price));
        painter.rect_filled(
            place,
            size::RADIUS_SILENCE,
            if self.reason.is_some() { theme.birch_light } else { theme.paper },
        );
        painter.galley(place.center() - pill.size() / 2.0, pill, ink);
        if self.reason.is_some() {
            let line =
                [place.left_center() + Vec2::new(size::GAP, 0.0), place.right_center() - Vec2::new(size::GAP, 0.0)];
            painter.line_segment(line, Stroke::new(size::BORDER, ink));
        }
        if self.field {
            focus_ring_on_field(ui, theme, &response, size::RADIUS_PAPER);
        } else {
            focus_ring(ui, theme, &response, size::RADIUS_PAPER);
        }
        response
    }
}

fn ground(ui: &Ui, theme: &Theme, response: &Response) {
    let feel = Feel::of(ui, response);
    let (painter, rect) = (ui.painter(), response.rect);
    let round = size::RADIUS_PAPER;
    painter.add(theme.paper_shadow().as_shape(rect, round));
    painter.rect_filled(rect, round, feel.mix(theme.birch, theme.birch_light, theme.birch_light));
    let upper = CornerRadius { nw: round, ne: round, sw: 0, se: 0 };
    let lower = CornerRadius { nw: 0, ne: 0, sw: round, se: round };
    let fold: Color32 = theme.birch_deep;
    painter.rect_filled(rect.with_max_y(rect.top() + size::FOLD), upper, fold);
    painter.rect_filled(rect.with_min_y(rect.bottom() - size::FOLD), lower, fold);
}
