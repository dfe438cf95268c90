//! Learning records for an organisation's own store, by the standard xAPI 1.0.3: what is told of a play, in statements that
//! are frozen when it happens; the machine that sends each of them once; the line to the store, and the key.
//!
//! Start at [`Told`] for what goes out, at [`Sender`] for how. Nothing is told before someone has turned it on
//! (`docs/xapi.md`).

mod address;
mod answer;
mod decision;
mod http;
mod key;
mod post;
pub mod profile;
mod round;
mod sender;
mod setup;
mod statement;
mod telling;
#[cfg(test)]
mod tests;
mod waiting;

pub use address::{Address, AddressError};
pub use answer::Answer;
pub use http::{Http, Line, VERSION};
pub use key::{Key, KeyError, NAME_VARIABLE, SECRET_VARIABLE, Source};
pub use post::{Here, Post, Report, Sending};
pub use round::{Next, Outcome, Request, Round};
pub use sender::{Ended, Sender, World};
pub use setup::{HomePage, Setup, SetupError};
pub use statement::{Actor, Stamped, Statement, Told};
pub use telling::News;
pub use waiting::Pace;
