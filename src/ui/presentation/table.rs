//! The table: the strip of time, the cards in their order, those left aside, and the chosen card to read.

use super::card::{WIDTH, card_ui};
use super::order::Place;
use super::strip::strip_ui;
use super::{PresentationPanel, showing};
use crate::encounter::Move;
use crate::model::CardIx;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, label, place, scroll, sheet, voice};
use egui::{DragAndDrop, Key, Modifiers, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2};

/// Draws the table over the whole room.
pub(super) fn table_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    let inner = room.shrink2(Vec2::new(size::MARGIN, size::GAP));
    let begun = enter_on_card(ui, panel);
    let upper = Rect::from_min_size(inner.min, Vec2::new(inner.width(), inner.height() * 0.58));
    place(ui, "row", upper, |ui| {
        strip_ui(ui, scene, &panel.order);
        let whole = ui.available_rect_before_wrap();
        cards_ui(ui, scene, panel, whole, Zone::Row);
    });
    let below = upper.bottom() + size::GAP_WIDE;
    let split = inner.left() + inner.width() * 0.6;
    let aside = Rect::from_min_max(Pos2::new(inner.left(), below), Pos2::new(split, inner.bottom()));
    let chosen = Rect::from_min_max(Pos2::new(split + size::GUTTER, below), inner.max);
    aside_ui(ui, scene, panel, aside);
    let pressed = sheet(ui, scene.theme, ("chosen", Ground::Paper), chosen, |ui| chosen_ui(ui, scene, panel));
    let ready = !panel.order.row.is_empty();
    ((begun || pressed) && ready).then(|| Move::Arrange(panel.order.cards()))
}

/// Enter on a card that has the focus begins: there is nothing else that it could mean.
fn enter_on_card(ui: &Ui, panel: &PresentationPanel) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let on_card = panel.chosen.is_some_and(|at| focused == Some(egui::Id::new(("card", at.get()))));
    on_card && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
}

/// Where cards lie together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Row,
    Aside,
}

impl Zone {
    const fn at(self, place: usize) -> Place {
        match self {
            Self::Row => Place::Row(place),
            Self::Aside => Place::Aside(place),
        }
    }
}

fn aside_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, rect: Rect) {
    let theme = scene.theme;
    let border = Stroke::new(size::BORDER, theme.edge);
    ui.painter().rect_stroke(rect, size::RADIUS, border, StrokeKind::Inside);
    place(ui, "aside", rect.shrink(size::PAD_ROW), |ui| {
        ui.horizontal_wrapped(|ui| {
            label(ui, &scene.words.get("deck-aside"), Type::LeadVoice, theme.ink);
            label(ui, &scene.words.get("deck-aside-hint"), Type::Body, theme.ink);
        });
        cards_ui(ui, scene, panel, rect, Zone::Aside);
    });
}

/// The cards of one zone, in lines; one that is dropped lands before the card it was dropped on, or last.
fn cards_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, whole: Rect, zone: Zone) {
    let name = if zone == Zone::Row { "cards" } else { "cards-aside" };
    let ground = ui.interact(whole, ui.id().with((name, "ground")), Sense::hover());
    if ground.dnd_hover_payload::<CardIx>().is_some() {
        let border = Stroke::new(size::BORDER_STRONG, scene.theme.ink);
        ui.painter().rect_stroke(whole, size::RADIUS, border, StrokeKind::Inside);
    }
    let cards = if zone == Zone::Row { panel.order.row.clone() } else { panel.order.aside.clone() };
    let mut dropped = None;
    scroll(ui, name, |ui| {
        if cards.is_empty() {
            let words = if zone == Zone::Row { "deck-row-empty" } else { "deck-aside-empty" };
            label(ui, &scene.words.get(words), Type::Body, scene.theme.ink);
        }
        lines_ui(ui, &cards, |ui, (place, card), width| {
            let response = card_ui(ui, scene, panel, (card, zone.at(place)), width);
            if let Some((card, after)) = response.and_then(|response| dropped_on(ui, &response)) {
                dropped = Some((card, zone.at(place + usize::from(after))));
            }
        });
    });
    if dropped.is_none() {
        let card = ground.dnd_release_payload::<CardIx>();
        dropped = card.map(|card| (*card, zone.at(usize::MAX)));
    }
    if let Some((card, to)) = dropped {
        panel.order.lay(card, to);
        DragAndDrop::clear_payload(ui.ctx());
    }
}

/// Lays cards in lines as wide as the room.
fn lines_ui(ui: &mut Ui, cards: &[CardIx], mut add: impl FnMut(&mut Ui, (usize, CardIx), f32)) {
    let gap = size::PAD_ROW;
    ui.spacing_mut().item_spacing = Vec2::splat(gap);
    let (columns, width) = columns(ui.available_width(), gap);
    for (line, cards) in cards.chunks(columns).enumerate() {
        ui.horizontal(|ui| {
            for (n, card) in cards.iter().enumerate() {
                add(ui, (line * columns + n, *card), width);
            }
        });
    }
}

/// How many cards stand in a line, and how wide they are.
fn columns(room: f32, gap: f32) -> (usize, f32) {
    let [narrow, wide] = WIDTH;
    let (mut columns, mut across) = (1, 1.0);
    while (across + 1.0) * (narrow + gap) - gap <= room {
        columns += 1;
        across += 1.0;
    }
    (columns, ((room + gap) / across - gap).min(wide))
}

/// The card that was let go over another, and whether behind it.
fn dropped_on(ui: &Ui, response: &Response) -> Option<(CardIx, bool)> {
    let pointer = ui.ctx().pointer_interact_pos()?;
    let card = response.dnd_release_payload::<CardIx>()?;
    Some((*card, pointer.x > response.rect.center().x))
}

/// The chosen card to read, or what the customer said while none is chosen; and the button that begins.
fn chosen_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel) -> bool {
    let whole = ui.max_rect();
    let foot = Rect::from_min_max(Pos2::new(whole.left(), whole.bottom() - size::BUTTON), whole.max);
    let text = Rect::from_min_max(whole.min, Pos2::new(whole.right(), foot.top() - size::GAP));
    place(ui, "text", text, |ui| {
        scroll(ui, "card-text", |ui| {
            if let Some(card) = panel.chosen {
                read_ui(ui, scene, panel, card);
            } else {
                showing::heard_ui(ui, scene, Type::LeadVoice);
                label(ui, &scene.words.get("deck-chosen-none"), Type::Body, scene.theme.ink_2);
            }
        });
    });
    place(ui, "foot", foot, |ui| begin_ui(ui, scene, panel))
}

fn read_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &PresentationPanel, at: CardIx) {
    let (words, theme) = (scene.words, scene.theme);
    let Some(card) = scene.view.texts().card(at) else { return };
    label(ui, card.title, Type::LeadVoice, theme.ink);
    voice(ui, theme, card.text, Type::Body);
    if let Some(question) = card.question {
        label(ui, &words.get("deck-question"), Type::SmallStrong, theme.ink_2);
        voice(ui, theme, question, Type::Body);
    }
    let in_row = matches!(panel.order.place(at), Some(Place::Row(_)));
    ui.horizontal_wrapped(|ui| {
        let move_names = [("deck-key-left", Key::ArrowLeft), ("deck-key-right", Key::ArrowRight)];
        for (name, key) in move_names {
            key_ui(ui, scene, &Cap { key, name: words.get(name) });
        }
        label(ui, &words.get("deck-move"), Type::Small, theme.ink_2);
        let (name, key, text) = if in_row {
            ("deck-key-down", Key::ArrowDown, "deck-put-aside")
        } else {
            ("deck-key-up", Key::ArrowUp, "deck-take-in")
        };
        key_ui(ui, scene, &Cap { key, name: words.get(name) });
        label(ui, &words.get(text), Type::Small, theme.ink_2);
    });
}

fn key_ui(ui: &mut Ui, scene: &Scene<'_>, cap: &Cap) {
    let (rect, _) = ui.allocate_exact_size(cap.size(ui), Sense::hover());
    cap.paint(ui, ui.painter(), rect.center(), scene.theme.ink);
}

fn begin_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel) -> bool {
    let words = scene.words;
    let empty = panel.order.row.is_empty().then(|| words.get("deck-row-empty"));
    let text = words.get(if panel.reordering { "deck-go-on" } else { "deck-begin" });
    let mut pressed = false;
    ui.horizontal(|ui| {
        let button = Button::new(&text).primary().cap(Cap::enter(words)).unless(empty.as_deref());
        pressed = button.show(ui, scene.theme).clicked();
        if panel.reordering && Button::new(&words.get("third-back")).show(ui, scene.theme).clicked() {
            panel.put_back(scene.view);
        }
    });
    pressed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_cards_stand_in_a_line_of_the_smallest_window() {
        assert_eq!(columns(1122.0, 12.0).0, 6);
        let (two, width) = columns(400.0, 12.0);
        assert_eq!(two, 2);
        assert!((172.0..=190.0).contains(&width), "{width}");
        assert_eq!(columns(50.0, 12.0).0, 1, "never none");
    }
}
