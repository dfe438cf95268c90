//! What a rule is: a page for trainers, and a check of a sound case.

use super::{Findings, Page, Reach};
use crate::scenario::case::Case;
use crate::scoring::Bounds;
use std::cell::OnceCell;
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

/// What rules look at.
#[derive(Debug)]
pub struct Subject {
    /// The case, in the language of the file that is checked.
    pub case: Arc<Case>,
    /// The worst and best of each dimension.
    pub bounds: Bounds,
    reach: OnceCell<Reach>,
}

impl Subject {
    pub(super) fn new(case: Arc<Case>) -> Self {
        Self { bounds: Bounds::of(&case), case, reach: OnceCell::new() }
    }

    /// What plays can reach. It is looked for when this is first asked.
    pub fn reach(&self) -> &Reach {
        self.reach.get_or_init(|| Reach::of(&self.case))
    }
}
