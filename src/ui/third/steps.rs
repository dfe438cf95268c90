//! Asking for a next step.

use super::ThirdPanel;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::NextStepIx;
use crate::ui::scene::Scene;
use crate::ui::theme::Type;
use crate::ui::widgets::{Button, Cap, Row, label, scroll};
use egui::Ui;

/// The steps that can be asked for now.
pub(super) fn steps<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = NextStepIx> + 's {
    let step = |offer: &Offer| if let Offer::Ready(Move::NextStep(step)) = offer { Some(*step) } else { None };
    scene.view.moves.iter().filter_map(step)
}

/// Draws the steps: first one key opens them, then a digit asks for one.
pub(super) fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    label(ui, &words.get("third-steps"), Type::LeadVoice, theme.ink);
    if steps(scene).next().is_none() {
        let open = scene.view.objection().is_some_and(|open| !open.answered);
        let key = if open { "third-objection-first" } else { "third-steps-none" };
        label(ui, &words.get(key), Type::Body, theme.ink_2);
        return None;
    }
    scroll(ui, "list", |ui| {
        if !panel.steps {
            let cap = Cap::letter(words, "third-key-steps");
            if Button::new(&words.get("third-steps-open")).cap(cap).show(ui, theme).clicked() {
                panel.steps = true;
                panel.capability = None;
            }
            return None;
        }
        let mut made = None;
        for (place, step) in steps(scene).enumerate() {
            let text = scene.view.texts().next_step(step).unwrap_or_default();
            if Row::new(text).low().cap(Cap::digit(place)).show(ui, theme).clicked() {
                made = Some(Move::NextStep(step));
            }
        }
        if Button::new(&words.get("third-back")).small().cap(Cap::escape(words)).show(ui, theme).clicked() {
            panel.steps = false;
        }
        made
    })
}
