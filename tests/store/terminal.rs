//! `malmi play --data` for people: what they are told and asked.

use crate::game::CASE;
use malmi::records::{STORE_FILE, Sqlite, Store};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn malmi(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["play", CASE, "--lang", "en", "--data"]).arg(folder);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Plays with these lines typed.
fn typed(folder: &Path, arguments: &[&str], lines: &str) -> Output {
    let mut child = malmi(folder, arguments).spawn().expect("it starts");
    child.stdin.take().expect("piped").write_all(lines.as_bytes()).expect("it reads");
    child.wait_with_output().expect("it ends")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// How many moves of plays that wait are kept.
fn kept(folder: &Path) -> Vec<usize> {
    let store = Sqlite::open(folder).expect("sound");
    let waiting = |player: &malmi::records::Player| store.waiting(player.id).expect("read");
    let all = store.players().expect("read");
    all.iter().flat_map(waiting).map(|kept| kept.record.moves.len()).collect()
}

#[test]
fn a_play_that_was_left_goes_on_and_can_be_begun_afresh() {
    let disk = tempfile::tempdir().expect("a folder");
    let left = typed(disk.path(), &["--seed", "7"], "1\n2\n");
    assert!(left.status.success(), "{}", said(&left));
    assert_eq!(kept(disk.path()), [2]);
    let on = typed(disk.path(), &[], "1\n");
    assert!(said(&on).contains("after 2 moves"), "{}", said(&on));
    assert_eq!(kept(disk.path()), [3]);
    // Another luck in silence would be a mistake.
    let other = typed(disk.path(), &["--seed", "8"], "");
    assert_eq!(other.status.code(), Some(2));
    assert!(said(&other).contains("the seed 7") && said(&other).contains("--anew"), "{}", said(&other));
    let anew = typed(disk.path(), &["--seed", "8", "--anew"], "1\n");
    assert!(!said(&anew).contains("You go on"), "{}", said(&anew));
    assert_eq!(kept(disk.path()), [1], "the other waits no longer");
}

#[test]
fn players_have_plays_of_their_own() {
    let disk = tempfile::tempdir().expect("a folder");
    typed(disk.path(), &["--player", "Aino"], "1\n");
    typed(disk.path(), &["--player", "Pekka"], "1\n1\n");
    let on = typed(disk.path(), &["--player", "aino"], "");
    assert!(said(&on).contains("after one move"), "{}", said(&on));
    let names = |store: &Sqlite| store.players().expect("read").into_iter().filter_map(|player| player.name).count();
    assert_eq!(names(&Sqlite::open(disk.path()).expect("sound")), 2);
    let refused = typed(disk.path(), &["--player", " "], "");
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
}

#[test]
fn where_nothing_can_be_saved_the_player_decides() {
    let disk = tempfile::tempdir().expect("a folder");
    let file = disk.path().join(STORE_FILE);
    fs::write(&file, "no database").expect("writes");
    let quit = typed(disk.path(), &[], "q\n");
    assert_eq!(quit.status.code(), Some(2));
    assert!(said(&quit).contains("is damaged") && said(&quit).contains(STORE_FILE), "{}", said(&quit));
    assert!(!said(&quit).contains("Seed:"), "nothing was played");
    let ended = typed(disk.path(), &[], "what?\nt\n");
    assert_eq!(ended.status.code(), Some(2), "whoever says nothing more plays nothing");
    let without = typed(disk.path(), &[], "w\n1\n");
    assert!(without.status.success(), "{}", said(&without));
    assert_eq!(fs::read(&file).expect("readable"), b"no database");
    assert_eq!(fs::read_dir(disk.path()).expect("readable").count(), 1);
}

#[test]
#[cfg(unix)]
fn a_play_that_is_interrupted_by_the_keyboard_loses_nothing() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut child = malmi(disk.path(), &["--seed", "7"]).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("piped");
    let output = BufReader::new(child.stdout.take().expect("piped"));
    input.write_all(b"1\n2\n").expect("it reads");
    input.flush().expect("it reads");
    // Both moves have been answered when it asks for the third time.
    let asks = output.split(b':').map(|part| String::from_utf8_lossy(&part.expect("readable")).into_owned());
    let mut numbered = asks.filter(|part| part.trim_end().ends_with("Your move"));
    assert!(numbered.nth(2).is_some());
    let stopped = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("it can be sent");
    assert!(stopped.success() && !child.wait().expect("it ends").success());
    assert_eq!(kept(disk.path()), [2]);
}
