//! Old forms, and what becomes of them.

use crate::tools::{Contents, contents, copy_folder, copy_of_form_1, files_of_form_0, newest};
use malmi::records::{STORE_FILE, Sqlite, Store};
use rusqlite::Connection;
use serde_json::json;
use std::fs;
use std::path::Path;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("readable").flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

#[test]
fn the_first_form_comes_over_whole_and_a_copy_of_it_stays() {
    let disk = tempfile::tempdir().expect("a folder");
    Connection::open(disk.path().join(STORE_FILE))
        .and_then(|db| db.execute_batch(include_str!("../fixtures/store/form-1.sql")))
        .expect("the fixture is sound");
    let before = contents(disk.path());
    let store = Sqlite::open(disk.path()).expect("brought up to date");
    let player = store.players().expect("read")[0].id;
    let (waiting, results) = (store.waiting(player).expect("read"), store.results(player).expect("read"));
    assert_eq!((waiting.len(), results.len(), store.count(player).expect("counted")), (1, 1, 2));
    assert!(results[0].has_record && results[0].result.total > 0);
    assert!(!waiting[0].record.moves.is_empty() && waiting[0].record.then.is_some());
    drop(store);
    let after = contents(disk.path());
    assert_eq!((after.version, &after.text), (newest(), &before.text));
    let copy = Contents::at(&disk.path().join("malmi-form-1.db")).expect("the copy");
    assert_eq!(copy, before, "the copy is the old form");
}

#[test]
fn two_copies_of_old_forms_stay_and_none_of_a_player_who_is_removed() {
    let disk = tempfile::tempdir().expect("a folder");
    copy_of_form_1(disk.path(), 2);
    // As left behind by versions in between.
    for name in ["malmi-form-0.db", "malmi-form-00.db", "malmi-form-x.db"] {
        fs::write(disk.path().join(name), "old").expect("writes");
    }
    let mut store = Sqlite::open(disk.path()).expect("brought up to date");
    let copies = |names: Vec<String>| names.into_iter().filter(|name| name.contains("form")).collect::<Vec<_>>();
    let kept = copies(names(disk.path()));
    assert!(kept.contains(&"malmi-form-1.db".to_owned()) && kept.len() == 3, "{kept:?}");
    assert!(kept.contains(&"malmi-form-x.db".to_owned()), "what is no copy of ours is left alone");
    let player = store.players().expect("read")[0].id;
    store.remove_player(player).expect("removed");
    assert_eq!(copies(names(disk.path())), ["malmi-form-1.db", "malmi-form-x.db"], "what is no database goes");
    let copy = Contents::at(&disk.path().join("malmi-form-1.db")).expect("the copy");
    assert_eq!((copy.plays, copy.results, copy.text.as_str()), (0, 0, ""), "the copy has forgotten the player, too");
}

#[test]
fn files_of_earlier_versions_are_taken_in_once_and_laid_by() {
    let disk = tempfile::tempdir().expect("a folder");
    files_of_form_0(disk.path(), 3);
    let journal = disk.path().join("journal.jsonl");
    let text = fs::read_to_string(&journal).expect("readable") + "{\"at\": 17, \"ca";
    fs::write(&journal, &text).expect("writes");
    let record = crate::tools::record(4).to_text();
    fs::write(disk.path().join("begun-first-visit.json"), &record).expect("writes");
    fs::write(disk.path().join("begun-broken.json"), "{").expect("writes");
    let old = tempfile::tempdir().expect("a folder");
    copy_folder(disk.path(), old.path());

    drop(Sqlite::open(disk.path()).expect("a new store"));
    assert_eq!(names(disk.path()), ["before-the-store", "malmi.db"]);
    let laid_by = disk.path().join("before-the-store");
    assert_eq!(
        names(&laid_by),
        ["begun-broken.json", "begun-first-visit.json", "journal.jsonl", "settings.ron"],
        "what cannot be read is kept as well"
    );
    assert_eq!(fs::read_to_string(laid_by.join("journal.jsonl")).expect("readable"), text);

    // As after a kill between taking in and laying by: the files are there once more.
    copy_folder(old.path(), disk.path());
    let mut store = Sqlite::open(disk.path()).expect("the same store");
    let player = store.players().expect("read")[0].id;
    assert_eq!(store.players().expect("read").len(), 1);
    assert_eq!(store.results(player).expect("read").iter().map(|over| over.result.seed).collect::<Vec<_>>(), [0, 1, 2]);
    let waiting = store.waiting(player).expect("read");
    assert_eq!(waiting.iter().map(|kept| kept.record.to_text()).collect::<Vec<_>>(), [record]);
    assert_eq!(store.setting(Some(player), "settings").expect("read").as_deref(), Some("(calm: true)"));

    store.remove_player(player).expect("removed");
    drop(store);
    assert_eq!(names(disk.path()), ["malmi.db"], "a player who is removed is gone from there, too");
}

#[test]
fn results_of_a_version_that_was_started_once_more_join_the_others() {
    let disk = tempfile::tempdir().expect("a folder");
    files_of_form_0(disk.path(), 2);
    drop(Sqlite::open(disk.path()).expect("a new store"));
    let line = json!({
        "at": 1_800_000_000, "case": "mud-season", "scenario": "cd", "seed": 9, "level": "standard", "total": 500,
        "dimensions": {}, "agreed": false,
    });
    fs::write(disk.path().join("journal.jsonl"), format!("{line}\n")).expect("writes");
    let store = Sqlite::open(disk.path()).expect("the same store");
    let player = store.players().expect("read")[0].id;
    assert_eq!(store.results(player).expect("read").len(), 3);
    assert_eq!(names(&disk.path().join("before-the-store")), ["2-journal.jsonl", "journal.jsonl", "settings.ron"]);
}
