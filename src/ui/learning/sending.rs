//! The left sheet: whether it is on, where to, with which key, what waits, and what is in the way.

use super::LearningPanel;
use super::data::{KeyFrom, LearningForm, LearningPage, LearningSheet, LearningState, LearningWish};
use super::field::field;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, galley, label, scroll};
use egui::{Rect, Sense, Ui, vec2};

pub(super) fn sending_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel) -> Option<LearningWish> {
    scroll(ui, "sending", |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP;
        let title = page.words.get(if page.sheet.on { "learning-is-on" } else { "learning-is-off" });
        label(ui, &title, Type::Title, page.theme.ink);
        if page.sheet.on { on_ui(ui, page, panel) } else { off_ui(ui, page, panel) }
    })
}

/// What is shown while it is off: what it is for, and what is entered to turn it on.
fn off_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel) -> Option<LearningWish> {
    let (words, theme) = (page.words, page.theme);
    label(ui, &words.get("learning-lead"), Type::Body, theme.ink);
    if page.sheet.waiting > 0 {
        let kept = words.with("learning-kept", &[("count", page.sheet.waiting.into())]);
        label(ui, &kept, Type::Small, theme.ink_2);
    }
    let form = panel.form.get_or_insert_with(|| LearningForm {
        address: page.sheet.address.clone(),
        home_page: page.sheet.home_page.clone(),
        ..LearningForm::default()
    });
    field(ui, theme, &words.get("learning-address"), &mut form.address, false);
    field(ui, theme, &words.get("learning-home-page"), &mut form.home_page, false);
    field(ui, theme, &words.get("learning-key-name"), &mut form.key, false);
    field(ui, theme, &words.get("learning-key-secret"), &mut form.secret, true);
    label(ui, &words.get("learning-key-note"), Type::Small, theme.ink_2);
    wrong_ui(ui, page);
    let turn_on = Button::new(&words.get("learning-turn-on")).primary().show(ui, theme);
    turn_on.clicked().then(|| {
        let wish = LearningWish::On(form.clone());
        // A secret is not kept for longer than it is needed.
        form.secret.clear();
        wish
    })
}

fn on_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel) -> Option<LearningWish> {
    let (words, theme, sheet) = (page.words, page.theme, page.sheet);
    let mut wish = in_the_way_ui(ui, page, panel);
    let number = |count: usize| words.with("learning-number", &[("count", count.into())]);
    fact(ui, page, "learning-to", &sheet.address);
    fact(ui, page, "learning-for", &sheet.home_page);
    fact(
        ui,
        page,
        "learning-names",
        &words.get(if sheet.names { "learning-names-sent" } else { "learning-names-never" }),
    );
    if let Some((name, from)) = &sheet.key {
        let key = match from {
            KeyFrom::Keyring => "learning-key-keyring",
            KeyFrom::Environment => "learning-key-environment",
            KeyFrom::ThisRun => "learning-key-this-run",
        };
        fact(ui, page, "learning-key", &words.with(key, &[("name", name.as_str().into())]));
    }
    fact(ui, page, "learning-waiting", &number(sheet.waiting));
    fact(ui, page, "learning-sent", &sent(page, sheet));
    if sheet.aside > 0 {
        fact(ui, page, "learning-aside", &number(sheet.aside));
    }
    ui.add_space(size::GAP);
    if sheet.aside > 0 || matches!(sheet.state, LearningState::Waits(..) | LearningState::NoStore(_)) {
        let again = Button::new(&words.get("learning-again")).small().show(ui, theme);
        wish = again.clicked().then_some(LearningWish::Again).or(wish);
    }
    let off = Button::new(&words.get("learning-off-keep")).small().show(ui, theme).clicked();
    let throw_away =
        sheet.waiting > 0 && Button::new(&words.get("learning-off-throw-away")).small().show(ui, theme).clicked();
    if off || throw_away { Some(LearningWish::Off(throw_away)) } else { wish }
}

fn sent(page: &LearningPage<'_>, sheet: &LearningSheet) -> String {
    let count = ("count", sheet.sent.into());
    match &sheet.sent_at {
        Some(at) => page.words.with("learning-sent-at", &[count, ("at", at.as_str().into())]),
        None => page.words.with("learning-number", &[count]),
    }
}

/// What sending is about; where it is in the way, on a ground of its own, with what can be done.
fn in_the_way_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel) -> Option<LearningWish> {
    let (words, theme) = (page.words, page.theme);
    let said = |key: &str, words_said: &str| page.words.with(key, &[("words", words_said.into())]);
    let text = match &page.sheet.state {
        LearningState::Off | LearningState::Rests => words.get("learning-rests"),
        LearningState::Sends => words.get("learning-sends"),
        LearningState::Elsewhere => words.get("learning-elsewhere"),
        LearningState::Waits(why, until) => {
            words.with("learning-waits", &[("words", why.as_str().into()), ("at", until.as_str().into())])
        }
        LearningState::KeyRefused(why) => said("learning-key-refused", why),
        LearningState::NoStore(why) => said("learning-no-store", why),
        LearningState::NoKey(why) => said("learning-no-key", why),
        LearningState::Trouble(why) => said("learning-trouble", why),
    };
    if matches!(page.sheet.state, LearningState::Off | LearningState::Rests | LearningState::Sends) {
        label(ui, &text, Type::Body, theme.ink);
    } else {
        note(ui, page, &text);
    }
    if !page.sheet.state.wants_key() {
        return None;
    }
    let form = panel.form.get_or_insert_with(LearningForm::default);
    field(ui, theme, &words.get("learning-key-name"), &mut form.key, false);
    field(ui, theme, &words.get("learning-key-secret"), &mut form.secret, true);
    wrong_ui(ui, page);
    let use_it = Button::new(&words.get("learning-use-key")).primary().show(ui, theme);
    ui.add_space(size::GAP);
    use_it.clicked().then(|| LearningWish::Key(form.key.clone(), std::mem::take(&mut form.secret)))
}

/// What was wrong with what was entered.
fn wrong_ui(ui: &mut Ui, page: &LearningPage<'_>) {
    if let Some(wrong) = &page.sheet.wrong {
        note(ui, page, wrong);
    }
}

/// A note on a copper ground.
fn note(ui: &mut Ui, page: &LearningPage<'_>, text: &str) {
    let room = ui.available_width() - 2.0 * size::PAD_ROW;
    let laid = galley(ui, text, Type::Body, page.theme.ink, room);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), laid.size().y + 2.0 * size::GAP), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, text));
    ui.painter().rect_filled(rect, size::RADIUS, page.theme.copper_wash);
    ui.painter().galley(rect.min + vec2(size::PAD_ROW, size::GAP), laid, page.theme.ink);
}

/// Units for the names of facts.
const NAMES: f32 = 128.0;

/// A fact: its name, and what it is.
fn fact(ui: &mut Ui, page: &LearningPage<'_>, name: &str, text: &str) {
    let theme = page.theme;
    let name = page.words.get(name);
    let names = NAMES * crate::ui::theme::TextSize::of(ui.ctx()).times();
    let left = galley(ui, &name, Type::Body, theme.ink_2, names);
    let right = galley(ui, text, Type::Strong, theme.ink, ui.available_width() - names - size::GAP);
    let high = left.size().y.max(right.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let whole = format!("{name}: {text}");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &whole));
    let right_at = Rect::from_min_max(rect.min + vec2(names + size::GAP, 0.0), rect.max);
    ui.painter().galley(rect.min, left, theme.ink_2);
    ui.painter().galley(right_at.min, right, theme.ink);
}
