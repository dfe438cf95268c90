//! The calendar of touches: working days by weeks, with what was done and what came back.

use super::history::Mark;
use super::{ProspectingPanel, dates, list, sign};
use crate::encounter::Move;
use crate::model::{ContactIx, Day};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Icon, galley, high, icon, label, place, scroll};
use egui::{Color32, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Working days in a week.
const DAYS: usize = 5;
/// Height of a day at least and at most, between two days, and width of the names of the weeks, in units.
const CELL: [f32; 2] = [24.0, 34.0];
const BETWEEN: f32 = 5.0;
const WEEK_NAME: f32 = 56.0;
/// From the sheet's edge to what stands on it.
const PAD: f32 = 20.0;

/// Draws the calendar, and what lets a day go by.
pub(super) fn calendar_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel, rect: Rect) -> Option<Move> {
    let theme = scene.theme;
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.paper);
    let inner = Rect::from_min_max(rect.min + Vec2::new(PAD, size::GAP), rect.max - Vec2::new(PAD, size::PAD_ROW));
    let wait = scene.offers(&Move::Wait);
    let foot = if wait { high(ui, size::BUTTON_SMALL) + size::GAP } else { 0.0 };
    let upper = inner.with_max_y(inner.bottom() - foot);
    place(ui, "touches", upper, |ui| {
        scroll(ui, "calendar", |ui| {
            ui.spacing_mut().item_spacing.y = BETWEEN;
            head_ui(ui, scene);
            weekdays_ui(ui, scene);
            let weeks = u16::try_from(scene.view.texts().weeks()).unwrap_or(u16::MAX);
            let high = (ui.available_height() / f32::from(weeks.max(1)) - BETWEEN).clamp(CELL[0], CELL[1]);
            for week in 0..weeks {
                week_ui(ui, scene, panel, (week.into(), high));
            }
        });
    });
    let lower = inner.with_min_y(upper.bottom() + size::GAP);
    if wait { place(ui, "day", lower, |ui| wait_ui(ui, scene)) } else { None }
}

/// The name of the sheet, and the day it is.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let theme = scene.theme;
    ui.horizontal_wrapped(|ui| {
        let name = label(ui, &scene.words.get("prospecting-touches"), Type::LeadVoice, theme.ink);
        let today = today(scene);
        let laid = galley(ui, &today, Type::Small, theme.ink_2, f32::INFINITY);
        let room = ui.max_rect().right() - name.rect.right() - size::GAP - laid.size().x;
        ui.add_space(room.max(0.0));
        label(ui, &today, Type::Small, theme.ink_2);
    });
}

/// Letting the day go by.
fn wait_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let text = scene.words.get("prospecting-wait");
    let button = Button::new(&text).small().icon(Icon::Calendar);
    let button = button.cap(Cap::letter(scene.words, "prospecting-key-wait"));
    button.wide(ui, scene.theme).clicked().then_some(Move::Wait)
}

fn today(scene: &Scene<'_>) -> String {
    let days = i64::from(scene.view.texts().weeks()) * 5;
    let arguments = [("day", (i64::from(scene.view.day.0) + 1).into()), ("days", days.into())];
    scene.words.with("prospecting-day-of", &arguments)
}

fn cell_width(ui: &Ui) -> f32 {
    let days = ui.available_width() - WEEK_NAME;
    days / 5.0 - BETWEEN
}

fn weekdays_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let width = cell_width(ui);
    let height = Type::Small.size().1;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    for day in 0..DAYS {
        let name = scene.words.get(&format!("prospecting-weekday-{}", day + 1));
        let text = galley(ui, &name, Type::Small, scene.theme.ink_2, width);
        let at = cell(rect.left_top(), [width, height], day).center_top() - Vec2::new(text.size().x / 2.0, 0.0);
        ui.painter().galley(at, text, scene.theme.ink_2);
    }
}

/// The place of a weekday in a row that begins at a point.
fn cell(from: Pos2, [width, high]: [f32; 2], weekday: usize) -> Rect {
    let place = u8::try_from(weekday).unwrap_or(0);
    let left = from.x + WEEK_NAME + f32::from(place) * (width + BETWEEN);
    Rect::from_min_size(Pos2::new(left, from.y), Vec2::new(width, high))
}

fn week_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel, (week, high): (u32, f32)) {
    let width = cell_width(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high), Sense::hover());
    let starts = scene.view.texts().starts();
    for day in 0..DAYS {
        let number = u16::try_from(week * 5).unwrap_or(u16::MAX).saturating_add(u16::try_from(day).unwrap_or(0));
        let Some(date) = dates::date(starts, Day(number)) else { continue };
        if day == 0 {
            let this_week = u32::from(scene.view.day.0) / 5 == week;
            let kind = if this_week { Type::SmallStrong } else { Type::Small };
            let text = galley(ui, &dates::in_words(scene.words, date), kind, scene.theme.ink, WEEK_NAME);
            let top = rect.center().y - text.size().y / 2.0;
            ui.painter().galley(Pos2::new(rect.left(), top), text, scene.theme.ink);
        }
        let at = cell(rect.left_top(), [width, high], dates::weekday(date));
        day_ui(ui, scene, panel, at, (Day(number), &dates::with_weekday(scene.words, date)));
    }
}

/// One day: what was done with the chosen person, or with everyone while none is chosen.
fn day_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel, rect: Rect, (day, date): (Day, &str)) {
    let theme = scene.theme;
    let marks = marks(scene, panel, day);
    let words: Vec<String> = marks.iter().map(|(who, mark)| mark_words(scene, panel, *who, *mark)).collect();
    let today = scene.view.day == day;
    let response = ui.interact(rect, ui.id().with(("day", day.0)), Sense::hover());
    let name = day_name(scene, date, today, &words);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let past = day < scene.view.day;
    let (fill, ink) = match (marks.is_empty(), past) {
        (true, _) => (theme.paper_inset, theme.ink),
        (false, true) => (theme.line, theme.ink),
        (false, false) => (theme.select, theme.on_select),
    };
    let border = if today { Stroke::new(size::BORDER, theme.ink) } else { Stroke::NONE };
    ui.painter().rect(rect, size::RADIUS - 2, fill, border, StrokeKind::Inside);
    paint_marks(ui, rect, &marks, ink);
    if !words.is_empty() {
        response.on_hover_text(name);
    }
}

/// What was done, and what came back: the last of each.
fn paint_marks(ui: &Ui, rect: Rect, marks: &[(ContactIx, Mark)], ink: Color32) {
    let last = |wanted: fn(Mark) -> Option<Icon>| marks.iter().rev().find_map(|(_, mark)| wanted(*mark));
    let touched = last(|mark| if let Mark::Touch(by) = mark { Some(sign::medium(by)) } else { None });
    let answered = last(|mark| if let Mark::Answer(what) = mark { Some(sign::outcome(what)) } else { None });
    let shown: Vec<Icon> = [touched, answered].into_iter().flatten().collect();
    let side = size::ICON_CHIP.min(rect.height() - 4.0);
    let offset = if shown.len() > 1 { side / 2.0 + 1.0 } else { 0.0 };
    for (which, sideways) in shown.into_iter().zip([-offset, offset]) {
        icon(ui.painter(), which, rect.center() + Vec2::new(sideways, 0.0), side, ink);
    }
}

fn day_name(scene: &Scene<'_>, date: &str, today: bool, marks: &[String]) -> String {
    let mut name = date.to_owned();
    if today {
        name.push_str(", ");
        name.push_str(&scene.words.get("prospecting-today"));
    }
    for mark in marks {
        name.push_str(", ");
        name.push_str(mark);
    }
    name
}

fn marks(scene: &Scene<'_>, panel: &ProspectingPanel, day: Day) -> Vec<(ContactIx, Mark)> {
    let everyone = scene.view.texts().contacts().map(|(at, _)| at);
    let shown = everyone.filter(|at| panel.chosen.is_none_or(|chosen| chosen == *at));
    shown.flat_map(|at| panel.history.on(at, day).map(move |mark| (at, mark))).collect()
}

fn mark_words(scene: &Scene<'_>, panel: &ProspectingPanel, who: ContactIx, mark: Mark) -> String {
    let what = match mark {
        Mark::Touch(medium) => scene.words.get(sign::medium_key(medium)),
        Mark::Answer(outcome) => scene.words.get(list::outcome_key(outcome)),
    };
    let name = scene.view.texts().contact(who).map_or("", |person| person.name);
    if panel.chosen.is_some() { what } else { format!("{name}: {what}") }
}
