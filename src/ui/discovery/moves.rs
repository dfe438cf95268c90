//! The listening moves, always at hand: silence the largest, proposing at the far end.

use super::DiscoveryPanel;
use crate::encounter::Move;
use crate::encounter::view::{Offer, TurnOf};
use crate::ui::scene::Scene;
use crate::ui::theme::{TextSize, size};
use crate::ui::widgets::{Cap, Icon, Tile, place};
use egui::{Rect, Ui, Vec2, vec2};

/// Where the moves stand.
struct Places {
    silence: Rect,
    tiles: [Rect; 4],
    propose: Rect,
}

impl Places {
    fn of(whole: Rect, text: f32) -> Self {
        // In a small window the words on the tiles need every unit.
        let small = whole.width() < 720.0;
        let (gap, side) = if small { (10.0, 12.0) } else { (size::PAD_ROW, 20.0) };
        let (end, propose) = if small { (10.0, 84.0 * text) } else { (size::GAP_WIDE, size::PROPOSE * text) };
        let wide = whole.width();
        let silence = if small { 252.0_f32.min(wide * 0.36) } else { (wide * 0.363).min(size::SILENCE_WIDTH * text) };
        let rest = wide - silence - propose - end - side;
        let tile = vec2((rest - gap) / 2.0, (whole.height() - gap) / 2.0);
        let at = |x: f32, y: f32, extent: Vec2| Rect::from_min_size(whole.min + vec2(x, y), extent);
        let left = silence + side;
        let (right, low) = (left + tile.x + gap, tile.y + gap);
        Self {
            silence: at(0.0, 0.0, vec2(silence, whole.height())),
            tiles: [at(left, 0.0, tile), at(right, 0.0, tile), at(left, low, tile), at(right, low, tile)],
            propose: at(wide - propose, 0.0, vec2(propose, whole.height())),
        }
    }
}

/// Draws the moves over the room there is.
pub(super) fn moves_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, space: bool) -> Option<Move> {
    let places = Places::of(ui.max_rect(), TextSize::of(ui.ctx()).times().max(1.0));
    let silent = silence_ui(ui, scene, panel, places.silence, space);
    let can_say_back = scene.view.moves.contains(&Offer::SayBack);
    let tiles = [
        ("move-nod", "key-nod", Icon::Nod, Some(Move::Nod)),
        ("tile-say-back", "key-say-back", Icon::Quote, None),
        ("tile-more", "key-more", Icon::More, Some(Move::More)),
        ("move-cut-in", "key-cut-in", Icon::CutIn, Some(Move::CutIn)),
    ];
    let mut made = silent.then_some(Move::Silence);
    for ((name, key, icon, mv), rect) in tiles.into_iter().zip(places.tiles) {
        let can = mv.as_ref().map_or(can_say_back, |mv| scene.offers(mv));
        // Why a move cannot be made stands on it.
        let why = (!can && mv.is_none()).then_some("talk-nothing-to-say-back");
        if tile_ui(ui, scene, (name, icon, why), key, (rect, can)) {
            panel.picking = mv.is_none() && !panel.picking;
            made = mv.or(made);
        }
    }
    let text = scene.words.get("tile-propose");
    let tile = Tile::propose(&text).cap(Cap::letter(scene.words, "key-propose"));
    let proposed = place(ui, "propose", places.propose, |ui| {
        usable(ui, scene.offers(&Move::Propose), |ui| tile.show(ui, scene.theme, places.propose.size()).clicked())
    });
    if proposed { Some(Move::Propose) } else { made }
}

fn silence_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, rect: Rect, space: bool) -> bool {
    let words = scene.words;
    let note = words.get(match scene.view.turn {
        TurnOf::Theirs => "turn-theirs",
        TurnOf::Yours => "turn-yours",
        TurnOf::Unclear => "silence-note",
    });
    let text = words.get("move-silence");
    let passed = scene.view.length.0.saturating_sub(scene.view.time_left.0);
    let tile = Tile::silence(&text, &note).cap(Cap::space(words)).pressed(space).moment(u64::from(passed));
    let can = scene.offers(&Move::Silence);
    let response = place(ui, "silence", rect, |ui| usable(ui, can, |ui| tile.show(ui, scene.theme, rect.size())));
    if !panel.entered {
        response.request_focus();
        panel.entered = true;
    }
    response.clicked()
}

fn tile_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (name, icon, why): (&str, Icon, Option<&str>),
    key: &str,
    (rect, can): (Rect, bool),
) -> bool {
    let text = scene.words.get(name);
    let why = why.map(|why| scene.words.get(why));
    // The reason takes the place of the icon.
    let icon = why.is_none().then_some(icon);
    let tile = Tile::new(&text).icon(icon).note(why.as_deref()).cap(Cap::letter(scene.words, key));
    place(ui, name, rect, |ui| usable(ui, can, |ui| tile.show(ui, scene.theme, rect.size()).clicked()))
}

fn usable<R>(ui: &mut Ui, can: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_enabled_ui(can, add).inner
}
