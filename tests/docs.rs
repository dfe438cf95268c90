//! What the documents show is true: their examples are run.

use assert_cmd::Command;
use std::fs;
use std::path::Path;

/// The code blocks of a language in a document.
fn blocks(document: &str, language: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(document)).expect(document);
    let opened = format!("```{language}\n");
    text.split(&opened).skip(1).filter_map(|rest| rest.split("\n```").next()).map(str::to_owned).collect()
}

#[test]
fn the_case_in_the_authoring_guide_is_sound_and_its_translation_fits() {
    let folder = tempfile::tempdir().expect("a folder");
    let [case, translation] = &blocks("docs/authoring.md", "ron")[..] else { panic!("two examples") };
    fs::write(folder.path().join("bakery.ron"), case).expect("the case");
    let check = |path: &Path| Command::cargo_bin("malmi").expect("malmi").arg("check").arg(path).assert();
    check(folder.path()).success().stdout("1 scenario, 0 errors, 0 warnings\n");
    fs::write(folder.path().join("bakery.fi.ron"), translation).expect("the translation");
    let output = check(folder.path()).success();
    let said = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    assert!(said.contains("missing-translation") && said.contains("1 warning"), "{said}");
    assert!(!said.contains("unknown-place"), "{said}");
}

#[test]
fn the_case_in_the_authoring_guide_tells_good_selling_from_bad() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("bakery.ron"), &blocks("docs/authoring.md", "ron")[0]).expect("the case");
    let study = Command::cargo_bin("malmi").expect("malmi").arg("study").arg(folder.path()).assert();
    let said = String::from_utf8_lossy(&study.get_output().stdout).into_owned();
    assert!(!said.contains("FAILS: beats"), "{said}");
}

#[test]
fn every_word_for_a_look_is_in_the_page_on_people() {
    use malmi::scenario::look;
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/people.md")).expect("the page");
    let mut words: Vec<&str> = look::LookSource::PEOPLE.iter().filter_map(look::LookSource::name).collect();
    macro_rules! add {
        ($($kind:ident)*) => { $(words.extend(look::$kind::ALL.iter().map(|word| word.word()));)* };
    }
    add!(Skin FaceShape Nose Mouth Eyes Iris Brows Build Hair HairColour Facial Glasses Headwear Garment Accessory);
    add!(Earring Cloth Ground);
    let missing: Vec<_> = words.into_iter().filter(|word| !page.contains(&format!("`{word}`"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
