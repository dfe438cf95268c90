//! The cards as they lie on the table before the player has begun: in a row, and aside.

use crate::encounter::moves::CardOrder;
use crate::model::CardIx;

/// Where a card lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the row, at a place.
    Row(usize),
    /// Aside, at a place.
    Aside(usize),
}

/// An order that is being laid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// The cards to be shown, first to last.
    pub row: Vec<CardIx>,
    /// The cards left out.
    pub aside: Vec<CardIx>,
}

impl Order {
    /// Where a card lies.
    pub(super) fn place(&self, card: CardIx) -> Option<Place> {
        let of = |list: &[CardIx]| list.iter().position(|at| *at == card);
        of(&self.row).map(Place::Row).or_else(|| of(&self.aside).map(Place::Aside))
    }

    /// Puts a card where it then lies; one past the end is the end.
    pub(super) fn put(&mut self, card: CardIx, to: Place) {
        if self.place(card).is_none() {
            return;
        }
        self.row.retain(|at| *at != card);
        self.aside.retain(|at| *at != card);
        let (list, to) = match to {
            Place::Row(to) => (&mut self.row, to),
            Place::Aside(to) => (&mut self.aside, to),
        };
        list.insert(to.min(list.len()), card);
    }

    /// Every card with its place, in the order in which they are read.
    pub(super) fn all(&self) -> Vec<(CardIx, Place)> {
        let row = self.row.iter().enumerate().map(|(n, card)| (*card, Place::Row(n)));
        let aside = self.aside.iter().enumerate().map(|(n, card)| (*card, Place::Aside(n)));
        row.chain(aside).collect()
    }

    /// Moves a card one place to the left (−1) or to the right (1) among its neighbours.
    pub(super) fn shift(&mut self, card: CardIx, by: isize) {
        let (list, from) = match self.place(card) {
            Some(Place::Row(from)) => (&mut self.row, from),
            Some(Place::Aside(from)) => (&mut self.aside, from),
            None => return,
        };
        let to = from.saturating_add_signed(by);
        if to < list.len() {
            list.swap(from, to);
        }
    }

    /// The order as a move takes it.
    pub(super) fn cards(&self) -> CardOrder {
        self.row.iter().copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> Order {
        Order { row: CardIx::all(4).collect(), aside: Vec::new() }
    }

    fn row(order: &Order) -> Vec<usize> {
        order.row.iter().map(|card| card.get()).collect()
    }

    #[test]
    fn a_card_is_put_where_it_then_lies() {
        let mut order = order();
        order.put(CardIx::new(0), Place::Row(2));
        assert_eq!(row(&order), [1, 2, 0, 3]);
        order.put(CardIx::new(3), Place::Row(0));
        assert_eq!(row(&order), [3, 1, 2, 0]);
        order.put(CardIx::new(3), Place::Row(99));
        assert_eq!(row(&order), [1, 2, 0, 3]);
        order.put(CardIx::new(9), Place::Row(0));
        assert_eq!(order.row.len(), 4, "a card that is not there stays away");
    }

    #[test]
    fn a_card_laid_aside_can_be_taken_in_again() {
        let mut order = order();
        order.put(CardIx::new(1), Place::Aside(0));
        assert_eq!((row(&order), order.aside.len()), (vec![0, 2, 3], 1));
        assert_eq!(order.place(CardIx::new(1)), Some(Place::Aside(0)));
        order.put(CardIx::new(1), Place::Row(1));
        assert_eq!((row(&order), order.aside.len()), (vec![0, 1, 2, 3], 0));
    }

    #[test]
    fn a_card_stops_at_either_end() {
        let mut order = order();
        order.shift(CardIx::new(0), -1);
        order.shift(CardIx::new(3), 1);
        assert_eq!(row(&order), [0, 1, 2, 3]);
        order.shift(CardIx::new(0), 1);
        assert_eq!(row(&order), [1, 0, 2, 3]);
    }
}
