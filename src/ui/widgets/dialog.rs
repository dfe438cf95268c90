//! A sheet of paper over the dimmed screen, for one question. What lies behind cannot be reached meanwhile.

use crate::ui::motion;
use crate::ui::theme::{Theme, size};
use egui::{Context, Frame, Id, Margin, Modal, Ui};

/// A dialog.
#[derive(Clone, Copy, Debug)]
pub struct Dialog<'a> {
    name: &'a str,
    width: f32,
}

/// What a dialog gave back in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<R> {
    /// What its content gave back.
    pub inner: R,
    /// Whether the player left it, by Escape or by a press beside it.
    pub left: bool,
}

impl<'a> Dialog<'a> {
    /// A dialog, as wide as a line of text.
    pub const fn new(name: &'a str) -> Self {
        Self { name, width: size::LINE }
    }

    /// So wide inside.
    #[must_use]
    pub const fn width(mut self, units: f32) -> Self {
        self.width = units;
        self
    }

    /// Draws it over everything. The content is told whether it has just come, so that its first control can ask for the
    /// focus.
    pub fn show<R>(self, ctx: &Context, theme: &Theme, add: impl FnOnce(&mut Ui, bool) -> R) -> Shown<R> {
        let (fresh, came) = self.came(ctx);
        #[expect(clippy::cast_possible_truncation, reason = "a small constant of the grid")]
        let margin = Margin::same(size::PAD as i8);
        let frame = Frame::new()
            .fill(theme.paper)
            .corner_radius(size::RADIUS_PAPER)
            .shadow(theme.lifted_shadow())
            .inner_margin(margin);
        let modal = Modal::new(Id::new(self.name)).frame(frame).backdrop_color(theme.scrim.gamma_multiply(came));
        let shown = modal.show(ctx, |ui| {
            ui.set_width(self.width);
            ui.spacing_mut().item_spacing.y = size::PAD_ROW;
            add(ui, fresh)
        });
        Shown { left: shown.should_close(), inner: shown.inner }
    }

    /// Whether this is its first frame, and how far it has come, 0–1.
    fn came(self, ctx: &Context) -> (bool, f32) {
        let id = Id::new(self.name).with("came");
        let (frame, time) = (ctx.cumulative_frame_nr(), ctx.input(|input| input.time));
        let known: Option<(u64, f64)> = ctx.data(|data| data.get_temp(id));
        let fresh = known.is_none_or(|(last, _)| last + 1 < frame);
        let start = known.filter(|_| !fresh).map_or(time, |(_, start)| start);
        ctx.data_mut(|data| data.insert_temp(id, (frame, start)));
        (fresh, motion::since(ctx, start, motion::SHEET))
    }
}
