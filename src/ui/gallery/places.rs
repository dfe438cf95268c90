//! The places of the gallery.

use crate::ui::surface::{self, RoomLook, Wood};
use crate::ui::theme::{ROCKS, Theme};
use egui::{Rect, Ui, Vec2, pos2, vec2};

fn at(x: f32, y: f32, wide: f32, high: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), Vec2::new(wide, high))
}

pub(super) fn desk(ui: &mut Ui, theme: &Theme, whole: Rect) {
    let painter = ui.painter();
    surface::desk(painter, theme, whole, Wood::DESK);
    surface::folder(painter, theme, at(40.0, 146.0, 640.0, 390.0), [206.0, 34.0], true);
    surface::paper_clip(painter, theme, pos2(542.0, 160.0), 4.0);
    surface::cup(painter, theme, pos2(612.0, 52.0), 27.0);
    surface::pencil(painter, theme, pos2(80.0, 600.0), 196.0, -8.0);
    let box_ = at(720.0, 112.0, 520.0, 424.0);
    surface::core_box(painter, theme, box_);
    for (row, top) in [206.0, 250.0, 294.0, 338.0].into_iter().enumerate() {
        surface::groove(painter, theme, at(919.0, top, 294.0, 36.0));
        for (n, left) in [924.0, 996.0, 1068.0, 1140.0].into_iter().enumerate() {
            surface::rock(painter, at(left, top + 5.0, 68.0, 26.0), ROCKS[(row * 2 + n) % ROCKS.len()]);
        }
    }
    surface::ply(painter, theme, whole.with_min_y(whole.bottom() - 36.0));
}

pub(super) fn room(ui: &mut Ui, theme: &Theme, whole: Rect) {
    let painter = ui.painter();
    let scene = whole.with_max_x(whole.left() + whole.width() * 0.625);
    let table = whole.height() - 274.0;
    surface::room(painter, theme, scene, &RoomLook::conversation(scene.size(), table));
    surface::table(painter, theme, scene.with_min_y(table), 22.0);
    surface::mug(painter, theme, pos2(62.0, table - 6.0));
}

pub(super) fn telephone(ui: &mut Ui, theme: &Theme, whole: Rect) {
    let painter = ui.painter();
    surface::telephone(painter, theme, whole, 388.0);
    surface::table(painter, theme, whole.with_min_y(504.0), 14.0);
}

pub(super) fn laptop(ui: &mut Ui, theme: &Theme, whole: Rect) {
    let painter = ui.painter();
    surface::desk(painter, theme, whole, Wood::VIDEO);
    let picture = surface::laptop(painter, theme, at(20.0, 66.0, 764.0, 452.0));
    painter.rect_filled(picture, 4, theme.wall);
    let [_, page] = surface::notebook(painter, theme, at(820.0, 80.0, 430.0, 400.0), 160.0);
    surface::pencil(painter, theme, pos2(page.left() + 10.0, 300.0), 150.0, 90.0);
    let sheet = at(40.0, 580.0, 400.0, 120.0);
    painter.rect_filled(sheet, 3, theme.paper);
    surface::clip_board(painter, theme, sheet);
    surface::paper_clip(painter, theme, sheet.right_top() + vec2(20.0, 0.0), -12.0);
}
