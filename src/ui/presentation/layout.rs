//! Where everything lies on the table: the row of cards, those aside, the chosen one.

use super::order::{Order, Place};
use crate::ui::theme::size;
use egui::{Pos2, Rect, Vec2, vec2};

/// The strip of time and the line beneath it.
pub(super) const STRIP: f32 = 64.0;
const STRIP_WITH_WORDS: f32 = 106.0;
/// A card in a single line, at its tallest and widest, and its least width.
const CARD: Vec2 = vec2(220.0, 224.0);
const NARROW: f32 = 172.0;
/// Cards in two lines, and those aside in one and in two.
const CARD_LOW: f32 = 134.0;
const ASIDE: Vec2 = vec2(164.0, 182.0);
/// The title of what lies aside, and the space around.
const ASIDE_HEAD: f32 = 46.0;
const ASIDE_PAD: f32 = 20.0;
const PAD_BELOW: f32 = 14.0;
const GAP_ASIDE: f32 = 10.0;
/// The least and most gap between cards.
const GAP: f32 = 14.0;
const LINES: f32 = 2.0;
const LINES_ASIDE: f32 = 3.0;

/// The places of cards that lie together: in lines of so many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zone {
    /// Where they lie, and where one can be dropped.
    pub rect: Rect,
    origin: Pos2,
    card: Vec2,
    pitch: Vec2,
    columns: usize,
}

/// The whole table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Table {
    pub strip: Rect,
    pub row: Zone,
    pub aside: Zone,
    pub chosen: Rect,
}

#[expect(clippy::cast_precision_loss, reason = "a few cards")]
const fn of(count: usize) -> f32 {
    count as f32
}

impl Zone {
    /// The place of the card that is so many-eth.
    pub(super) fn slot(&self, place: usize) -> Rect {
        let step = vec2(of(place % self.columns), of(place / self.columns)) * self.pitch;
        Rect::from_min_size(self.origin + step, self.card)
    }

    /// The place nearest to a point, of as many as there would be with one card more.
    fn nearest(&self, at: Pos2, count: usize) -> usize {
        let far = |place: &usize| self.slot(*place).center().distance_sq(at);
        (0..count.max(1)).min_by(|a, b| far(a).total_cmp(&far(b))).unwrap_or(0)
    }

    fn new(rect: Rect, inner: Rect, card: Vec2, gap: f32) -> Self {
        let mut columns = 1;
        while (of(columns) + 1.0) * (card.x + GAP) - GAP <= inner.width() + 1.0 {
            columns += 1;
        }
        // One line of few cards keeps them together; a full one takes the whole width.
        let spread = if columns > 1 { (inner.width() - card.x) / of(columns - 1) } else { card.x };
        let pitch = vec2(spread.min(card.x + 2.0 * GAP), card.y + gap);
        Self { rect, origin: inner.min, card, pitch, columns }
    }
}

impl Table {
    /// Lays out the table over the room there is.
    pub(super) fn new(room: Rect, order: &Order) -> Self {
        let inner = room.shrink2(vec2(size::MARGIN, 0.0)).with_max_y(room.bottom() - size::GAP_WIDE);
        let strip = Rect::from_min_size(inner.min + vec2(0.0, 20.0), vec2(inner.width(), STRIP));
        let cards = inner.with_min_y(strip.top() + STRIP_WITH_WORDS + 6.0);
        let count = order.row.len();
        let across = [6.0, 5.0, 4.0, 3.0, 2.0, 1.0];
        let fits = |n: &f32| (cards.width() + GAP) / n - GAP >= NARROW;
        let columns = across.into_iter().find(fits).unwrap_or(1.0).max((of(count) / LINES).ceil());
        let width = ((cards.width() + GAP) / columns - GAP).min(CARD.x).min(190.0_f32.max(cards.width() / 7.2));
        let single = of(count) <= columns;
        let share = if single { 0.46 } else { 0.56 };
        let tall = if single { CARD.y.min(cards.height() * share) } else { CARD_LOW };
        let lines = if single { 1.0 } else { LINES };
        let foot = cards.top() + lines * (tall + GAP) - GAP;
        let row = Zone::new(cards.with_max_y(foot + GAP), cards, vec2(width, tall), GAP);
        let below = inner.with_min_y(foot + 26.0);
        let split = below.left() + below.width() * 0.56;
        let rect = below.with_max_x(split);
        Self { strip, row, aside: aside(rect, order.aside.len()), chosen: below.with_min_x(split + size::GUTTER) }
    }

    /// Where a card would go that is let go at a point.
    pub(super) fn place_at(&self, at: Pos2, order: &Order, from: Place) -> Place {
        // What is nearer to the row than to what lies aside goes into the row.
        let to_row = at.y < f32::midpoint(self.row.rect.bottom(), self.aside.rect.top()) || at.x > self.chosen.left();
        let more = |own: bool, count: usize| if own { count } else { count + 1 };
        if to_row {
            Place::Row(self.row.nearest(at, more(matches!(from, Place::Row(_)), order.row.len())))
        } else {
            Place::Aside(self.aside.nearest(at, more(matches!(from, Place::Aside(_)), order.aside.len())))
        }
    }

    /// The rectangle of a place.
    pub(super) fn slot(&self, place: Place) -> Rect {
        match place {
            Place::Row(at) => self.row.slot(at),
            Place::Aside(at) => self.aside.slot(at),
        }
    }
}

fn aside(rect: Rect, count: usize) -> Zone {
    let inner = rect.shrink2(vec2(ASIDE_PAD, 0.0)).with_min_y(rect.top() + ASIDE_HEAD);
    let inner = inner.with_max_y(rect.bottom() - PAD_BELOW);
    let columns = ((inner.width() + GAP) / (ASIDE.x * 0.88 + GAP)).floor().max(1.0);
    let columns = columns.max((of(count) / LINES_ASIDE).ceil());
    let width = ((inner.width() + GAP) / columns - GAP).min(ASIDE.x * 1.1);
    let lines = (of(count) / columns).ceil().clamp(1.0, LINES_ASIDE);
    let tall = ((inner.height() + GAP_ASIDE) / lines - GAP_ASIDE).clamp(48.0, ASIDE.y);
    Zone::new(rect, inner, vec2(width, tall), GAP_ASIDE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::CardIx;
    use egui::pos2;

    fn table(row: usize, aside: usize) -> (Table, Order) {
        let cards: Vec<CardIx> = CardIx::all(row + aside).collect();
        let order = Order { row: cards[..row].to_vec(), aside: cards[row..].to_vec() };
        (Table::new(Rect::from_min_max(pos2(0.0, 64.0), pos2(1280.0, 720.0)), &order), order)
    }

    #[test]
    fn six_cards_fill_a_line_and_twelve_fill_two() {
        for (room, row) in [(1280.0, 6), (1170.0, 12)] {
            let order = Order { row: CardIx::all(row).collect(), aside: Vec::new() };
            let table = Table::new(Rect::from_min_size(Pos2::ZERO, vec2(room, 667.0)), &order);
            assert_eq!(table.row.columns, 6);
            let last = table.row.slot(row - 1);
            assert!(last.right() <= room - size::MARGIN + 1.0 && last.bottom() <= table.aside.rect.top(), "{last}");
        }
    }

    #[test]
    fn a_card_goes_to_the_place_under_it() {
        let (table, order) = table(6, 4);
        for place in [Place::Row(0), Place::Row(5), Place::Aside(0), Place::Aside(3)] {
            let from = if matches!(place, Place::Row(_)) { Place::Row(1) } else { Place::Aside(1) };
            assert_eq!(table.place_at(table.slot(place).center(), &order, from), place);
        }
        let end = table.aside.rect.right_bottom() - vec2(4.0, 4.0);
        assert!(matches!(table.place_at(end, &order, Place::Row(0)), Place::Aside(_)));
    }

    #[test]
    fn nothing_lies_over_anything() {
        for (row, aside) in [(1, 11), (6, 6), (7, 5), (12, 0)] {
            let (table, _) = table(row, aside);
            for place in 0..aside.min(8) {
                assert!(table.aside.rect.expand(1.0).contains_rect(table.aside.slot(place)), "{row}, {aside}, {place}");
            }
            assert!(table.row.slot(row - 1).bottom() < table.aside.rect.top());
            assert!(!table.chosen.intersects(table.aside.rect));
        }
    }
}
