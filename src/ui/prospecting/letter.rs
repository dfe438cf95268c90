//! The message that is being built: to whom, by what, and its five parts as one readable text.

use super::ProspectingPanel;
use super::draft::{KINDS, MEDIA};
use crate::speech::medium_key;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Chip, Ground, focus_ring, galley, label, scroll, sheet};
use egui::{Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Width of the names of the parts, in units.
const NAMES: f32 = 80.0;

/// Draws the message; every choice stays in the panel.
pub(super) fn letter_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, rect: Rect) {
    let (words, theme) = (scene.words, scene.theme);
    let next = Cap::letter(words, "prospecting-key-next");
    if next.as_ref().is_some_and(|cap| cap.pressed(ui)) {
        panel.draft.kind = (panel.draft.kind + 1) % KINDS;
    }
    sheet(ui, theme, ("letter", Ground::Paper), rect, |ui| {
        scroll(ui, "message", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
            let name = panel.chosen.and_then(|at| scene.view.texts().contact(at)).map(|person| person.name.to_owned());
            named_ui(ui, scene, "prospecting-to", |ui| {
                let nobody = words.get("prospecting-nobody");
                label(ui, name.as_deref().unwrap_or(&nobody), Type::Strong, theme.ink);
            });
            named_ui(ui, scene, "prospecting-by", |ui| channels_ui(ui, scene, panel));
            for kind in 0..KINDS {
                part_ui(ui, scene, panel, kind);
            }
            ui.horizontal_wrapped(|ui| {
                if let Some(cap) = next {
                    let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
                    cap.paint(ui, ui.painter(), rect.center(), theme.ink);
                    label(ui, &words.get("prospecting-next-part"), Type::Small, theme.ink_2);
                }
                let count = i64::try_from(panel.draft.words(scene.view)).unwrap_or(0);
                label(ui, &words.with("prospecting-words", &[("count", count.into())]), Type::Small, theme.ink_2);
            });
            label(ui, &words.get("prospecting-four-times"), Type::Small, theme.ink_2);
        });
    });
}

/// A line with its name in front.
fn named_ui(ui: &mut Ui, scene: &Scene<'_>, key: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.allocate_ui(Vec2::new(NAMES, size::CAP), |ui| {
            ui.set_width(NAMES);
            label(ui, &scene.words.get(key), Type::Small, scene.theme.ink_2);
        });
        ui.vertical(add);
    });
}

fn channels_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let cap = Cap::letter(scene.words, "prospecting-key-channel");
    if cap.as_ref().is_some_and(|cap| cap.pressed(ui)) {
        let now = MEDIA.iter().position(|medium| *medium == panel.draft.medium).unwrap_or(0);
        panel.draft.medium = MEDIA[(now + 1) % MEDIA.len()];
    }
    ui.horizontal_wrapped(|ui| {
        for medium in MEDIA {
            let minutes = i64::from(scene.view.texts().touch_time(medium).0 / 60);
            let name = scene.words.get(medium_key(medium));
            let arguments = [("medium", name.as_str().into()), ("minutes", minutes.into())];
            let name = scene.words.with("prospecting-channel-time", &arguments);
            if Chip::new(&name, panel.draft.medium == medium).show(ui, scene.theme).clicked() {
                panel.draft.medium = medium;
            }
        }
        if let Some(cap) = cap {
            let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
            cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink);
        }
    });
}

/// The message with the name of a kind of part.
pub(super) fn kind_key(kind: usize) -> String {
    format!("prospecting-part-{}", kind + 1)
}

/// One part in its place; a click lays its choices on the table.
fn part_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel, kind: usize) {
    let theme = scene.theme;
    let active = panel.draft.kind == kind;
    let name = scene.words.get(&kind_key(kind));
    let text = panel.draft.text(scene.view, kind).map(str::to_owned);
    let ink = if text.is_some() { theme.ink } else { theme.ink_3 };
    let text = text.unwrap_or_else(|| scene.words.get("prospecting-part-empty"));
    let width = ui.available_width();
    let name_kind = if active { Type::SmallStrong } else { Type::Small };
    let left = galley(ui, &name, name_kind, theme.ink, NAMES);
    let right = galley(ui, &text, Type::Body, ink, width - NAMES - 3.0 * size::GAP);
    let height = (right.size().y.max(left.size().y) + size::GAP).max(size::CHIP);
    let response = ui.allocate_response(Vec2::new(width, height), Sense::click());
    let spoken = format!("{name}: {text}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, active, &spoken));
    paint_ground(ui, scene, response.rect, active, response.hovered());
    let at = response.rect.left_top() + Vec2::splat(size::GAP / 2.0);
    ui.painter().galley(at + Vec2::new(size::GAP / 2.0, 2.0), left, theme.ink);
    ui.painter().galley(Pos2::new(at.x + NAMES + size::GAP, at.y), right, ink);
    focus_ring(ui, theme, &response, size::RADIUS_PAPER);
    if response.clicked() {
        panel.draft.kind = kind;
    }
}

/// The part being written is highlighted.
fn paint_ground(ui: &Ui, scene: &Scene<'_>, rect: Rect, active: bool, hovered: bool) {
    // Paper on paper would show at its soft corners.
    let fill = if active { scene.theme.mark } else { Color32::TRANSPARENT };
    let border = if hovered { Stroke::new(size::HAIRLINE, scene.theme.edge) } else { Stroke::NONE };
    ui.painter().rect(rect, size::RADIUS_PAPER, fill, border, StrokeKind::Inside);
}
