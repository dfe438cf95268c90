//! The end of the last meeting: asking for a next step.

use super::scene::Scene;
use super::talk::talk_ui;
use super::theme::{Type, size};
use super::widgets::{Cap, Ground, Row, label, place, scroll, sheet};
use crate::encounter::Move;
use crate::encounter::view::Offer;
use egui::{Rect, Ui, pos2, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct ClosingPanel {
    entered: bool,
}

/// The next step. Fills the room it is given.
pub fn closing_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ClosingPanel) -> Option<Move> {
    let theme = scene.theme;
    let area = ui.max_rect();
    ui.painter().rect_filled(area, 0, theme.wall);
    let middle = area.center().x;
    let left = Rect::from_min_max(area.min, pos2(middle, area.bottom())).shrink(size::MARGIN);
    place(ui, "talk", left, |ui| {
        label(ui, scene.view.customer_name(), Type::Strong, theme.ink);
        talk_ui(ui, scene);
    });
    let right = Rect::from_min_max(pos2(middle, area.top()), area.max);
    let right = right.shrink2(vec2(size::MARGIN, 0.0)).with_max_y(area.bottom() - size::MARGIN);
    sheet(ui, theme, ("steps", Ground::Paper), right, |ui| steps_ui(ui, scene, panel))
}

fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ClosingPanel) -> Option<Move> {
    let (words, theme, texts) = (scene.words, scene.theme, scene.view.texts());
    label(ui, &words.get("next-step-title"), Type::Title, theme.ink);
    label(ui, &words.get("next-step-lead"), Type::Body, theme.ink_2);
    scroll(ui, "step-list", |ui| {
        let mut made = None;
        let steps = scene.view.moves.iter().filter_map(|offer| match offer {
            Offer::Ready(Move::NextStep(at)) => texts.next_step(*at).map(|text| (*at, text)),
            _ => None,
        });
        for (place, (at, text)) in steps.enumerate() {
            let response = Row::new(text).cap(Cap::digit(place)).show(ui, theme);
            if !panel.entered {
                response.request_focus();
                panel.entered = true;
            }
            if response.clicked() {
                made = Some(Move::NextStep(at));
            }
        }
        made
    })
}
