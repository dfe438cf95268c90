//! Cards on their way: a card that gets another place goes there and does not jump.

use crate::model::CardIx;
use crate::ui::motion::{self, Motion};
use egui::{Pos2, Ui};
use std::collections::BTreeMap;

/// Where each card was, is going, and since when.
#[derive(Clone, Debug, Default)]
pub(super) struct Flights(BTreeMap<usize, Flight>);

#[derive(Clone, Copy, Debug)]
struct Flight {
    from: Pos2,
    to: Pos2,
    start: f64,
}

impl Flights {
    /// Where a card is now that belongs to a place; asks for frames while it is on its way.
    pub(super) fn at(&mut self, ui: &Ui, card: CardIx, to: Pos2) -> Pos2 {
        let time = ui.input(|input| input.time);
        let flight = self.0.entry(card.get()).or_insert(Flight { from: to, to, start: time });
        if flight.to != to {
            *flight = Flight { from: flight.now(ui, time).0, to, start: time };
        }
        let (now, under_way) = flight.now(ui, time);
        if under_way {
            ui.ctx().request_repaint();
        }
        now
    }

    /// Puts a card somewhere, from where it then goes to its place.
    pub(super) fn put(&mut self, card: CardIx, at: Pos2) {
        self.0.insert(card.get(), Flight { from: at, to: at, start: f64::MIN });
    }
}

impl Flight {
    fn now(&self, ui: &Ui, time: f64) -> (Pos2, bool) {
        let seconds = Motion::of(ui.ctx()).seconds(motion::PLACE);
        #[expect(clippy::cast_possible_truncation, reason = "a fraction of a second")]
        let passed = (time - self.start).clamp(0.0, 10.0) as f32;
        if self.from == self.to || passed >= seconds {
            return (self.to, false);
        }
        (self.from.lerp(self.to, motion::eased(passed / seconds)), true)
    }
}
