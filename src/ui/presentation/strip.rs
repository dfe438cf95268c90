//! The strip of time: the cards as lengths of minutes, and where the time ends.

use super::PresentationPanel;
use super::order::Order;
use crate::model::CardIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Icon, Tag, dashed, galley, place};
use egui::{Key, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The rim of the strip, and the bars in it.
const RIM: f32 = 4.0;
const BAR: f32 = 34.0;
/// The share of the strip that the time takes, if no more is laid out.
const TIME: f32 = 0.78;

/// Minutes of a card.
fn minutes(scene: &Scene<'_>, card: CardIx) -> u32 {
    scene.view.texts().card(card).map_or(0, |card| card.minutes)
}

/// What is laid out: minutes in all, and how many cards end after the time.
fn sums(scene: &Scene<'_>, order: &Order) -> (u32, usize) {
    let given = scene.view.time_left.0;
    let mut sum = 0;
    let mut late = 0;
    for card in &order.row {
        sum += minutes(scene, *card);
        late += usize::from(sum * 60 > given);
    }
    (sum, late)
}

/// The state of the strip in words.
fn words(scene: &Scene<'_>, order: &Order) -> String {
    let (sum, late) = sums(scene, order);
    let laid = scene.words.with("deck-laid", &[("minutes", i64::from(sum).into())]);
    let late = i64::try_from(late).unwrap_or(0);
    let fits = match late {
        0 => scene.words.get("deck-fits"),
        late => scene.words.with("deck-too-long", &[("cards", late.into())]),
    };
    format!("{laid} {fits}")
}

#[expect(clippy::cast_precision_loss, reason = "minutes of a meeting, far below the limit")]
fn to_minutes(seconds: u32) -> f32 {
    seconds as f32 / 60.0
}

/// Draws the strip and says in words what it shows.
pub(super) fn strip_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, order: &Order, rect: Rect) {
    let theme = scene.theme;
    let text = words(scene, order);
    let given = i64::from(scene.view.time_left.0 / 60);
    let time = scene.words.with("deck-time", &[("minutes", given.into())]);
    let name = format!("{}. {time}. {text}", scene.words.get("deck-strip"));
    let response = ui.interact(rect, ui.id().with("strip"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &name));
    let painter = ui.painter();
    painter.rect_filled(rect, size::RADIUS_CAP + 1, theme.ply_dark);
    let inner = rect.shrink(RIM);
    painter.rect_filled(inner, size::RADIUS_PAPER, theme.birch_light);
    let (sum, _) = sums(scene, order);
    let limit = to_minutes(scene.view.time_left.0);
    let whole = (limit / TIME).max(to_minutes(sum * 60)).max(1.0);
    let unit = inner.width() / whole;
    ticks(ui, scene, inner, unit, whole);
    let mut from = 0;
    for (place, card) in order.row.iter().enumerate() {
        let long = minutes(scene, *card);
        let left = inner.left() + to_minutes(from * 60) * unit;
        let wide = to_minutes(long * 60) * unit;
        let at = Rect::from_min_size(pos2(left + 1.0, inner.top() + 4.0), vec2(wide - 3.0, BAR));
        bar_ui(ui, scene, at, (place, long), (from + long) * 60 <= scene.view.time_left.0);
        from += long;
    }
    let end = end_of_time(ui, scene, rect, inner.left() + limit * unit);
    below_ui(ui, scene, panel, rect, &text, end);
}

fn ticks(ui: &Ui, scene: &Scene<'_>, inner: Rect, unit: f32, whole: f32) {
    let foot = inner.bottom();
    let mut minute: u16 = 0;
    while f32::from(minute) <= whole {
        let x = inner.left() + f32::from(minute) * unit + 0.5;
        let high = if minute.is_multiple_of(5) { 12.0 } else { 6.0 };
        let stroke = Stroke::new(size::BORDER, scene.theme.ink);
        ui.painter().line_segment(
            [pos2(x.min(inner.right() - 1.0), foot), pos2(x.min(inner.right() - 1.0), foot - high)],
            stroke,
        );
        minute += 1;
    }
}

/// One card on the strip: full where it fits, hollow where it does not.
fn bar_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, (place, long): (usize, u32), fits: bool) {
    let theme = scene.theme;
    let ink = if fits {
        ui.painter().rect_filled(rect, size::RADIUS_CAP, theme.field);
        theme.on_field
    } else {
        dashed(ui.painter(), rect, size::RADIUS_CAP, Stroke::new(size::BORDER_STRONG, theme.wine));
        theme.wine
    };
    let number = galley(ui, &(place + 1).to_string(), Type::Strong, ink, f32::INFINITY);
    let text = scene.words.with("deck-minutes", &[("minutes", i64::from(long).into())]);
    let text = galley(ui, &text, Type::SmallStrong, ink, f32::INFINITY);
    let pad = if rect.width() > 90.0 { size::PAD_ROW } else { size::GAP };
    let middle = rect.center().y;
    let room = rect.width() - 2.0 * pad;
    let both = number.size().x + text.size().x + size::GAP <= room;
    let left = if both || room > number.size().x { rect.left() + pad } else { rect.center().x - number.size().x / 2.0 };
    ui.painter().galley(pos2(left, middle - number.size().y / 2.0), number, ink);
    if both {
        ui.painter().galley(pos2(rect.right() - pad - text.size().x, middle - text.size().y / 2.0), text, ink);
    }
}

/// The moment at which the time is over; gives back where its words begin.
fn end_of_time(ui: &Ui, scene: &Scene<'_>, rect: Rect, x: f32) -> f32 {
    let theme = scene.theme;
    let stroke = Stroke::new(RIM, theme.copper);
    let top = rect.top() - 6.0;
    ui.painter().line_segment([pos2(x, top), pos2(x, rect.bottom() + 6.0)], stroke);
    ui.painter().circle_filled(pos2(x, top), size::BEAD + 0.5, theme.copper);
    let given = i64::from(scene.view.time_left.0 / 60);
    let text = scene.words.with("deck-minutes", &[("minutes", given.into())]);
    let text = galley(ui, &text, Type::Strong, theme.copper_text, f32::INFINITY);
    let left = x - text.size().x - 10.0;
    ui.painter().galley(pos2(left, rect.bottom() + 8.0), text, theme.copper_text);
    left
}

/// Under the strip: what it says, and taking a change back.
fn below_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, rect: Rect, text: &str, end: f32) {
    let theme = scene.theme;
    let line = Rect::from_min_size(pos2(rect.left(), rect.bottom() + 8.0), vec2(end - rect.left() - size::PAD, 30.0));
    place(ui, "laid", line, |ui| {
        crate::ui::widgets::label(ui, text, Type::Body, theme.ink);
    });
    if panel.past.is_empty() {
        return;
    }
    let right =
        Rect::from_min_max(pos2(end, rect.bottom() + 1.0), pos2(rect.right() + size::GAP, rect.bottom() + 41.0));
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut tools = ui.new_child(egui::UiBuilder::new().id_salt("undo").max_rect(right).layout(layout));
    let (name, cap) = (scene.words.get("deck-undo"), Cap { key: Key::Z, name: scene.words.get("deck-key-undo") });
    if Tag::tool(Icon::Undo, &name).named().cap(cap).show(&mut tools, theme).clicked() {
        panel.undo();
    }
}
