//! The conversation on the wall: what was said beat by beat, the newest largest, and the cues that came through.

use super::scene::{Heard, Scene, Who};
use super::theme::{Theme, Type, size};
use super::widgets::{label, label_within};
use egui::{Color32, Frame, Margin, Ui};

/// Draws the conversation so far into the room there is, the newest lines always in sight.
pub(super) fn talk_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let newest = scene.said.last().map_or(0, |line| line.step);
    egui::ScrollArea::vertical().id_salt("talk").auto_shrink(false).stick_to_bottom(true).show(ui, |ui| {
        Frame::new().inner_margin(Margin::symmetric(0, 6)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = size::GAP;
            let last_words = scene.said.iter().rposition(|line| matches!(line.who, Who::Them(_)));
            for (place, line) in scene.said.iter().enumerate() {
                let now = line.step == newest;
                let present = now && Some(place) == last_words;
                line_ui(ui, scene.theme, line, &scene.words.get("you"), (now, present));
            }
        });
    });
}

fn line_ui(ui: &mut Ui, theme: &Theme, line: &Heard, you: &str, (now, present): (bool, bool)) {
    let width = ui.available_width().min(size::LINE);
    let colour = if now { theme.ink } else { theme.ink_wall };
    let mut say = |text: &str, kind, colour| label_within(ui, text, kind, colour, width);
    match &line.who {
        Who::Them(_) if present => {
            // Words too long for large letters stay readable in smaller ones.
            let kind = if line.text.chars().count() <= 120 { Type::Title } else { Type::LeadVoice };
            say(&line.text, kind, theme.ink);
        }
        Who::Them(_) if now => {
            say(&line.text, Type::Lead, theme.ink);
        }
        Who::Them(_) => {
            say(&line.text, Type::Body, colour);
        }
        Who::You => {
            say(&format!("{you}: {}", line.text), Type::Strong, pen(theme, now));
        }
        Who::Narrator | Who::Coach => note(ui, theme, line, now),
    }
}

/// The player writes with a pen; on the wall the light theme's pen is dark enough.
const fn pen(theme: &Theme, now: bool) -> Color32 {
    if now { theme.pen } else { theme.ink_wall }
}

/// A cue, or something told: a loose slip; older ones are only text.
fn note(ui: &mut Ui, theme: &Theme, line: &Heard, now: bool) {
    if !now {
        label(ui, &line.text, Type::Small, theme.ink_wall);
        return;
    }
    let fill = if line.who == Who::Coach { theme.copper_wash } else { theme.mark };
    #[expect(clippy::cast_possible_truncation, reason = "a small constant of the grid")]
    let margin = Margin::same(size::GAP as i8);
    Frame::new().fill(fill).corner_radius(size::RADIUS_PAPER).inner_margin(margin).show(ui, |ui| {
        ui.set_max_width(size::LINE.min(ui.available_width()));
        label(ui, &line.text, Type::Body, theme.ink);
    });
}
