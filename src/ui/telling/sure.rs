//! How sure one is of the whole telling: one to four stones.

use super::TellingPanel;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, focus_ring, galley, high, label};
use egui::{Color32, Key, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};

/// How sure one can be, in words, and as the share that is kept.
const SURE: [(&str, u8); 4] = [("sure-guess", 25), ("sure-half", 50), ("sure-fairly", 75), ("sure-quite", 100)];
/// Before anything was said of it.
pub(super) const AT_FIRST: u8 = 50;
/// Radius of a stone.
const STONE: f32 = 11.0;

/// How high the box is.
pub(super) fn height(ui: &Ui, scene: &Scene<'_>) -> f32 {
    let title = galley(ui, &scene.words.get("slot-sure-short"), Type::LeadVoice, Color32::PLACEHOLDER, 300.0);
    title.size().y + high(ui, size::BUTTON_SMALL) + 2.0 * size::PAD_ROW + size::GAP / 2.0
}

/// Draws the box.
pub(super) fn sure_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel) {
    let (words, theme) = (scene.words, scene.theme);
    let room = ui.available_rect_before_wrap();
    ui.painter().rect_filled(room, size::RADIUS, theme.paper_inset);
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("stones").max_rect(room.shrink(size::PAD_ROW)));
    let ui = &mut child;
    ui.spacing_mut().item_spacing = vec2(0.0, size::GAP / 2.0);
    let now = SURE.iter().position(|(_, share)| *share >= panel.telling.sure).unwrap_or(SURE.len() - 1);
    let mut to = now;
    ui.horizontal(|ui| {
        label(ui, &words.get("slot-sure-short"), Type::LeadVoice, theme.ink);
        let caps = [(Key::Minus, "−"), (Key::Plus, "+")].map(|(key, name)| Cap { key, name: name.to_owned() });
        let wide: f32 = caps.iter().map(|cap| cap.size(ui).x + size::GAP / 2.0).sum();
        ui.add_space((ui.available_width() - wide).max(0.0));
        for (n, cap) in caps.iter().enumerate() {
            let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
            cap.paint(ui, ui.painter(), rect.center(), theme.ink);
            ui.add_space(size::GAP / 2.0);
            if cap.pressed(ui) {
                to = if n == 0 { now.saturating_sub(1) } else { (now + 1).min(SURE.len() - 1) };
            }
        }
    });
    ui.horizontal(|ui| {
        for (n, (name, _)) in SURE.into_iter().enumerate() {
            if stone_ui(ui, scene, &words.get(name), n, now) {
                to = n;
            }
        }
        ui.add_space(size::PAD_ROW);
        label(ui, &words.get(SURE[now].0), Type::Body, theme.ink);
    });
    if to != now {
        panel.change(|telling| telling.sure = SURE[to].1);
    }
}

fn stone_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, n: usize, now: usize) -> bool {
    let theme = scene.theme;
    let side = high(ui, size::BUTTON_SMALL);
    let (rect, response) = ui.allocate_exact_size(vec2(2.0 * STONE + size::GAP, side), Sense::click());
    response.widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, ui.is_enabled(), n == now, name));
    let centre = rect.center();
    if n <= now {
        ui.painter().circle_filled(centre, STONE, theme.ink);
    } else {
        let edge = if response.hovered() { theme.ink } else { theme.edge };
        ui.painter().circle_stroke(centre, STONE - 1.0, Stroke::new(size::BORDER, edge));
    }
    if response.has_focus() {
        let around = Rect::from_center_size(centre, vec2(2.0 * STONE, 2.0 * STONE));
        focus_ring(ui, theme, &response.clone().with_new_rect(around), 11);
    }
    response.on_hover_text(name).clicked()
}
