//! Layout of small files, of all shipped ones and of the fixtures.

use super::*;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// The layout of any text that the scanner has no complaint about, whatever its types.
fn laid(text: &str) -> String {
    let tree = scan(text);
    let written = written(text, &tree).expect("a sound text");
    let again = scan(&written);
    assert!(says_the_same(text, &tree, &written, &again), "{text}\n=>\n{written}");
    assert_eq!(super::written(&written, &again).expect("sound"), written, "laid out twice");
    written
}

#[test]
fn brackets_stay_as_the_author_left_them() {
    assert_eq!(laid("(a:1,b:[ 1,2 ,],c:{\"k\":Some( x )})"), "(a: 1, b: [1, 2], c: { \"k\": Some(x) })\n");
    assert_eq!(laid("(\n a:1,\n   b:[\n1],c:())"), "(\n    a: 1,\n    b: [\n        1,\n    ],\n    c: (),\n)\n");
    assert_eq!(laid("(\n a: 1, b: 2,\n\n\n c: 3)"), "(\n    a: 1, b: 2,\n\n    c: 3,\n)\n");
    assert_eq!(laid("(x: Here(\n(a: 1,\nb: 2)\n))"), "(\n    x: Here((\n        a: 1,\n        b: 2,\n    )),\n)\n");
}

#[test]
fn long_lines_of_groups_are_broken_and_long_texts_are_not() {
    let long = format!("(list: [(a: \"{0}\"), (b: \"{0}\")], last: 1)", "x".repeat(60));
    let line = "x".repeat(60);
    let expected =
        format!("(\n    list: [\n        (a: \"{line}\"),\n        (b: \"{line}\"),\n    ],\n    last: 1,\n)\n");
    assert_eq!(laid(&long), expected);
    let text = format!("(\n    a: (id: \"a\", text: \"{}\"),\n)\n", "y".repeat(150));
    assert_eq!(laid(&text), text);
}

#[test]
fn comments_stay_where_they_are() {
    let text = "\
// Head.

/* Above. */
(
    // First.
    a: 1, // behind
    b /* odd */ : /* within */ 2 /* before the comma */, // and after

    // About c.
    // More.
    c: [
        1, // one
        // last
    ],
    /* d */ d: 3,
    // Tail.
)
// End.
";
    let expected = "\
// Head.

/* Above. */
(
    // First.
    a: 1, // behind
    b: /* odd */ /* within */ 2, /* before the comma */ // and after

    // About c.
    // More.
    c: [
        1, // one
        // last
    ],
    /* d */ d: 3,
    // Tail.
)
// End.
";
    assert_eq!(laid(text), expected);
}

#[test]
fn texts_numbers_and_line_ends_stay_as_they_are_written() {
    let text = "(\r\n  a: r#\"a \"b\" // c\"#,\r\n  b: 1_000, c: 0x1F, d: 'x', e: \"\\u{e4}\", f: \"two\\n\\\r\n   lines\",\r\n)\r\n";
    let out = laid(text);
    assert!(out.contains("r#\"a \"b\" // c\"#") && out.contains("1_000, c: 0x1F, d: 'x', e: \"\\u{e4}\""), "{out}");
    assert!(out.lines().count() > 2 && !out.replace("\r\n", "").contains('\n'), "{out:?}");
}

fn ron_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            ron_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            files.push(path);
        }
    }
}

#[test]
fn every_file_keeps_its_meaning_and_is_laid_out_once_and_for_all() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["scenarios", "tests/fixtures", "tests/engine"] {
        ron_files(&root.join(folder), &mut files);
    }
    let mut sound = 0;
    for path in files {
        let bytes = fs::read(&path).expect("readable");
        let Ok(text) = std::str::from_utf8(&bytes) else { continue };
        let (Some(before), tree) = (value(text), scan(text)) else { continue };
        if !tree.problems().is_empty() || tree.root().is_none() || text.starts_with('\u{FEFF}') {
            continue;
        }
        assert_eq!(value(&laid(text)), Some(before), "{}", path.display());
        sound += 1;
    }
    assert!(sound > 60, "{sound} files are sound");
}

/// What `ron` itself understands.
fn value(text: &str) -> Option<ron::Value> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.with_recursion_limit(512).from_str(text).ok()
}

#[test]
fn a_broken_file_is_refused_with_its_findings() {
    let Err(LayoutError::Broken(findings)) = layout("x.ron", b"(format: 1, id: )", Holds::Scenario) else {
        panic!("it was taken")
    };
    assert!(!findings.is_empty());
    let pack = b"(format:1,title:\"T\",language:\"en\",author:\"A\",licence:\"L\")";
    let laid = layout("pack.ron", pack, Holds::guess(&String::from_utf8_lossy(pack))).expect("sound");
    assert_eq!(laid, "(format: 1, title: \"T\", language: \"en\", author: \"A\", licence: \"L\")\n");
}

/// Small files with comments and line ends anywhere between the tokens.
fn any_file() -> impl Strategy<Value = String> {
    let gap = prop_oneof![
        4 => Just(String::new()),
        2 => Just(" ".to_owned()),
        2 => Just("\n".to_owned()),
        1 => Just("\n\n\n".to_owned()),
        1 => Just(" // c, d: (\n".to_owned()),
        1 => Just("\n// e\n\n// f\n".to_owned()),
        1 => Just("/* g\n /* h */ */".to_owned()),
    ];
    let tokens = [
        "(",
        "a",
        ":",
        "[",
        "(",
        "b",
        ":",
        "\"x // y\"",
        ",",
        "c",
        ":",
        "Some(1)",
        ")",
        ",",
        "Own((",
        "d",
        ":",
        "1.50",
        ",",
        "))",
        ",",
        "]",
        ",",
        "e",
        ":",
        "{",
        "\"k\"",
        ":",
        "()",
        "}",
        ",",
        "f",
        ":",
        "'z'",
        ")",
    ];
    proptest::collection::vec(gap, tokens.len() + 1).prop_map(move |gaps| {
        let mut text = gaps[0].clone();
        for (token, gap) in tokens.iter().zip(&gaps[1..]) {
            text.push_str(token);
            text.push_str(gap);
        }
        text
    })
}

proptest! {
    #[test]
    fn wherever_comments_stand_they_are_kept_and_the_meaning_with_them(text in any_file()) {
        let before = value(&text);
        prop_assume!(before.is_some());
        prop_assert_eq!(value(&laid(&text)), before);
    }
}
