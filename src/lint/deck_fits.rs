//! A deck of which nothing must be left out.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{EncounterKind, Seconds};
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::DeckFits,
        what: "All cards together take no longer than the customer has time.",
        why: "Leaving out is half of presenting. Where everything fits, nobody has to choose.",
        example: Example::Written {
            right: "    presentation: (\n        medium: Room,\n        minutes: 10,",
            wrong: "    presentation: (\n        medium: Room,\n        minutes: 20,",
        },
        mend: "Give the customer fewer `minutes`, or the deck more cards: about half as much again as fits.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let Some(presentation) = &subject.case.scenario.presentation else { return };
    let minutes: u32 = presentation.cards.iter().map(|card| card.minutes).fold(0, u32::saturating_add);
    if Seconds::minutes(minutes) <= subject.case.length(EncounterKind::Presentation) {
        let message = format!(
            "all cards take {minutes} minutes and the customer has {}: nothing is left out",
            presentation.minutes
        );
        let help = "give the customer less time, or the deck more cards";
        findings.warn(Code::DeckFits, &Place::ROOT.field("presentation").field("minutes"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_deck_that_just_fits_fits() {
        let minutes = |m| [("minutes: 10,\n        greeting: [\"Ten", m)];
        assert_eq!(said(Code::DeckFits, &minutes("minutes: 14,\n        greeting: [\"Ten")), [""; 0]);
        let just = "all cards take 15 minutes and the customer has 15: nothing is left out";
        assert_eq!(said(Code::DeckFits, &minutes("minutes: 15,\n        greeting: [\"Ten")), [just]);
    }
}
