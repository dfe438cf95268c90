//! Each `tests/fixtures/read/NAME.ron` is read as a small case; what is said about it is in `NAME.expected`.
//!
//! `UPDATE_EXPECTED=1 cargo test --test read_fixtures` writes the expected files anew; look at the difference then.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use malmi::scenario::read::parse;
use malmi::scenario::report::{Style, render};
use malmi::scenario::unique_map::UniqueMap;
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
struct Case {
    format: u32,
    title: String,
    minutes: u8,
    person: Person,
    #[serde(default)]
    facts: UniqueMap<String, String>,
    #[serde(default)]
    questions: Vec<Question>,
    note: Option<String>,
    #[serde(default)]
    shares: Option<(u32, u32)>,
    #[serde(default)]
    remote: bool,
    #[serde(default)]
    weight: f32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
struct Person {
    name: String,
    role: String,
    #[serde(default)]
    channel: Channel,
    manner: Option<Manner>,
}

#[derive(Debug, Default, Deserialize)]
enum Channel {
    #[default]
    Phone,
    Video,
    Room,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
struct Manner {
    pace: u16,
    formal: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read for the sake of reading")]
struct Question {
    id: String,
    text: String,
    #[serde(default)]
    opens: Vec<Effect>,
    when: Option<Condition>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read for the sake of reading")]
enum Effect {
    Layer(String),
    Trust { by: i32 },
    Ends,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "read for the sake of reading")]
enum Condition {
    Known(String),
    All(Vec<Condition>),
    Not(Box<Condition>),
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/read")
}

fn cases() -> Vec<PathBuf> {
    let files = fs::read_dir(folder()).expect("the folder of cases").map(|entry| entry.expect("an entry").path());
    let mut cases: Vec<_> = files.filter(|path| path.extension().is_some_and(|end| end == "ron")).collect();
    cases.sort();
    cases
}

/// What the reader says about a case: `sound` or its findings.
fn said(path: &Path) -> String {
    let name = path.file_name().expect("a file name").to_string_lossy().into_owned();
    let parsed = parse::<Case>(&name, &fs::read(path).expect("a readable case"));
    assert_eq!(parsed.value.is_some(), parsed.diagnostics.is_empty(), "{name}: either a value or findings");
    if parsed.value.is_some() {
        return "sound\n".to_owned();
    }
    let text = Arc::clone(&parsed.text);
    render(&parsed.diagnostics, &|file| (file == name).then(|| Arc::clone(&text)), Style::Plain)
}

#[test]
fn every_case_gets_the_findings_that_are_written_beside_it() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = Vec::new();
    for case in cases() {
        let expected = case.with_extension("expected");
        let said = said(&case);
        if update {
            fs::write(&expected, &said).expect("writes the expected file");
        } else if fs::read_to_string(&expected).unwrap_or_default() != said {
            wrong.push(format!("{}:\n{said}", case.display()));
        }
    }
    assert!(wrong.is_empty(), "not as expected:\n{}", wrong.join("\n"));
}

#[test]
fn what_is_meant_to_be_sound_is_sound() {
    for case in cases() {
        let name = case.file_stem().expect("a name").to_string_lossy().into_owned();
        assert_eq!(name.starts_with("good_"), said(&case) == "sound\n", "{name}");
    }
}

#[test]
fn no_finding_speaks_like_a_compiler() {
    for case in cases() {
        let said = said(&case).to_lowercase();
        for jargon in ["identifier", "invalid type", "sequence", "u32", "variant named", "struct", "unit", "parser says"] {
            assert!(!said.contains(jargon), "{}: {jargon}\n{said}", case.display());
        }
    }
}
