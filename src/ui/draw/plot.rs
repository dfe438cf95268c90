//! A plot that is a drawing: it fills its place and bears neither axes nor a hand.

use egui::{Rect, Sense, Vec2};
use egui_plot::Plot;

/// A plot without axes, grid or ground, which cannot be moved, and says nothing under the pointer.
pub fn still_plot(name: &str, rect: Rect) -> Plot<'_> {
    Plot::new(name)
        .width(rect.width())
        .height(rect.height())
        .sense(Sense::hover())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .set_margin_fraction(Vec2::ZERO)
        .label_formatter(|_| None)
}
