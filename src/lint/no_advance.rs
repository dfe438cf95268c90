//! Next steps of which none is an advance.

use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::NextStepKind;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::NoAdvance,
        what: "The case ends with a meeting, and none of its `next_steps` has `kind: Advance`.",
        why: "A meeting is held for a step that the customer takes by a date. Without one the best that can be reached is \
              less, and the ending `advance` is never told.",
        example: Example::Written {
            right: "and I come on Monday at nine?\", kind: Advance,",
            wrong: "and I come on Monday at nine?\", kind: Recontact,",
        },
        mend: "Write a step in which the customer does something by a day that is named, with `kind: Advance`.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let steps = &subject.case.scenario.next_steps;
    if subject.case.has_meeting() && steps.iter().all(|step| step.kind != NextStepKind::Advance) {
        let message = "none of the next steps is an advance, so the customer can promise nothing";
        let help = "let the customer do something by a date: `kind: Advance`";
        findings.warn(Code::NoAdvance, &Place::ROOT.field("next_steps"), message, help);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_meeting_without_a_promise_is_found() {
        let none =
            [("and I come on Monday at nine?\", kind: Advance,", "and I come on Monday at nine?\", kind: Recontact,")];
        let message = "none of the next steps is an advance, so the customer can promise nothing";
        assert_eq!(said(Code::NoAdvance, &none), [message]);
    }
}
