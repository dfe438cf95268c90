//! The sheet on the right: what simulated players make of a case.

use super::plot::{empty_plot, plot_ui};
use super::{Bench, PackCase, StudyCheck, StudySheet, StudyTable};
use crate::ui::scene::Action;
use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Icon, galley, icon, label, label_within, scroll, sheet, voice};
use egui::{Align, Layout, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, pos2, vec2};

/// Height of the bar that fills while a study runs.
const BAR: f32 = 12.0;

/// Draws the sheet of a case.
pub(super) fn study_ui(ui: &mut Ui, bench: &Bench<'_>, case: &PackCase, rect: egui::Rect) -> Option<Action> {
    let study = bench.studies.get(&case.path).filter(|_| case.playable);
    sheet(ui, bench.theme, ("study", Ground::Paper), rect, |ui| {
        let wanted = top_ui(ui, bench, case, study);
        ui.add_space(size::GAP);
        match study {
            None => before_ui(ui, bench, case),
            Some(StudySheet::Running { done, all }) => progress_ui(ui, bench, (*done, *all)),
            Some(StudySheet::Done(table)) => scroll(ui, "study-table", |ui| table_ui(ui, bench, table)),
        }
        wanted
    })
}

/// Nobody has played yet: what the case teaches, what a study is, and the scale on which it will be shown.
fn before_ui(ui: &mut Ui, bench: &Bench<'_>, case: &PackCase) {
    ui.spacing_mut().item_spacing.y = size::GAP_WIDE;
    if !case.teaches.is_empty() {
        voice(ui, bench.theme, &case.teaches, Type::Lead);
    }
    let text = if case.playable { "study-about" } else { "study-broken" };
    voice(ui, bench.theme, &bench.words.get(text), Type::Body);
    if case.playable {
        empty_plot(ui, bench);
    }
}

/// The case, and the button that runs its study or stops it.
fn top_ui(ui: &mut Ui, bench: &Bench<'_>, case: &PackCase, study: Option<&StudySheet>) -> Option<Action> {
    let (words, theme) = (bench.words, bench.theme);
    let room = ui.available_rect_before_wrap();
    let layout = Layout::right_to_left(Align::TOP);
    let mut right = ui.new_child(UiBuilder::new().id_salt("run").max_rect(room).layout(layout));
    let wanted = if case.playable { run_ui(&mut right, bench, &case.path, study) } else { None };
    let edge = if case.playable { right.min_rect().left() - size::GAP_WIDE } else { room.right() };
    let title = words.with("study-title", &[("case", case.title.as_str().into())]);
    label_within(ui, &title, Type::Title, theme.ink, (edge - room.left()).max(120.0));
    if let Some(StudySheet::Done(table)) = study {
        let plays = i64::try_from(table.plays).unwrap_or(i64::MAX);
        label(ui, &words.with("study-plays", &[("plays", plays.into())]), Type::Body, theme.ink_2);
    }
    let missing = right.min_rect().bottom() - ui.cursor().top();
    if case.playable && missing > 0.0 {
        ui.add_space(missing);
    }
    wanted
}

fn run_ui(ui: &mut Ui, bench: &Bench<'_>, path: &str, study: Option<&StudySheet>) -> Option<Action> {
    let (words, theme) = (bench.words, bench.theme);
    let cap = Cap::letter(words, "study-key-run");
    let (text, sign, action) = match study {
        None => ("study-run", Icon::Play, Action::Study(path.to_owned())),
        Some(StudySheet::Running { .. }) => ("study-stop", Icon::Close, Action::StopStudy),
        Some(StudySheet::Done(_)) => ("study-again", Icon::Undo, Action::Study(path.to_owned())),
    };
    let text = words.get(text);
    let button = Button::new(&text).icon(sign).cap(cap);
    let button = if study.is_none() { button.primary() } else { button };
    button.show(ui, theme).clicked().then_some(action)
}

fn progress_ui(ui: &mut Ui, bench: &Bench<'_>, (done, all): (usize, usize)) {
    let (words, theme) = (bench.words, bench.theme);
    let text = words.with("study-progress", &[("done", done.into()), ("all", all.into())]);
    label(ui, &text, Type::Body, theme.ink);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &text));
    #[expect(clippy::cast_precision_loss, reason = "a few thousand plays")]
    let share = done as f32 / all.max(1) as f32;
    ui.painter().rect_filled(rect, BAR / 2.0, theme.paper_inset);
    let filled = rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0));
    ui.painter().rect_filled(filled, BAR / 2.0, theme.patina);
    label(ui, &words.get("study-goes-on"), Type::Small, theme.ink_2);
}

fn table_ui(ui: &mut Ui, bench: &Bench<'_>, table: &StudyTable) {
    let theme = bench.theme;
    ui.spacing_mut().item_spacing.y = size::GAP;
    verdict_ui(ui, theme, table);
    for line in &table.mend {
        label(ui, line, Type::Small, theme.ink);
    }
    plot_ui(ui, bench, table);
    heading(ui, bench, "study-checks");
    for check in &table.checks {
        check_ui(ui, bench, check);
    }
    heading(ui, bench, "study-coverage");
    let (reached, all) = table.reached;
    let text = if table.unreached.is_empty() {
        bench.words.get("study-all-reached")
    } else {
        bench.words.with("study-reached", &[("reached", reached.into()), ("all", all.into())])
    };
    label(ui, &text, Type::Body, theme.ink);
    for line in &table.unreached {
        label(ui, line, Type::Small, theme.ink);
    }
}

fn heading(ui: &mut Ui, bench: &Bench<'_>, words: &str) {
    ui.add_space(size::GAP);
    label(ui, &bench.words.get(words), Type::Strong, bench.theme.ink);
}

fn verdict_ui(ui: &mut Ui, theme: &Theme, table: &StudyTable) {
    let (good, text) = &table.verdict;
    let left = size::PAD_ROW + size::ICON + size::PAD_ROW;
    let wide = ui.available_width();
    let laid = galley(ui, text, Type::Body, theme.ink, wide - left - size::PAD_ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, laid.size().y + 2.0 * size::PAD_ROW), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    let (fill, sign, colour) = if *good {
        (theme.paper_inset, Icon::Check, theme.passed)
    } else {
        (theme.copper_wash, Icon::Warning, theme.copper)
    };
    ui.painter().rect_filled(rect, size::RADIUS, fill);
    let at = pos2(rect.left() + size::PAD_ROW + size::ICON / 2.0, rect.top() + size::PAD_ROW + 11.0);
    icon(ui.painter(), sign, at, size::ICON, colour);
    ui.painter().galley(rect.min + vec2(left, size::PAD_ROW), laid, theme.ink);
}

fn check_ui(ui: &mut Ui, bench: &Bench<'_>, check: &StudyCheck) {
    let theme = bench.theme;
    let left = size::ICON + size::PAD_ROW;
    let wide = ui.available_width();
    let figure = galley(ui, &check.figure, Type::Strong, theme.ink, f32::INFINITY);
    let text = galley(ui, &check.what, Type::Small, theme.ink, wide - left - figure.size().x - size::GAP_WIDE);
    let tall = text.size().y.max(figure.size().y).max(size::ICON) + 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(wide, tall), Sense::hover());
    let holds = bench.words.get(if check.holds { "study-holds" } else { "study-fails" });
    let told = format!("{holds}: {} {}", check.what, check.figure);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let (sign, colour) = if check.holds { (Icon::Check, theme.passed) } else { (Icon::Warning, theme.copper) };
    icon(ui.painter(), sign, pos2(rect.left() + size::ICON / 2.0, rect.center().y), size::ICON_CHIP, colour);
    ui.painter().galley(pos2(rect.left() + left, rect.center().y - text.size().y / 2.0), text, theme.ink);
    let at = pos2(rect.right() - figure.size().x, rect.center().y - figure.size().y / 2.0);
    ui.painter().galley(at, figure, theme.ink);
}
