//! An objection and its four steps: hear it out, ask what is behind it, answer, check.

use crate::encounter::Move;
use crate::encounter::state::OpenObjection;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Feel, Icon, focus_ring, galley, icon};
use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// A step as it stands.
struct Step {
    short: &'static str,
    long: &'static str,
    key: Option<&'static str>,
    mv: Option<Move>,
    done: bool,
}

fn steps(open: OpenObjection) -> [Step; 4] {
    let step = |short, long, key, mv, done| Step { short, long, key, mv, done };
    [
        step("third-step-hear", "third-hear-out", Some("third-key-hear-out"), Some(Move::HearOut), open.heard),
        step(
            "third-step-ask",
            "third-ask-behind",
            Some("third-key-ask-behind"),
            Some(Move::AskBehind),
            open.understood,
        ),
        step("third-step-answer", "third-answers", None, None, open.answered),
        step("third-step-check", "third-check", Some("third-key-check"), Some(Move::CheckAnswer), false),
    ]
}

/// Draws the steps side by side; gives back the one that is taken.
pub(super) fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, open: OpenObjection, rect: Rect) -> Option<Move> {
    let steps = steps(open);
    let wide: Vec<f32> = steps.iter().map(|step| step.width(ui, scene)).collect();
    let spare = (rect.width() - wide.iter().sum::<f32>()) / 4.0;
    ui.painter().rect_filled(rect, size::RADIUS, scene.theme.paper);
    let mut left = rect.left();
    let mut made = None;
    for (place, (step, wide)) in steps.iter().zip(wide).enumerate() {
        let at = Rect::from_min_size(pos2(left, rect.top()), vec2(wide + spare, rect.height()));
        left = at.right();
        if step.show(ui, scene, at, place) {
            made.clone_from(&step.mv);
        }
    }
    made
}

impl Step {
    fn cap(&self, scene: &Scene<'_>) -> Option<Cap> {
        let can = self.mv.as_ref().is_some_and(|mv| scene.offers(mv));
        self.key.filter(|_| can).and_then(|key| Cap::letter(scene.words, key))
    }

    fn mark(&self, ui: &Ui, scene: &Scene<'_>) -> f32 {
        if self.done { 22.0 } else { self.cap(scene).map_or(0.0, |cap| cap.size(ui).x + 6.0) }
    }

    fn width(&self, ui: &Ui, scene: &Scene<'_>) -> f32 {
        let text = scene.words.get(self.short);
        galley(ui, &text, Type::SmallStrong, scene.theme.ink, f32::INFINITY).size().x + self.mark(ui, scene) + 8.0
    }

    fn show(&self, ui: &mut Ui, scene: &Scene<'_>, rect: Rect, place: usize) -> bool {
        let (words, theme) = (scene.words, scene.theme);
        let cap = self.cap(scene);
        let can = cap.is_some();
        let used = cap.as_ref().is_some_and(|cap| cap.pressed(ui));
        let sense = if can { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, ui.id().with(("step", place)), sense);
        let long = words.get(self.long);
        let name = if self.done { format!("{long}: {}", words.get("third-done")) } else { long };
        // The answers themselves stand below under that heading.
        if can || self.done {
            let kind = if can { WidgetType::Button } else { WidgetType::Label };
            response.widget_info(|| WidgetInfo::labeled(kind, true, &name));
        }
        let round = CornerRadius {
            nw: if place == 0 { size::RADIUS } else { 0 },
            sw: if place == 0 { size::RADIUS } else { 0 },
            ne: if place == 3 { size::RADIUS } else { 0 },
            se: if place == 3 { size::RADIUS } else { 0 },
        };
        let feel = Feel::of(ui, &response);
        let (fill, ink) = match (self.done, can || self.key.is_none()) {
            (true, _) => (theme.select, theme.on_select),
            (_, true) => (feel.mix(theme.paper, theme.paper_inset, theme.day), theme.ink),
            _ => (theme.paper, theme.ink_3),
        };
        ui.painter().rect_filled(rect, round, fill);
        if can {
            ui.painter().rect_stroke(rect, round, Stroke::new(size::BORDER_STRONG, theme.ink), StrokeKind::Inside);
        }
        let text = galley(ui, &words.get(self.short), Type::SmallStrong, ink, f32::INFINITY);
        let mark = self.mark(ui, scene);
        let mut left = rect.center().x - f32::midpoint(text.size().x, mark);
        if self.done {
            icon(ui.painter(), Icon::Check, pos2(left + 8.0, rect.center().y), 18.0, ink);
        } else if let Some(cap) = &cap {
            cap.paint(ui, ui.painter(), pos2(left + cap.size(ui).x / 2.0, rect.center().y), ink);
        }
        left += mark;
        ui.painter().galley(pos2(left, rect.center().y - text.size().y / 2.0), text, ink);
        focus_ring(ui, theme, &response, size::RADIUS);
        response.clicked() || used
    }
}
