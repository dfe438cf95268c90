//! `malmi study` as its users run it: what must hold of every shipped case, and what it prints and writes.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;

/// A small case that has everything.
const SMALL: &str = "tests/fixtures/check/everything/case.ron";

fn malmi(args: &[&str]) -> std::process::Output {
    let mut command = Command::cargo_bin("malmi").expect("the program");
    command.arg("study").args(args).output().expect("it runs")
}

fn text(output: &[u8]) -> String {
    String::from_utf8(output.to_vec()).expect("text")
}

/// The shipped cases: every scenario that is no translation and not `pack.ron`.
fn shipped() -> usize {
    let names = fs::read_dir("scenarios/malmi").expect("it is there").map(|entry| entry.expect("an entry").file_name());
    let names = names.filter_map(|name| name.into_string().ok());
    // `name.ron`; a translation is `name.fi.ron`.
    names.filter(|name| name.split('.').count() == 2 && name != "pack.ron").count()
}

/// Prints the tables (`cargo test --release --test study -- --nocapture`).
#[test]
fn every_shipped_case_holds() {
    let output = malmi(&["scenarios/", "--seeds", "60", "--draws", "20"]);
    let table = text(&output.stdout);
    println!("{table}");
    assert_eq!(table.matches(": 60 seeds\n").count(), shipped());
    let fails: Vec<&str> = table.lines().filter(|line| line.contains("FAILS")).collect();
    assert!(fails.is_empty(), "{fails:#?}");
    assert!(output.status.success());
}

#[test]
fn an_unsound_case_is_told_what_to_mend_and_exits_with_1() {
    let output = malmi(&["tests/fixtures/study/nothing-matters.ron", "--seeds", "20", "--draws", "2"]);
    assert_eq!(output.status.code(), Some(1));
    let table = text(&output.stdout);
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("tests/fixtures/study/nothing-matters.ron: 20 seeds"));
    assert!(lines.next().expect("the verdict").contains("Not sound yet: "));
    assert!(lines.next().expect("the first thing").starts_with("  1. beats "));
}

#[test]
fn output_is_the_same_on_any_number_of_threads() {
    let with = |threads: &str| {
        malmi(&[SMALL, "--seeds", "25", "--draws", "3", "--threads", threads, "--format", "json"]).stdout
    };
    let one = with("1");
    assert!(one.len() > 1000);
    assert_eq!(one, with("2"));
    assert_eq!(one, with("7"));
}

#[test]
fn json_has_the_form_that_is_documented() {
    let output = malmi(&[SMALL, "--seeds", "8", "--draws", "2", "--format", "json"]);
    let mut json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    // Of each long list the first two, so that the snapshot can be read.
    shorten(&mut json);
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).expect("JSON"));
    let docs = fs::read_to_string("docs/study.md").expect("it is there");
    for field in json["cases"][0]["study"].as_object().expect("an object").keys() {
        assert!(docs.contains(&format!("`{field}`")), "docs/study.md tells of `{field}`");
    }
}

fn shorten(json: &mut Value) {
    match json {
        Value::Array(list) => {
            if list.iter().all(Value::is_object) {
                list.truncate(2);
            }
            list.iter_mut().for_each(shorten);
        }
        Value::Object(fields) => fields.values_mut().for_each(shorten),
        _ => {}
    }
}

#[test]
fn the_page_stands_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("study.html");
    let page = page.to_str().expect("text");
    malmi(&[SMALL, "--seeds", "8", "--draws", "2", "--html", page]);
    let html = fs::read_to_string(page).expect("it was written");
    for outside in ["http", "<script", "<link", "<img", "<iframe", "@import", "url(", "src=", "onload", "javascript:"] {
        assert!(!html.contains(outside), "{outside}");
    }
    let links = html.matches("href=").count();
    assert_eq!(links, html.matches("href=\"#").count());
    assert!(html.contains("<title id=\"dist-0-t\">Totals of every player</title>"));
    assert!(html.contains("prefers-color-scheme: dark"));
    let names: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(names.len(), 1, "nothing is left beside it");
}

#[test]
fn what_an_author_writes_stays_text_on_the_page() {
    let folder = tempfile::tempdir().expect("a folder");
    let written = fs::read_to_string(SMALL).expect("it is there");
    let written = written.replace("title: \"A small case\"", "title: \"<script>alert(1)</script> & 'x'\"");
    let (case, page) = (folder.path().join("case.ron"), folder.path().join("study.html"));
    fs::write(&case, written).expect("it can be written");
    let [case, page] = [&case, &page].map(|path| path.to_str().expect("text"));
    malmi(&[case, "--seeds", "2", "--draws", "0", "--html", page]);
    let html = fs::read_to_string(page).expect("it was written");
    assert!(!html.contains("<script"));
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#39;x&#39;"));
}

#[test]
fn a_page_that_cannot_be_written_is_told_of() {
    let output = malmi(&[SMALL, "--seeds", "2", "--draws", "0", "--html", "no/such/folder/study.html"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no/such/folder/study.html: it could not be written"));
}

#[test]
fn what_cannot_be_played_is_told_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let case = folder.path().join("case.ron");
    fs::write(&case, "(format: 1").expect("it can be written");
    let output = malmi(&[case.to_str().expect("text")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("cannot be played; `malmi check` says why"));
    let nothing = malmi(&["docs"]);
    assert_eq!(nothing.status.code(), Some(1));
    assert!(text(&nothing.stderr).starts_with("malmi: docs: "));
    assert_eq!(malmi(&["no-such-file.ron"]).status.code(), Some(2));
    assert_eq!(malmi(&[SMALL, "--seeds", "0"]).status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it_with_what_is_finished() {
    use std::process::{Command, Stdio};
    use std::time::Duration;
    let program = assert_cmd::cargo::cargo_bin("malmi");
    let mut command = Command::new(program);
    command.args(["study", "scenarios/malmi", "--seeds", "10000"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("it starts");
    // Long enough to have begun, and far from the end.
    std::thread::sleep(Duration::from_secs(2));
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill is there");
    assert!(killed.success());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(130));
    assert!(text(&output.stdout).contains("PARTIAL: only players who had finished are in the tables below."));
}
