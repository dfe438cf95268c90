//! The answers to an objection, along the foot.

use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Cap, Ground, Row, label, place, scroll, sheet};
use egui::{Rect, Ui, vec2};

/// Draws the answers side by side; gives back the one that is given.
pub(super) fn answers_ui(ui: &mut Ui, scene: &Scene<'_>, rect: Rect) -> Option<Move> {
    sheet(ui, scene.theme, ("answers", Ground::Paper), rect, |_| ());
    let inner = rect.shrink2(vec2(20.0, 12.0));
    let answers: Vec<_> = scene
        .view
        .moves
        .iter()
        .filter_map(|offer| match offer {
            Offer::Ready(mv @ Move::Answer(objection, answer)) => {
                Some((mv, scene.view.texts().answer(*objection, *answer)?))
            }
            _ => None,
        })
        .collect();
    let head = place(ui, "heading", inner, |ui| {
        label(ui, &scene.words.get("third-answers"), Type::LeadVoice, scene.theme.ink).rect
    });
    let list = inner.with_min_y(head.bottom() + size::GAP / 2.0);
    let mut made = None;
    place(ui, "list", list, |ui| {
        scroll(ui, "answers", |ui| {
            ui.columns(answers.len().clamp(1, 3), |columns| {
                let count = columns.len();
                for (n, (mv, text)) in answers.iter().enumerate() {
                    let row = Row::new(text).cap(Cap::digit(n));
                    if row.show(&mut columns[n % count], scene.theme).clicked() {
                        made = Some((*mv).clone());
                    }
                }
            });
        });
    });
    made
}
