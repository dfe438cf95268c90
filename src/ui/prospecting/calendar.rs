//! The calendar of touches: working days by weeks, with what was done and what came back.

use super::history::Mark;
use super::{ProspectingPanel, dates, list};
use crate::model::{ContactIx, Day, Medium};
use crate::ui::scene::Scene;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Ground, galley, label, scroll, sheet};
use egui::{Color32, Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// Working days in a week.
const DAYS: usize = 5;
/// Height of a day and width of the names of the weeks, in units.
const CELL: f32 = 26.0;
const WEEK_NAME: f32 = 60.0;
/// Half the width of a mark, in units.
const MARK: f32 = 8.0;

/// Draws the calendar.
pub(super) fn calendar_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel, rect: Rect) {
    let (words, theme) = (scene.words, scene.theme);
    sheet(ui, theme, ("touches", Ground::Paper), rect, |ui| {
        scroll(ui, "calendar", |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
            ui.horizontal_wrapped(|ui| {
                label(ui, &words.get("prospecting-touches"), Type::LeadVoice, theme.ink);
                label(ui, &today(scene), Type::Small, theme.ink_2);
            });
            weekdays_ui(ui, scene);
            for week in 0..scene.view.texts().weeks() {
                week_ui(ui, scene, panel, week);
            }
            label(ui, &minutes_left(scene), Type::Small, theme.ink_2);
        });
    });
}

fn today(scene: &Scene<'_>) -> String {
    let days = i64::from(scene.view.texts().weeks()) * 5;
    let arguments = [("day", (i64::from(scene.view.day.0) + 1).into()), ("days", days.into())];
    scene.words.with("prospecting-day-of", &arguments)
}

fn minutes_left(scene: &Scene<'_>) -> String {
    let minutes = i64::from(scene.view.time_left.0 / 60);
    scene.words.with("prospecting-research-left", &[("minutes", minutes.into())])
}

fn cell_width(ui: &Ui) -> f32 {
    let days = ui.available_width() - WEEK_NAME;
    days / 5.0 - size::GAP / 2.0
}

fn weekdays_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let width = cell_width(ui);
    let height = Type::Small.size().1;
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    for day in 0..DAYS {
        let name = scene.words.get(&format!("prospecting-weekday-{}", day + 1));
        let text = galley(ui, &name, Type::Small, scene.theme.ink_2, width);
        let at = cell(rect.left_top(), width, day).center_top() - Vec2::new(text.size().x / 2.0, 0.0);
        ui.painter().galley(at, text, scene.theme.ink_2);
    }
}

/// The place of a weekday in a row that begins at a point.
fn cell(from: Pos2, width: f32, weekday: usize) -> Rect {
    let place = u8::try_from(weekday).unwrap_or(0);
    let left = from.x + WEEK_NAME + f32::from(place) * (width + size::GAP / 2.0);
    Rect::from_min_size(Pos2::new(left, from.y), Vec2::new(width, CELL))
}

fn week_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &ProspectingPanel, week: u32) {
    let width = cell_width(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), CELL), Sense::hover());
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
        let at = cell(rect.left_top(), width, dates::weekday(date));
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
    let touched = marks.iter().rev().find_map(|(_, mark)| if let Mark::Touch(by) = mark { Some(*by) } else { None });
    let fill = if touched.is_some() { theme.select } else { theme.paper_inset };
    let border = if today { Stroke::new(size::BORDER, theme.ink) } else { Stroke::NONE };
    ui.painter().rect(rect, size::RADIUS_PAPER, fill, border, StrokeKind::Inside);
    match touched {
        Some(medium) => paint_medium(ui.painter(), theme, rect.center(), medium),
        None if !marks.is_empty() => paint_answer(ui.painter(), theme, rect.center()),
        None => {}
    }
    if !words.is_empty() {
        response.on_hover_text(name);
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
        Mark::Touch(medium) => scene.words.get(medium_key(medium)),
        Mark::Answer(outcome) => scene.words.get(list::outcome_key(outcome)),
    };
    let name = scene.view.texts().contact(who).map_or("", |person| person.name);
    if panel.chosen.is_some() { what } else { format!("{name}: {what}") }
}

/// The message with a short name of a channel.
const fn medium_key(medium: Medium) -> &'static str {
    match medium {
        Medium::Letter => "prospecting-mark-letter",
        Medium::Social => "prospecting-mark-social",
        Medium::Phone => "prospecting-mark-phone",
        _ => "prospecting-mark-email",
    }
}

/// A letter is an envelope, a call a handset, an e-mail its sign, a message a sheet of two lines.
fn paint_medium(painter: &Painter, theme: &Theme, centre: Pos2, medium: Medium) {
    let stroke = Stroke::new(size::BORDER, theme.on_select);
    let sheet = Rect::from_center_size(centre, Vec2::new(2.0 * MARK, 1.4 * MARK));
    match medium {
        Medium::Phone => {
            let ends = [Pos2::new(centre.x - MARK, centre.y - 2.0), Pos2::new(centre.x + MARK, centre.y - 2.0)];
            painter.line_segment(ends, Stroke::new(2.0 * size::BORDER, theme.on_select));
            for end in ends {
                painter.circle_filled(end + Vec2::new(0.0, size::FOCUS), size::FOCUS, theme.on_select);
            }
        }
        Medium::Letter => {
            painter.rect_stroke(sheet, 0, stroke, StrokeKind::Middle);
            painter.line(vec![sheet.left_top(), sheet.center(), sheet.right_top()], stroke);
        }
        Medium::Social => {
            painter.rect_stroke(sheet, size::RADIUS_PAPER, stroke, StrokeKind::Middle);
            painter.line_segment([sheet.left_center(), sheet.right_center()].map(|p| p.lerp(centre, 0.3)), stroke);
        }
        _ => {
            let text = painter.layout_no_wrap("@".to_owned(), Type::SmallStrong.font(), Color32::PLACEHOLDER);
            painter.galley(centre - text.size() / 2.0, text, theme.on_select);
        }
    }
}

fn paint_answer(painter: &Painter, theme: &Theme, centre: Pos2) {
    painter.circle_filled(centre, size::BEAD, theme.ink_2);
}
