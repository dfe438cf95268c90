//! A question with words of its own that are never said, because it is about a problem.

use super::{Example, Findings, Page, Rule, Subject};
use crate::scenario::diagnostic::Code;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::UnusedAnswer,
        what: "A question has both `about` and `answer`.",
        why: "A question about a problem is answered by that problem's layer, or with a shallow word. The `answer` that \
              was written for it is never said.",
        example: Example::Written {
            right: r#"text: "Which softener does your laundry use at the moment?", kind: Situation, form: Closed,"#,
            wrong: r#"text: "Which softener does your laundry use at the moment?", kind: Situation, form: Closed, about: "stairs","#,
        },
        mend: "Take one of the two out: `answer` if the problem's own words are meant, `about` if the question leads \
               nowhere.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let at = Place::ROOT.field("discovery");
    let at = at.field("questions");
    for (index, question) in subject.case.scenario.discovery.iter().flat_map(|d| &d.questions).enumerate() {
        if question.about.is_some() && !question.answer.is_empty() {
            let message =
                format!("the answer of `{}` is never said, since the question is about a problem", question.id);
            let at = at.named(index, &question.id);
            findings.warn(Code::UnusedAnswer, &at.field("answer"), message, "take out `answer` or `about`");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_question_answers_by_its_problem_or_by_itself() {
        let both = [("kind: Situation, form: Closed,\n", "kind: Situation, form: Closed, about: \"stairs\",\n")];
        let message = "the answer of `softener` is never said, since the question is about a problem";
        assert_eq!(said(Code::UnusedAnswer, &both), [message]);
    }
}
