//! All findings about a file in one call: what reading and resolving find, and then the rules of authoring, each in a
//! file of its own with its page for trainers. Reads no disk and changes no case.
//!
//! To add a rule: name its code in [`Code`], write `src/lint/<rule>.rs` with a [`Rule`] and a function that checks, and
//! add it to [`RULES`]. `UPDATE_EXPECTED=1 cargo test --test findings` writes its page in `docs/findings/`.

mod findings;
mod layer_without_question;
mod rule;
#[cfg(test)]
mod testing;

pub use findings::Findings;
pub use rule::{Example, Page, Rule, Subject};

use crate::scenario::check::{Checked, check_file};
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::files::Files;
use crate::scenario::load::{Loaded, load_case};
use crate::scenario::pack_path::{FileKind, PackPath};
use std::sync::Arc;

/// The rules, in the order of a case: what is written, what can be reached, what it is worth.
pub const RULES: &[Rule] = &[layer_without_question::RULE];

/// Everything that is wrong with a file of a pack, or likely not meant. The rules run on what can be played: they wait
/// until a scenario has no errors.
pub fn check(files: &dyn Files, path: &PackPath) -> Checked {
    match path.kind() {
        FileKind::Scenario => scenario(files, path),
        FileKind::Translation { of, language } if of.kind() == FileKind::Scenario => {
            let mut checked = check_file(files, path);
            if !checked.diagnostics.iter().any(Diagnostic::is_error) {
                translation(files, &of, &language, &mut checked);
            }
            checked
        }
        FileKind::Translation { .. } | FileKind::Pack | FileKind::Persona => check_file(files, path),
    }
}

fn scenario(files: &dyn Files, path: &PackPath) -> Checked {
    let Loaded { case, diagnostics, texts, .. } = load_case(files, path, None);
    let mut checked = Checked { diagnostics, texts };
    if let Some(case) = case {
        let subject = Subject::new(Arc::new(case));
        let mut findings = Findings::in_source(path, &subject, &checked.texts);
        for rule in RULES {
            (rule.check)(&subject, &mut findings);
        }
        let found = findings.into_diagnostics();
        checked.diagnostics.extend(found);
    }
    checked
}

/// The rules about wording, on a scenario in another language than its own.
fn translation(files: &dyn Files, of: &PackPath, language: &str, checked: &mut Checked) {
    let loaded = load_case(files, of, Some(language));
    let Some(case) = loaded.case else { return };
    let subject = Subject::new(Arc::new(case));
    let mut findings = Findings::in_translation(of, language, &subject, &loaded.texts);
    for rule in RULES.iter().filter(|rule| rule.is_about_wording) {
        (rule.check)(&subject, &mut findings);
    }
    checked.diagnostics.extend(findings.into_diagnostics());
    checked.texts = loaded.texts;
}

/// The page of a code.
pub fn page(code: Code) -> Option<&'static Page> {
    RULES.iter().map(|rule| &rule.page).find(|page| page.code == code)
}

#[cfg(test)]
mod tests {
    use super::testing::{SAMPLE, found};
    use super::*;

    #[test]
    fn the_sample_case_has_no_finding() {
        assert_eq!(found(SAMPLE), []);
    }

    #[test]
    fn every_rule_has_a_code_of_its_own() {
        let mut codes: Vec<Code> = RULES.iter().map(|rule| rule.page.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), RULES.len());
    }
}
