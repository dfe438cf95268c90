//! What can be wrong with a disk, a folder or a file: each is told for what it is, and what was there stays as it was,
//! byte for byte.

use crate::tools::{Disk, Filled, contents, copy_of_form_1, entry, newest, player, record};
use malmi::records::{PlayId, STORE_FILE, Sqlite, Store, StoreError};
use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Barrier;

#[test]
fn windows_that_play_at_once_do_not_get_in_each_others_way() {
    let disk = tempfile::tempdir().expect("a folder");
    let start = Barrier::new(4);
    let window = || {
        start.wait();
        // The first of them makes the file while the others wait for it.
        let mut store = Sqlite::open(disk.path()).expect("a store");
        let (player, play) = (player(), PlayId::new());
        store.add_player(&player).expect("added");
        store.begin(player.id, &entry(play, &record(1), 0)).expect("begun");
        for moves in 2..=25 {
            store.keep(&entry(play, &record(moves), moves - 1)).expect("kept");
        }
    };
    std::thread::scope(|scope| (0..4).for_each(|_| drop(scope.spawn(window))));
    let store = Sqlite::open(disk.path()).expect("a store");
    let players = store.players().expect("read");
    assert_eq!(players.len(), 4);
    for player in players {
        let waiting = store.waiting(player.id).expect("read");
        assert_eq!(waiting.iter().map(|kept| kept.record.moves.len()).collect::<Vec<_>>(), [25]);
    }
}

#[test]
fn of_windows_on_one_play_each_move_is_one_windows() {
    let disk = tempfile::tempdir().expect("a folder");
    let (player, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(disk.path()).expect("a store");
    store.add_player(&player).expect("added");
    store.begin(player.id, &entry(play, &record(0), 0)).expect("begun");
    let start = Barrier::new(3);
    let window = || {
        let mut store = Sqlite::open(disk.path()).expect("the same store");
        start.wait();
        let kept = |since: usize| match store.keep(&entry(play, &record(since + 1), since)) {
            Ok(()) => 1,
            Err(StoreError::Elsewhere) => 0,
            Err(other) => panic!("{other}"),
        };
        (0..30).map(kept).sum::<usize>()
    };
    let made: usize = std::thread::scope(|scope| {
        let windows: Vec<_> = (0..3).map(|_| scope.spawn(window)).collect();
        windows.into_iter().map(|window| window.join().expect("no panic")).sum()
    });
    let kept = store.play(play).expect("read").expect("it is there").record.moves.len();
    assert_eq!(kept, made, "no move is kept twice, and none is lost that was told to be kept");
}

#[test]
fn windows_that_find_an_older_form_change_it_once() {
    let forms = tempfile::tempdir().expect("a folder");
    copy_of_form_1(forms.path(), 200);
    let before = contents(forms.path());
    let start = Barrier::new(4);
    let window = || {
        start.wait();
        Sqlite::open(forms.path()).map(drop)
    };
    std::thread::scope(|scope| {
        let windows: Vec<_> = (0..4).map(|_| scope.spawn(window)).collect();
        for window in windows {
            window.join().expect("no panic").expect("it waits for the others");
        }
    });
    let after = contents(forms.path());
    assert_eq!((after.version, after.text), (newest(), before.text));
}

/// Opens a folder and gives what is told; everything in it is as before.
fn told(folder: &Path) -> StoreError {
    let before = Filled::of(folder);
    let error = Sqlite::open(folder).map(drop).expect_err("it cannot be opened");
    assert_eq!(Filled::of(folder), before, "{error}");
    error
}

#[test]
fn a_full_disk_is_told_and_what_is_missing_is_kept_once_there_is_room() {
    let Some(disk) = Disk::new("320k") else { return };
    let (player, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(disk.path()).expect("a store");
    store.add_player(&player).expect("added");
    store.begin(player.id, &entry(play, &record(1), 0)).expect("begun");
    let ballast = disk.path().join("ballast");
    // As much as there is room for.
    drop(fs::write(&ballast, vec![7; 400 << 10]));
    let full = (2..2_000).find_map(|moves| {
        let error = store.keep(&entry(play, &record(moves), moves - 1)).err()?;
        Some((moves, error))
    });
    let (moves, error) = full.expect("some time it is full");
    assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
    let kept = store.play(play).expect("read").expect("it is there").record.moves.len();
    assert_eq!(kept, moves - 1, "the move that was not kept is not there");
    // What is played on is kept at once when there is room.
    fs::remove_file(&ballast).expect("removed");
    store.keep(&entry(play, &record(moves + 3), moves - 1)).expect("there is room now");
    drop(store);
    let store = Sqlite::open(disk.path()).expect("it is sound");
    assert_eq!(store.play(play).expect("read").expect("it is there").record.moves.len(), moves + 3);
}

#[test]
fn a_disk_that_is_full_at_the_start_is_told() {
    let Some(disk) = Disk::new("64k") else { return };
    drop(fs::write(disk.path().join("ballast"), vec![7; 80 << 10]));
    let error = Sqlite::open(disk.path()).map(drop).expect_err("no room");
    assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
}

#[test]
fn a_disk_that_must_not_be_written_is_told() {
    let Some(disk) = Disk::new("2m") else { return };
    let data = disk.path().join("data");
    copy_of_form_1(&data, 3);
    disk.remount_read_only();
    assert!(matches!(told(&data), StoreError::ReadOnly { .. }));
    let error = told(&disk.path().join("new"));
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
}

#[test]
fn a_file_that_must_not_be_written_is_told() {
    let Some(disk) = Disk::new("2m") else { return };
    copy_of_form_1(disk.path(), 3);
    disk.lay_read_only_over(STORE_FILE);
    let error = told(disk.path());
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
}

#[test]
fn a_file_that_is_damaged_is_told_and_left_as_it_is() {
    let sound = tempfile::tempdir().expect("a folder");
    copy_of_form_1(sound.path(), 50);
    drop(Sqlite::open(sound.path()).expect("brought up to date"));
    let bytes = fs::read(sound.path().join(STORE_FILE)).expect("readable");
    let damaged = |change: &dyn Fn(&mut Vec<u8>)| {
        let disk = tempfile::tempdir().expect("a folder");
        let mut bytes = bytes.clone();
        change(&mut bytes);
        fs::write(disk.path().join(STORE_FILE), bytes).expect("writes");
        disk
    };
    let head = damaged(&|bytes| bytes[..64].fill(0));
    assert!(matches!(told(head.path()), StoreError::Damaged { .. }));
    let short = damaged(&|bytes| bytes.truncate(bytes.len() / 2));
    assert!(matches!(told(short.path()), StoreError::Damaged { .. }));
    let stump = damaged(&|bytes| bytes.truncate(60));
    assert!(matches!(told(stump.path()), StoreError::Damaged { .. }));
    // Damage in the middle shows when it is read; what is elsewhere can still be read.
    let middle = damaged(&|bytes| {
        let from = bytes.len() / 2;
        bytes[from..from + 40_000].fill(0xA5);
    });
    let before = fs::read(middle.path().join(STORE_FILE)).expect("readable");
    let store = Sqlite::open(middle.path()).expect("its head is sound");
    let player = store.players().expect("read")[0].id;
    let results = store.results(player).map(|results| results.len());
    let waiting = store.waiting(player).map(|waiting| waiting.len());
    for error in [results.err(), waiting.err()].into_iter().flatten() {
        assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
    }
    drop(store);
    assert!(fs::read(middle.path().join(STORE_FILE)).expect("readable") == before, "as it was");
}

#[test]
fn a_file_that_became_empty_is_not_taken_for_a_new_one() {
    let disk = tempfile::tempdir().expect("a folder");
    let at = disk.path().join(STORE_FILE);
    // A file that was only just made is empty, too.
    fs::write(&at, "").expect("writes");
    drop(Sqlite::open(disk.path()).expect("a new store"));
    fs::write(&at, "").expect("writes");
    fs::write(disk.path().join("malmi.db-wal"), "moves").expect("writes");
    assert!(told(disk.path()).to_string().contains("malmi.db-wal"));
    fs::remove_file(disk.path().join("malmi.db-wal")).expect("removed");
    fs::write(disk.path().join("malmi-form-1.db"), "a copy").expect("writes");
    assert!(told(disk.path()).to_string().contains("malmi-form-1.db"));
    fs::remove_file(&at).expect("removed");
    assert!(told(disk.path()).to_string().contains("malmi-form-1.db"));
}

#[test]
fn a_log_that_is_damaged_costs_what_came_after_the_damage_only() {
    let live = tempfile::tempdir().expect("a folder");
    let (player, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(live.path()).expect("a store");
    store.add_player(&player).expect("added");
    store.begin(player.id, &entry(play, &record(1), 0)).expect("begun");
    for moves in 2..=20 {
        store.keep(&entry(play, &record(moves), moves - 1)).expect("kept");
    }
    let log = fs::read(live.path().join("malmi.db-wal")).expect("the log");
    let mut least = 20;
    for at in (100..log.len()).step_by(log.len() / 12) {
        let disk = tempfile::tempdir().expect("a folder");
        fs::copy(live.path().join(STORE_FILE), disk.path().join(STORE_FILE)).expect("copied");
        let mut log = log.clone();
        log[at] ^= 0xFF;
        fs::write(disk.path().join("malmi.db-wal"), log).expect("writes");
        let store = Sqlite::open(disk.path()).expect("what came before is sound");
        let moves = store.play(play).expect("read").map_or(0, |kept| kept.record.moves.len());
        least = least.min(moves);
        assert!(moves < 20 || at + 5_000 > log_end(live.path()), "damage at {at} of the log");
    }
    assert!(least < 20, "some of it was needed");
}

fn log_end(folder: &Path) -> usize {
    usize::try_from(fs::metadata(folder.join("malmi.db-wal")).expect("the log").len()).expect("short")
}

#[test]
fn what_is_not_ours_or_newer_is_not_even_opened() {
    let disk = tempfile::tempdir().expect("a folder");
    let at = disk.path().join(STORE_FILE);
    let another = Connection::open(&at).expect("new");
    another
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)")
        .expect("made");
    another.close().expect("closed");
    assert!(told(disk.path()).to_string().contains("another program"));
    fs::remove_file(&at).expect("removed");
    drop(Sqlite::open(disk.path()).expect("a new store"));
    let db = Connection::open(&at).expect("there");
    db.pragma_update(None, "user_version", 999).expect("written");
    db.close().expect("closed");
    let error = told(disk.path());
    assert!(matches!(error, StoreError::Newer { found: 999, .. }), "{error:?}");
    fs::remove_file(&at).expect("removed");
    fs::create_dir(&at).expect("a folder");
    assert!(matches!(told(disk.path()), StoreError::Damaged { .. }));
}

#[test]
fn a_folder_that_is_a_file_is_told() {
    let disk = tempfile::tempdir().expect("a folder");
    let file = disk.path().join("file");
    fs::write(&file, "mine").expect("writes");
    for folder in [file.clone(), file.join("below")] {
        let error = Sqlite::open(&folder).map(drop).expect_err("no folder");
        assert!(matches!(error, StoreError::NotAFolder { .. }), "{error:?}");
    }
    assert_eq!(fs::read(&file).expect("readable"), b"mine");
    drop(Sqlite::open(&disk.path().join("a/b/c")).expect("folders are made"));
}

#[test]
fn a_lock_that_is_held_for_long_is_told() {
    let disk = tempfile::tempdir().expect("a folder");
    let (player, play) = (player(), PlayId::new());
    let mut store = Sqlite::open(disk.path()).expect("a store");
    store.add_player(&player).expect("added");
    store.begin(player.id, &entry(play, &record(1), 0)).expect("begun");
    let holder = Connection::open(disk.path().join(STORE_FILE)).expect("there");
    holder.execute_batch("BEGIN IMMEDIATE").expect("held");
    let error = store.keep(&entry(play, &record(2), 1)).expect_err("held");
    assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
    assert_eq!(store.waiting(player.id).expect("reading waits for nobody").len(), 1);
    holder.execute_batch("COMMIT").expect("let go");
    store.keep(&entry(play, &record(2), 1)).expect("kept now");
}

/// The program with a fault in its folder: how it ended, and what it said on the error output.
fn program(folder: &Path) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command.args(["play", crate::game::CASE, "--protocol", "jsonl", "--data"]).arg(folder);
    let output = command.output().expect("it runs");
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
}

#[test]
fn the_program_says_in_one_line_what_is_the_matter() {
    let disk = tempfile::tempdir().expect("a folder");
    fs::write(disk.path().join(STORE_FILE), "no database").expect("writes");
    let (status, said) = program(disk.path());
    assert_eq!((status, said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains("malmi.db") && said.contains("damaged"), "{said}");
    let (status, said) = program(&disk.path().join(STORE_FILE));
    assert_eq!((status, said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.contains("a folder is needed"), "{said}");
}
