//! The customer at the table: their words on the wall, what could be noticed, and the steps of an objection.

use super::objection;
use crate::encounter::Move;
use crate::portrait::Frame;
use crate::ui::presentation::{heard, sitter, words_ui};
use crate::ui::scene::Scene;
use crate::ui::stage::Presence;
use crate::ui::surface::{RoomLook, room, table};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{galley, high, label, place, scroll};
use egui::{Color32, Frame as Slip, Margin, Rect, Ui, UiBuilder, pos2, vec2};

/// The steps along the foot, and the table in front.
const STEPS: f32 = 48.0;
const TABLE: f32 = 64.0;
/// The largest a person is drawn.
const PERSON: f32 = 420.0;

/// Draws the customer's side; gives back a step of an objection.
pub(super) fn customer_ui(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, rect: Rect) -> Option<Move> {
    let theme = scene.theme;
    ui.painter().add(theme.paper_shadow().as_shape(rect, size::RADIUS_PAPER));
    let open = scene.view.objection();
    let tall = TABLE.max(high(ui, STEPS) + size::GAP_WIDE);
    let foot = rect.bottom() - if open.is_some() { tall } else { 36.0 };
    let painter = ui.painter().with_clip_rect(rect);
    room(&painter, theme, rect, &RoomLook::bare(foot - rect.top()));
    let [words, sits] = places(ui, scene, rect, foot);
    // The shoulders may be cut by the edge of the picture.
    let mut picture = ui.new_child(UiBuilder::new().id_salt("picture").max_rect(rect));
    picture.set_clip_rect(rect.intersect(ui.clip_rect()));
    sitter(&mut picture, scene, presence, sits, Frame::Bust);
    table(&painter, theme, rect.with_min_y(foot), 10.0);
    said_ui(ui, scene, words, rect);
    let strip = Rect::from_min_max(
        pos2(rect.left() + 12.0, rect.bottom() - 10.0 - high(ui, STEPS)),
        rect.max - vec2(12.0, 10.0),
    );
    open.and_then(|open| objection::steps_ui(ui, scene, open, strip))
}

/// Where the words stand and where the person sits: beside one another, or, where much was said, one above the other.
fn places(ui: &Ui, scene: &Scene<'_>, rect: Rect, foot: f32) -> [Rect; 2] {
    let (said, noticed) = heard(scene);
    let all = format!("{said} {}", noticed.join(" "));
    let wall = Rect::from_min_max(rect.min + vec2(18.0, 14.0), pos2(rect.right() - 18.0, foot - 8.0));
    let column = wall.with_max_x(rect.left() + rect.width() * 0.5);
    let tall = |kind, wide| galley(ui, &all, kind, Color32::BLACK, wide).size().y;
    let beside = tall(Type::LeadVoice, column.width()).min(tall(Type::Body, column.width())) <= wall.height() * 0.6;
    let (words, high, centre) = if beside {
        (column, (foot - rect.top() - 12.0).min(PERSON), 0.71)
    } else {
        let room = tall(Type::Body, wall.width()) + 24.0;
        let words = wall.with_max_y(wall.top() + room.min(wall.height() * 0.56));
        (words, (foot - words.bottom() - 4.0).min(PERSON), 0.5)
    };
    let wide = high * 196.0 / 230.0;
    let centre = rect.left() + rect.width() * centre;
    [words, Rect::from_min_size(pos2(centre - wide / 2.0, foot + 2.0 - high), vec2(wide, high))]
}

fn said_ui(ui: &mut Ui, scene: &Scene<'_>, words: Rect, whole: Rect) {
    let theme = scene.theme;
    let (said, noticed) = heard(scene);
    let noticed = noticed.join(" ");
    let slip = |ui: &Ui, wide: f32| galley(ui, &noticed, Type::Small, Color32::BLACK, wide - 16.0).size().y + 12.0;
    let room = if noticed.is_empty() { 0.0 } else { slip(ui, words.width()) + size::GAP };
    let upper = words.with_max_y(words.bottom() - room);
    place(ui, "said", upper, |ui| {
        let small = galley(ui, &said, Type::Body, Color32::BLACK, upper.width()).size().y > upper.height();
        if small {
            scroll(ui, "said-text", |ui| words_ui(ui, scene, &said, &[Type::Body]));
        } else {
            words_ui(ui, scene, &said, &[Type::LeadVoice, Type::Body]);
        }
    });
    if room > 0.0 {
        let at = words.with_min_y(words.bottom() - room + size::GAP).intersect(whole);
        let frame =
            Slip::new().fill(theme.mark).corner_radius(size::RADIUS_PAPER).inner_margin(Margin::symmetric(8, 6));
        place(ui, "noticed", at, |ui| frame.show(ui, |ui| label(ui, &noticed, Type::Small, theme.ink)));
    }
}
