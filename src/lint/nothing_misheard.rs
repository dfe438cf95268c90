//! Facts of which none can be misheard.

use super::{Example, Findings, Page, Rule, Subject};
use crate::model::LayerKind;
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::NothingMisheard,
        what: "The discovery has beats with a `fact`, three or more, and none with `misheard`.",
        why: "A fact can be said back. Where no note beside it is wrong, saying back is always right, and nobody needs to \
              have listened.",
        example: Example::Told("A case from which every `misheard` was taken out."),
        mend: "Give every second or third fact a `misheard`: what somebody might note who listened with one ear.",
    },
    is_about_wording: false,
    check,
};

/// With fewer facts there is too little to mix up.
const FACTS: usize = 3;

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let scenario = &subject.case.scenario;
    let beats = scenario.problems.iter().flat_map(|problem| LayerKind::ALL.map(|layer| problem.layers.of(layer)));
    let facts: Vec<_> = beats.flatten().filter(|beat| beat.fact.is_some()).collect();
    if scenario.discovery.is_some() && facts.len() >= FACTS && facts.iter().all(|beat| beat.misheard.is_none()) {
        let message = format!("none of the {} facts can be misheard, so saying back is always right", facts.len());
        let help = "give some of them a `misheard`: a number, a day or a name that is nearly right";
        findings.warn(Code::NothingMisheard, &Place::ROOT.field("problems"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn one_mishearing_is_enough() {
        let two = [
            (", misheard: \"Nine guests lost last month\"", ""),
            (", misheard: \"Two have left for their backs\"", ""),
        ];
        assert_eq!(said(Code::NothingMisheard, &two), [""; 0]);
        let all = [two[0], two[1], (", misheard: \"Fridays bring more than was ordered\"", "")];
        let message = "none of the 10 facts can be misheard, so saying back is always right";
        assert_eq!(said(Code::NothingMisheard, &all), [message]);
    }
}
