//! The customer's portrait as numbers: a look and an expression become coloured polygons; what the player may perceive
//! becomes an expression that moves. Floating point lives here and in the rooms that draw, never below.
//!
//! Everything is a pure function of its arguments or a small machine that is stepped from outside: no clock, no luck of
//! its own, no drawing.

mod draw;
mod expression;

pub use crate::scenario::look::{Look, LookSource};
pub use draw::{Frame, Patch, draw, ground};
pub use expression::{Expression, Pose};
