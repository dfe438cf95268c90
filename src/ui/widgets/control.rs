//! What every control has in common: its place, its key, its name for the screen reader, its focus ring.

use super::Cap;
use crate::ui::theme::{Theme, size};
use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};

/// What a control is, for the screen reader.
pub(super) struct Control<'a> {
    pub kind: WidgetType,
    pub name: &'a str,
    pub selected: Option<bool>,
    pub cap: Option<&'a Cap>,
}

impl Control<'_> {
    /// Takes the room, hears the pointer and the key. A press of the key counts as a click.
    pub fn take(&self, ui: &mut Ui, wanted: Vec2) -> Response {
        let used = self.cap.is_some_and(|cap| cap.pressed(ui));
        let mut response = ui.allocate_response(wanted, Sense::click());
        self.describe(ui, &mut response, used);
        response
    }

    fn describe(&self, ui: &Ui, response: &mut Response, used: bool) {
        if used {
            response.flags.insert(egui::response::Flags::FAKE_PRIMARY_CLICKED);
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        let enabled = ui.is_enabled();
        response.widget_info(|| match self.selected {
            Some(selected) => WidgetInfo::selected(self.kind, enabled, selected, self.name),
            None => WidgetInfo::labeled(self.kind, enabled, self.name),
        });
    }
}

/// Draws the focus ring around something that has the focus.
pub fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    ring(ui, response, radius, theme.ink);
}

/// The same on a dark field.
pub fn focus_ring_on_field(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    ring(ui, response, radius, theme.on_field);
}

fn ring(ui: &Ui, response: &Response, radius: u8, colour: Color32) {
    if response.has_focus() {
        let rect: Rect = response.rect.expand(size::FOCUS);
        let stroke = Stroke::new(size::FOCUS, colour);
        ui.painter().rect_stroke(rect, CornerRadius::same(radius + 3), stroke, StrokeKind::Outside);
    }
}
