//! The presentation itself: the card large, the customer's words and what can be noticed beside it, the moves below.

use super::{PresentationPanel, moves};
use crate::encounter::Move;
use crate::model::CardIx;
use crate::ui::scene::{Scene, Who};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{label, place, scroll};
use egui::{Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Height of the strip of cards, in units.
const STRIP: f32 = 28.0;
/// Height of the moves, in units.
const MOVES: f32 = 148.0;

/// Draws the presentation over the whole room.
pub(super) fn showing_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    let theme = scene.theme;
    let table = room.bottom() - MOVES - 2.0 * size::GUTTER;
    let wall = Rect::from_min_max(room.min, Pos2::new(room.right(), table));
    ui.painter().rect_filled(wall, 0, theme.wall);
    let inner = wall.shrink2(Vec2::new(size::MARGIN, size::GAP));
    let split = inner.left() + inner.width() * 0.62;
    let strip = Rect::from_min_size(inner.min, Vec2::new(split - inner.left(), STRIP));
    place(ui, "strip", strip, |ui| strip_ui(ui, scene));
    let slide =
        Rect::from_min_max(Pos2::new(inner.left(), strip.bottom() + size::GAP), Pos2::new(split, inner.bottom()));
    slide_ui(ui, scene, slide);
    let beside = Rect::from_min_max(Pos2::new(split + size::GUTTER, inner.top()), inner.max);
    place(ui, "customer", beside, |ui| {
        label(ui, scene.view.customer_name(), Type::Strong, theme.ink);
        scroll(ui, "heard", |ui| heard_ui(ui, scene, Type::Title));
    });
    let below =
        Rect::from_min_max(Pos2::new(inner.left(), table + size::GUTTER), Pos2::new(inner.right(), room.bottom()));
    moves::moves_ui(ui, scene, panel, below)
}

/// What the customer said and showed: the last step at full size, what was before it in smaller lettering.
pub(super) fn heard_ui(ui: &mut Ui, scene: &Scene<'_>, kind: Type) {
    let theme = scene.theme;
    let last = scene.said.iter().filter(|heard| heard.who != Who::You).map(|heard| heard.step).max();
    for heard in scene.said.iter().filter(|heard| Some(heard.step) == last && heard.who != Who::You) {
        match heard.who {
            Who::Them(_) => label(ui, &heard.text, kind, theme.ink),
            _ => label(ui, &heard.text, Type::Body, theme.ink_wall),
        };
    }
}

/// The cards as a row of numbers: shown, the present one, ahead.
fn strip_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let theme = scene.theme;
    let shown = scene.view.cards_shown();
    let ahead = scene.view.cards_ahead();
    ui.spacing_mut().item_spacing.x = size::GAP / 2.0;
    ui.horizontal(|ui| {
        let cards = shown.iter().copied().chain(ahead);
        for (place, card) in cards.enumerate() {
            let now = place + 1 == shown.len();
            let (fill, ink) = match (now, place < shown.len()) {
                (true, _) => (theme.copper, theme.on_copper),
                (_, true) => (theme.field, theme.on_field),
                _ => (theme.paper, theme.ink),
            };
            number_ui(ui, scene, (place, card), fill, ink);
        }
        let spent = scene.view.length.minus(scene.view.time_left).0.div_ceil(60);
        let minutes = i64::from(scene.view.length.0 / 60);
        let arguments = [("spent", i64::from(spent).into()), ("minutes", minutes.into())];
        label(ui, &scene.words.with("deck-clock", &arguments), Type::SmallStrong, theme.ink);
    });
}

fn number_ui(ui: &mut Ui, scene: &Scene<'_>, (place, card): (usize, CardIx), fill: egui::Color32, ink: egui::Color32) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(size::BUTTON_SMALL, STRIP), Sense::hover());
    let card = scene.view.texts().card(card);
    let number = i64::try_from(place + 1).unwrap_or(0);
    let arguments = [
        ("place", number.into()),
        ("title", card.map_or("", |card| card.title).into()),
        ("minutes", i64::from(card.map_or(0, |card| card.minutes)).into()),
    ];
    let name = scene.words.with("deck-card", &arguments);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    ui.painter().rect_filled(rect, size::RADIUS_CAP, fill);
    let text = crate::ui::widgets::galley(ui, &number.to_string(), Type::SmallStrong, ink, rect.width());
    ui.painter().galley(rect.center() - text.size() / 2.0, text, ink);
    response.on_hover_text(name);
}

/// The card that was shown last, as a slide.
fn slide_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) {
    let theme = scene.theme;
    let frame = Stroke::new(size::GAP, theme.field);
    ui.painter().rect(rect, size::RADIUS_PAPER, theme.patina, frame, StrokeKind::Inside);
    let shown = scene.view.cards_shown().last().and_then(|card| scene.view.texts().card(*card));
    place(ui, "slide", rect.shrink(size::PAD + size::GAP), |ui| {
        scroll(ui, "slide-text", |ui| match shown {
            Some(card) => {
                label(ui, card.title, Type::Display, theme.on_field);
                label(ui, card.text, Type::Lead, theme.on_field);
                if let Some(question) = card.question {
                    ui.add_space(size::GAP_WIDE);
                    label(ui, question, Type::LeadVoice, theme.on_field);
                }
            }
            None => {
                label(ui, &scene.words.get("deck-nothing-shown"), Type::Lead, theme.on_field);
            }
        });
    });
}
