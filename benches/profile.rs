//! A new profile beside one with two years of daily play (2,000 plays, move by move): opening the figures, and taking up a
//! play that waits. How to read the table: `docs/performance.md`.
//!
//! Fails where a time is above what must hold. Without `--bench`, as when run by `cargo test`, it tries everything once
//! with a few plays.

mod support {
    #[expect(dead_code, reason = "the other benches use more of it")]
    pub mod cases;
    #[expect(dead_code, reason = "the other benches use more of it")]
    pub mod clock;
    pub mod table;
    pub mod years;
}

use jiff::{Timestamp, Zoned};
use malmi::encounter::Play;
use malmi::figures::Figures;
use malmi::model::HelpLevel;
use malmi::players::{Kind, play_out};
use malmi::records::{Entry, Finished, PlayId, Player, PlayerId, PlayerName, Record, Sqlite, Stamp, Store, replay};
use malmi::scenario::case::Case;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::cases::{case, pack};
use support::clock::in_turns;
use support::table::{grouped, row};
use support::years::practised;

/// Every case of the shipped pack.
const CASES: [&str; 8] = [
    "first-visit",
    "insurance-farm",
    "island-hospitals",
    "logistics-deck",
    "mud-season",
    "pump-quarry",
    "school-kitchen",
    "village-cold",
];
/// Opening the figures of either profile may take so many milliseconds, and taking up a play.
const OPEN_AT_MOST: f64 = 200.0;
const RESUME_AT_MOST: f64 = 100.0;
/// Two years, in seconds.
const TWO_YEARS: i64 = 730 * 24 * 3600;

fn main() -> ExitCode {
    let timed = std::env::args().any(|argument| argument == "--bench");
    let (plays, rounds) = if timed { (2000, 21) } else { (12, 1) };
    let files = pack();
    let cases: Vec<Arc<Case>> = CASES.iter().map(|name| case(&files, name)).collect();
    let now = Timestamp::now().as_second();
    let years = practised(&cases, plays, (now - TWO_YEARS, now), 0);
    let disks = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    let player = Player { id: PlayerId::new(), name: PlayerName::new("Aino").ok(), made: Stamp::now() };
    fill(disks[0].path(), &player, &[], &cases);
    let kept: Vec<(&Play, &Finished)> = years.iter().map(|one| (&one.play, &one.result)).collect();
    fill(disks[1].path(), &player, &kept, &cases);
    let [empty, full] = [0, 1].map(|n| disks[n].path());
    let moves: usize = years.iter().map(|one| one.play.moves().len()).sum();
    let size = std::fs::metadata(full.join(malmi::records::STORE_FILE)).map_or(0, |file| file.len());
    row("what", "new profile", "two years", "must hold");
    row("plays, moves kept", "0", &format!("{}, {}", grouped(plays), grouped(moves)), "");
    row("kilobytes of the store", "", &grouped(usize::try_from(size / 1000).unwrap_or(0)), "");
    let open = in_turns(rounds, || open(empty, &player), || open(full, &player));
    let mut holds = told("opening the figures: store, results, figures", (open.ours, open.theirs), OPEN_AT_MOST);
    let results: Vec<Finished> = years.iter().map(|one| one.result.clone()).collect();
    let folds = in_turns(rounds, || fold(&[]), || fold(&results));
    holds &= told("  of which making the figures", (folds.ours, folds.theirs), OPEN_AT_MOST);
    let resume = in_turns(rounds, || resume(empty, &player, &cases), || resume(full, &player, &cases));
    holds &= told("taking up a play that waits, half-way", (resume.ours, resume.theirs), RESUME_AT_MOST);
    if holds || !timed { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A row of the table, and whether both times are as they must be.
fn told(what: &str, (new, years): (f64, f64), at_most: f64) -> bool {
    let holds = new.max(years) / 1e6 <= at_most;
    let word = if holds { "holds" } else { "DOES NOT HOLD" };
    let text = |time: f64| format!("{:.2} ms", time / 1e6);
    row(what, &text(new), &text(years), &format!("< {at_most} ms: {word}"));
    holds
}

/// Keeps plays that are over, and one that waits half-way.
fn fill(folder: &Path, player: &Player, plays: &[(&Play, &Finished)], cases: &[Arc<Case>]) {
    let mut store = Sqlite::open(folder).expect("a new store");
    store.add_player(player).expect("a player");
    for (play, result) in plays {
        let record = Record::of(play);
        let at = Stamp(result.at * 1000);
        let entry = Entry { play: PlayId::new(), record: &record, since: 0, at, result: Some(result), out: &[] };
        store.begin(player.id, &entry).expect("room on the disk");
    }
    let quarry = &cases[5];
    let whole = play_out(quarry, Kind::Patient, 1, HelpLevel::Standard);
    let mut half = Play::new(Arc::clone(quarry), 1, HelpLevel::Standard);
    for mv in &whole.moves()[..whole.moves().len() / 2] {
        half.make(mv.clone()).expect("the patient player made it");
    }
    let record = Record::of(&half);
    let entry = Entry { play: PlayId::new(), record: &record, since: 0, at: Stamp::now(), result: None, out: &[] };
    store.begin(player.id, &entry).expect("room on the disk");
}

/// Opens the store, reads what came of every play, and makes the figures.
fn open(folder: &Path, player: &Player) -> Duration {
    let begun = Instant::now();
    let store = Sqlite::open(folder).expect("the store");
    let results: Vec<Finished> =
        store.results(player.id).expect("the results").into_iter().map(|outcome| outcome.result).collect();
    black_box(Figures::of(&results, &Zoned::now()));
    begun.elapsed()
}

fn fold(results: &[Finished]) -> Duration {
    let now = Zoned::now();
    let begun = Instant::now();
    black_box(Figures::of(black_box(results), &now));
    begun.elapsed()
}

/// Opens the store, reads the play that waits, and makes its moves again.
fn resume(folder: &Path, player: &Player, cases: &[Arc<Case>]) -> Duration {
    let begun = Instant::now();
    let store = Sqlite::open(folder).expect("the store");
    let waiting = store.waiting(player.id).expect("a play waits");
    let case = cases.iter().find(|case| case.scenario.id.as_str() == waiting[0].record.case).expect("its case");
    let play = replay(Arc::clone(case), &waiting[0].record).expect("it fits");
    black_box(play.view());
    begun.elapsed()
}
