//! Many players' exports merged into a trainer's report.

use super::support::{DAY, NOON, keep, out, player, result, results, stands_alone, told};
use std::fs;
use std::path::Path;

/// Exports of so many players into a folder, each with two plays of a shipped case; the paths, in order.
fn exports(folder: &Path, players: u32, more: &[&str]) -> Vec<String> {
    let kept = folder.join("kept");
    let with_plays = |n: u32| {
        let better = u16::try_from(n).expect("few") * 20;
        let plays = vec![
            result("first-visit", NOON, 300 + better, 500),
            result("first-visit", NOON + DAY, 500 + better, 900 - better),
        ];
        (player(n, &format!("Player {n}")), plays)
    };
    keep(&kept, &(1..=players).map(with_plays).collect::<Vec<_>>());
    let data = kept.to_str().expect("a plain path");
    let export = |n: u32| {
        let path = folder.join(format!("{n}.json")).to_str().expect("a plain path").to_owned();
        let name = format!("Player {n}");
        let args = ["export", "--data", data, "--player", &name, "--format", "json", "--out", &path];
        out(&results(&[&args[..], more].concat()));
        path
    };
    (1..=players).map(export).collect()
}

fn cohort(files: &[String], more: &[&str]) -> std::process::Output {
    let files = files.iter().map(String::as_str);
    results(&["cohort"].into_iter().chain(files).chain(more.iter().copied()).collect::<Vec<_>>())
}

#[test]
fn a_report_tells_of_groups_and_cases_and_of_people_only_when_asked() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = exports(folder.path(), 6, &["--group", "Oulu", "--names"]);
    let text = out(&cohort(&files, &[]));
    insta::assert_snapshot!(text);
    assert!(!text.contains("Player 1") && !text.contains("p0000000100"));
    let people = out(&cohort(&files, &["--by-person"]));
    insta::assert_snapshot!("by_person", people.split_once("Person by person").expect("people").1);
}

#[test]
fn names_come_from_the_list_that_stayed_with_the_trainer() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = exports(folder.path(), 5, &[]);
    assert!(!out(&cohort(&files, &["--by-person"])).contains("Player 3"));
    let list = folder.path().join("names.csv");
    let to = list.to_str().expect("a plain path");
    let kept = folder.path().join("kept");
    out(&results(&["names", "--data", kept.to_str().expect("a plain path"), "--out", to]));
    assert!(out(&cohort(&files, &["--by-person", "--names", to])).contains("Player 3, p0000000300"));
    let other = cohort(&files, &["--by-person", "--names", &files[0]]);
    assert!(other.status.code() == Some(2) && told(&other).contains("malmi results names"));
}

#[test]
fn groups_are_named_on_the_command_line_or_in_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = exports(folder.path(), 11, &["--group", "From the file"]);
    let first = format!("A={}", files[0]);
    let mut args = vec!["cohort", "--group", &first];
    args.extend(files[1..5].iter().map(String::as_str));
    let second = format!("B={}", files[5]);
    args.extend(["--group", &second]);
    args.extend(files[6..].iter().map(String::as_str));
    let text = out(&results(&args));
    for expected in ["  A (5 people)\n", "  B (6 people)\n", "  everyone shown (11 people)\n"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    let mixed =
        [&["cohort"][..], &files[..5].iter().map(String::as_str).collect::<Vec<_>>(), &["--group", &second]].concat();
    let text = out(&results(&mixed));
    assert!(text.contains("  From the file (5 people)\n") && text.contains("note: 1 person is in groups"), "{text}");
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_merged() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = exports(folder.path(), 5, &[]);
    let sound = fs::read_to_string(&files[0]).expect("it is there");
    let cut = &sound[..sound.len() / 2];
    for (name, text, expected) in [
        ("empty.json", "", "it is empty"),
        ("cut.json", cut, "line "),
        ("newer.json", &sound.replace("\"format\": 1", "\"format\": 9"), "format 9"),
        ("score.json", &sound.replace("\"total\": 410", "\"total\": 4100"), "4100 is no score"),
        ("negative.json", &sound.replace("\"total\": 410", "\"total\": -1"), "line "),
        ("pseudonym.json", &sound.replace("p0000000100", "=1+1"), "no pseudonym"),
        ("year.json", &sound.replace(&format!("\"at\": {NOON}"), "\"at\": 999999999999999"), "year 9999"),
        ("part.json", &sound.replace("\"of\": 1000", "\"of\": 9223372036854775807"), "larger than"),
        ("list.json", "[[[[[[", "line 1"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("writes");
        let path = path.to_str().expect("a plain path").to_owned();
        let output = cohort(&[&files[..], std::slice::from_ref(&path)].concat(), &["--format", "json"]);
        let told = told(&output);
        assert_eq!(output.status.code(), Some(1), "{name}: {told}");
        assert!(told.contains(&path) && told.contains(expected) && told.lines().count() == 1, "{name}: {told}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("\"people\": 5"), "{name}");
    }
    let nothing = cohort(&[folder.path().to_str().expect("a plain path").to_owned()], &[]);
    assert!(nothing.status.code() == Some(2) && told(&nothing).contains("no ordinary file"));
    // The same file twice adds nothing.
    files.push(files[0].clone());
    assert!(out(&cohort(&files, &[])).contains("note: 2 plays stood in more than one file"));
}

#[test]
fn every_form_holds_the_same() {
    let folder = tempfile::tempdir().expect("a folder");
    let files = exports(folder.path(), 5, &["--group", "=<b>Oulu</b>", "--names"]);
    insta::assert_snapshot!("groups", out(&cohort(&files, &["--format", "csv"])));
    insta::assert_snapshot!("items", out(&cohort(&files, &["--format", "csv", "--table", "items"])));
    let people = ["--format", "csv", "--table", "people"];
    assert!(told(&cohort(&files, &people)).contains("--by-person"));
    assert_eq!(out(&cohort(&files, &[&people[..], &["--by-person"]].concat())).lines().count(), 6);
    insta::assert_snapshot!("json", out(&cohort(&files[..], &["--format", "json"])));
    let html = out(&cohort(&files, &["--format", "html", "--by-person"]));
    stands_alone(&html);
    assert!(html.contains("&lt;b&gt;Oulu&lt;/b&gt;") && html.contains("number needed"));
    let book = folder.path().join("cohort.xlsx");
    let to = book.to_str().expect("a plain path");
    out(&cohort(&files, &["--format", "xlsx", "--by-person", "--out", to]));
    let zip = zip::ZipArchive::new(fs::File::open(&book).expect("it was written")).expect("a workbook");
    assert_eq!(zip.file_names().flatten().filter(|name| name.starts_with("xl/worksheets/sheet")).count(), 3);
}
