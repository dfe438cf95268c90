//! The four curves: how the customer's attention, interest, trust and irritation went from move to move.

use super::page::Page;
use super::places::{Slot, spread};
use super::sign::{signal, signal_key};
use crate::debrief::{CURVES, Levels, Moment, Timeline};
use crate::model::Quality;
use crate::ui::draw::still_plot;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{galley, icon};
use egui::{Color32, PointerButton, Rect, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2};
use egui_plot::{Line, LineStyle, PlotBounds, PlotPoints, Points};

/// What is drawn above and below the scale, so that lines at its ends are whole.
const RIM: f64 = 4.0;
/// How strong the curves of the first play are beside those of the new one.
const FAINT: f32 = 0.38;
/// Between two labels at the right.
const LABEL: f32 = 27.0;
/// Between two dots on a curve.
const DOTS: f64 = 20.0;

/// The height of a level within the plot.
pub(super) fn height(rect: Rect, level: i64) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "0–1000")]
    let share = (level as f64 / 10.0 + RIM) / (100.0 + 2.0 * RIM);
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let share = share as f32;
    rect.bottom() - rect.height() * share
}

/// The ground of the plot with its grid.
pub(super) fn ground(ui: &Ui, theme: &Theme, rect: Rect) {
    let ground = if theme.dark { theme.board } else { theme.paper_inset };
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, ground);
    for level in [250, 500, 750] {
        let stroke = Stroke::new(size::HAIRLINE, theme.line);
        ui.painter().hline(rect.x_range(), height(rect, level), stroke);
    }
}

/// Draws the curves over their ground.
pub(super) fn curves_ui(ui: &mut Ui, page: &Page<'_>, rect: Rect, slots: &[Slot]) {
    let theme = page.theme();
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("curves").max_rect(rect));
    child.spacing_mut().item_spacing = Vec2::ZERO;
    let plot = still_plot("four-curves", rect).pan_pointer_button(PointerButton::Extra2);
    let first = page.debrief().beside.as_ref().map(|beside| &beside.origin);
    let now = &page.debrief().timeline;
    let wide = f64::from(rect.width());
    let response = plot.show(&mut child, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([0.0, -RIM], [wide, 100.0 + RIM]));
        for (timeline, faint) in first.map(|first| (first, true)).into_iter().chain([(now, false)]) {
            for quality in CURVES {
                let points = points(timeline, quality, slots);
                curve(plot, theme, quality, points, faint);
            }
        }
    });
    let words = words(page);
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &words));
}

/// One curve in its style.
fn curve(plot: &mut egui_plot::PlotUi<'_>, theme: &Theme, quality: Quality, points: Vec<[f64; 2]>, faint: bool) {
    let (_, colour) = signal(theme, quality);
    let colour = if faint { colour.gamma_multiply(FAINT) } else { colour };
    let (style, width) = match quality {
        Quality::Attention => (LineStyle::Dashed { length: 11.5 }, 3.0),
        Quality::Irritation => (LineStyle::Dotted { spacing: 8.0 }, 2.1),
        Quality::Trust => (LineStyle::Solid, 3.0),
        _ => (LineStyle::Solid, 4.0),
    };
    let width = if faint { width * 0.7 } else { width };
    let name = format!("{quality:?}{faint}");
    if quality == Quality::Trust && !faint {
        let dots = PlotPoints::from(apart(&points));
        plot.points(Points::new(name.clone(), dots).color(colour).radius(4.5).allow_hover(false));
    }
    plot.line(Line::new(name, PlotPoints::from(points)).color(colour).style(style).width(width).allow_hover(false));
}

/// The points that stand far enough from each other to be dots; the start is none.
fn apart(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let mut dots: Vec<[f64; 2]> = Vec::new();
    for point in points.iter().skip(1) {
        if dots.last().is_none_or(|last| point[0] - last[0] >= DOTS) {
            dots.push(*point);
        }
    }
    dots
}

/// The level after each move, at the place of the move; before the first at the left edge.
fn points(timeline: &Timeline, quality: Quality, slots: &[Slot]) -> Vec<[f64; 2]> {
    let point = |x: f32, levels: &Levels| [f64::from(x), level(levels, quality)];
    let start = point(0.0, &timeline.start);
    let moments = timeline.moments.iter().zip(slots);
    std::iter::once(start).chain(moments.map(|(moment, slot)| point(slot.x, &moment.levels))).collect()
}

#[expect(clippy::cast_precision_loss, reason = "0–1000")]
fn level(levels: &Levels, quality: Quality) -> f64 {
    levels.get(quality).get() as f64 / 10.0
}

/// The rings on the curves at the chosen moment.
pub(super) fn rings(ui: &Ui, theme: &Theme, rect: Rect, moment: &Moment, x: f32) {
    for quality in CURVES {
        let (_, colour) = signal(theme, quality);
        let centre = pos2(x, height(rect, moment.levels.get(quality).get()));
        ui.painter().circle(centre, 6.0, theme.paper, Stroke::new(3.5, colour));
    }
}

/// The labels at the end of the curves.
pub(super) fn labels(ui: &Ui, page: &Page<'_>, rect: Rect, x: f32) {
    let (words, theme) = (page.words(), page.theme());
    let Some(last) = page.moments().last() else { return };
    let ends = CURVES.map(|quality| height(rect, last.levels.get(quality).get()));
    let placed = spread(&ends, LABEL, rect.top() + size::GAP, rect.bottom() - size::GAP);
    for ((quality, end), y) in CURVES.into_iter().zip(ends).zip(placed) {
        let (which, colour) = signal(theme, quality);
        let from = rect.right() + size::GAP;
        let leader = [pos2(rect.left() + x + 3.0, end), pos2(rect.right() - 2.0, end), pos2(from + 4.0, y)];
        ui.painter()
            .extend(leader.windows(2).map(|ends| Shape::line_segment([ends[0], ends[1]], Stroke::new(1.5, colour))));
        let centre = pos2(from + 8.0 + size::ICON_SMALL / 2.0, y);
        icon(ui.painter(), which, centre, size::ICON_SMALL, colour);
        let text = galley(ui, &words.get(signal_key(quality)), Type::Strong, theme.ink, f32::INFINITY);
        let at = pos2(centre.x + size::ICON_SMALL / 2.0 + size::GAP, y - text.size().y / 2.0);
        ui.painter().galley(at, text, theme.ink);
    }
}

/// The curves in words: where each began and where it ended.
fn words(page: &Page<'_>) -> String {
    let (words, timeline) = (page.words(), &page.debrief().timeline);
    let end = page.moments().last().map_or(timeline.start, |moment| moment.levels);
    let one = |quality: Quality| {
        let name = words.get(signal_key(quality));
        let of = |levels: Levels| crate::debrief::hundredths(levels.get(quality)).into();
        words.with(
            "record-shift",
            &[("quality", name.as_str().into()), ("before", of(timeline.start)), ("after", of(end))],
        )
    };
    let all: Vec<String> = CURVES.map(one).into();
    words.with("record-curves", &[("text", all.join("; ").as_str().into())])
}

/// How much room the labels want.
pub(super) fn label_room(ui: &Ui, page: &Page<'_>) -> f32 {
    let wide = |quality: &Quality| {
        let text = page.words().get(signal_key(*quality));
        galley(ui, &text, Type::Strong, Color32::PLACEHOLDER, f32::INFINITY).size().x
    };
    CURVES.iter().map(wide).fold(0.0, f32::max) + size::ICON_SMALL + 3.0 * size::GAP
}
