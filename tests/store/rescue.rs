//! What can be read of a damaged database is taken over into a new one.

use crate::tools::{contents, copy_of_form_1};
use malmi::records::{STORE_FILE, Sqlite, Store, rescue};
use std::fs;
use std::process::Command;

#[test]
fn of_a_sound_database_everything_is_taken_over() {
    let disk = tempfile::tempdir().expect("a folder");
    let (old, new) = (disk.path().join("old"), disk.path().join("new"));
    copy_of_form_1(&old, 40);
    let rescued = rescue(&old.join(STORE_FILE), &new).expect("it can be read");
    assert!(rescued.damaged.is_empty(), "{rescued:?}");
    assert_eq!(contents(&new).text, contents(&old).text);
    assert!(rescue(&old.join(STORE_FILE), &new).is_err(), "what is kept there already is left alone");
}

#[test]
fn of_a_damaged_one_what_lies_before_and_after_the_damage() {
    let disk = tempfile::tempdir().expect("a folder");
    let (old, new) = (disk.path().join("old"), disk.path().join("new"));
    copy_of_form_1(&old, 400);
    let file = old.join(STORE_FILE);
    let mut bytes = fs::read(&file).expect("readable");
    let from = bytes.len() * 3 / 5;
    bytes[from..from + 30_000].fill(0xA5);
    fs::write(&file, &bytes).expect("writes");
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    let output = command.args(["data", "rescue"]).arg(&file).arg("--to").arg(&new).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("Not everything could be read of"), "{said}");
    assert!(fs::read(&file).expect("readable") == bytes, "the damaged file is as it was");
    let store = Sqlite::open(&new).expect("the new one is sound");
    let player = store.players().expect("read")[0].id;
    let results = store.results(player).expect("read").len();
    assert!((100..=400).contains(&results), "{results} of 400; {said}");
}

#[test]
fn of_what_is_no_database_nothing() {
    let disk = tempfile::tempdir().expect("a folder");
    let file = disk.path().join("mine.txt");
    fs::write(&file, "no database at all").expect("writes");
    let told = rescue(&file, &disk.path().join("new")).expect_err("nothing can be read").to_string();
    assert!(told.contains("mine.txt"), "{told}");
    assert!(rescue(&disk.path().join("gone"), &disk.path().join("other")).is_err());
}
