//! A field to write a line into, with its name above it.

use crate::ui::theme::{Theme, Type, size};
use crate::ui::widgets::{high, label};
use egui::{Align, Frame, Response, Sense, Stroke, StrokeKind, TextEdit, Ui, vec2};

/// A field with its name above it. What is secret is not shown.
pub(super) fn field(ui: &mut Ui, theme: &Theme, name: &str, text: &mut String, secret: bool) -> Response {
    ui.spacing_mut().item_spacing.y = size::GAP / 2.0;
    label(ui, name, Type::SmallStrong, theme.ink_2);
    let wide = ui.available_width().min(size::LINE);
    let (rect, _) = ui.allocate_exact_size(vec2(wide, high(ui, size::BUTTON_SMALL)), Sense::hover());
    ui.painter().rect(rect, size::RADIUS, theme.paper, Stroke::new(size::HAIRLINE, theme.edge), StrokeKind::Inside);
    let edit = TextEdit::singleline(text)
        .id_salt(name)
        .password(secret)
        .text_color(theme.ink)
        .frame(Frame::NONE)
        .vertical_align(Align::Center);
    let response = ui.put(rect.shrink2(vec2(size::PAD_ROW, 0.0)), edit);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.has_focus() {
        let stroke = Stroke::new(size::FOCUS, theme.ink);
        ui.painter().rect_stroke(rect.expand(size::FOCUS), size::RADIUS + 3, stroke, StrokeKind::Outside);
    }
    ui.add_space(size::GAP / 2.0);
    response
}
