//! The scores of the simulated players, one under the other on one scale.

use super::{Bench, StudyRow, StudyTable};
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{galley, high};
use egui::{Galley, Painter, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use std::sync::Arc;

/// Height of a row.
const ROW: f32 = 30.0;
/// Half the side of the patient player's diamond, and the radius of the others' discs.
const DIAMOND: f32 = 8.0;
const DISC: f32 = 6.0;
/// Width of the line over the middle plays.
const SPREAD: f32 = 4.0;

/// Draws the plot over the whole width.
pub(super) fn plot_ui(ui: &mut Ui, bench: &Bench<'_>, table: &StudyTable) {
    let theme = bench.theme;
    let wide = ui.available_width();
    let room = (wide * 0.4).min(high(ui, 260.0));
    let names: Vec<Arc<Galley>> = table.rows.iter().map(|row| name_of(ui, theme, row, room)).collect();
    let talls: Vec<f32> = names.iter().map(|name| (name.size().y + size::GAP).max(high(ui, ROW))).collect();
    let axis = galley(ui, "100", Type::Small, theme.ink_2, f32::INFINITY).size();
    let top = axis.y + size::GAP;
    let tall = top + talls.iter().sum::<f32>() + axis.y + size::GAP;
    let (rect, _) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    let scale = Rect::from_min_max(
        pos2(rect.left() + room + size::GAP_WIDE + axis.x / 2.0, rect.top() + top),
        pos2(rect.right() - axis.x / 2.0, rect.bottom() - axis.y - size::GAP),
    );
    scale_ui(ui, bench, Some(table.mark), scale);
    let mut y = scale.top();
    for ((row, name), tall) in table.rows.iter().zip(names).zip(talls) {
        let line = Rect::from_min_max(pos2(rect.left(), y), pos2(rect.right(), y + tall));
        let place = pos2(line.left(), line.center().y - name.size().y / 2.0);
        ui.painter().galley(place, name, theme.ink);
        scores(ui.painter(), theme, row, scale, line.center().y);
        let told = bench.words.with(
            "study-row",
            &[
                ("name", row.name.as_str().into()),
                ("mean", hundredths(row.mean).into()),
                ("low", hundredths(row.spread.0).into()),
                ("high", hundredths(row.spread.1).into()),
            ],
        );
        let response = ui.interact(line, ui.id().with(("row", &row.name)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
        y += tall;
    }
}

/// The scale alone, in what room there is.
pub(super) fn empty_plot(ui: &mut Ui, bench: &Bench<'_>) {
    let axis = galley(ui, "100", Type::Small, bench.theme.ink_2, f32::INFINITY).size();
    let tall = ui.available_height();
    if tall < 4.0 * axis.y {
        return;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let scale = Rect::from_min_max(rect.min + vec2(axis.x, size::GAP), rect.max - vec2(axis.x, axis.y + size::GAP));
    ui.painter().rect_filled(scale, size::RADIUS, bench.theme.paper_inset);
    scale_ui(ui, bench, None, scale);
}

fn name_of(ui: &Ui, theme: &Theme, row: &StudyRow, room: f32) -> Arc<Galley> {
    let kind = if row.patient { Type::Strong } else { Type::Body };
    galley(ui, &row.name, kind, theme.ink, room)
}

/// Thousandths as they are shown, of a hundred.
fn hundredths(thousandths: u16) -> i64 {
    (i64::from(thousandths) + 5) / 10
}

fn x(scale: Rect, thousandths: u16) -> f32 {
    scale.left() + scale.width() * f32::from(thousandths.min(1000)) / 1000.0
}

/// Lines at each quarter, and the mark from which a play is good.
fn scale_ui(ui: &Ui, bench: &Bench<'_>, good: Option<u16>, scale: Rect) {
    let (theme, painter) = (bench.theme, ui.painter());
    for quarter in [0_u16, 250, 500, 750, 1000] {
        let x = x(scale, quarter);
        painter.vline(x, scale.y_range(), Stroke::new(size::BORDER, theme.line));
        let text = galley(ui, &hundredths(quarter).to_string(), Type::Small, theme.ink_2, f32::INFINITY);
        painter.galley(pos2(x - text.size().x / 2.0, scale.bottom() + size::GAP / 2.0), text, theme.ink_2);
    }
    let Some(good) = good else { return };
    let at = x(scale, good);
    let ends = [pos2(at, scale.top() - size::GAP / 2.0), pos2(at, scale.bottom())];
    painter.extend(Shape::dashed_line(&ends, Stroke::new(size::BORDER, theme.copper), 4.0, 4.0));
    let mark = galley(ui, &bench.words.get("study-mark"), Type::SmallStrong, theme.copper_text, f32::INFINITY);
    let left = (at - mark.size().x / 2.0).min(scale.right() - mark.size().x + 12.0);
    painter.galley(pos2(left, scale.top() - mark.size().y - size::GAP / 2.0), mark, theme.copper_text);
}

fn scores(painter: &Painter, theme: &Theme, row: &StudyRow, scale: Rect, y: f32) {
    let colour = if row.patient { theme.passed } else { theme.ink };
    let ends = [pos2(x(scale, row.spread.0), y), pos2(x(scale, row.spread.1), y)];
    painter.line_segment(ends, Stroke::new(SPREAD, colour));
    let centre = pos2(x(scale, row.mean), y);
    if row.patient {
        let corners = [vec2(0.0, -DIAMOND), vec2(DIAMOND, 0.0), vec2(0.0, DIAMOND), vec2(-DIAMOND, 0.0)];
        let points = corners.map(|corner| centre + corner).to_vec();
        painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
    } else {
        painter.circle_filled(centre, DISC, colour);
    }
}
