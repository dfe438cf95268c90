//! The skills: a row for each, with its curve over the weeks and its figure. A row opens what the skill is made of.

use super::data::hundredths;
use super::{FiguresPage, FiguresPanel, LARGE};
use crate::figures::{MARK, SkillCurve, WEEKS};
use crate::ui::theme::{TextSize, Type, size};
use crate::ui::widgets::{Control, Feel, focus_ring, galley, high, label};
use egui::{Pos2, Rect, Sense, Shape, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Height of a row where there is room for more.
const ROW: f32 = 76.0;
/// Height of a curve, at most.
const CURVE: f32 = 52.0;
/// Width of a curve's line, and the radius of its last point.
const LINE: f32 = 3.0;
const DOT: f32 = 6.5;
/// A dash of the mark and the gap after it.
const DASH: [f32; 2] = [3.0, 6.0];
/// How far a row reaches into the margins of the sheet.
const OUT: f32 = 8.0;

pub(super) fn skills_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel) {
    ui.spacing_mut().item_spacing.y = 0.0;
    label(ui, &page.say("figures-skills"), Type::Title, page.theme.ink);
    ui.add_space(size::GAP);
    let legend = legend(page);
    let large = TextSize::of(ui.ctx()).times() > LARGE;
    let legend_high = galley(ui, &legend, Type::Small, page.theme.ink_2, ui.available_width() - 44.0).size().y;
    let rows = page.figures.skills.len();
    #[expect(clippy::cast_precision_loss, reason = "seven skills")]
    let free = (ui.available_height() - legend_high - size::GAP_WIDE) / rows as f32;
    let tall = if large { high(ui, ROW) } else { free.min(ROW) };
    let weakest = page.figures.weakest().map(|skill| skill.dimension);
    for (place, skill) in page.figures.skills.iter().enumerate() {
        let low = weakest == Some(skill.dimension);
        if row_ui(ui, page, skill, low, tall) {
            panel.skill = Some(place);
        }
    }
    ui.add_space(size::GAP);
    legend_ui(ui, page, &legend);
}

fn legend(page: &FiguresPage<'_>) -> String {
    let from = page.day(page.figures.weeks.monday(0));
    let mark = i64::from(hundredths(MARK)).into();
    page.words.with("figures-mark", &[("mark", mark), ("from", from.as_str().into())])
}

fn legend_ui(ui: &mut Ui, page: &FiguresPage<'_>, text: &str) {
    let theme = page.theme;
    let laid = galley(ui, text, Type::Small, theme.ink_2, ui.available_width() - 44.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), laid.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    let middle = rect.top() + TextSize::of(ui.ctx()).line(Type::Small) / 2.0;
    let ends = [pos2(rect.left(), middle), pos2(rect.left() + 34.0, middle)];
    ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(size::BORDER, theme.edge), DASH[0], DASH[1]));
    ui.painter().galley(rect.min + vec2(44.0, 0.0), laid, theme.ink_2);
}

/// What a screen reader says of a row.
fn spoken(page: &FiguresPage<'_>, skill: &SkillCurve, low: bool) -> String {
    let name = page.skill(skill.dimension);
    let Some(now) = skill.now() else {
        return format!("{name}: {}", page.say(absent(skill)));
    };
    let standing = if now >= MARK { "figures-skill-well" } else { "figures-skill-below" };
    let mut parts = vec![format!("{name}: {}", page.count(standing, &[("now", hundredths(now))]))];
    parts.extend(skill.then().map(|then| page.count("figures-skill-then", &[("then", hundredths(then))])));
    parts.push(page.count("figures-skill-plays", &[("plays", skill.plays)]));
    parts.extend(low.then(|| page.say("figures-weakest")));
    parts.join("; ")
}

const fn absent(skill: &SkillCurve) -> &'static str {
    if skill.earlier { "figures-not-lately" } else { "figures-not-yet" }
}

fn row_ui(ui: &mut Ui, page: &FiguresPage<'_>, skill: &SkillCurve, low: bool, tall: f32) -> bool {
    let theme = page.theme;
    let wide = ui.available_width();
    let name = page.skill(skill.dimension);
    let spoken = spoken(page, skill, low);
    let columns = [wide * 0.33, high(ui, 52.0)];
    let kind = if low { Type::Strong } else { Type::Body };
    let name = galley(ui, &name, kind, theme.ink, columns[0] - size::GAP);
    let note = low.then(|| galley(ui, &page.say("figures-weakest"), Type::Small, theme.copper_text, columns[0]));
    let lines = name.size().y + note.as_ref().map_or(0.0, |note| note.size().y);
    let control = Control { kind: WidgetType::Button, name: &spoken, selected: None, cap: None };
    let response = control.take(ui, vec2(wide, tall.max(lines + size::GAP)));
    let rect = response.rect;
    let ground = Rect::from_min_max(rect.min - vec2(OUT, 0.0), rect.max + vec2(OUT, 0.0)).shrink2(vec2(0.0, 3.0));
    let hover = theme.paper_inset.gamma_multiply(Feel::of(ui, &response).hover);
    ui.painter().rect_filled(ground, size::RADIUS, if low { theme.copper_wash } else { hover });
    let top = rect.center().y - lines / 2.0;
    let below = top + name.size().y;
    ui.painter().galley(pos2(rect.left(), top), name, theme.ink);
    if let Some(note) = note {
        ui.painter().galley(pos2(rect.left(), below), note, theme.copper_text);
    }
    let right = rect.right() - columns[1] - size::GAP;
    let graph = Rect::from_min_max(pos2(rect.left() + columns[0], rect.top()), pos2(right, rect.bottom()));
    curve(ui, page, skill, low, Rect::from_center_size(graph.center(), vec2(graph.width(), CURVE.min(tall - 18.0))));
    figure(ui, page, skill, low, rect);
    focus_ring(ui, theme, &response, size::RADIUS);
    response.clicked()
}

/// The figure at the end of a row.
fn figure(ui: &Ui, page: &FiguresPage<'_>, skill: &SkillCurve, low: bool, rect: Rect) {
    let theme = page.theme;
    let colour = if low { theme.copper_text } else { theme.ink };
    let (text, kind, colour) = match skill.now() {
        Some(now) => (hundredths(now).to_string(), Type::Title, colour),
        None => (page.say(absent(skill)), Type::Small, theme.ink_2),
    };
    let wide = if kind == Type::Title { f32::INFINITY } else { high(ui, 60.0) };
    let laid = galley(ui, &text, kind, colour, wide);
    ui.painter().galley(pos2(rect.right() - laid.size().x, rect.center().y - laid.size().y / 2.0), laid, colour);
}

/// The weeks as a line over the mark; weeks without the skill are bridged.
fn curve(ui: &Ui, page: &FiguresPage<'_>, skill: &SkillCurve, low: bool, rect: Rect) {
    let (theme, painter) = (page.theme, ui.painter());
    let rect = rect.shrink2(vec2(DOT, 0.0));
    let y = |score: u16| rect.bottom() - rect.height() * f32::from(score) / 1000.0;
    let ends = [pos2(rect.left(), y(MARK)), pos2(rect.right(), y(MARK))];
    let mark = Stroke::new(size::BORDER, if low { theme.copper } else { theme.edge });
    painter.extend(Shape::dashed_line(&ends, mark, DASH[0], DASH[1]));
    let points: Vec<Pos2> = skill
        .weeks
        .iter()
        .enumerate()
        .filter_map(|(place, week)| {
            #[expect(clippy::cast_precision_loss, reason = "ten weeks")]
            let x = rect.left() + rect.width() * place as f32 / (WEEKS - 1) as f32;
            week.map(|score| pos2(x, y(score)))
        })
        .collect();
    let Some(last) = points.last().copied() else { return };
    painter.add(Shape::line(points, Stroke::new(LINE, theme.ink)));
    painter.circle_filled(last, DOT, if low { theme.copper } else { theme.ink });
}
