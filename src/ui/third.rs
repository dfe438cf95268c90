//! The third encounter: its form, what the offer does for the problems that were voiced, objections, the next step.

mod answers;
mod customer;
mod forms;
mod objection;
mod plate;
mod problems;
mod steps;
mod tray;

use super::scene::Scene;
use super::stage::Presence;
use super::surface::{Wood, desk};
use super::theme::size;
use super::widgets::Cap;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::{CapabilityIx, NextStepIx};
use egui::{Rect, Ui, Vec2, pos2, vec2};

/// What the window remembers in the third encounter.
#[derive(Clone, Debug, Default)]
pub struct ThirdPanel {
    /// What was taken from the tray and not yet laid on a problem.
    capability: Option<CapabilityIx>,
    /// Where the pointer holds it while it is carried.
    carried: Option<Vec2>,
    /// Whether the digits choose a next step; otherwise they choose from the tray.
    steps: bool,
    /// The next step that is about to be asked for.
    step: Option<NextStepIx>,
    presence: Presence,
}

/// The height of the forms while one is chosen, and after that.
const FORMS: [f32; 2] = [176.0, 60.0];
/// The height of what stands along the foot.
const FOOT: f32 = 156.0;
/// The share of the width that the customer takes.
const CUSTOMER: f32 = 408.0 / 1232.0;

/// Draws the third encounter over the room there is, and gives back what the player does.
pub fn third_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel) -> Option<Move> {
    let room = ui.available_rect_before_wrap();
    desk(ui.painter(), scene.theme, ui.ctx().content_rect(), Wood::THIRD);
    panel.keep_up(scene);
    if panel.capability.is_some() && Cap::escape(scene.words).pressed(ui) {
        panel.put_back();
    }
    let inner =
        Rect::from_min_max(room.min + vec2(size::MARGIN, size::GAP), room.max - vec2(size::MARGIN, size::GAP_WIDE));
    let choosing = scene.view.form().is_none();
    let tall = FORMS[usize::from(!choosing)];
    let forms = inner.with_max_y(inner.top() + tall);
    let chosen = forms::forms_ui(ui, scene, forms);
    let foot = inner.with_min_y(inner.bottom() - FOOT);
    let below = if choosing { inner.bottom() } else { foot.top() - size::PAD_ROW };
    let work = Rect::from_min_max(pos2(inner.left(), forms.bottom() + 12.0), pos2(inner.right(), below));
    let right = work.with_min_x(work.right() - work.width() * CUSTOMER);
    let left = work.with_max_x(right.left() - size::GUTTER);
    let tied = work_ui(ui, scene, panel, left);
    let objected = customer::customer_ui(ui, scene, &mut panel.presence, right);
    let asked = (!choosing).then(|| foot_ui(ui, scene, panel, foot)).flatten();
    chosen.or(tied).or(objected).or(asked)
}

impl ThirdPanel {
    /// Puts back what can no longer be laid or asked for.
    fn keep_up(&mut self, scene: &Scene<'_>) {
        let can_tie = scene.view.moves.contains(&Offer::Tie);
        let (left, _) = scene.view.ties();
        self.capability = self.capability.filter(|at| can_tie && left.contains(at));
        if self.capability.is_none() {
            self.carried = None;
        }
        let open: Vec<NextStepIx> = steps::steps(scene).collect();
        self.steps &= !open.is_empty();
        self.step = self.step.filter(|step| open.contains(step));
    }

    fn put_back(&mut self) {
        self.capability = None;
        self.carried = None;
    }

    /// Takes something from the tray.
    fn take(&mut self, capability: CapabilityIx) {
        self.capability = Some(capability);
        self.steps = false;
    }
}

/// The problems and, under them, the tray.
fn work_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) -> Option<Move> {
    let tray = tray::height(ui, scene, rect.width());
    let split = rect.bottom() - tray;
    let problems = problems::problems_ui(ui, scene, panel, rect.with_max_y(split - size::GAP));
    tray::tray_ui(ui, scene, panel, rect.with_min_y(split));
    problems
}

/// Along the foot: the answers to an objection, or else the next step.
fn foot_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) -> Option<Move> {
    let objection = scene.view.objection().filter(|open| !open.answered);
    if objection.is_some() { answers::answers_ui(ui, scene, rect) } else { steps::steps_ui(ui, scene, panel, rect) }
}
