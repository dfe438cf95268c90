//! A layer that only closed or leading questions ask for.

use super::layer_without_question::field;
use super::{Example, Findings, Page, Rule, Subject};
use crate::model::{LayerKind, ProblemIx};
use crate::scenario::diagnostic::Code;
use crate::scenario::format::Form;
use crate::scenario::place::Place;

pub(super) const RULE: Rule = Rule {
    page: Page {
        code: Code::NoOpenQuestion,
        what: "A layer `problem`, `implication` or `need` is asked for, but by no open question: all that ask for it are \
               `Closed` or `Leading`, and no card asks for it.",
        why: "A closed or leading question brings only the first beat, less surely, and a leading one annoys. Whoever asks \
              well has nothing to ask here, so that the case teaches the opposite of what it should.",
        example: Example::Written {
            right: "text: \"If somebody came on a Saturday, what would change?\", kind: NeedPayoff, form: Open",
            wrong: "text: \"You'd like somebody to come on a Saturday, no?\", kind: NeedPayoff, form: Leading",
        },
        mend: "Write an open question (`form: Open`) of that `kind` with `about` naming the problem; the others may stand \
               beside it.",
    },
    is_about_wording: false,
    check,
};

fn check(subject: &Subject, findings: &mut Findings<'_>) {
    let case = &*subject.case;
    let Some(discovery) = &case.scenario.discovery else { return };
    let problems = Place::ROOT.field("problems");
    for (index, problem) in case.scenario.problems.iter().enumerate() {
        let at = problems.named(index, &problem.id);
        let at = at.field("layers");
        for layer in LayerKind::ALL.into_iter().filter(|layer| *layer > LayerKind::Situation) {
            let asked = ProblemIx::new(index);
            let by_card = case.links.cards.iter().any(|card| card.asks == Some((asked, layer)));
            let questions = discovery.questions.iter().zip(&case.links.questions);
            let forms: Vec<Form> = questions
                .filter(|(question, link)| link.about == Some(asked) && question.kind == layer)
                .map(|(question, _)| question.form)
                .collect();
            if forms.is_empty() || forms.contains(&Form::Open) || by_card || problem.layers.of(layer).is_empty() {
                continue;
            }
            let name = field(layer);
            let message = format!("no open question asks for the layer `{name}` of `{}`", problem.id);
            let help = format!("write one with `kind: {layer:?}`, `form: Open` and `about: \"{}\"`", problem.id);
            findings.warn(Code::NoOpenQuestion, &at.field(name), message, help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::said;

    #[test]
    fn a_leading_question_alone_is_not_enough_for_a_deep_layer() {
        let open = r#"(id: "who-is-left", topic: "people", text: "And what does it mean for the others?", kind: Implication, form: Open, about: "stairs"),"#;
        let message = "no open question asks for the layer `implication` of `stairs`";
        assert_eq!(said(Code::NoOpenQuestion, &[(open, "")]), [message]);
        let closed = ("come to you?\", kind: Situation, form: Open", "come to you?\", kind: Situation, form: Closed");
        assert_eq!(said(Code::NoOpenQuestion, &[closed]), [""; 0], "what is, may be asked closed");
    }
}
