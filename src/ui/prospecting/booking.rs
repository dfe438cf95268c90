//! Somebody would meet the player: the times to agree on.

use super::{ProspectingPanel, slots};
use crate::encounter::Move;
use crate::portrait::{Expression, Frame};
use crate::ui::person::{Backdrop, person};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Row, high, label, place, scroll};
use egui::{Rect, Sense, Ui, Vec2, vec2};

/// The picture of whoever would meet the player.
const PICTURE: Vec2 = vec2(48.0, 56.0);

/// Draws the times, outside of a call.
pub(super) fn booking_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    ui.painter().add(theme.folder_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.field);
    let inner = rect.shrink2(vec2(size::GAP_WIDE, size::PAD_ROW));
    let foot = high(ui, size::BUTTON_SMALL);
    let upper = inner.with_max_y(inner.bottom() - foot - size::GAP);
    let made = place(ui, "times", upper, |ui| {
        label(ui, &words.get("prospecting-times"), Type::LeadVoice, theme.on_field);
        scroll(ui, "list", |ui| {
            who_ui(ui, scene);
            times_ui(ui, scene)
        })
    });
    place(ui, "later", inner.with_min_y(inner.bottom() - foot), |ui| {
        let later = words.get("prospecting-times-later");
        let cap = Cap::letter(words, "prospecting-key-later");
        if Button::new(&later).small().on_field().cap(cap).wide(ui, theme).clicked() {
            panel.times_put_off = true;
        }
    });
    made
}

/// Who would meet the player, with their picture.
fn who_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let (texts, theme) = (scene.view.texts(), scene.theme);
    let at = scene.view.would_meet();
    let name = at.and_then(|at| texts.contact(at)).map_or("", |person| person.name);
    let text = scene.words.with("prospecting-times-for", &[("name", name.into())]);
    ui.horizontal_top(|ui| {
        if let Some(look) = at.and_then(|at| texts.look_of(at)) {
            let (picture, _) = ui.allocate_exact_size(PICTURE, Sense::hover());
            person(ui.painter(), picture, Frame::Head, &look, &Expression::REST, Backdrop::of(theme));
        }
        ui.vertical(|ui| label(ui, &text, Type::Body, theme.on_field));
    });
}

/// The times as rows; also in a call.
pub(super) fn times_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let mut made = None;
    for (place, slot) in slots(scene).into_iter().enumerate() {
        let text = scene.view.texts().slot(slot).unwrap_or_default();
        if Row::new(text).low().cap(Cap::digit(place)).show(ui, scene.theme).clicked() {
            made = Some(Move::Book(slot));
        }
    }
    made
}
