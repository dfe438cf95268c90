//! The places things happen in: the wooden desk, the room, the telephone, the laptop; and what lies about. All are
//! drawn once for each size and theme and kept. Nothing here can be pressed.

mod core;
mod desk;
mod field;
mod room;
mod things;

pub use core::{core_box, groove, rock};
pub use desk::{Wood, desk, ply};
pub use field::{clip_board, folder, laptop, notebook, telephone};
pub use room::{Curtain, RoomLook, room, table};
pub use things::{cup, mug, paper_clip, pencil};

use egui::{Pos2, Rect, Vec2, pos2};

/// A rectangle by its corner and its extent, as drawings give it.
fn at(x: f32, y: f32, wide: f32, high: f32) -> Rect {
    Rect::from_min_size(pos2(x, y), Vec2::new(wide, high))
}

/// A rectangle moved to the origin.
fn local(rect: Rect) -> Rect {
    Rect::from_min_size(Pos2::ZERO, rect.size())
}
