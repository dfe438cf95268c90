//! The left page: what happened, on loose slips, to be put in order; and how sure one is.

use super::{TellingPanel, sure};
use crate::ui::scene::{Scene, Who};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Icon, focus_ring, galley, high, icon, label, place, scroll};
use egui::{Key, LayerId, Order, Pos2, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The least height of a slip.
const SLIP: f32 = 60.0;

/// Draws the page. A moment that is dropped on it is loose again.
pub(super) fn slips_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel, moments: &[String], page: Rect) {
    let (words, theme) = (scene.words, scene.theme);
    let ground = ui.interact(page, ui.id().with("ground"), Sense::hover());
    if let Some(moment) = ground.dnd_release_payload::<u8>()
        && let Some(at) = panel.telling.order.iter().position(|told| *told == *moment)
    {
        panel.take_out(at);
    }
    ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
    label(ui, &words.get("telling-title"), Type::Title, theme.ink);
    if let Some((name, said)) = last_words(scene) {
        label(
            ui,
            &words.with("telling-last", &[("name", name.into()), ("said", said.into())]),
            Type::LeadVoice,
            theme.ink,
        );
        ui.add_space(size::GAP);
    }
    label(ui, &words.get("telling-lead"), Type::Body, theme.ink_2);
    let room = ui.available_rect_before_wrap();
    let box_high = sure::height(ui, scene);
    let well = room.with_min_y(room.bottom() - box_high);
    let keys = Rect::from_min_max(
        pos2(room.left(), well.top() - high(ui, size::CAP) - size::PAD_ROW),
        pos2(room.right(), well.top() - size::PAD_ROW),
    );
    let list = Rect::from_min_max(room.min + vec2(0.0, size::GAP), pos2(room.right(), keys.top() - size::GAP));
    let loose: Vec<u8> = panel.loose(moments.len()).collect();
    place(ui, "loose", list, |ui| {
        scroll(ui, "loose-moments", |ui| {
            ui.spacing_mut().item_spacing.y = size::PAD_ROW;
            if loose.is_empty() {
                label(ui, &words.get("telling-all-in-place"), Type::Body, theme.ink_2);
            }
            for (n, moment) in loose.iter().enumerate() {
                if slip_ui(ui, scene, (n, *moment), &moments[usize::from(*moment)]) {
                    panel.lay(*moment, usize::MAX);
                }
            }
        });
    });
    place(ui, "keys", keys, |ui| keys_ui(ui, scene));
    place(ui, "sure", well, |ui| sure::sure_ui(ui, scene, panel));
}

/// How the meeting ended, in the customer's last words.
fn last_words<'s>(scene: &Scene<'s>) -> Option<(&'s str, &'s str)> {
    let last = scene.said.iter().rev().find(|line| matches!(line.who, Who::Them(_)))?;
    match &last.who {
        Who::Them(name) => Some((name, &last.text)),
        _ => None,
    }
}

/// A slip that can be pressed or dragged to its place.
fn slip_ui(ui: &mut Ui, scene: &Scene<'_>, (n, moment): (usize, u8), text: &str) -> bool {
    let theme = scene.theme;
    let cap = Cap::digit(n);
    let used = cap.as_ref().is_some_and(|cap| cap.pressed(ui));
    let cap_wide = cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::GAP);
    let left = size::GAP + size::ICON_SMALL + size::GAP + cap_wide;
    let width = ui.available_width();
    let laid = galley(ui, text, Type::Body, theme.ink, width - left - size::PAD_ROW);
    let tall = (laid.size().y + size::GAP_WIDE).max(SLIP - size::GAP);
    let (_, rect) = ui.allocate_space(vec2(width, tall));
    let response = ui.interact(rect, egui::Id::new(("slip", moment)), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, ui.is_enabled(), text));
    response.dnd_set_drag_payload(moment);
    let painter = ui.painter();
    painter.add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    painter.rect_filled(rect, size::RADIUS_PAPER, theme.mark);
    let mut x = rect.left() + size::GAP;
    let handle = if response.hovered() { theme.ink } else { theme.ink_2 };
    icon(painter, Icon::Drag, pos2(x + size::ICON_SMALL / 2.0, rect.center().y), size::ICON_SMALL, handle);
    x += size::ICON_SMALL + size::GAP;
    if let Some(cap) = &cap {
        cap.paint(ui, painter, pos2(x + cap.size(ui).x / 2.0, rect.center().y), theme.ink);
    }
    painter.galley(pos2(rect.left() + left, rect.center().y - laid.size().y / 2.0), laid, theme.ink);
    focus_ring(ui, theme, &response, size::RADIUS_PAPER);
    let clicked = response.clicked();
    response.on_hover_cursor(egui::CursorIcon::Grab);
    clicked || used
}

/// The key that puts the next slip in place.
fn keys_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let words = scene.words;
    ui.horizontal(|ui| {
        hint(ui, scene, &[Cap { key: Key::ArrowRight, name: words.get("record-key-right") }], "telling-put");
    });
}

/// A key with what it does.
pub(super) fn hint(ui: &mut Ui, scene: &Scene<'_>, caps: &[Cap], key: &str) {
    ui.spacing_mut().item_spacing.x = size::GAP / 2.0;
    for cap in caps {
        let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
        cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink_2);
    }
    let text = galley(ui, &scene.words.get(key), Type::Small, scene.theme.ink_2, f32::INFINITY);
    ui.add(egui::Label::new(text).selectable(false));
    ui.add_space(size::GAP);
}

/// A slip in the hand, beside the pointer.
pub(super) fn paper(ui: &Ui, scene: &Scene<'_>, text: &str, pointer: Pos2) {
    let theme = scene.theme;
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, egui::Id::new("slip in hand")));
    let laid = galley(ui, text, Type::Body, theme.ink, 320.0);
    let rect = Rect::from_min_size(pointer + vec2(-size::GAP_WIDE, -size::GAP_WIDE), laid.size() + vec2(24.0, 20.0));
    painter.add(theme.lifted_shadow().as_shape(rect, size::RADIUS_PAPER));
    painter.rect_filled(rect, size::RADIUS_PAPER, theme.mark);
    painter.galley(rect.min + vec2(12.0, 10.0), laid, theme.ink);
}
