//! A fact misheard that is true: the customer says it somewhere else.

use super::layer_without_question::field;
use super::spot::Spot;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::LayerKind;
use crate::scenario::diagnostic::Code;
use crate::scenario::format::Beat;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::MisheardIsTrue,
        what: "A `misheard` note says the same as the `fact` of another beat.",
        why: "The player says back something that the customer did say, and is told that it was never said.",
        example: Example::Written {
            right: r#"misheard: "Fridays bring more than was ordered""#,
            wrong: r#"misheard: "The rest carry double""#,
        },
        mend: "Mishear it in another way: a number, a day, who did it to whom.",
    },
    is_about_wording: true,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let problems = Place::ROOT.field("problems");
    let mut beats: Vec<(Spot, &Beat)> = Vec::new();
    for (index, problem) in subject.case.scenario.problems.iter().enumerate() {
        let at = problems.named(index, &problem.id);
        let at = at.field("layers");
        for layer in LayerKind::ALL {
            let at = at.field(field(layer));
            let list = problem.layers.of(layer).iter().enumerate();
            beats.extend(list.map(|(place, beat)| (Spot::from(&at.item(place).field("misheard")), beat)));
        }
    }
    for (at, beat) in &beats {
        let Some(misheard) = &beat.misheard else { continue };
        if beats.iter().any(|(_, other)| other.fact.as_ref() == Some(misheard)) {
            let message = format!("“{misheard}” is no mishearing: the customer says so elsewhere");
            findings.warn(Code::MisheardIsTrue, at.clone(), message, "write a note that is wrong wherever it is said");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_note_that_is_wrong_everywhere_is_sound() {
        let elsewhere = [("Fridays bring more than was ordered", "Out of towels on Saturday at four")];
        let message = "“Out of towels on Saturday at four” is no mishearing: the customer says so elsewhere";
        assert_eq!(said(Code::MisheardIsTrue, &elsewhere), [message]);
        assert_eq!(
            said(Code::MisheardIsTrue, &[("Fridays bring more than was ordered", "Fridays bring all")]),
            [""; 0]
        );
    }
}
