//! What a finished play teaches: what happened in order of time, what each decision cost, and playing again from a
//! moment. Reads the whole record, hidden state included, and is for after the play only. Decides no score.
//!
//! Start at [`Timeline::of`], then [`Costs`].

mod branch;
mod costs;
mod doing;
mod levels;
mod missed;
mod parting;
mod sentences;
mod summary;
mod telling;
mod timeline;
mod whole;
mod words;

pub use branch::{Beside, Branch};
pub use costs::{Cost, Costs, Course, NOTICEABLE, Other, dearest};
pub use doing::Doing;
pub use levels::{CURVES, Levels};
pub use missed::{Fate, MissedHint};
pub use parting::{Consequence, Difference};
pub use sentences::{consequences, cost_points, hint, instead, just_before, quality_key, shifts};
pub use summary::{
    Group, best, best_in_words, cap_in_words, change_in_words, clock, dimension_name, groups, hundredths, rounded,
    signed, sure_key, taking,
};
pub use telling::{Mark, Retelling, Retold};
pub use timeline::{Moment, Scored, Stretch, Timeline};
pub use whole::Debrief;
pub use words::{did, had};
