//! The store by examples.

use super::*;
use crate::records::{Finished, Record, Stamp, Store};
use serde_json::json;

fn record(moves: usize) -> Record {
    let text = json!({
        "format": 1, "scenario": "ab".repeat(32), "case": "first-visit", "seed": u64::MAX, "level": "guided",
        "moves": vec![json!({"move": "silence"}); moves],
        "then": {"language": "en", "moves": vec![json!({"led": "a"}); moves], "things": []},
    });
    Record::parse(text.to_string().as_bytes()).expect("it is a record")
}

fn player() -> Player {
    Player { id: PlayerId::new(), name: PlayerName::new("Aino").ok(), made: Stamp(1_000) }
}

fn entry(play: PlayId, record: &Record, since: usize) -> Entry<'_> {
    Entry { play, record, since, at: Stamp(2_000), result: None, out: &[] }
}

fn finished() -> Finished {
    serde_json::from_value(json!({
        "at": 2, "case": "first-visit", "scenario": "ab", "seed": 7, "level": "guided", "total": 640, "dimensions": {},
    }))
    .expect("it is a result")
}

#[test]
fn a_play_comes_back_move_by_move_and_its_result_once() {
    let disk = tempfile::tempdir().expect("a folder");
    let (aino, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(&disk.path().join("new")).expect("a new store");
    store.add_player(&aino).expect("added");
    store.begin(aino.id, &entry(play, &record(1), 0)).expect("begun");
    store.keep(&entry(play, &record(3), 1)).expect("kept");
    drop(store);
    let mut store = Sqlite::open(&disk.path().join("new")).expect("it is there");
    assert_eq!(store.players().expect("read"), std::slice::from_ref(&aino));
    assert_eq!(store.waiting(aino.id).expect("read"), [Kept { play, record: record(3), begun: Stamp(2_000) }]);
    let result = finished();
    let last = record(4);
    store.keep(&Entry { result: Some(&result), ..entry(play, &last, 3) }).expect("kept");
    assert!(store.waiting(aino.id).expect("read").is_empty());
    assert_eq!(store.play(play).expect("read").map(|kept| kept.record), Some(record(4)));
    assert_eq!(store.results(aino.id).expect("read"), [Outcome { play, result, has_record: true }]);
}

#[test]
fn what_another_window_has_played_is_not_overwritten() {
    let disk = tempfile::tempdir().expect("a folder");
    let (aino, play) = (player(), PlayId::new());
    let mut one = Sqlite::open(disk.path()).expect("a new store");
    let mut other = Sqlite::open(disk.path()).expect("the same store");
    one.add_player(&aino).expect("added");
    one.begin(aino.id, &entry(play, &record(0), 0)).expect("begun");
    other.keep(&entry(play, &record(1), 0)).expect("the other window is first");
    let refused = one.keep(&entry(play, &record(1), 0));
    assert!(matches!(refused, Err(StoreError::Elsewhere)), "{refused:?}");
    other.lay_aside(play).expect("laid aside");
    assert!(matches!(other.keep(&entry(play, &record(2), 1)), Err(StoreError::Elsewhere)));
    assert!(matches!(one.keep(&entry(PlayId::new(), &record(1), 0)), Err(StoreError::Gone)));
}

#[test]
fn settings_are_a_players_or_the_computers() {
    let mut store = Sqlite::in_memory().expect("memory");
    let aino = player();
    store.add_player(&aino).expect("added");
    store.set(Some(aino.id), "settings", Some("(calm: true)")).expect("set");
    store.set(None, "player", Some("x")).expect("set");
    assert_eq!(store.setting(Some(aino.id), "settings").expect("read").as_deref(), Some("(calm: true)"));
    assert_eq!(store.setting(None, "settings").expect("read"), None);
    store.set(None, "player", None).expect("taken away");
    assert_eq!(store.setting(None, "player").expect("read"), None);
}

#[test]
fn a_player_who_is_removed_leaves_no_trace_in_the_file() {
    let disk = tempfile::tempdir().expect("a folder");
    let aino = Player { name: PlayerName::new("Aino Tunnistettava").ok(), ..player() };
    let mut store = Sqlite::open(disk.path()).expect("a new store");
    store.add_player(&aino).expect("added");
    store.set(Some(aino.id), "note", Some("Salainen muistiinpano")).expect("set");
    store.begin(aino.id, &entry(PlayId::new(), &record(3), 0)).expect("begun");
    store.remove_player(aino.id).expect("removed");
    assert!(store.players().expect("read").is_empty());
    for file in std::fs::read_dir(disk.path()).expect("a folder") {
        let bytes = std::fs::read(file.expect("a file").path()).expect("readable");
        let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(!holds("Tunnistettava") && !holds("Salainen") && !holds("first-visit"));
    }
}

#[test]
fn what_is_not_ours_or_newer_is_told_and_left_alone() {
    let disk = tempfile::tempdir().expect("a folder");
    let at = disk.path().join(FILE);
    for (bytes, expected) in
        [(&b"not a database, and long enough to look like one"[..], "damaged"), (b"SQLite", "damaged")]
    {
        std::fs::write(&at, bytes.repeat(40)).expect("written");
        let told = Sqlite::open(disk.path()).expect_err("it is no store").to_string();
        assert!(told.contains(expected), "{told}");
        assert_eq!(std::fs::read(&at).expect("readable"), bytes.repeat(40));
    }
    std::fs::remove_file(&at).expect("removed");
    Connection::open(&at).expect("new").execute_batch("CREATE TABLE theirs (a)").expect("made");
    let told = Sqlite::open(disk.path()).expect_err("it is another's").to_string();
    assert!(told.contains("another program"), "{told}");
    std::fs::remove_file(&at).expect("removed");
    drop(Sqlite::open(disk.path()).expect("a new store"));
    Connection::open(&at).expect("there").pragma_update(None, "user_version", 999).expect("written");
    let told = Sqlite::open(disk.path()).expect_err("it is newer").to_string();
    assert!(told.contains("newer version"), "{told}");
}
