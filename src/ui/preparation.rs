//! Before the meeting: the folder with what they left to be found, and beside it the plan sheet.

mod clippings;

use super::plan::{PlanPanel, plan_ui};
use super::scene::Scene;
use super::surface::{Wood, desk, folder, paper_clip};
use super::theme::{Type, size};
use super::widgets::{galley, label, place};
use crate::encounter::Move;
use crate::portrait::{Expression, Frame};
use crate::ui::person::{Backdrop, person};
use clippings::Reading;
use egui::{Color32, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

/// From the folder's edges to what lies in it.
const PAD: f32 = 20.0;
/// How far the folder's tab rises above it.
const TAB: f32 = 18.0;
/// The photograph, with its white border, and how far it looks out of the folder.
const PHOTO: [f32; 2] = [128.0, 150.0];
const OUT: f32 = 12.0;
/// The border of the photograph.
const BORDER: f32 = 6.0;
/// From one minute of the strip to the next, and how high the strip is.
const MINUTE: [f32; 2] = [13.4, 18.0];

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct PreparationPanel {
    reading: Reading,
    plan: PlanPanel,
}

/// The dossier and the plan sheet. Fills the room it is given.
pub fn preparation_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PreparationPanel) -> Option<Move> {
    desk(ui.painter(), scene.theme, ui.ctx().viewport_rect(), Wood::DOSSIER);
    let room = ui.max_rect();
    let area =
        Rect::from_min_max(room.min + vec2(size::MARGIN, size::GAP), room.max - vec2(size::MARGIN, size::GAP_WIDE));
    let plan_width = ((area.width() - size::GUTTER) * 0.4437).clamp(496.0, 600.0);
    let split = area.right() - plan_width;
    let left = Rect::from_min_max(area.min + vec2(0.0, TAB), pos2(split - size::GUTTER, area.bottom()));
    let right = Rect::from_min_max(pos2(split, area.top()), area.max);
    let read = dossier_ui(ui, scene, &mut panel.reading, left);
    let planned = plan_ui(ui, scene, &mut panel.plan, right);
    read.or(planned)
}

fn dossier_ui(ui: &mut Ui, scene: &Scene<'_>, reading: &mut Reading, rect: Rect) -> Option<Move> {
    let theme = scene.theme;
    let name = galley(ui, &scene.words.get("dossier"), Type::Strong, theme.on_field, rect.width() / 2.0);
    folder(ui.painter(), theme, rect, [name.size().x + 2.0 * PAD + TAB, TAB], false);
    // The name stands on the tab and reaches into the folder.
    let tab = Rect::from_min_size(rect.min + vec2(PAD, 6.0 - TAB), name.size());
    place(ui, "tab", tab, |ui| label(ui, &scene.words.get("dossier"), Type::Strong, theme.on_field));
    let inner = Rect::from_min_max(
        pos2(rect.left() + PAD, tab.bottom() + size::GAP),
        pos2(rect.right() - PAD, rect.bottom() - size::GAP),
    );
    let below = brief_ui(ui, scene, inner, rect) + size::PAD_ROW;
    let below = minutes_ui(ui, scene, inner.with_min_y(below)) + size::GAP;
    let keys = clippings::keys_ui(ui, scene, inner.with_min_y(below));
    let left = Rect::from_min_max(pos2(inner.left(), below), pos2(inner.right(), keys));
    place(ui, "clippings", left, |ui| clippings::clippings_ui(ui, scene, reading))
}

/// The person, the company, and what a colleague would say of them. Gives back where it ends.
fn brief_ui(ui: &mut Ui, scene: &Scene<'_>, inner: Rect, folder: Rect) -> f32 {
    let (texts, theme) = (scene.view.texts(), scene.theme);
    let (who, company) = (texts.person(), texts.company());
    let photo = Rect::from_min_size(pos2(inner.right() - PHOTO[0], folder.top() - OUT), PHOTO.into());
    let painter = ui.painter();
    painter.add(theme.paper_shadow().as_shape(photo, size::RADIUS_PAPER));
    painter.rect_filled(photo, size::RADIUS_PAPER, theme.paper);
    person(painter, photo.shrink(BORDER), Frame::Bust, &texts.look(), &Expression::REST, Backdrop::of(theme));
    paper_clip(painter, theme, pos2(photo.left() + 14.0, photo.top() - 14.0), 0.0);
    let firm = scene.words.with(
        "company-line",
        &[
            ("name", company.name.as_str().into()),
            ("industry", company.industry.as_str().into()),
            ("place", company.place.as_str().into()),
            ("people", i64::from(company.people).into()),
        ],
    );
    let text = inner.with_max_x(photo.left() - size::GAP_WIDE);
    let used = place(ui, "who", text, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
        label(ui, &format!("{}, {}", who.name, who.role), Type::LeadVoice, theme.on_field);
        label(ui, &firm, Type::Body, theme.on_field_2);
        label(ui, who.about, Type::Body, theme.on_field_2);
        ui.min_rect().bottom()
    });
    used.max(photo.bottom())
}

/// The minutes for reading: those that are spent, filled. Gives back where they end.
fn minutes_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) -> f32 {
    let theme = scene.theme;
    let [left, all] = [scene.view.time_left, scene.view.length].map(|time| time.0 / 60);
    let arguments = [("left", i64::from(left).into()), ("all", i64::from(all).into())];
    let text = scene.words.with("dossier-minutes", &arguments);
    let laid = galley(ui, &text, Type::Strong, theme.on_field, rect.width() / 2.0);
    let words = Rect::from_min_size(pos2(rect.right() - laid.size().x, rect.top()), laid.size());
    place(ui, "minutes", words, |ui| label(ui, &text, Type::Strong, theme.on_field));
    let strip = rect.with_max_x(words.left() - size::GAP_WIDE).with_max_y(words.bottom());
    let all = u16::try_from(all).unwrap_or(u16::MAX).max(1);
    let left = u16::try_from(left).unwrap_or(u16::MAX);
    let pitch = (strip.width() / f32::from(all)).min(MINUTE[0]);
    let top = strip.center().y - MINUTE[1] / 2.0;
    for minute in 0..all {
        let from = strip.left() + f32::from(minute) * pitch;
        let tick = Rect::from_min_size(pos2(from, top), vec2(pitch * 0.75, MINUTE[1]));
        let spent = minute < all.saturating_sub(left);
        let (fill, line) =
            if spent { (theme.copper_bright, theme.copper_bright) } else { (Color32::TRANSPARENT, theme.line_field) };
        ui.painter().rect(tick, 2, fill, Stroke::new(size::HAIRLINE, line), StrokeKind::Inside);
    }
    words.bottom()
}
