//! `malmi check` as its users meet it: the forms it tells findings in, how it ends, and what it mends.

use assert_cmd::Command;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check")
}

/// What the program says in `folder`, and its exit status.
fn check(folder: &Path, args: &[&str]) -> (String, i32) {
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let output = command.current_dir(folder).arg("check").args(args).output().expect("it runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (format!("{out}{err}"), output.status.code().expect("no signal"))
}

/// A pack of its own with one case in it.
fn pack(case: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("case.ron"), case).expect("writes");
    folder
}

fn good() -> String {
    fs::read_to_string(fixtures().join("good-minimal/case.ron")).expect("the fixture is there")
}

/// The sound case with one thing replaced by another.
fn broken(from: &str, to: &str) -> String {
    assert!(good().contains(from), "{from}");
    good().replacen(from, to, 1)
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// What SARIF 2.1.0 requires of a place, as far as we write one.
fn assert_location(location: &Value) {
    let place = &location["physicalLocation"];
    let uri = place["artifactLocation"]["uri"].as_str().expect("a file");
    assert!(uri.is_ascii() && !uri.contains([' ', '\\']), "{uri}");
    if let Some(region) = place.get("region") {
        let number = |key: &str| region[key].as_u64().unwrap_or_else(|| panic!("{key} of {region}"));
        let (start, end) = ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
        assert!(start.0 > 0 && start.1 > 0 && start <= end, "{region}");
    }
}

#[test]
fn sarif_of_every_fixture_has_what_its_readers_need() {
    let (said, status) = check(&fixtures(), &[".", "--format", "sarif"]);
    assert_eq!(status, 1);
    let sarif: Value = serde_json::from_str(&said).expect("JSON and nothing else");
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = list(&run["tool"]["driver"], "rules");
    for rule in rules {
        assert!(rule["shortDescription"]["text"].is_string() && rule["help"]["text"].is_string(), "{rule}");
    }
    let results = list(run, "results");
    let (mut related, mut fixes) = (0, 0);
    for result in results {
        let rule = result["ruleIndex"].as_u64().and_then(|at| rules.get(usize::try_from(at).ok()?)).expect("a rule");
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().expect("a level")), "{result}");
        assert!(!result["message"]["text"].as_str().expect("a message").is_empty());
        list(result, "locations").iter().chain(list(result, "relatedLocations")).for_each(assert_location);
        related += list(result, "relatedLocations").len();
        for fix in list(result, "fixes") {
            fixes += 1;
            assert!(fix["description"]["text"].is_string());
            let replacements = list(&fix["artifactChanges"][0], "replacements");
            assert!(replacements.iter().all(|one| one["deletedRegion"]["startLine"].is_u64()), "{fix}");
        }
    }
    assert!(results.len() > 80 && related > 10 && fixes > 10, "{} {related} {fixes}", results.len());
}

#[test]
fn on_github_each_finding_is_a_command_of_one_line() {
    let (said, status) = check(&fixtures(), &["syntax", "cue-unheard", "--format", "github"]);
    assert_eq!(status, 1);
    let first = said.lines().next().expect("a finding");
    let expected = "::error file=syntax/case.ron,line=4,endLine=4,col=26,endColumn=26,title=syntax::a comma is missing";
    assert!(first.starts_with(expected), "{said}");
    assert!(said.lines().any(|line| line.starts_with("::warning file=cue-unheard/case.ron,line=")), "{said}");
    assert!(said.lines().rev().any(|line| line.contains("1 error, 1 warning")), "{said}");
}

#[test]
fn warnings_count_only_where_they_are_denied() {
    let (_, status) = check(&fixtures(), &["cue-unheard"]);
    assert_eq!(status, 0);
    let (said, status) = check(&fixtures(), &["cue-unheard", "--deny", "warnings"]);
    assert_eq!(status, 1);
    assert!(said.contains("1 scenario, 0 errors, 1 warning; warnings are denied\n"), "{said}");
    assert_eq!(check(&fixtures(), &["good-minimal", "--deny", "warnings"]).1, 0);
}

#[test]
fn what_is_certain_is_mended_and_every_other_byte_stays() {
    let bad = broken("title: \"A small case\",", "titel: “A small case”").replace('\n', "\r\n");
    let folder = pack(&format!("\u{FEFF}{bad}// the end"));
    let (said, status) = check(folder.path(), &["case.ron", "--fix"]);
    assert_eq!(status, 0, "{said}");
    for mended in
        ["case.ron:1:1: mended[byte-order-mark]", "case.ron:4:5: mended[unknown-field]", "mended[curly-quote]"]
    {
        assert!(said.contains(mended), "{mended}\n{said}");
    }
    assert!(said.ends_with("1 scenario, 0 errors, 0 warnings\n"), "{said}");
    let after = fs::read_to_string(folder.path().join("case.ron")).expect("readable");
    assert_eq!(after, format!("{}// the end", good().replace('\n', "\r\n")));
    let (said, _) = check(folder.path(), &["case.ron", "--fix"]);
    assert!(!said.contains("mended"), "the second time there is nothing to do: {said}");
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1, "nothing is left beside it");
}

#[test]
fn what_is_not_certain_is_left_and_told() {
    let bad = broken("difficulty: 1,", "difficulty: 7");
    let folder = pack(&bad);
    let (said, status) = check(folder.path(), &["case.ron"]);
    assert!(
        said.ends_with("1 scenario, 2 errors, 0 warnings\n1 of them can be mended by `malmi check --fix`\n"),
        "{said}"
    );
    assert_eq!(status, 1);
    let (said, status) = check(folder.path(), &["case.ron", "--fix"]);
    assert!(said.contains("mended[syntax]: a comma is missing here") && said.contains("error[out-of-range]"), "{said}");
    assert_eq!(status, 1);
    let after = fs::read_to_string(folder.path().join("case.ron")).expect("readable");
    assert_eq!(after, broken("difficulty: 1,", "difficulty: 7,"));
}

#[test]
fn programs_read_findings_from_one_stream_and_people_read_mends_from_the_other() {
    let folder = pack(&broken("title:", "titel:"));
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let output = command.current_dir(folder.path()).args(["check", "case.ron", "--fix", "--format", "json"]);
    let output = output.output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "[]\n");
    assert!(String::from_utf8_lossy(&output.stderr).contains("case.ron:4:5: mended[unknown-field]"));
}

#[test]
fn any_number_of_threads_says_the_same() {
    let said = |threads: &str| {
        let mut command = Command::cargo_bin("malmi").expect("the program is built");
        let packs = [
            "everything-at-once",
            "many-at-once",
            "persona-shared-and-wrong",
            "syntax",
            "third-forms",
            "unknown-topic",
        ];
        let command = command.current_dir(fixtures()).env("RAYON_NUM_THREADS", threads).arg("check").args(packs);
        command.output().expect("it runs").stdout
    };
    let alone = said("1");
    assert!(alone.len() > 5_000, "{}", alone.len());
    assert!(["2", "3", "8"].iter().all(|threads| said(threads) == alone));
}

#[test]
fn a_file_with_hundreds_of_mistakes_shows_so_many_and_counts_the_rest() {
    let folder = pack(&good().replace(", ", "; ").replace(": ", " = "));
    let (said, status) = check(folder.path(), &["case.ron"]);
    assert_eq!(status, 1);
    let shown = said.lines().filter(|line| line.starts_with("case.ron:") && line.contains(": error[")).count();
    assert_eq!(shown, 100, "{said}");
    assert!(said.contains("more findings are not shown"), "{said}");
    // Each of them can be mended, over as many rounds as it takes.
    let (said, status) = check(folder.path(), &["case.ron", "--fix"]);
    assert_eq!(status, 0, "{said}");
    let after = fs::read_to_string(folder.path().join("case.ron")).expect("readable");
    assert_eq!(after.replace(" :", ":"), good());
}
