//! A database in which somebody has altered something by hand: no panic, and a play that cannot be read any more costs
//! only itself.

use crate::tools::{copy_folder, entry, player, record};
use malmi::records::{Entry, Finished, Kept, Outcome, PlayId, PlayerId, STORE_FILE, Sqlite, Store};
use proptest::prelude::*;
use rusqlite::{Connection, params};
use serde_json::json;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;

/// A store with plays that wait and plays that are over, two of each.
struct Sound {
    folder: TempDir,
    player: PlayerId,
    waiting: Vec<Kept>,
    results: Vec<Outcome>,
}

static SOUND: LazyLock<Sound> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let player = player();
    let mut store = Sqlite::open(folder.path()).expect("a store");
    store.add_player(&player).expect("added");
    for over in [false, true, false, true] {
        let (play, record) = (PlayId::new(), record(5));
        let result: Option<Finished> = over.then(|| serde_json::from_value(result()).expect("a result"));
        store.begin(player.id, &Entry { result: result.as_ref(), ..entry(play, &record, 0) }).expect("begun");
    }
    let (waiting, results) = (store.waiting(player.id).expect("read"), store.results(player.id).expect("read"));
    assert_eq!((waiting.len(), results.len()), (2, 2));
    Sound { folder, player: player.id, waiting, results }
});

fn result() -> serde_json::Value {
    json!({
        "at": 2, "case": "first-visit", "scenario": "ab", "seed": 7, "level": "guided", "total": 640, "dimensions": {},
    })
}

/// Everything that is read back, with the table and the condition that finds one play.
const COLUMNS: [(&str, &str, &str); 12] = [
    ("moves", "move", "play"),
    ("moves", "made", "play"),
    ("moves", "place", "play"),
    ("results", "result", "play"),
    ("results", "at", "play"),
    ("plays", "begun", "id"),
    ("plays", "scenario", "id"),
    ("plays", "case_id", "id"),
    ("plays", "seed", "id"),
    ("plays", "level", "id"),
    ("plays", "origin", "id"),
    ("plays", "language", "id"),
];

fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        Just("null".to_owned()),
        Just("{}".to_owned()),
        Just("[[[]]]".to_owned()),
        Just("[".repeat(100_000)),
        Just(json!({"move": ["silence"]}).to_string()),
        Just(json!({"at": "then", "total": -1}).to_string()),
        Just(json!({"led": 1}).to_string()),
        any::<i64>().prop_map(|number| number.to_string()),
        any::<u64>().prop_map(|number| number.to_string()),
    ]
}

fn all_but(folder: &Path, altered: PlayId) -> Result<(), TestCaseError> {
    let mut store = Sqlite::open(folder).expect("the file itself is sound");
    prop_assert_eq!(store.players().expect("read").len(), 1);
    let (waiting, results) =
        (store.waiting(SOUND.player).expect("the others"), store.results(SOUND.player).expect("the others"));
    for kept in SOUND.waiting.iter().filter(|kept| kept.play != altered) {
        prop_assert!(waiting.contains(kept));
    }
    for outcome in SOUND.results.iter().filter(|outcome| outcome.play != altered) {
        prop_assert!(results.contains(outcome));
    }
    let lost = store.count(SOUND.player).expect("counted") - waiting.len() - results.len();
    prop_assert!(lost <= 1);
    // Whatever it says, and however one goes on with it.
    if let Ok(Some(kept)) = store.play(altered) {
        let _ = Sqlite::keep(&mut store, &entry(altered, &kept.record, kept.record.moves.len()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn what_was_altered_by_hand_costs_one_play(which in 0_usize..4, column in 0..COLUMNS.len(), text in written()) {
        let disk = tempfile::tempdir().expect("a folder");
        copy_folder(SOUND.folder.path(), disk.path());
        let altered = SOUND.waiting.iter().map(|kept| kept.play).chain(SOUND.results.iter().map(|over| over.play));
        let altered = altered.collect::<Vec<_>>()[which];
        let (table, column, id) = COLUMNS[column];
        let db = Connection::open(disk.path().join(STORE_FILE)).expect("there");
        let sql = format!("UPDATE OR IGNORE {table} SET {column} = ?1 WHERE {id} = ?2");
        // The database itself refuses some of it.
        let _ = db.execute(&sql, params![text, altered.to_string()]);
        drop(db);
        all_but(disk.path(), altered)?;
    }
}

#[test]
fn a_play_in_which_a_move_is_missing_is_left_out_and_counted() {
    let disk = tempfile::tempdir().expect("a folder");
    copy_folder(SOUND.folder.path(), disk.path());
    let altered = SOUND.waiting[0].play;
    let db = Connection::open(disk.path().join(STORE_FILE)).expect("there");
    db.execute("DELETE FROM moves WHERE play = ?1 AND place = 2", [altered.to_string()]).expect("deleted");
    drop(db);
    let store = Sqlite::open(disk.path()).expect("sound");
    assert_eq!(store.waiting(SOUND.player).expect("read"), SOUND.waiting[1..]);
    assert_eq!(store.count(SOUND.player).expect("counted"), 4);
    assert!(store.play(altered).is_err());
}
