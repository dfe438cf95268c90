//! A third encounter in which the offer answers a problem with nothing.

use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::NothingSolves,
        what: "No capability that keeps its promise solves any problem of the customer.",
        why: "Whatever is laid on a problem misses it: the customer's confidence can only fall, and listening was for \
              nothing.",
        example: Example::Told(
            "Capabilities whose `solves` are all empty, or are all on one with `false_claim: true`.",
        ),
        mend: "Name with `solves` the problems that a capability answers; at least half of them should answer one.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let Some(third) = &subject.case.scenario.third else { return };
    let mut honest = third.capabilities.iter().filter(|capability| !capability.false_claim);
    if honest.all(|capability| capability.solves.is_empty()) {
        let message = "no capability solves a problem of this customer, so nothing can be tied to one";
        let at = Place::ROOT.field("third");
        findings.warn(Code::NothingSolves, &at.field("capabilities"), message, "name problems in `solves`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_false_claim_solves_nothing() {
        let none = [
            (r#"text: "It comes on Saturday when you ring.", solves: ["saturdays"]"#, r#"text: "It comes.""#),
            (r#", solves: ["stairs"]"#, ""),
        ];
        let message = "no capability solves a problem of this customer, so nothing can be tied to one";
        assert_eq!(said(Code::NothingSolves, &none), [message]);
    }
}
