//! Sheets of paper and other grounds, each at its place, and what scrolls inside.

use crate::ui::theme::{Theme, size};
use egui::emath::GuiRounding;
use egui::scroll_area::ScrollBarVisibility;
use egui::{Align, Color32, Frame, Layout, Margin, Rect, ScrollArea, Shadow, Ui, UiBuilder};

/// What something lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// A sheet of paper.
    Paper,
    /// The board of facts.
    Board,
    /// A dark folder.
    Folder,
    /// A well inside paper.
    Inset,
}

impl Ground {
    const fn look(self, theme: &Theme) -> (Color32, Shadow) {
        match self {
            Self::Paper => (theme.paper, theme.paper_shadow()),
            Self::Board => (theme.board, Shadow::NONE),
            Self::Folder => (theme.field, theme.folder_shadow()),
            Self::Inset => (theme.paper_inset, Shadow::NONE),
        }
    }
}

/// Puts something at a place, top down from the left.
pub fn place<R>(ui: &mut Ui, name: &str, rect: Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::top_down(Align::LEFT);
    let rect = rect.round_ui();
    let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(rect).layout(layout));
    add(&mut child)
}

/// A sheet at a place, with what stands on it.
pub fn sheet<R>(
    ui: &mut Ui,
    theme: &Theme,
    (name, ground): (&str, Ground),
    rect: Rect,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let (fill, shadow) = ground.look(theme);
    ui.painter().add(shadow.as_shape(rect, size::RADIUS_PAPER));
    ui.painter().rect_filled(rect, size::RADIUS_PAPER, fill);
    place(ui, name, rect.shrink(size::PAD), add)
}

/// Room around a list for focus rings.
const RING: i8 = 6;

/// A list that scrolls, in line with what stands above it; focus rings have room in the padding of the sheet.
pub fn scroll<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let wide = room.expand2(egui::vec2(f32::from(RING), 0.0));
    let result = place(ui, name, wide, |ui| {
        ScrollArea::vertical()
            .id_salt(name)
            .auto_shrink(false)
            .scroll_bar_visibility(ScrollBarVisibility::VisibleWhenNeeded)
            .show(ui, |ui| Frame::new().inner_margin(Margin::same(RING)).show(ui, add).inner)
            .inner
    });
    ui.allocate_rect(room, egui::Sense::hover());
    result
}
