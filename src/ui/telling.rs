//! Looking back, first in the player's own telling: a notebook, at its left what happened, in no order; at its right what
//! came first and what after it, with mistakes, missed hints, and how sure one is. Or not at all.

mod order;
mod slips;
mod sure;

use super::scene::Scene;
use super::surface::{self, Wood};
use super::theme::size;
use super::widgets::place;
use crate::encounter::Move;
use crate::encounter::moves::Telling;
use crate::speech;
use egui::{DragAndDrop, EventFilter, Key, Modifiers, Rect, Ui, vec2};

/// What the view itself remembers: the telling so far.
#[derive(Clone, Debug)]
pub struct TellingPanel {
    telling: Telling,
    /// The place of the moment that the keys act on.
    chosen: usize,
    /// The telling before each change, to take changes back.
    before: Vec<Telling>,
}

impl Default for TellingPanel {
    fn default() -> Self {
        let telling = Telling { sure: sure::AT_FIRST, ..Telling::default() };
        Self { telling, chosen: 0, before: Vec::new() }
    }
}

/// The share of the left page.
const LEFT: f32 = 0.325;

/// The telling. Fills the room it is given.
pub fn telling_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TellingPanel) -> Option<Move> {
    surface::desk(ui.painter(), scene.theme, ui.ctx().content_rect(), Wood::TELLING);
    let room = ui.max_rect();
    let area = room.shrink2(vec2(size::MARGIN, 0.0)).with_max_y(room.bottom() - size::GAP_WIDE);
    let area = area.with_min_y(area.top() + size::GAP);
    let [left, right] = surface::notebook(ui.painter(), scene.theme, area, area.width() * LEFT);
    let moments: Vec<String> =
        scene.view.moments().into_iter().map(|event| speech::moment(scene.view, scene.words, event)).collect();
    keys(ui, panel, moments.len());
    let page = |rect: Rect| rect.shrink2(vec2(size::PAD, size::GAP_WIDE));
    place(ui, "what-happened", page(left), |ui| slips::slips_ui(ui, scene, panel, &moments, left));
    let wanted = place(ui, "in-order", page(right), |ui| order::order_ui(ui, scene, panel, &moments, right));
    let tall = area.height() * 0.34;
    let fold = egui::pos2(left.right() + 6.0, area.bottom() - tall - size::PAD);
    surface::pencil(ui.painter(), scene.theme, fold, tall, 90.0);
    ghost(ui, scene, &moments);
    wanted
}

/// Arrows choose a moment in place, with Shift they move it; the one to the left takes it out. Changes can be taken back.
fn keys(ui: &Ui, panel: &mut TellingPanel, count: usize) {
    if !ui.is_enabled() {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    if let Some(focused) = ui.memory(egui::Memory::focused) {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, arrows));
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::Z) {
        panel.undo();
    }
    let last = panel.telling.order.len().saturating_sub(1);
    let chosen = panel.chosen.min(last);
    if pressed(Modifiers::SHIFT, Key::ArrowUp) && chosen > 0 {
        panel.shift(chosen, chosen - 1);
    } else if pressed(Modifiers::SHIFT, Key::ArrowDown) && chosen < last {
        panel.shift(chosen, chosen + 1);
    } else if pressed(Modifiers::NONE, Key::ArrowUp) {
        panel.chosen = chosen.saturating_sub(1);
    } else if pressed(Modifiers::NONE, Key::ArrowDown) {
        panel.chosen = (chosen + 1).min(last);
    } else if pressed(Modifiers::NONE, Key::ArrowLeft) {
        panel.take_out(chosen);
    } else if pressed(Modifiers::NONE, Key::ArrowRight) {
        let loose = panel.loose(count).next();
        if let Some(moment) = loose {
            panel.lay(moment, usize::MAX);
        }
    }
}

/// What is being dragged, under the pointer.
fn ghost(ui: &Ui, scene: &Scene<'_>, moments: &[String]) {
    let dragged = DragAndDrop::payload::<u8>(ui.ctx());
    let Some((moment, pointer)) = dragged.zip(ui.ctx().pointer_interact_pos()) else { return };
    let Some(text) = moments.get(usize::from(*moment)) else { return };
    slips::paper(ui, scene, text, pointer);
}

impl TellingPanel {
    /// The moments that are not in place.
    fn loose(&self, count: usize) -> impl Iterator<Item = u8> + use<'_> {
        (0..count).filter_map(|n| u8::try_from(n).ok()).filter(|n| !self.telling.order.contains(n))
    }

    /// Changes the telling so that it can be taken back.
    fn change(&mut self, change: impl FnOnce(&mut Telling)) {
        let before = self.telling.clone();
        change(&mut self.telling);
        if before != self.telling {
            self.before.push(before);
        }
    }

    fn undo(&mut self) {
        if let Some(before) = self.before.pop() {
            self.telling = before;
        }
    }

    /// Lays a moment at a place of the order, wherever it was.
    fn lay(&mut self, moment: u8, place: usize) {
        let was = self.telling.order.iter().position(|other| *other == moment);
        // Taken out above it, the place has moved up by one.
        let place = if was.is_some_and(|was| was < place) { place - 1 } else { place };
        let mut at = 0;
        self.change(|telling| {
            telling.order.retain(|other| *other != moment);
            at = place.min(telling.order.len());
            telling.order.insert(at, moment);
        });
        self.chosen = at;
    }

    fn shift(&mut self, from: usize, to: usize) {
        self.change(|telling| telling.order.swap(from, to));
        self.chosen = to;
    }

    /// Takes a moment out of the order, and its marks away.
    fn take_out(&mut self, place: usize) {
        self.change(|telling| {
            if place < telling.order.len() {
                let moment = telling.order.remove(place);
                telling.mistakes.retain(|marked| *marked != moment);
                telling.missed.retain(|marked| *marked != moment);
            }
        });
        self.chosen = self.chosen.min(self.telling.order.len().saturating_sub(1));
    }

    /// Marks a moment, or takes the mark away.
    fn mark(&mut self, moment: u8, list: fn(&mut Telling) -> &mut smallvec::SmallVec<[u8; 8]>) {
        self.change(|telling| {
            let list = list(telling);
            if list.contains(&moment) { list.retain(|marked| *marked != moment) } else { list.push(moment) }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(panel: &TellingPanel) -> Vec<u8> {
        panel.telling.order.to_vec()
    }

    #[test]
    fn a_moment_is_laid_before_that_on_which_it_was_dropped() {
        let mut panel = TellingPanel::default();
        for moment in [3, 1, 2] {
            panel.lay(moment, usize::MAX);
        }
        assert_eq!(order(&panel), [3, 1, 2]);
        panel.lay(0, 1);
        assert_eq!(order(&panel), [3, 0, 1, 2]);
        panel.lay(3, 3);
        assert_eq!((order(&panel), panel.chosen), (vec![0, 1, 3, 2], 2));
        panel.lay(2, 0);
        assert_eq!(order(&panel), [2, 0, 1, 3]);
    }

    #[test]
    fn what_is_taken_out_loses_its_marks_and_everything_can_be_taken_back() {
        let mut panel = TellingPanel::default();
        panel.lay(4, 0);
        panel.mark(4, |telling| &mut telling.mistakes);
        panel.take_out(0);
        assert!(panel.telling.order.is_empty() && panel.telling.mistakes.is_empty());
        panel.undo();
        assert_eq!((order(&panel), panel.telling.mistakes.to_vec()), (vec![4], vec![4]));
        panel.undo();
        panel.undo();
        panel.undo();
        assert!(panel.telling.order.is_empty());
    }
}
