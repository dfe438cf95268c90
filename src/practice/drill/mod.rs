//! Drills: three minutes of one behaviour, cut from existing cases. A simulated player plays up to the moment at which the
//! behaviour is due; a few moves of the player's own are judged; and that is a round.

mod behaviour;
mod cut;
mod judge;
mod tell;

pub use behaviour::Behaviour;
pub use cut::{Cut, ROUNDS, Round, rounds};
pub use judge::{Verdict, judge};
pub use tell::{Told, tell};
