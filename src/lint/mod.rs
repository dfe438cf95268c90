//! All findings about a file in one call: what reading and resolving find, and then the rules of authoring, each in a
//! file of its own with its page for trainers. Reads no disk and changes no case.
//!
//! To add a rule: name its code in [`Code`], write `src/lint/<rule>.rs` with a [`Rule`] and a function that checks, and
//! add it to [`RULES`]. `UPDATE_EXPECTED=1 cargo test --test findings` writes its page in `docs/findings/`.

mod card_two_things;
mod choices;
mod cue_not_carried;
mod customer_out_of_reach;
mod deck_as_written;
mod deck_fits;
mod ends_in_the_air;
mod findings;
mod flat_dimension;
mod layer_without_question;
mod leaving_early;
mod long_text;
mod misheard_is_true;
mod never_reached;
mod no_advance;
mod no_open_question;
mod nothing_misheard;
mod nothing_solves;
mod nothing_to_choose;
mod option_tells;
mod page;
mod pages;
mod probe_leads_nowhere;
mod question_opens_nothing;
mod reach;
mod rule;
mod same_text;
mod signal_cannot_come;
mod spot;
mod template_text;
#[cfg(test)]
mod testing;
mod time_too_short;
mod unused_answer;
mod unused_interest;
mod unused_topic;

pub use findings::Findings;
pub use page::{Example, Page, SAMPLE};
pub use reach::{How, Reach};
pub use rule::{Rule, Subject};
pub use spot::Spot;

use crate::scenario::check::{Checked, check_file};
use crate::scenario::diagnostic::{Code, Diagnostic};
use crate::scenario::files::Files;
use crate::scenario::load::{Loaded, load_case};
use crate::scenario::pack_path::{FileKind, PackPath};
use std::sync::Arc;

/// The rules, in the order of a case: what is written, what can be reached, what it is worth.
pub const RULES: &[Rule] = &[
    long_text::RULE,
    same_text::RULE,
    template_text::RULE,
    ends_in_the_air::RULE,
    misheard_is_true::RULE,
    nothing_misheard::RULE,
    option_tells::RULE,
    nothing_to_choose::RULE,
    unused_interest::RULE,
    unused_topic::RULE,
    unused_answer::RULE,
    layer_without_question::RULE,
    no_open_question::RULE,
    question_opens_nothing::RULE,
    probe_leads_nowhere::RULE,
    cue_not_carried::RULE,
    customer_out_of_reach::RULE,
    deck_as_written::RULE,
    deck_fits::RULE,
    card_two_things::RULE,
    nothing_solves::RULE,
    no_advance::RULE,
    time_too_short::RULE,
    signal_cannot_come::RULE,
    never_reached::RULE,
    flat_dimension::RULE,
    leaving_early::RULE,
];

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

/// Every page: those on what reading and resolving find first, then those of the rules.
pub fn pages() -> impl Iterator<Item = &'static Page> {
    pages::all().chain(RULES.iter().map(|rule| &rule.page))
}

/// The page on a kind of finding.
pub fn page(code: Code) -> &'static Page {
    pages().find(|page| page.code == code).unwrap_or(&pages::UNTOLD)
}

#[cfg(test)]
mod tests {
    use super::testing::found;
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
