//! Texts that are still those of the template.

use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::{PersonaSource, Scenario};
use crate::scenario::read::parse;
use crate::scenario::texts::scenario_texts;
use crate::scenario::translation::Translation;
use std::collections::HashSet;
use std::sync::LazyLock;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::TemplateText,
        what: "The case has a title of its own and more than half of its texts are its own, but some are still word for \
               word those of the template that `malmi new` wrote. One note tells how many, and where the first few are.",
        why: "The customer of another trade suddenly speaks of Pirjo's laundry. It is a note and no warning, because a case \
              is written piece by piece.",
        example: Example::Told("A case about a vet in whose `too_early` somebody still speaks of sheets."),
        mend: "Write the texts anew, or take out what the case does not need.",
    },
    is_about_wording: true,
    check,
};

/// How many places are named.
const NAMED: usize = 3;
/// Shorter texts may well be the same by chance: “Managing director”, “The day”.
const SHORTEST: usize = 24;

/// Every text of the template, in both languages.
static TEMPLATE: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let case = include_str!("../../assets/templates/scenario.ron");
    let translation = include_str!("../../assets/templates/scenario.fi.ron");
    let mut texts = HashSet::new();
    if let Some(mut scenario) = parse::<Scenario>("scenario.ron", case.as_bytes()).take().0 {
        scenario_texts(&mut scenario, &mut |_, text| {
            texts.insert(text.as_str().to_owned());
        });
    }
    let translation = parse::<Translation>("scenario.fi.ron", translation.as_bytes()).take().0.unwrap_or_default();
    texts.extend(translation.texts.iter().map(|(_, text)| text.as_str().to_owned()));
    texts
});

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let mut scenario = subject.case.scenario.clone();
    if TEMPLATE.contains(scenario.title.as_str()) {
        return;
    }
    scenario.customer.persona = PersonaSource::Here(Box::new(subject.case.persona.clone()));
    let (mut same, mut own) = (Vec::new(), 0);
    scenario_texts(&mut scenario, &mut |at, text| {
        if text.as_str().len() < SHORTEST {
            return;
        }
        if TEMPLATE.contains(text.as_str()) {
            same.push(Spot::from(at));
        } else {
            own += 1;
        }
    });
    // Whoever has only begun knows that the rest is the template's.
    let Some(first) = same.first().filter(|_| same.len() < own) else { return };
    let named: Vec<String> = same.iter().take(NAMED).map(|spot| format!("`{}`", spot.path)).collect();
    let (named, more) = (named.join(", "), same.len().saturating_sub(NAMED));
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let (count, are) = (same.len(), if same.len() == 1 { "text is" } else { "texts are" });
    let message = format!("{count} {are} still word for word the template's: {named}{more}");
    findings.note(
        Code::TemplateText,
        first.clone(),
        message,
        "write your own, or take out what the case does not need",
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{found, said};

    const TEMPLATE_FILE: &str = include_str!("../../assets/templates/scenario.ron");

    #[test]
    fn the_template_itself_is_the_templates() {
        assert!(TEMPLATE.len() > 100, "both languages are read");
        let of_this_kind = |case: &str| found(case).into_iter().filter(|f| f.code == Code::TemplateText).count();
        assert_eq!(of_this_kind(TEMPLATE_FILE), 0);
        let begun = TEMPLATE_FILE.replacen("\"A first meeting\"", "\"The vet's evening\"", 1);
        assert_eq!(of_this_kind(&begun), 0, "who has only begun knows it");
    }

    #[test]
    fn what_was_left_standing_is_counted_and_named() {
        let left = [("So they said.", "Then I'll pay the winter price, or none.")];
        let message =
            "1 text is still word for word the template's: `third.objections.promised.answers.trust-us.reply`";
        assert_eq!(said(Code::TemplateText, &left), [message]);
    }
}
