//! `malmi players`, `malmi records` and `malmi data` as people start them, on databases that are really there.

use assert_cmd::Command;
use malmi::records::{Entry, Finished, PlayId, Player, PlayerId, PlayerName, Record, Sqlite, Stamp, Store};
use malmi::scoring::Rubric;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

const FIRST_VISIT: &str = "scenarios/malmi/first-visit.ron";
/// The first moment of 2026, in milliseconds.
const NEW_YEAR: i64 = 1_767_225_600_000;

fn malmi(data: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "en_GB.UTF-8").env("LANG", "en_GB.UTF-8");
    command.env("TZ", "UTC").args(args).arg("--data").arg(data).output().expect("runs")
}

/// What it writes when it ends well.
fn well(data: &Path, args: &[&str]) -> String {
    let output = malmi(data, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// How it ends when it does not end well, and what it says then.
fn refused(data: &Path, args: &[&str]) -> (Option<i32>, String) {
    let output = malmi(data, args);
    assert!(!output.status.success(), "{args:?}");
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8") + &String::from_utf8_lossy(&output.stdout))
}

/// The record of a meeting in which a solution was proposed at once and then left.
fn hasty(folder: &Path, seed: &str) -> PathBuf {
    let path = folder.join(format!("play-{seed}.json"));
    let moves = ["begin", "propose", "silence", "leave", "close"].map(|mv| format!("{{\"move\":\"{mv}\"}}\n")).concat();
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args(["play", FIRST_VISIT, "--seed", seed, "--protocol", "jsonl", "--record"]).arg(&path);
    command.write_stdin(moves).assert().success();
    path
}

fn record(path: &Path) -> Record {
    Record::parse(&fs::read(path).expect("it is there")).expect("it is a record")
}

/// A play that was made here and came to `total`, by certain rules.
fn played(data: &Path, record: &Record, at: i64, total: u16, rubric: u32) -> (PlayerId, PlayId) {
    let mut store = Sqlite::open(data).expect("a store");
    let players = store.players().expect("read");
    let player = players.first().cloned().unwrap_or_else(|| {
        let aino = Player { id: PlayerId::new(), name: PlayerName::new("Aino").ok(), made: Stamp(at) };
        store.add_player(&aino).expect("added");
        aino
    });
    let result: Finished = serde_json::from_value(serde_json::json!({
        "at": at / 1000, "case": record.case, "scenario": record.scenario, "seed": record.seed, "level": "guided",
        "total": total, "dimensions": {},
    }))
    .expect("it is a result");
    let result = Finished { rubric: Rubric(rubric), ..result };
    let play = PlayId::new();
    let entry = Entry { play, record, since: 0, at: Stamp(at), result: Some(&result), out: &[] };
    store.begin(player.id, &entry).expect("kept");
    (player.id, play)
}

#[test]
fn players_come_are_renamed_and_go() {
    let disk = tempfile::tempdir().expect("a folder");
    let data = disk.path();
    let (code, said) = refused(data, &["players", "list"]);
    assert!(code == Some(2) && said.contains("nothing is kept there yet"), "{said}");
    assert!(fs::read_dir(data).expect("a folder").next().is_none(), "looking makes nothing");
    well(data, &["players", "add", "Aino", "--lang", "fi"]);
    well(data, &["players", "add", "  Bertta K. "]);
    let list = well(data, &["players", "list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert!(lines[1].contains("Aino") && lines[1].contains(" fi "), "{list}");
    assert!(lines[2].contains("Bertta K.") && lines[2].contains("system"), "{list}");
    well(data, &["players", "rename", "bertta k.", "Bea"]);
    for (args, expected) in [
        (&["players", "add", "AINO"][..], "called so already"),
        (&["players", "add", " "], "at least one character"),
        (&["players", "add", "A\u{202E}B"], "can be seen"),
        (&["players", "add", "Cilla", "--lang", "sv"], "the game speaks en, fi"),
        (&["players", "rename", "nobody", "Cilla"], "no such player"),
        (&["players", "rename", "Bea", "aino"], "called so already"),
        (&["players", "remove", "Bea"], "--yes"),
    ] {
        let (code, said) = refused(data, args);
        assert!(code == Some(2) && said.contains(expected), "{args:?}: {said}");
    }
    let said = well(data, &["players", "remove", "Bea", "--yes"]);
    assert!(said.contains("Bea and 0 plays are deleted"), "{said}");
    assert!(!well(data, &["players", "list"]).contains("Bea"));
}

#[test]
fn first_best_and_last_attempts_are_marked_and_older_rules_named() {
    let disk = tempfile::tempdir().expect("a folder");
    let (data, record) = (disk.path().join("data"), record(&hasty(disk.path(), "7")));
    for (day, total, rubric) in [(0, 400, 0), (1, 810, 1), (2, 700, 1)] {
        played(&data, &record, NEW_YEAR + day * 86_400_000, total, rubric);
    }
    let list = well(&data, &["records", "list", "--player", "aino"]);
    let row = |n: usize| list.lines().nth(n).map(|line| line.split("  ").last().unwrap_or_default().trim().to_owned());
    assert_eq!([row(1), row(2), row(3)].map(Option::unwrap_or_default), ["first", "best", "last"], "{list}");
    assert!(list.contains("2026-01-01 00:00") && list.contains("40 (rules 0)") && list.contains("81"), "{list}");
    assert_eq!(well(&data, &["records", "list", "--case", "no-such-case"]).lines().count(), 1);
}

#[test]
fn a_record_goes_out_comes_in_and_holds() {
    let disk = tempfile::tempdir().expect("a folder");
    let (here, there) = (disk.path().join("here"), disk.path().join("there"));
    let file = hasty(disk.path(), "7");
    let (_, play) = played(&here, &record(&file), NEW_YEAR, 0, 1);
    let out = disk.path().join("out.json");
    well(&here, &["records", "export", &play.to_string()[..8], &out.to_string_lossy()]);
    assert_eq!(fs::read(&out).expect("written"), fs::read(&file).expect("there"), "byte for byte");
    assert_eq!(well(&here, &["records", "export", &play.to_string(), "-"]).as_bytes(), fs::read(&file).expect("there"));
    well(&there, &["players", "add", "Trainer"]);
    let said = well(&there, &["records", "import", &out.to_string_lossy()]);
    assert!(said.contains("of Trainer, 0 of 100"), "{said}");
    let said = well(&there, &["records", "import", &out.to_string_lossy(), "--player", "trainer"]);
    assert!(said.contains("it is there already"), "{said}");
    let list = well(&there, &["records", "list"]);
    assert!(list.contains("from a file") && !list.contains("first,"), "{list}");
    let said = well(&there, &["records", "verify"]);
    assert!(said.contains("first-visit: all 5 moves hold, 0 as kept"), "{said}");
    let (code, said) = refused(&there, &["records", "import", FIRST_VISIT, "no-such.json", &out.to_string_lossy()]);
    assert!(code == Some(1) && said.contains("no record of a play") && said.contains("no such file"), "{said}");
    assert!(said.contains("it is there already"), "the others are taken in all the same: {said}");
}

#[test]
fn what_does_not_hold_is_said_and_what_is_scored_again_stands_beside() {
    let disk = tempfile::tempdir().expect("a folder");
    let (data, file) = (disk.path().join("data"), hasty(disk.path(), "7"));
    let (_, older) = played(&data, &record(&file), NEW_YEAR, 640, 0);
    let (_, wrong) = played(&data, &record(&hasty(disk.path(), "8")), NEW_YEAR + 1, 640, 1);
    let mut gone = record(&file);
    gone.moves.insert(1, serde_json::json!({"move": "ask:no-such-question"}));
    let (_, gone) = played(&data, &gone, NEW_YEAR + 2, 640, 1);
    let (_, foreign) = played(&data, &Record { case: "elsewhere".to_owned(), ..record(&file) }, NEW_YEAR + 3, 640, 1);
    let (code, said) = refused(&data, &["records", "verify"]);
    let of = |play: PlayId| {
        let from = said.find(&play.to_string()[..8]).unwrap_or_else(|| panic!("{play} in {said}"));
        said[from..]
            .split_inclusive('\n')
            .take_while(|line| line.starts_with(&play.to_string()[..8]) || line.starts_with(' '))
            .collect::<String>()
    };
    assert_eq!(code, Some(1));
    assert!(of(older).contains("kept by rules 0; these are rules 1"), "{said}");
    assert!(of(wrong).contains("total: 64 kept, 0 now"), "{said}");
    assert!(of(gone).contains("there is no question `no-such-question`"), "{said}");
    assert!(of(foreign).contains("its case is not here"), "{said}");
    let said = well(&data, &["records", "rescore"]);
    assert!(said.contains("64 (rules 0) → 0") && said.contains("1 scored anew, 3 scored by these rules"), "{said}");
    let list = well(&data, &["records", "list"]);
    assert!(list.contains("64 (rules 0), 0"), "both are visible: {list}");
    assert!(well(&data, &["records", "rescore"]).starts_with("0 scored anew, 4 scored"));
}

#[test]
fn what_is_kept_is_shown_taken_along_and_deleted() {
    let disk = tempfile::tempdir().expect("a folder");
    let (data, record) = (disk.path().join("data"), record(&hasty(disk.path(), "7")));
    let (player, play) = played(&data, &record, NEW_YEAR, 640, 1);
    let (_, second) = played(&data, &record, NEW_YEAR + 1, 640, 1);
    let said = well(&data, &["data", "show"]);
    for expected in [&data.to_string_lossy(), "malmi.db", "database", "Aino", "Kept for: for-ever"] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
    let out = disk.path().join("all.json");
    well(&data, &["data", "export", "aino", &out.to_string_lossy()]);
    well(&data, &["data", "export", &player.to_string(), &out.to_string_lossy()]);
    let all: serde_json::Value = serde_json::from_slice(&fs::read(&out).expect("written")).expect("JSON");
    assert_eq!(all["player"]["name"], "Aino");
    assert_eq!(all["plays"][0]["record"]["moves"].as_array().map(Vec::len), Some(5));
    fs::write(&out, "{\"mine\": true}").expect("written");
    let (code, said) = refused(&data, &["data", "export", "aino", &out.to_string_lossy()]);
    assert!(code == Some(2) && said.contains("left alone"), "{said}");
    let (code, said) = refused(&data, &["data", "delete", "--play", &play.to_string()]);
    assert!(code == Some(2) && said.contains("`--yes` does it"), "{said}");
    well(&data, &["data", "delete", "--play", &play.to_string(), "--yes"]);
    assert!(!well(&data, &["records", "list"]).contains(&play.to_string()[..8]));
    assert!(well(&data, &["records", "list"]).contains(&second.to_string()[..8]));
    well(&data, &["data", "delete", "Aino", "--yes"]);
    for file in fs::read_dir(&data).expect("a folder") {
        let bytes = fs::read(file.expect("a file").path()).expect("readable");
        assert!(!bytes.windows(4).any(|window| window == b"Aino"));
    }
}

#[test]
fn older_plays_lose_their_moves_when_that_was_set() {
    let disk = tempfile::tempdir().expect("a folder");
    let (data, record) = (disk.path().join("data"), record(&hasty(disk.path(), "7")));
    let (_, play) = played(&data, &record, NEW_YEAR - 800 * 86_400_000, 640, 1);
    assert!(well(&data, &["data", "retention"]).contains("until somebody deletes them"));
    let said = well(&data, &["data", "retention", "2-years", "--now"]);
    assert!(said.contains("1 older plays were cleared"), "{said}");
    let list = well(&data, &["records", "list"]);
    assert!(list.contains("deleted") && list.contains("64"), "the result stays: {list}");
    let (_, said) = refused(&data, &["records", "export", &play.to_string(), "-"]);
    assert!(said.contains("not kept any more"), "{said}");
    assert!(well(&data, &["data", "retention", "2-years", "--results-too", "--now"]).contains("1 older plays"));
    assert_eq!(well(&data, &["records", "list"]).lines().count(), 1);
    let (code, said) = refused(&data, &["data", "retention", "a-week"]);
    assert!(code == Some(2) && said.contains("for-ever, 2-years, 1-year or 3-months"), "{said}");
}

#[test]
fn what_goes_to_others_names_nobody() {
    let disk = tempfile::tempdir().expect("a folder");
    let (data, record) = (disk.path().join("data"), record(&hasty(disk.path(), "7")));
    let (_, play) = played(&data, &record, NEW_YEAR, 640, 1);
    well(&data, &["players", "rename", "Aino", "Aino Tunnistettava"]);
    for args in [
        &["records", "export", &play.to_string(), "-"][..],
        &["results", "export", "--format", "json", "--player", "Aino Tunnistettava"],
        &["results", "export", "--format", "csv", "--player", "Aino Tunnistettava"],
        &["results", "export", "--format", "html", "--player", "Aino Tunnistettava"],
    ] {
        let out = well(&data, args);
        assert!(out.contains("first-visit") || out.contains("Cobbler"), "{args:?} says something");
        assert!(!out.contains("Aino") && !out.contains("Tunnistettava"), "{args:?}");
    }
    let own = well(&data, &["data", "export", "Aino Tunnistettava", "-"]);
    assert!(own.contains("Aino Tunnistettava"), "what is for the player has it all");
}
