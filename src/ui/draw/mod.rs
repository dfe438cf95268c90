//! Drawing beyond what egui has: outlines written as SVG writes them, filled curves with soft edges, strokes with round
//! ends, and drawings that are made once and kept.

pub mod kept;
pub mod mesh;
pub mod outline;
mod plot;
mod stroke;

pub use kept::{Drawing, kept};
pub use plot::still_plot;
pub use stroke::{round_line, round_stroke};
