//! The presentation: first the table on which the cards are put in order, then the cards one by one with the customer
//! beside them.

mod card;
mod moves;
mod order;
mod showing;
mod strip;
mod table;

use super::scene::Scene;
use super::widgets::Cap;
use crate::encounter::Move;
use crate::encounter::view::{Offer, View};
use crate::model::CardIx;
use egui::Ui;
use order::Order;

/// What the window remembers during a presentation.
#[derive(Clone, Debug, Default)]
pub struct PresentationPanel {
    order: Order,
    /// The cards ahead when the order was begun, and whether they had been laid; another answer begins it anew.
    based_on: Option<(bool, Vec<CardIx>)>,
    /// The card that is read at the side of the table.
    chosen: Option<CardIx>,
    /// Whether the rest is being put into another order.
    reordering: bool,
}

/// Draws the table or the presentation over the room there is, and gives back what the player does.
pub fn presentation_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel) -> Option<Move> {
    panel.keep_up(scene.view);
    let room = ui.available_rect_before_wrap();
    if scene.view.deck_is_laid() && !panel.reordering {
        return showing::showing_ui(ui, scene, panel, room);
    }
    // Escape leaves the table and not the meeting.
    if panel.reordering && Cap::escape(scene.words).pressed(ui) {
        panel.put_back(scene.view);
        return None;
    }
    let made = table::table_ui(ui, scene, panel, room);
    if made.is_some() {
        panel.reordering = false;
    }
    made
}

impl PresentationPanel {
    /// Begins the order anew when the cards ahead have changed.
    fn keep_up(&mut self, view: &View<'_>) {
        let now = (view.deck_is_laid(), view.cards_ahead());
        if self.based_on.as_ref() != Some(&now) {
            self.begin(view);
            self.based_on = Some(now);
        }
        self.reordering &= view.moves.contains(&Offer::Arrange);
    }

    fn begin(&mut self, view: &View<'_>) {
        let row = view.cards_ahead();
        let out = |card: &CardIx| !row.contains(card) && !view.cards_shown().contains(card);
        self.order = Order { aside: all_cards(view).filter(out).collect(), row };
        self.chosen = None;
    }

    /// Leaves the table with the cards as they were.
    fn put_back(&mut self, view: &View<'_>) {
        self.reordering = false;
        self.begin(view);
    }
}

/// Every card of the deck.
fn all_cards(view: &View<'_>) -> impl Iterator<Item = CardIx> {
    let texts = view.texts();
    (0..usize::from(u8::MAX)).map(CardIx::new).take_while(move |card| texts.card(*card).is_some())
}

/// Whether a move is on offer.
fn offered(scene: &Scene<'_>, mv: &Move) -> bool {
    scene.view.moves.iter().any(|offer| matches!(offer, Offer::Ready(ready) if ready == mv))
}
