//! `malmi new`: what it writes is sound, and nothing that exists is ever written over.

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use std::fs;
use std::path::Path;

fn malmi(folder: &Path, line: &[&str]) -> Assert {
    Command::cargo_bin("malmi").expect("malmi").current_dir(folder).args(line).assert()
}

fn said(assert: &Assert) -> String {
    String::from_utf8_lossy(&assert.get_output().stdout).into_owned()
}

#[test]
fn a_case_is_written_checked_and_studied() {
    let folder = tempfile::tempdir().expect("a folder");
    let told = said(&malmi(folder.path(), &["new", "scenario", "Leipää ennen kuutta"]).success());
    assert!(told.contains("malmi check leipaa-ennen-kuutta.ron"), "{told}");
    malmi(folder.path(), &["check", "leipaa-ennen-kuutta.ron"]).success().stdout("1 scenario, 0 errors, 0 warnings\n");
    malmi(folder.path(), &["study", "leipaa-ennen-kuutta.ron", "--seeds", "50"]).success();
}

#[test]
fn a_pack_takes_further_cases_and_people_in_its_own_language() {
    let folder = tempfile::tempdir().expect("a folder");
    malmi(folder.path(), &["new", "pack", "Kevään tapaukset", "--language", "fi"]).success();
    let pack = folder.path().join("kevaan-tapaukset");
    let order = fs::read_to_string(pack.join("pack.ron")).expect("the pack");
    let told =
        said(&malmi(&pack, &["new", "scenario", "Toinen", "--with", "prospecting,discovery", "--full"]).success());
    assert!(told.contains("comes last in the pack"), "{told}");
    assert!(fs::read_to_string(pack.join("toinen.ron")).expect("the case").contains("Kumman luku pitää?"));
    assert_eq!(fs::read_to_string(pack.join("pack.ron")).expect("the pack"), order, "an author's file stays as it is");
    malmi(&pack, &["new", "persona", "Pirkko Salo"]).success();
    malmi(folder.path(), &["check", "kevaan-tapaukset"]).success().stdout("2 scenarios, 0 errors, 0 warnings\n");
    let refused = malmi(&pack, &["new", "scenario", "Third", "--language", "en"]).code(2);
    assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("the pack is written in `fi`"));
}

#[test]
fn a_finnish_case_alone_gets_a_pack_that_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    malmi(folder.path(), &["new", "scenario", "--language", "fi"]).success();
    malmi(folder.path(), &["check", "."]).success();
    assert!(fs::read_to_string(folder.path().join("pack.ron")).expect("a pack").contains("language: \"fi\""));
}

#[test]
fn nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.ron"), "mine").expect("writes");
    fs::create_dir(folder.path().join("ours")).expect("makes a folder");
    for line in
        [&["new", "scenario", "Mine"][..], &["new", "pack", "Ours"], &["new", "persona", "A", "--in", "mine.ron"]]
    {
        let refused = malmi(folder.path(), line).code(2);
        assert!(!refused.get_output().stderr.is_empty(), "{line:?}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("mine.ron")).expect("it is there"), "mine");
    assert_eq!(fs::read_dir(folder.path().join("ours")).expect("it is there").count(), 0);
}

#[test]
fn a_name_that_no_file_can_hold_is_refused_in_plain_words() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["", "a\nb", &"x".repeat(700)] {
        let refused = malmi(folder.path(), &["new", "scenario", name]).code(2);
        assert!(String::from_utf8_lossy(&refused.get_output().stderr).contains("the name"), "{name:?}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 0);
}
