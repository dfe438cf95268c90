//! The shipped cases, read into memory once, so that no disk is timed.

use malmi::encounter::{Move, Play, Stage};
use malmi::model::{EncounterKind, HelpLevel};
use malmi::players::{Kind, play_out};
use malmi::scenario::case::Case;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use std::path::Path;
use std::sync::Arc;

/// The shipped cases, smallest first.
pub const SHIPPED: [&str; 4] = ["first-visit", "logistics-deck", "insurance-farm", "pump-quarry"];
/// The seed of the plays that are taken apart.
const SEED: u64 = 1;

/// The shipped pack.
pub fn pack() -> MemoryFiles {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let mut files = MemoryFiles::default();
    for part in ["", "personas/"] {
        for entry in std::fs::read_dir(folder.join(part)).expect("the shipped pack").flatten() {
            let name = entry.file_name().into_string().expect("a plain name");
            if entry.path().is_file() {
                files.0.insert(format!("{part}{name}"), std::fs::read(entry.path()).expect("a readable file"));
            }
        }
    }
    files
}

/// Where a case stands in the pack.
pub fn path(name: &str) -> PackPath {
    PackPath::new(&format!("{name}.ron")).expect("a sound path")
}

/// A case of the pack.
pub fn case(files: &MemoryFiles, name: &str) -> Arc<Case> {
    Arc::new(load_case(files, &path(name), None).case.expect("shipped cases are sound"))
}

/// The moves of the patient player on a case.
pub fn moves(case: &Arc<Case>) -> Vec<Move> {
    play_out(case, Kind::Patient, SEED, HelpLevel::Standard).moves().to_vec()
}

/// A case played by these moves.
pub fn played(case: &Arc<Case>, moves: &[Move]) -> Play {
    let mut play = Play::new(Arc::clone(case), SEED, HelpLevel::Standard);
    for mv in moves {
        play.make(mv.clone()).expect("the patient player made it");
    }
    play
}

/// The place of the first and one past the last move made in the asking and listening; of all, where there is none.
pub fn discovery(case: &Arc<Case>, moves: &[Move]) -> (usize, usize) {
    let mut play = played(case, &[]);
    let mut asking = Vec::new();
    for (place, mv) in moves.iter().enumerate() {
        if play.state().stage == Stage::Encounter(EncounterKind::Discovery) {
            asking.push(place);
        }
        play.make(mv.clone()).expect("the patient player made it");
    }
    asking.first().zip(asking.last()).map_or((0, moves.len()), |(first, last)| (*first, last + 1))
}
