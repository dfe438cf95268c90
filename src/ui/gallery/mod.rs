//! Everything that screens are made of, in all its states, to look at while building. The names on it are those of the
//! code, for programmers: nothing here is translated.

mod controls;
mod places;

use super::theme::{Theme, Type, size};
use super::widgets::{Icon, icon, label, place};
use crate::words::Words;
use egui::{Id, Key, Modifiers, Rect, Ui, Vec2};

/// A page of the gallery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Gallery {
    /// The icons.
    #[default]
    Icons,
    /// Controls, in all their states.
    Controls,
    /// Tiles and what is taken up.
    Tiles,
    /// The desk and what lies on it.
    Desk,
    /// The room.
    Room,
    /// The telephone.
    Telephone,
    /// The laptop and the notebook.
    Laptop,
}

impl Gallery {
    /// All pages, in order.
    pub const ALL: [Self; 7] =
        [Self::Icons, Self::Controls, Self::Tiles, Self::Desk, Self::Room, Self::Telephone, Self::Laptop];

    /// The page's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Icons => "icons",
            Self::Controls => "controls",
            Self::Tiles => "tiles",
            Self::Desk => "desk",
            Self::Room => "room",
            Self::Telephone => "telephone",
            Self::Laptop => "laptop",
        }
    }
}

/// Draws the gallery instead of the game while the player wants it: F12 opens it and closes it, page up and page down
/// turn its pages. Tells whether it was drawn.
pub(super) fn instead_ui(ui: &mut Ui, words: &Words, theme: &Theme) -> bool {
    let id = Id::new("gallery");
    let mut at: Option<usize> = ui.data(|data| data.get_temp(id));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::F12) {
        at = if at.is_some() { None } else { Some(0) };
    }
    if let Some(page) = &mut at {
        if pressed(Key::PageDown) {
            *page += 1;
        }
        if pressed(Key::PageUp) {
            *page += Gallery::ALL.len() - 1;
        }
        gallery_ui(ui, words, theme, Gallery::ALL[*page % Gallery::ALL.len()]);
    }
    ui.data_mut(|data| {
        data.remove::<usize>(id);
        if let Some(page) = at {
            data.insert_temp(id, page);
        }
    });
    at.is_some()
}

/// Draws a page of the gallery over the whole window.
pub fn gallery_ui(ui: &mut Ui, words: &Words, theme: &Theme, page: Gallery) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, 0, theme.paper);
    let inner = whole.shrink(size::MARGIN);
    match page {
        Gallery::Icons => place(ui, page.name(), inner, |ui| icons(ui, theme)),
        Gallery::Controls => place(ui, page.name(), inner, |ui| controls::controls(ui, words, theme)),
        Gallery::Tiles => controls::tiles(ui, words, theme, whole),
        Gallery::Desk => places::desk(ui, theme, whole),
        Gallery::Room => places::room(ui, theme, whole),
        Gallery::Telephone => places::telephone(ui, theme, whole),
        Gallery::Laptop => places::laptop(ui, theme, whole),
    }
}

fn icons(ui: &mut Ui, theme: &Theme) {
    ui.horizontal_wrapped(|ui| {
        for which in Icon::ALL {
            let (_, rect) = ui.allocate_space(Vec2::new(112.0, 84.0));
            icon(ui.painter(), *which, rect.center_top() + Vec2::new(-20.0, 28.0), size::ICON, theme.ink);
            icon(ui.painter(), *which, rect.center_top() + Vec2::new(20.0, 28.0), 2.0 * size::ICON, theme.ink);
            let name = Rect::from_min_max(rect.left_top() + Vec2::new(0.0, 60.0), rect.max);
            place(ui, "name", name, |ui| label(ui, &format!("{which:?}"), Type::Small, theme.ink_2));
        }
    });
}
