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
use egui::{Color32, Frame as Slip, Margin, Rect, Ui, pos2, vec2};

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
    let words = Rect::from_min_max(rect.min + vec2(18.0, 14.0), pos2(rect.left() + rect.width() * 0.52, foot - 8.0));
    let beside = seat(ui, scene, rect, words, foot);
    sitter(ui, scene, presence, beside, Frame::Bust);
    table(&painter, theme, rect.with_min_y(foot), 10.0);
    said_ui(ui, scene, words, rect);
    let strip = Rect::from_min_max(
        pos2(rect.left() + 12.0, rect.bottom() - 10.0 - high(ui, STEPS)),
        rect.max - vec2(12.0, 10.0),
    );
    open.and_then(|open| objection::steps_ui(ui, scene, open, strip))
}

/// Where the person sits: at the right, beside the words.
fn seat(_ui: &Ui, _scene: &Scene<'_>, rect: Rect, words: Rect, foot: f32) -> Rect {
    let tall = (foot - rect.top() - 12.0).min(PERSON);
    let wide = tall * 196.0 / 230.0;
    // The face keeps clear of the words; the shoulders may be cut by the edge of the picture.
    let centre = (words.right() + wide * 0.27).min(rect.right() - wide * 0.34).max(rect.left() + rect.width() * 0.68);
    let seat = Rect::from_min_size(pos2(centre - wide / 2.0, foot + 2.0 - tall), vec2(wide, tall));
    seat.intersect(Rect::everything_left_of(rect.right()).with_min_x(f32::NEG_INFINITY)).with_max_x(seat.right())
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
