//! The end of the last meeting: the same person in the same place, and a next step to ask for.

use super::discovery::{BoardPanel, board_ui};
use super::scene::Scene;
use super::stage::{Presence, Seat, in_the_room, on_the_laptop};
use super::talk::{TalkPanel, caption_ui, slips_ui, talk_ui, told_ui};
use super::theme::{Type, size};
use super::widgets::{Cap, Icon, Row, label, place, scroll};
use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::model::Medium;
use egui::{Rect, Ui, pos2, vec2};

/// What the view itself remembers.
#[derive(Clone, Debug, Default)]
pub struct ClosingPanel {
    entered: bool,
    board: BoardPanel,
    talk: TalkPanel,
    presence: Presence,
}

/// The next step. Fills the room it is given.
pub fn closing_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ClosingPanel) -> Option<Move> {
    let theme = scene.theme;
    let area = ui.max_rect();
    let split = area.right() - (area.width() * 0.375).clamp(432.0, 560.0);
    scene_ui(ui, scene, panel, area.with_max_x(split));
    let right = area.with_min_x(split);
    let middle = right.top() + right.height() * 0.4;
    ui.painter().rect_filled(right, 0, theme.paper);
    ui.painter().rect_filled(right.with_max_y(middle), 0, theme.board);
    let board = right.with_max_y(middle).shrink2(vec2(size::PAD, 18.0));
    place(ui, "board", board, |ui| board_ui(ui, scene, &mut panel.board));
    let steps = right.with_min_y(middle).shrink2(vec2(size::PAD, 16.0));
    place(ui, "steps", steps, |ui| steps_ui(ui, scene, panel))
}

fn scene_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ClosingPanel, rect: Rect) {
    if scene.view.medium == Medium::Room {
        let seat = Seat::of(rect, 24.0);
        in_the_room(ui, scene, &mut panel.presence, &seat);
        let wall = seat.wall();
        if panel.talk.told {
            let over = wall.with_min_x(wall.left() - 24.0).with_min_y(rect.top() + 16.0);
            told_ui(ui, scene, &mut panel.talk, over.with_max_x(rect.right() - 16.0));
        } else {
            let slip = slips_ui(ui, scene, seat.strip());
            talk_ui(ui, scene, &mut panel.talk, wall.with_max_y(wall.bottom().min(slip - size::GAP)));
        }
    } else {
        let caption = on_the_laptop(ui, scene, &mut panel.presence, rect, rect.bottom() - 40.0);
        if panel.talk.told {
            told_ui(ui, scene, &mut panel.talk, caption.with_min_y(rect.top() + 86.0));
        } else {
            caption_ui(ui, scene, &mut panel.talk, caption);
            let foot = pos2(caption.left() + 330.0, caption.top() - 10.0);
            slips_ui(ui, scene, Rect::from_min_max(pos2(caption.left(), foot.y - 100.0), foot));
        }
    }
}

fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ClosingPanel) -> Option<Move> {
    let (words, theme, texts) = (scene.words, scene.theme, scene.view.texts());
    label(ui, &words.get("next-step-title"), Type::LeadVoice, theme.ink);
    label(ui, &words.get("next-step-lead"), Type::Small, theme.ink_2);
    scroll(ui, "step-list", |ui| {
        let mut made = None;
        let steps = scene.view.moves.iter().filter_map(|offer| match offer {
            Offer::Ready(Move::NextStep(at)) => texts.next_step(*at).map(|text| (*at, text)),
            _ => None,
        });
        for (place, (at, text)) in steps.enumerate() {
            let response = Row::new(text).icon(Icon::Calendar).cap(Cap::digit(place)).show(ui, theme);
            if !panel.entered {
                response.request_focus();
                panel.entered = true;
            }
            if response.clicked() {
                made = Some(Move::NextStep(at));
            }
        }
        made
    })
}
