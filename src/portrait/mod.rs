//! The customer's portrait as numbers: a look and an expression become coloured polygons; what the player may perceive
//! becomes an expression that moves. Floating point lives here and in the rooms that draw, never below.
//!
//! Everything is a pure function of its arguments or a small machine that is stepped from outside: no clock, no luck of
//! the play's, no drawing.

mod acting;
mod actor;
mod cue;
mod cue_table;
mod draw;
mod expression;
mod idle;
pub mod lens;
mod line;
mod mood;
mod mosaic;
mod param;
mod springs;
pub mod voice;

pub use crate::scenario::look::{Look, LookSource};
pub use actor::Actor;
pub use cue::Cue;
pub use draw::{Frame, Patch, draw, ground};
pub use expression::{Expression, Pose};
pub use lens::Lens;
pub use line::{Cell, Picture, VideoLine};
pub use mood::express;
pub use mosaic::Mosaic;
pub use param::Param;
pub use voice::Voice;
