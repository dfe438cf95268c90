//! A dimension of the score that no play can raise or lower, though the case has its encounter.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::EncounterKind;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;
use crate::scoring::Dimension;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::FlatDimension,
        what: "The case has an encounter, but the worst and the best that can be earned in the dimension that belongs to \
               it are the same. The bounds are computed from the case, as the scorecard does.",
        why: "Whatever the player does there changes nothing, and the dimension falls out of the scorecard: the others \
              weigh more than the trainer thinks.",
        example: Example::Told(
            "A deck of history cards only: none gains anything and none loses anything, so no order is better than \
             another. Or next steps of which the best is pressure, which earns nothing.",
        ),
        mend: "Give the encounter something to do well: cards that concern this customer, layers that can be asked for, \
               options that fit, an advance among the next steps.",
    },
    is_about_wording: false,
    check,
};

/// The encounter in which each dimension shows, and where it stands in the file.
const SHOWS_IN: [(Dimension, EncounterKind, &str); 4] = [
    (Dimension::Preparation, EncounterKind::Preparation, "footprint"),
    (Dimension::Prospecting, EncounterKind::Prospecting, "prospecting"),
    (Dimension::Order, EncounterKind::Presentation, "presentation"),
    (Dimension::Discovery, EncounterKind::Discovery, "discovery"),
];

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let shown = SHOWS_IN.into_iter().filter(|(_, kind, _)| subject.case.has(*kind));
    let meets = subject.case.has_meeting();
    let shown = shown.map(|(dimension, _, field)| (dimension, field));
    for (dimension, field) in shown.chain(meets.then_some((Dimension::NextStep, "next_steps"))) {
        if subject.bounds.ends(dimension).is_none() {
            let message = format!("nothing that a player does here can change the score of `{}`", dimension.name());
            let help = "the best and the worst play earn the same; see `malmi check --explain flat-dimension`";
            findings.warn(Code::FlatDimension, &Place::ROOT.field(field), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_deck_of_history_alone_cannot_be_ordered() {
        let history = [
            (r#"kind: Proof, about: ["price"]"#, "kind: History"),
            ("minutes: 3, kind: Credibility", "minutes: 3, kind: History"),
            (r#"kind: Pain, about: ["shortage"]"#, "kind: History"),
            (
                r#"text: "Not one Saturday short since May.", minutes: 3, kind: Proof, about: ["shortage"]"#,
                r#"text: "Not one Saturday short since May.", minutes: 3, kind: History"#,
            ),
        ];
        let message = "nothing that a player does here can change the score of `order`";
        assert_eq!(said(Code::FlatDimension, &history), [message]);
    }
}
