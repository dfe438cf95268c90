//! `malmi drill` as it is typed.

use assert_cmd::Command;
use std::path::Path;

/// Runs the command with these lines as input; gives back its exit status, what it said and what it complained of.
fn drill(args: &[&str], input: &str) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let command = command.current_dir(env!("CARGO_MANIFEST_DIR")).arg("drill").args(args).write_stdin(input);
    let output = command.output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn everything_that_can_be_drilled_is_listed_with_its_cases() {
    for (language, silence) in [("en", "Hold the silence"), ("fi", "Kestä hiljaisuus")] {
        let (status, said, _) = drill(&["--lang", language], "");
        assert_eq!(status, Some(0));
        assert!(said.contains(&format!("hold-silence    {silence}")) && said.contains("first-visit"), "{said}");
    }
}

#[test]
fn three_rounds_are_played_judged_and_kept() {
    let disk = tempfile::tempdir().expect("a folder");
    let data = disk.path().join("data").display().to_string();
    // Staying silent stands first in every conversation.
    let (status, said, _) = drill(&["hold-silence", "--seed", "3", "--lang", "en", "--data", &data], "1\n1\n1\n");
    assert_eq!(status, Some(0));
    assert_eq!(said.matches("Held: You left the pause to them").count(), 3, "{said}");
    assert!(said.ends_with("3 of 3 held\n"), "{said}");
    assert!(Path::new(&data).join("malmi.db").is_file());
}

#[test]
fn the_plan_of_somebody_new_begins_the_path() {
    let disk = tempfile::tempdir().expect("a folder");
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let command = command.current_dir(env!("CARGO_MANIFEST_DIR")).args(["practice", "--lang", "en", "--data"]);
    let output = command.arg(disk.path()).output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("- Next on the path: something new") && said.contains("- Timing: not shown yet"), "{said}");
    assert!(said.contains("[ ]  1. The Cobbler's Wall (Guided)"), "{said}");
}

#[test]
fn whoever_stops_half_way_is_told_so() {
    let (status, said, _) = drill(&["hold-silence", "--seed", "3", "--lang", "en"], "1\nquit\n");
    assert_eq!(status, Some(0));
    assert!(said.contains("Round 2 of 3") && !said.contains("Round 3 of 3"), "{said}");
}

#[test]
fn what_cannot_be_drilled_is_said_with_the_way_on() {
    for (args, status, expected) in [
        (&["silence"][..], 2, "hold-silence"),
        (&["order-deck", "scenarios/malmi/first-visit.ron"], 1, "no case here comes to a moment for it"),
        (&["order-deck", "scenarios/malmi/personas/eero.ron"], 2, "it is no scenario"),
        (&["order-deck", "no-such-file.ron"], 2, "there is no such file"),
        (&["order-deck", "--lang", "sv"], 2, "the game speaks en, fi"),
    ] {
        let (code, _, complaint) = drill(args, "");
        assert_eq!(code, Some(status), "{args:?}: {complaint}");
        assert!(complaint.contains(expected), "{args:?}: {complaint}");
    }
}
