//! The parts to choose from, and sending.

use super::draft::{ASK, Choice, KINDS, choices};
use super::{ProspectingPanel, letter, sign};
use crate::encounter::Move;
use crate::model::Medium;
use crate::speech;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Control, Feel, dashed, focus_ring_on_field, galley, high, label, place, scroll};
use egui::{Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, WidgetType};

/// From the drawer's edge to what lies in it.
const PAD: f32 = 16.0;
/// Between the parts: their rings have room.
const BETWEEN: f32 = 10.0;
/// The ring around the chosen part, and how far from it.
const RING: f32 = 3.0;

/// Draws the parts of the kind that is being chosen, and the button that sends.
pub(super) fn parts_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) -> Option<Move> {
    let (theme, words) = (scene.theme, scene.words);
    ui.painter().add(theme.folder_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.field);
    let inner = rect.shrink2(Vec2::new(PAD, size::PAD_ROW));
    let reason = why_not(scene, panel);
    let why = reason.as_ref().map_or(0.0, |why| {
        galley(ui, why, Type::Small, theme.ink, inner.width() - SEND_AROUND).size().y + Type::Strong.size().1
    });
    let foot = (why + size::PAD_ROW).max(high(ui, size::BUTTON));
    let upper = inner.with_max_y(inner.bottom() - foot - size::GAP);
    place(ui, "choices", upper, |ui| {
        let name = words.get(&letter::kind_key(panel.draft.kind));
        label(ui, &name, Type::LeadVoice, theme.on_field);
        scroll(ui, "list", |ui| choices_ui(ui, scene, panel));
    });
    let lower = inner.with_min_y(inner.bottom() - foot);
    place(ui, "send", lower, |ui| send_ui(ui, scene, panel, reason.as_deref()))
}

/// What stands in the button beside its words: its padding, icon and key.
const SEND_AROUND: f32 = 2.0 * size::PAD_BUTTON + size::ICON_SMALL + 2.0 * size::PAD_ROW + 56.0;

fn choices_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let kind = panel.draft.kind;
    ui.spacing_mut().item_spacing.y = BETWEEN;
    for (place, choice) in choices(scene.view, kind).iter().enumerate() {
        let chosen = panel.draft.chosen[kind] == Some(choice.at) && choice.usable;
        let note = match (choice.usable, kind != ASK) {
            (false, _) => not_read(scene, choice),
            (true, true) => rests_on(scene, choice),
            (true, false) => String::new(),
        };
        let usable = choice.usable;
        let clicked = ui.add_enabled_ui(usable, |ui| part_ui(ui, scene, (place, choice.text, &note), chosen)).inner;
        if clicked && usable {
            panel.draft.choose(kind, choice.at);
            panel.turned = true;
        }
    }
}

/// A part on its slip of paper.
fn part_ui(ui: &mut Ui, scene: &Scene<'_>, (at, text, note): (usize, &str, &str), chosen: bool) -> bool {
    let theme = scene.theme;
    let cap = Cap::digit(at);
    let wide = ui.available_width();
    let before = cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW);
    let room = wide - before - 2.0 * size::PAD_ROW;
    let usable = ui.is_enabled();
    let (ink, second) = if usable { (theme.ink, theme.ink_2) } else { (theme.on_field_2, theme.on_field_2) };
    let laid = galley(ui, text, Type::Body, ink, room);
    let under = (!note.is_empty()).then(|| galley(ui, note, Type::Small, second, room));
    let tall = laid.size().y + under.as_ref().map_or(0.0, |note| note.size().y);
    let wanted = Vec2::new(wide, (tall + 1.5 * size::PAD_ROW).max(high(ui, size::ROW_SMALL)));
    let name = if note.is_empty() { text.to_owned() } else { format!("{text}. {note}") };
    let kind = WidgetType::SelectableLabel;
    let response = Control { kind, name: &name, selected: Some(chosen), cap: cap.as_ref() }.take(ui, wanted);
    let (rect, painter) = (response.rect, ui.painter());
    let round = size::RADIUS - 2;
    if usable {
        let feel = Feel::of(ui, &response);
        painter.rect_filled(rect, round, feel.mix(theme.paper, theme.paper_inset, theme.day));
    } else {
        dashed(painter, rect, round, Stroke::new(size::HAIRLINE, theme.on_field_2));
    }
    if chosen {
        let ring = Stroke::new(RING, theme.copper_bright);
        painter.rect_stroke(rect.expand(2.0), round + 2, ring, StrokeKind::Outside);
    }
    if let Some(cap) = &cap {
        let centre = Pos2::new(rect.left() + size::PAD_ROW + cap.size(ui).x / 2.0, rect.center().y);
        cap.paint(ui, painter, centre, second);
    }
    let corner = Pos2::new(rect.left() + size::PAD_ROW + before, rect.center().y - tall / 2.0);
    let below = corner + Vec2::new(0.0, laid.size().y);
    painter.galley(corner, laid, ink);
    if let Some(note) = under {
        painter.galley(below, note, second);
    }
    focus_ring_on_field(ui, theme, &response, round);
    response.clicked()
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

fn send_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel, reason: Option<&str>) -> Option<Move> {
    let words = scene.words;
    let touch = panel.chosen.and_then(|at| panel.draft.touch(scene.view, at));
    let call = panel.draft.medium == Medium::Phone;
    let text = words.get(if call { "prospecting-call" } else { "prospecting-send" });
    let button = Button::new(&text).primary().on_field().icon(sign::medium(panel.draft.medium));
    let clicked = button.cap(Cap::enter(words)).unless(reason).wide(ui, scene.theme).clicked();
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
