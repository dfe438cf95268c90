//! What sales management wants, the lead that came in, and who has answered so far.

use super::{ProspectingPanel, list, person, sign};
use crate::ui::scene::Scene;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Icon, icon, label, voice};
use egui::{Sense, Ui, Vec2};

/// Draws the brief and the lead.
pub(super) fn brief_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let (words, texts) = (scene.words, scene.view.texts());
    label(ui, &words.get("prospecting-brief"), Type::LeadVoice, scene.theme.ink);
    voice(ui, scene.theme, texts.brief().unwrap_or_default(), Type::Body);
    lead_ui(ui, scene, panel);
    so_far_ui(ui, scene);
    label(ui, &person::minutes_left(scene), Type::Small, scene.theme.ink_2);
}

/// A message that came in by itself.
fn lead_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let (words, texts) = (scene.words, scene.view.texts());
    let Some((at, text)) = texts.lead() else { return };
    let name = texts.contact(at).map_or("", |person| person.name);
    label(ui, &words.get("prospecting-lead-title"), Type::Strong, scene.theme.ink);
    voice(ui, scene.theme, text, Type::Body);
    let go = words.with("prospecting-lead", &[("name", name.into())]);
    if Button::new(&go).small().icon(Icon::Person).show(ui, scene.theme).clicked() {
        panel.chosen = Some(at);
    }
}

/// Who answered, and from whom an answer is still awaited.
fn so_far_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let contacts = scene.view.texts().contacts();
    let lines: Vec<_> = contacts.filter_map(|(at, person)| Some((at, person.name, list::state(scene, at)?))).collect();
    if lines.is_empty() {
        return;
    }
    label(ui, &scene.words.get("prospecting-so-far"), Type::Strong, scene.theme.ink);
    for (at, name, state) in lines {
        ui.horizontal(|ui| {
            for which in sign::of(scene.view, at) {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(size::ICON_CHIP), Sense::hover());
                icon(ui.painter(), which, rect.center(), size::ICON_CHIP, scene.theme.ink);
            }
            let arguments = [("name", name.into()), ("state", state.as_str().into())];
            label(ui, &scene.words.with("prospecting-so-far-line", &arguments), Type::Body, scene.theme.ink);
        });
    }
}
