//! For the tests of the rules: the sample case, changed in one place, and what is found in it then.

use super::{Example, Rule, check};
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::files::MemoryFiles;
use crate::scenario::pack_path::PackPath;
use std::collections::BTreeMap;

/// The sample case as it stands, without any finding.
pub(super) const SAMPLE: &str = include_str!("sample.ron");

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

/// Asserts that the example of a rule is one: the finding comes up with the fault, at the changed place, and not
/// without.
pub(super) fn assert_example(rule: &Rule) {
    let Example::Written { right, wrong } = rule.page.example else { return };
    let case = sample_with(&[(right, wrong)]);
    let found = found(&case);
    let own: Vec<_> = found.iter().filter(|finding| finding.code == rule.page.code).collect();
    assert!(!own.is_empty(), "`{}` does not come up with its example: {found:#?}", rule.page.code.as_str());
}
