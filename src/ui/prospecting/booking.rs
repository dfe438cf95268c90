//! Somebody would meet the player: the times to agree on.

use super::{ProspectingPanel, slots};
use crate::encounter::Move;
use crate::encounter::event::Outcome;
use crate::ui::scene::Scene;
use crate::ui::theme::Type;
use crate::ui::widgets::{Button, Cap, Ground, Row, label, scroll, sheet};
use egui::{Rect, Ui};

/// Draws the times, outside of a call.
pub(super) fn booking_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    sheet(ui, theme, ("times", Ground::Folder), rect, |ui| {
        scroll(ui, "list", |ui| {
            label(ui, &words.get("prospecting-times"), Type::LeadVoice, theme.on_field);
            let text = words.with("prospecting-times-for", &[("name", who(scene).into())]);
            label(ui, &text, Type::Body, theme.on_field);
            let made = times_ui(ui, scene);
            let later = words.get("prospecting-times-later");
            let cap = Cap::letter(words, "prospecting-key-later");
            if Button::new(&later).small().on_field().cap(cap).show(ui, theme).clicked() {
                panel.times_put_off = true;
            }
            made
        })
    })
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

/// Whoever would meet the player: the first who is interested, as the rules take it.
fn who<'p>(scene: &Scene<'p>) -> &'p str {
    let ready = |at| scene.view.contact(at).is_some_and(|c| c.answer == Some(Outcome::Interested) && c.clear_ask);
    scene.view.texts().contacts().find(|(at, _)| ready(*at)).map_or("", |(_, person)| person.name)
}
