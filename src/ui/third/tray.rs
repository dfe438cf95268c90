//! The tray with what can still be laid: taken with the pointer or a digit.

use super::{ThirdPanel, plate};
use crate::encounter::view::Offer;
use crate::model::CapabilityIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, focus_ring, galley, high, label};
use egui::{Color32, LayerId, Order, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};

const PAD: f32 = 12.0;
const GAP: f32 = 8.0;

fn left<'s>(scene: &Scene<'s>) -> Vec<(CapabilityIx, &'s str)> {
    let (left, _) = scene.view.ties();
    left.into_iter().filter_map(|at| Some((at, scene.view.texts().capability(at)?.0))).collect()
}

/// Where the plates lie in a tray of a width; and how high they lie in all. The digit's room is kept even while the
/// digits choose something else.
fn places(ui: &Ui, all: &[(CapabilityIx, &str)], wide: f32) -> (Vec<Rect>, f32) {
    let tall = high(ui, plate::TALL);
    let (mut x, mut y) = (0.0, 0.0);
    let mut rects = Vec::new();
    for (place, (_, title)) in all.iter().enumerate() {
        let own = plate::width(ui, title, Cap::digit(place).as_ref()).min(wide);
        if x > 0.0 && x + own > wide {
            (x, y) = (0.0, y + tall + GAP);
        }
        rects.push(Rect::from_min_size(pos2(x, y), vec2(own, tall)));
        x += own + GAP;
    }
    (rects, if all.is_empty() { 0.0 } else { y + tall })
}

fn line(ui: &Ui) -> f32 {
    high(ui, 22.0)
}

/// How high the tray is.
pub(super) fn height(ui: &Ui, scene: &Scene<'_>, wide: f32) -> f32 {
    let all = left(scene);
    let (_, tall) = places(ui, &all, wide - 2.0 * PAD);
    2.0 * PAD + line(ui) + if all.is_empty() { 0.0 } else { tall + 6.0 }
}

/// Draws the tray.
pub(super) fn tray_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) {
    let theme = scene.theme;
    ui.painter().rect_filled(rect, size::RADIUS, theme.ply_dark);
    ui.painter().rect_filled(rect.shrink(4.0), size::RADIUS_CAP, theme.birch_deep);
    let inner = rect.shrink(PAD);
    let all = left(scene);
    let can = scene.view.moves.contains(&Offer::Tie);
    let (places, _) = places(ui, &all, inner.width());
    let mut told = panel.capability;
    for (n, ((at, title), local)) in all.iter().zip(places).enumerate() {
        let at_rect = local.translate(vec2(inner.left(), inner.top() + line(ui) + 6.0));
        // Digits choose here, unless they choose a problem or a next step just now.
        let keys = can && panel.capability.is_none() && !panel.steps;
        let cap = Cap::digit(n).filter(|_| keys);
        if plate_ui(ui, scene, panel, at_rect, (*at, title), (can, cap.as_ref())) {
            told = told.or(Some(*at));
        }
    }
    head_ui(ui, scene, inner, (all.is_empty(), told));
}

/// One plate; gives back whether it is looked at.
fn plate_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut ThirdPanel,
    rect: Rect,
    (at, title): (CapabilityIx, &str),
    (can, cap): (bool, Option<&Cap>),
) -> bool {
    let theme = scene.theme;
    let used = cap.is_some_and(|cap| cap.pressed(ui));
    let sense = if can { Sense::click_and_drag() } else { Sense::hover() };
    let response = ui.interact(rect, ui.id().with(("capability", at.get())), sense);
    let taken = panel.capability == Some(at);
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, can, taken, title));
    if response.drag_started()
        && let Some(pointer) = ui.ctx().input(|input| input.pointer.press_origin())
    {
        panel.take(at);
        panel.carried = Some(pointer - rect.min);
    } else if response.clicked() || used {
        if taken { panel.put_back() } else { panel.take(at) }
    }
    let carried = panel.carried.filter(|_| panel.capability == Some(at));
    if let Some(grab) = carried {
        crate::ui::widgets::dashed(
            ui.painter(),
            rect,
            size::RADIUS,
            egui::Stroke::new(size::BORDER_STRONG, theme.ink_2),
        );
        carry(ui, scene, Rect::from_min_size(rect.min, rect.size()), grab, (at, title));
    } else if taken {
        let up = rect.translate(vec2(0.0, -4.0));
        ui.painter().add(theme.lifted_shadow().as_shape(up, size::RADIUS));
        plate::paint(ui, ui.painter(), scene, up, (at, title), cap);
        let ring = egui::Stroke::new(size::FOCUS, theme.ink);
        ui.painter().rect_stroke(up.expand(size::FOCUS), size::RADIUS + 3, ring, egui::StrokeKind::Outside);
    } else {
        plate::paint(ui, ui.painter(), scene, rect, (at, title), cap);
    }
    focus_ring(ui, theme, &response, size::RADIUS);
    response.hovered() || response.has_focus()
}

/// The plate under the pointer that carries it.
fn carry(ui: &Ui, scene: &Scene<'_>, rect: Rect, grab: Vec2, what: (CapabilityIx, &str)) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let over = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, ui.id().with("carried plate")));
    let held = Rect::from_min_size(pointer - grab, rect.size()).translate(vec2(0.0, -size::CARD_RISE[1] / 2.0));
    over.add(scene.theme.lifted_shadow().as_shape(held, size::RADIUS));
    plate::paint(ui, &over, scene, held, what, None);
}

/// What lies in the tray; and, of the plate that is looked at, what it does.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, inner: Rect, (empty, told): (bool, Option<CapabilityIx>)) {
    let (words, theme) = (scene.words, scene.theme);
    let text = words.get(if empty { "third-all-laid" } else { "third-capabilities" });
    let head = inner.with_max_y(inner.top() + line(ui));
    let shown = crate::ui::widgets::place(ui, "tray-head", head, |ui| label(ui, &text, Type::Strong, theme.ink).rect);
    let Some((_, does)) = told.and_then(|at| scene.view.texts().capability(at)) else { return };
    let room = inner.right() - shown.right() - size::PAD_ROW;
    let one = |kind| galley(ui, does, kind, Color32::BLACK, room);
    let kind = if one(Type::Body).rows.len() < 2 { Type::Body } else { Type::Small };
    let laid = galley(ui, does, kind, theme.ink, room);
    let top = head.center().y - laid.size().y / 2.0;
    ui.painter().galley(pos2(inner.right() - laid.size().x, top), laid, theme.ink);
}
