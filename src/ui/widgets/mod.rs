//! The things a screen is made of. Each is small, has a focus ring, a name for the screen reader, and, where it has a
//! key, shows its cap and reacts to it.

mod bar;
mod button;
mod cap;
mod chip;
mod control;
mod icon;
mod lettering;
mod row;
mod score;
mod sheet;
mod slip;
mod tile;

pub use bar::time_bar;
pub use button::Button;
pub use cap::Cap;
pub use chip::Chip;
pub use control::{focus_ring, focus_ring_on_field};
pub use icon::{Icon, beside, icon, icon_shapes};
pub use lettering::{galley, label, label_within, voice};
pub use row::Row;
pub use score::ScoreRow;
pub use sheet::{Ground, place, scroll, sheet};
pub use slip::Slip;
pub use tile::Tile;
