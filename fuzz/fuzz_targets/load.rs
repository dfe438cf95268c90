//! Any bytes as a scenario and as its translation: no panic, a case or an error, and every place inside the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use malmi::scenario::diagnostic::Diagnostic;
use malmi::scenario::files::MemoryFiles;
use malmi::scenario::load::load_case;
use malmi::scenario::pack_path::PackPath;
use malmi::scenario::read::parse;

const PERSONA: &[u8] = include_bytes!("../../tests/fixtures/check/good-persona-file/personas/aino.ron");

fuzz_target!(|bytes: &[u8]| {
    as_scenario(bytes);
    as_anything(bytes);
});

/// The real loader, with a persona and a translation beside the file.
fn as_scenario(bytes: &[u8]) {
    let files = [("case.ron", bytes), ("case.fi.ron", bytes), ("personas/aino.ron", PERSONA)];
    let files = MemoryFiles(files.map(|(path, bytes)| (path.to_owned(), bytes.to_vec())).into());
    let path = PackPath::new("case.ron").expect("a sound path");
    let loaded = load_case(&files, &path, Some("fi"));
    let of_source = |finding: &&Diagnostic| !finding.file.ends_with(".fi.ron");
    let has_errors = loaded.diagnostics.iter().filter(of_source).any(Diagnostic::is_error);
    assert_eq!(loaded.case.is_none(), has_errors, "{:?}", loaded.diagnostics);
    for finding in &loaded.diagnostics {
        let text = loaded.texts.get(&finding.file).unwrap_or_default();
        check_places(finding, &text);
    }
}

/// The reader alone, for whatever `ron` can read.
fn as_anything(bytes: &[u8]) {
    let parsed = parse::<ron::Value>("fuzz.ron", bytes);
    assert_eq!(parsed.value.is_some(), parsed.diagnostics.is_empty());
    if parsed.value.is_some() {
        assert!(parsed.tree().problems().is_empty(), "{:?}", parsed.tree().problems());
    }
    parsed.diagnostics.iter().for_each(|finding| check_places(finding, &parsed.text));
}

fn check_places(finding: &Diagnostic, text: &str) {
    let spans = finding.related.iter().map(|related| related.span).chain(finding.span);
    for span in spans {
        assert!(text.get(span.range()).is_some(), "{finding:?}");
    }
}
