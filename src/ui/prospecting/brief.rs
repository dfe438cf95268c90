//! What sales management wants, and the lead that came in.

use super::ProspectingPanel;
use crate::ui::scene::Scene;
use crate::ui::theme::Type;
use crate::ui::widgets::{Button, label, voice};
use egui::Ui;

/// Draws the brief and the lead.
pub(super) fn brief_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut ProspectingPanel) {
    let (words, texts) = (scene.words, scene.view.texts());
    label(ui, &words.get("prospecting-brief"), Type::LeadVoice, scene.theme.ink);
    voice(ui, scene.theme, texts.brief().unwrap_or_default(), Type::Body);
    let Some((at, text)) = texts.lead() else { return };
    let name = texts.contact(at).map_or("", |person| person.name);
    label(ui, &words.get("prospecting-lead-title"), Type::Strong, scene.theme.ink);
    voice(ui, scene.theme, text, Type::Body);
    let go = words.with("prospecting-lead", &[("name", name.into())]);
    if Button::new(&go).small().show(ui, scene.theme).clicked() {
        panel.chosen = Some(at);
    }
}
