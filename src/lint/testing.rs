//! For the tests of the rules: the sample case, changed in one place, and what is found in it then.

pub(super) use super::SAMPLE;
use super::check;
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::files::MemoryFiles;
use crate::scenario::pack_path::PackPath;
use std::collections::BTreeMap;

/// What is found in a scenario.
pub(super) fn found(case: &str) -> Vec<Diagnostic> {
    found_in(&[("case.ron", case)], "case.ron")
}

/// What is found in one file of several.
pub(super) fn found_in(files: &[(&str, &str)], path: &str) -> Vec<Diagnostic> {
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let files = MemoryFiles(files.collect::<BTreeMap<_, _>>());
    check(&files, &PackPath::new(path).unwrap()).diagnostics
}

/// The sample case with changes; each must fit exactly one place.
pub(super) fn sample_with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(SAMPLE.to_owned(), |case, (right, wrong)| {
        assert_eq!(case.matches(right).count(), 1, "this stands in the sample once: {right}");
        case.replacen(right, wrong, 1)
    })
}

/// The messages of the findings of one kind after changes to the sample case.
pub(super) fn said(code: Code, changes: &[(&str, &str)]) -> Vec<String> {
    let found = found(&sample_with(changes));
    found.into_iter().filter(|finding| finding.code == code).map(|finding| finding.message).collect()
}
