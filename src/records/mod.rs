//! What is kept: records of plays and replaying them, the journal of what came of each, the folder on the disk.

mod folder;
mod journal;
mod moves_file;
mod path;
mod record;
mod replay;

pub use folder::{Folder, FolderError};
pub use journal::{Finished, Journal};
pub use moves_file::MovesFile;
pub use path::{MARK, SHOWN, SKILLS, Skill, training_path};
pub use record::{MAX_BYTES, Origin, Record, RecordError};
pub use replay::{MoveFault, ReplayError, make_all, replay};
