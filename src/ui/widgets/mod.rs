//! The things a screen is made of. Each is small, has a focus ring, a name for the screen reader, and, where it has a
//! key, shows its cap and reacts to it.

mod button;
mod cap;
mod card;
mod chip;
mod clipping;
mod clock;
mod control;
mod day;
mod dialog;
mod field;
mod icon;
mod lettering;
mod row;
mod score;
mod sheet;
mod silence;
mod slip;
mod tag;
mod tick;
mod tile;

pub use button::Button;
pub use cap::Cap;
pub use card::{Card, card};
pub use chip::Chip;
pub use clipping::Clipping;
pub use clock::Clock;
pub use control::{Control, Feel, dashed, focus_ring, focus_ring_on_field, high};
pub use day::Day;
pub use dialog::{Dialog, Shown};
pub use field::field;
pub use icon::{Icon, beside, icon, icon_shapes};
pub use lettering::{centred, galley, label, label_within, voice};
pub use row::Row;
pub use score::ScoreRow;
pub use sheet::{Ground, place, scroll, sheet};
pub use slip::Slip;
pub use tag::Tag;
pub use tick::Tick;
pub use tile::Tile;
