//! `malmi debrief` as people start it: what a record teaches, and what is refused.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

const FIRST_VISIT: &str = "scenarios/malmi/first-visit.ron";

fn malmi(args: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_malmi"));
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env("LC_ALL", "en_GB.UTF-8").env("LANG", "en_GB.UTF-8");
    command.args(args).write_stdin(input.to_owned()).output().expect("runs")
}

/// A record of a meeting in which a solution was proposed at once and then left.
fn hasty(folder: &Path) -> PathBuf {
    let record = folder.join("play.json");
    let moves = ["begin", "propose", "silence", "leave", "close"].map(|mv| format!("{{\"move\":\"{mv}\"}}\n")).concat();
    let path = record.to_str().expect("a plain path");
    let output = malmi(&["play", FIRST_VISIT, "--seed", "7", "--protocol", "jsonl", "--record", path], &moves);
    assert!(output.status.success(), "{output:?}");
    record
}

fn debrief(record: &Path, more: &[&str]) -> Output {
    let mut args = vec!["debrief", record.to_str().expect("a plain path")];
    args.extend(more);
    malmi(&args, "")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

#[test]
fn a_record_tells_its_course_its_points_and_what_it_cost() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = debrief(&hasty(folder.path()), &[]);
    assert!(output.status.success(), "{output:?}");
    let text = out(&output);
    for expected in [
        "The Cobbler's Wall: the record",
        "Total: 0 of 100.",
        "   2   0:00  You proposed a solution (",
        "irritation",
        "Points\n",
        "Discovery: 0 of 100.",
        "Where another way led further\n",
        "   2  You proposed a solution\n      ",
        "The total would be ",
        " Had you ",
        "the same careful player to the end.",
    ] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn it_speaks_finnish_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = debrief(&hasty(folder.path()), &["--lang", "fi"]);
    let text = out(&output);
    for expected in [": tallenne", "Ehdotit ratkaisua", "Missä toinen tie vei pidemmälle", "Jos olisit "] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
}

#[test]
fn a_record_of_a_play_taken_up_again_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = hasty(folder.path());
    let text = fs::read_to_string(&record).expect("it is there");
    let from = format!("\"from\": {{ \"record\": \"{}\", \"step\": 3 }},\n  \"moves\"", "ab".repeat(32));
    fs::write(&record, text.replacen("\"moves\"", &from, 1)).expect("writes");
    let output = debrief(&record, &[]);
    assert!(out(&output).contains("Played again from move 3 of another play."), "{output:?}");
}

#[test]
fn what_is_no_record_of_a_case_at_hand_is_refused_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = hasty(folder.path());
    let text = fs::read_to_string(&record).expect("it is there");
    let other = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("writes");
        path
    };
    let unknown = other("unknown.json", text.replace("first-visit", "second-visit"));
    let nothing = other("nothing.json", "{}".to_owned());
    for (path, status, expected) in [
        // The fingerprint says which case it is, and the name should agree.
        (unknown, 1, "second-visit"),
        (nothing, 1, "no record of a play"),
        (folder.path().join("missing.json"), 2, "no such file"),
        (folder.path().to_owned(), 2, "no ordinary file"),
    ] {
        let output = debrief(&path, &[]);
        let told = String::from_utf8(output.stderr.clone()).expect("UTF-8");
        assert_eq!(output.status.code(), Some(status), "{told}");
        assert!(told.lines().count() == 1 && told.contains(expected), "{told}");
    }
    let output = debrief(&record, &["--lang", "sv"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_case_that_was_edited_where_nothing_is_played_is_told_of_and_debriefed() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = hasty(folder.path());
    let text = fs::read_to_string(&record).expect("it is there");
    fs::write(&record, text.replacen("\"scenario\": \"", "\"scenario\": \"0", 1)).expect("writes");
    let output = debrief(&record, &[]);
    let told = String::from_utf8(output.stderr.clone()).expect("UTF-8");
    assert!(
        output.status.success() && told.contains("has changed since, though nothing in it that is played"),
        "{told}"
    );
    assert!(out(&output).lines().count() > 5, "{output:?}");
}

/// What a page must not hold, so that it stands alone and does nothing.
const OUTSIDE: [&str; 11] =
    ["http", "<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "href=", "onload", "javascript:"];

#[test]
fn a_page_stands_alone_and_tells_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = hasty(folder.path());
    let page = folder.path().join("page.html");
    let to = page.to_str().expect("a plain path");
    for (language, expected) in [("en", "Where another way led further"), ("fi", "Missä toinen tie vei pidemmälle")] {
        // The second is written over the first: it is the program's own.
        let output = debrief(&record, &["--lang", language, "--format", "html", "--out", to]);
        assert!(output.status.success() && output.stdout.is_empty(), "{output:?}");
        let html = fs::read_to_string(&page).expect("it was written");
        for outside in OUTSIDE {
            assert!(!html.contains(outside), "{outside}");
        }
        assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">")));
        assert!(html.contains(expected) && html.contains("<svg") && html.contains("@media print"));
        for (open, close) in [("<table", "</table>"), ("<section", "</section>"), ("<ul", "</ul>"), ("<li>", "</li>")] {
            assert_eq!(html.matches(open).count(), html.matches(close).count(), "{open}");
        }
    }
    let named = debrief(&record, &["--format", "html", "--name", "<b>Aino & co</b>\u{202e}"]);
    assert!(out(&named).contains("&lt;b&gt;Aino &amp; co&lt;/b&gt;\\u{202E}"));
}

#[test]
fn a_page_takes_the_place_of_no_other_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let record = hasty(folder.path());
    let notes = folder.path().join("notes.html");
    fs::write(&notes, "<p>mine</p>").expect("writes");
    let to = notes.to_str().expect("a plain path");
    let refused = debrief(&record, &["--format", "html", "--out", to]);
    let told = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(refused.status.code() == Some(2) && told.contains("--force"), "{told}");
    assert_eq!(fs::read_to_string(&notes).expect("it is there"), "<p>mine</p>");
    assert!(debrief(&record, &["--format", "html", "--out", to, "--force"]).status.success());
    assert_ne!(fs::read_to_string(&notes).expect("it is there"), "<p>mine</p>");
}
