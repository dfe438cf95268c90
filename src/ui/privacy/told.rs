//! What is kept, in figures and files.

use super::PrivacyPage;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Ground, galley, label, scroll, sheet};
use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// The share of the width that names have.
const NAMES: f32 = 0.46;

pub(super) fn told_ui(ui: &mut Ui, page: &PrivacyPage<'_>, rect: Rect) {
    let (words, theme) = (page.words, page.theme);
    sheet(ui, theme, ("kept", Ground::Paper), rect, |ui| {
        scroll(ui, "facts", |ui| {
            ui.spacing_mut().item_spacing.y = 6.0;
            let title = page.name.map_or_else(
                || words.get("privacy-of-nobody"),
                |name| words.with("privacy-of", &[("name", name.into())]),
            );
            label(ui, &title, Type::Title, theme.ink);
            for fact in page.facts {
                line_ui(ui, page, &words.get(fact.what), &fact.value, None);
            }
            ui.add_space(size::GAP_WIDE);
            label(ui, &words.get("privacy-files"), Type::Lead, theme.ink);
            for file in page.files {
                line_ui(ui, page, &file.name, &file.size, Some(&words.get(file.what)));
            }
        });
    });
}

/// A name, what there is to say of it, and a note beneath the value.
fn line_ui(ui: &mut Ui, page: &PrivacyPage<'_>, name: &str, value: &str, note: Option<&str>) {
    let theme = page.theme;
    let wide = ui.available_width();
    let text = galley(ui, name, Type::Body, theme.ink_2, wide * NAMES - size::GAP);
    let value = [Some(value), note].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let laid = galley(ui, &value, Type::Body, theme.ink, wide * (1.0 - NAMES));
    let (rect, response) = ui.allocate_exact_size(vec2(wide, text.size().y.max(laid.size().y)), Sense::hover());
    let told = format!("{name}: {value}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    ui.painter().galley(rect.min, text, theme.ink_2);
    ui.painter().galley(pos2(rect.left() + wide * NAMES, rect.top()), laid, theme.ink);
}
