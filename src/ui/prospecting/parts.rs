//! The parts to choose from, and sending.

use super::draft::{ASK, Choice, KINDS, choices};
use super::{ProspectingPanel, letter};
use crate::encounter::Move;
use crate::model::Medium;
use crate::speech;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Row, label, place, scroll, sheet};
use egui::{Rect, Stroke, StrokeKind, Ui, Vec2};

/// Draws the parts of the kind that is being chosen, and the button that sends.
pub(super) fn parts_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    sheet(ui, scene.theme, ("parts", Ground::Folder), rect, |ui| {
        let whole = ui.max_rect();
        // Room for the button with its reason: three lines at most.
        let send = size::BUTTON + 2.0 * Type::Small.size().1;
        let upper = Rect::from_min_size(whole.min, whole.size() - Vec2::new(0.0, send + size::GAP));
        let lower = Rect::from_min_max(upper.left_bottom() + Vec2::new(0.0, size::GAP), whole.max);
        place(ui, "choices", upper, |ui| choices_ui(ui, scene, panel));
        place(ui, "send", lower, |ui| send_ui(ui, scene, panel))
    })
}

fn choices_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let kind = panel.draft.kind;
    label(ui, &scene.words.get(&letter::kind_key(kind)), Type::LeadVoice, scene.theme.on_field);
    scroll(ui, "list", |ui| {
        for (place, choice) in choices(scene.view, kind).iter().enumerate() {
            let note = (kind != ASK).then(|| rests_on(scene, choice));
            let reason = (!choice.usable).then(|| not_read(scene, choice));
            let chosen = panel.draft.chosen[kind] == Some(choice.at) && choice.usable;
            let row = Row::new(choice.text).note(note.as_deref()).selected(chosen).cap(Cap::digit(place));
            let row = row.unless(reason.as_deref()).show(ui, scene.theme);
            if chosen {
                // What is chosen has the colour of this folder, so a ring tells it apart.
                let ring = Stroke::new(size::BORDER_STRONG, scene.theme.copper_bright);
                ui.painter().rect_stroke(row.rect, size::RADIUS, ring, StrokeKind::Inside);
            }
            if row.clicked() {
                panel.draft.choose(kind, choice.at);
            }
        }
    });
}

fn rests_on(scene: &Scene<'_>, choice: &Choice<'_>) -> String {
    match choice.rests_on {
        Some(source) => scene.words.with("prospecting-rests-on", &[("source", source.into())]),
        None => scene.words.get("prospecting-rests-on-nothing"),
    }
}

fn not_read(scene: &Scene<'_>, choice: &Choice<'_>) -> String {
    let source = choice.rests_on.unwrap_or_default();
    scene.words.with("prospecting-not-read", &[("source", source.into())])
}

fn send_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel) -> Option<Move> {
    let words = scene.words;
    let touch = panel.chosen.and_then(|at| panel.draft.touch(scene.view, at));
    let reason = why_not(scene, panel);
    let call = panel.draft.medium == Medium::Phone;
    let text = words.get(if call { "prospecting-call" } else { "prospecting-send" });
    let button = Button::new(&text).primary().on_field().cap(Cap::enter(words)).unless(reason.as_deref());
    let clicked = button.show(ui, scene.theme).clicked();
    touch.filter(|_| clicked).map(|touch| Move::Contact(Box::new(touch)))
}

/// Why the message cannot go out, in words.
fn why_not(scene: &Scene<'_>, panel: &ProspectingPanel) -> Option<String> {
    let words = scene.words;
    let Some(contact) = panel.chosen else {
        return Some(format!("{}: {}", words.get("prospecting-to"), words.get("prospecting-nobody")));
    };
    let empty = (0..KINDS).filter(|kind| panel.draft.text(scene.view, *kind).is_none());
    let names: Vec<String> = empty.map(|kind| words.get(&letter::kind_key(kind))).collect();
    if !names.is_empty() {
        return Some(words.with("prospecting-missing", &[("parts", names.join(", ").as_str().into())]));
    }
    panel.draft.refusal(scene.view, contact).map(|refusal| speech::refusal(words, refusal))
}
