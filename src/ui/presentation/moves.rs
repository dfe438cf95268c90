//! The moves of a presentation: pause, the tiles, and the next card.

use super::{PresentationPanel, offered};
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Tile, label, place, sheet};
use egui::{Pos2, Rect, Ui, Vec2};

/// Draws the moves over a strip at the foot.
pub(super) fn moves_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    let height = room.height() - size::GUTTER;
    let at = |left: f32, width: f32| Rect::from_min_size(Pos2::new(left, room.top()), Vec2::new(width, height));
    let pause = at(room.left(), room.width() * 0.22);
    let next = at(room.right() - room.width() * 0.26, room.width() * 0.26);
    let tiles = at(pause.right() + size::GUTTER, next.left() - pause.right() - 2.0 * size::GUTTER);
    let first = place(ui, "pause", pause, |ui| pause_ui(ui, scene, pause.size()));
    let second = place(ui, "tiles", tiles, |ui| tiles_ui(ui, scene, panel, tiles.size()));
    let third = sheet(ui, scene.theme, ("next", Ground::Paper), next, |ui| next_ui(ui, scene));
    first.or(second).or(third)
}

/// Space pauses whatever has the focus: silence is always at hand.
fn pause_ui(ui: &mut Ui, scene: &Scene<'_>, room: Vec2) -> Option<Move> {
    let words = scene.words;
    if !offered(scene, &Move::Pause) {
        return None;
    }
    let cap = Cap::space(words);
    let (text, note) = (words.get("deck-pause"), words.get("deck-pause-help"));
    let tile = Tile::silence(&text, &note).cap(cap);
    tile.show(ui, scene.theme, room).clicked().then_some(Move::Pause)
}

/// A tile: its words, its key, and what it does.
struct Way {
    text: &'static str,
    key: &'static str,
    mv: Option<Move>,
}

fn ways(scene: &Scene<'_>) -> Vec<Way> {
    let all = [
        ("deck-ask", "deck-key-ask", Move::AskCard),
        ("deck-brief", "deck-key-brief", Move::Brief),
        ("deck-skip", "deck-key-skip", Move::Skip),
        ("deck-poll", "deck-key-poll", Move::Poll),
        ("deck-chat", "deck-key-chat", Move::Chat),
        ("deck-end", "deck-key-end", Move::Conclude),
    ];
    let ready = all.into_iter().filter(|(_, _, mv)| offered(scene, mv));
    let mut ways: Vec<Way> = ready.map(|(text, key, mv)| Way { text, key, mv: Some(mv) }).collect();
    if scene.view.moves.contains(&Offer::Arrange) {
        ways.push(Way { text: "deck-reorder", key: "deck-key-reorder", mv: None });
    }
    ways
}

/// What can be done besides the next card, in two lines.
fn tiles_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Vec2) -> Option<Move> {
    let ways = ways(scene);
    let columns = ways.len().div_ceil(2).max(2);
    let gap = size::PAD_ROW;
    let across = u8::try_from(columns).map_or(1.0, f32::from);
    let one = Vec2::new((room.x - gap * (across - 1.0)) / across, (room.y - gap) / 2.0);
    ui.spacing_mut().item_spacing = Vec2::splat(gap);
    let mut made = None;
    for line in ways.chunks(columns) {
        ui.horizontal(|ui| {
            for way in line {
                let text = scene.words.get(way.text);
                let tile = Tile::new(&text).cap(Cap::letter(scene.words, way.key));
                if tile.show(ui, scene.theme, one).clicked() {
                    match &way.mv {
                        Some(mv) => made = Some(mv.clone()),
                        None => panel.reordering = true,
                    }
                }
            }
        });
    }
    made
}

fn next_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let Some(card) = scene.view.cards_ahead().first().and_then(|card| scene.view.texts().card(*card)) else {
        label(ui, &words.get("deck-no-next"), Type::Body, theme.ink);
        return None;
    };
    let arguments = [("title", card.title.into()), ("minutes", i64::from(card.minutes).into())];
    label(ui, &words.with("deck-next", &arguments), Type::Strong, theme.ink);
    if !offered(scene, &Move::Present) {
        return None;
    }
    // Both P and Enter present; the cap shows Enter, which no language changes.
    let letter = Cap::letter(words, "deck-key-present").is_some_and(|cap| cap.pressed(ui));
    let button = Button::new(&words.get("deck-present")).primary().cap(Cap::enter(words)).show(ui, theme);
    (letter || button.clicked()).then_some(Move::Present)
}
