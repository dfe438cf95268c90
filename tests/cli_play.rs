//! `malmi play` as people and programs start it: what comes out, what is refused, and how it ends.

use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Output, Stdio};

const FIRST_VISIT: &str = "scenarios/malmi/first-visit.ron";

/// `malmi play …`, in the repository's root and in English.
fn malmi(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "en_GB.UTF-8").env("LANG", "en_GB.UTF-8");
    command.arg("play").args(args);
    command
}

fn play(args: &[&str], input: impl Into<Vec<u8>>) -> Output {
    malmi(args).write_stdin(input.into()).output().expect("runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// The one line of the error output.
fn complaint(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.starts_with("malmi: "), "{text}");
    text
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

fn shown(path: &Path) -> String {
    path.to_str().expect("a plain path").to_owned()
}

fn write(path: &Path, text: impl AsRef<[u8]>) -> String {
    fs::write(path, text).expect("writes");
    shown(path)
}

/// Plays the first case to its end and gives the path of the record.
fn recorded(folder: &Path) -> String {
    let record = shown(&folder.join("play.json"));
    let moves = ["begin", "silence", "leave", "close"].map(|mv| format!("{{\"move\":\"{mv}\"}}\n")).concat();
    let output = play(&[FIRST_VISIT, "--seed", "7", "--protocol", "jsonl", "--record", &record], moves);
    assert!(output.status.success(), "{output:?}");
    record
}

#[test]
fn a_person_plays_by_numbers_to_the_scorecard() {
    // Into the meeting, one silence, and out of it; then straight to the end.
    let output = play(&[FIRST_VISIT, "--seed", "7", "--level", "standard"], "4\n1\n\nx\nboard\nhelp\n22\nno\n");
    assert!(output.status.success());
    let text = out(&output);
    for expected in ["Malmi: The Cobbler's Wall", "Seed: 7", "1. Read:", "Veikko Lestikangas: Come in", "Heard so far"]
    {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(text.trim_end().ends_with("The play was not finished."), "{text}");
    assert!(!text.contains("of 100"), "no score during play: {text}");
}

#[test]
fn the_end_of_a_play_tells_what_it_was_worth() {
    let folder = folder();
    let record = recorded(folder.path());
    let output = play(&[FIRST_VISIT, "--moves", &record], "");
    assert!(output.status.success());
    let text = out(&output);
    for expected in
        ["Total: ", " of 100.", "Level of help: ", "Discovery: ", "Next step: ", "Lost: ", "Coach: You left"]
    {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    let finnish = out(&play(&[FIRST_VISIT, "--moves", &record, "--lang", "fi"], ""));
    assert!(finnish.contains("Yhteensä ") && finnish.contains("Tarvekartoitus: "), "{finnish}");
}

#[test]
fn nothing_acts_on_the_terminal() {
    let output = play(&[FIRST_VISIT, "--seed", "1"], "4\n1\n2\n");
    assert!(!output.stdout.contains(&0x1b) && !output.stdout.contains(&b'\r'));
    let longest = out(&output).lines().map(str::len).max();
    assert!(longest.is_some());
}

#[test]
fn a_language_that_the_case_lacks_is_told() {
    let folder = folder();
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FIRST_VISIT)).expect("reads");
    let alone = write(&folder.path().join("alone.ron"), text);
    let output = play(&[&alone, "--lang", "fi"], "");
    assert!(out(&output).contains("Tällä tapauksella ei ole tekstejä kielellä ”fi”"), "{}", out(&output));
    let output = play(&[&alone, "--lang", "xx"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("--lang xx: the game speaks en, fi, and this case en"));
}

#[test]
fn what_cannot_be_played_is_told_in_one_line() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    let empty = write(&at("empty.ron"), "");
    let binary = write(&at("binary.ron"), [0xff, 0xfe, 0x00]);
    let text = write(&at("notes.txt"), "notes");
    let broken = write(&at("broken.ron"), "(format: 1, id: \"x\"");
    let missing = shown(&at("missing.ron"));
    let persona = "scenarios/malmi/personas/eero.ron";
    for (path, status, expected) in [
        (missing.as_str(), 2, "there is no such file or folder"),
        ("scenarios/malmi", 2, "it is a folder; name one scenario file in it"),
        (&text, 2, "ends in `.ron`"),
        (&empty, 1, "it cannot be played"),
        (&binary, 1, "it cannot be played"),
        (&broken, 1, "`malmi check "),
        (persona, 2, "it is a persona"),
        ("scenarios/malmi/first-visit.fi.ron", 2, "it is a translation; name `first-visit.ron`"),
        ("scenarios/malmi/pack.ron", 2, "it describes a pack"),
    ] {
        let output = play(&[path], "");
        let complaint = complaint(&output);
        assert_eq!(output.status.code(), Some(status), "{complaint}");
        assert!(complaint.contains(expected) && complaint.contains(path), "{expected} in {complaint}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn a_wrong_option_is_told_with_what_was_expected() {
    for (args, expected) in [
        (["--level", "expert"], "[possible values: guided, standard, realistic]"),
        (["--seed", "99999999999999999999"], "number too large"),
        (["--seed", "-1"], "invalid digit"),
        (["--seed", "lucky"], "invalid digit"),
        (["--protocol", "xml"], "[possible values: jsonl]"),
    ] {
        let output = play(&[&[FIRST_VISIT], &args[..]].concat(), "");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn a_record_replays_to_the_same_result() {
    let folder = folder();
    let record = recorded(folder.path());
    let written = fs::read_to_string(&record).expect("a record");
    let again = shown(&folder.path().join("again.json"));
    let args = [FIRST_VISIT, "--moves", &record, "--record", &again, "--protocol", "jsonl"];
    let output = play(&args, "");
    assert!(output.status.success());
    assert_eq!(fs::read_to_string(&again).expect("a record"), written);
    let told: Value = serde_json::from_str(&out(&output)).expect("one line");
    assert_eq!(told["type"], "result");
    // What a record says of the case is in the file alone: the protocol shows nothing that is hidden from players.
    let mut kept: Value = serde_json::from_str(&written).expect("JSON");
    let then = kept.as_object_mut().and_then(|record| record.remove("then")).expect("it says what was");
    assert_eq!(then["moves"].as_array().map(Vec::len), Some(4));
    assert_eq!(told["record"], kept);
}

#[test]
fn moves_alone_can_be_replayed() {
    let folder = folder();
    let moves = write(&folder.path().join("moves.jsonl"), "{\"move\":\"begin\"}\n{\"move\":\"nod\"}\n");
    let output = play(&[FIRST_VISIT, "--seed", "3", "--moves", &moves, "--protocol", "jsonl"], "");
    let told: Value = serde_json::from_str(&out(&output)).expect("one line");
    assert_eq!((&told["type"], &told["step"]), (&json!("view"), &json!(2)));
}

#[test]
fn moves_that_do_not_hold_are_told_exactly() {
    let folder = folder();
    let record = recorded(folder.path());
    let text = fs::read_to_string(&record).expect("a record");
    let mut files = 0;
    let mut file = |text: &[u8]| {
        files += 1;
        write(&folder.path().join(format!("{files}.json")), text)
    };
    let changed = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to).into_bytes()
    };
    let cases: [(Vec<u8>, &str); 11] = [
        (changed("first-visit", "pump-quarry"), "it is a record of the case `pump-quarry`, and this is `first-visit`"),
        (changed("silence", "sing"), "move 2 (`sing`): there is no move `sing` now"),
        (changed("silence", "begin"), "move 2 (`begin`): that is not possible at this moment"),
        (changed("{\"move\":\"silence\"}", "7"), "move 2 (`?`): a move is an object"),
        (changed("\"format\": 1", "\"format\": 2"), "format 2"),
        (changed("\"seed\": 7", "\"seed\": 7.5"), "line 5"),
        (changed("\"guided\"", "\"easy\""), "unknown level `easy`"),
        (text.as_bytes()[..text.len() / 2].to_vec(), "it is no record of a play"),
        (Vec::new(), "it is empty"),
        (vec![0xff; 10], "it is not UTF-8 text"),
        (vec![b' '; 20 << 20], "is this the right file?"),
    ];
    for (bytes, expected) in cases {
        let path = file(&bytes);
        let output = play(&[FIRST_VISIT, "--moves", &path], "");
        let complaint = complaint(&output);
        assert_eq!(output.status.code(), Some(1), "{complaint}");
        assert!(complaint.contains(expected) && complaint.contains(&path), "{expected} in {complaint}");
    }
    let other_seed = play(&[FIRST_VISIT, "--moves", &record, "--seed", "8"], "");
    assert!(complaint(&other_seed).contains("the record has the seed 7, and --seed says 8"));
}

/// The folder with a copy of the shipped pack, and the path of its first case in it.
fn copied(folder: &Path) -> String {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    for entry in fs::read_dir(shipped).expect("readable").flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), folder.join(entry.file_name())).expect("copies");
    }
    shown(&folder.join("first-visit.ron"))
}

#[test]
fn on_an_edited_case_a_record_says_what_changed_and_where_it_stops_to_hold() {
    let folder = folder();
    let file = copied(folder.path());
    let record = shown(&folder.path().join("play.json"));
    let moves = ["begin", "ask:ticket", "silence", "leave"].map(|mv| format!("{{\"move\":\"{mv}\"}}\n")).concat();
    let made = play(&[&file, "--seed", "7", "--protocol", "jsonl", "--record", &record], moves);
    assert!(made.status.success(), "{made:?}");
    let text = fs::read_to_string(&file).expect("readable");
    let edited = |old: &str, new: &str| {
        assert!(text.contains(old), "{old}");
        write(Path::new(&file), text.replacen(old, new, 1));
        let output = play(&[&file, "--moves", &record, "--protocol", "jsonl"], "");
        let told: Value = serde_json::from_str(&out(&output)).expect("where it leads");
        let notes = String::from_utf8(output.stderr.clone()).expect("UTF-8").replace(&record, "RECORD");
        (output.status.code(), told["step"].as_u64(), notes)
    };
    let worded = edited("How does it go from the moment", "How does it go, from the moment");
    assert_eq!(worded.0, Some(0));
    assert_eq!(
        worded.2,
        "malmi: RECORD: the scenario has changed since:\nmalmi: RECORD:   the question `ticket`: other words\n"
    );
    let (status, step, notes) = edited("id: \"ticket\"", "id: \"tickets\"");
    assert_eq!((status, step), (Some(1), Some(1)), "{notes}");
    assert!(notes.contains("the question `ticket` is called `tickets` now"), "{notes}");
    let last = notes.lines().last().expect("a complaint");
    assert!(
        last.starts_with("malmi: RECORD: it holds for 1 of 4 moves; move 2 (`ask:ticket`: “How does it go"),
        "{last}"
    );
    assert!(last.ends_with("there is no question `ticket` any more; the same one is called `tickets` now"), "{last}");
    let debrief = Command::new(env!("CARGO_BIN_EXE_malmi"))
        .args(["debrief", &record, "--lang", "en", "--scenarios", &shown(folder.path())])
        .output()
        .expect("runs");
    assert_eq!(debrief.status.code(), Some(1));
    let told = String::from_utf8(debrief.stderr).expect("UTF-8");
    assert!(told.contains("it holds for 1 of 4 moves"), "{told}");
}

#[test]
fn a_file_of_moves_that_cannot_be_read_is_told() {
    let folder = folder();
    let missing = shown(&folder.path().join("missing.json"));
    let itself = shown(folder.path());
    for (path, expected) in
        [(&missing, "no such file"), (&itself, "it is a folder"), (&"/dev/zero".to_owned(), "no ordinary")]
    {
        if !cfg!(unix) && path.starts_with("/dev") {
            continue;
        }
        let output = play(&[FIRST_VISIT, "--moves", path], "");
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(complaint(&output).contains(expected), "{path}");
    }
}

#[test]
fn a_record_that_cannot_be_written_is_told_before_the_play() {
    let folder = folder();
    let mine = write(&folder.path().join("mine.json"), "{\"mine\": true}");
    let nowhere = shown(&folder.path().join("no/such/folder/play.json"));
    for (path, expected) in [
        (FIRST_VISIT, "it is the scenario itself"),
        ("scenarios/malmi/pump-quarry.ron", "names in `.ron` are for scenarios"),
        ("scenarios", "it is a folder"),
        (&mine, "it holds something that is no record"),
        (&nowhere, "the record cannot be written there"),
    ] {
        let output = play(&[FIRST_VISIT, "--record", path], "4\n");
        assert_eq!(output.status.code(), Some(2), "{path}");
        assert!(complaint(&output).contains(expected), "{expected} in {}", complaint(&output));
        assert!(output.stdout.is_empty(), "nothing was played");
    }
    assert_eq!(fs::read_to_string(&mine).expect("reads"), "{\"mine\": true}");
}

#[test]
fn nothing_played_leaves_no_record() {
    let folder = folder();
    let record = folder.path().join("play.json");
    let output = play(&[FIRST_VISIT, "--record", &shown(&record)], "quit\n");
    assert!(output.status.success() && !record.exists());
    let output = play(&[FIRST_VISIT, "--record", &shown(&record)], "4\nquit\n");
    assert!(output.status.success() && record.exists(), "what was played is kept");
    assert_eq!(fs::read_dir(folder.path()).expect("reads").count(), 1);
}

#[test]
fn closed_streams_end_the_play_quietly() {
    for protocol in [&[][..], &["--protocol", "jsonl"]] {
        let run = |input: Stdio, output: Stdio| {
            std::process::Command::new(env!("CARGO_BIN_EXE_malmi"))
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .args(["play", FIRST_VISIT, "--lang", "en"])
                .args(protocol)
                .stdin(input)
                .stdout(output)
                .stderr(Stdio::piped())
                .spawn()
                .expect("starts")
        };
        let output = run(Stdio::null(), Stdio::piped()).wait_with_output().expect("ends");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        // A reader that goes away at once, while moves keep coming.
        let mut child = run(Stdio::piped(), Stdio::piped());
        drop(child.stdout.take());
        let mut stdin = child.stdin.take().expect("a pipe");
        for _ in 0..2000 {
            if stdin.write_all(b"{\"move\":\"nod\"}\n").is_err() {
                break;
            }
        }
        drop(stdin);
        let output = child.wait_with_output().expect("ends");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn the_player_in_the_documentation_plays_every_case_to_its_end() {
    if std::process::Command::new("python3").arg("--version").output().is_err() {
        eprintln!("python3 is not there; nothing was tested");
        return;
    }
    for case in [
        "first-visit",
        "insurance-farm",
        "island-hospitals",
        "logistics-deck",
        "mud-season",
        "pump-quarry",
        "school-kitchen",
        "village-cold",
    ] {
        let output = std::process::Command::new("python3")
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .env("PYTHONIOENCODING", "utf-8")
            .arg("docs/player.py")
            .args([env!("CARGO_BIN_EXE_malmi"), "play", &format!("scenarios/malmi/{case}.ron")])
            .args(["--protocol", "jsonl", "--lang", "en", "--seed", "4"])
            .output()
            .expect("runs");
        assert!(output.status.success() && output.stderr.is_empty(), "{case}: {output:?}");
        assert!(out(&output).contains("\ntotal "), "{case}");
    }
}

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/protocol.md");

#[test]
fn the_example_in_the_documentation_is_what_happens() {
    let document = fs::read_to_string(DOCUMENT).expect("the document is there");
    let (before, rest) = document.split_once("```text\n").expect("an example");
    let (written, after) = rest.split_once("```\n").expect("its end");
    let happens = example();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(DOCUMENT, format!("{before}```text\n{happens}```\n{after}")).expect("writes");
    } else {
        assert!(written == happens, "docs/protocol.md: the example has changed; run this test with UPDATE_DOCS=1");
    }
}

/// A short session as the document shows it.
fn example() -> String {
    let lines = [
        json!({"move": "read:column"}),
        json!({"move": "begin"}),
        json!({"move": "ask:ticket"}),
        json!({"move": "silence"}),
        json!({"move": "sing"}),
        json!({"move": "say-back", "fact": "wall.732e"}),
        json!({"move": "leave"}),
        json!({"move": "tell", "order": [0], "mistakes": [], "missed": [], "sure": 60}),
    ]
    .map(|mv| mv.to_string());
    let command = [FIRST_VISIT, "--seed", "8", "--level", "standard", "--lang", "en", "--protocol", "jsonl"];
    let output = out(&play(&command, lines.join("\n")));
    let mut told = output.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let mut text = format!("$ malmi play {}\n\n", command.join(" "));
    text.push_str(&told.next().map(|view| broken(&view)).unwrap_or_default());
    for (line, mut answer) in lines.iter().zip(told) {
        text.extend(["\n> ", line, "\n"]);
        if let Some(moves) = answer["moves"].as_array_mut() {
            // Only what takes arguments is new enough to be shown.
            moves.retain(|mv| mv.get("slots").is_some());
            moves.push("…".into());
        }
        for long in ["known", "shown"] {
            if answer.get(long).is_some() {
                answer[long] = "…".into();
            }
        }
        if answer.get("scorecard").is_some() {
            for long in ["points", "ledger", "missed_cues"] {
                answer["scorecard"][long] = "…".into();
            }
        }
        text.push_str(&broken(&answer));
    }
    text
}

/// An object with each member on a line of its own, and so those of its long members.
fn broken(value: &Value) -> String {
    let mut lines = vec![format!("< {{\"type\": {}", value["type"])];
    for (key, member) in value.as_object().expect("an object").iter().filter(|(key, _)| *key != "type") {
        let whole = member.to_string();
        match member {
            Value::Array(list) if whole.len() > 120 => {
                let items: Vec<String> = list.iter().map(|item| format!("      {item}")).collect();
                lines.push(format!("    {key:?}: [\n{}]", items.join(",\n")));
            }
            Value::Object(object) if whole.len() > 120 => {
                let items: Vec<String> = object.iter().map(|(key, item)| format!("      {key:?}: {item}")).collect();
                lines.push(format!("    {key:?}: {{\n{}}}", items.join(",\n")));
            }
            Value::String(text) if text == "…" => lines.push(format!("    {key:?}: …")),
            _ => lines.push(format!("    {key:?}: {whole}")),
        }
    }
    format!("{}}}\n", lines.join(",\n").replace("\"…\"", "…"))
}

#[test]
fn the_record_is_kept_after_every_move() {
    let folder = folder();
    let record = folder.path().join("play.json");
    let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_malmi"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(["play", FIRST_VISIT, "--seed", "7", "--protocol", "jsonl", "--record", &shown(&record)])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("runs");
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().expect("piped")));
    let first: Value = serde_json::from_str(&lines.next().expect("a view").expect("text")).expect("JSON");
    assert_eq!(first["medium"], Value::Null, "nobody is met while one prepares");
    let input = child.stdin.as_mut().expect("piped");
    input.write_all(b"{\"move\":\"begin\"}\n").expect("writes");
    lines.next().expect("a view").expect("text");
    // Stopped as a person stops a program: at once, with nothing said.
    child.kill().expect("stops");
    child.wait().expect("ended");
    let kept: Value = serde_json::from_str(&fs::read_to_string(&record).expect("is there")).expect("a whole record");
    assert_eq!(kept["moves"], json!([{"move": "begin"}]));
    assert_eq!(fs::read_dir(folder.path()).expect("reads").count(), 1, "nothing lies beside it");
}
