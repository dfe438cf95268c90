//! What a rule is: a page for trainers, and a check of a sound case.

use super::Findings;
use crate::scenario::case::Case;
use crate::scenario::diagnostic::Code;
use crate::scoring::Bounds;
use std::sync::Arc;

/// A rule of authoring.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// What is told of it.
    pub page: Page,
    /// Whether it is about how texts are worded, and so is asked of every language of a case. The others look at what
    /// languages share.
    pub is_about_wording: bool,
    /// Reports what it finds.
    pub check: fn(&Subject, &mut Findings<'_>),
}

/// What is told of a kind of finding, to trainers: by `malmi check --explain`, and on its page in `docs/findings/`.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The kind of finding.
    pub code: Code,
    /// What is found, beyond the one sentence of [`Code::meaning`].
    pub what: &'static str,
    /// Why it is bad.
    pub why: &'static str,
    /// How it comes about.
    pub example: Example,
    /// How to mend it.
    pub mend: &'static str,
}

/// How a finding comes about.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A place in the sample case `src/lint/sample.ron` as it should be, and written so that the finding comes up.
    Written {
        /// As it stands in the sample, where it is sound.
        right: &'static str,
        /// With the fault.
        wrong: &'static str,
    },
    /// What cannot be shown by a few lines of a case.
    Told(&'static str),
}

/// What rules look at.
#[derive(Debug)]
pub struct Subject {
    /// The case, in the language of the file that is checked.
    pub case: Arc<Case>,
    /// The worst and best of each dimension.
    pub bounds: Bounds,
}

impl Subject {
    pub(super) fn new(case: Arc<Case>) -> Self {
        Self { bounds: Bounds::of(&case), case }
    }
}
