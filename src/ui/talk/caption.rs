//! What is said over a video line: a caption beneath the picture, as the call shows it.

use super::TalkPanel;
use super::beats::cues;
use crate::ui::scene::{Heard, Scene, Who};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Tag, galley, label_within, place};
use egui::accesskit::Live;
use egui::{Color32, Rect, Ui, pos2, vec2};

/// Draws the caption: what was said before in small letters, the present words beneath.
pub(in crate::ui) fn caption_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TalkPanel, rect: Rect) {
    let theme = scene.theme;
    let appeared = panel.appeared(ui, scene.view.step);
    let said: Vec<&Heard> = scene.said.iter().filter(|line| matches!(line.who, Who::Them(_))).collect();
    let inside = rect.shrink2(vec2(size::PAD, 10.0));
    let told = earlier(ui, scene, panel, inside);
    let inside = inside.with_max_x(told - size::GAP);
    let Some(present) = said.last() else { return };
    let fade = if present.step == scene.view.step { appeared } else { 1.0 };
    let notes: Vec<String> =
        cues(scene).into_iter().filter(|beat| beat.meaning.is_none()).map(|beat| beat.text).collect();
    let note = notes.join("  ");
    let low = if note.is_empty() { 0.0 } else { Type::Small.size().1 + 2.0 };
    let kinds = [Type::Title, Type::LeadVoice, Type::Lead, Type::Body];
    let tall = |kind| galley(ui, &present.text, kind, Color32::BLACK, inside.width()).size().y;
    let kind = kinds.into_iter().find(|kind| tall(*kind) <= inside.height() - low).unwrap_or(Type::Body);
    let before = said.len().checked_sub(2).map(|at| said[at]);
    let line = Type::Body.size().1;
    let above = before.filter(|_| tall(kind) + low + line <= inside.height());
    let mut top = inside.top();
    if let Some(before) = above {
        let whole = galley(ui, &before.text, Type::Body, theme.on_field_2, f32::INFINITY);
        if whole.size().x <= inside.width() {
            let at = Rect::from_min_size(pos2(inside.left(), top), vec2(inside.width(), line));
            place(ui, "said before", at, |ui| {
                label_within(ui, &before.text, Type::Body, theme.on_field_2, inside.width())
            });
            top += line + 2.0;
        }
    }
    let at = Rect::from_min_max(pos2(inside.left(), top), inside.max);
    place(ui, "said now", at, |ui| {
        ui.set_opacity(fade);
        let response = label_within(ui, &present.text, kind, theme.on_field, inside.width());
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    });
    if !note.is_empty() {
        let at = inside.with_min_y(inside.bottom() - Type::Small.size().1);
        place(ui, "noticed", at, |ui| label_within(ui, &note, Type::Small, theme.copper_pale, inside.width()));
    }
}

/// The way to what was said earlier; gives back where the words end.
fn earlier(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TalkPanel, rect: Rect) -> f32 {
    let text = scene.words.get("talk-earlier");
    let cap = Cap::letter(scene.words, "key-earlier");
    let wide = galley(ui, &text, Type::Strong, Color32::BLACK, f32::INFINITY).size().x + 60.0;
    let at = Rect::from_min_size(pos2(rect.right() - wide, rect.top()), vec2(wide, size::BUTTON_SMALL));
    if place(ui, "earlier", at, |ui| Tag::word(&text).on_field().cap(cap).show(ui, scene.theme).clicked()) {
        panel.told = !panel.told;
    }
    at.left()
}
