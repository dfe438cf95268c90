//! The presentation: first the table on which the cards are put in order, then the cards one by one with the customer
//! beside them.

mod art;
mod card;
mod chosen;
mod customer;
mod flight;
mod keys;
mod layout;
mod moves;
mod order;
mod showing;
mod slide;
mod strip;
mod table;

pub(in crate::ui) use customer::{heard, sitter, words_ui};

use super::scene::Scene;
use super::stage::Presence;
use super::widgets::Cap;
use crate::encounter::Move;
use crate::encounter::view::{Offer, View};
use crate::model::CardIx;
use egui::{Id, Ui, Vec2};
use flight::Flights;
use order::Order;

/// What the window remembers during a presentation.
#[derive(Clone, Debug, Default)]
pub struct PresentationPanel {
    order: Order,
    /// The orders before, to take a change back.
    past: Vec<Order>,
    /// The cards ahead when the order was begun, and whether they had been laid; another answer begins it anew.
    based_on: Option<Basis>,
    /// The card that is read at the side of the table.
    chosen: Option<CardIx>,
    /// The card lifted with the keys, and the order before it was.
    lifted: Option<(CardIx, Order)>,
    /// The card carried with the pointer, and where the pointer holds it.
    carried: Option<(CardIx, Vec2)>,
    /// The card that gets the focus next.
    focus: Option<CardIx>,
    flights: Flights,
    presence: Presence,
    /// Whether the rest is being put into another order.
    reordering: bool,
}

/// What an order was begun from.
type Basis = (bool, Vec<CardIx>);

/// Draws the table or the presentation over the room there is, and gives back what the player does.
pub fn presentation_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel) -> Option<Move> {
    panel.keep_up(ui, scene.view);
    let room = ui.available_rect_before_wrap();
    // Escape lays down what is lifted, then leaves the table, and only then the meeting.
    let held = panel.lifted.is_some() || panel.carried.is_some();
    if (held || panel.reordering) && Cap::escape(scene.words).pressed(ui) {
        if held { panel.lay_back() } else { panel.put_back(ui, scene.view) }
    }
    if scene.view.deck_is_laid() && !panel.reordering {
        return showing::showing_ui(ui, scene, panel, room);
    }
    let made = table::table_ui(ui, scene, panel, room);
    panel.remember(ui, scene.view);
    if made.is_some() {
        panel.reordering = false;
    }
    made
}

impl PresentationPanel {
    /// Begins the order anew when the cards ahead have changed.
    fn keep_up(&mut self, ui: &Ui, view: &View<'_>) {
        let now = (view.deck_is_laid(), view.cards_ahead());
        if self.based_on.as_ref() != Some(&now) {
            self.begin(view);
            if let Some(order) = recall(ui, view, &now) {
                self.order = order;
            }
            self.based_on = Some(now);
        }
        self.reordering &= view.moves.contains(&Offer::Arrange);
    }

    fn begin(&mut self, view: &View<'_>) {
        let row = view.cards_ahead();
        let out = |card: &CardIx| !row.contains(card) && !view.cards_shown().contains(card);
        let aside = CardIx::all(view.texts().cards()).filter(out).collect();
        *self = Self {
            order: Order { row, aside },
            based_on: self.based_on.take(),
            reordering: self.reordering,
            presence: std::mem::take(&mut self.presence),
            ..Self::default()
        };
    }

    /// Leaves the table with the cards as they were.
    fn put_back(&mut self, ui: &Ui, view: &View<'_>) {
        self.reordering = false;
        self.begin(view);
        self.remember(ui, view);
    }

    /// Lays down what is held, where it was.
    fn lay_back(&mut self) {
        self.carried = None;
        if let Some((_, before)) = self.lifted.take() {
            self.order = before;
        }
    }

    /// Changes the order so that the change can be taken back.
    fn change(&mut self, change: impl FnOnce(&mut Order)) {
        let before = self.order.clone();
        change(&mut self.order);
        if self.order != before {
            self.past.push(before);
        }
    }

    fn undo(&mut self) {
        self.lifted = None;
        if let Some(before) = self.past.pop() {
            self.order = before;
        }
    }

    /// Keeps the order for when the player comes back from the desk.
    fn remember(&self, ui: &Ui, view: &View<'_>) {
        let Some(basis) = self.based_on.clone() else { return };
        ui.ctx().data_mut(|data| data.insert_temp(kept(view), (basis, self.order.clone())));
    }
}

fn kept(view: &View<'_>) -> Id {
    Id::new("order of cards").with(view.texts().id())
}

fn recall(ui: &Ui, view: &View<'_>, now: &Basis) -> Option<Order> {
    let known: Option<(Basis, Order)> = ui.ctx().data(|data| data.get_temp(kept(view)));
    known.filter(|(basis, _)| basis == now).map(|(_, order)| order)
}
