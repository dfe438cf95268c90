//! The record of a play on the disk, in the form that `malmi play --moves` reads.

use crate::encounter::Play;
use std::io;
use std::path::Path;

/// Writes the whole record of a play; what stood in the file is replaced.
pub(super) fn write(path: &Path, play: &Play) -> io::Result<()> {
    let view = play.view();
    let lines = play.moves().iter().map(|mv| format!("{}\n", view.to_json(mv)));
    std::fs::write(path, lines.collect::<String>())
}
