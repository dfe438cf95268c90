//! What is kept: records of plays and replaying them, the journal of what came of each, the folder on the disk.

mod edits;
mod folder;
mod journal;
mod led;
mod moves_file;
mod named;
mod path;
mod record;
mod replay;
#[cfg(test)]
mod testing;
mod things;
mod witness;

pub use edits::{Change, Field, Noun, What};

pub use folder::{Folder, FolderError};
pub use journal::{Finished, Journal};
pub use moves_file::MovesFile;
pub use path::{MARK, SHOWN, SKILLS, Skill, training_path};
pub use record::{MAX_BYTES, Origin, Record, RecordError};
pub use replay::{Misfit, ReplayError, Replayed, Step, Stopped, follow, make_all, replay};
pub use things::{Mark, Thing};
pub use witness::{Made, Witness};
