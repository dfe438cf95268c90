//! The question before something is lost: leave the meeting, or stay.

use super::scene::{Action, Scene};
use super::theme::Type;
use super::widgets::{Button, Cap, Dialog, label};
use crate::encounter::view::Offer;
use crate::encounter::{Move, Stage};
use egui::Ui;

/// What was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Stay: nothing happens.
    Stay,
    /// Do this.
    Do(Action),
}

/// Whether leaving now would lose anything.
pub(super) fn loses_something(scene: &Scene<'_>) -> bool {
    scene.view.step > 0 && scene.view.stage != Stage::Over
}

/// Asks. Escape stays.
pub(super) fn leaving_ui(ui: &Ui, scene: &Scene<'_>) -> Option<Answer> {
    let (words, theme) = (scene.words, scene.theme);
    let shown = Dialog::new("leaving").show(ui.ctx(), theme, |ui, fresh| {
        label(ui, &words.get("leaving-title"), Type::Title, theme.ink);
        label(ui, &words.get(lead(scene)), Type::Body, theme.ink);
        let (stay, end, desk) = (words.get("leaving-stay"), words.get("leaving-end"), words.get("leaving-desk"));
        let mut answer = None;
        let response = Button::new(&stay).cap(Cap::escape(words)).show(ui, theme);
        if fresh || ui.ctx().memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.clicked() {
            answer = Some(Answer::Stay);
        }
        if can_end(scene) && Button::new(&end).cap(Cap::letter(words, "key-end")).show(ui, theme).clicked() {
            answer = Some(Answer::Do(Action::Move(Move::Leave)));
        }
        if Button::new(&desk).cap(Cap::letter(words, "key-desk")).show(ui, theme).clicked() {
            answer = Some(Answer::Do(Action::ToDesk));
        }
        answer
    });
    shown.inner.or(shown.left.then_some(Answer::Stay))
}

fn can_end(scene: &Scene<'_>) -> bool {
    scene.view.moves.contains(&Offer::Ready(Move::Leave))
}

fn lead(scene: &Scene<'_>) -> &'static str {
    if can_end(scene) { "leaving-lead" } else { "leaving-lead-reflection" }
}
