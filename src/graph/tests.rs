//! Pictures of all shipped cases and of hostile texts.

use super::picture::{Picture, escape};
use super::{course, unlocks};
use crate::scenario::case::Case;
use crate::scenario::files::MemoryFiles;
use crate::scenario::load::load_case;
use crate::scenario::pack_path::PackPath;
use std::fs;
use std::path::Path;

fn everything(change: impl Fn(&str) -> String) -> Case {
    let text = include_str!("../../tests/fixtures/check/everything/case.ron");
    let files = MemoryFiles::from([("case.ron", change(text).as_str())]);
    load_case(&files, &PackPath::new("case.ron").expect("sound"), None).case.expect("a sound case")
}

fn shipped() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/malmi");
    let mut files = MemoryFiles::default();
    for folder in ["", "personas/"] {
        for entry in fs::read_dir(root.join(folder)).expect("readable") {
            let entry = entry.expect("readable");
            if entry.path().is_file() {
                let name = format!("{folder}{}", entry.file_name().to_string_lossy());
                files.0.insert(name, fs::read(entry.path()).expect("readable"));
            }
        }
    }
    let paths = files.0.keys().filter(|name| !name.contains('/')).map(|name| PackPath::new(name).expect("sound"));
    let is_case = |path: &PackPath| path.kind() == crate::scenario::pack_path::FileKind::Scenario;
    paths.filter(is_case).filter_map(|path| load_case(&files, &path, None).case).collect()
}

fn assert_apart(picture: &Picture, of: &str) {
    let areas = picture.areas();
    for (index, area) in areas.iter().enumerate() {
        let over = areas[index + 1..].iter().find(|other| area.overlaps(**other));
        assert!(over.is_none(), "{of}: {area:?} lies over {over:?}");
    }
}

#[test]
fn no_box_lies_over_another() {
    let cases = shipped();
    assert!(cases.len() >= 4);
    for case in cases.iter().chain([&everything(str::to_owned)]) {
        assert_apart(&unlocks::drawn(case).0, case.scenario.id.as_str());
        assert_apart(&course::drawn(case), case.scenario.id.as_str());
    }
}

#[test]
fn every_question_layer_and_objection_is_in_the_picture() {
    for case in shipped() {
        let svg = unlocks(&case);
        let questions = case.scenario.discovery.iter().flat_map(|talk| talk.questions.iter().map(|q| &q.text));
        let objections = case.scenario.third.iter().flat_map(|third| third.objections.iter().map(|o| &o.says[0]));
        let findings = case.scenario.footprint.iter().map(|finding| &finding.text);
        for text in questions.chain(objections).chain(findings) {
            assert!(svg.contains(&escape(text.as_str())), "{}: {text}", case.scenario.id);
        }
    }
}

#[test]
fn what_a_scenario_says_cannot_become_part_of_the_picture() {
    let case = everything(|text| {
        text.replacen("title: \"", "title: \"</title><script>alert('&')</script>", 1).replacen(
            "says: \"",
            "says: \"<a href='x'>",
            1,
        )
    });
    for svg in [unlocks(&case), course(&case)] {
        assert!(!svg.contains("<script") && !svg.contains("<a "), "{svg}");
        assert!(svg.contains("&lt;script&gt;"));
        assert!(
            !svg.contains("http") || svg.matches("http").count() == 1,
            "nothing is fetched: only the name of the format"
        );
    }
}

#[test]
fn the_course_tells_the_numbers_of_the_simulation() {
    let svg = course(&everything(str::to_owned));
    let numbers = crate::encounter::rules::Numbers::STANDARD;
    assert!(svg.contains(&format!("irritation reaches {} of 1000", numbers.break_off_at)));
    assert!(svg.contains(&format!("readiness reaches {}", numbers.ready_at)));
}
