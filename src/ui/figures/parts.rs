//! What a skill is made of: how each of its parts went, over the page.

use super::FiguresPage;
use super::data::hundredths;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Cap, Dialog, galley, label};
use egui::{Context, Rect, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

/// Width of a bar.
const BAR: f32 = 150.0;

/// Draws it. Whether it was left.
pub(super) fn parts_ui(ctx: &Context, page: &FiguresPage<'_>, skill: usize) -> bool {
    let Some(skill) = page.figures.skills.get(skill) else { return true };
    let shown = Dialog::new("parts").show(ctx, page.theme, |ui, fresh| {
        label(ui, &page.skill(skill.dimension), Type::Title, page.theme.ink);
        let lead = if skill.parts.is_empty() { "figures-parts-none" } else { "figures-parts" };
        label(ui, &page.say(lead), Type::Body, page.theme.ink_2);
        for part in &skill.parts {
            part_ui(ui, page, &part.part.name(page.words), part.score);
        }
        ui.add_space(size::GAP);
        // Escape is the dialog's own.
        let close = page.say("close");
        let response = Button::new(&close).small().cap(Cap::escape(page.words)).show(ui, page.theme);
        if fresh {
            response.request_focus();
        }
        response.clicked()
    });
    shown.left || shown.inner
}

fn part_ui(ui: &mut Ui, page: &FiguresPage<'_>, name: &str, share: u16) {
    let theme = page.theme;
    let text = page.percent(share);
    let figure = galley(ui, &text, Type::Strong, theme.ink, f32::INFINITY);
    let wide = ui.available_width();
    let laid = galley(ui, name, Type::Body, theme.ink, wide - BAR - figure.size().x - 2.0 * size::GAP_WIDE);
    let (rect, response) = ui.allocate_exact_size(vec2(wide, laid.size().y), Sense::hover());
    let told = format!("{name}: {text}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &told));
    ui.painter().galley(rect.min, laid, theme.ink);
    let right = rect.right() - figure.size().x;
    ui.painter().galley(pos2(right, rect.center().y - figure.size().y / 2.0), figure, theme.ink);
    let right = rect.right() - size::BUTTON_SMALL - size::GAP_WIDE;
    let bar = Rect::from_min_max(pos2(right - BAR, rect.center().y - 7.0), pos2(right, rect.center().y + 7.0));
    let border = egui::Stroke::new(size::HAIRLINE, theme.edge);
    ui.painter().rect(bar, size::RADIUS, theme.paper_inset, border, StrokeKind::Inside);
    #[expect(clippy::cast_precision_loss, reason = "0 to 100")]
    let part = bar.width() * hundredths(share) as f32 / 100.0;
    if part >= 1.0 {
        ui.painter().rect_filled(bar.with_max_x(bar.left() + part), size::RADIUS, theme.ink);
    }
}
