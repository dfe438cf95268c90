//! A look and an expression as coloured polygons, back to front. What is drawn stands in `assets/portrait/list.txt`;
//! here it is read and worked out.

mod body;
mod colour;
mod expression;
mod frame;
mod geometry;
mod hair;
mod list;
mod marks;
mod order;
mod parse;
mod sitter;
mod tables;
#[cfg(test)]
mod tests;
mod value;

pub use frame::{Frame, ground};

use super::Expression;
use crate::scenario::look::Look;

/// A polygon of one colour. Where it crosses itself it is filled all the same (nonzero rule).
#[derive(Clone, Debug, PartialEq)]
pub struct Patch {
    /// Its corners, in hundredths of the head's height from between the eyes; x to the right, y down.
    pub points: Vec<[f32; 2]>,
    /// Red, green, blue.
    pub colour: [u8; 3],
    /// How much covers what is behind, 0–1.
    pub opacity: f32,
}

/// A person as polygons, back to front. `px` says how large the picture is: the height in pixels of 230 hundredths of
/// the head's height, which decides how much detail there is.
pub fn draw(look: &Look, expression: &Expression, px: f32) -> Vec<Patch> {
    let mut sitter = sitter::Sitter::new(look, expression, px.max(1.0));
    sitter.draw(expression);
    sitter.patches
}
