//! The bakery of the engine's tests, for tests of records.

use crate::scenario::case::Case;
use crate::scenario::files::MemoryFiles;
use crate::scenario::load::load_case;
use crate::scenario::pack_path::PackPath;
use std::sync::Arc;

/// The case as it is written.
pub(super) const BAKERY: &str = include_str!("../../tests/engine/case.ron");

/// The case from a text.
pub(super) fn bakery(text: &str) -> Arc<Case> {
    let files = MemoryFiles::from([("case.ron", text)]);
    let loaded = load_case(&files, &PackPath::new("case.ron").expect("a path"), None);
    Arc::new(loaded.case.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics)))
}
