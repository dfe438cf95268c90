//! Every move on offer as a list: the view of a place that has none of its own.

use super::scene::Scene;
use super::talk::talk_ui;
use super::theme::size;
use super::widgets::{Cap, Ground, Row, place, scroll, sheet};
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::speech;
use egui::{Rect, Ui, pos2};

/// The moves on offer that need nothing more, as rows.
pub(super) fn plain_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let area = ui.max_rect().shrink(size::MARGIN);
    let middle = area.center().x;
    let left = Rect::from_min_max(area.min, pos2(middle - size::GAP, area.bottom()));
    let right = Rect::from_min_max(pos2(middle + size::GAP, area.top()), area.max);
    place(ui, "talk", left, |ui| talk_ui(ui, scene));
    sheet(ui, scene.theme, ("moves", Ground::Paper), right, |ui| {
        scroll(ui, "move-list", |ui| {
            let mut made = None;
            let ready = scene.view.moves.iter().filter_map(|offer| match offer {
                Offer::Ready(mv) if !matches!(mv, Move::Leave | Move::Hint) => Some(mv),
                _ => None,
            });
            for (place, mv) in ready.enumerate() {
                let text = speech::move_label(scene.view, scene.words, mv);
                if Row::new(&text).cap(Cap::digit(place)).show(ui, scene.theme).clicked() {
                    made = Some(mv.clone());
                }
            }
            made
        })
    })
}
