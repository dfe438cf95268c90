//! The right sheet: what goes out, what never does, the next statements to the letter, and those that were set aside.

use super::LearningPanel;
use super::data::{LearningLine, LearningPage};
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Row, galley, label, scroll};
use egui::{Sense, Ui, vec2};

/// What is opened: one of the list, and whether it is of those that were set aside.
pub(super) type Opened = (bool, usize);

pub(super) fn out_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel) {
    let (words, theme, sheet) = (page.words, page.theme, page.sheet);
    scroll(ui, "out", |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP;
        label(ui, &words.get("learning-out"), Type::Title, theme.ink);
        label(ui, &words.get("learning-out-what"), Type::Body, theme.ink);
        label(ui, &words.get("learning-out-never"), Type::Body, theme.ink);
        if !sheet.set_aside.is_empty() {
            label(ui, &words.get("learning-set-aside"), Type::LeadVoice, theme.ink);
            label(ui, &words.get("learning-set-aside-note"), Type::Small, theme.ink_2);
            list_ui(ui, page, panel, &sheet.set_aside, true);
        }
        let title = words.get(if sheet.example { "learning-example" } else { "learning-next" });
        label(ui, &title, Type::LeadVoice, theme.ink);
        if sheet.next.is_empty() {
            label(ui, &words.get("learning-next-none"), Type::Body, theme.ink_2);
        } else {
            label(ui, &words.get("learning-next-note"), Type::Small, theme.ink_2);
            list_ui(ui, page, panel, &sheet.next, false);
        }
    });
}

fn list_ui(ui: &mut Ui, page: &LearningPage<'_>, panel: &mut LearningPanel, all: &[LearningLine], aside: bool) {
    for (place, line) in all.iter().enumerate() {
        let opened = panel.opened == Some((aside, place));
        let note = match &line.why {
            Some(why) => {
                page.words.with("learning-said", &[("at", line.at.as_str().into()), ("words", why.as_str().into())])
            }
            None => line.at.clone(),
        };
        let row = ui.push_id((aside, place), |ui| {
            Row::new(&line.says).note(Some(&note)).low().selected(opened).show(ui, page.theme)
        });
        if row.inner.clicked() {
            panel.opened = (!opened).then_some((aside, place));
        }
        if opened {
            text_ui(ui, page, &line.text);
        }
    }
}

/// A statement to the letter, on a ground of its own.
fn text_ui(ui: &mut Ui, page: &LearningPage<'_>, text: &str) {
    let room = ui.available_width() - 2.0 * size::PAD_ROW;
    let laid = galley(ui, text, Type::Small, page.theme.ink, room);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), laid.size().y + 2.0 * size::PAD_ROW), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, text));
    ui.painter().rect_filled(rect, size::RADIUS, page.theme.paper_inset);
    ui.painter().galley(rect.min + vec2(size::PAD_ROW, size::PAD_ROW), laid, page.theme.ink);
}
