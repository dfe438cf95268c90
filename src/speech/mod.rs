//! What is shown of a play in words, shared by the terminal, the window and the line protocol: labels of moves, words
//! spoken, moments to look back on, refusals, and the coach's questions. Everything here reads the [`View`] and
//! [`Words`], and of the scorecard the names; nothing reads the state.
//!
//! [`View`]: crate::encounter::View
//! [`Words`]: crate::words::Words

mod bearing;
mod coach;
mod label;
mod moment;
mod result;
mod slots;
mod spoken;

pub use bearing::{bearing, voice};
pub use coach::{coach_asks, hint, hint_key};
pub use label::{form_key, label, move_label, plan_key};
pub use moment::moment;
pub use result::{cap_key, ending_key, point_key, rule_key};
pub use slots::{Choice, Pick, Slot, slots};
pub use spoken::{
    Speaker, channel_key, medium_key, notice, refusal, speaker, spoken, stock_key, wants_key, wire_error, wording_key,
};
