//! How sure the player was of each telling, against how right it was.

use super::FiguresPage;
use super::data::hundredths;
use super::room;
use crate::figures::{Calibration, Leaning};
use crate::ui::draw::still_plot;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{galley, label};
use egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2};
use egui_plot::{Line, LineStyle, PlotBounds, PlotPoints, Points};

/// Height of the plot where the sheet grows with it, and the least that it takes.
const ENOUGH: f32 = 200.0;
/// Share of the width that the plot takes.
const PLOT: f32 = 0.52;
/// Beyond the scale, so that points at its ends are whole.
const RIM: f64 = 5.0;
/// Radius of a point.
const POINT: f32 = 5.0;

pub(super) fn told_ui(ui: &mut Ui, page: &FiguresPage<'_>) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    let theme = page.theme;
    let calibration = &page.figures.calibration;
    label(ui, &page.say("figures-told"), Type::Title, theme.ink);
    if calibration.tellings.is_empty() {
        label(ui, &page.say("figures-told-none"), Type::Body, theme.ink_2);
        return;
    }
    let tall = room(ui, 0.0, ENOUGH);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let line = galley(ui, "8", Type::Small, theme.ink_2, f32::INFINITY).size().y;
    let side = (rect.width() * PLOT).min((tall - line) * 1.7);
    let plot = Rect::from_min_max(rect.min + vec2(line, 0.0), pos2(rect.left() + side, rect.bottom() - line - 4.0));
    plot_ui(ui, page, calibration, plot);
    axes(ui, page, plot, line);
    let text = sentence(page, calibration);
    let left = rect.left() + side + size::GAP_WIDE;
    let laid = galley(ui, &text, Type::Body, theme.ink, rect.right() - left);
    let place = Rect::from_min_size(pos2(left, rect.top()), laid.size());
    let response = ui.interact(place, ui.id().with("sentence"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
    ui.painter().galley(place.min, laid, theme.ink);
}

/// What the plot says, in a sentence or two.
fn sentence(page: &FiguresPage<'_>, calibration: &Calibration) -> String {
    let count = u32::try_from(calibration.tellings.len()).unwrap_or(u32::MAX);
    let counted = [("count", count), ("sure", hundredths(calibration.sure)), ("right", hundredths(calibration.right))];
    let leaning = page.say(match calibration.leaning() {
        Leaning::TooSure => "figures-too-sure",
        Leaning::TooUnsure => "figures-too-unsure",
        Leaning::Even => "figures-even",
    });
    format!("{} {leaning}", page.count("figures-sure", &counted))
}

fn plot_ui(ui: &mut Ui, page: &FiguresPage<'_>, calibration: &Calibration, rect: Rect) {
    let theme = page.theme;
    let ground = if theme.dark { theme.board } else { theme.paper_inset };
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, ground);
    let mut child = ui.new_child(egui::UiBuilder::new().id_salt("sure-and-right").max_rect(rect));
    child.spacing_mut().item_spacing = Vec2::ZERO;
    let plot = still_plot("sure-and-right", rect);
    let points: Vec<[f64; 2]> = calibration
        .tellings
        .iter()
        .map(|telling| [f64::from(telling.sure) / 10.0, f64::from(telling.right) / 10.0])
        .collect();
    let response = plot.show(&mut child, |plot| {
        plot.set_plot_bounds(PlotBounds::from_min_max([-RIM, -RIM], [100.0 + RIM, 100.0 + RIM]));
        let even = PlotPoints::from(vec![[0.0, 0.0], [100.0, 100.0]]);
        let style = LineStyle::Dashed { length: 8.0 };
        plot.line(Line::new("even", even).color(theme.edge).style(style).width(size::BORDER).allow_hover(false));
        plot.points(Points::new("told", points).color(theme.ink).radius(POINT).allow_hover(false));
    });
    let told = page.say("figures-plot");
    response.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
}

/// The names of both axes.
fn axes(ui: &Ui, page: &FiguresPage<'_>, plot: Rect, line: f32) {
    let theme = page.theme;
    let below = galley(ui, &page.say("figures-axis-sure"), Type::Small, theme.ink_2, f32::INFINITY);
    let x = plot.right() - below.size().x;
    ui.painter().galley(pos2(x, plot.bottom() + 4.0), below, theme.ink_2);
    let beside = galley(ui, &page.say("figures-axis-right"), Type::Small, theme.ink_2, f32::INFINITY);
    let at = pos2(plot.left() - line, plot.top() + beside.size().x);
    let turned = egui::epaint::TextShape::new(at, beside, theme.ink_2).with_angle(-std::f32::consts::FRAC_PI_2);
    ui.painter().add(turned);
}
