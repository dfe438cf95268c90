//! One question of the plan sheet: its number, what is written under it, and, while it is open, its options.

use super::PlanPanel;
use crate::encounter::moves::{PlanQuestion, PlanSheet};
use crate::encounter::view::Offer;
use crate::encounter::{CHOICES, Move};
use crate::model::PlanOptionIx;
use crate::scenario::format::PlanOption;
use crate::speech;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Control, Feel, Icon, dashed, focus_ring, galley, high, icon, label};
use egui::{Color32, Key, Rect, Response, Shape, Stroke, StrokeKind, Ui, WidgetType, pos2, vec2};

/// Inside the frame of an open question.
const PAD: f32 = 12.0;
/// Width of the number.
const NUMBER: f32 = 40.0;

/// A question with its place and its options.
type Question<'a> = (usize, PlanQuestion, &'a [PlanOption]);

/// Draws a question; gives back the sheet that the player wants instead.
pub(super) fn question_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    panel: &mut PlanPanel,
    sheet: &PlanSheet,
    (place, question, options): Question<'_>,
) -> Option<PlanSheet> {
    let open = panel.open == place;
    let ground = ui.painter().add(Shape::Noop);
    let row = row_ui(ui, scene, sheet, (place, question, options), open);
    if row.clicked() {
        panel.open = if open { usize::MAX } else { place };
        panel.turned = !open;
    }
    if !open {
        return None;
    }
    let changed = options_ui(ui, scene, sheet, (place, question, options));
    let frame = Rect::from_min_max(row.rect.min, pos2(row.rect.right(), ui.min_rect().bottom() + PAD));
    let border = Stroke::new(size::BORDER, scene.theme.ink);
    let shape = egui::epaint::RectShape::new(frame, size::RADIUS, scene.theme.paper_inset, border, StrokeKind::Inside);
    ui.painter().set(ground, shape);
    ui.add_space(PAD + size::GAP / 2.0);
    if panel.turned {
        ui.scroll_to_rect(frame, None);
    }
    changed
}

/// Number, question, and what is written so far.
fn row_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    sheet: &PlanSheet,
    (place, question, options): Question<'_>,
    open: bool,
) -> Response {
    let (words, theme) = (scene.words, scene.theme);
    let chosen = chosen(sheet, question, options);
    let cap = Cap::digit(place).filter(|_| dossier_is_done(scene));
    let room = ui.available_width() - 2.0 * PAD - NUMBER - cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::GAP);
    let asks = words.get(speech::plan_key(question));
    let heading = galley(ui, &asks, Type::SmallStrong, theme.ink_2, room);
    // While a question is open its options show what is chosen.
    let nothing = words.get("plan-nothing");
    let lines: Vec<_> = match (open, chosen.is_empty()) {
        (true, _) => Vec::new(),
        (false, true) => vec![galley(ui, &nothing, Type::Body, theme.ink_3, room)],
        (false, false) => chosen.iter().map(|text| galley(ui, text, Type::Body, theme.pen, room)).collect(),
    };
    let tall = heading.size().y + lines.iter().map(|line| line.size().y).sum::<f32>();
    // An open question is as high as its number, with its options right beneath.
    let (around, least) = if open { (size::GAP_WIDE, 0.0) } else { (size::PAD_ROW, high(ui, size::BUTTON_SMALL)) };
    let wanted = vec2(ui.available_width(), (tall + around).max(least));
    let spoken = if chosen.is_empty() { nothing } else { chosen.join(" · ") };
    let name = format!("{asks}. {spoken}");
    let response =
        Control { kind: WidgetType::Button, name: &name, selected: None, cap: cap.as_ref() }.take(ui, wanted);
    let (rect, painter) = (response.rect, ui.painter());
    let feel = Feel::of(ui, &response);
    if !open {
        painter.rect_filled(rect, size::RADIUS, feel.mix(theme.paper, theme.paper_inset, theme.day));
    }
    let number = galley(ui, &(place + 1).to_string(), Type::Title, theme.ink, f32::INFINITY);
    painter.galley(rect.min + vec2(PAD, if open { 0.0 } else { size::GAP / 2.0 }), number, theme.ink);
    let mut top = rect.top() + around / 2.0;
    for line in std::iter::once(heading).chain(lines) {
        let below = top + line.size().y;
        painter.galley(pos2(rect.left() + PAD + NUMBER, top), line, Color32::PLACEHOLDER);
        top = below;
    }
    if let Some(cap) = cap {
        let centre =
            pos2(rect.right() - PAD - cap.size(ui).x / 2.0, rect.top() + size::PAD_ROW / 2.0 + cap.size(ui).y / 2.0);
        cap.paint(ui, painter, centre, theme.ink_2);
    }
    focus_ring(ui, theme, &response, size::RADIUS);
    response
}

/// Digits open clippings while there is something to read, and questions of the sheet afterwards.
fn dossier_is_done(scene: &Scene<'_>) -> bool {
    !scene.view.moves.iter().any(|offer| matches!(offer, Offer::Ready(Move::Read(_))))
}

/// What is written under a question.
fn chosen<'a>(sheet: &PlanSheet, question: PlanQuestion, options: &'a [PlanOption]) -> Vec<&'a str> {
    let chosen = &sheet.chosen[question as usize];
    chosen.iter().filter_map(|at| options.get(at.get())).map(|option| option.text.as_str()).collect()
}

fn options_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    sheet: &PlanSheet,
    (_, question, options): Question<'_>,
) -> Option<PlanSheet> {
    let chosen = &sheet.chosen[question as usize];
    let full = scene.words.get("plan-full");
    let mut changed = None;
    let mut refused = false;
    let left = PAD;
    for (place, option) in options.iter().enumerate() {
        let at = PlanOptionIx::new(place);
        let selected = chosen.contains(&at);
        let reason = (!selected && chosen.len() >= CHOICES).then_some(full.as_str());
        refused |= reason.is_some();
        let room = ui.available_width() - left - PAD;
        let pressed = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(left);
            ui.add_enabled_ui(reason.is_none(), |ui| {
                option_ui(ui, scene, (place, option.text.as_str()), (selected, reason), room)
            })
            .inner
        });
        if pressed.inner {
            let mut new = sheet.clone();
            let list = &mut new.chosen[question as usize];
            if selected {
                list.retain(|other| *other != at);
            } else {
                list.push(at);
            }
            changed = Some(new);
        }
    }
    if refused {
        ui.horizontal(|ui| {
            ui.add_space(left);
            label(ui, &full, Type::Small, scene.theme.ink_2);
        });
    }
    changed
}

/// An option: a chip that may take two lines, or, once chosen, a line in the player's own hand.
fn option_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (place, text): (usize, &str),
    (selected, reason): (bool, Option<&str>),
    wide: f32,
) -> bool {
    let theme = scene.theme;
    let cap = letter(place);
    let before = cap.as_ref().map_or(0.0, |cap| cap.size(ui).x + size::PAD_ROW);
    let room = wide - before - size::PAD_ROW - size::ICON_CHIP - size::GAP;
    let ink = match (selected, reason) {
        (true, _) => theme.pen,
        (false, Some(_)) => theme.ink_3,
        (false, None) => theme.ink,
    };
    let laid = galley(ui, text, Type::Body, ink, room);
    let wanted = vec2(wide, (laid.size().y + size::GAP).max(high(ui, size::CHIP)));
    let name = reason.map_or_else(|| text.to_owned(), |why| format!("{text}. {why}"));
    let control =
        Control { kind: WidgetType::SelectableLabel, name: &name, selected: Some(selected), cap: cap.as_ref() };
    let response = control.take(ui, wanted);
    let (rect, painter, feel) = (response.rect, ui.painter(), Feel::of(ui, &response));
    if reason.is_some() {
        dashed(painter, rect, size::RADIUS_CHIP, Stroke::new(size::HAIRLINE, theme.ink_3));
    } else if selected {
        painter.rect_filled(rect, size::RADIUS_CHIP, feel.mix(theme.paper_inset, theme.day, theme.day));
    } else {
        let fill = feel.mix(theme.paper, theme.paper_inset, theme.day);
        let border = Stroke::new(size::HAIRLINE, feel.border(theme.edge, theme.ink));
        painter.rect(rect, size::RADIUS_CHIP, fill, border, StrokeKind::Inside);
    }
    let left = rect.left() + size::GAP;
    if let Some(cap) = &cap {
        cap.paint(ui, painter, pos2(left + cap.size(ui).x / 2.0, rect.center().y), ink);
    }
    painter.galley(pos2(left + before, rect.center().y - laid.size().y / 2.0), laid, ink);
    if selected {
        let centre = pos2(rect.right() - size::GAP - size::ICON_CHIP / 2.0, rect.center().y);
        icon(painter, Icon::Check, centre, size::ICON_CHIP, theme.pen);
    }
    focus_ring(ui, theme, &response, size::RADIUS_CHIP);
    response.clicked()
}

/// Options are named by letters: A to F.
fn letter(place: usize) -> Option<Cap> {
    let name = ["A", "B", "C", "D", "E", "F"].get(place)?;
    Key::from_name(name).map(|key| Cap { key, name: (*name).to_owned() })
}
