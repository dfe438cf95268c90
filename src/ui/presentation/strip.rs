//! The strip of time: the cards as lengths of minutes, and where the time ends.

use super::order::Order;
use crate::model::CardIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{galley, label};
use egui::{Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Height of the strip, in units.
const HEIGHT: f32 = 56.0;
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
    let given = i64::from(scene.view.time_left.0 / 60);
    let given = scene.words.with("deck-time", &[("minutes", given.into())]);
    let laid = scene.words.with("deck-laid", &[("minutes", i64::from(sum).into())]);
    let late = i64::try_from(late).unwrap_or(0);
    let fits = match late {
        0 => scene.words.get("deck-fits"),
        late => scene.words.with("deck-too-long", &[("cards", late.into())]),
    };
    format!("{given}. {laid} {fits}")
}

/// Draws the strip and says in words what it shows.
pub(super) fn strip_ui(ui: &mut Ui, scene: &Scene<'_>, order: &Order) {
    let theme = scene.theme;
    let text = words(scene, order);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::hover());
    let name = scene.words.get("deck-strip");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, format!("{name}. {text}")));
    let rim = Stroke::new(size::BORDER, theme.edge);
    ui.painter().rect(rect, size::RADIUS, theme.birch_light, rim, StrokeKind::Inside);
    let given = to_minutes(scene.view.time_left.0);
    let (sum, late) = sums(scene, order);
    let whole = (given / TIME).max(to_minutes(sum * 60)).max(1.0);
    let inner = rect.shrink(size::GAP / 2.0);
    let unit = inner.width() / whole;
    let mut from = 0;
    for (place, card) in order.row.iter().enumerate() {
        let long = minutes(scene, *card);
        let fits = (from + long) * 60 <= scene.view.time_left.0;
        let left = inner.left() + to_minutes(from * 60) * unit;
        let wide = to_minutes(long * 60) * unit;
        let at = Rect::from_min_size(Pos2::new(left, inner.top()), Vec2::new(wide, inner.height()));
        bar_ui(ui, scene, at.shrink2(Vec2::new(1.0, 0.0)), place, fits);
        from += long;
    }
    end_of_time(ui, scene, rect, inner.left() + given * unit);
    let ink = if late == 0 { theme.ink } else { theme.copper_text };
    label(ui, &text, Type::Body, ink);
}

#[expect(clippy::cast_precision_loss, reason = "minutes of a meeting, far below the limit")]
fn to_minutes(seconds: u32) -> f32 {
    seconds as f32 / 60.0
}

/// One card on the strip: full where it fits, hollow where it does not.
fn bar_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, place: usize, fits: bool) {
    let theme = scene.theme;
    let (fill, ink, border) = if fits {
        (theme.select, theme.on_select, Stroke::NONE)
    } else {
        (Color32::TRANSPARENT, theme.ink, Stroke::new(size::BORDER, theme.wine))
    };
    ui.painter().rect(rect, size::RADIUS_PAPER, fill, border, StrokeKind::Inside);
    let text = galley(ui, &(place + 1).to_string(), Type::Strong, ink, rect.width());
    let at = Pos2::new(rect.left() + size::GAP, rect.center().y - text.size().y / 2.0);
    ui.painter().galley(at, text, ink);
}

/// The moment at which the time is over.
fn end_of_time(ui: &Ui, scene: &Scene<'_>, rect: Rect, x: f32) {
    let stroke = Stroke::new(size::FOCUS, scene.theme.copper);
    ui.painter().line_segment([Pos2::new(x, rect.top()), Pos2::new(x, rect.bottom())], stroke);
    ui.painter().circle_filled(Pos2::new(x, rect.top()), size::BEAD, scene.theme.copper);
}
