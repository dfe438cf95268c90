//! The customer as they sit there: their face, and what was last heard and noticed of them.

use crate::portrait::Frame;
use crate::ui::person::{Backdrop, person};
use crate::ui::scene::{Scene, Who};
use crate::ui::stage::Presence;
use crate::ui::theme::Type;
use crate::ui::widgets::{galley, label};
use egui::accesskit::{Live, Role};
use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType};

/// Paints the customer as they live just now, and tells a screen reader who is seen.
pub(in crate::ui) fn sitter(ui: &mut Ui, scene: &Scene<'_>, presence: &mut Presence, rect: Rect, frame: Frame) {
    let now = presence.customer(ui, scene);
    person(ui.painter(), rect, frame, &now.look, &now.face, Backdrop::Nothing);
    let who = scene.view.texts().person();
    let name = format!("{}, {}", who.name, who.role);
    let response = ui.interact(rect, ui.id().with("customer"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::Image));
}

/// What was last heard of the customer, in one, and what could be noticed with it.
pub(in crate::ui) fn heard<'s>(scene: &Scene<'s>) -> (String, Vec<&'s str>) {
    let last = scene.said.iter().filter(|heard| heard.who != Who::You).map(|heard| heard.step).max();
    let now = || scene.said.iter().filter(move |heard| Some(heard.step) == last);
    let words: Vec<&str> =
        now().filter(|heard| matches!(heard.who, Who::Them(_))).map(|heard| heard.text.as_str()).collect();
    let noticed =
        now().filter(|heard| matches!(heard.who, Who::Narrator | Who::Coach)).map(|heard| heard.text.as_str());
    (words.join(" "), noticed.collect())
}

/// The customer's words in the largest lettering of a choice in which they fit; announced as they come.
pub(in crate::ui) fn words_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str, kinds: &[Type]) {
    if words.is_empty() {
        return;
    }
    let room = ui.available_rect_before_wrap().intersect(ui.clip_rect()).size();
    let fits = |kind: &&Type| galley(ui, words, **kind, scene.theme.ink, room.x).size().y <= room.y;
    let kind = kinds.iter().find(fits).or(kinds.last()).copied().unwrap_or(Type::Body);
    let response = label(ui, words, kind, scene.theme.ink);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
