//! The table by keyboard: arrows choose, Space lifts, arrows move what is lifted; with Shift they move at once.

use super::layout::Table;
use super::order::Place;
use super::{PresentationPanel, card};
use crate::model::CardIx;
use egui::{EventFilter, FocusDirection, Key, Modifiers, Ui};

const ARROWS: [Key; 4] = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];

/// Takes the keys; gives back whether the player wants to begin.
pub(super) fn keys(ui: &Ui, panel: &mut PresentationPanel, table: &Table) -> bool {
    if !ui.is_enabled() {
        return false;
    }
    let take = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if take(Modifiers::COMMAND, Key::Z) {
        panel.undo();
    }
    let focused = ui.memory(egui::Memory::focused);
    let Some((at, place)) = panel.order.all().into_iter().find(|(at, _)| focused == Some(card::id(*at))) else {
        // The first arrow finds the first card.
        if focused.is_none() && ARROWS.into_iter().any(|key| take(Modifiers::NONE, key)) {
            // Otherwise egui would go on from there with the same press.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            panel.focus = panel.order.all().first().map(|(card, _)| *card);
        }
        return false;
    };
    panel.chosen = Some(at);
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(card::id(at), filter));
    if take(Modifiers::NONE, Key::Space) {
        lift(panel, at);
    }
    for key in ARROWS {
        let moves = take(Modifiers::SHIFT, key);
        let lifted = panel.lifted.as_ref().is_some_and(|(card, _)| *card == at);
        if moves || (lifted && take(Modifiers::NONE, key)) {
            shift(panel, (at, place), key, lifted);
        } else if take(Modifiers::NONE, key) {
            panel.focus = neighbour(panel, table, place, key);
        }
    }
    take(Modifiers::NONE, Key::Enter)
}

/// Lifts a card, or lays down the one that is lifted.
fn lift(panel: &mut PresentationPanel, at: CardIx) {
    match panel.lifted.take() {
        Some((_, before)) if before != panel.order => panel.past.push(before),
        Some(_) => {}
        None => panel.lifted = Some((at, panel.order.clone())),
    }
}

/// Left and right move the card, down lays it aside, up takes it in.
fn shift(panel: &mut PresentationPanel, (at, place): (CardIx, Place), key: Key, lifted: bool) {
    let change = |order: &mut super::order::Order| match (key, place) {
        (Key::ArrowLeft, _) => order.shift(at, -1),
        (Key::ArrowRight, _) => order.shift(at, 1),
        (Key::ArrowDown, Place::Row(_)) => order.put(at, Place::Aside(usize::MAX)),
        (Key::ArrowUp, Place::Aside(_)) => order.put(at, Place::Row(usize::MAX)),
        _ => {}
    };
    // A lifted card is one change, however far it goes.
    if lifted {
        change(&mut panel.order);
    } else {
        panel.change(change);
    }
}

/// The next card in a direction.
fn neighbour(panel: &PresentationPanel, table: &Table, place: Place, key: Key) -> Option<CardIx> {
    let from = table.slot(place).center();
    let far = |to: Place| {
        let way = table.slot(to).center() - from;
        let (along, across) = match key {
            Key::ArrowLeft => (-way.x, way.y),
            Key::ArrowRight => (way.x, way.y),
            Key::ArrowUp => (-way.y, way.x),
            _ => (way.y, way.x),
        };
        (along > 1.0).then_some(along + 3.0 * across.abs())
    };
    let all = panel.order.all().into_iter();
    let ahead = all.filter_map(|(card, to)| far(to).map(|far| (card, far)));
    ahead.min_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(card, _)| card)
}
