//! What is kept of a play: records, and replaying them.

mod moves_file;
mod record;
mod replay;

pub use moves_file::MovesFile;
pub use record::{MAX_BYTES, Origin, Record, RecordError};
pub use replay::{MoveFault, ReplayError, make_all, replay};
