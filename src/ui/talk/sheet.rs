//! The whole conversation so far, on a sheet over the wall.

use super::TalkPanel;
use crate::model::{Channel, HelpLevel};
use crate::ui::scene::{Heard, Scene, Who};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Ground, label, label_within, sheet};
use egui::{Align, Layout, Rect, ScrollArea, Ui};

/// Draws the sheet over a rectangle while it is open. Escape closes it.
pub(in crate::ui) fn told_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &mut TalkPanel, rect: Rect) {
    let (words, theme) = (scene.words, scene.theme);
    if Cap::letter(words, "key-earlier").is_some_and(|cap| cap.pressed(ui)) {
        panel.told = false;
    }
    sheet(ui, theme, ("told", Ground::Paper), rect, |ui| {
        ui.horizontal(|ui| {
            label(ui, &words.get("talk-told"), Type::LeadVoice, theme.ink);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let close = words.get("talk-close");
                if Button::new(&close).small().cap(Cap::escape(words)).show(ui, theme).clicked() {
                    panel.told = false;
                }
            });
        });
        ui.add_space(size::GAP);
        ScrollArea::vertical().id_salt("told lines").auto_shrink(false).stick_to_bottom(true).show(ui, |ui| {
            let lines: Vec<&Heard> = scene.said.iter().filter(|line| is_told(scene, line)).collect();
            for line in lines {
                line_ui(ui, scene, line);
            }
        });
    });
}

/// In realistic play the face alone tells what it tells.
fn is_told(scene: &Scene<'_>, line: &Heard) -> bool {
    let seen = matches!(line.cue, Some(Channel::Face | Channel::Body));
    !(seen && scene.view.level == HelpLevel::Realistic)
}

fn line_ui(ui: &mut Ui, scene: &Scene<'_>, line: &Heard) {
    let theme = scene.theme;
    let (name, colour) = match &line.who {
        Who::You => (scene.words.get("you"), theme.pen),
        Who::Them(name) => (name.clone(), theme.ink),
        Who::Coach => (scene.words.get("coach"), theme.ink_2),
        Who::Narrator => (String::new(), theme.ink_2),
    };
    let width = ui.available_width().min(size::LINE);
    if !name.is_empty() {
        label_within(ui, &name, Type::SmallStrong, theme.ink_2, width);
        ui.add_space(-size::GAP);
    }
    let kind = if line.who == Who::Narrator { Type::Small } else { Type::Body };
    label_within(ui, &line.text, kind, colour, width);
}
