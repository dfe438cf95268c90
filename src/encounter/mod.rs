//! The simulation: a move is checked, becomes events, and only events change the state. Pure functions of case, seed,
//! level and moves; no clock, no files, no floating point.
//!
//! Start at [`Play`]: `Play::new`, then `view` and `make` until `is_over`.

mod answering;
mod closing;
pub mod coach;
mod course;
mod cues;
mod discovery;
pub mod event;
mod luck;
pub mod moves;
mod play;
mod preparation;
mod presentation;
mod prospecting;
pub mod reflection;
mod refusal;
pub mod rules;
pub mod state;
pub mod texts;
mod third;
mod turn;
pub mod view;
pub mod wire;

pub use discovery::evidence_known;
pub use event::{Event, Happening};
pub use luck::Luck;
pub use moves::Move;
pub use play::{MOVES_AT_MOST, Play};
pub use preparation::CHOICES;
pub use refusal::Refusal;
pub use rules::{Numbers, Rule};
pub use state::{Stage, State};
pub use texts::Texts;
pub use third::{is_voiced, least_time as least_time_of_third, objection};
pub use view::View;
