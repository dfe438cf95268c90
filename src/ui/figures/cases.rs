//! First and best of each case: a bar from one to the other.

use super::FiguresPage;
use super::data::hundredths;
use crate::figures::FirstBest;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{galley, label, scroll};
use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Shares of the width: the title, and the numbers on both sides of the bar.
const TITLE: f32 = 0.42;
/// Height of the way from first to best, and the radius of its ends.
const WAY: f32 = 5.0;
const END: f32 = 6.0;

pub(super) fn cases_ui(ui: &mut Ui, page: &FiguresPage<'_>, scrolls: bool) {
    ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
    label(ui, &page.say("figures-cases"), Type::Title, page.theme.ink);
    let rows = |ui: &mut Ui| page.figures.cases.iter().for_each(|case| row_ui(ui, page, case));
    if scrolls { scroll(ui, "case-rows", rows) } else { rows(ui) }
}

fn row_ui(ui: &mut Ui, page: &FiguresPage<'_>, case: &FirstBest) {
    let theme = page.theme;
    let wide = ui.available_width();
    let title = page.titles.get(&case.case).map_or(case.case.as_str(), String::as_str);
    let laid = galley(ui, title, Type::Body, theme.ink, wide * TITLE - size::GAP);
    let (first, best) = (hundredths(case.first), hundredths(case.best));
    let numbers = [first, best].map(|number| galley(ui, &number.to_string(), Type::Strong, theme.ink, f32::INFINITY));
    let plays = galley(ui, &page.count("figures-times", &[("count", case.plays)]), Type::Small, theme.ink_2, wide);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, laid.size().y.max(28.0)), Sense::hover());
    let counted = [("first", first), ("best", best), ("plays", case.plays)];
    let told = format!("{title}: {}", page.count("figures-case", &counted));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - laid.size().y / 2.0), laid, theme.ink);
    let room = galley(ui, "100", Type::Strong, theme.ink, f32::INFINITY).size().x;
    let times = plays.size().x.max(room);
    ui.painter().galley(pos2(rect.right() - plays.size().x, middle - plays.size().y / 2.0), plays, theme.ink_2);
    let left = rect.left() + wide * TITLE + room + size::GAP_WIDE;
    let right = rect.right() - times - size::GAP_WIDE - room - size::GAP_WIDE;
    way(ui, page, Rect::from_min_max(pos2(left, middle), pos2(right.max(left + 20.0), middle)), case);
    let [first, best] = numbers;
    let top = middle - first.size().y / 2.0;
    ui.painter().galley(pos2(left - END - size::GAP - first.size().x, top), first, theme.ink);
    ui.painter().galley(pos2(right + END + size::GAP, top), best, theme.ink);
}

/// An open ring where it began, a full one at the best.
fn way(ui: &Ui, page: &FiguresPage<'_>, rect: Rect, case: &FirstBest) {
    let (theme, painter) = (page.theme, ui.painter());
    let y = rect.center().y;
    let x = |total: u16| rect.left() + rect.width() * f32::from(total) / 1000.0;
    painter.hline(rect.x_range(), y, Stroke::new(size::HAIRLINE, theme.line));
    let ends = [pos2(x(case.first), y), pos2(x(case.best), y)];
    painter.line_segment(ends, Stroke::new(WAY, theme.ring_2));
    painter.circle(ends[0], END - 1.0, theme.paper, Stroke::new(size::BORDER, theme.ink));
    painter.circle_filled(ends[1], END, theme.ink);
}
