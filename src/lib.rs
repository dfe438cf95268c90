//! Malmi: a simulation in which sellers practise customer encounters.
//!
//! The rooms, in reading order; a room uses only those above it (see `src/README.md`).

pub mod cli;
pub mod debrief;
pub mod encounter;
pub mod figures;
#[cfg(feature = "game")]
pub mod game;
pub mod graph;
pub mod layout;
pub mod lint;
pub mod model;
pub mod players;
#[cfg(feature = "ui")]
pub mod portrait;
pub mod practice;
pub mod preview;
pub mod records;
pub mod reference;
pub mod results;
pub mod scenario;
pub mod scoring;
#[cfg(feature = "ui")]
pub mod session;
#[cfg(feature = "sound")]
pub mod sound;
pub mod speech;
pub mod stats;
pub mod translate;
#[cfg(feature = "ui")]
pub mod ui;
pub mod words;
#[cfg(not(target_arch = "wasm32"))]
pub mod xapi;
