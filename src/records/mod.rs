//! What is kept: records of plays and replaying them, the journal of what came of each, the folder on the disk.

mod bring_in;
mod diary;
mod drilled;
mod edits;
mod facts;
mod folder;
#[cfg(not(target_arch = "wasm32"))]
mod former;
mod held;
mod id;
mod journal;
mod led;
mod missed;
mod moves_file;
mod named;
mod outbox;
mod past;
mod person;
mod player;
mod record;
mod replay;
mod retention;
#[cfg(not(target_arch = "wasm32"))]
mod sqlite;
mod stamp;
mod store;
#[cfg(test)]
mod testing;
mod things;
mod told;
mod verify;
mod who;
mod witness;

pub use bring_in::{BroughtIn, bring_in};
pub use diary::Diary;
pub use drilled::{Drilled, RoundEnd};
pub use edits::{Change, Field, Noun, What};

pub use facts::{Approached, Facts, LookedBack, Met, Offered, Quality, Segment};
pub use folder::{Folder, FolderError};
pub use held::{Held, Kind as HeldKind, held};
pub use id::{NoId, PlayId, PlayerId};
pub use journal::{Finished, Journal, MARK, Part};
pub use missed::{Missed, MissedKind};
pub use moves_file::MovesFile;
pub use outbox::{Fate, Outbox, Parcel, Pause, Paused, Pile, SetAside, Standing};
pub use past::{Marks, Past, State, marks};
pub use person::{SETTINGS, begin_in, everything, language_of};
pub use player::{LONGEST_NAME, NoName, Player, PlayerName};
pub use record::{MAX_BYTES, Origin, Record, RecordError};
pub use replay::{Misfit, ReplayError, Replayed, Step, Stopped, follow, make_all, replay};
pub use retention::{NoRetention, Retention, Span};
#[cfg(not(target_arch = "wasm32"))]
pub use sqlite::{FILE as STORE_FILE, Rescued, Sqlite, rescue};
pub use stamp::Stamp;
pub use store::{Entry, Kept, Outcome, Outgoing, Store, StoreError};
pub use things::{Mark, Thing};
pub use verify::{Difference, Verified, differences};
pub use who::{LAST_PLAYER, last_player, player_of_name};
pub use witness::{Made, Witness};
