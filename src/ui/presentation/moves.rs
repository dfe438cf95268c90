//! The moves of a presentation: pause, the tiles, and the next card.

use super::PresentationPanel;
use super::art::art;
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::Medium;
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, Icon, Tile, galley, high, label, place, sheet};
use egui::{Rect, Ui, Vec2, pos2, vec2};

/// Shares of the width: pause, next card, and the last column of tiles.
const PAUSE: f32 = 276.0 / 1232.0;
const NEXT: f32 = 344.0 / 1232.0;
const GAP: f32 = 12.0;

/// Draws the moves over a strip at the foot.
pub(super) fn moves_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    let pause = room.with_max_x(room.left() + room.width() * PAUSE);
    let next = room.with_min_x(room.right() - room.width() * NEXT);
    let tiles = room.with_min_x(pause.right() + 20.0).with_max_x(next.left() - size::GAP_WIDE);
    let first = place(ui, "pause", pause, |ui| pause_ui(ui, scene, pause.size()));
    let second = tiles_ui(ui, scene, panel, tiles);
    let third = sheet(ui, scene.theme, ("next", Ground::Paper), next, |ui| next_ui(ui, scene));
    first.or(second).or(third)
}

/// Space pauses whatever has the focus: silence is always at hand.
fn pause_ui(ui: &mut Ui, scene: &Scene<'_>, room: Vec2) -> Option<Move> {
    let words = scene.words;
    if !scene.offers(&Move::Pause) {
        return None;
    }
    let (text, note) = (words.get("deck-pause"), words.get("deck-pause-help"));
    let second = scene.view.length.minus(scene.view.time_left).0;
    let tile = Tile::silence(&text, &note).cap(Cap::space(words)).moment(second.into());
    tile.show(ui, scene.theme, room).clicked().then_some(Move::Pause)
}

/// A tile: its icon, its words, its key, what it does, and why it cannot be done.
struct Way {
    icon: Icon,
    text: &'static str,
    key: &'static str,
    mv: Option<Move>,
    not: Option<&'static str>,
}

fn ways(scene: &Scene<'_>) -> [Way; 6] {
    let ready = |icon, text, key, mv: Move, why| {
        let not = (!scene.offers(&mv)).then_some(why);
        Way { icon, text, key, mv: Some(mv), not }
    };
    let question = scene.view.cards_shown().last().and_then(|card| scene.view.texts().card(*card)?.question);
    let asked = if question.is_some() { "deck-asked" } else { "deck-no-question" };
    let can = scene.view.moves.contains(&Offer::Arrange);
    let video = if scene.view.medium == Medium::Room { "deck-video-only" } else { "deck-no-more" };
    [
        ready(Icon::Ask, "deck-ask", "deck-key-ask", Move::AskCard, asked),
        ready(Icon::Scissors, "deck-brief", "deck-key-brief", Move::Brief, "deck-no-more"),
        ready(Icon::Chat, "deck-chat", "deck-key-chat", Move::Chat, video),
        ready(Icon::Forward, "deck-skip", "deck-key-skip", Move::Skip, "deck-no-more"),
        Way {
            icon: Icon::Swap,
            text: "deck-reorder",
            key: "deck-key-reorder",
            mv: None,
            not: (!can).then_some("deck-no-more"),
        },
        ready(Icon::Poll, "deck-poll", "deck-key-poll", Move::Poll, video),
    ]
}

/// What can be done besides the next card, in two lines of three.
fn tiles_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut PresentationPanel, room: Rect) -> Option<Move> {
    let wide = room.width() - 2.0 * GAP;
    let columns = [wide * 0.362, wide * 0.362, wide * 0.276];
    let tall = (room.height() - GAP) / 2.0;
    let mut made = None;
    for (place_of, way) in ways(scene).into_iter().enumerate() {
        let column = place_of % 3;
        let left = room.left() + columns[..column].iter().map(|wide| wide + GAP).sum::<f32>();
        let top = if place_of < 3 { room.top() } else { room.top() + tall + GAP };
        let at = Rect::from_min_size(pos2(left, top), vec2(columns[column], tall));
        let text = scene.words.get(way.text);
        let why = way.not.map(|key| scene.words.get(key));
        let pressed = place(ui, way.text, at, |ui| {
            if why.is_some() {
                ui.disable();
            }
            let cap = Cap::letter(scene.words, way.key).filter(|_| why.is_none());
            let tile = Tile::new(&text).icon(way.icon).note(why.as_deref()).cap(cap);
            tile.show(ui, scene.theme, at.size()).clicked()
        });
        if pressed {
            match way.mv {
                Some(mv) => made = Some(mv),
                None => panel.reordering = true,
            }
        }
    }
    made
}

/// The next card, small, and the button that shows it; after the last one, the end.
fn next_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let whole = ui.max_rect().expand(size::PAD - 14.0);
    let foot = whole.with_min_y(whole.bottom() - high(ui, size::BUTTON));
    let text = whole.with_max_y(foot.top() - size::GAP);
    let Some(card) = scene.view.cards_ahead().first().and_then(|card| scene.view.texts().card(*card)) else {
        place(ui, "no-next", text, |ui| label(ui, &words.get("deck-no-next"), Type::Body, theme.ink));
        if !scene.offers(&Move::Conclude) {
            return None;
        }
        let text = words.get("deck-end-now");
        let button = Button::new(&text).primary().cap(Cap::enter(words));
        return place(ui, "end-now", foot, |ui| button.wide(ui, theme)).clicked().then_some(Move::Conclude);
    };
    let picture = Rect::from_min_size(text.min, vec2(text.height() * 1.75, text.height()).min(vec2(116.0, 66.0)));
    art(ui.painter(), theme, picture, size::RADIUS_PAPER, card.id.as_str());
    let place_of = i64::try_from(scene.view.cards_shown().len() + 1).unwrap_or(0);
    let arguments = [("place", place_of.into()), ("minutes", i64::from(card.minutes).into())];
    let beside = text.with_min_x(picture.right() + 14.0);
    place(ui, "next-card", beside, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        label(ui, &words.with("deck-next", &arguments), Type::Small, theme.ink_2);
        let room = ui.available_width();
        let strong = galley(ui, card.title, Type::Strong, theme.ink, room);
        let kind = if strong.rows.len() > 2 { Type::SmallStrong } else { Type::Strong };
        label(ui, card.title, kind, theme.ink);
    });
    if !scene.offers(&Move::Present) {
        return None;
    }
    // Both P and Enter present; the cap shows Enter, which no language changes.
    let letter = Cap::letter(words, "deck-key-present").is_some_and(|cap| cap.pressed(ui));
    let text = words.get("deck-present");
    let button = Button::new(&text).primary().cap(Cap::enter(words));
    let clicked = place(ui, "present", foot, |ui| button.wide(ui, theme)).clicked();
    (letter || clicked).then_some(Move::Present)
}
