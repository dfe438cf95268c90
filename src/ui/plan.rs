//! The plan sheet: six questions, up to two options under each. Everything can be undone until the meeting begins.

use super::preparation::begin_ui;
use super::scene::Scene;
use super::theme::{Type, size};
use super::widgets::{Button, Cap, Row, label, scroll};
use crate::encounter::moves::{PlanQuestion, PlanSheet};
use crate::encounter::view::Offer;
use crate::encounter::{CHOICES, Move};
use crate::model::PlanOptionIx;
use crate::scenario::format::PlanOption;
use crate::speech;
use egui::{Key, Ui};

/// What the sheet remembers: which question is open, and earlier sheets to go back to.
#[derive(Clone, Debug, Default)]
pub struct PlanPanel {
    open: usize,
    earlier: Vec<PlanSheet>,
}

/// Draws the sheet with the way to the meeting beneath it.
pub(super) fn plan_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PlanPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    if !scene.view.moves.contains(&Offer::Plan) {
        label(ui, &words.get("no-plan"), Type::Body, theme.ink);
        coach_ui(ui, scene);
        return begin_ui(ui, scene);
    }
    let sheet = scene.view.plan().cloned().unwrap_or_default();
    let undone = ui.horizontal(|ui| title_ui(ui, scene, panel)).inner;
    let asks = if scene.view.coach_asks().is_some() { COACH } else { 0.0 };
    let height = ui.available_height() - size::BUTTON - size::GAP_WIDE - asks;
    let changed = ui
        .allocate_ui(egui::vec2(ui.available_width(), height), |ui| {
            scroll(ui, "plan-questions", |ui| questions_ui(ui, scene, panel, &sheet))
        })
        .inner;
    if let Some(new) = changed {
        panel.earlier.push(sheet);
        return Some(Move::Plan(Box::new(new)));
    }
    coach_ui(ui, scene);
    undone.or(begin_ui(ui, scene))
}

/// Room for the coach's question: a name and two lines.
const COACH: f32 = 3.0 * size::GAP_WIDE + 2.0 * size::GAP;

/// What the coach asks about the plan, in guided play.
fn coach_ui(ui: &mut Ui, scene: &Scene<'_>) {
    if let Some(asks) = scene.view.coach_asks() {
        label(ui, &scene.words.get("coach"), Type::Small, scene.theme.ink_2);
        label(ui, &speech::coach_asks(scene.words, asks), Type::Strong, scene.theme.ink);
    }
}

fn title_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PlanPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("plan-sheet"), Type::Title, theme.ink);
    if panel.earlier.is_empty() {
        return None;
    }
    let (text, key) = (words.get("undo"), Cap { key: Key::Backspace, name: words.get("key-backspace") });
    let undo = Button::new(&text).small().cap(key).show(ui, theme).clicked();
    undo.then(|| panel.earlier.pop()).flatten().map(|sheet| Move::Plan(Box::new(sheet)))
}

fn questions_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PlanPanel, sheet: &PlanSheet) -> Option<PlanSheet> {
    let (words, theme) = (scene.words, scene.theme);
    let mut changed = None;
    for (place, (question, options)) in scene.view.plan_questions().enumerate() {
        let chosen = chosen_words(scene, sheet, question, options);
        let text = words.get(speech::plan_key(question));
        let row = Row::new(&text).note(Some(&chosen)).cap(Cap::digit(place).filter(|_| dossier_is_done(scene)));
        if row.low().show(ui, theme).clicked() {
            panel.open = if panel.open == place { usize::MAX } else { place };
        }
        if panel.open == place {
            ui.indent(("options", place), |ui| {
                if let Some(new) = options_ui(ui, scene, sheet, question, options) {
                    changed = Some(new);
                }
            });
        }
    }
    changed
}

/// Digits open clippings while there is something to read, and questions of the sheet afterwards.
fn dossier_is_done(scene: &Scene<'_>) -> bool {
    !scene.view.moves.iter().any(|offer| matches!(offer, Offer::Ready(Move::Read(_))))
}

fn chosen_words(scene: &Scene<'_>, sheet: &PlanSheet, question: PlanQuestion, options: &[PlanOption]) -> String {
    let chosen = &sheet.chosen[question as usize];
    if chosen.is_empty() {
        return scene.words.get("plan-nothing");
    }
    let texts = chosen.iter().filter_map(|at| options.get(at.get())).map(|option| option.text.as_str());
    texts.collect::<Vec<_>>().join(" · ")
}

fn options_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    sheet: &PlanSheet,
    question: PlanQuestion,
    options: &[PlanOption],
) -> Option<PlanSheet> {
    let chosen = &sheet.chosen[question as usize];
    let full = scene.words.get("plan-full");
    let mut changed = None;
    for (place, option) in options.iter().enumerate() {
        let at = PlanOptionIx::new(place);
        let selected = chosen.contains(&at);
        let reason = (!selected && chosen.len() >= CHOICES).then_some(full.as_str());
        let row = Row::new(option.text.as_str()).low().selected(selected).cap(letter(place)).unless(reason);
        if row.show(ui, scene.theme).clicked() {
            let mut new = sheet.clone();
            let list = &mut new.chosen[question as usize];
            if selected {
                list.retain(|other| *other != at);
            } else {
                list.push(at);
            }
            changed = Some(new);
        }
    }
    changed
}

/// Options are named by letters: A to F.
fn letter(place: usize) -> Option<Cap> {
    let name = ["A", "B", "C", "D", "E", "F"].get(place)?;
    Key::from_name(name).map(|key| Cap { key, name: (*name).to_owned() })
}
