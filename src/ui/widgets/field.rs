//! A line to write in.

use super::control::high;
use crate::ui::theme::{Theme, size};
use egui::{Align, Frame, Rect, Response, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2};

/// A line to write in, over the whole width there is. `name` is what a screen reader calls it, and stands in it while it
/// is empty.
pub fn field(ui: &mut Ui, theme: &Theme, name: &str, text: &mut String, longest: usize) -> Response {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), high(ui, size::BUTTON)), Sense::hover());
    ui.painter().rect(rect, size::RADIUS, theme.paper, Stroke::new(size::BORDER, theme.edge), StrokeKind::Inside);
    let edit = TextEdit::singleline(text)
        .hint_text(RichText::new(name).color(theme.ink_3))
        .text_color(theme.ink)
        .char_limit(longest)
        .frame(Frame::NONE)
        .vertical_align(Align::Center);
    let inside = Rect::from_min_max(rect.min + Vec2::new(size::PAD_ROW, 0.0), rect.max - Vec2::new(size::PAD_ROW, 0.0));
    let response = ui.put(inside, edit);
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name.to_owned()));
    if response.has_focus() {
        let ring = Stroke::new(size::FOCUS, theme.ink);
        ui.painter().rect_stroke(rect.expand(size::FOCUS), size::RADIUS + 3, ring, StrokeKind::Outside);
    }
    response
}
