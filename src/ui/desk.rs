//! The desk: the cases that can be opened, the level of help, language and theme. A case that failed to load says why.

use super::head::{Pressed, theme_and_language};
use super::scene::Action;
use super::theme::{Theme, Type, size};
use super::widgets::{Button, Cap, Chip, Ground, Row, label, label_within, place, scroll, sheet};
use crate::model::{EncounterKind, HelpLevel};
use crate::words::Words;
use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

/// A case as the desk shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskCase {
    /// Its title; the file's name where it failed to load.
    pub title: String,
    /// What is said to the player at the start.
    pub intro: String,
    /// How hard it is, 1–3.
    pub difficulty: u8,
    /// The level of help that it is meant for.
    pub level: HelpLevel,
    /// Its encounters, in order.
    pub encounters: Vec<EncounterKind>,
    /// Minutes of all encounters together, as they pass in the case.
    pub minutes: u32,
    /// Why it cannot be played, in plain words; empty for a sound case.
    pub findings: Vec<String>,
}

/// Everything that the desk may read.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The cases, in the order of the list.
    pub cases: &'a [DeskCase],
    /// The game's words.
    pub words: &'a Words,
    /// The colours.
    pub theme: &'a Theme,
    /// The level of help that the player chose; otherwise each case has its own.
    pub level: Option<HelpLevel>,
}

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct DeskPanel {
    chosen: usize,
    entered: bool,
}

impl DeskPanel {
    /// The same desk when one comes back to it: what was chosen stays chosen, and can be opened at once.
    pub(super) const fn left(self) -> Self {
        Self { entered: false, ..self }
    }
}

/// The desk. Fills the room it is given.
pub fn desk_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel) -> Option<Action> {
    let area = ui.max_rect();
    ui.painter().rect_filled(area, 0, desk.theme.birch);
    let inner = area.shrink(size::DESK_MARGIN);
    let headed = head_ui(ui, desk, inner);
    let content = Rect::from_min_max(pos2(inner.left(), inner.top() + size::HEAD + size::GAP_WIDE), inner.max);
    if desk.cases.is_empty() {
        let text = desk.words.get("desk-empty");
        sheet(ui, desk.theme, ("empty", Ground::Paper), content, |ui| label(ui, &text, Type::Lead, desk.theme.ink));
        return headed;
    }
    panel.chosen = panel.chosen.min(desk.cases.len() - 1);
    let split = content.left() + content.width() * 0.42;
    let list = Rect::from_min_max(content.min, pos2(split, content.bottom()));
    let folder = Rect::from_min_max(pos2(split + size::GUTTER, content.top()), content.max);
    sheet(ui, desk.theme, ("cases", Ground::Paper), list, |ui| list_ui(ui, desk, panel));
    let opened = sheet(ui, desk.theme, ("folder", Ground::Folder), folder, |ui| folder_ui(ui, desk, panel));
    opened.or(headed)
}

fn head_ui(ui: &mut Ui, desk: &Desk<'_>, area: Rect) -> Option<Action> {
    let (words, theme) = (desk.words, desk.theme);
    let strip = Rect::from_min_size(area.min, vec2(area.width(), size::HEAD));
    place(ui, "wordmark", strip, |ui| label(ui, &words.get("game-name"), Type::Display, theme.ink));
    let layout = Layout::right_to_left(Align::Center);
    let mut tools = ui.new_child(UiBuilder::new().id_salt("tools").max_rect(strip).layout(layout));
    let quit = words.get("desk-quit");
    let left = Button::new(&quit).small().cap(Cap::escape(words)).show(&mut tools, theme).clicked();
    match theme_and_language(&mut tools, words, theme) {
        Some(Pressed::Language(language)) => Some(Action::Language(language)),
        Some(Pressed::Theme) => Some(Action::Theme(super::screen::other_theme(theme))),
        _ if left => Some(Action::Quit),
        _ => None,
    }
}

fn list_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel) {
    let (words, theme) = (desk.words, desk.theme);
    label(ui, &words.get("desk-cases"), Type::Title, theme.ink);
    scroll(ui, "case-list", |ui| {
        for (place, case) in desk.cases.iter().enumerate() {
            let note = note(words, case);
            let chosen = panel.chosen == place;
            let row = Row::new(&case.title).note(Some(&note)).cap(Cap::digit(place)).selected(chosen);
            if row.show(ui, theme).clicked() {
                panel.chosen = place;
                // The next Enter opens what was chosen.
                panel.entered = false;
            }
        }
    });
}

fn note(words: &Words, case: &DeskCase) -> String {
    if !case.findings.is_empty() {
        return words.with("desk-findings", &[("count", count(case.findings.len()).into())]);
    }
    let difficulty = words.get(match case.difficulty {
        0 | 1 => "difficulty-1",
        2 => "difficulty-2",
        _ => "difficulty-3",
    });
    let minutes = words.with("desk-minutes", &[("minutes", i64::from(case.minutes).into())]);
    format!("{difficulty} · {minutes}")
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn folder_ui(ui: &mut Ui, desk: &Desk<'_>, panel: &mut DeskPanel) -> Option<Action> {
    let (words, theme) = (desk.words, desk.theme);
    let case = desk.cases.get(panel.chosen)?;
    let foot = size::BUTTON + size::CHIP + Type::Strong.size().1 + 5.0 * size::GAP;
    let height = (ui.available_height() - foot).max(size::ROW);
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        scroll(ui, "case-words", |ui| {
            label(ui, &case.title, Type::Display, theme.on_field);
            let width = ui.available_width().min(size::LINE);
            label_within(ui, &case.intro, Type::Lead, theme.on_field, width);
            for finding in &case.findings {
                label_within(ui, finding, Type::Body, theme.on_field_2, width);
            }
            let names: Vec<String> =
                case.encounters.iter().map(|kind| words.get(&format!("encounter-{}", kind.name()))).collect();
            label(ui, &names.join(" · "), Type::Body, theme.on_field_2);
        });
    });
    label(ui, &words.get("desk-help"), Type::Strong, theme.on_field);
    let helped = ui.horizontal_wrapped(|ui| help_ui(ui, desk, case)).inner;
    ui.add_space(size::GAP);
    let (open, broken) = (words.get("desk-open"), words.get("desk-broken"));
    let reason = (!case.findings.is_empty()).then_some(broken.as_str());
    let button = Button::new(&open).primary().on_field().cap(Cap::enter(words)).unless(reason);
    let response = button.show(ui, theme);
    if !panel.entered && reason.is_none() {
        response.request_focus();
    }
    panel.entered = true;
    if response.clicked() && reason.is_none() { Some(Action::OpenCase(panel.chosen)) } else { helped }
}

fn help_ui(ui: &mut Ui, desk: &Desk<'_>, case: &DeskCase) -> Option<Action> {
    let now = desk.level.unwrap_or(case.level);
    let mut chosen = None;
    for level in HelpLevel::ALL {
        let text = desk.words.get(&format!("help-{}", level.name()));
        if Chip::new(&text, level == now).on_field().show(ui, desk.theme).clicked() {
            chosen = Some(Action::Help(level));
        }
    }
    chosen
}
