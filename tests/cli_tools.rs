//! `malmi stats`, `fmt` and `translate` as a trainer uses them.

use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi")
}

/// What malmi says in a folder, on both outputs, with its exit status in the last line.
fn malmi(folder: &Path, args: &[&str]) -> String {
    let mut command = Command::cargo_bin("malmi").expect("the program is built");
    let output = command.current_dir(folder).args(args).output().expect("it runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    format!("{out}{err}exit status {}\n", output.status.code().expect("no signal"))
}

/// A folder with the shortest shipped case, its translation and its pack.
fn pack() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["first-visit.ron", "first-visit.fi.ron", "pack.ron", "pack.fi.ron"] {
        fs::copy(shipped().join(name), folder.path().join(name)).expect(name);
    }
    folder
}

/// How many texts the shortest shipped case has; its translation is whole, with one on a line.
fn texts() -> usize {
    let translation = fs::read_to_string(shipped().join("first-visit.fi.ron")).expect("there");
    translation.lines().filter(|line| line.trim_start().starts_with('"')).count()
}

#[test]
fn stats_show_a_page_a_table_or_an_array() {
    insta::assert_snapshot!(malmi(&shipped(), &["stats", "first-visit.ron"]));
    let table = malmi(&shipped(), &["stats", "--format", "csv", "first-visit.ron", "pump-quarry.ron"]);
    let rows: Vec<&str> = table.lines().collect();
    assert!(rows[0].starts_with("file,id,languages,") && rows[2].contains("pump-quarry"), "{table}");
    assert_eq!(rows[0].split(',').count(), rows[1].split(',').count());
    let array = malmi(&shipped(), &["stats", "--format", "json", "first-visit.ron"]);
    let array: serde_json::Value = serde_json::from_str(array.trim_end_matches("exit status 0\n")).expect("sound JSON");
    assert_eq!(array[0]["stats"]["problems"][0]["beats"].as_array().map(Vec::len), Some(4));
}

#[test]
fn stats_of_what_cannot_be_played_say_so() {
    let folder = pack();
    fs::write(folder.path().join("broken.ron"), "(format: 1").expect("writes");
    let said = malmi(folder.path(), &["stats", "broken.ron"]);
    assert!(said.contains("broken.ron: cannot be played") && said.ends_with("exit status 1\n"), "{said}");
}

#[test]
fn fmt_lays_out_files_and_can_be_asked_whether_it_would() {
    let folder = pack();
    let path = folder.path().join("first-visit.ron");
    let sound = fs::read_to_string(&path).expect("there").replace("        ", "   ");
    fs::write(&path, &sound).expect("writes");
    assert_eq!(
        malmi(folder.path(), &["fmt", "--check", "first-visit.ron"]),
        "first-visit.ron\n1 would change, 0 unchanged, 0 with mistakes\nexit status 1\n"
    );
    assert_eq!(fs::read_to_string(&path).expect("there"), sound, "it was only asked");
    assert_eq!(
        malmi(folder.path(), &["fmt", "first-visit.ron"]),
        "first-visit.ron\n1 changed, 0 unchanged, 0 with mistakes\nexit status 0\n"
    );
    assert_eq!(
        malmi(folder.path(), &["fmt", "--check", "."]),
        "0 would change, 4 unchanged, 0 with mistakes\nexit status 0\n"
    );
    fs::write(&path, "(format: 1,\n  id: ,\n)").expect("writes");
    let said = malmi(folder.path(), &["fmt", "first-visit.ron"]);
    assert!(
        said.contains("first-visit.ron:2:") && said.contains("1 with mistakes") && said.ends_with("exit status 1\n"),
        "{said}"
    );
    assert_eq!(fs::read_to_string(&path).expect("there"), "(format: 1,\n  id: ,\n)", "a broken file stays as it is");
}

#[test]
fn fmt_takes_a_file_from_the_standard_input() {
    let ask = |text: &str| {
        let mut command = Command::cargo_bin("malmi").expect("the program is built");
        command.args(["fmt", "--stdin"]).write_stdin(text.to_owned()).assert()
    };
    ask("{\"title\":\"Ä\" /* x */}").success().stdout("{ \"title\": \"Ä\" /* x */ }\n");
    ask("{\"title\":").code(1).stdout("");
}

#[test]
fn a_translator_gets_a_sheet_and_gives_it_back() {
    let folder = pack();
    let before = fs::read_to_string(folder.path().join("first-visit.fi.ron")).expect("there");
    let said = malmi(folder.path(), &["translate", "extract", ".", "--to", "fi", "-o", "all.csv", "--excel"]);
    // The pack's title is one more.
    let all = texts() + 1;
    let expected = format!("all.csv: {all} texts from `en` into `fi`: {all} done, 0 missing, 0 stale\n");
    assert!(said.starts_with(&expected), "{said}");
    let again = malmi(folder.path(), &["translate", "extract", ".", "--to", "fi", "-o", "all.csv"]);
    assert!(again.contains("it is there already") && again.ends_with("exit status 2\n"), "{again}");
    let said = malmi(folder.path(), &["translate", "merge", "all.csv"]);
    let expected =
        format!("all.csv: 0 added, 0 changed, 0 confirmed, {all} unchanged, 0 still missing\nexit status 0\n");
    assert_eq!(said, expected);
    assert_eq!(fs::read_to_string(folder.path().join("first-visit.fi.ron")).expect("there"), before);

    let sheet = fs::read_to_string(folder.path().join("all.csv")).expect("there");
    fs::write(folder.path().join("all.csv"), sheet.replace("Suutarin seinä", "Suutari")).expect("writes");
    let said = malmi(folder.path(), &["translate", "merge", "--dry-run", "all.csv"]);
    assert!(said.contains("1 changed") && said.contains("first-visit.fi.ron: would be written"), "{said}");
    malmi(folder.path(), &["translate", "merge", "all.csv"]);
    let after = fs::read_to_string(folder.path().join("first-visit.fi.ron")).expect("there");
    assert!(after.starts_with(before.replace("Suutarin seinä", "Suutari").trim_end_matches("}\n")), "{after}");
    assert!(malmi(folder.path(), &["check", "first-visit.fi.ron"]).ends_with("exit status 0\n"));
}

#[test]
fn a_new_language_begins_with_an_empty_sheet() {
    let folder = pack();
    let sheet = malmi(folder.path(), &["translate", "extract", "first-visit.ron", "--to", "sv", "--format", "po"]);
    let sheet =
        sheet.replace("exit status 0\n", "").replacen("msgstr \"\"\n\n#.", "msgstr \"Skomakarens vägg\"\n\n#.", 1);
    fs::write(folder.path().join("sv.po"), sheet).expect("writes");
    let said = malmi(folder.path(), &["translate", "merge", "sv.po"]);
    let (all, left) = (texts(), texts() - 1);
    let expected = format!("sv.po: 1 added, 0 changed, 0 confirmed, 0 unchanged, {left} still missing\n");
    assert!(said.starts_with(&expected), "{said}");
    insta::assert_snapshot!(fs::read_to_string(folder.path().join("first-visit.sv.ron")).expect("there"));
    assert!(
        malmi(folder.path(), &["translate", "status", "first-visit.ron", "--to", "sv"])
            .contains(&format!(" sv      {all}     1      {left}      0"))
    );
}

#[test]
fn a_sheet_from_elsewhere_touches_nothing_outside_the_pack() {
    let folder = pack();
    let outside = folder.path().join("outside.fi.ron");
    fs::create_dir(folder.path().join("pack")).expect("a folder");
    fs::copy(shipped().join("first-visit.ron"), folder.path().join("pack/first-visit.ron")).expect("copies");
    fs::write(folder.path().join("outside.ron"), "secret").expect("writes");
    let rows = "file,place,en,fi\n../outside.ron,title,A,B\n/etc/passwd,title,A,B\nfirst-visit.ron,titel,A,B\n";
    fs::write(folder.path().join("bad.csv"), rows).expect("writes");
    let said = malmi(folder.path(), &["translate", "merge", "bad.csv", "--into", "pack"]);
    assert!(
        said.contains("3 left out") && said.contains("the nearest is `title`") && said.ends_with("exit status 1\n"),
        "{said}"
    );
    assert!(!outside.exists());
}

#[test]
fn status_counts_what_can_be_read_and_tells_of_the_rest() {
    let folder = pack();
    fs::write(folder.path().join("broken.ron"), "(format: 1").expect("writes");
    fs::write(folder.path().join("broken.fi.ron"), "{}").expect("writes");
    let said = malmi(folder.path(), &["translate", "status", "."]);
    let all = texts();
    assert!(said.contains(&format!("first-visit.ron  fi      {all}   {all}")), "{said}");
    assert!(said.contains("malmi: broken.ron: the file has mistakes") && said.ends_with("exit status 1\n"), "{said}");
}

#[test]
fn a_picture_is_drawn_and_written_over_nothing_but_a_picture() {
    let folder = pack();
    let case = folder.path().join("first-visit.ron");
    let before = fs::read_to_string(&case).expect("there");
    assert_eq!(malmi(folder.path(), &["graph", "first-visit.ron", "-o", "case.svg"]), "exit status 0\n");
    let picture = fs::read_to_string(folder.path().join("case.svg")).expect("there");
    assert!(picture.starts_with("<svg ") && picture.trim_end().ends_with("</svg>"));
    assert!(malmi(folder.path(), &["graph", "--course", "--lang", "fi", "first-visit.ron"]).contains("Suutarin seinä"));
    for wrong in [
        ["graph", "first-visit.ron", "-o", "first-visit.ron"],
        ["graph", "pack.ron", "-o", "x.svg"],
        ["graph", ".", "-o", "x.svg"],
        ["graph", "gone.ron", "-o", "x.svg"],
    ] {
        let said = malmi(folder.path(), &wrong);
        assert!(said.starts_with("malmi: ") && said.ends_with("exit status 2\n"), "{said}");
    }
    assert_eq!(fs::read_to_string(&case).expect("there"), before);
    fs::write(&case, "(format: 1").expect("writes");
    assert!(malmi(folder.path(), &["graph", "first-visit.ron"]).ends_with("exit status 1\n"));
}
