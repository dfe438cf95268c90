//! What is shown of a play in words, shared by the terminal, the window and the line protocol: labels of moves, words
//! spoken, moments to look back on, refusals, and the coach's questions. Everything here reads the [`View`] and
//! [`Words`]; nothing reads the state.
//!
//! [`View`]: crate::encounter::View
//! [`Words`]: crate::words::Words

mod coach;
mod label;
mod moment;
mod spoken;

pub use coach::hint;
pub use label::{form_key, label, move_label, plan_key};
pub use moment::moment;
pub use spoken::{Speaker, channel_key, medium_key, notice, refusal, speaker, spoken, stock_key, wire_error};
