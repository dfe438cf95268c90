//! The conversation: what is said on the left, moves beneath, heard facts and questions on the right.

use super::board::board_ui;
use super::scene::Scene;
use super::talk::talk_ui;
use super::theme::{Type, size};
use super::widgets::{Button, Cap, Chip, Ground, Icon, Row, Slip, Tile, label, place, scroll, sheet};
use crate::encounter::Move;
use crate::encounter::moves::FactRef;
use crate::encounter::view::{Offer, TurnOf};
use crate::model::{QuestionIx, TopicIx};
use crate::speech;
use egui::{Rect, Ui, Vec2, pos2, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct DiscoveryPanel {
    entered: bool,
    topic: usize,
    picking: bool,
    pub(super) board: super::board::BoardPanel,
}

/// The conversation. Fills the room it is given.
pub fn discovery_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel) -> Option<Move> {
    // Space belongs to silence wherever the focus is, so it is heard before anything else can take it.
    let space = Cap::space(scene.words).pressed(ui);
    let area = ui.max_rect();
    let right_width = (area.width() * 0.375).clamp(432.0, 560.0);
    let split = area.right() - right_width;
    let room = Rect::from_min_max(area.min, pos2(split, area.bottom()));
    let middle = area.top() + area.height() * 0.46;
    let board = Rect::from_min_max(pos2(split, area.top()), pos2(area.right(), middle));
    let below = Rect::from_min_max(pos2(split, middle), area.max);
    let moved = room_ui(ui, scene, panel, room, space);
    sheet(ui, scene.theme, ("board", Ground::Board), board, |ui| board_ui(ui, scene, &mut panel.board));
    let asked = sheet(ui, scene.theme, ("questions", Ground::Paper), below, |ui| {
        if panel.picking { pick_ui(ui, scene, panel) } else { questions_ui(ui, scene, panel) }
    });
    let made = moved.or(asked);
    if made.is_some() {
        panel.picking = false;
    }
    made
}

fn offered(scene: &Scene<'_>, mv: &Move) -> bool {
    scene.view.moves.iter().any(|offer| matches!(offer, Offer::Ready(ready) if ready == mv))
}

fn room_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, rect: Rect, space: bool) -> Option<Move> {
    let theme = scene.theme;
    let painter = ui.painter();
    let table = rect.bottom() - size::MOVES - 3.0 * size::MARGIN;
    painter.rect_filled(rect, 0, theme.wall);
    painter.rect_filled(Rect::from_min_max(pos2(rect.left(), table), rect.max), 0, theme.table);
    let edge = Rect::from_min_size(pos2(rect.left(), table), vec2(rect.width(), size::MARGIN));
    painter.rect_filled(edge, 0, theme.table_edge);
    let wall = Rect::from_min_max(rect.min, pos2(rect.right(), table)).shrink(size::MARGIN);
    place(ui, "talk", wall, |ui| {
        let person = scene.view.texts().person();
        label(ui, &format!("{}, {}", person.name, person.role), Type::Strong, theme.ink);
        talk_ui(ui, scene);
    });
    let moves = Rect::from_min_max(pos2(rect.left(), rect.bottom() - size::MOVES - size::MARGIN), rect.max);
    let moves = moves.shrink2(vec2(size::MARGIN, 0.0)).with_max_y(rect.bottom() - size::MARGIN);
    place(ui, "moves", moves, |ui| moves_ui(ui, scene, panel, space))
}

/// Where the moves stand: silence largest, four tiles beside it, proposing at the far end.
struct Places {
    silence: Rect,
    tiles: [Rect; 4],
    propose: Rect,
}

impl Places {
    fn of(whole: Rect) -> Self {
        let gap = size::PAD_ROW;
        let silence = (whole.width() * 0.36).min(size::SILENCE_WIDTH);
        let tile = vec2((whole.width() - silence - size::PROPOSE - 4.0 * gap) / 2.0, (size::MOVES - gap) / 2.0);
        let at = |x: f32, y: f32, extent: Vec2| Rect::from_min_size(whole.min + vec2(x, y), extent);
        let (left, top) = (silence + 1.5 * gap, 0.0);
        let (right, low) = (left + tile.x + gap, tile.y + gap);
        Self {
            silence: at(0.0, 0.0, vec2(silence, size::MOVES)),
            tiles: [at(left, top, tile), at(right, top, tile), at(left, low, tile), at(right, low, tile)],
            propose: at(whole.width() - size::PROPOSE, 0.0, vec2(size::PROPOSE, size::MOVES)),
        }
    }
}

fn moves_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, space: bool) -> Option<Move> {
    let places = Places::of(ui.max_rect());
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
        let can = mv.as_ref().map_or(can_say_back, |mv| offered(scene, mv));
        if tile_ui(ui, scene, (name, icon), key, (rect, can)) {
            panel.picking = mv.is_none() && !panel.picking;
            made = mv.or(made);
        }
    }
    let text = scene.words.get("tile-propose");
    let tile = Tile::propose(&text).cap(Cap::letter(scene.words, "key-propose"));
    let proposed = place(ui, "propose", places.propose, |ui| {
        usable(ui, offered(scene, &Move::Propose), |ui| tile.show(ui, scene.theme, places.propose.size()).clicked())
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
    let tile = Tile::silence(&text, &note).cap(Cap::space(words)).pressed(space);
    let can = offered(scene, &Move::Silence);
    let response = place(ui, "silence", rect, |ui| usable(ui, can, |ui| tile.show(ui, scene.theme, rect.size())));
    if !panel.entered {
        response.request_focus();
        panel.entered = true;
    }
    response.clicked()
}

fn tile_ui(ui: &mut Ui, scene: &Scene<'_>, (name, icon): (&str, Icon), key: &str, (rect, can): (Rect, bool)) -> bool {
    let text = scene.words.get(name);
    let tile = Tile::new(&text).icon(icon).cap(Cap::letter(scene.words, key));
    place(ui, name, rect, |ui| usable(ui, can, |ui| tile.show(ui, scene.theme, rect.size()).clicked()))
}

fn usable<R>(ui: &mut Ui, can: bool, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_enabled_ui(can, add).inner
}

fn questions_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel) -> Option<Move> {
    let (words, theme, view) = (scene.words, scene.theme, scene.view);
    label(ui, &words.get("ask-about"), Type::LeadVoice, theme.ink);
    let topics = topics(scene);
    panel.topic = topics.iter().copied().find(|t| *t == panel.topic).or(topics.first().copied()).unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        for topic in &topics {
            let name = view.texts().topics().get(*topic).map_or("", |t| t.text.as_str());
            if Chip::new(name, *topic == panel.topic).show(ui, theme).clicked() {
                panel.topic = *topic;
            }
        }
    });
    scroll(ui, "question-list", |ui| {
        let mut made = None;
        for (place, (mv, text, note)) in choices(scene, panel.topic).into_iter().enumerate() {
            if Row::new(&text).note(note.as_deref()).cap(Cap::digit(place)).show(ui, theme).clicked() {
                made = Some(mv);
            }
        }
        made
    })
}

/// The topics under which something can be asked now, in the order of the case.
fn topics(scene: &Scene<'_>) -> Vec<usize> {
    let mut topics: Vec<usize> = questions(scene).map(|(_, _, topic)| topic.get()).collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}

fn questions<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = (QuestionIx, &'s str, TopicIx)> {
    let texts = scene.view.texts();
    scene.view.moves.iter().filter_map(move |offer| match offer {
        Offer::Ready(Move::Ask(at)) => texts.question(*at).map(|(text, topic)| (*at, text, topic)),
        _ => None,
    })
}

/// What can be asked under a topic, and the small talk while it is offered.
fn choices(scene: &Scene<'_>, topic: usize) -> Vec<(Move, String, Option<String>)> {
    let (view, words) = (scene.view, scene.words);
    let mut all: Vec<_> = questions(scene)
        .filter(|(_, _, of)| of.get() == topic)
        .map(|(at, text, _)| {
            let kind = view.kind_of(at).map(|kind| words.get(&format!("layer-{}", kind.name())));
            let asked = view.asked(at).then(|| words.get("asked-before"));
            let notes: Vec<String> = kind.into_iter().chain(asked).collect();
            (Move::Ask(at), text.to_owned(), (!notes.is_empty()).then(|| notes.join(" · ")))
        })
        .collect();
    if offered(scene, &Move::SmallTalk) {
        let text = speech::move_label(view, words, &Move::SmallTalk);
        all.push((Move::SmallTalk, text, Some(words.get("small-talk"))));
    }
    all
}

/// Choosing which of the heard facts to say back.
fn pick_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel) -> Option<Move> {
    let (words, theme) = (scene.words, scene.theme);
    let facts: Vec<(FactRef, &str)> = scene.view.facts_to_say_back();
    ui.horizontal(|ui| {
        label(ui, &words.get("slot-fact"), Type::LeadVoice, theme.ink);
        let cancel = words.get("cancel");
        if Button::new(&cancel).small().cap(Cap::escape(words)).show(ui, theme).clicked() {
            panel.picking = false;
        }
    });
    scroll(ui, "fact-list", |ui| {
        let mut made = None;
        for (place, (fact, text)) in facts.iter().enumerate() {
            if Slip::new(text).cap(Cap::digit(place)).choose(ui, theme).clicked() {
                made = Some(Move::SayBack(*fact));
            }
        }
        made
    })
}
