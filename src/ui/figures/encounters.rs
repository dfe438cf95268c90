//! Encounters, how many and how good: a column for each week.

use super::data::FiguresPage;
use super::room;
use crate::figures::{Tally, WEEKS};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{galley, high, label};
use egui::{Color32, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Height of a block where there is room, and the least at which blocks can be counted.
const BLOCK: [f32; 2] = [16.0, 7.0];
/// Between two blocks.
const GAP: f32 = 3.0;
/// Share of a week's width that its column takes.
const COLUMN: f32 = 0.76;
/// Height of the drawing where the sheet grows with it.
const ENOUGH: f32 = 190.0;
/// Width of the line on which the columns stand.
const GROUND: f32 = 2.5;

pub(super) fn encounters_ui(ui: &mut Ui, page: &FiguresPage<'_>) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    label(ui, &page.say("figures-encounters"), Type::Title, page.theme.ink);
    let legend = legend_high(ui, page);
    let tall = room(ui, legend + size::GAP, ENOUGH);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    columns_ui(ui, page, rect);
    legend_ui(ui, page);
}

fn columns_ui(ui: &mut Ui, page: &FiguresPage<'_>, rect: Rect) {
    let (theme, counted) = (page.theme, &page.figures.encounters);
    let axis = galley(ui, "8", Type::Small, theme.ink_2, f32::INFINITY).size().y;
    let floor = rect.bottom() - axis - 6.0;
    #[expect(clippy::cast_precision_loss, reason = "as many as anyone can have in a week")]
    let block = ((floor - rect.top() - axis) / counted.most().max(1) as f32).min(BLOCK[0]);
    #[expect(clippy::cast_precision_loss, reason = "ten weeks")]
    let pitch = rect.width() / WEEKS as f32;
    for (place, week) in counted.weeks.iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "ten weeks")]
        let x = rect.left() + pitch * place as f32;
        let column = Rect::from_min_max(pos2(x, rect.top()), pos2(x + pitch * COLUMN, floor - 2.0));
        column_ui(ui, theme, *week, block, column);
        week_ui(ui, page, place, pos2(column.center().x, floor + 5.0));
        let whole = Rect::from_min_max(pos2(x, rect.top()), pos2(x + pitch, rect.bottom()));
        let told = spoken(page, place, *week);
        let response = ui.interact(whole, ui.id().with(("week", place)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    }
    ui.painter().hline(rect.x_range(), floor, Stroke::new(GROUND, theme.ink));
    if counted.most() == 0 {
        nothing_yet(ui, page, Rect::from_min_max(rect.min, pos2(rect.right(), floor - 2.0)));
    }
}

/// Empty places of blocks that grow with the weeks, and what will fill them.
fn nothing_yet(ui: &mut Ui, page: &FiguresPage<'_>, rect: Rect) {
    let theme = page.theme;
    #[expect(clippy::cast_precision_loss, reason = "ten weeks")]
    let pitch = rect.width() / WEEKS as f32;
    for (place, count) in [1_u8, 1, 2, 2, 3, 4, 4, 5, 6, 7].into_iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "ten weeks")]
        let left = rect.left() + pitch * place as f32;
        for block in 0..count {
            let bottom = rect.bottom() - BLOCK[0] * f32::from(block) - GAP / 2.0;
            let piece = Rect::from_min_max(pos2(left, bottom - BLOCK[0] + GAP), pos2(left + pitch * COLUMN, bottom));
            ui.painter().rect_filled(piece, 4, theme.paper_inset);
        }
    }
    let text = page.say("figures-encounters-none");
    let laid = galley(ui, &text, Type::Body, theme.ink_2, rect.width() * 0.55);
    let place = Rect::from_min_size(rect.min + vec2(0.0, size::GAP), laid.size());
    let response = ui.interact(place, ui.id().with("nothing yet"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
    ui.painter().galley(place.min, laid, theme.ink_2);
}

/// The look of each quality, from the ground up: its ground and its border.
pub(super) fn looks(theme: &Theme) -> [(Color32, Stroke); 3] {
    let outlined = Stroke::new(1.2, theme.edge);
    [(theme.line, outlined), (theme.ring_2, Stroke::NONE), (theme.ink, Stroke::NONE)]
}

/// Blocks one on the other; where they would be too low to be counted, in one piece each quality, with the number above.
fn column_ui(ui: &Ui, theme: &Theme, week: Tally, block: f32, column: Rect) {
    let mut y = column.bottom();
    let whole = block < BLOCK[1];
    for (count, (fill, border)) in [week.neither, week.one, week.both].into_iter().zip(looks(theme)) {
        let pieces = if whole { u32::from(count > 0) } else { count };
        #[expect(clippy::cast_precision_loss, reason = "as many as anyone can have in a week")]
        let tall = if whole { (block * count as f32).max(2.0) } else { block };
        for _ in 0..pieces {
            let gap = if whole { 1.0 } else { GAP };
            let piece =
                Rect::from_min_max(pos2(column.left(), y - tall + gap / 2.0), pos2(column.right(), y - gap / 2.0));
            ui.painter().rect(piece, if whole { 2 } else { 4 }, fill, border, StrokeKind::Inside);
            y -= tall;
        }
    }
    if whole && week.all() > 0 {
        let text = galley(ui, &week.all().to_string(), Type::Small, theme.ink_2, f32::INFINITY);
        ui.painter().galley(pos2(column.center().x - text.size().x / 2.0, y - text.size().y), text, theme.ink_2);
    }
}

/// The day on which a week began; this week is "now".
fn week_ui(ui: &Ui, page: &FiguresPage<'_>, place: usize, top: egui::Pos2) {
    let theme = page.theme;
    let now = place == WEEKS - 1;
    let every = if high(ui, 1.0) > 1.15 { 3 } else { 2 };
    if !now && !place.is_multiple_of(every) {
        return;
    }
    let text = if now { page.say("figures-now") } else { page.day(page.figures.weeks.monday(place)) };
    let (kind, colour) = if now { (Type::SmallStrong, theme.ink) } else { (Type::Small, theme.ink_2) };
    let text = galley(ui, &text, kind, colour, f32::INFINITY);
    ui.painter().galley(pos2(top.x - text.size().x / 2.0, top.y), text, colour);
}

fn spoken(page: &FiguresPage<'_>, place: usize, week: Tally) -> String {
    let day = page.day(page.figures.weeks.monday(place));
    let numbers = [week.all(), week.both, week.one, week.neither].map(|count| i64::from(count).into());
    let [all, both, one, neither] = numbers;
    page.words.with(
        "figures-week",
        &[("day", day.as_str().into()), ("all", all), ("both", both), ("one", one), ("neither", neither)],
    )
}

/// The names of the qualities in the order of the legend, with their looks.
fn names(page: &FiguresPage<'_>) -> [(String, (Color32, Stroke)); 3] {
    let [neither, one, both] = looks(page.theme);
    [("figures-both", both), ("figures-one", one), ("figures-neither", neither)]
        .map(|(key, look)| (page.say(key), look))
}

/// Width of the sample of a quality with its gap.
const SAMPLE: f32 = 28.0;

fn legend_high(ui: &Ui, page: &FiguresPage<'_>) -> f32 {
    let line = galley(ui, "8", Type::Small, page.theme.ink, f32::INFINITY).size().y;
    let wide: f32 = names(page)
        .iter()
        .map(|(name, _)| {
            galley(ui, name, Type::Small, page.theme.ink, f32::INFINITY).size().x + SAMPLE + size::GAP_WIDE
        })
        .sum();
    let total = total(page);
    let last = galley(ui, &total, Type::Small, page.theme.ink_2, f32::INFINITY).size().x;
    if wide + last > ui.available_width() { 2.0 * line + size::GAP / 2.0 } else { line }
}

fn total(page: &FiguresPage<'_>) -> String {
    page.count("figures-total", &[("count", page.figures.encounters.total().all())])
}

fn legend_ui(ui: &mut Ui, page: &FiguresPage<'_>) {
    let theme = page.theme;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_WIDE, size::GAP / 2.0);
        for (name, (fill, border)) in names(page) {
            let laid = galley(ui, &name, Type::Small, theme.ink, f32::INFINITY);
            let (rect, response) = ui.allocate_exact_size(laid.size() + vec2(SAMPLE, 0.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
            let sample = Rect::from_center_size(pos2(rect.left() + 9.0, rect.center().y), vec2(18.0, 12.0));
            ui.painter().rect(sample, 3, fill, border, StrokeKind::Inside);
            ui.painter().galley(rect.min + vec2(SAMPLE, 0.0), laid, theme.ink);
        }
        label(ui, &total(page), Type::Small, theme.ink_2);
    });
}
