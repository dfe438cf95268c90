//! An objection and its four steps: hear it out, ask what is behind it, answer, check.

use super::offered;
use crate::encounter::Move;
use crate::encounter::state::OpenObjection;
use crate::encounter::view::Offer;
use crate::ui::scene::Scene;
use crate::ui::theme::Type;
use crate::ui::widgets::{Button, Cap, Row, label, scroll};
use egui::Ui;

/// Draws the steps that are open now.
pub(super) fn objection_ui(ui: &mut Ui, scene: &Scene<'_>, open: OpenObjection) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("third-objection"), Type::LeadVoice, theme.ink);
    let mut made = None;
    scroll(ui, "steps", |ui| {
        let steps = [
            (Move::HearOut, "third-hear-out", "third-key-hear-out", open.heard),
            (Move::AskBehind, "third-ask-behind", "third-key-ask-behind", open.understood),
        ];
        for (mv, text, key, done) in steps {
            if step_ui(ui, scene, (text, key), offered(scene, &mv), done) {
                made = Some(mv);
            }
        }
        if let Some(mv) = answers_ui(ui, scene) {
            made = Some(mv);
        }
        if step_ui(ui, scene, ("third-check", "third-key-check"), offered(scene, &Move::CheckAnswer), false) {
            made = Some(Move::CheckAnswer);
        }
    });
    made
}

/// A step: a button while it can be taken, a line once it is done, nothing otherwise.
fn step_ui(ui: &mut Ui, scene: &Scene<'_>, (text, key): (&str, &str), can: bool, done: bool) -> bool {
    let words = scene.words;
    let text = words.get(text);
    if done {
        let line = format!("{text}: {}", words.get("third-done"));
        label(ui, &line, Type::Small, scene.theme.ink_2);
    }
    can && Button::new(&text).small().cap(Cap::letter(words, key)).show(ui, scene.theme).clicked()
}

fn answers_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let mut made = None;
    let answers = scene.view.moves.iter().filter_map(|offer| match offer {
        Offer::Ready(mv @ Move::Answer(objection, answer)) => {
            Some((mv, scene.view.texts().answer(*objection, *answer)?))
        }
        _ => None,
    });
    for (place, (mv, text)) in answers.enumerate() {
        if place == 0 {
            label(ui, &scene.words.get("third-answers"), Type::Strong, scene.theme.ink);
        }
        if Row::new(text).low().cap(Cap::digit(place)).show(ui, scene.theme).clicked() {
            made = Some(mv.clone());
        }
    }
    made
}
