//! A note at the foot of the window about something that went wrong.

use crate::session::Session;
use crate::ui::theme::{Type, size};
use egui::{Align2, Area, Context, Frame, Order, RichText, Vec2};

/// Shows the note; says whether the player has read it.
pub(super) fn trouble_ui(context: &Context, session: &Session, text: &str) -> bool {
    let (theme, words) = (session.theme(), session.words());
    let area = Area::new("trouble".into()).order(Order::Foreground).anchor(Align2::CENTER_BOTTOM, Vec2::ZERO);
    let shown = area.show(context, |ui| {
        Frame::new().fill(theme.copper_wash).inner_margin(size::GAP_WIDE).show(ui, |ui| {
            ui.set_max_width(size::LINE);
            ui.label(RichText::new(text).font(Type::Body.font()).color(theme.ink));
            ui.button(RichText::new(words.get("trouble-seen")).font(Type::Strong.font())).clicked()
        })
    });
    shown.inner.inner
}
