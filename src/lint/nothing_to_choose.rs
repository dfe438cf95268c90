//! A set of choices in which every choice is right.

use super::choices::{self, Choices};
use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::NothingToChoose,
        what: "All options of a plan question fit, all answers to an objection are right, or all replies to a brush-off \
               earn: whatever the player takes is right.",
        why: "A choice in which nothing can go wrong teaches nothing, and its points are given away.",
        example: Example::Written {
            right: r#"(id: "break-it", text: "Contracts can be broken.", right: false, reply: "Not by me.")"#,
            wrong: r#"(id: "break-it", text: "Contracts can be broken.", right: true, reply: "Not by me.")"#,
        },
        mend: "Add a choice that a hurried seller would take, with the reply that it would get.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    for Choices { what, at, list } in choices::of(&subject.case) {
        // Questions are no such set: a page may hold good ones only.
        if what.starts_with("the questions") || list.len() < 2 || !list.iter().all(|choice| choice.is_right) {
            continue;
        }
        let message = format!("all of {what} are right: there is nothing to choose");
        findings.warn(Code::NothingToChoose, at, message, "add one that does not fit");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn options_of_the_plan_are_choices_too() {
        let all_fit = [(r#"text: "Carpets.", fits: false"#, r#"text: "Carpets.", fits: true"#)];
        let message = "all of the options of `plan.offer` are right: there is nothing to choose";
        assert_eq!(said(Code::NothingToChoose, &all_fit), [message]);
    }
}
