//! Asking for a next step: first a sentence is chosen, then it is said.

use super::ThirdPanel;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::NextStepIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Row, label, place, scroll, sheet};
use egui::{Rect, Ui, vec2};

/// The copper edge of the sheet, and the room for asking.
const EDGE: f32 = 8.0;
const ASK: f32 = 196.0;

/// The steps that can be asked for now.
pub(super) fn steps<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = NextStepIx> + 's {
    let step = |offer: &Offer| if let Offer::Ready(Move::NextStep(step)) = offer { Some(*step) } else { None };
    scene.view.moves.iter().filter_map(step)
}

/// Draws the sentences: one key gives them the digits, a digit chooses one, Enter says it.
pub(super) fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    sheet(ui, theme, ("steps", Ground::Paper), rect, |_| ());
    ui.painter().rect_filled(rect.with_max_x(rect.left() + EDGE), size::RADIUS_PAPER, theme.copper);
    let inner = Rect::from_min_max(rect.min + vec2(24.0, 8.0), rect.max - vec2(20.0, 8.0));
    if panel.steps && panel.step.is_none() && Cap::escape(words).pressed(ui) {
        panel.steps = false;
    }
    let right = inner.with_min_x(inner.right() - ASK);
    let title = words.get("third-steps");
    let head = place(ui, "step-heading", right, |ui| label(ui, &title, Type::LeadVoice, theme.ink).rect);
    let all: Vec<NextStepIx> = steps(scene).collect();
    let left = inner.with_max_x(right.left() - size::GUTTER);
    if all.is_empty() {
        place(ui, "none", left, |ui| label(ui, &words.get("third-steps-none"), Type::Body, theme.ink_2));
        return None;
    }
    let right = right.with_min_y(head.bottom() + size::GAP);
    sentences_ui(ui, scene, panel, left, &all);
    ask_ui(ui, scene, panel, right)
}

fn sentences_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect, all: &[NextStepIx]) {
    place(ui, "sentences", rect, |ui| {
        scroll(ui, "list", |ui| {
            ui.columns(2, |columns| {
                for (n, step) in all.iter().enumerate() {
                    let text = scene.view.texts().next_step(*step).unwrap_or_default();
                    let cap = Cap::digit(n).filter(|_| panel.steps);
                    let row = Row::new(text).low().selected(panel.step == Some(*step)).cap(cap);
                    if row.show(&mut columns[n % 2], scene.theme).clicked() {
                        panel.put_back();
                        panel.steps = true;
                        panel.step = Some(*step);
                    }
                }
            });
        });
    });
}

/// The keys for the digits, then the button that asks.
fn ask_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ThirdPanel, rect: Rect) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    place(ui, "ask", rect, |ui| {
        if !panel.steps {
            let cap = Cap::letter(words, "third-key-steps");
            if Button::new(&words.get("third-steps-open")).cap(cap).wide(ui, theme).clicked() {
                panel.put_back();
                panel.steps = true;
            }
            return None;
        }
        let why = panel.step.is_none().then(|| words.get("third-step-choose"));
        let text = words.get("third-agree");
        // Enter says it although the sentence that was chosen has the focus.
        let enter = panel.step.is_some() && ui.input_mut(|i| i.consume_key(egui::Modifiers::NONE, egui::Key::Enter));
        let button = Button::new(&text).primary().cap(Cap::enter(words)).unless(why.as_deref());
        let agreed = button.wide(ui, theme).clicked() || enter;
        if Button::new(&words.get("third-back")).small().cap(Cap::escape(words)).show(ui, theme).clicked() {
            panel.steps = false;
            panel.step = None;
        }
        panel.step.filter(|_| agreed).map(Move::NextStep)
    })
}
