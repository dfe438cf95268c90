//! Each folder of `tests/fixtures/check` is a tiny pack with one fault or none; what `malmi check` says about it is in
//! its `expected.txt`.
//!
//! `UPDATE_EXPECTED=1 cargo test --test check_fixtures` writes the expected files anew; look at the difference then.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check")
}

/// What `malmi check` says in `folder`, with its exit status in the last line.
fn check(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let output = command.current_dir(folder).arg("check").args(args).output().expect("it runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("{out}{err}exit status {}\n", output.status.code().expect("no signal"))
}

#[test]
fn every_fixture_is_reported_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    let entries = fs::read_dir(fixtures()).expect("the fixtures are there");
    for entry in entries {
        let folder = entry.expect("readable").path();
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let said = check(&fixtures(), &[&name]);
        let file = folder.join("expected.txt");
        if update {
            fs::write(&file, &said).expect("writes");
        }
        let expected = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        if said != expected {
            wrong.push(format!("== {name}, expected:\n{expected}\n== but:\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_cannot_lie_in_a_repository_is_reported_too() {
    let outer = tempfile::tempdir().expect("a folder");
    let pack = outer.path().join("pack");
    let good = fs::read_to_string(fixtures().join("good-minimal/case.ron")).expect("the fixture is there");
    fs::create_dir_all(pack.join("folder.ron")).expect("makes folders");
    fs::write(pack.join("case.ron"), &good).expect("writes");
    fs::write(pack.join("large.ron"), " ".repeat((2 << 20) + 1)).expect("writes");
    let said = check(outer.path(), &["pack"]);
    assert!(said.contains("pack/folder.ron: error[unreadable]: it is a folder"), "{said}");
    assert!(said.contains("pack/large.ron: error[too-large]: the file holds 2097153 bytes"), "{said}");
    assert!(said.ends_with("2 scenarios, 2 errors, 0 warnings\nexit status 1\n"), "{said}");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_pack_and_pipes_are_not_opened() {
    let outer = tempfile::tempdir().expect("a folder");
    let pack = outer.path().join("pack");
    let good = fs::read_to_string(fixtures().join("good-minimal/case.ron")).expect("the fixture is there");
    fs::create_dir(&pack).expect("makes a folder");
    fs::write(outer.path().join("secret.ron"), "(password: 1)").expect("writes");
    fs::write(pack.join("case.ron"), &good).expect("writes");
    std::os::unix::fs::symlink("../secret.ron", pack.join("link.ron")).expect("links");
    std::os::unix::fs::symlink("case.ron", pack.join("same.ron")).expect("links");
    std::os::unix::fs::symlink("..", pack.join("round")).expect("links");
    let made = std::process::Command::new("mkfifo").arg(pack.join("pipe.ron")).status();
    let said = check(outer.path(), &["pack"]);
    assert!(said.contains("pack/link.ron: error[outside-pack]"), "{said}");
    assert!(!said.contains("password") && !said.contains("round"), "{said}");
    if made.is_ok_and(|status| status.success()) {
        assert!(said.contains("pack/pipe.ron: error[unreadable]: it is no ordinary file"), "{said}");
    }
}

#[test]
fn paths_are_shown_as_seen_from_where_one_stands() {
    let pack = fixtures().join("translation-partial");
    let said = check(&pack, &["case.ron"]);
    assert!(said.starts_with("case.fi.ron:1:1: warning[missing-translation]"), "translations come along: {said}");
    let personas = fixtures().join("persona-shared-and-wrong/personas");
    assert!(check(&personas, &["aino.ron"]).starts_with("aino.ron:"), "{}", check(&personas, &["aino.ron"]));
}

#[test]
fn a_scenario_brings_the_translations_of_its_persona_along() {
    let outer = tempfile::tempdir().expect("a folder");
    let pack = fixtures().join("good-persona-file");
    fs::create_dir(outer.path().join("personas")).expect("makes a folder");
    for file in ["case.ron", "personas/aino.ron"] {
        fs::copy(pack.join(file), outer.path().join(file)).expect("copies");
    }
    fs::write(outer.path().join("personas/aino.fi.ron"), r#"{ "abuot": "Ylhäällä kolmelta." }"#).expect("writes");
    let said = check(outer.path(), &["case.ron"]);
    assert!(said.contains("personas/aino.fi.ron:1:3: warning[unknown-place]"), "{said}");
    // And so does one with a mistake in it.
    let case = fs::read_to_string(pack.join("case.ron")).expect("the fixture is there");
    fs::write(outer.path().join("case.ron"), case.replace("format: 1", "format = 1")).expect("writes");
    let said = check(outer.path(), &["case.ron"]);
    assert!(said.contains("personas/aino.fi.ron:1:3: warning[unknown-place]"), "{said}");
}

#[test]
fn wrong_use_ends_with_two() {
    let missing = check(&fixtures(), &["no-such-folder"]);
    assert_eq!(missing, "malmi: no-such-folder: there is no such file or folder\nexit status 2\n");
    assert!(check(&fixtures(), &[]).ends_with("exit status 2\n"));
    assert!(check(&fixtures(), &["nothing-at-all/notes.txt"]).ends_with("exit status 2\n"));
}

#[test]
fn json_is_for_programs() {
    let said = check(&fixtures(), &["weekend", "--format", "json"]);
    let json = said.strip_suffix("exit status 1\n").expect("an error was found");
    let json: serde_json::Value = serde_json::from_str(json).expect("JSON and nothing else");
    assert_eq!(json[0]["code"], "invalid-value");
    assert_eq!(json[0]["file"], "weekend/case.ron");
    assert_eq!(json[0]["line"], 8);
}

#[cfg(unix)]
#[test]
fn a_reader_that_goes_away_is_no_fault() {
    use std::process::{Command, Stdio};
    let program = assert_cmd::cargo::cargo_bin("malmi");
    let mut child = Command::new(program)
        .current_dir(fixtures())
        .args(["check", "."])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(1), "the findings still count");
}
