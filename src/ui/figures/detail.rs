//! The second page: who goes on by channel, segment and size; how good the encounters were by channel; first and best of
//! each case; how sure and how right.

use super::{FiguresPage, FiguresPanel, cases, channels, frame, quality, sheet_ui, told};
use crate::ui::scene::Action;
use crate::ui::theme::size;
use egui::{Rect, Ui, pos2};

/// Share of the width that the table takes.
const TABLE: f32 = 0.56;
/// Share of the height that the table takes.
const TALL: f32 = 0.57;

/// The page as it is meant to be seen.
pub(super) fn detail_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel, inside: Rect) -> Option<Action> {
    let split = inside.left() + (inside.width() - size::GUTTER) * TABLE;
    let middle = inside.top() + (inside.height() - super::BETWEEN) * 0.47;
    let left = inside.with_max_x(split);
    let foot = inside.top() + (inside.height() - super::BETWEEN) * TALL;
    sheet_ui(ui, page, "by", left.with_max_y(foot), |ui| channels::channels_ui(ui, page, panel));
    let below = left.with_min_y(foot + super::BETWEEN);
    sheet_ui(ui, page, "quality", below, |ui| quality::quality_ui(ui, page));
    let right = inside.with_min_x(split + size::GUTTER);
    sheet_ui(ui, page, "cases", right.with_max_y(middle), |ui| cases::cases_ui(ui, page, true));
    let lower = Rect::from_min_max(pos2(right.left(), middle + super::BETWEEN), right.max);
    sheet_ui(ui, page, "told", lower, |ui| told::told_ui(ui, page));
    None
}

/// The same on sheets that grow.
pub(super) fn stacked_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel) {
    frame(ui, page.theme.paper, |ui| channels::channels_ui(ui, page, panel));
    frame(ui, page.theme.paper, |ui| quality::quality_ui(ui, page));
    frame(ui, page.theme.paper, |ui| cases::cases_ui(ui, page, false));
    frame(ui, page.theme.paper, |ui| told::told_ui(ui, page));
}
