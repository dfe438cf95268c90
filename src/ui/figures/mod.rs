//! The figures: skills week by week, who goes on, encounters by number and quality, and what to practise today; and on a
//! second page the same in detail.

mod cases;
mod channels;
mod data;
mod detail;
mod dots;
mod encounters;
mod going_on;
mod parts;
mod quality;
mod skills;
mod today;
mod told;

pub use data::{FiguresPage, Today};

use super::head::{Head, Pressed, Tool, below};
use super::scene::Action;
use super::screen::{other_theme, save_tool};
use super::settings::settings_ui;
use super::surface::{Wood, desk as wood};
use super::theme::{TextSize, size};
use super::widgets::{Cap, Icon, place, scroll};
use channels::Division;
use egui::{Frame, Margin, Rect, Ui, pos2, vec2};

/// From this size of text on the sheets stand one under the other.
const LARGE: f32 = 1.12;
/// Between the head and the sheets; between the sheets and the lower edge.
const ABOVE: f32 = 8.0;
const BELOW: f32 = 16.0;
/// Between the sheets on the right.
const BETWEEN: f32 = 20.0;

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct FiguresPanel {
    /// Whether the second page is shown.
    detail: bool,
    /// How conversion is divided there.
    by: Division,
    /// The skill whose parts are looked at.
    skill: Option<usize>,
    settings: bool,
    entered: bool,
}

/// The figures. Fills the room it is given.
pub fn figures_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel) -> Option<Action> {
    let (area, theme) = (ui.max_rect(), page.theme);
    wood(ui.painter(), theme, area, Wood::FIGURES);
    if panel.settings {
        let shown = settings_ui(ui.ctx(), page.words, theme, page.settings);
        panel.settings = !shown.left;
        ui.disable();
        let _shown_behind = sheets_ui(ui, page, panel, area);
        return shown.inner.map(Action::Set);
    }
    if let Some(skill) = panel.skill {
        if parts::parts_ui(ui.ctx(), page, skill) {
            panel.skill = None;
        }
        ui.disable();
        let _shown_behind = sheets_ui(ui, page, panel, area);
        return None;
    }
    let wanted = sheets_ui(ui, page, panel, area);
    wanted.or_else(|| head_ui(ui, page, panel, area))
}

fn sheets_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel, area: Rect) -> Option<Action> {
    let inside = below(area).shrink2(vec2(size::MARGIN, 0.0));
    // Letters of the head that are large reach further down.
    let above = ABOVE + 20.0 * (TextSize::of(ui.ctx()).times() - 1.0).max(0.0);
    let inside = Rect::from_min_max(pos2(inside.left(), inside.top() + above), inside.max - vec2(0.0, BELOW));
    let wide = inside.width().min(size::CONTENT[0]);
    let tall = inside.height().min(size::CONTENT[1]);
    let inside = Rect::from_min_size(pos2(inside.center().x - wide / 2.0, inside.top()), vec2(wide, tall));
    match (TextSize::of(ui.ctx()).times() > LARGE, panel.detail) {
        (true, _) => stacked(ui, page, panel, inside),
        (false, false) => glance(ui, page, panel, inside),
        (false, true) => detail::detail_ui(ui, page, panel, inside),
    }
}

/// The first page, as it is meant to be seen.
fn glance(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel, inside: Rect) -> Option<Action> {
    let narrow = inside.width() < 1200.0;
    let [left, right] = if narrow { [500.0, 216.0] } else { [556.0, 236.0] };
    let split = inside.left() + left + size::GUTTER;
    let middle = inside.top() + ((inside.height() - BETWEEN) * 0.49).max(300.0);
    let edge = inside.right() - right;
    sheet_ui(ui, page, "skills", inside.with_max_x(split - size::GUTTER), |ui| skills::skills_ui(ui, page, panel));
    let upper = Rect::from_min_max(pos2(split, inside.top()), pos2(edge - size::GUTTER, middle));
    sheet_ui(ui, page, "going-on", upper, |ui| going_on::going_on_ui(ui, page));
    let lower = Rect::from_min_max(pos2(split, middle + BETWEEN), inside.max);
    sheet_ui(ui, page, "encounters", lower, |ui| encounters::encounters_ui(ui, page));
    let today = Rect::from_min_max(pos2(edge, inside.top()), pos2(inside.right(), middle));
    ui.painter().add(page.theme.paper_shadow().as_shape(today, size::RADIUS_PAPER));
    ui.painter().rect_filled(today, size::RADIUS_PAPER, page.theme.patina);
    place(ui, "today", today.shrink2(vec2(BETWEEN, size::GAP_WIDE)), |ui| today::today_ui(ui, page, panel))
}

/// A sheet of paper at its place, with the narrower margins of this page.
fn sheet_ui<R>(ui: &mut Ui, page: &FiguresPage<'_>, name: &str, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.painter().add(page.theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, page.theme.paper);
    place(ui, name, rect.shrink2(vec2(BETWEEN, size::GAP_WIDE)), add)
}

/// With large text: everything on sheets as high as they need to be, one under the other.
fn stacked(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel, inside: Rect) -> Option<Action> {
    place(ui, "stack", inside, |ui| {
        scroll(ui, "figures", |ui| {
            ui.spacing_mut().item_spacing.y = BETWEEN;
            let mut wanted = None;
            if panel.detail {
                detail::stacked_ui(ui, page, panel);
            } else {
                frame(ui, page.theme.patina, |ui| wanted = today::today_ui(ui, page, panel));
                frame(ui, page.theme.paper, |ui| skills::skills_ui(ui, page, panel));
                frame(ui, page.theme.paper, |ui| going_on::going_on_ui(ui, page));
                frame(ui, page.theme.paper, |ui| encounters::encounters_ui(ui, page));
            }
            wanted
        })
    })
}

/// A sheet that grows with what stands on it.
fn frame<R>(ui: &mut Ui, fill: egui::Color32, add: impl FnOnce(&mut Ui) -> R) -> R {
    #[expect(clippy::cast_possible_truncation, reason = "a small constant of the grid")]
    let margin = Margin::symmetric(BETWEEN as i8, size::GAP_WIDE as i8);
    let framed = Frame::new().fill(fill).corner_radius(size::RADIUS_PAPER).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = size::GAP;
        add(ui)
    });
    framed.inner
}

/// The height that a drawing may take: what is left of a sheet, or enough where the sheet grows.
fn room(ui: &Ui, under: f32, enough: f32) -> f32 {
    let times = TextSize::of(ui.ctx()).times();
    if times > LARGE { enough * times } else { (ui.available_height() - under).max(40.0) }
}

fn head_ui(ui: &mut Ui, page: &FiguresPage<'_>, panel: &mut FiguresPanel, area: Rect) -> Option<Action> {
    let words = page.words;
    let (title, back) = (page.say("figures-title"), page.say(if panel.detail { "figures-glance" } else { "to-desk" }));
    let subtitle = subtitle(page);
    let save = page.say("save-page");
    let turn = page.say(if panel.detail { "figures-glance" } else { "figures-detail" });
    let turn = Tool { icon: Icon::Search, name: &turn, cap: Cap::letter(words, "figures-key-detail") };
    let tools = [save_tool(words, &save), turn];
    // Without a finished play there is nothing to save and nothing to look into.
    let tools: &[Tool<'_>] = if page.figures.plays == 0 { &[] } else { &tools };
    let head = Head { back: &back, title: &title, subtitle: &subtitle, time: None, coach: false };
    match head.show_with(ui, area, (words, page.theme), tools)? {
        Pressed::Back if panel.detail => {
            panel.detail = false;
            None
        }
        Pressed::Back => Some(Action::ToDesk),
        Pressed::Language(language) => Some(Action::Language(language)),
        Pressed::Theme => Some(Action::Theme(other_theme(page.theme))),
        Pressed::Settings => {
            panel.settings = true;
            None
        }
        Pressed::Tool(0) => Some(Action::SavePage),
        Pressed::Tool(_) => {
            panel.detail = !panel.detail;
            None
        }
        Pressed::Coach => None,
    }
}

/// Whose figures they are, and of when.
fn subtitle(page: &FiguresPage<'_>) -> String {
    let weeks = &page.figures.weeks;
    let from = page.day(weeks.monday(0));
    let text = page.words.with("figures-since", &[("from", from.as_str().into())]);
    match page.player {
        Some(name) => format!("{name}, {text}"),
        None => text,
    }
}
