//! Practice: how every skill stands, when it comes back, what to practise today and why, drills of one behaviour, and the
//! coach's questions before and between encounters. Pure: plays and cases in, values out, and the time is a parameter.
//! `docs/practice.md` tells the rules in plain words.

mod coach;
mod drill;
mod mastery;
mod path;
mod plan;
mod showing;
mod skill;
mod tell;
#[cfg(test)]
mod tests;

pub use coach::{Answer, Ask, ask};
pub use drill::{Behaviour, Cut, ROUNDS, Round, Told, Verdict, judge, rounds, tell as tell_verdict};
pub use mastery::{DAY, INTERVALS, Last, SHOWN, Standing};
pub use path::{Lesson, Step, Why};
pub use plan::{Plan, Reason, TODAY, Task};
pub use showing::{Played, Showing, score};
pub use skill::{DIMENSIONS, Skill};
pub use tell::{reason, standing};
