//! The table: the strip of time, the cards in their order, those left aside, and the chosen card to read.

use super::card::{self, card_ui};
use super::layout::Table;
use super::order::Place;
use super::strip::strip_ui;
use super::{PresentationPanel, chosen, keys};
use crate::encounter::Move;
use crate::model::CardIx;
use crate::ui::scene::Scene;
use crate::ui::surface::{Wood, desk};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Ground, dashed, label, place, sheet};
use egui::{Rect, Response, Stroke, Ui, vec2};

/// Draws the table over the whole room.
pub(super) fn table_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    desk(ui.painter(), scene.theme, ui.ctx().content_rect(), Wood::DECK);
    let lies = Table::new(room, &panel.order);
    let begun = keys::keys(ui, panel, &lies);
    let going = going(ui, panel, &lies);
    let mut seen = panel.order.clone();
    if let Some((card, to)) = going {
        seen.put(card, to);
    }
    let table = Table::new(room, &seen);
    strip_ui(ui, scene, panel, &seen, table.strip);
    aside_ui(ui, scene, &table, seen.aside.is_empty());
    if seen.row.is_empty() {
        let text = table.row.slot(0);
        dashed(ui.painter(), text, size::RADIUS, Stroke::new(size::BORDER_STRONG, scene.theme.ink_2));
        place(ui, "empty", text.shrink(size::PAD_ROW), |ui| {
            label(ui, &scene.words.get("deck-row-empty"), Type::Body, scene.theme.ink);
        });
    }
    for (card, to) in seen.all() {
        if let Some(response) = card_ui(ui, scene, panel, (card, to), table.slot(to)) {
            follow(ui, panel, card, &response);
            if response.drag_stopped() {
                drop_card(ui, panel, card, going);
            }
        }
    }
    let pressed =
        sheet(ui, scene.theme, ("chosen", Ground::Paper), table.chosen, |ui| chosen::chosen_ui(ui, scene, panel));
    let ready = !panel.order.row.is_empty() && panel.carried.is_none();
    ((begun || pressed) && ready).then(|| Move::Arrange(panel.order.cards()))
}

/// Where the carried card would lie if it were let go now.
fn going(ui: &Ui, panel: &PresentationPanel, lies: &Table) -> Option<(CardIx, Place)> {
    let (card, grab) = panel.carried?;
    let from = panel.order.place(card)?;
    let pointer = ui.ctx().pointer_interact_pos()?;
    let size = lies.slot(from).size();
    // The middle of the card decides, but the pointer where it holds the card by its edge.
    let middle = pointer - grab + size / 2.0;
    let at = middle.lerp(pointer, 0.5);
    Some((card, lies.place_at(at, &panel.order, from)))
}

/// What the player does with one card.
fn follow(ui: &Ui, panel: &mut PresentationPanel, card: CardIx, response: &Response) {
    if panel.focus == Some(card) {
        panel.focus = None;
        response.request_focus();
    }
    if response.clicked() {
        response.request_focus();
    }
    if response.gained_focus() {
        // From the next frame on the arrows belong to the card; that frame must come before the next key.
        ui.ctx().request_repaint();
    }
    if response.clicked() || response.drag_started() || response.gained_focus() {
        panel.chosen = Some(card);
        if panel.lifted.as_ref().is_some_and(|(lifted, _)| *lifted != card) {
            panel.lifted = None;
        }
    }
    if response.drag_started()
        && let Some(pointer) = ui.ctx().input(|input| input.pointer.press_origin())
    {
        response.request_focus();
        panel.lifted = None;
        panel.carried = Some((card, pointer - response.rect.min));
    }
}

/// Lets the carried card go: it flies to its place from where it is.
fn drop_card(ui: &Ui, panel: &mut PresentationPanel, card: CardIx, going: Option<(CardIx, Place)>) {
    let Some((_, grab)) = panel.carried.take() else { return };
    if let Some((_, to)) = going.filter(|(at, _)| *at == card) {
        panel.change(|order| order.put(card, to));
    }
    if let Some(pointer) = ui.ctx().input(|input| input.pointer.latest_pos()) {
        panel.flights.put(card, pointer - grab - vec2(0.0, size::CARD_RISE[1]));
        ui.ctx().request_repaint();
    }
    ui.memory_mut(|memory| memory.request_focus(card::id(card)));
}

/// The place of what is left out.
fn aside_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table, empty: bool) {
    let (words, theme, rect) = (scene.words, scene.theme, table.aside.rect);
    dashed(ui.painter(), rect, size::RADIUS_SILENCE - 2, Stroke::new(size::BORDER_STRONG, theme.ink_2));
    let head = rect.shrink2(vec2(20.0, size::PAD_ROW));
    place(ui, "aside", head, |ui| {
        ui.horizontal(|ui| {
            label(ui, &words.get("deck-aside"), Type::LeadVoice, theme.ink);
            ui.add_space(size::GAP);
            let text = words.get(if empty { "deck-aside-empty" } else { "deck-aside-hint" });
            label(ui, &text, Type::Body, theme.ink);
        });
    });
}
