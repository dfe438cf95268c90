//! What came back: words that reached the player outside of a call, and those that a person wrote or said before.

use crate::ui::scene::{Heard, Scene, Who};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{label, voice};
use egui::accesskit::Live;
use egui::{Frame, Ui};

/// Draws what came with the last move on a loose slip.
pub(super) fn news_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let fresh: Vec<_> =
        scene.said.iter().filter(|heard| heard.step == scene.view.step && heard.who != Who::You).collect();
    if scene.view.step == 0 || fresh.is_empty() {
        return;
    }
    let slip = Frame::new().fill(scene.theme.mark).corner_radius(size::RADIUS_PAPER).inner_margin(size::PAD_ROW);
    slip.show(ui, |ui| {
        ui.set_width(ui.available_width());
        for heard in fresh {
            line_ui(ui, scene, heard);
        }
    });
}

fn line_ui(ui: &mut Ui, scene: &Scene<'_>, heard: &Heard) {
    let who = match &heard.who {
        Who::Them(name) => Some(name.clone()),
        Who::Coach => Some(scene.words.get("coach")),
        Who::You | Who::Narrator => None,
    };
    if let Some(who) = who {
        label(ui, &who, Type::SmallStrong, scene.theme.ink);
    }
    let said = voice(ui, scene.theme, &heard.text, Type::Body);
    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
}

/// Draws what somebody wrote or said earlier, newest first.
pub(super) fn earlier_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str) {
    let theirs = |heard: &&Heard| matches!(&heard.who, Who::Them(who) if who == name) && heard.step < scene.view.step;
    let mut first = true;
    for heard in scene.said.iter().rev().filter(theirs) {
        if first {
            label(ui, &scene.words.get("prospecting-earlier"), Type::Strong, scene.theme.ink);
            first = false;
        }
        voice(ui, scene.theme, &heard.text, Type::Body);
    }
}
