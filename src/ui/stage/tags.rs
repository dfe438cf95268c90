//! The tags that hang in the corner of an encounter: leaving, and the coach. The other tools have only their keys here;
//! they stand on the sheet that leaving opens.

use crate::encounter::Move;
use crate::encounter::Stage;
use crate::encounter::view::Offer;
use crate::model::{EncounterKind, Medium};
use crate::ui::head::Pressed;
use crate::ui::scene::Scene;
use crate::ui::theme::size;
use crate::ui::widgets::{Cap, Icon, Tag, place};
use egui::{Key, Rect, Ui, pos2, vec2};

/// Whether an encounter fills the whole window, so that it has tags instead of a head.
pub fn fills_the_window(scene: &Scene<'_>) -> bool {
    match scene.view.stage {
        Stage::Encounter(EncounterKind::Discovery) | Stage::Closing => true,
        Stage::Encounter(EncounterKind::Prospecting) => scene.view.on_the_line().is_some(),
        _ => false,
    }
}

/// Draws the tags into the corner of the window and tells what was pressed.
pub fn tags(ui: &mut Ui, scene: &Scene<'_>, whole: Rect) -> Option<Pressed> {
    let words = scene.words;
    let (icon, leave) = match scene.view.stage {
        Stage::Encounter(EncounterKind::Prospecting) => (Icon::Pause, "talk-pause"),
        _ if scene.view.medium == Medium::Room => (Icon::Back, "move-leave"),
        _ => (Icon::Close, "talk-end-call"),
    };
    let leave = words.get(leave);
    let at = Rect::from_min_size(whole.min + vec2(16.0, 14.0), vec2(280.0, size::BUTTON_SMALL));
    let left = place(ui, "leave", at, |ui| Tag::new(icon, &leave).cap(Cap::escape(words)).show(ui, scene.theme));
    if left.clicked() {
        return Some(Pressed::Back);
    }
    if scene.view.moves.contains(&Offer::Ready(Move::Hint)) {
        let coach = words.get("head-coach");
        let cap = Cap { key: Key::F1, name: "F1".to_owned() };
        let room = scene.view.medium == Medium::Room && scene.view.on_the_line().is_none();
        // In the room the face has the place beside the first tag.
        let corner =
            if room { pos2(at.left(), left.rect.bottom() + size::GAP) } else { left.rect.right_top() + vec2(8.0, 0.0) };
        let at = Rect::from_min_size(corner, at.size());
        let asked = place(ui, "coach", at, |ui| Tag::new(Icon::Coach, &coach).cap(cap).show(ui, scene.theme).clicked());
        if asked {
            return Some(Pressed::Coach);
        }
    }
    keys(ui, scene)
}

/// The tools that are not shown here have their keys all the same.
fn keys(ui: &Ui, scene: &Scene<'_>) -> Option<Pressed> {
    let key = |key: Key| Cap { key, name: String::new() }.pressed(ui);
    if key(Key::F4) {
        return Some(Pressed::Settings);
    }
    if key(Key::F3) {
        return Some(Pressed::Theme);
    }
    key(Key::F2).then_some(Pressed::Language(scene.words.language().other()))
}
