//! The forms that a third meeting can take.

use crate::encounter::Move;
use crate::encounter::view::Offer;
use crate::speech::form_key;
use crate::ui::scene::Scene;
use crate::ui::theme::Type;
use crate::ui::widgets::{Cap, Row, label, scroll};
use egui::Ui;

/// Draws the forms to choose from.
pub(super) fn forms_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<Move> {
    label(ui, &scene.words.get("third-forms"), Type::LeadVoice, scene.theme.ink);
    scroll(ui, "list", |ui| {
        let mut made = None;
        let forms = scene.view.moves.iter().filter_map(|offer| match offer {
            Offer::Ready(Move::ChooseForm(form)) => Some(*form),
            _ => None,
        });
        for (place, form) in forms.enumerate() {
            let Some((kind, text)) = scene.view.texts().form(form) else { continue };
            let title = scene.words.get(form_key(kind));
            if Row::new(&title).note(Some(text)).cap(Cap::digit(place)).show(ui, scene.theme).clicked() {
                made = Some(Move::ChooseForm(form));
            }
        }
        made
    })
}

/// The form that was chosen, in a line.
pub(super) fn chosen_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let Some((kind, text)) = scene.view.form().and_then(|form| scene.view.texts().form(form)) else { return };
    let title = scene.words.get(form_key(kind));
    label(ui, &title, Type::Strong, scene.theme.ink);
    label(ui, text, Type::Small, scene.theme.ink);
}
