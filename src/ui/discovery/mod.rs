//! The conversation: the customer large in the room or on the laptop, what they say beside the face, the listening moves
//! on the table; heard facts and questions on the right.

mod board;
mod moves;
mod questions;

use super::motion::{self, towards};
use super::scene::Scene;
use super::stage::{Presence, Seat, in_the_room, on_the_laptop};
use super::talk::{TalkPanel, caption_ui, slips_ui, talk_ui, told_ui};
use super::theme::{TextSize, Theme, size};
use super::widgets::{Cap, Icon, Tag, high, place};
use crate::encounter::Move;
use crate::model::Medium;
pub(super) use board::{BoardPanel, board_ui};
use egui::{Rect, Ui, pos2, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct DiscoveryPanel {
    entered: bool,
    topic: usize,
    picking: bool,
    /// Whether the right column is open where it is a drawer.
    drawer: bool,
    board: BoardPanel,
    talk: TalkPanel,
    presence: Presence,
}

/// Where the parts of the view lie.
struct Regions {
    scene: Rect,
    right: Rect,
    moves: Rect,
    /// Whether the right column lies over the scene, in a drawer.
    drawer: bool,
}

impl Regions {
    fn of(ui: &Ui) -> Self {
        let area = ui.max_rect();
        // With large text there is no room for both; the right column becomes a drawer.
        let drawer = area.width() / TextSize::of(ui.ctx()).times() < 1024.0;
        let share = if drawer { 0.5 } else { 0.375 };
        let wide = (area.width() * share).clamp(432.0, 560.0_f32.max(area.width() * 0.3));
        let split = area.right() - wide;
        let scene = if drawer { area } else { area.with_max_x(split) };
        let tall = high(ui, size::MOVES).min(area.height() * 0.4);
        let margin = if scene.width() < 760.0 { size::GAP_WIDE } else { size::MARGIN };
        let moves = Rect::from_min_max(
            pos2(scene.left() + margin, area.bottom() - size::MARGIN - tall),
            pos2(scene.right() - size::GAP_WIDE, area.bottom() - size::MARGIN),
        );
        // The moves stay at hand under a drawer.
        let right = area.with_min_x(split);
        let right = if drawer { right.with_max_y(moves.top() - size::GAP_WIDE) } else { right };
        Self { scene, right, moves, drawer }
    }
}

/// The conversation. Fills the room it is given.
pub fn discovery_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel) -> Option<Move> {
    // Space belongs to silence wherever the focus is, so it is heard before anything else can take it.
    let space = Cap::space(scene.words).pressed(ui);
    let regions = Regions::of(ui);
    scene_ui(ui, scene, panel, &regions);
    let moved = place(ui, "moves", regions.moves, |ui| moves::moves_ui(ui, scene, panel, space));
    if regions.drawer {
        handle_ui(ui, scene, panel, &regions);
    }
    let mut asked = None;
    if !regions.drawer || panel.drawer || panel.picking {
        asked = right_ui(ui, scene, panel, regions.right);
    }
    let made = moved.or(asked);
    if made.is_some() {
        panel.picking = false;
        panel.talk.told = false;
    }
    made
}

/// The customer, and what they say.
fn scene_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, regions: &Regions) {
    if scene.view.medium == Medium::Room {
        let seat = Seat::of(regions.scene, regions.moves.height());
        in_the_room(ui, scene, &mut panel.presence, &seat);
        if panel.talk.told {
            let over = seat.wall().with_min_x(seat.wall().left() - 24.0).with_min_y(regions.scene.top() + 16.0);
            told_ui(ui, scene, &mut panel.talk, over.with_max_x(regions.scene.right() - 16.0));
        } else {
            let slip = slips_ui(ui, scene, seat.strip());
            let wall = seat.wall();
            talk_ui(ui, scene, &mut panel.talk, wall.with_max_y(wall.bottom().min(slip - size::GAP)));
        }
    } else {
        let foot = regions.moves.top();
        let caption = on_the_laptop(ui, scene, &mut panel.presence, regions.scene, foot);
        if panel.talk.told {
            let over = caption.with_min_y(regions.scene.top() + 86.0);
            told_ui(ui, scene, &mut panel.talk, over);
        } else {
            caption_ui(ui, scene, &mut panel.talk, caption);
            let left = caption.left();
            let slip = Rect::from_min_max(pos2(left, caption.top() - 110.0), pos2(left + 330.0, caption.top() - 10.0));
            slips_ui(ui, scene, slip);
        }
    }
}

/// What pulls the drawer with the board and the questions.
fn handle_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, regions: &Regions) {
    let text = scene.words.get("talk-drawer");
    let tall = high(ui, size::BUTTON_SMALL);
    let at = Rect::from_min_size(regions.scene.min + vec2(16.0, 14.0 + 2.0 * (tall + size::GAP)), vec2(320.0, tall));
    let cap = Cap::letter(scene.words, "key-drawer");
    if place(ui, "handle", at, |ui| Tag::new(Icon::Note, &text).cap(cap).show(ui, scene.theme).clicked()) {
        panel.drawer = !panel.drawer;
    }
}

/// The board, and the questions beneath.
fn right_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut DiscoveryPanel, rect: Rect) -> Option<Move> {
    ground(ui, scene.theme, rect);
    let middle = rect.top() + rect.height() * 0.489;
    let came = towards(ui.ctx(), ui.id().with("drawer"), true, motion::SHEET);
    let board = Rect::from_min_max(rect.min, pos2(rect.right(), middle));
    let below = Rect::from_min_max(pos2(rect.left(), middle), rect.max);
    ui.painter().rect_filled(board, 0, scene.theme.board);
    ui.set_opacity(came.max(0.99));
    place(ui, "board", board.shrink2(vec2(size::PAD, 18.0)), |ui| board_ui(ui, scene, &mut panel.board));
    place(ui, "questions", below.shrink2(vec2(size::PAD, 16.0)), |ui| {
        if panel.picking { questions::pick_ui(ui, scene, panel) } else { questions::questions_ui(ui, scene, panel) }
    })
}

fn ground(ui: &Ui, theme: &Theme, rect: Rect) {
    let shadow = egui::Shadow { offset: [-3, 0], blur: 10, spread: 0, color: theme.shadow };
    ui.painter().add(shadow.as_shape(rect, 0));
    ui.painter().rect_filled(rect, 0, theme.paper);
}
