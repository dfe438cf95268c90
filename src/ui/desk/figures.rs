//! A few figures about the plays so far, on a card that leads to all of them.

use super::{Desk, Figures};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Cap, Control, Feel, Icon, focus_ring, galley, icon, place};
use egui::{CornerRadius, Painter, Pos2, Rect, Shape, Stroke, Ui, WidgetType, pos2, vec2};

/// Width of the dark label on the left.
const LABEL: f32 = 112.0;

/// The card. Whether it was pressed.
pub(super) fn figures_ui(ui: &mut Ui, desk: &Desk<'_>, rect: Rect) -> bool {
    let (words, theme) = (desk.words, desk.theme);
    let cap = Cap::letter(words, "key-figures");
    let name = words.get("desk-figures");
    let control = Control { kind: WidgetType::Button, name: &name, selected: None, cap: cap.as_ref() };
    let response = place(ui, "figures", rect, |ui| control.take(ui, rect.size()));
    let feel = Feel::of(ui, &response);
    let rect = feel.rise(rect, size::CARD_RISE[0]);
    let painter = ui.painter().clone();
    painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    painter.rect_filled(rect, size::RADIUS_PAPER, feel.mix(theme.paper, theme.paper_inset, theme.day));
    let label = rect.with_max_x(rect.left() + LABEL);
    painter.rect_filled(label, CornerRadius { nw: 3, sw: 3, ne: 0, se: 0 }, theme.field);
    icon(&painter, Icon::Chart, label.center_top() + vec2(0.0, 30.0), 28.0, theme.on_field);
    let name = galley(ui, &name, Type::SmallStrong, theme.on_field, LABEL - size::GAP);
    painter.galley(pos2(label.center().x - name.size().x / 2.0, rect.top() + 52.0), name, theme.on_field);
    let key = cap.as_ref().map_or(0.0, |cap| cap.size(ui).x);
    if let Some(cap) = &cap {
        let centre = pos2(rect.right() - size::PAD_ROW - key / 2.0, rect.top() + size::PAD_ROW + size::CAP / 2.0);
        cap.paint(ui, &painter, centre, theme.ink);
    }
    focus_ring(ui, theme, &response, size::RADIUS_PAPER);
    let room = Rect::from_min_max(pos2(label.right() + size::PAD - 4.0, rect.top()), rect.max - vec2(key, 0.0));
    figures_of(ui, desk, room);
    response.clicked()
}

/// The figures themselves, or what will bring the first.
fn figures_of(ui: &mut Ui, desk: &Desk<'_>, room: Rect) {
    let (words, theme) = (desk.words, desk.theme);
    let (painter, rect) = (ui.painter().clone(), room);
    if desk.progress.figures.plays == 0 {
        let text = galley(ui, &words.get("desk-no-figures"), Type::Body, theme.ink_2, room.width() - size::PAD);
        painter.galley(pos2(room.left(), room.center().y - text.size().y / 2.0), text, theme.ink_2);
        return;
    }
    let columns = numbers(desk, &desk.progress.figures);
    let pitch = room.width() / 3.0;
    for (n, (value, about)) in columns.into_iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "three figures")]
        let x = room.left() + pitch * n as f32;
        let large = galley(ui, &value, Type::Title, theme.ink, pitch);
        let end = x + large.size().x;
        painter.galley(pos2(x, rect.top() + 14.0), large, theme.ink);
        let small = galley(ui, &about, Type::Small, theme.ink_2, pitch - size::GAP);
        painter.galley(pos2(x, rect.top() + 52.0), small, theme.ink_2);
        if n == 0 {
            let curve =
                Rect::from_min_max(pos2(end + 14.0, rect.top() + 20.0), pos2(x + pitch - 24.0, rect.top() + 46.0));
            curve_ui(&painter, theme, &desk.progress.figures.recent, curve);
        }
        let told = format!("{value} {about}");
        let place = Rect::from_min_size(pos2(x, rect.top()), vec2(pitch, rect.height()));
        ui.allocate_rect(place, egui::Sense::hover())
            .widget_info(|| egui::WidgetInfo::labeled(WidgetType::Label, true, &told));
    }
}

fn numbers(desk: &Desk<'_>, figures: &Figures) -> [(String, String); 3] {
    let words = desk.words;
    let best = (i64::from(figures.best.unwrap_or(0)) + 5) / 10;
    let plays = [("count", figures.plays.into())];
    let share = [("done", figures.agreed.into()), ("all", figures.plays.into())];
    [
        (best.to_string(), words.get("desk-best")),
        (words.with("desk-share", &share), words.get("desk-agreed")),
        (figures.plays.to_string(), words.with("desk-plays", &plays)),
    ]
}

/// The totals of the last plays as one small line; the last one is marked.
fn curve_ui(painter: &Painter, theme: &Theme, totals: &[u16], rect: Rect) {
    if totals.len() < 2 || rect.width() < 30.0 {
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a dozen plays")]
    let pitch = rect.width() / (totals.len() - 1) as f32;
    let place = |(n, total): (usize, &u16)| -> Pos2 {
        #[expect(clippy::cast_precision_loss, reason = "a dozen plays")]
        let x = rect.left() + pitch * n as f32;
        pos2(x, rect.bottom() - rect.height() * f32::from(*total) / 1000.0)
    };
    let points: Vec<Pos2> = totals.iter().enumerate().map(place).collect();
    let last = points.last().copied();
    painter.add(Shape::line(points, Stroke::new(2.5, theme.ink)));
    if let Some(last) = last {
        painter.circle_filled(last, 4.0, theme.copper);
    }
}
