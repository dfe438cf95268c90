//! What trainers are told of the findings of reading and resolving. Those of a rule stand with the rule.

mod files;
mod references;
mod texts;
mod types;
mod writing;

use super::{Example, Page};
use crate::scenario::diagnostic::Code;

/// The pages, in the order in which a file is read.
pub(super) fn all() -> impl Iterator<Item = &'static Page> {
    [files::PAGES, writing::PAGES, types::PAGES, references::PAGES, texts::PAGES].into_iter().flatten()
}

/// Stands for a page that is missing. A test sees to it that none is.
pub(super) const UNTOLD: Page = Page {
    code: Code::TooMany,
    what: "Nothing more is told of this kind of finding.",
    why: "",
    example: Example::Told(""),
    mend: "",
};
