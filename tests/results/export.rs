//! A player's results as files.

use super::support::{DAY, NOON, keep, out, player, result, results, stands_alone, told};
use malmi::results::Export;
use std::fs;
use std::io::Read;
use std::path::Path;

/// One player with three plays of a shipped case and one of a case with a name that means harm.
fn one(folder: &Path) -> String {
    let plays = vec![
        result("first-visit", NOON, 400, 300),
        result("first-visit", NOON + DAY, 650, 600),
        result("=HYPERLINK(\"x\")<b>,\u{202e}", NOON + 2 * DAY, 700, 800),
    ];
    keep(folder, &[(player(1, "Virtanen, \"Aino\" <script>"), plays)]);
    folder.to_str().expect("a plain path").to_owned()
}

fn export(data: &str, more: &[&str]) -> std::process::Output {
    results(&[&["export", "--data", data], more].concat())
}

#[test]
fn plays_are_a_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = one(folder.path());
    insta::assert_snapshot!(out(&export(&data, &["--format", "csv"])));
    insta::assert_snapshot!("skills", out(&export(&data, &["--format", "csv", "--table", "skills"])));
    insta::assert_snapshot!("encounters", out(&export(&data, &["--format", "csv", "--table", "encounters"])));
}

#[test]
fn json_has_the_form_that_is_documented_and_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = one(folder.path());
    let json = out(&export(&data, &["--format", "json", "--group", "Oulu"]));
    insta::assert_snapshot!(json);
    let again = Export::parse(json.as_bytes()).expect("it was just written");
    assert_eq!(again.to_json(), json);
    let docs = fs::read_to_string("docs/results.md").expect("it is there");
    let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let result = value["plays"][0]["result"].as_object().expect("an object");
    for field in value.as_object().expect("an object").keys().chain(result.keys()) {
        assert!(docs.contains(&format!("`{field}`")), "docs/results.md tells of `{field}`");
    }
}

#[test]
fn a_name_is_put_in_only_where_it_is_asked_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = one(folder.path());
    for format in ["csv", "json", "html"] {
        let without = out(&export(&data, &["--format", format]));
        assert!(!without.contains("Virtanen") && without.contains("p0000000100"), "{format}");
        assert!(out(&export(&data, &["--format", format, "--names"])).contains("Virtanen"), "{format}");
    }
    let names = out(&results(&["names", "--data", &data]));
    assert_eq!(names, "player,name\np0000000100,\"Virtanen, \"\"Aino\"\" <script>\"\n");
}

#[test]
fn a_page_stands_alone_in_both_languages_whatever_names_hold() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = one(folder.path());
    let english = out(&export(&data, &["--format", "html", "--names", "--group", "<i>A</i>"]));
    let finnish = out(&export(&data, &["--format", "html", "--lang", "fi"]));
    for (html, expected) in [(&english, "Skills, play by play"), (&finnish, "Taidot peli peliltä")] {
        stands_alone(html);
        assert!(html.contains(expected) && html.contains("<svg"), "{expected}");
    }
    assert!(english.contains("&lt;i&gt;A&lt;/i&gt;") && english.contains("&lt;script&gt;"));
    assert!(!english.contains('\u{202e}'));
    let main = english.split_once("<main>").expect("a body").1;
    insta::assert_snapshot!(main);
}

#[test]
fn a_workbook_holds_text_numbers_and_dates() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = one(folder.path());
    let book = folder.path().join("results.xlsx");
    let to = book.to_str().expect("a plain path");
    assert!(export(&data, &["--format", "xlsx", "--out", to]).status.success());
    let mut zip = zip::ZipArchive::new(fs::File::open(&book).expect("it was written")).expect("a workbook");
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).expect("it is in").read_to_string(&mut text).expect("UTF-8");
        text
    };
    let workbook = part("xl/workbook.xml");
    for sheet in ["plays", "skills", "encounters"] {
        assert!(workbook.contains(&format!("name=\"{sheet}\"")), "{sheet}");
    }
    let plays = part("xl/worksheets/sheet1.xml");
    assert!(!plays.contains("<f>"), "no cell is a formula");
    assert!(plays.contains("ySplit=\"1\"") && plays.contains("state=\"frozen\""));
    // 3 November 2025, noon, as days since 1900; the first total of 35 points.
    assert!(plays.contains("<v>45964.5</v>") && plays.contains("<v>35</v>"), "{plays}");
    let texts = part("xl/sharedStrings.xml");
    assert!(
        texts.contains("=HYPERLINK(\"x\")&lt;b&gt;,\\u{202E}") && texts.contains("18446744073709551615"),
        "{texts}"
    );
    // The workbook is not taken for the program's own, and left alone.
    assert!(told(&export(&data, &["--format", "xlsx", "--out", to])).contains("--force"));
    assert!(export(&data, &["--format", "xlsx", "--out", to, "--force"]).status.success());
    assert!(told(&export(&data, &["--format", "xlsx"])).contains("--out"));
}

#[test]
fn a_player_is_named_where_there_are_several() {
    let folder = tempfile::tempdir().expect("a folder");
    let players = [(player(1, "Aino"), vec![result("a", NOON, 1, 2)]), (player(2, "Kalle"), vec![])];
    keep(folder.path(), &players);
    let data = folder.path().to_str().expect("a plain path");
    let several = export(data, &["--format", "csv"]);
    assert_eq!(several.status.code(), Some(2));
    assert!(told(&several).contains("Aino (p0000000100), Kalle (p0000000200)"), "{}", told(&several));
    assert!(told(&export(data, &["--format", "csv", "--player", "Eino"])).contains("no such player"));
    for wanted in ["Aino", "p0000000100"] {
        assert_eq!(out(&export(data, &["--format", "csv", "--player", wanted])).lines().count(), 2);
    }
    let nothing = out(&export(data, &["--format", "html", "--player", "Kalle"]));
    assert!(nothing.contains("Nothing has been played to its end yet."));
}

#[test]
fn nothing_is_made_where_nothing_was_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("none");
    let output = export(data.to_str().expect("a plain path"), &["--format", "csv"]);
    assert!(output.status.code() == Some(2) && told(&output).contains("nothing is kept there yet"));
    assert!(!data.exists());
}

#[test]
fn an_own_file_is_written_over_and_another_is_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = one(folder.path());
    for format in ["csv", "json", "html"] {
        let path = folder.path().join(format!("out.{format}"));
        let to = path.to_str().expect("a plain path");
        for _ in 0..2 {
            let output = export(&data, &["--format", format, "--out", to]);
            assert!(output.status.success(), "{}", told(&output));
        }
        fs::write(&path, "{\"mine\": true}").expect("writes");
        assert!(told(&export(&data, &["--format", format, "--out", to])).contains("--force"), "{format}");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), "{\"mine\": true}");
    }
}
