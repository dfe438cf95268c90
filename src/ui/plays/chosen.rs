//! The play that was chosen: what it came to, and what can be done with it.

use super::data::{CaseIs, PastResult, PastWish, PlayRow, PlaysPage, Stands};
use super::{Over, PlaysPanel, list, points};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Dialog, Ground, Icon, Shown, galley, label, place, scroll, sheet};
use egui::{Context, Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The least room for the rows of buttons at the foot, and room for the names of the dimensions.
const FOOT: f32 = 108.0;
const NAMES: f32 = 190.0;

pub(super) fn chosen_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel, rect: Rect) -> Option<PastWish> {
    let row = page.plays.get(panel.chosen)?;
    sheet(ui, page.theme, ("chosen", Ground::Paper), rect, |ui| {
        let room = ui.available_rect_before_wrap();
        let foot = room.with_min_y(room.bottom() - panel.foot.max(FOOT));
        place(ui, "told", room.with_max_y(foot.top() - size::GAP_WIDE), |ui| told_ui(ui, page, row));
        let (wish, high) = place(ui, "do", foot, |ui| (buttons_ui(ui, page, panel, row), ui.min_rect().height()));
        // How many rows the buttons take is known once they are drawn.
        if (panel.foot - high).abs() > 0.5 {
            panel.foot = high;
            ui.ctx().request_discard("the buttons take another number of rows");
        }
        wish
    })
}

fn told_ui(ui: &mut Ui, page: &PlaysPage<'_>, row: &PlayRow) {
    let (words, theme) = (page.words, page.theme);
    scroll(ui, "result", |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP;
        label(ui, &row.title, Type::Title, theme.ink);
        let moves = words.with("plays-moves", &[("moves", row.moves.into())]);
        label(ui, &format!("{} · {} · {moves}", row.when, list::note(words, row)), Type::Body, theme.ink_2);
        if let Some(note) = page.note {
            egui::Frame::new().fill(theme.copper_wash).corner_radius(size::RADIUS).inner_margin(12).show(ui, |ui| {
                ui.set_width(ui.available_width());
                label(ui, note, Type::Body, theme.ink);
            });
        }
        let hindrance = match (row.case, row.moves) {
            (CaseIs::Gone, _) => Some("plays-not-here"),
            (_, 0) if !row.results.is_empty() => Some("plays-no-moves"),
            (CaseIs::Changed, _) => Some("plays-changed"),
            (CaseIs::Here, _) => None,
        };
        if let Some(key) = hindrance {
            label(ui, &words.get(key), Type::Body, theme.ink);
        }
        for result in row.results.iter().rev() {
            result_ui(ui, page, result, row.results.len() > 1);
        }
        if row.results.is_empty() {
            label(ui, &words.get("plays-not-scored"), Type::Lead, theme.ink);
        }
    });
}

/// A result: its total, by which rules where there is a choice, and its dimensions.
fn result_ui(ui: &mut Ui, page: &PlaysPage<'_>, result: &PastResult, tells_rules: bool) {
    let (words, theme) = (page.words, page.theme);
    ui.add_space(size::GAP);
    label(ui, &words.with("plays-points", &[("points", points(result.total).into())]), Type::Title, theme.ink);
    if tells_rules || !result.by_rules_of_now {
        let version = [("rubric", i64::from(result.rubric).into())];
        let rules =
            if result.by_rules_of_now { words.get("plays-rules-now") } else { words.with("plays-rules", &version) };
        label(ui, &rules, Type::Body, theme.ink_2);
    }
    for (name, score) in &result.dimensions {
        bar_ui(ui, page, &words.get(&format!("dimension-{name}")), *score);
    }
}

fn bar_ui(ui: &mut Ui, page: &PlaysPage<'_>, name: &str, score: u16) {
    let theme = page.theme;
    let told = [("name", name.into()), ("score", points(score).into())];
    let told = page.words.with("plays-dimension", &told);
    let names = NAMES.min(ui.available_width() * 0.5);
    let text = galley(ui, name, Type::Body, theme.ink, names - size::GAP);
    let figure = galley(ui, &points(score).to_string(), Type::Strong, theme.ink, f32::INFINITY);
    let wanted = vec2(ui.available_width(), text.size().y.max(size::ICON));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - text.size().y / 2.0), text, theme.ink);
    let figures = 36.0;
    let end = rect.right() - figures;
    let bar = Rect::from_min_max(
        pos2(rect.left() + names, middle - size::BAR / 2.0),
        pos2(end - size::GAP, middle + size::BAR / 2.0),
    );
    ui.painter().rect_filled(bar, size::RADIUS_PAPER, theme.paper_inset);
    let filled = bar.with_max_x(bar.left() + bar.width() * f32::from(score.min(1000)) / 1000.0);
    ui.painter().rect_filled(filled, size::RADIUS_PAPER, theme.ink);
    let at = pos2(rect.right() - figure.size().x, middle - figure.size().y / 2.0);
    ui.painter().galley(at, figure, theme.ink);
}

fn buttons_ui(ui: &mut Ui, page: &PlaysPage<'_>, panel: &mut PlaysPanel, row: &PlayRow) -> Option<PastWish> {
    let (words, theme, place) = (page.words, page.theme, panel.chosen);
    let mut wish = None;
    let mut button = |ui: &mut Ui, key: &str, icon: Icon, wanted: PastWish, primary: bool| {
        let text = words.get(key);
        let plain = Button::new(&text).icon(icon).cap(Cap::letter(words, &format!("key-{key}")));
        let button = if primary { plain.primary() } else { plain.small() };
        if button.show(ui, theme).clicked() {
            wish = Some(wanted);
        }
    };
    ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
    ui.horizontal_wrapped(|ui| {
        if row.can_be_watched() {
            // What did not come to its end has no record.
            let over = row.stands == Stands::Over;
            if over {
                button(ui, "plays-open", Icon::Document, PastWish::Open(place), true);
            }
            button(ui, "plays-replay", Icon::Play, PastWish::Watch(place), !over);
            button(ui, "plays-check", Icon::Check, PastWish::Check(place), false);
            if row.newest().is_some_and(|newest| !newest.by_rules_of_now) {
                button(ui, "plays-rescore", Icon::Undo, PastWish::Rescore(place), false);
            }
        }
        if row.moves > 0 {
            button(ui, "plays-save", Icon::Save, PastWish::Save(place), false);
        }
        let delete = words.get("plays-delete");
        let cap = Cap::letter(words, "key-plays-delete");
        if Button::new(&delete).small().icon(Icon::Close).cap(cap).show(ui, theme).clicked() {
            panel.over = Some(Over::Delete(place));
        }
    });
    wish
}

/// The question before a play is deleted; it is left with the answer.
pub(super) fn delete_ui(ctx: &Context, page: &PlaysPage<'_>, place: usize) -> Shown<Option<PastWish>> {
    let (words, theme) = (page.words, page.theme);
    let Some(row) = page.plays.get(place) else { return Shown { inner: None, left: true } };
    let shown = Dialog::new("delete play").show(ctx, theme, |ui, fresh| {
        label(ui, &words.get("plays-delete-title"), Type::Title, theme.ink);
        let what = [("title", row.title.as_str().into()), ("when", row.when.as_str().into())];
        label(ui, &words.with("plays-delete-lead", &what), Type::Body, theme.ink);
        ui.add_space(size::GAP);
        let (keep, go) = (words.get("plays-delete-not"), words.get("plays-delete-go"));
        let mut answer = (None, false);
        ui.horizontal_wrapped(|ui| {
            let stay = Button::new(&keep).cap(Cap::escape(words)).show(ui, theme);
            if fresh {
                stay.request_focus();
            }
            let cap = Cap::letter(words, "key-plays-delete");
            let gone = Button::new(&go).icon(Icon::Close).cap(cap).show(ui, theme).clicked();
            answer = (gone.then_some(PastWish::Delete(place)), gone || stay.clicked());
        });
        answer
    });
    let (wish, answered) = shown.inner;
    Shown { inner: wish, left: shown.left || answered }
}
