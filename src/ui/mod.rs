//! The views of the window, in egui: they draw what a player perceives and give back what the player wants to do. They
//! know nothing of Bevy, keep no game state and never change an encounter.
//!
//! Start at [`screen_ui`]; every view of an encounter has the shape
//! `fn (ui, &Scene, &mut Panel) -> Option<Move>`.

mod faces;
pub mod scene;
pub mod theme;
pub mod widgets;

pub use scene::{Action, Heard, Scene, Who};
pub use theme::{Evening, Theme, scale_for};
