//! The third encounter: its form, what the offer does for the problems that were voiced, objections, the next step.

mod forms;
mod objection;
mod steps;
mod ties;

use super::scene::{Scene, Who};
use super::theme::{Type, size};
use super::widgets::{Ground, label, place, scroll, sheet};
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::CapabilityIx;
use egui::{Pos2, Rect, Ui, Vec2};

/// What the window remembers in the third encounter.
#[derive(Clone, Debug, Default)]
pub struct ThirdPanel {
    /// What was taken from the tray and not yet laid on a problem.
    capability: Option<CapabilityIx>,
    /// Whether the digits choose a next step; otherwise they choose from the tray.
    steps: bool,
}

/// Draws the third encounter over the room there is, and gives back what the player does.
pub fn third_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel) -> Option<Move> {
    let room = ui.available_rect_before_wrap();
    let inner = room.shrink2(Vec2::new(size::MARGIN, size::GAP));
    let split = inner.left() + inner.width() * 0.66;
    let left = Rect::from_min_max(inner.min, Pos2::new(split, inner.bottom()));
    let right = Rect::from_min_max(Pos2::new(split + size::GUTTER, inner.top()), inner.max);
    panel.keep_up(scene);
    let made = if scene.view.form().is_none() {
        sheet(ui, scene.theme, ("forms", Ground::Paper), left, |ui| forms::forms_ui(ui, scene))
    } else {
        work_ui(ui, scene, panel, left)
    };
    made.or(customer_ui(ui, scene, right))
}

impl ThirdPanel {
    /// Puts back what can no longer be laid.
    fn keep_up(&mut self, scene: &Scene<'_>) {
        let can_tie = scene.view.moves.contains(&Offer::Tie);
        let (left, _) = scene.view.ties();
        self.capability = self.capability.filter(|at| can_tie && left.contains(at));
        self.steps &= steps::steps(scene).next().is_some();
    }
}

/// The form that was chosen, the problems, the tray and the next step, from the top.
fn work_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) -> Option<Move> {
    let at = |top: f32, bottom: f32| {
        let (top, bottom) = (rect.top() + rect.height() * top, rect.top() + rect.height() * bottom);
        Rect::from_min_max(Pos2::new(rect.left(), top), Pos2::new(rect.right(), bottom - size::PAD_ROW))
    };
    place(ui, "form", at(0.0, 0.09), |ui| forms::chosen_ui(ui, scene));
    let tied = place(ui, "problems", at(0.09, 0.5), |ui| ties::problems_ui(ui, scene, panel));
    // The next steps take room from the tray once they are open.
    let between = if panel.steps { 0.62 } else { 0.75 };
    place(ui, "tray", at(0.5, between), |ui| ties::tray_ui(ui, scene, panel));
    let name = ("steps", Ground::Paper);
    let step = sheet(ui, scene.theme, name, at(between, 1.02), |ui| steps::steps_ui(ui, scene, panel));
    tied.or(step)
}

/// The customer's words, and the objection that is open.
fn customer_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) -> Option<Move> {
    let theme = scene.theme;
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, theme.wall);
    let inner = rect.shrink(size::GAP_WIDE);
    let share = if scene.view.objection().is_some() { 0.36 } else { 1.0 };
    let words = Rect::from_min_size(inner.min, Vec2::new(inner.width(), inner.height() * share));
    place(ui, "words", words, |ui| {
        label(ui, scene.view.customer_name(), Type::Strong, theme.ink);
        scroll(ui, "said", |ui| said_ui(ui, scene));
    });
    let below = Rect::from_min_max(words.left_bottom() + Vec2::new(0.0, size::PAD_ROW), inner.max);
    scene.view.objection().and_then(|open| {
        sheet(ui, theme, ("objection", Ground::Paper), below, |ui| objection::objection_ui(ui, scene, open))
    })
}

/// What the customer said and showed at the last step at which they were heard.
fn said_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let theme = scene.theme;
    let last = scene.said.iter().filter(|heard| heard.who != Who::You).map(|heard| heard.step).max();
    for heard in scene.said.iter().filter(|heard| Some(heard.step) == last && heard.who != Who::You) {
        match heard.who {
            Who::Them(_) => label(ui, &heard.text, Type::LeadVoice, theme.ink),
            _ => label(ui, &heard.text, Type::Body, theme.ink_wall),
        };
    }
}

/// Whether a move is on offer.
fn offered(scene: &Scene<'_>, mv: &Move) -> bool {
    scene.view.moves.iter().any(|offer| matches!(offer, Offer::Ready(ready) if ready == mv))
}
