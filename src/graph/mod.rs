//! Pictures of a case, as SVG: what unlocks what, and the course that it can take.
//!
//! The layout is our own. A general one puts boxes wherever edges get short, and with some seventy boxes the eye finds
//! nothing again; a trainer looks for a problem, a layer, a stage. So each kind of thing has its column, each problem its
//! band, and lines stay short because what belongs together stands beside each other.

mod bands;
mod course;
mod picture;
mod stages;
#[cfg(test)]
mod tests;
mod unlocks;

pub use course::course;
pub use unlocks::unlocks;
