//! Text: laid out, and as a label that a screen reader reads.

use crate::ui::theme::{TextSize, Theme, Type, size};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, Galley, Label, Pos2, Response, Ui, Vec2};
use std::sync::Arc;

fn job(size: TextSize, text: &str, kind: Type, colour: Color32, width: f32) -> LayoutJob {
    let format = TextFormat {
        font_id: size.font(kind),
        color: colour,
        line_height: Some(size.line(kind)),
        ..TextFormat::default()
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job
}

/// Lays out text, wrapped to a width.
pub fn galley(ui: &Ui, text: &str, kind: Type, colour: Color32, width: f32) -> Arc<Galley> {
    ui.painter().layout_job(job(TextSize::of(ui.ctx()), text, kind, colour, width))
}

/// Paints a line of text, its upper middle at a place.
pub fn centred(ui: &Ui, text: &str, kind: Type, colour: Color32, top: Pos2) {
    let laid = galley(ui, text, kind, colour, f32::INFINITY);
    ui.painter().galley(top - Vec2::new(laid.size().x / 2.0, 0.0), laid, colour);
}

/// A label, wrapped to the room there is.
pub fn label(ui: &mut Ui, text: &str, kind: Type, colour: Color32) -> Response {
    let width = ui.available_width();
    label_within(ui, text, kind, colour, width)
}

/// A label, wrapped to a width.
pub fn label_within(ui: &mut Ui, text: &str, kind: Type, colour: Color32, width: f32) -> Response {
    let laid = galley(ui, text, kind, colour, width);
    ui.add(Label::new(laid).selectable(false))
}

/// A paragraph in ink, no line longer than is good to read.
pub fn voice(ui: &mut Ui, theme: &Theme, text: &str, kind: Type) -> Response {
    let width = ui.available_width().min(size::LINE);
    label_within(ui, text, kind, theme.ink, width)
}
